/* A page that was found → what the list shows of it: itself, its definition if that was asked for, its best sections. */

import { weightOf } from "./fillers.js";
import { plain } from "./words.js";
import { KIND, gapless } from "./names.js";
import { closest } from "./closeness.js";
import { lookup } from "./lookup.js";
import { marked, marksIn, origins, teaser, withoutParticle } from "./marks.js";

/** From this quality on a word of a text is the name's, with an ending or without. */
const SAME = 0.7;
const MOST_MARKED = 6;

/** The words of a name as they stand in texts, with endings, if the query (letters) has it whole. */
function wordsOfName(index, asked, name) {
  const found = new Set();
  const isAsked = name !== undefined && asked.includes(index.names.spelt[name]);
  for (const id of isAsked ? index.names.words[name] : []) {
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
  const asked = words.map((word) => word.spelt);
  if (name !== undefined) asked.push(...index.names.words[name].map((id) => index.corpus.sorted[id]));
  return (doc, isTitle, shown) => marksIn(index, doc, isTitle, shown, isHit, asked);
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

/** Title and text of a document in plain, with their origins. */
function plainOf({ corpus }, doc) {
  const { title, text } = corpus.docs[doc];
  return [title, text].map(plain).map((one) => ({ text: one, from: origins(one) }));
}

const joined = (parts) => parts.filter(Boolean).join(" · ");
const asParagraph = (parts, name) => (joined(parts) ? `<p${name ? ` class="${name}"` : ""}>${joined(parts)}</p>` : "");

/** What a page is, and of which topic. */
function kindLine(index, { kind, topic = "" }) {
  return asParagraph([index.labels[kind], topic].filter(Boolean).map((text) => marked(text, [])), "search-kind");
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

export function itemOf(index, doc, score, marks, line) {
  const { location } = index.corpus.docs[doc];
  const [title, body] = plainOf(index, doc);
  const [inTitle, inText] = [marks(doc, true, title), marks(doc, false, body)];
  const [plainTitle, plainText] = [title.text, body.text];
  // Marked on the page that this leads to, there with any particle.
  const written = [...inTitle.map((range) => plainTitle.slice(...range)), ...inText.slice(0, 20).map((range) => plainText.slice(...range))];
  const terms = [...new Set(written.map((text) => withoutParticle(index.corpus, text)))].slice(0, MOST_MARKED);
  return {
    location,
    title: marked(plainTitle, inTitle),
    text: asParagraph([line, teaser(plainText, inText, line !== undefined)]) + kindLine(index, index.corpus.docs[doc]),
    score,
    terms: Object.fromEntries(terms.map((text) => [text, true])),
  };
}

/** A page: itself, then its sections that have the words; the section alone is shown open if the page's names do not match. */
export function pageItems(index, words, entry, most) {
  const { docs } = index.corpus.targets[entry.target];
  const marks = highlighter(index, words, entry.name);
  const [first] = docs;
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
    items.push(itemOf(index, doc, entry.score * (inSection && i === 0 ? 1 : 0.5 / (i + 1)), marks));
  });
  for (const { terms } of items) addTyped(index, words, terms);
  return items;
}

/** The page marks what was typed as well, wherever its texts have it, with any particle. */
function addTyped(index, words, terms) {
  for (const { text, weight } of words) {
    const [plainText, size] = [withoutParticle(index.corpus, text), Object.keys(terms).length];
    if (weight > 0.5 && size < MOST_MARKED && plainText.length > 1 && !/[ㄱ-ㅣ]/.test(plainText)) terms[plainText] = true;
  }
}
