/* A query → the list of results as the theme shows it. */

import { asInitials, fold } from "./letters.js";
import { stems } from "./endings.js";
import { gapless } from "./names.js";
import { byInitials } from "./initials.js";
import { placesOf } from "./places.js";
import { ranked } from "./ranking.js";
import { highlighter, itemOf, pageItems, termsOf } from "./items.js";

const SURE = 0.9; // of the query that a name must explain (0.8 to 1) for the list to need no texts: one particle may be left over
const MOST_PAGES = 15; // of the list (10 to 30): more is for all places
const MOST_SECTIONS = 3; // of a page in the list (1 to 5): so much is seen at once when it is unfolded
/** So many letters more than typed has a word whose end is still to come (1 or 2): one may be a typo by itself. */
const UNTYPED = 1;
/** So many pages show more than one section (3 to 8): about a screen. */
const FIRST = 5;

/** Whether two words (letters) differ in no more than an ending. */
function isSameWord(one, other) {
  const known = stems(one);
  return [...stems(other).keys()].some((stem) => stem.length > 3 && known.has(stem));
}

/** Whether what is typed (letters) may be no more than the beginning of `right`, or that with the first letter of what follows. */
const isBegun = (right, typed) => right.length > typed.length + UNTYPED || right.startsWith(typed) || (typed.slice(0, -1) === right && /[ㄱ-ㅎ]$/.test(typed));

/** The query with its typos mended; "" if there were none. */
function mended(index, query, corrections) {
  let out = fold(query).replace(/\s+/g, " ").trim();
  for (const { written, form, right: spelt } of corrections) {
    const name = index.names.whole.get(form);
    const right = spelt ? spelt : name ? index.names.text[name[0]] : index.corpus.shown[index.corpus.idOf.get(form)];
    if (right && !isSameWord(gapless(right), gapless(written)) && !(out.endsWith(written) && isBegun(gapless(right), gapless(written)))) out = out.replace(written, right);
  }
  return corrections.length > 0 && gapless(out) !== gapless(query) ? out : "";
}

/** Where an entry was asked for by another name, or the beginning of one, what its headword finds comes after what that name finds. */
function withHeadword(index, answered) {
  const { results, definition, values } = answered;
  if (definition === undefined && !values?.begun.has(results[0]?.target)) return answered;
  const [headword] = index.names.ofTarget[results[0].target];
  if (results[0].name === headword) return answered;
  const more = ranked(index, index.names.text[headword]).results;
  index.marks.set(answered.words);
  return { ...answered, results: [...results, ...others(more, results)] };
}

const others = (more, results) => more.filter(({ target }) => !results.some((entry) => entry.target === target));

/** What a query finds; if nothing, what is called by its first letters comes close: domain name system → DNS. */
function resultsFor(index, query) {
  const answered = ranked(index, query);
  const short = fold(query).trim().replace(/(\S)\S*\s*/g, "$1");
  if (answered.results.length > 0 || !/^[a-z]{3,}$/.test(short) || !index.names.whole.has(short)) return withHeadword(index, answered);
  return { ...ranked(index, short), isClose: true, definition: undefined };
}

/** Targets for a query as `ranked` gives them; one that first letters stand for is named, and others follow that they stand for as well. */
function targetsFor(index, query) {
  const asked = asInitials(fold(query));
  if (!asked) return resultsFor(index, query);
  const begun = byInitials(index, asked);
  const [best] = begun;
  if (best?.isWhole) {
    const answered = ranked(index, index.names.text[best.name]);
    const [named, ...pages] = answered.results;
    const alike = others(begun.filter(({ isWhole }) => isWhole), [named]);
    const results = [named, ...alike, ...others(pages, alike)];
    return { ...answered, results: [...results, ...others(begun, results)] };
  }
  index.marks.clear();
  return { results: begun, words: [], corrections: [], weights: [], isClose: !best };
}

/** The theme opens the result of the highest score on Enter: the first. */
const BEFORE_ALL = 1;

/**
 * `{items, corrected, isSure, isClose, isDefined, missing, places}`: `items` are pages, best first, each a list of its documents to
 * show (the page itself first); `corrected` is the query as it was understood where it was mistyped. `isSure`: names alone
 * explain the whole query, so that texts would not change what comes first. `isClose`: none of the items surely answers.
 * `isDefined`: the query is a name, and the first item its definition. `missing`: words that nothing has; `places`: how many
 * documents have all the others.
 */
export function answer(index, query) {
  const { results, words, corrections, weights, isClose, definition, missing = [] } = targetsFor(index, query);
  const isDefined = definition !== undefined;
  const highest = Math.max(...results.map(({ score }) => score)) + BEFORE_ALL;
  const items = results.slice(0, MOST_PAGES).map((entry, i) =>
    pageItems(index, words, { ...entry, weights, isDefinition: isDefined && i === 0, score: i === 0 ? highest : entry.score }, i < FIRST ? MOST_SECTIONS : 1));
  const [best] = results;
  const isSure = !isClose && corrections.length === 0 && best !== undefined && best.name !== undefined && best.coverage > SURE;
  const corrected = items.length > 0 ? mended(index, query, corrections) : "";
  return { items, isSure, isClose, isDefined, corrected, missing, places: placesOf(index, words).length };
}

/** Every place that has the query's words, as `{items, places}`: pages as the site has them in order, each with its sections. */
export function everywhere(index, query) {
  const { words } = targetsFor(index, query);
  const { targets, targetOf } = index.corpus;
  const found = highlighter(index, words, undefined);
  const [places, pages] = [placesOf(index, words), new Map()];
  for (const doc of places) {
    const [page] = targets[targetOf[doc]].docs;
    pages.set(page, [...(pages.get(page) || [page]), ...(doc === page ? [] : [doc])]);
  }
  const items = [...pages].map(([page, docs], i) => {
    const terms = termsOf(index, words, targets[targetOf[page]].docs, found);
    return docs.map((doc, at) => ({ ...itemOf(index, doc, pages.size - i + 1, found.marks, undefined, at === 1 ? page : doc), terms }));
  });
  return { items, places: places.length };
}
