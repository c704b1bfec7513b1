"use strict";
/* Who copies a formula, or text with some, gets its TeX: `$…$`, and `$$…$$` for one on a line of its own. */
(() => {
  const formulaAt = (node) => (node instanceof Element ? node : node.parentElement)?.closest("math");

  const texOf = (math) => {
    const tex = math.querySelector("annotation").textContent;
    return math.getAttribute("display") === "block" ? `$$${tex}$$` : `$${tex}$`;
  };

  // Half a formula has no TeX: the whole one is taken.
  const widened = (range) => {
    const [first, last] = [formulaAt(range.startContainer), formulaAt(range.endContainer)];
    if (first) range.setStartBefore(first);
    if (last) range.setEndAfter(last);
    return range;
  };

  document.addEventListener("copy", (event) => {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return;
    const range = widened(selection.getRangeAt(0).cloneRange());
    const holder = document.createElement("div");
    holder.append(range.cloneContents());
    const formulas = holder.querySelectorAll("math");
    if (!formulas.length) return;
    const html = holder.innerHTML;
    for (const math of formulas) math.replaceWith(texOf(math));
    // Only what is in the page has lines.
    holder.style.cssText = "position: fixed; left: -100vw; width: 90vw";
    (document.querySelector("article") ?? document.body).append(holder);
    event.clipboardData.setData("text/plain", holder.innerText.trim());
    event.clipboardData.setData("text/html", html);
    event.preventDefault();
    holder.remove();
  });
})();
