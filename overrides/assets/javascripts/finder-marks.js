"use strict";
/*
 * Marks the words of a search on the page that it led to (?h=…), and takes them out of the address, so that a copied
 * link does not mark them for others. The theme's own marking would fetch the whole search index first.
 */
(() => {
  const url = new URL(location.href);
  const asked = url.searchParams.get("h");
  if (asked === null) return;
  url.searchParams.delete("h");
  history.replaceState(history.state, "", url);

  // A sign alone is no word: nobody looks for every full stop.
  const words = [...new Set(asked.normalize("NFC").split(/\s+/))].filter((word) => /[\p{L}\p{N}]/u.test(word));
  const article = document.querySelector("article");
  if (words.length === 0 || !article) return;
  words.sort((a, b) => b.length - a.length);

  // Between Latin letters begins no word; one letter alone must end there too, longer words may go on (batch → batches).
  const INSIDE = "(?<=[\\p{Script=Latin}\\d])(?=[\\p{Script=Latin}\\d])";
  // Only what has a meaning in a pattern is escaped: with the flag u, an escaped hyphen is an error.
  const spelt = (word) => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&") + (word.length > 1 ? "" : `(?!${INSIDE})`);
  const any = `(?:${words.map(spelt).join("|")})`;
  const pattern = new RegExp(`(?!${INSIDE})${any}(?: ${any})*`, "giu");

  // One text of all: a link or a colour may end inside a word (a name in a link, its Korean particle behind it).
  const nodes = [];
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) nodes.push(walker.currentNode);
  const texts = nodes.map((node) => (node.parentElement.closest("math, script, style, svg, .headerlink") ? "\n" : node.nodeValue));
  const found = [...texts.join("").matchAll(pattern)].map((match) => [match.index, match.index + match[0].length]);

  /** `text` with marks around what of it is in `ranges`. */
  function marked(text, ranges) {
    const out = [];
    let at = 0;
    for (const [start, end] of ranges) {
      const mark = document.createElement("mark");
      mark.dataset.mdHighlight = "";
      mark.textContent = text.slice(start, end);
      out.push(text.slice(at, start), mark);
      at = end;
    }
    return [...out, text.slice(at)];
  }

  let first = 0;
  const hasPlace = url.hash !== "";
  texts.forEach((text, i) => {
    const last = first + text.length;
    const inside = found.filter(([start, end]) => start < last && end > first);
    const ranges = inside.map(([start, end]) => [Math.max(start - first, 0), Math.min(end - first, text.length)]);
    if (ranges.length > 0) nodes[i].replaceWith(...marked(text, ranges));
    first = last;
  });

  document.querySelectorAll("article details.asked:has(mark)").forEach((answer) => { answer.open = true; });
  // A link to a section has its place; otherwise the first mark is shown, if it is not in sight.
  const mark = hasPlace ? undefined : document.querySelector("article mark[data-md-highlight]");
  if (mark && mark.getBoundingClientRect().bottom > innerHeight) mark.scrollIntoView({ block: "center" });
})();
