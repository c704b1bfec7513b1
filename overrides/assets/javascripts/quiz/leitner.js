/*
 * Spaced repetition with four boxes (Leitner): a card that was known comes again after 1, 3, then every 7 days, one that
 * was not comes again at once. Chosen over a fitted model of memory (FSRS): exams are days or weeks away, the rule
 * fits into a sentence that readers can check, and whoever wants more takes the deck to Anki.
 *
 * What is kept of a card is [box, due, seen]: box 0 to 3, and two days counted from 1970. Pure functions, no browser.
 */
const DAYS = [0, 1, 3, 7];
export const SESSION = 10;

/** The reader's own day as a number. */
export function dayOf(date) {
  return Math.floor((date.getTime() - date.getTimezoneOffset() * 60_000) / 86_400_000);
}

/** What is kept of a card (undefined if it is new) after a rating: "again", "unsure" or "known". */
export function rated(kept, rating, today) {
  const box = kept?.[0] ?? 0;
  if (rating === "again") return [0, today, today];
  if (rating === "unsure") return [Math.min(box, 1), today + 1, today];
  const next = Math.min(box + 1, DAYS.length - 1);
  return [next, today + DAYS[next], today];
}

/** The ids to ask now: those that are due, the longest due first, then new ones in their order; ten at most. */
export function session(ids, kept, today, size = SESSION) {
  const due = ids.filter((id) => kept[id] && kept[id][1] <= today);
  const fresh = ids.filter((id) => !kept[id]);
  return [...due.sort((a, b) => kept[a][1] - kept[b][1]), ...fresh].slice(0, size);
}

/** How many of `ids` (or of all that is kept) are known and how many are due. */
export function summary(kept, isCounted, today) {
  const rows = Object.entries(kept).filter(([id]) => isCounted(id)).map(([, row]) => row);
  return { known: rows.filter(([box]) => box > 0).length, due: rows.filter(([, due]) => due <= today).length };
}

/** Two devices' progress as one: of each card what was seen last. */
export function merged(one, other) {
  const out = { ...one };
  for (const [id, row] of Object.entries(other)) if (!out[id] || out[id][2] <= row[2]) out[id] = row;
  return out;
}

/** The cards in the text of a progress file, or null if it is none. */
export function parsed(text) {
  let found = null;
  try {
    found = JSON.parse(text);
  } catch {
    return null;
  }
  const cards = found?.version === 1 && found.cards;
  if (typeof cards !== "object" || cards === null || Array.isArray(cards)) return null;
  const isRow = (row) => Array.isArray(row) && row.length === 3 && row.every(Number.isInteger) && row[0] >= 0 && row[0] < DAYS.length;
  return Object.values(cards).every(isRow) ? cards : null;
}

/** The text of a progress file. */
export function written(cards) {
  return JSON.stringify({ version: 1, cards });
}
