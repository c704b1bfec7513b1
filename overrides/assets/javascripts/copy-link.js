"use strict";
/*
 * Who clicks the sign beside a heading gets the address of that section, the title that of the page, never with ?h= or
 * ?q=: copied, or handed to the share sheet on touch. Without this script the sign is a link.
 */
(() => {
  const { words } = JSON.parse(document.getElementById("__config").textContent);
  const SHOWN = 2500; // ms, to read two words
  const page = () => document.querySelector("link[rel=canonical]")?.href ?? location.origin + location.pathname;
  const title = document.querySelector("article h1");

  const status = document.createElement("div");
  status.className = "copied";
  status.setAttribute("role", "status");
  document.body.append(status);
  let timer;
  const say = (text) => {
    clearTimeout(timer);
    status.textContent = "";
    requestAnimationFrame(() => { status.textContent = text; }); // the same words again are news again
    timer = setTimeout(() => { status.textContent = ""; }, SHOWN);
  };

  /** The text of an element: formulas as TeX, without signs and notes. */
  const textOf = (element) => {
    const copy = element.cloneNode(true);
    for (const math of copy.querySelectorAll("math")) math.replaceWith(`$${math.querySelector("annotation")?.textContent ?? math.textContent}$`);
    copy.querySelectorAll(".headerlink, .footnote-ref, script, style").forEach((e) => e.remove());
    return copy.textContent.replace(/\u2060/g, "").replace(/\s+/g, " ").trim();
  };
  // The short way to the title is the page itself.
  const addressOf = (heading) => (heading === title ? page() : new URL(`#${heading.id}`, page()).href);

  async function copied(text) {
    try {
      await navigator.clipboard.writeText(text);
      say(words.copied);
    } catch {
      say(`${words.copy_failed}: ${text}`);
    }
  }
  async function given(address, name) {
    if (!navigator.share || !matchMedia("(pointer: coarse)").matches) return copied(address);
    try {
      await navigator.share({ title: name, url: address });
    } catch (problem) {
      if (problem.name !== "AbortError") await copied(address);
    }
  }

  for (const sign of document.querySelectorAll("article .headerlink")) {
    sign.setAttribute("role", "button");
    const name = words.copy_section.replace("{title}", () => textOf(sign.parentElement));
    sign.title = name;
    sign.setAttribute("aria-label", name);
  }
  document.addEventListener("keydown", (event) => {
    if (event.key !== " " || !event.target.matches?.(".headerlink[role=button]")) return;
    event.preventDefault();
    event.target.click();
  });
  document.addEventListener("click", (event) => {
    const sign = event.target.closest?.(".headerlink[role=button]");
    if (!sign || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    given(addressOf(sign.parentElement), textOf(sign.parentElement));
  });

  const bar = document.querySelector(".copy");
  if (!bar) return;
  const label = bar.dataset.term.replace(/[\\[\]]/g, "\\$&");
  const ACTIONS = {
    link: () => given(page(), textOf(title)),
    markdown: () => copied(`[${label}](${page()})`),
    answer: () => copied([textOf(title), textOf(document.querySelector(".short-answer")), page()].join("\n")),
  };
  bar.addEventListener("click", (event) => ACTIONS[event.target.dataset.copy]?.());
})();
