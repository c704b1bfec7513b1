/*
 * `make ablate`: what every number of the engine changes, halved and doubled, and every mechanism that hangs on one without it.
 * Per group of queries: how many hits are lost and won. A number that changes nothing, or only for the half that it was tuned on,
 * has no evidence.
 */

import { WEIGHTS } from "../../hooks/search/weights.js";
import { outcomes, sites } from "./measured.mjs";

const measured = sites();

/** Whether each row is a hit, by group of rows. */
function hits() {
  const groups = { tuned: [], untouched: [], foreign: [] };
  for (const site of measured) {
    outcomes(site).forEach(({ isHit }, i) => {
      const { half, is_foreign: isForeign } = site.rows[i];
      groups[isForeign ? "foreign" : half === "tune" ? "tuned" : "untouched"].push(isHit);
    });
  }
  return groups;
}

const base = hits();

function compared(name) {
  const cells = Object.entries(hits()).map(([group, found]) => {
    const [lost, won] = [base[group].filter((isHit, i) => isHit && !found[i]), found.filter((isHit, i) => isHit && !base[group][i])];
    return `−${lost.length} +${won.length}`;
  });
  console.log(`| ${name} | ${cells.join(" | ")} |`);
}

/** Everything in `holder[key]` times `factor`. */
function changed(name, holder, key, factor) {
  const before = holder[key];
  holder[key] = before * factor;
  compared(name);
  holder[key] = before;
}

console.log(`| weight | ${Object.entries(base).map(([group, rows]) => `${group} (${rows.filter(Boolean).length} of ${rows.length})`).join(" | ")} |`);
console.log("|---|---|---|---|");
const only = process.argv[2];
for (const [key, value] of Object.entries(WEIGHTS)) {
  if (only && key !== only) continue;
  const parts = typeof value === "number" ? [[key, WEIGHTS, key]] : Object.keys(value).map((part) => [`${key}.${part}`, value, part]);
  for (const [name, holder, part] of parts) {
    for (const [label, factor] of [["without", 0], ["× ½", 0.5], ["× 2", 2]]) changed(`${name} ${label}`, holder, part, factor);
  }
}
