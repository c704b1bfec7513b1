/* Other names mean the same: who asks for 바이크 also finds the pages that write 자전거. */

import { lookup } from "./lookup.js";
import { WEIGHTS } from "./weights.js";

/** The headword, if it is one word, of every name of one word in the query (`whole`) becomes a hit of that word. */
export function addSynonyms(index, words, whole) {
  const { names, corpus } = index;
  for (const { name, from, size, part } of whole) {
    const [headword] = names.ofTarget[names.target[name]];
    const meant = names.words[headword];
    if (part < 0.9 || size > 1 || headword === name || meant.length > 1) continue;
    const { hits } = words[from];
    for (const [id, quality] of lookup(index, corpus.sorted[meant[0]], false).hits) {
      hits.set(id, Math.max(hits.get(id) || 0, quality * WEIGHTS.synonym));
    }
  }
}
