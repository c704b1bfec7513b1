/*
 * Everyday words that mean the same on a site, which says them in its index: who writes that a pipe bursts finds the page
 * that says it breaks. Names have synonyms of their own (synonyms.js).
 */

import { fold, letters } from "./letters.js";
import { stems } from "./endings.js";

/** What each word (letters) also stands for, of `groups`: lines of words that mean the same, verbs by their stems. */
export function kinOf(groups) {
  const ofWord = new Map();
  for (const line of groups) {
    const group = line.split(" ").map((word) => letters(fold(word)));
    for (const word of group) ofWord.set(word, [...(ofWord.get(word) || []), ...group]);
  }
  return ofWord;
}

/** The other words (letters) of the groups that `spelt`, or what is left of it without its ending, belongs to. */
export function kin(index, spelt) {
  for (const [stem] of stems(spelt)) {
    const group = index.kin.get(stem);
    if (group) return [...new Set(group)].filter((word) => word !== stem);
  }
  return [];
}
