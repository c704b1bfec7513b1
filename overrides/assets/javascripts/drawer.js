"use strict";
/*
 * The drawer of narrow screens: a button opens it, its first link has the focus then, and Esc, or going on behind its
 * last link, closes it. What is closed or covered cannot be reached (layout.css). Without this script a label opens it.
 */
(() => {
  const toggle = document.getElementById("__drawer");
  const label = document.querySelector("label.md-header__button[for=__drawer]");
  const drawer = document.querySelector(".md-sidebar--primary");
  if (!toggle || !label || !drawer) return;

  drawer.id ||= "__navigation";
  const button = Object.assign(document.createElement("button"), { type: "button", className: `${label.className} drawer-button` });
  button.append(...label.childNodes);
  button.setAttribute("aria-label", drawer.querySelector("nav").getAttribute("aria-label"));
  button.setAttribute("aria-controls", drawer.id);
  label.replaceWith(button);

  const say = () => button.setAttribute("aria-expanded", toggle.checked);
  const enter = () => [...drawer.querySelectorAll("a, label[tabindex]")].find((e) => e.checkVisibility({ visibilityProperty: true }))?.focus();
  function close() {
    if (toggle.checked) toggle.click();
  }

  say();
  toggle.addEventListener("change", say);
  button.addEventListener("click", () => {
    toggle.click();
    if (toggle.checked) enter();
  });
  // One level slides over the other.
  drawer.addEventListener("change", () => { if (toggle.checked) enter(); });
  drawer.addEventListener("focusout", ({ relatedTarget }) => { if (relatedTarget && !drawer.contains(relatedTarget)) close(); });
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !toggle.checked) return;
    close();
    button.focus();
  });
})();
