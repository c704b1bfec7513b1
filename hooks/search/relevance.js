/* Whether a page answers at all, or the query is about something else. */

import { KIND } from "./names.js";
import { LEVEL } from "./lookup.js";
import { WEIGHTS } from "./weights.js";

/** Words of a site of size 0, and how many times as many a site of size 1 has; nothing is larger than the largest. */
const [SMALL, TIMES, LARGEST] = [500, 20, 1.3];

const sizeOf = ({ corpus }) => Math.min(LARGEST, Math.max(0, Math.log(corpus.sorted.length / SMALL) / Math.log(TIMES)));

/** The share of the query that shown names explain. */
function namedShare(index, { weights, total, whole }) {
  const shown = whole.filter(({ name, part }) => index.names.kind[name] !== KIND.hidden && index.names.kind[name] !== KIND.address && part >= 0.9);
  return weights.reduce((sum, weight, i) => (shown.some(({ from, size }) => i >= from && i < from + size) ? sum + weight : sum), 0) / total;
}

/** The signs that `entry`, as `ranked` makes them, is an answer: name → value. */
export function signsOf(index, words, values, entry) {
  const { weights, total } = values;
  const share = (worth) => words.reduce((sum, word, i) => sum + weights[i] * worth(word, i), 0) / total;
  const evidence = (i) => values.evidence[i].all[entry.target];
  return {
    mean: share((_, i) => evidence(i)),
    together: entry.place.sum / total,
    fit: entry.fit / total,
    named: namedShare(index, values),
    count: Math.log2(1 + words.filter((word, i) => word.weight > 0.5 && evidence(i) > WEIGHTS.present).length),
    unknown: share(({ level, typing }) => (level < (typing ? LEVEL.beginning : LEVEL.stem) ? 1 : 0)),
    size: sizeOf(index),
    latinSize: words.every(({ spelt }) => /^[a-z]/.test(spelt)) ? sizeOf(index) : 0,
    always: 1,
  };
}

const WHOLE = 0.95; // of a phrase that must stand together (0.9 to 1): all of it, but for words that only ask

/** Whether the query is one word that the site uses. */
const isWord = ([word, ...others]) => others.length === 0 && word.level >= LEVEL.stem && word.weight > 0.5;

/** Whether the page has all of the query's words, two or more, side by side. */
function isPhrase(words, { weights }, { place }) {
  const some = words.some(({ weight }) => weight > 0.5) ? 0.5 : 0.4; // numbers tell something where nothing else does: 1:2
  const telling = words.flatMap((word, i) => (word.weight > some ? [i] : []));
  const sum = telling.reduce((all, i) => all + weights[i], 0);
  return telling.length > 1 && telling.every((i) => words[i].level >= LEVEL.stem) && place.sum >= WHOLE * sum;
}

/** Whether the query is a name or how one begins, a word of the site, or a phrase of the page: what is not weighed. */
export function isKnown(words, values, entry) {
  const isGuessed = words.some(({ level, weight }) => level === LEVEL.none && weight > 0.5);
  return (values.begun.size > 0 && !isGuessed) || isWord(words) || isPhrase(words, values, entry);
}

/** Whether the page answers the query. */
export function isAnswer(index, words, values, entry) {
  if (isKnown(words, values, entry)) return true;
  if (words.every((word) => word.weight < 0.4)) return false;
  const signs = signsOf(index, words, values, entry);
  return Object.entries(WEIGHTS.signs).reduce((sum, [sign, worth]) => sum + worth * signs[sign], 0) >= 0;
}
