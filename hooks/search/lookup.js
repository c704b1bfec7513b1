/* A word of the query → the words of the site that it can mean, each with a quality from 0 to 1. */

import { letters } from "./letters.js";
import { isEnding, isOfVerb, isParticle, isTail, isUncontracted, stems } from "./endings.js";
import { weightOf } from "./fillers.js";
import { kin } from "./kin.js";
import { prefixed } from "./ints.js";
import { WEIGHTS } from "./weights.js";

/** How surely a word is known: not at all; only as the beginning of others; without its ending; as it stands. */
export const LEVEL = { none: 0, beginning: 1, stem: 2, exact: 3 };

/** From this quality on a word of a text is the one that was asked for, with an ending or without (above `beginning`, below `cut` · `ending`). */
export const SAME = 0.7;
const ENGLISH_CUT = [1, 0.97, 0.8]; // quality without ending: as it stands, singular, stem (falling): as `cut` and `ending` in Korean

export const isLatin = (spelt) => /^[a-z0-9]/.test(spelt);

/** Whether a beginning says enough: two syllables, four Latin letters; less while it is being typed. */
function isTelling(stem, cuts, latin, typing) {
  if (typing && cuts === 0) return stem.length >= 2;
  return stem.length >= (latin ? 4 : cuts > 0 ? 5 : 4);
}

/** Whether `rest` is no more than an ending behind `stem`. Behind one syllable many endings make another word (물 + 로 + ㄴ). */
function isInflected(stem, rest) {
  if (rest === "") return true;
  if (isLatin(stem)) return isTail(rest, "en");
  return stem.length > 3 ? isTail(rest, "ko") : isEnding(rest);
}

/** Where the next syllable has not begun yet: 커피 is no beginning of 커핑, unless it is still being typed. */
const MID = /^[ㄱ-ㅎ](?![ㅏ-ㅣ])/;

function addRange(index, stem, cuts, typing, hits) {
  const latin = isLatin(stem);
  const { sorted } = index.corpus;
  const [from, to] = prefixed(sorted, stem);
  const quality = latin ? ENGLISH_CUT[cuts] : WEIGHTS.cut ** cuts;
  const beginning = isTelling(stem, cuts, latin, typing) ? (typing && cuts === 0 ? WEIGHTS.typing : WEIGHTS.beginning) : 0;
  let inflected = false;
  for (let id = from; id < to; id++) {
    const rest = sorted[id].slice(stem.length);
    const same = isInflected(stem, rest);
    const found = quality * (rest === "" ? 1 : same ? WEIGHTS.ending : !typing && MID.test(rest) ? 0 : beginning);
    if (found > (hits.get(id) || 0)) hits.set(id, found);
    inflected = inflected || same;
  }
  return inflected;
}

/** The site's words that are `stem` with or without an ending. */
function inflections(index, stem) {
  const { sorted } = index.corpus;
  const [from, to] = prefixed(sorted, stem);
  return Array.from({ length: to - from }, (_, i) => from + i).filter((id) => isInflected(stem, sorted[id].slice(stem.length)));
}

/** English endings change more (investigate, investigation): a stem of more letters (4 to 7) is surely the word's. */
const LONG_STEM = 5;
const MOSTLY = 0.6; // of a word that its stem must be (0.5 to 0.8): gener is none of generations
const MOST_KEPT = 2000; // looked-up words that are kept (500 to 10,000): memory grows with them

/**
 * `{hits, level}` for a word of the query: `hits` maps the numbers of the site's words to qualities. `typing`: the
 * word may be unfinished. Kept, since the same words come again while one types, and not to be changed.
 */
export function lookup(index, text, typing) {
  const key = typing ? `${text}…` : text;
  index.lookups ??= new Map();
  if (index.lookups.size > MOST_KEPT) index.lookups.clear();
  if (!index.lookups.has(key)) index.lookups.set(key, meanings(index, letters(text), typing));
  return index.lookups.get(key);
}

function meanings(index, spelt, typing) {
  const hits = new Map();
  let [level, begins] = [LEVEL.none, false];
  for (const [stem, cuts] of stems(spelt)) {
    const isWord = index.corpus.idOf.has(stem);
    const isVerb = isUncontracted(spelt, stem) || index.kin.has(stem) || (cuts === 1 && stem.length > 3 && isOfVerb(spelt.slice(stem.length)));
    // A particle, if nothing stands behind all of it (행이, but not 길이).
    const isNoun = cuts === 1 && isParticle(spelt.slice(stem.length)) && inflections(index, spelt).length < 2;
    if (level >= LEVEL.stem && cuts > 0 && !isNoun && !(stem.length > 3 && (isWord || cuts === 1 || stem.length > 4)) && !isVerb) continue;
    const inflected = addRange(index, stem, cuts, typing, hits);
    begins = begins || (cuts === 0 && hits.size > 0);
    if (isWord && cuts === 0) level = LEVEL.exact;
    else if (inflected && (cuts < 2 || isWord && !isLatin(stem) ? stem.length > 3 : isLatin(stem) && stem.length > LONG_STEM && stem.length > spelt.length * MOSTLY)) level = Math.max(level, LEVEL.stem);
  }
  const before = hits.size;
  addKin(index, spelt, hits);
  if (hits.size > before) level = Math.max(level, LEVEL.stem);
  return { hits, level: begins ? Math.max(level, LEVEL.beginning) : level };
}

/** Words of the same meaning, as they stand or with an ending; one in another script is the same word in another language. */
function addKin(index, spelt, hits) {
  for (const word of kin(index, spelt)) {
    const quality = isLatin(word) === isLatin(spelt) ? WEIGHTS.kin : WEIGHTS.translated;
    for (const id of inflections(index, word)) hits.set(id, Math.max(hits.get(id) || 0, quality));
  }
}

/** A word of the query: its text, what it can mean, how much it counts. */
export function wordOf(index, text, typing = false) {
  const spelt = letters(text);
  const { hits, level } = lookup(index, text, typing);
  return { text, spelt, weight: weightOf(index, spelt), typing, hits: new Map(hits), level };
}

/** A word of which it is known which word of the site it stands for. */
export function knownWord(index, id, quality = 1) {
  const spelt = index.corpus.sorted[id];
  const { hits: found, level } = lookup(index, spelt, false);
  const hits = new Map([...found].map(([hit, one]) => [hit, one * quality]));
  return { text: spelt, spelt, weight: weightOf(index, spelt), typing: false, hits, level };
}

/** The letters of words written together. */
export const spanOf = (words, from, size) => words.slice(from, from + size).map((word) => word.spelt).join("");
