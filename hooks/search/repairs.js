/*
 * What a word that the site does not know may stand for: several words written together, a spelt abbreviation, a noun
 * made of another, a typo, English in Hangul. The first that fits, from the surest to the boldest.
 */

import { letters } from "./letters.js";
import { stems } from "./endings.js";
import { weightOf } from "./fillers.js";
import { allowance } from "./typos.js";
import { abbreviation } from "./sounds.js";
import { LEVEL, isLatin, knownWord, spanOf, wordOf } from "./lookup.js";

const LEAST_CUT = 6; // letters that a misspelt word keeps without its ending (5 to 8): two syllables with finals
const LONGEST_TEXT = 40; // characters of words written together (20 to 60): time grows with them
const LONGEST_PIECE = 16; // characters of one of them (12 to 20): convolutional has 13
const ASKING = /^[왜뭐]$/;

/** The longest known words that make up an unknown one: 도서관이용시간 → 도서관, 이용, 시간; [] if there are none. */
function parts(index, text) {
  if (text.length > LONGEST_TEXT) return [];
  const latin = isLatin(text);
  const shortest = latin ? 3 : 1;
  const best = Array.from({ length: text.length + 1 }, () => null);
  best[0] = [];
  for (let end = 1; end <= text.length; end++) {
    for (let start = Math.max(0, end - LONGEST_PIECE); start <= end - shortest; start++) {
      if (best[start] === null) continue;
      const piece = text.slice(start, end);
      const found = isPiece(index, piece, latin) ? [...best[start], piece] : null;
      if (found && (best[end] === null || found.length < best[end].length)) best[end] = found;
    }
  }
  return best[text.length] || [];
}

/** Whether `piece` is a word of the site, in Hangul also one with an ending (도서관이란) or one that asks (무엇인가). */
function isPiece(index, piece, latin) {
  if (piece.length < 2) return ASKING.test(piece);
  const spelt = letters(piece);
  if (index.corpus.idOf.has(spelt)) return true;
  if (latin) return false;
  return weightOf(index, spelt) < 0.5 || [...stems(spelt)].some(([stem]) => stem.length > 3 && index.corpus.idOf.has(stem));
}

/** A word out of a longer one; English words are too short to be sure of (base + ball). */
function piecedWord(index, piece) {
  const word = wordOf(index, piece);
  return isLatin(piece) ? { ...word, level: LEVEL.beginning } : word;
}

/** The nearest name or word of a name to a misspelt span, at most `most` letters away; undefined if none is near. */
function corrected(index, spelt, most) {
  let best;
  const latin = isLatin(spelt);
  for (const [stem, cuts] of stems(spelt)) {
    if (cuts > 1 || (cuts > 0 && (latin || stem.length < LEAST_CUT))) continue;
    const [found] = index.neighbours.near(stem, Math.min(most, allowance(stem)));
    const cost = found && (found.cost + cuts * 0.3) / stem.length;
    if (found && (!best || cost < best.cost)) best = { form: found.form, cost };
  }
  return best;
}

function wordsOfForm(index, form, quality) {
  const name = index.names.whole.get(form);
  const ids = name ? index.names.words[name[0]] : [index.corpus.idOf.get(form)];
  return ids.map((id) => knownWord(index, id, quality));
}

const LONGEST_SPELT = 48; // letters of what is mended together (`LONGEST_FORM` and some)

/** Whether words can be one mistyped form: no numbers or other words too short for that (got), and not longer than any. */
function isSpan(span) {
  const isWrong = ({ spelt, level }) => /^[0-9]/.test(spelt) || (span.length > 1 && level < LEVEL.stem && isLatin(spelt) && allowance(spelt) === 0);
  return !span.some(isWrong) && span.reduce((sum, { spelt }) => sum + spelt.length, 0) <= LONGEST_SPELT;
}

/** The best correction of a span that contains word `at`: `{from, size, form, cost}`. */
function correction(index, words, at) {
  let best;
  for (let size = 1; size <= 4; size++) {
    for (let from = Math.max(0, at - size + 1); from <= at && from + size <= words.length; from++) {
      const span = words.slice(from, from + size);
      const most = size > 1 ? span.reduce((sum, { spelt, level }) => sum + (level < LEVEL.exact ? allowance(spelt) : 0), 1) : Infinity;
      const found = isSpan(span) ? corrected(index, spanOf(words, from, size), most) : undefined;
      const cost = found && found.cost - 0.03 * (size - 1);
      if (found && !span.some(({ spelt }) => spelt === found.form) && (!best || cost < best.rank)) best = { from, size, ...found, rank: cost };
    }
  }
  return best;
}

/** What a word counts that only sounds like the one that was typed (0.5 to `translated`, of which it is a guess). */
const SOUND = 0.85;

/** Syllables of the shortest phrase in Hangul (3 to 6) that sounds like no other by chance. */
const PHRASE = 4;

function soundsLike(index, words, at) {
  for (let size = Math.min(3, words.length); size > 0; size--) {
    for (let from = Math.max(0, at - size + 1); from <= at && from + size <= words.length; from++) {
      const span = words.slice(from, from + size);
      const latin = isLatin(span[0].spelt);
      if (span.some((word) => isLatin(word.spelt) !== latin || word.weight < 0.5 || (latin && word.level === LEVEL.exact))) continue;
      const text = span.map((word) => word.text).join(latin ? " " : "");
      const cut = text.replace(/(?:으로|에서|이란|이랑|란|랑|을|를|이|가|은|는|의|에|로|도)$/, "");
      for (const word of new Set([text, cut])) {
        const [found] = word.length > 1 ? index.sounds.like(word) : [];
        if (!found || (word.length < PHRASE && found.form.text.includes(" "))) continue;
        const level = found.isSure ? LEVEL.exact : LEVEL.none;
        return { from, size, words: found.form.words.map((id) => ({ ...knownWord(index, id, SOUND), level })) };
      }
    }
  }
  return undefined;
}

/** What replaces the unknown word `at`: `{from, size, words, form?}`; undefined if nothing does. */
export function repair(index, words, at) {
  const { text } = words[at];
  const pieces = parts(index, text);
  if (pieces.length > 1) return { from: at, size: 1, words: pieces.map((piece) => piecedWord(index, piece)) };
  const short = isLatin(text) ? "" : abbreviation(text);
  const shortWord = short.length > 1 && wordOf(index, short);
  if (shortWord && shortWord.level === LEVEL.exact) return { from: at, size: 1, words: [shortWord] };
  const typo = correction(index, words, at);
  if (typo) return { ...typo, words: wordsOfForm(index, typo.form, 1 - 2 * Math.max(0, typo.cost)) };
  return soundsLike(index, words, at);
}
