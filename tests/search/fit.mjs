/*
 * `make fit`: the weights of the signs that a page answers (WEIGHTS.signs), by logistic regression on the tuned halves. The site's own
 * questions answer where the right page came first; questions about something else, and those asked on other sites, do not. What is
 * known by rule (names, words, phrases) is left out. Rows count the less the more of their kind there are, so that neither the
 * largest site nor the borrowed questions decide alone.
 */

import { indexOf } from "../../hooks/search/index.js";
import { ranked } from "../../hooks/search/ranking.js";
import { isKnown, signsOf } from "../../hooks/search/relevance.js";
import { WEIGHTS } from "../../hooks/search/weights.js";
import { sites, slugOf } from "./measured.mjs";

/** Keeps the weights small where rows say little. */
const PRIOR = 1;
const STEPS = 40;
const NAMES = Object.keys(WEIGHTS.signs);

const measured = sites();
const own = (site) => site.rows.map((row) => ({ ...row, isBorrowed: false }));
const borrowed = (site) => measured.filter(({ subject, lang }) => subject !== site.subject && lang === site.lang)
  .flatMap(({ rows }) => rows.filter(({ relevant }) => relevant.length > 0)).map((row) => ({ ...row, relevant: [], isBorrowed: true }));

function sample(site) {
  const index = indexOf(site.data);
  return [...own(site), ...borrowed(site)].filter(({ half }) => half === "tune").flatMap(({ text, relevant, isBorrowed }) => {
    const { results, words, values } = ranked(index, text);
    const [best] = results;
    if (!best || isKnown(words, values, best)) return [];
    const isRight = relevant.includes(slugOf(index.corpus.docs[index.corpus.targets[best.target].docs[0]].location));
    if (relevant.length > 0 && !isRight) return [];
    const signs = signsOf(index, words, values, best);
    return [{ x: NAMES.map((name) => signs[name]), y: isRight ? 1 : 0, kind: `${site.subject} ${isRight} ${isBorrowed}` }];
  });
}

/** The solution of `a` x = `b`, by Gauss and Jordan. */
function solved(a, b) {
  const rows = a.map((row, i) => [...row, b[i]]);
  rows.forEach((_, i) => {
    const pivot = rows.findIndex((row, k) => k >= i && Math.abs(row[i]) === Math.max(...rows.slice(i).map((one) => Math.abs(one[i]))));
    [rows[i], rows[pivot]] = [rows[pivot], rows[i]];
    rows.forEach((row, k) => {
      const factor = k === i ? 0 : row[i] / rows[i][i];
      if (factor !== 0) row.forEach((_value, j) => (row[j] -= factor * rows[i][j]));
    });
  });
  return rows.map((row, i) => row.at(-1) / row[i]);
}

const rows = measured.flatMap(sample);
const counts = new Map();
for (const { kind } of rows) counts.set(kind, (counts.get(kind) || 0) + 1);
const scale = rows.length / rows.reduce((sum, { kind }) => sum + counts.get(kind) ** -0.75, 0);
let fitted = NAMES.map(() => 0);
for (let step = 0; step < STEPS; step++) {
  const gradient = fitted.map((one) => PRIOR * one);
  const curvature = NAMES.map((_, i) => NAMES.map((__, j) => (i === j ? PRIOR : 0)));
  for (const { x, y, kind } of rows) {
    const weight = scale * counts.get(kind) ** -0.75;
    const odds = 1 / (1 + Math.exp(-x.reduce((sum, one, i) => sum + one * fitted[i], 0)));
    x.forEach((one, i) => {
      gradient[i] += weight * (odds - y) * one;
      x.forEach((other, j) => (curvature[i][j] += weight * odds * (1 - odds) * one * other));
    });
  }
  const change = solved(curvature, gradient);
  fitted = fitted.map((one, i) => one - change[i]);
}
console.log(`| sign | fitted on ${rows.length} questions | in weights.js |\n|---|---|---|`);
NAMES.forEach((name, i) => console.log(`| ${name} | ${fitted[i].toFixed(1)} | ${WEIGHTS.signs[name]} |`));
