/*
 * The order of the targets.
 */

import { KIND } from "./names.js";
import { closest, nameFits } from "./closeness.js";
import { understood } from "./query.js";
import { evaluated } from "./scoring.js";
import { isAnswer } from "./relevance.js";

/** How many of the best are looked at closely. */
const CANDIDATES = 40;
/** Evidence from which a word counts as present. */
const PRESENT = 0.12;
const NAME_FIT = 0.6;
const CLOSENESS = 0.3;
/** A concept's page comes before the glossary's entry for one of its words, and both before other pages. */
const KINDS = { concept: 1, term: 0.2, page: 0.3 };
const TAIL = 0.1;
const APART = 0.6;
const COVERED = 0.8;
const POWER = 1.5;
/** How much of what a page lacks is forgiven where the query has a whole name of it: the rest asks about it. */
const FORGIVEN = 0.3;

function firstRanking(index, words, { evidence, weights, total, gains, best, whole }) {
  const out = [];
  index.corpus.targets.forEach(({ kind }, target) => {
    let [sum, covered] = [0, 0];
    for (let i = 0; i < words.length; i++) {
      const found = evidence[i].all[target];
      sum += weights[i] * found;
      covered += weights[i] * Math.min(1, found / PRESENT);
    }
    if (sum === 0) return;
    out.push({ target, kind, sum: sum + gains[target], coverage: covered / total });
  });
  const meant = meantOf(index, best, whole);
  for (const entry of out) {
    entry.forgiven = meant.has(entry.target) ? FORGIVEN : 0;
    entry.score = scored(entry);
  }
  return out.sort((a, b) => b.score - a.score || a.target - b.target);
}

/** The targets of which a name stands whole in the query. */
function meantOf(index, best, whole) {
  const sure = new Set(whole.filter(({ part }) => part >= 0.9).map(({ name }) => name));
  return new Set([...best].filter(([, name]) => sure.has(name)).map(([target]) => target));
}

/** Words of the query that make up a name, as weights of these words alone: they belong together. */
function spansOf(index, words, { weights, whole }) {
  const spans = new Map();
  for (const { from, size, part } of whole) {
    if (size < 2 || part < 0.9) continue;
    const own = weights.map((weight, i) => (i >= from && i < from + size ? weight : 0));
    spans.set(`${from} ${size}`, { from, size, weights: own, fits: nameFits(index, own) });
  }
  return [...spans.values()];
}

/** What to take off because words that belong together stand apart on this target. */
function scattered(index, target, spans, { evidence, phrases }) {
  const { bits } = index.marks;
  let most = 0;
  for (const { weights, from, size, fits } of spans) {
    if (phrases.some((phrase) => phrase.from === from && phrase.size === size && phrase.places.has(target))) continue;
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const near = Math.max(closest(index, target, bits, weights, weights.filter(Boolean).length + 2).sum, fits.get(target) || 0) / total;
    const told = weights.reduce((sum, weight, i) => sum + weight * evidence[i].all[target], 0);
    most = Math.max(most, told * APART * (1 - Math.min(1, near)));
  }
  return most;
}

/** The place of a target to show: where most of the query is close together, or what a name of it stands for. */
function placeOf(index, target, { weights, phrases }) {
  let place = closest(index, target, index.marks.bits, weights);
  for (const { from, size, places } of phrases) {
    const sum = weights.slice(from, from + size).reduce((one, other) => one + other, 0);
    const other = places.get(target);
    if (other && sum > place.sum) place = { ...other, sum };
  }
  return place;
}

function looked(index, words, values, spans, fits, entry) {
  const fit = fits.get(entry.target) || 0;
  const place = placeOf(index, entry.target, values);
  const many = words.filter((word) => word.weight > 0.5).length > 1;
  const gain = many ? NAME_FIT * fit + CLOSENESS * place.sum - scattered(index, entry.target, spans, values) : 0;
  return { ...entry, score: scored(entry, gain), fit, place, name: values.best.get(entry.target) };
}

function scored({ sum, coverage, kind, forgiven }, gain = 0) {
  const covered = coverage + forgiven * (1 - coverage);
  return (sum + gain) * (1 - COVERED + COVERED * covered ** POWER) * (KINDS[kind] || 1);
}

/** A term that the query is the name of comes no later than this, behind the pages that explain it. */
const LATEST = 3;

function withTerm(results, { best }, { names }) {
  const isAsked = ({ target, kind }) => kind === "term" && best.has(target) && names.kind[best.get(target)] < KIND.hidden;
  const at = results.findIndex(isAsked);
  if (at <= LATEST) return results;
  const others = results.filter((_, i) => i !== at);
  return [...others.slice(0, LATEST), results[at], ...others.slice(LATEST)];
}

/**
 * `{results, words, corrections}`: `results` are targets, best first, as `{target, kind, score, coverage, fit, place, name}`
 * (`place` = `{doc, at, end, sum}`; `name` = number of the name that was found whole, if any);
 * none if the query is about something else.
 */
export function ranked(index, query) {
  const { words, corrections } = understood(index, query);
  if (words.length === 0) return { results: [], words, corrections };
  const values = evaluated(index, words);
  index.marks.set(words);
  const first = firstRanking(index, words, values).slice(0, CANDIDATES);
  const spans = spansOf(index, words, values);
  const fits = nameFits(index, values.weights);
  const results = first.map((entry) => looked(index, words, values, spans, fits, entry));
  results.sort((a, b) => b.score - a.score || a.target - b.target);
  const [best] = results;
  if (!best || !isAnswer(index, words, values, best)) return { results: [], words, corrections: [] };
  const kept = results.filter((entry) => entry.score >= best.score * TAIL * (KINDS[entry.kind] || 1) && entry.coverage >= best.coverage * 0.3);
  return { results: withTerm(kept, values, index), words, corrections, weights: values.weights };
}
