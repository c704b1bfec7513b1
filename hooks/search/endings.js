/*
 * What Korean and English put behind a word: particles, verb endings, plurals. Nothing is decided here: every way
 * to cut a word is offered, and the words that the site uses decide.
 */

import { letters } from "./letters.js";

/** Particles, and the copula with its endings. */
const PARTICLES = `이라는 이라고 이라면 이라서 이라도 이란 라는 라고 라면 라서 라도 란 에서는 에서도 에서의 에서 에게 에는 에도 에
  으로는 으로도 으로써 으로서 으로의 으로 로는 로도 로써 로서 로의 로 까지 부터 보다 처럼 만큼 마다 조차 밖에 뿐 이나 나 이랑 랑 하고
  과의 와의 과는 와는 과 와 을 를 이 가 은 는 의 도 만 들 이며 며 이고 고 한테 한테서 께 좀 임 이냐 냐 인데 인가 인가요 인지 이에요 예요 에요 이예요 입니다 입니까
  이다 인 이야 야 이면 이지 이죠 이었다 였다 이라 님 씨 당 끼리 조차 마저 씩 에선 엔 로선 으로선 한테만 대로 이에요 뿐이에요 뿐이라 뿐인데 뿐이야 밖에는`;

/** Endings of verbs and adjectives; a lone consonant closes the syllable before it (커지 + ㄴ다). */
const ENDINGS = `ㄴ ㄹ ㅁ ㅆ 는 은 을 던 다 고 며 으며 면 으면 서 아 어 여 아서 어서 여서 지 게 기 음 임 자 니 냐 네 나 요 죠 까 시오 하시오 네요 군요 는군요 잖아요 거든요 더라구요
  ㄴ다 는다 ㅆ다 았다 었다 였다 했다 아요 어요 여요 나요 까요 ㄴ가 는가 은가 ㄴ가요 는가요 은가요 ㄹ까 을까 ㄹ까요 을까요 ㄴ데 는데
  은데 ㄴ데요 는데요 ㄴ지 는지 은지 ㄹ지 을지 려면 으려면 려고 으려고 러 으러 도록 지만 거나 든지 더라 더니 니까 으니까 으니 므로 으므로
  ㅂ니다 습니다 ㅂ니까 습니까 아도 어도 여도 아야 어야 여야 아지 어지 아진 어진 아졌 어졌 았 었 였 ㅆ어요 았어요 었어요 였어요
  고싶 고있 어버리 아버리 면서 으면서 자마자 다가 았다가 었다가 ㅆ다가 ㄹ수록 을수록 ㄹ때 을때 라 거라 세요 으세요 느라 느라고 길래 던데 더라고 더라고요 대요 래요 ㄹ게 을게 는거 ㄴ거 은거 는건 ㄴ건 는걸 다니 다고 ㄴ다고 는다고 다는 ㄴ다는 는다는 ㄴ지도 는지도 ㄹ지도 네여 어용 아용 ㅁ 음에도 ㄹ뿐 는중 는중인데 기만 기는 기도`;

/** What makes a verb of a noun (공부 + 하 + 면); cut only before an ending. */
const MAKERS = "하 해 되 돼 시키 시켜 당하 받 지 있 없 스럽 롭 시 으시";

/** What makes one verb of two (꺼 + 두 + 는); cut only behind 아 or 어. */
const JOINED = "두 놓 버리 보 내 지 오 가 주";

const set = (words) => new Set(words.trim().split(/\s+/).map(letters));
const particles = set(PARTICLES);
const endings = new Set([...particles, ...set(ENDINGS)]);
const makers = set(MAKERS);
const joined = set(JOINED);
const longest = Math.max(...[...endings].map((ending) => ending.length));
const ENGLISH = /(?:'s|s|es|ed|d|ing|ly|er|ers|or|ion|ions|ation|ations|e|al|y|ity|ies|ized|ised|izing|ising|ize|ise|ization|isation)$/;
const DEPTH = 3; // endings on one word at most (2 to 4): 공부 + 하 + 였 + 다가
/** Letters that must be left after more than one cut (2 to 4): a syllable with a final; if the other is not the past tense (썼는데). */
const SHORTEST = 3;

/**
 * Korean verbs and adjectives whose stem is spelt otherwise before 아 and 어 (끄다 and 꺼도, 느리다 and 느려, 다르다 and 달라, 쉽다 and 쉬워): the
 * spelling at the end of the word and that of the stem, in letters, where 나눠 is 나누 and ㅓ.
 */
const CONTRACTED = [
  [/ㅕ$/, "ㅣ"],
  [/(?<=ㄹ)ㄹ[ㅏㅓ]$/, "ㅡ"],
  [/(?<=[^ㅇㄹ]|^ㄹ|[ㅏ-ㅣ]ㅇ)[ㅏㅓ]$/, "ㅡ"],
  [/(?<=[ㅗㅜ])[ㅏㅓ]$/, ""],
  [/ㅇ(?:ㅗㅏ|ㅜㅓ?)$/, "ㅂ"],
  [/(?<=ㅎ)ㅐ$/, "ㅏ"],
];

/** What `word` (letters), an ending cut off, may be as a stem: 느려 → 느리. */
const uncontracted = (word) => CONTRACTED.filter(([end]) => end.test(word)).map(([end, spelling]) => word.replace(end, spelling));

/** Whether `stem` is `word` (letters) without a contraction, and so a verb. */
export const isUncontracted = (word, stem) => !word.startsWith(stem) || /^[ㅏㅓ]/.test(word.slice(stem.length));

function cut(word, depth, found) {
  for (const stem of uncontracted(word)) {
    if (stem.length < 2 || found.has(stem)) continue;
    found.set(stem, Math.max(1, depth));
    if (depth > 0 && depth < DEPTH) cut(stem, depth, found);
  }
  for (let size = Math.min(longest, word.length - 2); size > 0; size--) {
    const stem = word.slice(0, -size);
    const rest = word.slice(-size);
    const isJoined = depth > 0 && joined.has(rest) && /[ㅏㅓㅕㅐ]$/.test(stem);
    if (!(isJoined || endings.has(rest) || (depth > 0 && makers.has(rest)))) continue;
    if (stem.length < (depth > 0 && !isJoined && rest !== "ㅆ" ? SHORTEST : 2) || found.has(stem)) continue;
    found.set(stem, depth + 1);
    if (depth + 1 < DEPTH) cut(stem, depth + 1, found);
  }
}

/** What `word` (letters) may be without what stands behind it: stem → number of cuts, the word itself (0) first, then longer stems before shorter ones. */
export function stems(word) {
  const found = new Map([[word, 0]]);
  if (/^[a-z]/.test(word)) englishStems(word, found);
  else if (word.length > 1) cut(word, 0, found);
  return new Map([...found].sort((a, b) => b[0].length - a[0].length));
}

function englishStems(word, found) {
  const plural = word.replace(/(?:'s|(?<=(?:s|x|z|ch|sh))es|(?<=[^su])s)$/, "");
  if (plural.length >= 2) found.set(plural, found.has(plural) ? 0 : 1);
  if (word.endsWith("ies") && word.length > 4) found.set(word.replace(/ies$/, "y"), 1);
  if (plural.length < 6) return;
  for (let size = 1; size <= 7; size++) {
    const stem = plural.slice(0, -size);
    if (stem.length >= 4 && ENGLISH.test(plural) && isTail(plural.slice(-size), "en")) found.set(stem.replace(/([bdgkmnprtvz])\1$/, "$1"), 2).set(stem, 2); // wrapp(ing)
  }
}

const ENGLISH_TAILS = new Set(
  `s es ed d ing ly er ers or ors ion ions ation ations e al y ity ies ized ised izing ising ize ise izes ises
  ization isation izations ive ness ment ments able ling led ler ning ned red ring able ability lly`.split(/\s+/),
);

const LEAST = 3; // letters of an ending (2 to 4) that no noun ends in by chance

/** Whether `rest` (letters) stands behind verbs only, so that what is before it is a stem. */
export const isOfVerb = (rest) => rest.length >= LEAST && endings.has(rest) && !particles.has(rest);

/** Whether `rest` (letters) is one particle. */
export const isParticle = (rest) => particles.has(rest);

/** Whether `rest` (letters) is one ending. */
export const isEnding = (rest) => endings.has(rest);

const tails = new Map();

/** Whether `rest` (letters) can follow a word without making another word of it. */
export function isTail(rest, lang) {
  if (rest === "") return true;
  if (lang === "en") return ENGLISH_TAILS.has(rest);
  let known = tails.get(rest);
  if (known === undefined) {
    known = endings.has(rest);
    for (let i = 1; i < rest.length && !known; i++) {
      known = (endings.has(rest.slice(i)) && isBeforeEnding(rest.slice(0, i)));
    }
    tails.set(rest, known);
  }
  return known;
}

function isBeforeEnding(rest) {
  return makers.has(rest) || isTail(rest, "ko");
}
