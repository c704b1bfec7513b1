/*
 * Whether the best result is an answer at all, or the query is about something else.
 */

import { isVerbal } from "./fillers.js";
import { KIND } from "./names.js";
import { LEVEL } from "./lookup.js";

/**
 * What each sign counts, and what they must come to. A logistic regression on questions that the site answers and others
 * that share words with it; each sign is a share of the query by weight unless it says otherwise.
 */
const SIGNS = {
  coverage: 2.9, // of the query on the page
  together: 1.2, // in one sentence
  fit: 1.2, // in one name
  named: 3.1, // that makes up names
  unknown: -5.5, // that the site does not know
  found: 4.5, // log2 of how many words tell something there
  single: 1, // 1 if one word is all that tells something
  asking: 1.6, // 1 if there are words that ask: a question may use other words than its answer
};
const ENOUGH = 7;

/** The share of the query that shown names explain. */
function namedShare(index, { weights, total, whole }) {
  const explained = new Set();
  for (const { name, from, size, part } of whole) {
    if (index.names.kind[name] > KIND.other || part < 0.9) continue;
    for (let i = from; i < from + size; i++) explained.add(i);
  }
  return [...explained].reduce((sum, i) => sum + weights[i], 0) / total;
}

const isUnknown = (word) => word.level < (word.typing ? LEVEL.beginning : LEVEL.stem) && !isVerbal(word.spelt);

/** The signs that `entry`, as `ranked` makes them, is an answer: name → value. */
function signsOf(index, words, values, entry) {
  const telling = words.filter((word) => word.weight > 0.5);
  const unknown = words.reduce((sum, word, i) => sum + (isUnknown(word) ? values.weights[i] : 0), 0);
  const found = words.map((word, i) => (word.weight > 0.5 ? values.evidence[i].all[entry.target] : 0));
  return {
    coverage: entry.coverage,
    together: entry.place.sum / values.total,
    fit: entry.fit / values.total,
    named: namedShare(index, values),
    unknown: unknown / values.total,
    found: Math.log2(1 + found.reduce((sum, one) => sum + one, 0)),
    single: telling.length === 1 ? 1 : 0,
    asking: telling.length < words.length || telling.some((word) => isVerbal(word.spelt)) ? 1 : 0,
  };
}

const WHOLE = 0.95;

/** Whether names, those that are only searched as well, make up the whole query. */
function isNamed({ whole, weights, total }) {
  const explained = new Set(whole.flatMap(({ from, size }) => Array.from({ length: size }, (_, i) => from + i)));
  return [...explained].reduce((sum, i) => sum + weights[i], 0) >= WHOLE * total;
}

/** Whether the query is one word that the site uses. */
const isWord = ([word, ...others]) => others.length === 0 && word.level === LEVEL.exact && word.weight > 0.5;

/** Whether the page has all of the query's words, two or more, side by side. */
const isPhrase = (telling, { total }, { place }) =>
  telling.length > 1 && telling.every((word) => word.level >= LEVEL.stem) && place.sum >= WHOLE * total;

/** Whether the query is about the site: it is a name or how one begins, a word of the site, or the signs say so. */
export function isAnswer(index, words, values, entry) {
  const telling = words.filter((word) => word.weight > 0.5);
  if (values.begun.size > 0 || isNamed(values) || isWord(words) || isPhrase(telling, values, entry)) return true;
  if (telling.length === 0) return false;
  const signs = signsOf(index, words, values, entry);
  return Object.entries(SIGNS).reduce((sum, [sign, worth]) => sum + worth * signs[sign], 0) >= ENOUGH;
}
