/* Text for the list of results: escaped, short, with the words of the query marked. */

import { fold, letters } from "./letters.js";
import { isParticle, isTail } from "./endings.js";

const ESCAPED = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const BEFORE = 50; // characters before the first mark (30 to 80): the words that it belongs to
const LENGTH = 170; // characters of a teaser (120 to 250): three lines
const PLAIN = /^[\x20-\x7e·×–—‘’“”가-힣]*$/; // what folding leaves as long as it is, told without folding

const escaped = (text) => text.replace(/[&<>"]/g, (char) => ESCAPED[char]);

/** Where each character of the folded text comes from in the text; undefined if they stand at the same places. */
export function origins(text) {
  if (PLAIN.test(text) || text.length === fold(text).length) return undefined;
  const out = [];
  let at = 0;
  for (const char of text.normalize("NFC")) {
    for (let i = fold(char).length; i > 0; i--) out.push(at);
    at += char.length;
  }
  out.push(at);
  return out;
}

/** How many characters of `word` are what was asked for: 나무가 → 2 for 나무를; all of it where spelt otherwise. */
function matched(word, asked) {
  const spelt = letters(word);
  const isHangul = !/^[a-z]/.test(spelt);
  let most = 0;
  for (const one of asked) {
    let same = 0;
    while (same < one.length && one[same] === spelt[same]) same++;
    if (same > most && (same === one.length || (isHangul && isTail(one.slice(same), "ko")))) most = same;
  }
  if (most < 2 || most < spelt.length * 0.3) return word.length;
  let size = 0;
  for (let seen = 0; size < word.length && seen < most; size++) seen += letters(word[size]).length;
  return size;
}

/** `text` without its last particle, if what is left is a word of the site: 도서관이나 → 도서관, 나무의 키 as it is. */
export function withoutParticle({ idOf }, text) {
  const start = text.lastIndexOf(" ") + 1;
  for (let size = start + 2; size < text.length; size++) {
    if (isParticle(letters(text.slice(size))) && idOf.has(letters(text.slice(start, size)))) return text.slice(0, size);
  }
  return text;
}

/**
 * [start, end) of the marked words in the title or the text of a document, given as `{text, from}` in plain with its
 * `origins`; `isHit(id)` says which are marked, `asked` are the query's words as letters.
 */
export function marksIn({ corpus }, doc, isTitle, { text, from }, isHit, asked) {
  const [first, last] = isTitle ? [corpus.starts[doc], corpus.titles[doc]] : [corpus.titles[doc], corpus.starts[doc + 1]];
  const found = [];
  for (let i = first; i < last; i++) if (isHit(corpus.sequence[i])) found.push(rangeOf(corpus, i, first, asked));
  const moved = from ? found.map(([start, end]) => [from[start] ?? text.length, from[end] ?? text.length]) : found;
  return merged(text, moved.sort((a, b) => a[0] - b[0]));
}

/** Where a word of the sequence stands. What joints hold together ends where its last part ends, which stands before it. */
function rangeOf({ sequence, offsets, shown }, i, first, asked) {
  const start = offsets[i];
  const isChain = i > first && start <= offsets[i - 1];
  if (isChain) return [start, offsets[i - 1] + shown[sequence[i - 1]].length];
  return [start, start + matched(shown[sequence[i]], asked)];
}

function merged(text, ranges) {
  const out = [];
  for (const [start, end] of ranges) {
    const last = out[out.length - 1];
    if (last && /^[\s\-_.]?$/.test(text.slice(last[1], Math.max(last[1], start)))) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}

/** `text` escaped, with `<mark>` around the ranges. */
export function marked(text, ranges) {
  let [out, at] = ["", 0];
  for (const [start, end] of ranges) {
    out += `${escaped(text.slice(at, start))}<mark>${escaped(text.slice(start, end))}</mark>`;
    at = end;
  }
  return out + escaped(text.slice(at));
}

/** Where the densest marks begin; 0 if there are none. */
function densest(text, ranges) {
  let [best, most] = [0, 0];
  ranges.forEach(([start], i) => {
    let count = 0;
    const kinds = new Set();
    for (let k = i; k < ranges.length && ranges[k][1] < start + LENGTH - BEFORE; k++) {
      count += 0.1;
      kinds.add(text.slice(...ranges[k]).toLowerCase());
    }
    if (kinds.size + count > most) [best, most] = [start, kinds.size + count];
  });
  return best;
}

/** The part of `text` around the densest marks, marked; its beginning if there are none, or `fromStart`. */
export function teaser(text, ranges, fromStart) {
  const best = fromStart ? 0 : densest(text, ranges);
  let from = best <= BEFORE ? 0 : Math.max(0, text.lastIndexOf(" ", best - BEFORE / 2) + 1, best - BEFORE);
  if (from > 0 && best - from > BEFORE) from = best - BEFORE;
  let to = Math.min(text.length, from + LENGTH);
  if (to < text.length) to = Math.max(text.lastIndexOf(" ", to), from + LENGTH / 2);
  const inside = ranges.filter(([start, end]) => start >= from && end <= to).map(([start, end]) => [start - from, end - from]);
  return `${from > 0 ? "… " : ""}${marked(text.slice(from, to), inside)}${to < text.length ? " …" : ""}`;
}
