/*
 * Shows the reader's progress beside everything with data-progress: slugs of concepts, or "*" for all; data-total is how
 * many questions they have. Nothing is shown before the first question was answered.
 */
import { dayOf, summary } from "./leitner.js";
import { load } from "./store.js";

const { words } = JSON.parse(document.getElementById("__config").textContent);

/** `text` with its {names} filled in. */
const filled = (text, values) => text.replaceAll(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

function shown(place, kept, today) {
  const slugs = new Set(place.dataset.progress.split(" "));
  const { known, due } = summary(kept, (id) => slugs.has("*") || slugs.has(id.split("/")[0]), today);
  const total = Number(place.dataset.total);
  let mark = place.querySelector(".progress");
  if (known + due === 0 || total === 0) return mark?.remove();
  if (!mark) {
    mark = Object.assign(document.createElement("span"), { className: "progress" });
    place.append(" ", mark);
  }
  mark.classList.toggle("is-complete", known >= total);
  mark.textContent = filled(words.progress, { known, total }) + (due ? ` · ${filled(words.progress_due, { count: due })}` : "");
  return undefined;
}

/** Show it, again after each change. */
export function showProgress() {
  const kept = load();
  const today = dayOf(new Date());
  document.querySelectorAll("[data-progress]").forEach((place) => shown(place, kept, today));
}

showProgress();
addEventListener("storage", showProgress);
