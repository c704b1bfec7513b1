"use strict";
/* The page for addresses that lead nowhere is built once: below a language's folder it speaks, and searches, that language. */
(() => {
  const element = document.getElementById("__config");
  const config = JSON.parse(element.textContent);
  const root = new URL(config.base.replace(/\/?$/, "/"), location);
  const meant = config.languages.find(({ root: folder }) => folder !== "./" && location.pathname.startsWith(new URL(folder, root).pathname));
  if (!meant) return;
  element.textContent = JSON.stringify({ ...config, base: new URL(meant.root, root).pathname });
  document.documentElement.lang = meant.locale;
})();
