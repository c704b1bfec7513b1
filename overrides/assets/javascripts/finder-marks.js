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

  const ACCENTED = /[\u00c0-\u024f\uff01-\uff5e]/g; // with accents or of full width: the search knows them without
  const plain = (text) => text.replace(ACCENTED, (letter) => letter.normalize("NFKD")[0]);
  // A sign alone is no word: nobody looks for every full stop.
  const words = [...new Set(plain(asked.normalize("NFC")).split(/\s+/))].filter((word) => /[\p{L}\p{N}]/u.test(word));
  const article = document.querySelector("article");
  if (words.length === 0 || !article) return;
  words.sort((a, b) => b.length - a.length);

  // Between Latin letters begins no word. What is as short as other words' beginnings is a word by itself, a plural aside (PDFs);
  // longer ones may go on (batch → batches), and in Korean stand inside of others (자전거길); one syllable begins a word.
  const INSIDE = "(?<=[\\p{Script=Latin}\\d])(?=[\\p{Script=Latin}\\d])";
  const SHORT = /^[\p{Script=Latin}\d]{1,3}$/u;
  const begun = (word) => (/^[가-힣]$/.test(word) ? "(?<![가-힣])" : "");
  const ended = (word) => (SHORT.test(word) ? `(?!${INSIDE}(?!s(?!${INSIDE})))` : "");
  // Only what has a meaning in a pattern is escaped: with the flag u, an escaped hyphen is an error.
  const spelt = (word) => begun(word) + word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&") + ended(word);
  const any = `(?:${words.map(spelt).join("|")})`;
  const pattern = new RegExp(`(?!${INSIDE})${any}(?: ${any})*`, "giu");

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

  const NO_WORDS = "math, script, style, svg, .headerlink, .contents";
  const BLOCKS = "p, li, dt, dd, td, th, h1, h2, h3, h4, h5, h6, summary, figcaption, pre, div, article";

  /** Marks the words in nodes that make up one text: a link or a colour may end inside a word (its Korean particle behind it). */
  function markWords(nodes) {
    const texts = nodes.map((node) => (node.parentElement.closest(NO_WORDS) ? "\n" : node.nodeValue));
    const found = [...plain(texts.join("")).matchAll(pattern)].map((match) => [match.index, match.index + match[0].length]);
    let first = 0;
    texts.forEach((text, i) => {
      const last = first + text.length;
      const inside = found.filter(([start, end]) => start < last && end > first);
      const ranges = inside.map(([start, end]) => [Math.max(start - first, 0), Math.min(end - first, text.length)]);
      if (ranges.length > 0) nodes[i].replaceWith(...marked(text, ranges));
      first = last;
    });
  }

  const blocks = new Map();
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const block = walker.currentNode.parentElement.closest(BLOCKS);
    blocks.set(block, [...(blocks.get(block) || []), walker.currentNode]);
  }
  blocks.forEach(markWords);

  const all = [...article.querySelectorAll("mark[data-md-highlight]")];
  for (const details of article.querySelectorAll(".concept details")) {
    if (all.some((one) => details.contains(one) && !one.closest("summary"))) details.open = true;
  }

  // A link to a section has its place, and what stands there is shown first; then the first mark, if it is not in sight.
  const place = document.getElementById(decodeURIComponent(url.hash.slice(1)));
  const first = place ? all.find((one) => place.contains(one) || place.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) : all[0];
  const show = () => {
    if (first && first.getBoundingClientRect().bottom > innerHeight) first.scrollIntoView({ block: "center" });
  };
  if (place) addEventListener("load", () => requestAnimationFrame(show));
  else show();
})();
