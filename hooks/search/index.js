/* All that a query is answered from. */

import { askingWords } from "./fillers.js";
import { kinOf } from "./kin.js";
import { FIELD, corpusOf, fillPostings, sortWords } from "./corpus.js";
import { KIND, collectNames, fillNames } from "./names.js";
import { Neighbours } from "./typos.js";
import { Sounds } from "./sounds.js";
import { Marks } from "./closeness.js";
import { initialsOf } from "./initials.js";

const LONGEST_FORM = 40; // letters of what a typo is sought in (30 to 60): longer ones are sentences
const LONG_WORD = 7; // letters (6 to 9) from which a word of titles has few neighbours: shorter ones are mended into each other

/**
 * Makes the index of one language's file, resting after every slice of the work. Beside the documents (`docs`) the file
 * has in `config` what is said on this site alone: `asking` and `synonyms` (lines of words), and `labels` of names.
 */
function* building({ config = {}, docs }) {
  const { asking = [], synonyms = [], labels = {}, lang = ["en"] } = config;
  const vocabulary = new Map();
  const corpus = yield* corpusOf(docs, vocabulary);
  const words = askingWords(asking);
  const collected = collectNames(corpus, vocabulary, words);
  const renumbered = sortWords(corpus, vocabulary);
  yield* fillPostings(corpus);
  const names = fillNames(collected, renumbered, corpus);
  // In a title in another language an English word asks nothing (HAVING 절).
  const titled = names.words.flatMap((ids, name) => (names.kind[name] > KIND.hidden && names.kind[name] < KIND.address && !lang.includes("en") ? ids : []));
  for (const id of titled) if (/^[a-z]/.test(corpus.sorted[id])) words.delete(corpus.sorted[id]);
  const index = { corpus, names, labels, asking: words, kin: kinOf(synonyms), telling: tellingWords(corpus, names) };
  yield;
  index.neighbours = new Neighbours(misspellable(index));
  index.sounds = new Sounds(soundForms(index));
  index.initials = initialsOf(names);
  index.marks = new Marks(index);
  return index;
}

/** The documents of the texts' file with what that of the names says of them, by `location`. */
export function joined(named, docs) {
  const known = new Map(named.map((doc) => [doc.location, doc]));
  return docs.map((doc) => ({ ...known.get(doc.location), ...doc }));
}

/** The index, made in one go. */
export function indexOf(data) {
  const work = building(data);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** The index, made in slices: `rest()` is awaited between them, and queries are answered meanwhile. */
export async function indexedBetween(data, rest) {
  const work = building(data);
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    await rest();
  }
}

/** The words of names and titles: what a misspelt word is compared with. */
function tellingWords(corpus, names) {
  const found = new Set(names.words.flat());
  const { starts, places } = corpus.postings;
  for (let id = 0; id < corpus.sorted.length; id++) {
    if (places.subarray(starts[id], starts[id + 1]).some((place) => (place & 7) <= FIELD.heading)) found.add(id);
  }
  return [...found];
}

/** What a misspelt word is compared with: names, their words, and long words of titles. */
function misspellable({ corpus, names, telling }) {
  const shown = names.words.filter((_, name) => names.kind[name] !== KIND.hidden).flat();
  const long = telling.filter((id) => corpus.sorted[id].length >= LONG_WORD);
  const forms = new Set([...shown, ...long].map((id) => corpus.sorted[id]).concat(names.sorted));
  return [...forms].filter((form) => form.length > 3 && form.length <= LONGEST_FORM);
}

function soundForms({ corpus, names, telling }) {
  const forms = telling.map((id) => ({ text: corpus.shown[id], words: [id] })).filter(({ text }) => /^(?:[a-z]+|[가-힣]{2,})$/.test(text));
  names.text.forEach((text, name) => {
    if (/^(?:[a-z][a-z -]+|[가-힣]+ [가-힣 ]+)$/i.test(text)) forms.push({ text: text.toLowerCase().replace(/[ -]+/g, " "), words: names.words[name] });
  });
  return forms;
}
