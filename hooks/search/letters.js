/*
 * Text as the letters that a keyboard types: Hangul syllables taken apart, one letter per key stroke, so that a
 * half-typed word is a prefix of the whole one ("도서ㄱ" and "도석" of "도서관") and a typo is one letter's difference.
 */

export const INITIALS = [..."ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"];
const VOWELS = "ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ".split(" ");
const FINALS = "_ ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ".split(" ");
FINALS[0] = "";

const FIRST_SYLLABLE = 0xac00;
const SYLLABLES = 11172;
/** First code points of the conjoining jamo, to which NFKC turns every lone letter of a half-typed syllable. */
const LONE = [[0x1100, INITIALS], [0x1161, VOWELS], [0x11a7, FINALS], [0x111a, ["ㄹㅎ"]], [0x1121, ["ㅂㅅ"]]];

/** One spelling for what looks alike: full width → plain, NFD → composed, capitals → small, accents off. */
export function fold(text) {
  const plain = text.normalize("NFKC").toLowerCase().replace(/×/g, "x");
  if (!/[\u00c0-\u024f]/.test(plain)) return plain;
  return plain.normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC");
}

function lone(code) {
  for (const [first, row] of LONE) {
    if (code >= first && code < first + row.length) return row[code - first];
  }
  return String.fromCharCode(code);
}

/** The letters of folded text; everything but Hangul stays as it is. */
export function letters(folded) {
  let out = "";
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    const index = code - FIRST_SYLLABLE;
    if (index >= 0 && index < SYLLABLES) {
      out += INITIALS[(index / 588) | 0] + VOWELS[((index % 588) / 28) | 0] + FINALS[index % 28];
    } else {
      out += code >= 0x1100 && code < 0x1200 ? lone(code) : folded[i];
    }
  }
  return out;
}

/** The syllable of letters as `letters` gives them: ㄱ, ㅗㅏ, ㄴ → 관; `final` may be "". */
export function syllable(initial, vowel, final) {
  const index = (INITIALS.indexOf(initial) * VOWELS.length + VOWELS.indexOf(vowel)) * FINALS.length + FINALS.indexOf(final);
  return String.fromCharCode(FIRST_SYLLABLE + index);
}

/** First letters of the syllables (초성) of folded text: "도서관" → "ㄷㅅㄱ"; anything else is left out. */
export function initials(folded) {
  let out = "";
  for (let i = 0; i < folded.length; i++) {
    const index = folded.charCodeAt(i) - FIRST_SYLLABLE;
    if (index >= 0 && index < SYLLABLES) out += INITIALS[(index / 588) | 0];
  }
  return out;
}

/** The query as first letters if it is nothing but consonants, else "". Keyboards join some pairs (ㄱㅅ → ㄳ). */
export function asInitials(folded) {
  const found = letters(folded.replace(/\s+/g, ""));
  return /^[ㄱ-ㅎ]+$/.test(found) ? found : "";
}
