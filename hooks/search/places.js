/* All places that have the words of a query: documents, pages and sections alike. */

import { SAME } from "./lookup.js";

/** The documents (numbers, in order) that have `hits`; where none has, the pages of what is called so. */
function docsWith({ corpus: { postings, targets }, names: { byWord, target } }, hits) {
  const [found, called] = [new Set(), new Set()];
  for (const [id, quality] of hits) {
    if (quality < SAME) continue;
    for (let i = postings.starts[id]; i < postings.starts[id + 1]; i++) found.add(postings.places[i] >> 3);
    for (let i = byWord.starts[id]; i < byWord.starts[id + 1]; i++) called.add(targets[target[byWord.values[i]]].docs[0]);
  }
  return found.size > 0 ? found : called;
}

/** The documents that have every telling word of the query which the site has at all; of words that only ask, every one. */
export function placesOf(index, words) {
  const telling = words.some((word) => word.weight > 0.5) ? words.filter((word) => word.weight > 0.5) : words;
  const [first, ...others] = telling.map((word) => docsWith(index, word.hits)).filter((docs) => docs.size > 0);
  return [...(first || [])].filter((doc) => others.every((docs) => docs.has(doc))).sort((a, b) => a - b);
}
