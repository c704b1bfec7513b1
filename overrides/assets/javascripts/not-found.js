"use strict";
/*
 * The page for addresses that lead nowhere is built once, in the default language: below another language's folder it
 * speaks, and searches, that one. It reads an address as its writer may have meant it, by the names that the search
 * knows: one sure match is gone to, else it offers the nearest ones and searches for the words.
 */
(() => {
  const element = document.getElementById("__config");
  const { languages, ...config } = JSON.parse(element.textContent);
  const [fallback] = languages;
  const root = new URL(config.base.replace(/\/?$/, "/"), location);
  const folder = (language) => new URL(language.root, root).pathname;

  const segments = location.pathname.slice(root.pathname.length).split("/").map(decoded).filter(Boolean);
  const meant = languages.find(({ locale }) => isLocale(segments[0], locale)) ?? fallback;
  if (isLocale(segments[0], meant.locale)) segments.shift();
  if (/^index(\.\w+)?$/i.test(segments.at(-1) ?? "")) segments.pop();
  const words = (segments.at(-1) ?? "").replace(/\.(html?|md|php|aspx?)$/i, "").replace(/[\s_-]+|(?<=[\p{L}\d])\+(?=[\p{L}\d])/gu, " ").trim();

  function decoded(text) {
    try {
      return decodeURIComponent(text).normalize("NFC");
    } catch {
      return text;
    }
  }

  /** Whether the folder `name` is that of a language, in whatever case, or with a region that the site does not know. */
  function isLocale(name = "", locale = "") {
    const [given, known] = [name, locale].map((text) => text.toLowerCase().replace(/_/g, "-"));
    return given === known || (/^[a-z]{2,3}-[a-z0-9]{2,8}$/.test(given) && given.split("-")[0] === known);
  }

  const NAMES_ONLY = /[\s\-_.,:;·'"’()[\]/]/gu;
  const folded = (text) => text.normalize("NFKC").toLowerCase().replace(NAMES_ONLY, "");
  const unescaped = (text) => text.replace(/&(amp|lt|gt);/g, (_, name) => ({ amp: "&", lt: "<", gt: ">" })[name]);

  /** What each page is called, folded: [slugs, names]. */
  function called({ location: place, title, names = [], alt = [], hidden = [] }, former) {
    const own = place.replace(/\/$/, "").split("/").at(-1);
    const slugs = [own, ...Object.keys(former).filter((old) => former[old] === place)];
    return [slugs, [...names, ...alt, unescaped(title)], hidden].map((texts) => texts.map(folded).filter(Boolean));
  }

  /** The number of letters (of Hangul: parts of syllables) to change, add, leave out or swap; `limit` + 1 if more. */
  function distance(a, b, limit) {
    if (Math.abs(a.length - b.length) > limit) return limit + 1;
    let before = [], row = [...Array(b.length + 1).keys()];
    for (let i = 1; i <= a.length; i++) {
      const next = [i];
      for (let j = 1; j <= b.length; j++) {
        const isSame = a[i - 1] === b[j - 1];
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + !isSame);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
      }
      if (Math.min(...next) > limit) return limit + 1;
      [before, row] = [row, next];
    }
    return row[b.length];
  }

  const SURE = 5; // letters that a name has at least if one of them may be wrong
  const NEAR = 3; // letters of a name, one of which may differ in a suggestion

  /** The pages nearest to `words`, best first, each with its distance: 0 the same, 1 one letter's typo. */
  function nearest({ docs, config: { former = {} } }) {
    const inside = folded(segments.at(-2) ?? "");
    const asked = folded(words), typed = asked.normalize("NFD"), limit = Math.max(1, Math.floor(typed.length / NEAR));
    const found = docs.flatMap((doc) => {
      const [slugs, names, hidden] = called(doc, former);
      // In the folder of the address, else a concept before what is called the same: a topic, a page of the site.
      const isThere = folded(doc.location.split("/").at(-3) ?? "") === inside, isLikely = isThere || doc.location.startsWith("concepts/");
      if (slugs.includes(asked)) return { doc, far: isThere ? 0 : isLikely ? 0.1 : 0.3 };
      if (names.includes(asked)) return { doc, far: isLikely ? 0.2 : 0.3 };
      const steps = [...slugs, ...names].map((name) => distance(typed, name.normalize("NFD"), limit));
      const part = [...slugs, ...names, ...hidden].some((name) => name.includes(asked) || (name.length > 1 && asked.includes(name)));
      const far = Math.min(...steps.map((step) => (isLikely ? step : step + 0.1)), part && asked.length > 1 ? 1.5 : Infinity);
      return far < limit + 1 || far === 1.5 ? { doc, far: typed.length < SURE && far === 1 ? 1.2 : far } : [];
    });
    return found.sort((a, b) => a.far - b.far);
  }

  /** What the search knows in a language, and the pages that it does not show: lists, topics. */
  async function listed(language) {
    const { docs, config: settings } = await (await fetch(`${folder(language)}search/names.json`)).json();
    return { docs: [...docs, ...language.pages.map(([place, title]) => ({ location: place, title }))], config: settings };
  }

  /** All pages that there are in the language of the address; those without a translation are shown in the first one. */
  async function pages() {
    const [own, first] = await Promise.all([meant, fallback].map(listed));
    const translated = new Set(own.docs.map((doc) => doc.location));
    const others = first.docs.filter((doc) => doc.location.startsWith("concepts/") && !translated.has(doc.location));
    return { docs: [...own.docs, ...others], config: own.config };
  }
  const address = ({ location: place }) => folder(meant) + place;

  async function lead() {
    if (!words && !segments.length) return go(folder(meant));
    const found = nearest(await pages());
    const sure = found.filter(({ far }) => far <= 1 && Math.floor(far * 10) === Math.floor(found[0].far * 10));
    const places = new Set(sure.map(({ doc }) => doc.location));
    if (places.size === 1) go(address(sure[0].doc));
    else whenReady(() => offer(found));
  }

  /** To a page, in the place of this one in the history, with the ?query and #anchor of the address. */
  function go(path) {
    location.replace(path + location.search + location.hash);
  }

  function offer(found) {
    const section = document.querySelector(`.not-found[lang="${meant.locale}"]`);
    const list = document.createElement("ul");
    const seen = found.slice(0, 3);
    for (const { doc } of seen) {
      const link = Object.assign(document.createElement("a"), { href: address(doc), textContent: unescaped(doc.title) });
      list.append(document.createElement("li"));
      list.lastChild.append(link);
    }
    if (seen.length) {
      const introduction = Object.assign(document.createElement("p"), { textContent: meant.words.not_found_near });
      section?.querySelector("h2").after(introduction, list);
      list.className = "not-found-near";
    }
    search();
  }

  /** The search opened with the words; an address in it (?q=) goes before. */
  function search() {
    const [toggle, box] = ["#__search", "[data-md-component=search-query]"].map((name) => document.querySelector(name));
    if (!words || !toggle || !box || new URLSearchParams(location.search).has("q")) return;
    if (!toggle.checked) toggle.click();
    box.value = words;
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }

  const whenReady = (act) => (document.readyState === "complete" ? act() : addEventListener("load", act));

  /** The page in the language of the address. */
  function speak() {
    document.title = `${meant.words.not_found} - ${meant.site}`;
    document.querySelectorAll(".md-header__topic:first-child .md-ellipsis").forEach((title) => (title.textContent = meant.site));
    document.querySelectorAll(".md-logo").forEach((logo) => Object.assign(logo, { href: folder(meant), title: meant.site, ariaLabel: meant.site }));
    const box = document.querySelector("[data-md-component=search-query]");
    if (box) Object.assign(box, { placeholder: meant.translations["search.placeholder"], ariaLabel: meant.translations["search.placeholder"] });
    document.querySelector(".md-footer").hidden = meant !== fallback; // it is in the other language
    document.querySelectorAll(".not-found").forEach((section) => (section.hidden = section.lang !== meant.locale));
    const link = document.querySelector(`a.language-switch[hreflang="${meant.locale}"]`);
    if (!link) return;
    Object.assign(link, { href: folder(fallback), hreflang: fallback.locale, lang: fallback.locale, title: fallback.title });
    link.textContent = fallback.name;
  }

  if (meant !== fallback) {
    const translations = { ...config.translations, ...meant.translations };
    const editions = languages.filter((one) => one !== meant).map((one) => ({ name: one.name, root: folder(one) }));
    element.textContent = JSON.stringify({ ...config, base: folder(meant), words: meant.words, translations, editions });
    document.documentElement.lang = meant.locale;
  }
  document.addEventListener("DOMContentLoaded", speak);
  lead().catch((problem) => console.info("no names to compare the address with", problem));
})();
