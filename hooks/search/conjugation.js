/*
 * Korean verbs and adjectives whose stem is spelt otherwise before 아 and 어: 끄다 and 꺼도, 느리다 and 느려, 다르다 and 달라,
 * 쉽다 and 쉬워. Letters as in letters.js, where 나눠 is 나누 and ㅓ.
 */

/** Contracted spelling → what the stem may be, where the word ends with it. */
const CONTRACTED = [
  [/ㅕ$/, ["ㅣ"]],
  [/(?<=ㄹ)ㄹ[ㅏㅓ]$/, ["ㅡ"]],
  [/(?<=[^ㅇㄹ]|^ㄹ|[ㅏ-ㅣ]ㅇ)[ㅏㅓ]$/, ["ㅡ"]],
  [/(?<=[ㅗㅜ])[ㅏㅓ]$/, [""]],
  [/ㅇ(?:ㅗㅏ|ㅜㅓ?)$/, ["ㅂ"]],
  [/(?<=ㅎ)ㅐ$/, ["ㅏ"]],
];

/** Stem → how words begin in which it is contracted. */
const CONTRACTIONS = [
  [/(?<=.)ㅣ$/, ["ㅕ"]],
  [/(?<=.)ㄹㅡ$/, ["ㄹㄹㅏ", "ㄹㄹㅓ"]],
  [/(?<=[ㅏㅗ][^ㅏ-ㅣㄹ]+)ㅡ$/, ["ㅏ"]],
  [/(?<![ㅏㅗ][^ㅏ-ㅣ]+)ㅡ$/, ["ㅓ"]],
  [/(?<=[ㅏ-ㅣ])ㅂ$/, ["ㅇㅜ", "ㅇㅗㅏ"]],
];

const applied = (rules, word) =>
  rules.flatMap(([end, spellings]) => (end.test(word) ? spellings.map((spelling) => word.replace(end, spelling)) : []));

/** What `word` (letters), an ending cut off, may be as a stem: 느려 → 느리. */
export const uncontracted = (word) => applied(CONTRACTED, word);

/** How else words begin that have this stem: 느리 → 느려. */
export const contracted = (stem) => applied(CONTRACTIONS, stem);

/** Whether `stem` is `word` (letters) without a contraction, and so a verb. */
export const isUncontracted = (word, stem) => !word.startsWith(stem) || /^[ㅏㅓ]/.test(word.slice(stem.length));
