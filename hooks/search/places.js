/* All places that have the words of a query: documents, pages and sections alike. */

import { SAME } from "./lookup.js";

/** The documents (numbers, in order) that have `hits`. */
function docsWith({ corpus: { postings } }, hits) {
  const found = new Set();
  for (const [id, quality] of hits) {
    if (quality < SAME) continue;
    for (let i = postings.starts[id]; i < postings.starts[id + 1]; i++) found.add(postings.places[i] >> 3);
  }
  return found;
}

/** The documents that have every telling word of the query which the site has at all; of words that only ask, every one. */
export function placesOf(index, words) {
  const telling = words.some((word) => word.weight > 0.5) ? words.filter((word) => word.weight > 0.5) : words;
  const [first, ...others] = telling.map((word) => docsWith(index, word.hits)).filter((docs) => docs.size > 0);
  return [...(first || [])].filter((doc) => others.every((docs) => docs.has(doc))).sort((a, b) => a - b);
}
