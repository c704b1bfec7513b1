/* The order of the targets. */

import { KIND, gapless } from "./names.js";
import { closest, nameFits } from "./closeness.js";
import { understood } from "./query.js";
import { evaluated } from "./scoring.js";
import { isAnswer } from "./relevance.js";
import { asksName, isDefining } from "./fillers.js";
import { isLatin, spanOf } from "./lookup.js";
import { WEIGHTS } from "./weights.js";

/** How many of the best are looked at closely (20 to 100): time grows with them. */
const CANDIDATES = 40;

function firstRanking(index, query, words, { evidence, weights, total, gains }) {
  const out = [];
  const said = (index.names.whole.get(gapless(query)) || []).map((name) => index.names.target[name]); // in words that an author gave to an entry
  const isNaming = words.some(({ spelt }) => asksName(spelt)); // the glossary answers that as well
  index.corpus.targets.forEach((found, target) => {
    const kind = isNaming || said.includes(target) ? "concept" : found.kind;
    let [sum, covered] = [0, 0];
    for (let i = 0; i < words.length; i++) {
      const had = evidence[i].all[target];
      sum += weights[i] * had;
      covered += weights[i] * Math.min(1, had / WEIGHTS.present);
    }
    if (sum === 0) return;
    out.push({ target, kind, sum: sum + gains[target], coverage: covered / total });
  });
  for (const entry of out) entry.score = scored(entry);
  return out.sort((a, b) => b.score - a.score || a.target - b.target);
}

function looked(index, words, values, fits, entry) {
  const fit = fits.get(entry.target) || 0;
  const place = closest(index, values.weights, index.corpus.targets[entry.target].docs);
  const many = words.filter((word) => word.weight > 0.5).length > 1;
  const gain = many ? WEIGHTS.nameFit * fit + (WEIGHTS.closeness * place.sum) / index.corpus.bulk[entry.target] : 0;
  return { ...entry, score: scored(entry, gain), fit, place, name: values.best.get(entry.target) };
}

/** The score of a target. */
function scored({ sum, coverage, kind }, gain = 0) {
  return (sum + gain) * (1 - WEIGHTS.covered + WEIGHTS.covered * coverage) * (WEIGHTS.kinds[kind] || 1);
}

/** So many of the best are asked whether they answer (3 to 10): what is looked at of a list. */
const ASKED = 10;
/** So many are shown where none surely answers (1 to 3): what the list promises. */
const MOST_CLOSE = 3;

/** More surely than this (0.97² to 0.97) a name is meant: it stands there with one ending at most. */
const MEANT = 0.96;

/** The name that the whole query is, as `chosen`; undefined if it is none. */
function named({ names }, query, words, whole) {
  const before = spanOf(words, 0, words.length - 1).length;
  const spans = whole.filter(({ name, from, size, part }) => from === 0 && size === words.length && part > MEANT && names.spelt[name].length > before);
  const spelt = (names.whole.get(gapless(query)) || []).map((name) => ({ name, part: 1 }));
  return chosen(names, [...spelt, ...spans]);
}

/** Of names found in a query the one that is meant: the surest, the target's own, its first. */
function chosen(names, found) {
  const shown = found.filter(({ name }) => names.kind[name] <= KIND.other);
  const [best] = shown.sort((a, b) => b.part - a.part || names.kind[a.name] - names.kind[b.name] || names.rank[a.name] - names.rank[b.name]);
  return best;
}

/** The name that is all that the site knows of the query (kaggle 도서관) or that it asks the meaning of, as `chosen`; undefined if there is none. */
function allKnown({ names }, words, { whole }, unknown) {
  const isTold = unknown.length > 0 ? ({ weight }) => weight > 0.5 : ({ spelt }) => !isDefining(spelt);
  const known = words.flatMap((word, i) => (isTold(word) && !unknown.includes(word) ? [i] : []));
  if (known.length === words.length) return undefined;
  return chosen(names, whole.filter(({ part, from, size }) => part > MEANT && known.every((i) => i >= from && i < from + size)));
}

/** Whether a name that stands in a query is of two words, or of more letters than everyday words in Hangul: what stands beside it makes nothing else of it. */
const isUnmistakable = ({ names }, { name, size }) => size > 1 || (!isLatin(names.spelt[name]) && names.spelt[name].length > 7);

/** Behind what it is done with, or where: 엑셀로, 파이썬에서. */
const WITH = /(?:ㄹㅗ|ㅇㅔㅅㅓ)$/;

/** Whether unknown words make another notion of a short name: one in Hangul may of another such (나무 젓가락), unless it says where it is used, as one in Latin letters does (kaggle). */
const isOther = ({ names }, unknown, known) => unknown.length > 1 || (known && !isLatin(names.spelt[known.name]) && unknown.some(({ spelt }) => !isLatin(spelt) && !WITH.test(spelt)));

/** The best targets, looked at closely; the one that is named (`lead`) among them, and first. */
function orderOf(index, query, words, values, lead) {
  const first = firstRanking(index, query, words, values);
  const seen = first.filter((entry, i) => i < CANDIDATES || entry.target === lead);
  const fits = nameFits(index, values.weights);
  const results = seen.map((entry) => looked(index, words, values, fits, entry));
  return results.sort((a, b) => (b.target === lead) - (a.target === lead) || b.score - a.score || a.target - b.target);
}

/** What comes close to the best answer. */
function near(results, best) {
  const isNear = ({ kind, score, coverage }) => score >= best.score * WEIGHTS.tail * (WEIGHTS.kinds[kind] || 1) && coverage >= best.coverage * 0.3;
  return results.filter((entry) => entry === best || isNear(entry));
}

/**
 * `{results, definition, isClose, words, corrections, weights, missing}`: `results` are targets, best first, as
 * `{target, kind, score, coverage, fit, place, name}` (`place` = `{doc, sum}`; `name` = number of the name that was
 * found whole, if any). `definition` is the target that the whole query is a name of, and then the first. `isClose`: none of the
 * results surely answers. `missing`: words of the query that nothing on the site has.
 */
export function ranked(index, query) {
  const { words, corrections } = understood(index, query);
  const values = evaluated(index, words);
  index.marks.set(words);
  const targetOf = (found) => found && index.names.target[found.name];
  const definition = targetOf(named(index, query, words, values.whole));
  const unknown = words.filter((word, i) => word.weight > 0.5 && values.evidence[i].all.every((found) => found === 0));
  const known = allKnown(index, words, values, unknown);
  const lead = definition ?? targetOf(known);
  const sure = !isOther(index, unknown, known) || (known && corrections.length === 0 && isUnmistakable(index, known)) ? lead : definition;
  const results = orderOf(index, query, words, values, lead);
  if (results.length === 0) return { results, words, corrections: [], isClose: true };
  const answer = results.slice(0, ASKED).find((entry) => entry.target === sure || isAnswer(index, words, values, entry));
  const found = { words, corrections, weights: values.weights, values, missing: unknown.map((word) => word.text) };
  if (!answer) return { ...found, results: results.slice(0, MOST_CLOSE), isClose: true };
  const first = results[0].target === lead ? results[0] : answer;
  return { ...found, definition, isClose: false, results: near([first, ...results.filter((entry) => entry !== first)], first) };
}
