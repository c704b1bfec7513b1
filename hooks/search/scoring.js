/*
 * What each target has of the query's words. Every word gives evidence between 0 and 1, by where it stands; a rare
 * word counts more than a common one.
 */

import { FIELD } from "./corpus.js";
import { addSynonyms } from "./synonyms.js";
import { gained, wholeNames } from "./gains.js";
import { WEIGHTS } from "./weights.js";

/** Evidence of one word per target: `named` from its names alone, `all` from everywhere. */
function evidenceOf(index, hits) {
  const { corpus, names } = index;
  const size = corpus.targets.length;
  const named = new Float32Array(size);
  const fields = [0, 1, 2, 3].map(() => new Float32Array(size));
  const { starts, places } = corpus.postings;
  for (const [id, quality] of hits) {
    addNames(names, id, quality, corpus.sorted[id].length, named);
    for (let i = starts[id]; i < starts[id + 1]; i++) {
      const target = corpus.targetOf[places[i] >> 3];
      const field = places[i] & 7;
      if (field >= FIELD.lead) fields[FIELD.text][target] += quality * corpus.counts[i];
      if (field < FIELD.text && quality > fields[field][target]) fields[field][target] = quality;
    }
  }
  return { named, all: combined(named, fields, corpus.bulk) };
}

function combined(named, [title, heading, lead, text], bulk) {
  const all = new Float32Array(named.length);
  for (let t = 0; t < named.length; t++) {
    if (named[t] + title[t] + heading[t] + lead[t] + text[t] === 0) continue;
    const often = text[t] > 0 ? WEIGHTS.text * (1 - Math.exp(-text[t] / (WEIGHTS.saturation * bulk[t]))) + WEIGHTS.seen : 0;
    all[t] = 1 - (1 - named[t]) * (1 - WEIGHTS.title * title[t]) * (1 - WEIGHTS.heading * heading[t]) * (1 - WEIGHTS.lead * lead[t]) * (1 - often);
  }
  return all;
}

function addNames(names, id, quality, length, named) {
  for (let i = names.byWord.starts[id]; i < names.byWord.starts[id + 1]; i++) {
    const name = names.byWord.values[i];
    const share = Math.min(1, length / names.spelt[name].length);
    const found = WEIGHTS.worth[names.kind[name]] * quality * (WEIGHTS.share + (1 - WEIGHTS.share) * share);
    const target = names.target[name];
    if (found > named[target]) named[target] = found;
  }
}

/** What each word of the query weighs: the fewer pages have it, the more. */
function weightsOf({ corpus: { targets } }, words, evidence) {
  return words.map((word, i) => {
    const reached = evidence[i].all.filter((found) => found > WEIGHTS.seen).length;
    return word.weight * Math.log(1 + (targets.length - reached + 0.5) / (reached + 0.5)) ** WEIGHTS.steepness;
  });
}

/**
 * `{evidence, weights, total, gains, best, begun, whole}` of the words of a query: what they tell of every target, what
 * each of them weighs, the names that stand whole in the query (`whole`; per target the `best`), the targets with a
 * name of which the query is the beginning.
 */
export function evaluated(index, words) {
  const whole = wholeNames(index, words);
  addSynonyms(index, words, whole);
  const evidence = words.map((word) => evidenceOf(index, word.hits));
  const weights = weightsOf(index, words, evidence);
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return { evidence, weights, total, whole, ...gained(index, words, evidence, weights, whole) };
}
