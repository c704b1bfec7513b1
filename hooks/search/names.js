/* Every name of every target: its own, those in the other language, and those that are only searched. */

import { fold, letters } from "./letters.js";
import { plain, words } from "./words.js";
import { isEntry, numberOf } from "./corpus.js";
import { grouped } from "./ints.js";
import { LONGEST, subjects } from "./titles.js";

/** Kinds of names. */
export const KIND = { own: 0, other: 1, hidden: 2, title: 3, subject: 4, address: 5 };

const LETTER = /[^\p{L}\p{N}]+/gu;

/** The letters of a name without gaps and signs. */
export function gapless(text) {
  return letters(fold(text).replace(LETTER, ""));
}

/** What an entry's address calls it; [] if that is a sentence. */
function addressed({ kind, location }) {
  const called = (isEntry({ kind }) ? location.split("/").at(-2) : "").split("-");
  return called.length <= LONGEST ? [called.join(" ")] : [];
}

function namesOf(doc, asking) {
  const { names = [], alt = [], hidden = [] } = doc;
  const found = [[names, KIND.own], [alt, KIND.other], [hidden, KIND.hidden]];
  const all = found.flatMap(([texts, kind]) => texts.map((text) => ({ text, kind })));
  if (all.length === 0 && doc.title) all.push({ text: plain(doc.title), kind: KIND.title });
  if (doc.title) all.push(...subjects(asking, plain(doc.title)).map((text) => ({ text, kind: KIND.subject })));
  all.push(...addressed(doc).map((text) => ({ text, kind: KIND.address })));
  return all;
}

/** All names as columns: `text`, `spelt` (gapless letters), `target`, `kind`; later `words` and `byWord`. The first name of a target is its headword. */
export function collectNames(corpus, vocabulary, asking) {
  const names = { text: [], spelt: [], target: [], kind: [], rank: [], raw: [] };
  corpus.targets.forEach((target, number) => {
    const seen = new Set();
    namesOf(corpus.docs[target.docs[0]], asking).forEach(({ text, kind }, rank) => {
      const spelt = gapless(text);
      if (!spelt || seen.has(spelt)) return;
      seen.add(spelt);
      names.text.push(text);
      names.spelt.push(spelt);
      names.target.push(number);
      names.kind.push(kind);
      names.rank.push(rank);
      names.raw.push(words(text).map((word) => numberOf(vocabulary, word)));
    });
  });
  return names;
}

/** Ways to find a name: by its words, whole, by its beginning. */
export function fillNames(names, renumbered, { sorted, targets }) {
  const [keys, values] = [[], []];
  names.words = names.raw.map((raw) => raw.map((id) => renumbered[id]));
  names.raw = null;
  names.words.forEach((ids, name) => new Set(ids).forEach((id) => {
    keys.push(id);
    values.push(name);
  }));
  names.byWord = grouped(keys, values, sorted.length);
  names.whole = new Map();
  names.spelt.forEach((spelt, name) => {
    names.whole.set(spelt, [...(names.whole.get(spelt) || []), name]);
  });
  names.sorted = [...names.whole.keys()].sort((a, b) => (a < b ? -1 : 1));
  names.ofTarget = targets.map(() => []);
  names.target.forEach((target, name) => names.ofTarget[target].push(name));
  return names;
}
