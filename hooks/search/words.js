/* Text → words: runs of one script. Names written in code or with hyphens give their parts and the whole. */

import { fold, letters } from "./letters.js";
import { isTail } from "./endings.js";

const RUN = /[\uac00-\ud7a3\u1100-\u11ff]+|[a-z]+(?:\d+[a-z]*)*|\d+(?:[.,]\d+)*[a-z]*|\p{L}+/gu;
const CAMEL = /(?<=[a-z]{2})(?=[A-Z][a-z0-9]{2})|(?<=[A-Z]{2})(?=[A-Z][a-z]{2})/g;
const JOINT = /^[_.\-‐‑–/]$/;
const HAS_PARTS = /[a-z][A-Z][a-z]|[A-Z]{3}[a-z]/;
/** Stands between the parts of JavaScript while it is taken apart: a character that no text has. */
const SEAM = "\ue000";
const ENTITY = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&#39;": "'" };

/** HTML as the theme's indexer writes it → plain text on one line; tags that end a block become spaces. */
export function plain(html = "") {
  const text = /[<&]/.test(html) ? withoutTags(html) : html;
  return text.replace(/ \s+|[^\S ]\s*/g, " ").trim();
}

function withoutTags(html) {
  return html
    .replace(/<\/?(?:code|sub|sup)>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => ENTITY[entity]);
}

/**
 * The words of plain text as `{text, start, end, touching, glued}`: folded text; where it stands in the folded text; whether
 * nothing stands between it and the word before; whether nothing or a joint ("_", ".", "-") does.
 */
export function runs(text) {
  const folded = fold(HAS_PARTS.test(text) ? text.replace(CAMEL, SEAM) : text);
  const out = [];
  let [end, seams] = [-1, 0];
  for (const match of folded.matchAll(RUN)) {
    const between = end < 0 ? " " : folded.slice(end, match.index);
    if (between.endsWith(SEAM)) seams += 1;
    end = match.index + match[0].length;
    const touching = between === "";
    const glued = touching || between === SEAM || JOINT.test(between);
    out.push({ text: match[0], start: match.index - seams, end: end - seams, touching, glued });
  }
  return out;
}

const LATIN = /^[a-z0-9]/;

/**
 * All words of plain text to be found by, in order: the parts, and behind them what joints and capitals held together;
 * no particles behind words in Latin letters (PC를).
 * `starts`, if given, gets where each begins in the folded text.
 */
export function words(text, starts = []) {
  const out = [];
  let [chain, parts, chainStart, wasLatin] = ["", 0, 0, false];
  const add = (word, start) => {
    out.push(word);
    starts.push(start);
  };
  const close = () => {
    if (parts > 1) add(chain, chainStart);
    chain = "";
    parts = 0;
  };
  for (const run of runs(text)) {
    const latin = LATIN.test(run.text);
    const isParticle = run.touching && wasLatin && !latin && isTail(letters(run.text), "ko");
    wasLatin = latin;
    if (!(run.glued && latin)) close();
    if (isParticle) continue;
    add(run.text, run.start);
    if (latin && chain.length < 40) {
      if (parts === 0) chainStart = run.start;
      chain += run.text;
      parts += 1;
    } else {
      close();
    }
  }
  close();
  return out;
}
