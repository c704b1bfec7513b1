/*
 * What counts how much. Every number says what it is, between what it makes sense, and (`=`) what decided it where that was not
 * the golden queries of the half that may be tuned on. `make ablate` prints what each of them changes: halved, doubled, and
 * where a mechanism hangs on it, without that.
 */

export const WEIGHTS = {
  /** A match in the title of a page (0 to 1). = where readers expect the word. */
  title: 0.5,
  /** A match in the heading of one of its sections (0 to 1, below `title`). */
  heading: 0.4,
  /** A match in its first paragraphs (0 to 1, below `heading`). */
  lead: 0.3,
  /** As many matches in its text as can be (0 to 1, about `lead`). */
  text: 0.32,
  /** One match in its text, however long that is (0 to 0.12). */
  seen: 0.05,
  /** Words of a page up to which it is short; on a longer one a match counts less, by the root of its length (50 to 400). = long pages have any word. */
  length: 100,
  /** Occurrences after which more say little, on a short page (1 to 10). */
  saturation: 4,
  /** The least that a word of a name brings, however long the name (0 to 1). */
  share: 0.4,
  /** How much more a rare word weighs than a common one: 0 no more, 1 by its inverse document frequency (0 to 1). = the foreign sites: their rarest words are often not the topic. */
  steepness: 0.45,
  /** What the words of a name gain together, as a share of what they weigh (0 to 1). = names against pages that use their words. */
  whole: 0.5,
  /** The most of the query that one name has (0 to 1). */
  nameFit: 0.9,
  /** The most of the query that stands together (0 to 1). */
  closeness: 0.45,
  /** Evidence from which a word counts as present (0.05 to 0.3). */
  present: 0.12,
  /** How much of the score hangs on how much of the query a page has (0 to 1). */
  covered: 0.85,
  /** Scores below this share of the best are not shown (0 to 1). = length of the list. */
  tail: 0.1,
  /** What a name counts of which hardly anything is asked (0 to 1). */
  least: 0.3,
  /** An entry's headword where another of its names was typed (0 to 1). */
  synonym: 0.85,
  /** An everyday word of the same meaning (0 to 1). */
  kin: 0.42,
  /** One that is the same word in another script, or short for it (`kin` to 1). */
  translated: 0.85,
  /** Each ending that is cut off a Korean word (0.8 to 1). */
  cut: 0.95,
  /** A longer word that begins with the typed one (0 to 1). */
  beginning: 0.6,
  /** The same where the word may be half typed (`beginning` to 1). */
  typing: 0.8,
  /** The typed word with an ending (0.6 to 1). */
  ending: 0.8,
  /** A name: own, in another language, only searched, a title, what a title is about, what its address calls an entry (0 to 1). */
  worth: [1, 0.97, 1, 0.8, 0.9, 0.9],
  /** A page by its kind: a concept's before the glossary's entry for one of its words, and both before others (0 to 1). */
  kinds: { concept: 1, term: 0.7, page: 0.3 },
  /**
   * Signs that a page answers at all; together, the logarithm of the odds. Fitted by tests/search/fit.mjs on questions that sites of
   * several sizes and subjects answer, and others that share words with them. A sign is a share of the query by weight unless it
   * says otherwise.
   */
  signs: {
    mean: 7.0, // evidence on the page
    together: 2.1, // in one sentence
    fit: 0.6, // in one name
    named: 1.7, // that makes up names
    count: 3.2, // log2 of how many words tell something there
    unknown: -3.3, // words that the site does not know
    size: -2.5, // how large the site is, from 0: the more words, the more of any query it has by chance
    latinSize: -1.6, // the same where all words of the query are in Latin letters
    always: -5.4, // 1
  },
};
