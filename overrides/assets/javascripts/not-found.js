"use strict";
/* The page for addresses that lead nowhere is built once: under /en/ it searches the English pages. */
(() => {
  const element = document.getElementById("__config");
  const config = JSON.parse(element.textContent);
  const root = new URL(config.base.replace(/\/?$/, "/"), location);
  const english = new URL("en/", root);
  if (!location.pathname.startsWith(english.pathname)) return;
  element.textContent = JSON.stringify({ ...config, base: english.pathname });
  document.documentElement.lang = "en";
})();
