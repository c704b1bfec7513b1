"use strict";
/* What is folded is opened on paper, for a link that leads into it, and a list of questions by one button. */
(() => {
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("article details:not([open])")];
    opened.forEach((details) => { details.open = true; });
  });
  addEventListener("afterprint", () => opened.forEach((details) => { details.open = false; }));

  document.querySelector("[data-print]")?.addEventListener("click", () => print());

  // The button says what it would do next, also after the reader has opened or closed answers by hand.
  document.querySelectorAll(".unfold-all button").forEach((button) => {
    const answers = [...button.parentElement.nextElementSibling.querySelectorAll(":scope > li > details")];
    const names = [button.textContent, button.dataset.close];
    const isOpen = () => answers.every((answer) => answer.open);
    button.addEventListener("click", () => {
      const open = !isOpen();
      answers.forEach((answer) => { answer.open = open; });
    });
    answers.forEach((answer) => answer.addEventListener("toggle", () => {
      button.textContent = names[Number(isOpen())];
      button.ariaExpanded = String(isOpen());
    }));
  });

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
