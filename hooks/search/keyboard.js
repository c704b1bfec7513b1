/*
 * Words typed with the keyboard set to the other script: "ehtjrhks" is 도서관 and "ㅣㅑㅠㄱㅁ교" is library. Only words that the
 * site does not know are read so, and only if it knows what they turn out to be.
 */

import { fold, letters, syllable } from "./letters.js";
import { LEVEL, wordOf } from "./lookup.js";

/** The Korean two-set layout (KS X 5002): the letters on the keys, without and with Shift. */
const KEYS = "qwertyuiopasdfghjklzxcvbnmQWERTOP";
const HANGUL = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ";
/** A consonant closes a syllable unless a vowel follows, which takes it. */
const SYLLABLE = /([ㄱ-ㅎ])(ㅗ[ㅏㅐㅣ]|ㅜ[ㅓㅔㅣ]|ㅡㅣ|[ㅏ-ㅣ])((?:ㄱㅅ|ㄴ[ㅈㅎ]|ㄹ[ㄱㅁㅂㅅㅌㅍㅎ]|ㅂㅅ|(?![ㄸㅃㅉ])[ㄱ-ㅎ])(?![ㅏ-ㅣ]))?/g;

const WORD = /[A-Za-z]+|[ㄱ-ㅣ가-힣]+/g;
const SHORTEST = 4; // keys (3 to 6) that type no word of the other script by chance
const SHORTEST_NAME = 3; // the same where they type a name (2 to 4)

/** What the keys of a Latin word type in Korean, in syllables; "" if letters are left over. */
export function hangul(word) {
  const keys = word === word.toUpperCase() ? word.toLowerCase() : word; // Caps Lock
  const typed = [...keys].map((key) => HANGUL[KEYS.indexOf(key)] || HANGUL[KEYS.indexOf(key.toLowerCase())]).join("");
  const composed = typed.replace(SYLLABLE, (_, initial, vowel, final = "") => syllable(initial, vowel, final));
  return /[ㄱ-ㅣ]/.test(composed) ? "" : composed;
}

/** What the keys of a Korean word type in Latin letters; letters that no key has are left out. */
export function latin(word) {
  return [...letters(fold(word))].map((letter) => KEYS[HANGUL.indexOf(letter)] || "").join("").toLowerCase();
}

function other(index, word) {
  if (wordOf(index, fold(word), true).level > LEVEL.none) return undefined;
  const isLatin = /[a-z]/i.test(word);
  const found = isLatin ? hangul(word) : latin(word);
  return isKnown(index, found, (isLatin ? word : found).length) ? found : undefined;
}

/** Whether the site knows `text`; `size` keys that type something by chance are few only for a name. */
function isKnown(index, text, size) {
  if (text !== "" && size >= SHORTEST_NAME && index.names.whole.has(letters(text))) return true;
  return size >= SHORTEST && text !== "" && wordOf(index, text).level >= LEVEL.stem;
}

/** The query with such words as they were meant, and which these are: `{text, swaps: [{written, right}]}` */
export function retyped(index, query) {
  const swaps = [];
  const text = query.replace(WORD, (word) => {
    const right = other(index, word);
    if (right === undefined) return word;
    swaps.push({ written: fold(word), right });
    return right;
  });
  return { text, swaps };
}
