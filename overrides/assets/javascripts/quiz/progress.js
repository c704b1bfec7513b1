/*
 * Shows the reader's progress beside everything with data-progress: slugs of concepts, or "*" for all; data-total is how
 * many questions they have. Nothing is shown before the first question was answered. What a reader says of the question
 * itself, at data-mark, counts as its answer in the self-test.
 */
import { dayOf, rated, summary } from "./leitner.js";
import { load, save } from "./store.js";

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
  for (const group of document.querySelectorAll("[data-mark]")) {
    const box = kept[group.dataset.mark]?.[0];
    for (const button of group.children) button.setAttribute("aria-pressed", box !== undefined && (button.dataset.rating === "known") === box > 0);
  }
}

for (const group of document.querySelectorAll("[data-mark]")) {
  group.addEventListener("click", ({ target }) => {
    if (!target.dataset.rating) return;
    const kept = load();
    const id = group.dataset.mark;
    save({ ...kept, [id]: rated(kept[id], target.dataset.rating, dayOf(new Date())) });
    showProgress();
  });
}

showProgress();
addEventListener("storage", showProgress);
