"use strict";
/* The search of the home page opens the header's, with the words that are typed or that an example offers. */
(() => {
  const form = document.querySelector(".home-search");
  const search = (words) => {
    const box = document.querySelector("[data-md-component=search-query]");
    document.getElementById("__search").click();
    box.value = words;
    box.focus();
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search(form.elements.q.value);
  });
  form.addEventListener("click", (event) => {
    const example = event.target.closest("[data-search]");
    if (!example) return;
    event.preventDefault();
    search(example.textContent);
  });
})();
