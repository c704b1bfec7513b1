/* The names in a query, and what a target gains by them: words that make up a name tell more than they do apart. */

import { stems } from "./endings.js";
import { prefixed } from "./ints.js";
import { KIND } from "./names.js";
import { spanOf } from "./lookup.js";
import { LONGEST_SPAN } from "./query.js";
import { WEIGHTS } from "./weights.js";

const MOST_BEGUN = 400; // names that begin so (100 to 1,000): more say nothing, and time grows with them
const SURE = 0.9; // of a phrase that must be typed (0.8 to 0.95), so that it is not taken for another's beginning

/** Names that stand whole in the query: `{name, from, size, part}`; `part` is how surely it is meant. */
export function wholeNames(index, words) {
  const found = [];
  for (let from = 0; from < words.length; from++) {
    for (let size = 1; size <= LONGEST_SPAN && from + size <= words.length; size++) {
      for (const [stem, cuts] of stems(spanOf(words, from, size))) {
        for (const name of index.names.whole.get(stem) || []) found.push({ name, from, size, part: 0.97 ** cuts });
      }
    }
  }
  return found;
}

/** Names that begin with the query, while it is typed; phrases only if it is no name itself. */
function begunNames({ names }, words) {
  const spelt = spanOf(words, 0, words.length);
  if (spelt.length < 2) return [];
  const [from, to] = prefixed(names.sorted, spelt);
  const isWhole = names.sorted[from] === spelt;
  return names.sorted.slice(from, Math.min(to, from + MOST_BEGUN)).flatMap((whole) => {
    const part = whole === spelt ? 1 : 0.6 + 0.35 * (spelt.length / whole.length);
    const found = names.whole.get(whole).filter((name) => part === 1 || !isWhole || names.kind[name] < KIND.hidden);
    return found.map((name) => ({ name, from: 0, size: words.length, part }));
  });
}

/** A phrase that is only searched must be nearly there. */
const isMeant = ({ kind }, { name, part }) => kind[name] < KIND.hidden || part > SURE;

/** Whole names explain every word in them, and together these tell more than apart: the gain and the name per target. */
function wholeGains(index, words, evidence, weights, found) {
  const gains = new Float32Array(index.corpus.targets.length);
  const best = new Map();
  for (const { name, from, size, part } of found) {
    const target = index.names.target[name];
    const worth = WEIGHTS.worth[index.names.kind[name]] * part;
    let sum = 0;
    for (let i = from; i < from + size; i++) {
      evidence[i].all[target] = Math.max(evidence[i].all[target], worth);
      evidence[i].named[target] = Math.max(evidence[i].named[target], worth);
      sum += weights[i];
    }
    const gain = worth * WEIGHTS.whole * sum;
    if (gain <= gains[target]) continue;
    gains[target] = gain;
    best.set(target, name);
  }
  return { gains, best };
}

/**
 * `{gains, best, begun}` for the names that stand whole in the query (`whole`) or begin with it: what each target
 * gains, the name that gains most, and the targets with a name of which the query is the beginning. Words of a name
 * become evidence for its target.
 */
export function gained(index, words, evidence, weights, whole) {
  const names = begunNames(index, words);
  const found = wholeGains(index, words, evidence, weights, [...whole, ...names]);
  const begun = names.filter((name) => isMeant(index.names, name)).map(({ name }) => index.names.target[name]);
  return { ...found, begun: new Set(begun) };
}
