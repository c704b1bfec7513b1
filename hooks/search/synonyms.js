/*
 * Other names mean the same: who asks for 바이크 also finds the pages that write 자전거.
 */

import { fieldOf } from "./corpus.js";
import { lookup } from "./lookup.js";

const WORTH = 0.85;
const MOST = 4;
/** What a phrase is worth by where it stands: title, heading, first paragraphs, text, references. */
const BY_FIELD = [0.7, 0.55, 0.5, 0.25, 0.05];
const OFTEN = 0.06;
const MOST_OFTEN = 6;

const hitsOf = (index, id) => lookup(index, index.corpus.sorted[id], false).hits;

/** The documents that have any of the words in `hits`. */
function docsWith(index, hits) {
  const { starts, places } = index.corpus.postings;
  const found = new Set();
  for (const id of hits.keys()) {
    for (let i = starts[id]; i < starts[id + 1]; i++) found.add(places[i] >> 3);
  }
  return found;
}

/** Where words stand side by side: target → `{doc, at, end, worth}`, the best place of each. */
function phrasePlaces(index, ids) {
  const all = ids.map((id) => hitsOf(index, id));
  const candidates = all.map((hits) => docsWith(index, hits)).sort((a, b) => a.size - b.size);
  const bits = new Map();
  all.forEach((hits, i) => {
    for (const [id, quality] of hits) if (quality > 0.7) bits.set(id, (bits.get(id) || 0) | (1 << i));
  });
  const whole = 2 ** ids.length - 1;
  const found = new Map();
  for (const doc of candidates[0]) {
    if (!candidates.every((docs) => docs.has(doc))) continue;
    const place = adjacent(index.corpus, doc, bits, whole, ids.length);
    if (place) keepBest(found, index.corpus, doc, place);
  }
  return found;
}

/** The first place in a document that has all words within one more than their number, and how many there are. */
function adjacent({ sequence, starts }, doc, bits, whole, size) {
  let place;
  for (let at = starts[doc]; at < starts[doc + 1]; at++) {
    let mask = 0;
    for (let end = at; end < Math.min(starts[doc + 1], at + size + 1); end++) {
      mask |= bits.get(sequence[end]) || 0;
      if (end === at && mask === 0) break;
      if (mask !== whole) continue;
      place = place ? { ...place, count: place.count + 1 } : { at, end: end + 1, count: 1 };
      at = end;
      break;
    }
  }
  return place;
}

function keepBest(found, corpus, doc, place) {
  const target = corpus.targetOf[doc];
  const isTitle = place.at < corpus.titles[doc];
  const before = found.get(target) || { worth: 0, count: 0 };
  const count = before.count + place.count;
  const base = BY_FIELD[fieldOf(corpus, doc, isTitle)];
  const best = base > before.base || before.base === undefined ? { doc, at: place.at, end: place.end, base } : before;
  found.set(target, { ...best, count, worth: WORTH * Math.min(0.95, best.base + OFTEN * Math.min(count, MOST_OFTEN)) });
}

/**
 * For names in the query, given as `{name, from, size, part}`, their headword: a single word for a single
 * word becomes one of its hits; the places of anything longer are returned as `{from, size, places}`.
 */
export function synonyms(index, words, whole) {
  const done = new Set();
  const phrases = [];
  for (const { name, from, size, part } of whole) {
    const target = index.names.target[name];
    const [headword] = index.names.ofTarget[target];
    if (part < 0.9 || headword === name || done.has(target) || done.size >= MOST) continue;
    done.add(target);
    const meant = index.names.words[headword];
    if (meant.length > 1) phrases.push({ from, size, places: phrasePlaces(index, meant) });
    else if (size === 1) addHits(words[from].hits, hitsOf(index, meant[0]));
    else phrases.push({ from, size, places: phrasePlaces(index, meant) });
  }
  return phrases;
}

function addHits(hits, more) {
  for (const [id, quality] of more) hits.set(id, Math.max(hits.get(id) || 0, quality * WORTH));
}
