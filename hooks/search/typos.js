/*
 * How far two words are apart, in letters, and which words of a list are near. Letters that are often confused
 * (ㅐ and ㅔ, ㄱ and ㅋ) are half a letter apart.
 */

const ALIKE = ["ㅐㅔ", "ㅓㅗ", "ㅏㅓ", "ㅡㅜ", "ㅏㅑ", "ㅓㅕ", "ㅗㅛ", "ㅜㅠ", "ㅔㅖ", "ㅐㅒ", "ㅣㅡ", "ㅔㅣ", "ㄱㅋㄲ", "ㄷㅌㄸ", "ㅂㅍㅃ", "ㅅㅆ",
  "ㅈㅊㅉ", "aeiouy", "sz", "ck", "mn", "vb", "fp"];
/** Latin letters and the letters of Hangul as small numbers. */
const JAMO = 0x3131 - 128;
const SIZE = 192;
const numberOf = (code) => (code < 128 ? code : code - JAMO);
const alike = new Uint8Array(SIZE * SIZE);
for (const group of ALIKE) {
  for (const a of group) for (const b of group) alike[numberOf(a.charCodeAt(0)) * SIZE + numberOf(b.charCodeAt(0))] = 1;
}
const NEAR = 0.5; // a letter for one that sounds or looks alike (0.3 to 1, any other letter)
const NEAR_LATIN = 0.6; // the same in English, which has longer words (`NEAR` to 1)
const SWAP = 0.8; // two neighbours that have changed places (`NEAR` to 1)

function substitution(a, b) {
  if (a === b) return 0;
  const [i, j] = [numberOf(a), numberOf(b)];
  return i >= 0 && i < SIZE && j >= 0 && j < SIZE && alike[i * SIZE + j] === 1 ? (i < 128 ? NEAR_LATIN : NEAR) : 1;
}

/** The three last rows of the table of distances, which is too often needed to be made anew. */
let rows = [new Float64Array(64), new Float64Array(64), new Float64Array(64)];

/** Weighted edit distance of `a` and `b` (swapped neighbours count as one: Damerau 1964), or Infinity above `most`. */
export function distance(a, b, most) {
  const reach = Math.floor(most);
  if (Math.abs(a.length - b.length) > reach) return Infinity;
  if (b.length >= rows[0].length) rows = rows.map(() => new Float64Array(b.length * 2));
  let [before, previous, row] = rows;
  for (let j = 0; j <= b.length; j++) previous[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const [from, to] = [Math.max(1, i - reach), Math.min(b.length, i + reach)];
    row[from - 1] = from === 1 ? previous[0] + 1 : Infinity;
    if (to < b.length) row[to + 1] = Infinity;
    let best = row[from - 1];
    for (let j = from; j <= to; j++) {
      let cost = previous[j - 1] + substitution(a.charCodeAt(i - 1), b.charCodeAt(j - 1));
      cost = Math.min(cost, previous[j] + 1, row[j - 1] + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + SWAP);
      row[j] = cost;
      if (cost < best) best = cost;
    }
    if (best > most) return Infinity;
    [before, previous, row] = [previous, row, before];
  }
  return previous[b.length] <= most ? previous[b.length] : Infinity;
}

const SYLLABLE = /[ㅏ-ㅣ]+/g;

/** How many letters of `word` may be wrong: hardly one in a short word, where each makes another word. */
export function allowance(word) {
  const size = word.length;
  if (/^[a-z0-9]/.test(word)) return size < 4 ? 0 : size < 6 ? 0.8 : size < 9 ? 1.1 : size < 14 ? 2 : 3;
  const syllables = (word.match(SYLLABLE) || []).length;
  return syllables < 2 ? 0 : syllables < 3 ? 0.5 : syllables < 4 ? 1 : syllables < 6 ? 2 : 3;
}

/** Words to be found by what they share with a misspelt one: `near(word, most)`. */
export class Neighbours {
  constructor(forms) {
    this.byPair = new Map();
    for (const form of forms) {
      for (const pair of pairs(form)) {
        if (this.byPair.has(pair)) this.byPair.get(pair).push(form);
        else this.byPair.set(pair, [form]);
      }
    }
  }

  /** `[{form, cost}]`, nearest first, of the forms at most `most` letters away from `word`. */
  near(word, most) {
    const asked = pairs(word);
    const needed = Math.max(1, asked.size - 1 - Math.ceil(most / NEAR / 1.5) * 2);
    const shared = new Map();
    for (const pair of asked) {
      for (const form of this.byPair.get(pair) || []) if (Math.abs(form.length - word.length) <= most) shared.set(form, (shared.get(form) || 0) + 1);
    }
    return [...shared]
      .filter(([, count]) => count >= needed)
      .map(([form]) => ({ form, cost: distance(word, form, most) }))
      .filter(({ cost }) => cost <= most)
      .sort((a, b) => a.cost - b.cost || a.form.length - b.form.length);
  }
}

function pairs(word) {
  const found = new Set();
  for (let i = 0; i + 1 < word.length; i++) found.add(word.slice(i, i + 2));
  return found;
}
