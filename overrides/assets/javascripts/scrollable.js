"use strict";
/* What scrolls sideways can be reached, and so scrolled, with the keyboard; what fits is no stop on the way. */
(() => {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      else target.removeAttribute("tabindex");
    }
  });
  // The theme wraps tables once the page is there.
  const observe = () => {
    document.querySelectorAll("div.arithmatex, .arithmatex.display, .md-typeset__scrollwrap, :is(.card, .quiz) :is(pre > code, table)").forEach((e) => observer.observe(e));
    // The theme's buttons on each code block are no landmarks.
    document.querySelectorAll("nav.md-code__nav").forEach((nav) => {
      const div = Object.assign(document.createElement("div"), { className: nav.className });
      div.append(...nav.childNodes);
      nav.replaceWith(div);
    });
  };
  if (document.readyState === "complete") observe();
  else addEventListener("load", observe);
  document.addEventListener("grown", observe);
})();
