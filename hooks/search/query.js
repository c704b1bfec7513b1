/* The query as a list of words that the site knows, as far as it can be brought there. */

import { fold, letters } from "./letters.js";
import { isTail } from "./endings.js";
import { runs } from "./words.js";
import { LEVEL, isLatin, wordOf } from "./lookup.js";
import { retyped } from "./keyboard.js";
import { repair } from "./repairs.js";

export const LONGEST_SPAN = 5; // words of a name that may be written apart (4 to 8): longer ones are phrases
const MOST_WORDS = 24; // of a query (12 to 31, `MOST` in closeness.js): time grows with them

/** More of a pasted text says no more; so much is read of it. */
const LONGEST = 400;
const EMOTICONS = /[ㅋㅎㅠㅜㅡㄷㅇㅁ]{2,}(?![가-힣ㄱ-ㅣ])|(?<![가-힣ㄱ-ㅣ])[ㅋㅎㅠㅜ](?![가-힣ㄱ-ㅣ])/g;
const APOSTROPHE = /(?<=[a-z])['’](?=[a-z])/gi;

/** The query's words; particles behind something in another script ("PC를") are dropped. */
function rawWords(index, asked) {
  const query = asked.slice(0, LONGEST).replace(APOSTROPHE, "").replace(EMOTICONS, " ");
  const folded = fold(query);
  const typing = /[\p{L}\p{N}]$/u.test(folded);
  const found = runs(query).filter(
    (run, i, all) => !(run.touching && !isLatin(run.text) && isLatin(all[i - 1].text) && isTail(letters(run.text), "ko")),
  );
  return found.slice(0, MOST_WORDS).map((run, i) => wordOf(index, run.text, typing && i === found.length - 1));
}

const isKnown = (word) => word.level >= LEVEL.stem || (word.typing && word.level > LEVEL.none) || word.weight < 0.5;
/** `{words, corrections}`: the words of the query after every repair, and what was taken for a typo as `{written, form}`, or `{written, right}` where it is known how it is spelt. */
export function understood(index, query) {
  const { text, swaps } = retyped(index, query.slice(0, LONGEST));
  let words = rawWords(index, text);
  const corrections = [...swaps];
  for (let at = 0; at < words.length; at++) {
    const found = isKnown(words[at]) ? undefined : repair(index, words, at);
    if (!found) continue;
    const written = words.slice(found.from, found.from + found.size).map((word) => word.text).join(" ");
    if (found.form) corrections.push({ written, form: found.form });
    words = [...words.slice(0, found.from), ...found.words, ...words.slice(found.from + found.size)];
    at = found.from + found.words.length - 1;
  }
  return { words: words.filter(({ spelt }, i) => words.findIndex((word) => word.spelt === spelt) === i), corrections };
}
