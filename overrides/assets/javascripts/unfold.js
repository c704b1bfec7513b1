"use strict";
/* What is folded is opened on paper, and for a link that leads into it. */
(() => {
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("article details:not([open])")];
    opened.forEach((details) => { details.open = true; });
  });
  addEventListener("afterprint", () => opened.forEach((details) => { details.open = false; }));

  document.querySelector("[data-print]")?.addEventListener("click", () => print());

  function lead() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let at = target?.closest("details:not([open])"); at; at = at.parentElement.closest("details:not([open])")) at.open = true;
    if (target?.closest("details")) target.scrollIntoView();
  }
  addEventListener("hashchange", lead);
  lead();
  // The page's own contents close behind the reader, so that they are above the text only while they are read.
  document.querySelector(".contents")?.addEventListener("click", (event) => {
    if (event.target.closest("a")) event.currentTarget.open = false;
  });
})();
