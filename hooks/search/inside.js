/*
 * A word that the texts have, though not by itself: written apart (대칭키 as 대칭 키), or within longer words (풀링 in 최대풀링을).
 */

import { isTail } from "./endings.js";

/** Letters of the shortest English word that is looked for within others; in Hangul it is two syllables. */
const LEAST_LATIN = 4;
const MOST = 40;

/** The numbers of words that stand side by side somewhere and spell `spelt` together, the last with an ending or without. */
export function apart(index, spelt) {
  const { corpus: { idOf, sequence, starts, postings } } = index;
  for (let size = 2; size < spelt.length; size++) {
    const first = idOf.get(spelt.slice(0, size));
    if (first === undefined) continue;
    for (let i = postings.starts[first]; i < postings.starts[first + 1]; i++) {
      const doc = postings.places[i] >> 3;
      for (let at = starts[doc]; at < starts[doc + 1]; at++) {
        const found = sequence[at] === first ? spelling(index.corpus, at, starts[doc + 1], spelt) : [];
        if (found.length > 1) return found;
      }
    }
  }
  return [];
}

function spelling({ sorted, sequence }, from, end, spelt) {
  const found = [];
  let rest = spelt;
  for (let at = from; at < end && rest !== ""; at++) {
    const word = sorted[sequence[at]];
    found.push(sequence[at]);
    if (rest.startsWith(word)) rest = rest.slice(word.length);
    else return word.startsWith(rest) && isTail(word.slice(rest.length), "ko") ? found : [];
  }
  return rest === "" ? found : [];
}

/** The numbers of longer words with `text` in them. */
export function within({ corpus: { shown } }, text) {
  if (text.length < (/^[a-z]/.test(text) ? LEAST_LATIN : 2)) return [];
  const found = [];
  for (let id = 0; id < shown.length && found.length < MOST; id++) if (shown[id].includes(text)) found.push(id);
  return found;
}
