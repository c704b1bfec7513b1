/* The documents as numbers: which words stand where. Built once per index, in time and memory linear in the text. */

import { letters } from "./letters.js";
import { plain, words } from "./words.js";
import { grouped } from "./ints.js";
import { WEIGHTS } from "./weights.js";

/** Where a word stands, from the most to the least telling. */
export const FIELD = { title: 0, heading: 1, lead: 2, text: 3 };
const MOST = 255; // occurrences that a byte counts: not to be changed; `saturation` is reached long before
/** So many documents are read in one go (50 to 500): a query waits no longer than that, since generators of this file rest between them. */
const SLICE = 100;

/** The number of a word in `vocabulary`, a map from words to their numbers. */
export function numberOf(vocabulary, word) {
  if (!vocabulary.has(word)) vocabulary.set(word, vocabulary.size);
  return vocabulary.get(word);
}

/** Whether a document is the page of an entry, with names. */
export const isEntry = ({ kind }) => kind === "concept" || kind === "term";

/** What a reader is sent to: a page with its sections. `docs` are numbers; the first is the page and says its kind. */
function targetsOf(docs) {
  const targets = [];
  const targetOf = new Int32Array(docs.length);
  const byPage = new Map();
  docs.forEach((doc, i) => {
    const [page] = doc.location.split("#");
    if (!byPage.has(page)) {
      byPage.set(page, targets.length);
      targets.push({ docs: [], kind: isEntry(doc) ? doc.kind : "page" });
    }
    targetOf[i] = byPage.get(page);
    targets[targetOf[i]].docs.push(i);
  });
  return { targets, targetOf };
}

/**
 * `{docs, targets, targetOf, sorted, idOf, sequence, starts, postings}`: words are numbered in the order of
 * their letters (`sorted`), `sequence` holds each document's words in order (from `starts[doc]`; the title's end
 * is `titles[doc]`) and `offsets` where they begin in its title or text, `postings` under each word doc × 8 + field, with how often in `counts`;
 * `bulk` is the root of how many times as long as a short page each target is.
 */
export function* corpusOf(docs, vocabulary) {
  const corpus = { docs, ...targetsOf(docs) };
  const [sequence, offsets] = [[], []];
  corpus.starts = new Int32Array(docs.length + 1);
  corpus.titles = new Int32Array(docs.length);
  const add = (html) => {
    const starts = [];
    for (const word of words(plain(html), starts)) sequence.push(numberOf(vocabulary, word));
    for (const start of starts) offsets.push(start);
  };
  for (const [i, doc] of docs.entries()) {
    corpus.starts[i] = sequence.length;
    add(doc.title);
    corpus.titles[i] = sequence.length;
    add(doc.text);
    if (i % SLICE === SLICE - 1) yield;
  }
  corpus.starts[docs.length] = sequence.length;
  const lengthOf = ({ docs: own }) => own.reduce((sum, doc) => sum + corpus.starts[doc + 1] - corpus.starts[doc], 0);
  corpus.bulk = corpus.targets.map((target) => Math.sqrt(Math.max(1, lengthOf(target) / WEIGHTS.length)));
  return Object.assign(corpus, { sequence, offsets: Int32Array.from(offsets) });
}

/** Number the words by their letters; words of the same letters get the same number. */
export function sortWords(corpus, vocabulary) {
  const texts = [...vocabulary.keys()];
  const spelt = texts.map(letters);
  corpus.sorted = [...new Set(spelt)].sort((a, b) => (a < b ? -1 : 1));
  corpus.idOf = new Map(corpus.sorted.map((word, i) => [word, i]));
  corpus.shown = [];
  spelt.forEach((word, i) => (corpus.shown[corpus.idOf.get(word)] ??= texts[i]));
  const renumbered = Int32Array.from(spelt, (word) => corpus.idOf.get(word));
  corpus.sequence = Int32Array.from(corpus.sequence, (id) => renumbered[id]);
  return renumbered;
}

export function fieldOf(corpus, doc, isTitle) {
  const isFirst = corpus.targets[corpus.targetOf[doc]].docs[0] === doc;
  if (isTitle) return isFirst ? FIELD.title : FIELD.heading;
  return isFirst ? FIELD.lead : FIELD.text;
}

export function* fillPostings(corpus) {
  const size = corpus.sorted.length;
  const last = new Int32Array(size).fill(-1);
  const [keys, places, order, counts] = [[], [], [], []];
  for (let doc = 0; doc < corpus.docs.length; doc++) {
    if (doc % SLICE === SLICE - 1) yield;
    for (let i = corpus.starts[doc]; i < corpus.starts[doc + 1]; i++) {
      const place = doc * 8 + fieldOf(corpus, doc, i < corpus.titles[doc]);
      const word = corpus.sequence[i];
      const entry = last[word];
      if (entry >= 0 && places[entry] === place) {
        if (counts[entry] < MOST) counts[entry]++;
        continue;
      }
      last[word] = keys.length;
      order.push(keys.length);
      keys.push(word);
      places.push(place);
      counts.push(1);
    }
  }
  const byWord = grouped(keys, order, size);
  corpus.postings = { starts: byWord.starts, places: byWord.values.map((entry) => places[entry]) };
  corpus.counts = Uint8Array.from(byWord.values, (entry) => counts[entry]);
}
