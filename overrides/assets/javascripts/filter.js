"use strict";
/* Filters the list of a page by names, in whatever language: parts of them, or the first consonants of Korean ones. */
(() => {
  const INITIALS = [..."ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"];
  const SYLLABLES = 11172, PER_INITIAL = 588, FIRST = 0xac00;
  const words = JSON.parse(document.getElementById("__config").textContent).words;
  const input = document.getElementById("filter");
  const status = document.getElementById("filter-count");

  const folded = (text) => text.normalize("NFKC").toLowerCase().replace(/[\s\-_·,.'’()]/g, "");
  // A typed consonant is one letter, whichever of its two code points a keyboard sends.
  const typed = (text) => folded(text).replace(/[\u1100-\u1112]/g, (letter) => INITIALS[letter.charCodeAt(0) - 0x1100]);
  const initials = (text) => [...text].map((letter) => {
    const at = letter.charCodeAt(0) - FIRST;
    return at >= 0 && at < SYLLABLES ? INITIALS[Math.floor(at / PER_INITIAL)] : letter;
  }).join("");

  let rows;
  const read = () => [...document.querySelectorAll("[data-names]")].map((element) => {
    const shown = element.querySelector("a").textContent;
    const names = [shown, ...element.dataset.names.split("|")].map((name) => folded(name));
    return { element, names, initials: names.map(initials) };
  });

  function filter() {
    rows ??= read();
    const asked = typed(input.value);
    const isInitials = asked !== "" && [...asked].every((letter) => INITIALS.includes(letter));
    let count = 0;
    for (const row of rows) {
      const isFound = (isInitials ? row.initials : row.names).some((name) => name.includes(asked));
      row.element.hidden = !isFound;
      count += isFound;
    }
    show(asked !== "", count);
  }

  /** Parts without a row are hidden, folded ones opened; what is no row is of no use between the rows found. */
  function show(isFiltering, count) {
    document.querySelectorAll("details.more-questions").forEach((part) => { part.open = isFiltering; });
    const parts = document.querySelectorAll("[data-filtered], details.more-questions");
    parts.forEach((part) => { part.hidden = isFiltering && !part.querySelector("[data-names]:not([hidden])"); });
    document.querySelectorAll("[data-filtered] .text, .letters").forEach((text) => { text.hidden = isFiltering; });
    const said = count ? words.filter_found : words.filter_none;
    status.textContent = isFiltering ? said.replace("{count}", count).replace("{total}", rows.length) : "";
  }

  input.addEventListener("input", filter);
  // A browser that goes back brings the words back: the list is to fit them.
  addEventListener("pageshow", () => { if (input.value) filter(); });
})();
