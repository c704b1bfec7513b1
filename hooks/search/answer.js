/*
 * A query → the list of results as the theme shows it.
 */

import { asInitials, fold } from "./letters.js";
import { stems } from "./endings.js";
import { weightOf } from "./fillers.js";
import { plain } from "./words.js";
import { KIND, gapless } from "./names.js";
import { closest } from "./closeness.js";
import { lookup } from "./lookup.js";
import { byInitials } from "./initials.js";
import { ranked } from "./ranking.js";
import { marked, marksIn, origins, teaser, withoutParticle } from "./marks.js";

const SURE = 0.9;
/** From this quality on a word of a text is the name's, with an ending or without. */
const SAME = 0.7;
const MOST_PAGES = 15;
const MOST_MARKED = 6;
const MOST_PLAIN = 1000;
const MOST_SECTIONS = 3;
/** So many pages show more than one section. */
const FIRST = 5;

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
function highlighter(index, words, name) {
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

function plainOf(index, doc) {
  index.plain ??= new Map();
  let found = index.plain.get(doc);
  if (found === undefined) {
    const { title, text } = index.corpus.docs[doc];
    found = [title, text].map(plain).map((one) => ({ text: one, from: origins(one) }));
    if (index.plain.size >= MOST_PLAIN) index.plain.clear();
    index.plain.set(doc, found);
  }
  return found;
}

function asParagraph(line, text) {
  return line || text ? `<p>${line || ""}${line && text ? " · " : ""}${text}</p>` : "";
}

function itemOf(index, doc, score, marks, line) {
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
    text: asParagraph(line, teaser(plainText, inText, line !== undefined)),
    score,
    terms: Object.fromEntries(terms.map((text) => [text, true])),
  };
}

/** A page: itself, then its sections that have the words; the section alone is shown open if the page's names do not match. */
function pageItems(index, words, entry, most) {
  const { docs } = index.corpus.targets[entry.target];
  const marks = highlighter(index, words, entry.name);
  const [first] = docs;
  const line = nameLine(index, plain(index.corpus.docs[first].title), entry.name);
  const sections = docs
    .slice(1)
    .map((doc) => ({ doc, sum: closest(index, entry.target, index.marks.bits, entry.weights, undefined, [doc]).sum }))
    .filter(({ sum }) => sum > 0 && sum >= entry.place.sum * 0.7)
    .sort((a, b) => (b.doc === entry.place.doc) - (a.doc === entry.place.doc) || b.sum - a.sum)
    .slice(0, most);
  const inSection = entry.name === undefined && entry.place.doc !== first && sections.length > 0;
  const items = [itemOf(index, first, entry.score, marks, line)];
  sections.forEach(({ doc }, i) => {
    items.push(itemOf(index, doc, entry.score * (inSection && i === 0 ? 1 : 0.5 / (i + 1)), marks));
  });
  return items;
}

/** Whether two words (letters) differ in no more than an ending. */
function isSameWord(one, other) {
  const known = stems(one);
  return [...stems(other).keys()].some((stem) => stem.length > 3 && known.has(stem));
}

/** The query with its typos mended; "" if there were none. */
function mended(index, query, corrections) {
  let out = fold(query).replace(/\s+/g, " ").trim();
  for (const { written, form, right: spelt } of corrections) {
    const name = index.names.whole.get(form);
    const right = spelt ? spelt : name ? index.names.text[name[0]] : index.corpus.shown[index.corpus.idOf.get(form)];
    if (right && !isSameWord(gapless(right), gapless(written))) out = out.replace(written, right);
  }
  return corrections.length > 0 && gapless(out) !== gapless(query) ? out : "";
}

/** Below a definition that was asked for by another name, what its headword finds comes after what that name finds. */
function withHeadword(index, answered) {
  if (answered.definition === undefined) return answered;
  const [headword] = index.names.ofTarget[answered.definition];
  const { results } = answered;
  if (results[0].name === headword) return answered;
  const more = ranked(index, index.names.text[headword]).results;
  index.marks.set(answered.words);
  return { ...answered, results: [...results, ...others(more, results)] };
}

const others = (more, results) => more.filter(({ target }) => !results.some((entry) => entry.target === target));

/** Targets for a query as `ranked` gives them; one that first letters stand for is named. */
function targetsFor(index, query) {
  const asked = asInitials(fold(query));
  if (!asked) return withHeadword(index, ranked(index, query));
  const begun = byInitials(index, asked);
  const [best] = begun;
  if (best?.isWhole) {
    const answered = ranked(index, index.names.text[best.name]);
    return { ...answered, results: [...answered.results, ...others(begun, answered.results)] };
  }
  index.marks.clear();
  return { results: begun, words: [], corrections: [], weights: [], isClose: !best };
}

/**
 * `{items, corrected, isSure}`: pages, best first, each a list of its documents to show (the page itself first), and the query
 * as it was understood where it was mistyped. `isSure`: names alone explain the whole query, so that texts would
 * not change what comes first.
 */
export function answer(index, query) {
  const { results, words, corrections, weights, isClose, definition } = targetsFor(index, query);
  const items = results
    .slice(0, MOST_PAGES)
    .map((entry, i) => pageItems(index, words, { ...entry, weights }, i < FIRST ? MOST_SECTIONS : 1));
  const [best] = results;
  const isSure = !isClose && corrections.length === 0 && best !== undefined && best.name !== undefined && best.coverage > SURE;
  return { items, isClose, isDefined: definition !== undefined, isSure, corrected: items.length > 0 ? mended(index, query, corrections) : "" };
}
