/* One session of the self-test: shows a card, its answer, and takes the rating. */
const RATINGS = ["again", "unsure", "known"];

/** An element with properties and children. */
export function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** Runs the cards `queue` in `box`, calls `onRating(card, rating)` after each, and `onEnd(results)` at the end. */
export class Stage {
  constructor(box, words, { onRating, onEnd }) {
    Object.assign(this, { box, words, onRating, onEnd });
    document.addEventListener("keydown", (event) => this.press(event));
  }

  start(queue) {
    this.queue = [...queue];
    this.total = queue.length;
    this.results = new Map();
    this.box.hidden = false;
    this.show();
    this.box.scrollIntoView({ block: "center" });
  }

  get card() {
    return this.box.hidden ? undefined : this.queue?.[0];
  }

  show() {
    const { card, words } = this;
    if (!card) return this.end();
    history.replaceState(history.state, "", `#${card.id}`);
    const place = Math.min(this.results.size + 1, this.total);
    const about = card.kind === "question" ? "" : `${card.term} · `;
    const head = element("p", { className: "quiz-head" }, `${about}${words[card.kind]}`, element("span", {}, `${place} / ${this.total}`));
    this.question = element("div", { className: "quiz-question", tabIndex: -1, innerHTML: card.question });
    if (card.locale) this.question.lang = card.locale;
    this.buttons = element("p", { className: "quiz-buttons" }, this.button(words.reveal, "␣", () => this.reveal()), this.button(words.end, "Esc", () => this.end()));
    this.answer = element("div", { className: "quiz-answer", tabIndex: -1, hidden: true });
    this.box.replaceChildren(head, this.question, this.answer, this.buttons);
    this.question.focus({ preventScroll: true });
    return undefined;
  }

  reveal() {
    const { card, words } = this;
    this.answer.innerHTML = card.answer;
    this.answer.lang = this.question.lang;
    this.answer.append(element("p", { className: "more" }, element("a", { href: card.url }, `${words.more}: ${card.term}`)));
    this.answer.hidden = false;
    document.dispatchEvent(new Event("grown"));
    this.buttons.replaceChildren(...RATINGS.map((rating, i) => this.button(words[rating], String(i + 1), () => this.rate(rating))));
    this.answer.focus({ preventScroll: true });
  }

  rate(rating) {
    const [card, ...rest] = this.queue;
    this.queue = rating === "again" ? [...rest, card] : rest;
    if (!this.results.has(card)) this.results.set(card, rating);
    this.onRating(card, rating);
    this.show();
  }

  end() {
    this.queue = [];
    this.box.hidden = true;
    this.box.replaceChildren();
    this.onEnd(this.results);
  }

  button(words, key, act) {
    const made = element("button", { type: "button", className: "md-button", onclick: act }, words, " ", element("kbd", { ariaHidden: "true" }, key));
    made.setAttribute("aria-keyshortcuts", key === "␣" ? "Space" : key);
    return made;
  }

  /** The keys of a session; not while the reader types or chooses elsewhere. */
  press(event) {
    if (!this.card || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea, a, button, summary")) return;
    const isOpen = !this.answer.hidden;
    const rating = isOpen && RATINGS[Number(event.key) - 1];
    if (event.key === " " && !isOpen) this.reveal();
    else if (rating) this.rate(rating);
    else if (event.key === "Escape") this.end();
    else return;
    event.preventDefault();
  }
}
