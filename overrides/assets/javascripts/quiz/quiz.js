/*
 * The page of the self-test: what to ask (topic, kind, concept or one card, all in the address behind '#'), ten cards at
 * a time, and the progress as a file. The questions are loaded on the first use.
 */
import { dayOf, merged, parsed, rated, session, written } from "./leitner.js";
import { showProgress } from "./progress.js";
import { element, Stage } from "./stage.js";
import { load, save } from "./store.js";

const box = document.getElementById("quiz_box");
const words = box && JSON.parse(box.dataset.words);
const today = () => dayOf(new Date());
let kept = load();
let cards = globalThis.quizCards; // in a site that is opened from a folder a script has brought them

const form = box?.querySelector("form");
const note = box?.querySelector(".quiz-note");
const say = (...parts) => note.replaceChildren(...parts);
const filled = (text, values) => text.replaceAll(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

/** All cards; loaded once, and again after a failure. */
async function all() {
  if (!cards) {
    const answer = await fetch(box.dataset.cards, { cache: "no-cache" });
    if (!answer.ok) throw new Error(answer.statusText);
    ({ cards } = await answer.json());
  }
  return cards;
}

/** What the address asks for: { topic, kind, concept } or { card }; nothing, if it is another place of the page. */
function asked() {
  const hash = decodeURIComponent(location.hash.slice(1));
  if (document.getElementById(hash)?.matches("h2, .place")) return {};
  if (hash && !hash.includes("=")) return { card: hash };
  return Object.fromEntries(new URLSearchParams(hash));
}

async function start(wanted) {
  say();
  try {
    const found = (await all()).filter((card) =>
      wanted.card ? card.id === wanted.card : ["topic", "kind", "concept"].every((name) => !wanted[name] || card[name] === wanted[name]));
    const byId = new Map(found.map((card) => [card.id, card]));
    const ids = wanted.card ? [...byId.keys()] : session([...byId.keys()], kept, today());
    if (ids.length === 0) say(words.none);
    else stage.start(ids.map((id) => byId.get(id)));
  } catch {
    say(words.failed);
  }
}

function rate(card, rating) {
  kept = merged(load(), kept); // another tab may have gone on
  kept[card.id] = rated(kept[card.id], rating, today());
  if (!save(kept)) say(words.unsaved);
  showProgress();
}

function finish(results) {
  history.replaceState(history.state, "", location.pathname + location.search);
  form.querySelector("button").focus();
  if (results.size === 0) return;
  const known = [...results.values()].filter((rating) => rating === "known").length;
  const misses = new Map([...results].filter(([, rating]) => rating !== "known").map(([card]) => [card.url, card.term]));
  const links = [...misses].flatMap(([url, term], i) => [i ? ", " : ` ${words.misses}: `, element("a", { href: url }, term)]);
  say(filled(words.done, { known, total: results.size }), ...links);
}

function download() {
  const url = URL.createObjectURL(new Blob([written(kept)], { type: "application/json" }));
  element("a", { href: url, download: "progress.json" }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

async function read({ target }) {
  const found = parsed(await target.files[0].text());
  target.value = "";
  if (!found) return say(words.not_progress);
  kept = merged(kept, found);
  say(save(kept) ? filled(words.imported, { count: Object.keys(found).length }) : words.unsaved);
  return showProgress();
}

/** Follow the address: a topic, a kind, a concept or a card is asked at once. */
function follow() {
  const wanted = asked();
  form.topic.value = wanted.topic ?? "";
  form.kind.value = wanted.kind ?? "";
  if (wanted.card || wanted.concept || wanted.topic || wanted.kind) start(wanted);
}

const stage = box && new Stage(box.querySelector(".quiz-stage"), words, { onRating: rate, onEnd: finish });

if (box) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    start({ topic: form.topic.value, kind: form.kind.value });
  });
  box.querySelector("[data-do=export]").addEventListener("click", download);
  box.querySelector("input[type=file]").addEventListener("change", read);
  addEventListener("hashchange", follow);
  follow();
}
