"use strict";
/*
 * How far two words are apart, in letters, and which words of a list are near. Letters that are often confused
 * (ㅐ and ㅔ, ㄱ and ㅋ) are half a letter apart.
 */
(function (search) {
  const ALIKE = ["ㅐㅔ", "ㅓㅗ", "ㅏㅓ", "ㅡㅜ", "ㅏㅑ", "ㅓㅕ", "ㅗㅛ", "ㅜㅠ", "ㅔㅖ", "ㅐㅒ", "ㅣㅡ", "ㅔㅣ", "ㄱㅋㄲ", "ㄷㅌㄸ", "ㅂㅍㅃ", "ㅅㅆ",
    "ㅈㅊㅉ", "aeiouy", "sz", "ck", "mn", "vb", "fp"];
  const alike = new Set(ALIKE.flatMap((group) => [...group].flatMap((a) => [...group].map((b) => a + b))));
  const NEAR = 0.5;
  const SWAP = 0.8;
  const TWICE = 0.5;
  const FIRST = 0.6;

  function substitution(a, b) {
    if (a === b) return 0;
    return alike.has(a + b) ? NEAR : 1;
  }

  /** Who mistypes a word rarely mistypes its beginning. */
  const first = (a, b) => FIRST * substitution(a, b);

  const gap = (text, i) => (i > 0 && text[i] === text[i - 1] ? TWICE : 1);

  /**
   * Weighted edit distance of `a` and `b` (swapped neighbours count as one), or Infinity above `most`. With `open`,
   * of `a` and the nearest beginning of `b`.
   */
  function distance(a, b, most, open = false) {
    if (!open && Math.abs(a.length - b.length) > most + 1) return Infinity;
    let [before, previous] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
    for (let i = 1; i <= a.length; i++) {
      const row = [previous[0] + gap(a, i - 1)];
      let best = row[0];
      for (let j = 1; j <= b.length; j++) {
        let cost = previous[j - 1] + substitution(a[i - 1], b[j - 1]);
        cost = Math.min(cost, previous[j] + gap(a, i - 1), row[j - 1] + gap(b, j - 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + SWAP);
        row.push(cost);
        best = Math.min(best, cost);
      }
      if (best > most) return Infinity;
      [before, previous] = [previous, row];
    }
    const found = open ? Math.min(...previous) : previous[b.length];
    return found <= most ? found : Infinity;
  }

  const SYLLABLE = /[ㅏ-ㅣ]+/g;

  /** How many letters of `word` may be wrong: hardly one in a short word, where each makes another word. */
  function allowance(word) {
    const size = word.length;
    if (/^[a-z0-9]/.test(word)) return size < 4 ? 0 : size < 6 ? 0.8 : size < 9 ? 1.3 : size < 14 ? 2 : 3;
    const syllables = (word.match(SYLLABLE) || []).length;
    return syllables < 2 ? 0 : syllables < 3 ? 0.5 : syllables < 4 ? 1 : syllables < 6 ? 2 : 3;
  }

  /** Words to be found by what they share with a misspelt one: `near(word, most)`. */
  class Neighbours {
    constructor(forms) {
      this.forms = forms;
      this.byPair = new Map();
      forms.forEach((form, i) => {
        for (const pair of pairs(form)) {
          if (this.byPair.has(pair)) this.byPair.get(pair).push(i);
          else this.byPair.set(pair, [i]);
        }
      });
      this.shared = new Uint8Array(forms.length);
    }

    /** `[{form, cost}]`, nearest first, of the forms at most `most` letters away from `word`. */
    near(word, most, open = false) {
      const asked = pairs(word);
      const needed = Math.max(1, asked.size - 1 - Math.ceil(most / NEAR / 1.5) * 2);
      const touched = [];
      for (const pair of asked) {
        for (const i of this.byPair.get(pair) || []) if (this.shared[i]++ === 0) touched.push(i);
      }
      const found = [];
      for (const i of touched) {
        if (this.shared[i] >= needed) {
          const cost = distance(word, this.forms[i], most, open) + first(word[0], this.forms[i][0]);
          if (cost <= most) found.push({ form: this.forms[i], cost });
        }
        this.shared[i] = 0;
      }
      return found.sort((a, b) => a.cost - b.cost || a.form.length - b.form.length);
    }
  }

  function pairs(word) {
    const found = new Set();
    for (let i = 0; i + 1 < word.length; i++) found.add(word.slice(i, i + 2));
    return found;
  }

  Object.assign(search, { distance, allowance, Neighbours });
})((globalThis.conceptSearch ??= {}));
