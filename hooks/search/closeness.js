/* Whether a target has the query's words close together: in one sentence, or in one of its names. */

import { weightOf } from "./fillers.js";
import { WEIGHTS } from "./weights.js";

const WINDOW = 14; // words in a row that are together (8 to 30): a Korean sentence has about so many
const SURE = 0.4; // quality from which a word is the query's there (up to `kin`, which still is the word)
const MOST = 31; // words of a query that have a bit in a number: not to be changed

/** For every word of the site, which words of the query it stands for, as bits; `clear` takes them back. */
export class Marks {
  constructor(index) {
    this.bits = new Int32Array(index.corpus.sorted.length);
    this.used = [];
  }

  set(words) {
    this.clear();
    words.slice(0, MOST).forEach((word, i) => {
      for (const [id, quality] of word.hits) {
        if (quality < SURE) continue;
        if (this.bits[id] === 0) this.used.push(id);
        this.bits[id] |= 1 << i;
      }
    });
  }

  clear() {
    for (const id of this.used) this.bits[id] = 0;
    this.used = [];
  }
}

const sumOf = (mask, weights) => weights.reduce((sum, weight, i) => (mask & (1 << i) ? sum + weight : sum), 0);

/** The most of the query (by weight) within a few words of document `doc`. */
function bestWindow({ sequence, starts }, doc, bits, weights) {
  let best = 0;
  for (let at = starts[doc]; at < starts[doc + 1]; at++) {
    if (bits[sequence[at]] === 0) continue;
    let mask = 0;
    for (let end = at; end < Math.min(starts[doc + 1], at + WINDOW); end++) {
      const found = bits[sequence[end]];
      if ((found & ~mask) === 0) continue;
      mask |= found;
      best = Math.max(best, sumOf(mask, weights));
    }
  }
  return best;
}

/** The one of `docs` (all of a target) that has most of the query together, and how much of it: `{doc, sum}`. */
export function closest({ corpus, marks: { bits } }, weights, docs) {
  let best = { doc: docs[0], sum: 0 };
  for (const doc of docs) {
    const sum = bestWindow(corpus, doc, bits, weights);
    if (sum > best.sum + 1e-6) best = { doc, sum };
  }
  return best;
}

/** Whether a word of the site, by number, tells something. Kept: the same names are looked at for every query. */
function tells(index, id) {
  index.tells ??= new Int8Array(index.corpus.sorted.length);
  if (index.tells[id] === 0) index.tells[id] = weightOf(index, index.corpus.sorted[id]) > 0.5 ? 1 : -1;
  return index.tells[id] > 0;
}

/** The names that have a marked word. */
function marked({ names, marks }) {
  const found = new Set();
  const { starts, values } = names.byWord;
  for (const id of marks.used) {
    for (let i = starts[id]; i < starts[id + 1]; i++) found.add(values[i]);
  }
  return found;
}

/** How much of the query one name of a target has, the more of what the name tells the better: target → 0 to the weights' sum, for the targets that have any of it in a name. */
export function nameFits(index, weights) {
  const { names, corpus, marks: { bits } } = index;
  const fits = new Map();
  for (const name of marked(index)) {
    let [mask, matched, all] = [0, 0, 0];
    for (const id of names.words[name]) {
      mask |= bits[id];
      if (!tells(index, id)) continue;
      const { length } = corpus.sorted[id];
      all += length;
      if (bits[id] !== 0) matched += length;
    }
    const fit = sumOf(mask, weights) * (WEIGHTS.least + (1 - WEIGHTS.least) * (all === 0 ? 1 : matched / all));
    const target = names.target[name];
    fits.set(target, Math.max(fit, fits.get(target) || 0));
  }
  return fits;
}
