"use strict";
/* The rows of the glossary by their names in another language, under the letters that those begin with. */
(() => {
  const choice = document.querySelector(".sorting");
  const letters = document.querySelector(".letters");
  if (!choice || !letters) return;
  const INITIALS = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ"; // a doubled consonant stands with the single one
  const SYLLABLES = 11172, PER_INITIAL = 588, FIRST = 0xac00;
  const own = [...document.querySelectorAll("section[data-filtered]")].map((section) => ({
    section,
    lists: [...section.querySelectorAll(".rows")].map((list) => ({ list, rows: [...list.children] })), // folded ones too
  }));
  const all = own.flatMap(({ lists }) => lists.flatMap(({ rows }) => rows));
  const links = [...letters.childNodes];
  let made = [];

  const nameIn = (row, locale) => row.querySelector(`.other-name[lang="${locale}"]`) ?? row.querySelector("dt a");
  function letterOf(name) {
    const at = name.charCodeAt(0) - FIRST;
    if (at >= 0 && at < SYLLABLES) return INITIALS[Math.floor(at / PER_INITIAL)];
    const letter = name.normalize("NFKD").charAt(0).toUpperCase();
    return /[A-Z]/.test(letter) ? letter : "#";
  }

  function element(tag, properties, ...children) {
    const created = Object.assign(document.createElement(tag), properties);
    created.append(...children);
    return created;
  }

  /** Rows of one letter, as the page has them. */
  function part(letter, rows) {
    const id = `letter_sorted_${letter.codePointAt(0).toString(16)}`;
    const section = element("section", {}, element("h2", { id }, letter), element("dl", { className: "rows" }, ...rows));
    section.dataset.filtered = "";
    return { section, link: element("a", { href: `#${id}` }, letter) };
  }

  function inOrderOf(locale) {
    const { compare } = new Intl.Collator(locale);
    const rows = all.map((row) => ({ row, name: nameIn(row, locale).textContent }));
    rows.sort((a, b) => (letterOf(a.name) === "#") - (letterOf(b.name) === "#") || compare(a.name, b.name));
    const groups = new Map();
    for (const { row, name } of rows) groups.set(letterOf(name), [...(groups.get(letterOf(name)) ?? []), row]);
    return [...groups].map(([letter, found]) => part(letter, found));
  }

  function sort(locale) {
    made.forEach(({ section }) => section.remove());
    document.querySelectorAll(".rows .is-first").forEach((name) => name.classList.remove("is-first"));
    made = locale ? inOrderOf(locale) : [];
    for (const { section, lists } of own) {
      if (!locale) lists.forEach(({ list, rows }) => list.append(...rows));
      section.remove();
    }
    letters.after(...(locale ? made : own).map(({ section }) => section));
    letters.replaceChildren(...(locale ? made.flatMap(({ link }) => [link, " "]) : links));
    if (locale) all.forEach((row) => nameIn(row, locale).classList.add("is-first"));
    document.getElementById("filter").dispatchEvent(new Event("input"));
  }

  choice.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (!button) return;
    for (const other of choice.querySelectorAll("button")) other.setAttribute("aria-pressed", other === button);
    sort(button.dataset.locale);
  });
})();
