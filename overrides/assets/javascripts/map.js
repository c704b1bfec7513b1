"use strict";
/* On a map: the box under the pointer or with the focus, what it is connected with, and the rest faded. */
(() => {
  function point(map, name) {
    const lines = [...map.querySelectorAll(".line")];
    const own = lines.filter(({ dataset }) => name && (dataset.from === name || dataset.to === name));
    const near = new Set([name, ...own.flatMap(({ dataset }) => [dataset.from, dataset.to])]);
    map.classList.toggle("is-pointed", own.length > 0);
    lines.forEach((line) => line.classList.toggle("is-near", own.includes(line)));
    map.querySelectorAll(".node").forEach((node) => node.classList.toggle("is-near", near.has(node.dataset.node)));
  }

  for (const map of document.querySelectorAll("svg.map")) {
    const named = ({ target }) => point(map, target.closest("[data-node]")?.dataset.node);
    map.addEventListener("pointerover", named);
    map.addEventListener("pointerleave", () => point(map));
    // Around it: a picture that listens to the focus itself is a stop on the way in Chromium.
    map.parentElement.addEventListener("focusin", named);
    map.parentElement.addEventListener("focusout", () => point(map));
  }
})();
