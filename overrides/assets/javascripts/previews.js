"use strict";
/*
 * What a link in the text leads to, before it is followed: names, the short answer, a small figure. It shows while the
 * pointer or the keyboard's focus is on the link; on touch, where there is neither, the first tap on a link to a term
 * shows it, and the second, or the link in it, goes there. It goes on Esc, can be pointed at, stays while it is wanted
 * and never covers its link (WCAG 1.4.13). All of a language's previews are one small file, read on the first use.
 */
(() => {
  const { base, offline, words } = JSON.parse(document.getElementById("__config").textContent);
  const home = new URL(base.replace(/\/?$/, "/"), location);
  const WAIT = 300; // ms, before it shows under the pointer and before it goes
  const GAP = 6, MARGIN = 8, WIDTH = 340, LEAST = 120; // px
  const ELSEWHERE = "h1, h2, h3, h4, h5, h6, nav, dt, summary, svg, .questions, .headerlink, .preview";

  let entries; // by slug, once they are there
  let loading;
  let link; // whose preview is shown
  let wanted; // the same, while the previews are on their way
  let timer;
  let isTouch = false;

  function element(tag, properties, ...children) {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  }
  const box = element("div", { className: "preview md-typeset", id: "__preview", hidden: true, tabIndex: -1 });
  box.setAttribute("role", "dialog");
  document.body.append(box);

  /** The link with a preview around an element, if there is one. */
  function linkAt(target) {
    const found = target instanceof Element ? target.closest("article a[href]") : null;
    return found && slugOf(found) && !found.closest(ELSEWHERE) ? found : undefined;
  }
  function slugOf({ protocol, host, pathname }) {
    if (protocol !== home.protocol || host !== home.host || pathname === location.pathname || !pathname.startsWith(home.pathname)) return "";
    return /^concepts\/([a-z0-9-]+)\/(?:index\.html)?$/.exec(pathname.slice(home.pathname.length))?.[1] ?? "";
  }

  /** A file has no server to ask: a script brings the same. */
  const fromFile = () => new Promise((resolve, reject) => {
    const script = element("script", { src: new URL("previews.js", home).href, onload: () => resolve(window.previews), onerror: reject });
    document.head.append(script);
  });
  async function fetched() {
    const answer = await fetch(new URL("previews.json", home));
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.json();
  }
  /** All previews; none, and another try at the next link, where they cannot be had. */
  function load() {
    loading ??= (offline ? fromFile() : fetched()).then((found) => { entries = found; }, () => { loading = undefined; });
    return loading;
  }

  function fill({ term, others = [], text = "", isTerm = false, figure, locale = "" }, to) {
    const names = others.map(([lang, name]) => element("span", { lang, className: "other-name" }, name));
    const kind = element("small", {}, isTerm ? words.found_term : words.found_concept);
    const title = element("p", { className: "preview-title" }, element("b", { lang: locale, id: "__preview_term" }, term), ...names, kind);
    const more = element("a", { href: to.href }, words.more);
    more.setAttribute("aria-label", `${words.more}: ${term}`);
    box.replaceChildren(title, element("p", { lang: locale, id: "__preview_text" }, text));
    if (figure) box.append(element("img", { src: new URL(figure, home).href, alt: "" }));
    box.append(element("p", { className: "preview-more" }, more));
    box.setAttribute("aria-labelledby", "__preview_term");
    to.setAttribute("aria-describedby", "__preview_text");
  }

  /** Above its link or below it, where there is room, and never over it. */
  function place(x) {
    const { top, bottom, left } = link.getBoundingClientRect();
    const head = document.querySelector(".md-header")?.getBoundingClientRect().bottom ?? 0;
    const width = document.documentElement.clientWidth;
    const above = top - GAP - Math.max(head, 0) - MARGIN, below = innerHeight - bottom - GAP - MARGIN;
    box.style.width = `${Math.min(WIDTH, width - 2 * MARGIN)}px`;
    box.style.maxHeight = "none";
    const isAbove = box.offsetHeight <= above || (box.offsetHeight > below && above > below);
    box.style.maxHeight = `${Math.max(isAbove ? above : below, LEAST)}px`;
    box.style.left = `${Math.max(MARGIN, Math.min(x ?? left, width - MARGIN - box.offsetWidth)) + scrollX}px`;
    box.style.top = `${(isAbove ? top - GAP - box.offsetHeight : bottom + GAP) + scrollY}px`;
  }

  /** Show the preview of a link, at the place `x` if the pointer is there. */
  async function show(to, x) {
    clearTimeout(timer);
    wanted = to;
    await load();
    const entry = entries?.[slugOf(to)];
    if (!entry || wanted !== to || link === to) return;
    hide();
    wanted = link = to;
    fill(entry, to);
    box.hidden = false;
    place(x);
  }
  function hide() {
    clearTimeout(timer);
    wanted = undefined;
    link?.removeAttribute("aria-describedby");
    link = undefined;
    box.hidden = true;
    box.replaceChildren();
  }
  const later = (action) => {
    clearTimeout(timer);
    timer = setTimeout(action, WAIT);
  };
  const isKept = () => box.matches(":hover, :focus-within, :focus") || link?.matches(":hover, :focus-visible");

  document.addEventListener("pointerover", ({ target, pointerType, clientX }) => {
    if (pointerType === "touch") return;
    const found = linkAt(target);
    if (found && found !== link) {
      load();
      later(() => show(found, clientX - 2 * MARGIN));
    } else if (found || box.contains(target)) clearTimeout(timer);
    else leave();
  });
  document.documentElement.addEventListener("pointerleave", ({ pointerType }) => { if (pointerType !== "touch") leave(); });
  function leave() {
    if (link) later(() => { if (!isKept()) hide(); });
    else {
      clearTimeout(timer);
      wanted = undefined;
    }
  }

  document.addEventListener("focusin", ({ target }) => {
    const found = target.matches(":focus-visible") ? linkAt(target) : undefined;
    if (found) show(found);
    else if (link && !isKept()) hide();
  });
  document.addEventListener("focusout", () => setTimeout(() => { if (link && !isTouch && !isKept()) hide(); }));

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !link) return;
    event.stopPropagation();
    if (box.contains(document.activeElement)) link.focus();
    hide();
  }, true);

  document.addEventListener("pointerdown", ({ target, pointerType }) => {
    isTouch = pointerType === "touch";
    if (isTouch && linkAt(target)) load();
    if (link && target !== link && !link.contains(target) && !box.contains(target)) hide();
  });
  document.addEventListener("click", async (event) => {
    const found = isTouch && event.detail > 0 ? linkAt(event.target) : undefined;
    if (!found || found === link || (entries && !entries[slugOf(found)]?.isTerm)) return;
    event.preventDefault();
    await load();
    if (entries?.[slugOf(found)]?.isTerm) {
      await show(found);
      box.focus({ preventScroll: true });
    } else location.assign(found.href);
  });
  addEventListener("pagehide", hide);
})();
