/*
 * English words in Hangul: both reduced to the consonants that survive the transcription, so that 오퍼레이팅 시스템
 * finds "operating system" whatever its vowels. And spelt abbreviations: 씨피유 → cpu.
 */

import { INITIALS } from "./letters.js";

const HANGUL = { ㄱ: "K", ㄲ: "K", ㅋ: "K", ㄷ: "T", ㄸ: "T", ㅌ: "T", ㅂ: "P", ㅃ: "P", ㅍ: "P", ㅅ: "S", ㅆ: "S", ㅈ: "J", ㅉ: "J",
  ㅊ: "J", ㄴ: "N", ㄹ: "R", ㅁ: "M", ㅎ: "H" };
const FINALS = ["", ..."K K KS N NJ NH T R RK RM RP RS RT RP RH M P PS T T N J J K T P H".split(" ")];
const LATIN = [[/tures?\b/g, "J"], [/nct/g, "nt"], [/[ts]ion/g, "SN"], [/ou?gh|igh|eigh/g, "a"], [/sch|sh/g, "S"], [/tch|ch/g, "J"], [/ph/g, "P"],
  [/th/g, "T"], [/dge|ge\b/g, "J"], [/ck|qu?|k/g, "K"], [/c(?=[eiy])/g, "S"], [/c/g, "K"], [/x/g, "KS"], [/ng/g, "N"],
  [/(?<=[aeiou])r(?![aeiouy])/g, ""], [/([bcdfglmnprstz])\1/g, "$1"], [/[fvbp]/g, "P"], [/[td]/g, "T"], [/g/g, "K"], [/[zj]/g, "J"],
  [/[lr]/g, "R"], [/s/g, "S"], [/n/g, "N"], [/m/g, "M"], [/\bh|(?<=[aeiou])h/g, "H"], [/[^A-Z]/g, ""]];

/** The consonants of a word in Hangul syllables. */
export function hangulSounds(word) {
  let [out, closed] = ["", ""];
  for (let i = 0; i < word.length; i++) {
    const index = word.charCodeAt(i) - 0xac00;
    if (index < 0 || index >= 11172) return "";
    const first = HANGUL[INITIALS[(index / 588) | 0]] || "";
    if (!(first === "R" && closed === "R")) out += first;
    closed = FINALS[index % 28] || "";
    out += closed;
  }
  return out;
}

/** The consonants of an English word or phrase. */
export function latinSounds(text) {
  return LATIN.reduce((sounds, [pattern, sound]) => sounds.replace(pattern, sound), text);
}

const SPELT = `에이 a|비 b|씨 c|시 c|디 d|이 e|에프 f|지 g|쥐 g|에이치 h|아이 i|제이 j|케이 k|엘 l|엠 m|엔 n|오 o|피 p|큐 q|알 r|아르 r|
  에스 s|티 t|유 u|브이 v|더블유 w|엑스 x|와이 y|제트 z|투 2|원 1`;
const spelt = new Map(SPELT.split("|").map((pair) => pair.trim().split(" ")));

/** The abbreviation that a word spells by the names of its letters: 씨피유 → cpu; "" if it does not. */
export function abbreviation(word) {
  if (word === "") return "";
  for (let size = Math.min(4, word.length); size > 0; size--) {
    const letter = spelt.get(word.slice(0, size));
    if (letter === undefined) continue;
    if (size === word.length) return letter;
    const rest = abbreviation(word.slice(size));
    if (rest) return letter + rest;
  }
  return "";
}

/** Fewer consonants say nothing (3 to 5), fewer than `SURE` (`SHORTEST` to 7) make it only possible: many words share them. */
const [SHORTEST, SURE] = [4, 5];

/** The consonants of a word in either script, behind `A` where it begins with a vowel. */
const soundsOf = (text) => (/^[아-잏aeiouwy]/.test(text) ? "A" : "") + (isHangul(text) ? hangulSounds(text.replace(/ /g, "")) : latinSounds(text));
const consonantsOf = (sounds) => sounds.replace("A", "").length;
const isHangul = (text) => /^[가-힣]/.test(text);

/** Forms of either script by their sound. */
export class Sounds {
  /** `forms`: `[{text, …}]`, each in one script. */
  constructor(forms) {
    this.bySound = new Map();
    for (const form of forms) {
      const sounds = soundsOf(form.text);
      if (consonantsOf(sounds) < SHORTEST) continue;
      this.bySound.set(sounds, [...(this.bySound.get(sounds) || []), form]);
    }
  }

  /** The forms in the other script that sound like a word, how well (0 to 1), and whether that is sure. */
  like(word) {
    const sounds = soundsOf(word);
    if (consonantsOf(sounds) < SHORTEST) return [];
    const isSure = consonantsOf(sounds) >= SURE;
    const other = (form) => isHangul(form.text) !== isHangul(word);
    return (this.bySound.get(sounds) || []).filter(other).map((form) => ({ form, isSure }));
  }
}
