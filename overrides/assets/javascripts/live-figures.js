"use strict";
/*
 * Figures that answer. A picture with a script beside it (`name.live.js`) becomes one that the reader moves, once it comes
 * into view; who wants little motion is asked first. The script hands over what it can by `liveFigure(…)`: a classic
 * script, since modules do not load from a folder. The picture itself stays for print, and wherever a script fails.
 */
(() => {
  const AHEAD = "300px"; // what is this near is about to be seen
  const { words } = JSON.parse(document.getElementById("__config").textContent);
  const kit = globalThis.liveKit;
  const waiting = new Map();

  const made = (name, values, ...content) => {
    const element = Object.assign(document.createElement(name), values);
    element.append(...content);
    return element;
  };

  /** What is set for one control, and the value that it stands at. */
  function control(definition, named, id) {
    const all = kit.choices(definition);
    const shown = made("span", { className: "live-value" });
    const label = made("label", { htmlFor: id }, named[definition.name], " ", shown);
    const text = (value) => named[`${definition.name} ${value}`] ?? (typeof value === "number" ? (definition.shown ?? String)(value) : value);
    let value = () => all[input.selectedIndex];
    let input = null;
    if (definition.options) {
      input = made("select", { id }, ...all.map((option) => new Option(text(option), option)));
      input.selectedIndex = all.indexOf(definition.value);
    } else {
      input = made("input", { id, type: "range", min: 0, max: all.length - 1, step: 1 });
      input.value = all.indexOf(definition.value);
      value = () => all[input.valueAsNumber];
    }
    const say = () => {
      if (definition.options) return;
      shown.textContent = text(value());
      input.setAttribute("aria-valuetext", shown.textContent);
    };
    say();
    return { element: made("div", { className: "live-control" }, label, input), input, say, value };
  }

  /** The live form of `figure`, in the place of its picture, which keeps the room that it takes. */
  function show(figure, definition) {
    const { lang } = figure.closest("[lang]");
    const named = definition.words[lang] ?? Object.values(definition.words)[0];
    const id = `live-${document.querySelectorAll("figure.is-live").length}`;
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const output = made("output", { id });
    const controls = definition.controls.map((one, i) => control(one, named, `${id}-${i}`));
    for (const [name, value] of Object.entries({ class: "live-picture", role: "img", "aria-labelledby": id, viewBox: `0 0 ${definition.size.join(" ")}` })) svg.setAttribute(name, value);
    function draw() {
      controls.forEach(({ say }) => say());
      const state = Object.fromEntries(definition.controls.map(({ name }, i) => [name, controls[i].value()]));
      const values = definition.values(state);
      svg.innerHTML = definition.draw(kit, values, state, named);
      output.textContent = named.said(values, state, kit).replace(/ ([=≈×]) /g, "\u00a0$1\u00a0").replace(/\//g, "\u2060/\u2060"); // formulas are not torn apart
    }
    controls.forEach(({ input }) => {
      input.addEventListener("input", draw);
      output.htmlFor.add(input.id);
    });
    draw();
    const isAsked = figure.contains(document.activeElement);
    figure.querySelector(".live").replaceChildren(made("div", { className: "live-controls" }, ...controls.map(({ element }) => element)), output);
    figure.querySelector("img").after(svg);
    figure.classList.add("is-live");
    if (isAsked) controls[0].input.focus();
  }

  globalThis.liveFigure = (definition) => {
    const { src } = document.currentScript;
    for (const figure of waiting.get(src)) show(figure, definition);
  };

  function load(figure) {
    const src = new URL(figure.dataset.live, document.baseURI).href;
    if (waiting.has(src)) {
      waiting.get(src).push(figure);
      return;
    }
    waiting.set(src, [figure]);
    const still = () => figure.classList.add("is-still");
    document.head.append(made("script", { src, onerror: still }));
  }

  function offer(figure) {
    const button = made("button", { type: "button", className: "md-button" }, words.figure_try);
    button.addEventListener("click", () => load(figure), { once: true });
    figure.querySelector(".live").append(button);
  }

  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      (isCalm ? offer : load)(target);
    }
  }, { rootMargin: AHEAD });
  document.querySelectorAll("figure[data-live]").forEach((figure) => observer.observe(figure));
})();
