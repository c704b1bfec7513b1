/* 초성: names by the first letters of their syllables, ㄷㅅㄱ for 도서관. */

import { fold, initials } from "./letters.js";
import { KIND } from "./names.js";
import { WEIGHTS } from "./weights.js";

/** What a name counts that begins elsewhere than the letters (0 to 1), what one has before all others (2, their most) that has these alone, and a headword before that. */
const [INSIDE, WHOLE, HEADWORD] = [0.3, 2, 2];

/** Names by their first letters, whole and from every later word on: `[{letters, name, inside}]`. */
export function initialsOf(names) {
  const entries = names.text.flatMap((text, name) => {
    const parts = fold(text).split(/\s+/);
    return parts.map((_, i) => ({ letters: initials(parts.slice(i).join("")), name, inside: i > 0 }));
  });
  return entries.filter(({ letters }) => letters.length > 1);
}

/** Targets whose names have these first letters, best first, as `ranked` gives them. */
export function byInitials(index, asked) {
  const best = new Map();
  for (const { letters, name, inside } of index.initials) {
    if (!letters.startsWith(asked)) continue;
    const target = index.names.target[name];
    const { kind, docs } = index.corpus.targets[target];
    const fit = 1 + asked.length / letters.length;
    const isWhole = letters === asked && index.names.kind[name] <= KIND.other && !inside && !/[^ㄱ-ㅣ]/.test(index.names.spelt[name]);
    const score = (inside ? INSIDE : 1) * fit * WEIGHTS.worth[index.names.kind[name]] * WEIGHTS.kinds[kind] + (isWhole ? WHOLE + (index.names.rank[name] === 0 ? HEADWORD : 0) : 0);
    if (score > (best.get(target)?.score || 0)) {
      best.set(target, { target, kind, score, coverage: 1, fit, place: { doc: docs[0], sum: 0 }, name, isWhole });
    }
  }
  const rank = (entry) => (index.names.kind[entry.name] === KIND.own ? index.names.rank[entry.name] : 9);
  return [...best.values()].sort((a, b) => b.score - a.score || rank(a) - rank(b) || a.target - b.target);
}
