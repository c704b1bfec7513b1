"use strict";
/* The page for addresses that lead nowhere is built once, in the default language: below another language's folder it
   speaks, and searches, that one. */
(() => {
  const element = document.getElementById("__config");
  const { languages, ...config } = JSON.parse(element.textContent);
  const [fallback] = languages;
  const folder = (language) => new URL(language.root, new URL(config.base.replace(/\/?$/, "/"), location)).pathname;
  const meant = languages.slice(1).find((language) => location.pathname.startsWith(folder(language)));
  if (!meant) return;
  element.textContent = JSON.stringify({ ...config, base: folder(meant), words: meant.words });
  document.documentElement.lang = meant.locale;
  document.addEventListener("DOMContentLoaded", () => {
    const link = document.querySelector(`a.language-switch[hreflang="${meant.locale}"]`);
    if (!link) return;
    Object.assign(link, { href: folder(fallback), hreflang: fallback.locale, lang: fallback.locale, title: fallback.title });
    link.textContent = fallback.name;
  });
})();
