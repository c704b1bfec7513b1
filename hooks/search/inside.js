/* A word that the texts have only within longer words: 풀링 in 최대풀링을. */

/** Letters of the shortest English word that is looked for within others; in Hangul it is two syllables. */
const LEAST_LATIN = 5;
const MOST = 40;

/** The numbers of longer words with `text` in them. */
export function within({ corpus: { shown } }, text) {
  if (text.length < (/^[a-z]/.test(text) ? LEAST_LATIN : 2)) return [];
  const found = [];
  for (let id = 0; id < shown.length && found.length < MOST; id++) if (shown[id].includes(text)) found.push(id);
  return found;
}
