"use strict";
/*
 * A word of the query → the words of the site that it can mean, each with a quality from 0 to 1.
 */
(function (search) {
  const { american, isTail, kin, letters, prefixed, stems, weightOf } = search;

  /** How surely a word is known: not at all; only as the beginning of others; without its ending; as it stands. */
  const LEVEL = { none: 0, beginning: 1, stem: 2, exact: 3 };

  const CUT = 0.95;
  const ENGLISH_CUT = [1, 0.97, 0.8];
  const TAIL = 0.96;
  const BEGINNING = 0.6;
  const TYPING = 0.8;
  /** What another word of the same meaning is worth. */
  const KIN = 0.6;

  const isLatin = (spelt) => /^[a-z0-9]/.test(spelt);

  /** Whether a beginning says enough: two syllables, four Latin letters; less while it is being typed. */
  function isTelling(stem, cuts, latin, typing) {
    if (typing && cuts === 0) return stem.length >= 2;
    return stem.length >= (latin ? 4 : cuts > 0 ? 5 : 4);
  }

  function addRange(index, stem, cuts, typing, hits) {
    const latin = isLatin(stem);
    const { sorted } = index.corpus;
    const [from, to] = prefixed(sorted, stem);
    const quality = latin ? ENGLISH_CUT[cuts] : CUT ** cuts;
    const beginning = isTelling(stem, cuts, latin, typing) ? (typing && cuts === 0 ? TYPING : BEGINNING) : 0;
    let inflected = false;
    for (let id = from; id < to; id++) {
      const rest = sorted[id].slice(stem.length);
      const same = rest === "" || isTail(rest, latin ? "en" : "ko");
      const found = quality * (rest === "" ? 1 : same ? TAIL : beginning);
      if (found > (hits.get(id) || 0)) hits.set(id, found);
      inflected = inflected || same;
    }
    return inflected;
  }

  /**
   * `{hits, level}` for a word of the query: `hits` maps the numbers of the site's words to qualities. `typing`: the
   * word may be unfinished.
   */
  function lookup(index, text, typing) {
    const spelt = letters(text);
    const hits = new Map();
    let level = LEVEL.none;
    for (const form of new Set([spelt, american(spelt)])) {
      for (const [stem, cuts] of stems(form)) {
        const isWord = index.corpus.idOf.has(stem);
        const isVerb = cuts === 1 && spelt.length - stem.length > 3;
        if (level >= LEVEL.stem && cuts > 0 && !(isWord && stem.length > 3) && !isVerb) continue;
        const inflected = addRange(index, stem, cuts, typing, hits);
        if (isWord && cuts === 0) level = LEVEL.exact;
        else if (inflected && stem.length > 3 && cuts < 2) level = Math.max(level, LEVEL.stem);
      }
    }
    const known = hits.size > 0;
    addKin(index, spelt, hits);
    return { hits, level: known ? Math.max(level, LEVEL.beginning) : LEVEL.none };
  }

  function addKin(index, spelt, hits) {
    const others = new Map();
    for (const word of kin(spelt)) addRange(index, word, 0, false, others);
    for (const [id, quality] of others) hits.set(id, Math.max(hits.get(id) || 0, quality * KIN));
  }

  /** A word of the query: its text, what it can mean, how much it counts. */
  function wordOf(index, text, typing = false) {
    const spelt = letters(text);
    return { text, spelt, weight: weightOf(spelt), typing, ...lookup(index, text, typing) };
  }

  /** A word of which it is known which word of the site it stands for. */
  function knownWord(index, id, quality = 1) {
    const spelt = index.corpus.sorted[id];
    const { hits, level } = lookup(index, spelt, false);
    for (const [hit, found] of hits) hits.set(hit, found * quality);
    return { text: spelt, spelt, weight: weightOf(spelt), typing: false, hits, level };
  }

  /** The letters of words written together. */
  const spanOf = (words, from, size) => words.slice(from, from + size).map((word) => word.spelt).join("");

  Object.assign(search, { LEVEL, isLatin, knownWord, lookup, spanOf, wordOf });
})((globalThis.conceptSearch ??= {}));
