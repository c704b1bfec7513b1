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

  const words = [...new Set(asked.normalize("NFC").split(/\s+/))].filter((word) => word.length > 1 || /[^\x00-\x7f]/.test(word));
  const article = document.querySelector("article");
  if (words.length === 0 || !article) return;
  words.sort((a, b) => b.length - a.length);
  const escaped = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"));
  // Not inside a word: a Latin letter before it makes another word of it.
  const pattern = new RegExp(`(?<![A-Za-z0-9])(?:${escaped.join("|")})(?:[ ](?:${escaped.join("|")}))*`, "giu");

  function parts(text) {
    const out = [];
    let at = 0;
    for (const match of text.matchAll(pattern)) {
      const mark = document.createElement("mark");
      mark.dataset.mdHighlight = "";
      mark.textContent = match[0];
      out.push(text.slice(at, match.index), mark);
      at = match.index + match[0].length;
    }
    return out.length > 0 ? [...out, text.slice(at)] : out;
  }

  const nodes = [];
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) nodes.push(walker.currentNode);
  for (const node of nodes) {
    if (node.parentElement.closest("math, script, style, svg, .headerlink")) continue;
    const found = parts(node.nodeValue);
    if (found.length > 0) node.replaceWith(...found);
  }
})();
