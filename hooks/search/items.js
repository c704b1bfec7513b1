/* A page that was found → what the list shows of it: itself, its definition if that was asked for, its best sections. */

import { weightOf } from "./fillers.js";
import { plain } from "./words.js";
import { KIND, gapless } from "./names.js";
import { closest } from "./closeness.js";
import { SAME, lookup } from "./lookup.js";
import { marked, marksIn, origins, teaser, withoutParticle } from "./marks.js";

/** So many words are marked on a page: an address holds no more than some hundred signs of them. */
const MOST_MARKED = 24;
/** What other words begin with as well. */
const SHORT = /^(?:[가-힣]|[a-z\d]{1,3})$/i;

/** The words of a name, and of the headword that it stands for; [] of none. */
const wordsOf = ({ names }, name) => (name === undefined ? [] : [name, names.ofTarget[names.target[name]][0]].flatMap((one) => names.words[one]));

/** Those as they stand in texts, with endings, if the query (letters) has the name whole. */
function wordsOfName(index, asked, name) {
  const found = new Set();
  for (const id of asked.includes(index.names.spelt[name]) ? wordsOf(index, name) : []) {
    if (weightOf(index, index.corpus.sorted[id]) < 0.5) continue;
    for (const [hit, quality] of lookup(index, index.corpus.sorted[id], false).hits) if (quality > SAME) found.add(hit);
  }
  return found;
}

/** What is marked in a target's texts: words that stand for words of the query, and those of the name that was found. */
export function highlighter(index, words, name) {
  const { bits } = index.marks;
  const ofName = wordsOfName(index, words.map((word) => word.spelt).join(""), name);
  let telling = 0;
  words.forEach((word, i) => (telling |= word.weight > 0.5 || words.length === 1 ? 1 << i : 0));
  const isHit = (id) => (bits[id] & telling) !== 0 || ofName.has(id);
  const asked = [...words.map((word) => word.spelt), ...wordsOf(index, name).map((id) => index.corpus.sorted[id])];
  return { isHit, marks: (doc, isTitle, shown) => marksIn(index, doc, isTitle, shown, isHit, asked) };
}

/** The name that led here, if the title does not show it, as a line of its own. */
function nameLine(index, title, name) {
  if (name === undefined) return undefined;
  const kind = index.names.kind[name];
  const text = index.names.text[name];
  if (kind >= KIND.title || gapless(title).includes(index.names.spelt[name])) return "";
  const label = kind === KIND.hidden ? index.labels.phrase : index.labels.name;
  return `<span class="search-name">${label}: ${marked(text, [[0, text.length]])}</span>`;
}

/** Title and text of a document in plain, with their origins; kept, since many queries show the same ones. */
function plainOf({ corpus }, doc) {
  const { title, text } = corpus.docs[doc];
  return (corpus.docs[doc].plain ??= [title, text].map(plain).map((one) => ({ text: one, from: origins(one) })));
}

const joined = (parts) => parts.filter(Boolean).join(" · ");
const asParagraph = (parts, start = "<p>") => (joined(parts) ? `${start}${joined(parts)}</p>` : "");

/** What a page is, and of which topic. */
function kindLine(index, { kind, topic = "" }) {
  return asParagraph([index.labels[kind], topic].filter(Boolean).map((text) => marked(text, [])), '<p class="search-kind">');
}

/** The definition of an entry that was asked for by its name: term, other names, short answer. */
function definitionItem(index, doc, score, marks, name) {
  const { location, names, alt = [], text, answer: length = 0 } = index.corpus.docs[doc];
  const asked = (index.names.text[name] ?? "").toLowerCase();
  const all = [...names, ...alt], lower = all.map((one) => one.toLowerCase());
  const called = all.filter((_, i) => lower.indexOf(lower[i]) === i); // once, however it is written
  const [term, ...more] = called.map((one) => marked(one, one.toLowerCase() === asked ? [[0, one.length]] : []));
  const others = more.length > 0 && `<span class="search-name">${marked(index.labels.name || "", [])}: ${more.join(", ")}</span>`;
  const definition = plain(text.slice(0, length));
  const ranges = marks(doc, false, plainOf(index, doc)[1]).filter(([, end]) => end <= definition.length);
  const item = itemOf(index, doc, score, marks);
  return { ...item, location, title: term, text: asParagraph([others, marked(definition, ranges)]) + kindLine(index, index.corpus.docs[doc]) };
}

/** A document of the list; kind and topic are those of `page`, where the list shows these below it. */
export function itemOf(index, doc, score, marks, line, page = doc) {
  const { location } = index.corpus.docs[doc];
  const [title, body] = plainOf(index, doc);
  const inText = marks(doc, false, body);
  return {
    location,
    title: marked(title.text, marks(doc, true, title)),
    text: asParagraph([line, teaser(body.text, inText, line !== undefined)]) + kindLine(index, index.corpus.docs[page]),
    score,
  };
}

/** A page: itself, then its sections that have the words; the section alone is shown open if the page's names do not match. */
export function pageItems(index, words, entry, most) {
  const { docs } = index.corpus.targets[entry.target];
  const found = highlighter(index, words, entry.name);
  const [{ marks }, [first]] = [found, docs];
  const line = nameLine(index, plain(index.corpus.docs[first].title), entry.name);
  const sections = docs
    .slice(1)
    .map((doc) => ({ doc, sum: closest(index, entry.weights, [doc]).sum }))
    .filter(({ sum }) => sum > 0 && sum >= entry.place.sum * 0.7)
    .sort((a, b) => (b.doc === entry.place.doc) - (a.doc === entry.place.doc) || b.sum - a.sum)
    .slice(0, most);
  const inSection = entry.name === undefined && entry.place.doc !== first && sections.length > 0;
  const items = [entry.isDefinition ? definitionItem(index, first, entry.score, marks, entry.name) : itemOf(index, first, entry.score, marks, line)];
  sections.forEach(({ doc }, i) => {
    const isOpen = inSection && i === 0;
    items.push(itemOf(index, doc, entry.score * (isOpen ? 1 : 0.5 / (i + 1)), marks, undefined, isOpen ? first : doc));
  });
  const terms = termsOf(index, words, docs, found);
  return items.map((item) => ({ ...item, terms }));
}

/** The word of `text` that begins at `start`, up to `end`: all of it if that is too short to be marked wherever words begin so. */
function wordAt(text, start, end) {
  const word = text.slice(start, end);
  return SHORT.test(word) ? /^(?:[가-힣]+|[a-z\d]+)/i.exec(text.slice(start))[0] : word;
}

/** What the page of `docs` marks: the words that were typed, and as its texts have them, those that stand for them. */
export function termsOf(index, words, docs, { isHit, marks }) {
  const { sequence, starts } = index.corpus;
  const typed = words.filter(({ text, weight }) => weight > 0.5 && text.length > 1 && !/[ㄱ-ㅣ]/.test(text)).map(({ text }) => text);
  const having = docs.filter((doc) => sequence.subarray(starts[doc], starts[doc + 1]).some(isHit));
  const written = having.flatMap((doc) => plainOf(index, doc).flatMap((shown, i) => marks(doc, i === 0, shown).map((range) => wordAt(shown.text, ...range))));
  const all = [...new Set([...typed, ...written].map((text) => withoutParticle(index.corpus, text).toLowerCase()))];
  const more = all.filter((one) => !all.some((other) => other !== one && !SHORT.test(other) && one.startsWith(other) && /^[가-힣]+$/.test(one)));
  return Object.fromEntries(more.slice(0, MOST_MARKED).map((text) => [text, true]));
}
