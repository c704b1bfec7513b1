"use strict";
/* The page for addresses that lead nowhere is built once: under another language's root it is of that edition. */
(() => {
  const element = document.getElementById("__config");
  const { editions = [], ...config } = JSON.parse(element.textContent);
  const edition = editions.find(({ base }) => location.pathname.startsWith(new URL(base, location).pathname));
  if (!edition) return;
  element.textContent = JSON.stringify({ ...config, ...edition });
  document.documentElement.lang = edition.lang;
})();
