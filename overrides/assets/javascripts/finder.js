"use strict";
/*
 * The search box's part in the page. Nothing of the search is loaded before the reader reaches for it: the theme gets
 * a stand-in for its worker, which starts the real one on focus, hover or a shortcut. (Runs before the theme's bundle.)
 */
(() => {
  const config = JSON.parse(document.getElementById("__config").textContent);
  const absolute = (address) => new URL(address, new URL(config.base.replace(/\/?$/, "/"), location)).href;
  const MESSAGE = { SETUP: 0, QUERY: 2, RESULT: 3, COMPLETE: 4, FAILED: 5 };
  const { words } = config;

  /** Takes the theme's messages until the worker runs, and hands on the worker's. */
  class StandIn extends EventTarget {
    constructor(address) {
      super();
      this.address = address;
      this.waiting = [];
      this.question = undefined;
    }

    postMessage(message) {
      if (message.type === MESSAGE.QUERY) this.question = message;
      if (this.worker) this.worker.postMessage(message);
      else this.waiting.push(message);
    }

    start() {
      if (this.worker || this.isComing) return;
      if (!config.offline) return this.startAt(this.address);
      this.isComing = true;
      const script = Object.assign(document.createElement("script"), { src: absolute("search/offline.js") });
      script.addEventListener("load", () => this.run(window.offlineSearch()));
      script.addEventListener("error", () => showFailed(script.src));
      document.head.append(script);
    }

    startAt(address) {
      try {
        this.run(new NativeWorker(address));
      } catch (error) { // a page that is a file: its search needs a site built for that
        showFailed(error);
      }
    }

    run(worker) {
      this.worker = worker;
      this.worker.addEventListener("message", (event) => this.receive(event.data));
      const version = new URL(this.address).searchParams.get("v");
      const data = { names: absolute("search/names.json"), index: absolute("search/search_index.json"), version };
      this.worker.postMessage({ type: MESSAGE.SETUP, data });
      this.waiting.splice(0).forEach((message) => this.worker.postMessage(message));
    }

    receive(message) {
      if (message.type === MESSAGE.COMPLETE) this.askAgain();
      this.dispatchEvent(new MessageEvent("message", { data: message }));
      if (message.type === MESSAGE.RESULT) showMore(message.data);
      if (message.type === MESSAGE.FAILED) showFailed(message.data);
    }

    /** With the texts there, the last query may have more results; not while the reader walks through the list. */
    askAgain() {
      document.querySelector(".search-partial")?.remove();
      if (this.question && document.activeElement === box()) this.worker.postMessage(this.question);
    }
  }

  const NativeWorker = window.Worker;
  const address = new URL(config.search, location).href;
  let standIn;

  window.Worker = function (url, options) {
    if (new URL(url, location).href !== address) return new NativeWorker(url, options);
    window.Worker = NativeWorker;
    standIn = new StandIn(address);
    if (isReached) standIn.start();
    return standIn;
  };
  window.Worker.prototype = NativeWorker.prototype;

  let isReached = new URLSearchParams(location.search).has("q");
  const SEARCH = "[data-md-component=search], label[for=__search], #__search";

  function reach({ target }) {
    if (isReached || !target.closest?.(SEARCH)) return;
    isReached = true;
    standIn?.start();
  }

  for (const type of ["focusin", "pointerover", "touchstart", "change"]) {
    document.addEventListener(type, reach, { passive: true });
  }

  const box = () => document.querySelector("[data-md-component=search-query]");
  const status = () => document.querySelector(".md-search-result__meta");

  // The theme listens to keyup alone: pasted, dropped and dictated text must search as well.
  document.addEventListener("input", ({ target }) => {
    if (target === box()) target.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
  });

  /** Behind the number of results: whether there may be more, and "Did you mean …?", which searches for just that. */
  function showMore({ corrected, isPartial }) {
    if (isPartial) status().append(Object.assign(document.createElement("span"), { className: "search-partial", textContent: ` · ${words.still_searching}` }));
    if (!corrected) return;
    const line = document.createElement("span");
    const button = document.createElement("button");
    line.className = "search-corrected";
    button.type = "button";
    button.textContent = corrected;
    button.addEventListener("click", () => {
      box().value = corrected;
      box().focus();
      box().dispatchEvent(new InputEvent("input", { bubbles: true }));
    });
    const [before, behind] = words.did_you_mean.split("{query}");
    line.append(" · ", before, button, behind);
    status().append(line);
  }

  // The theme closes the search on Tab and takes all other keys for the box: Tab goes to the question, Enter and the
  // space bar answer it.
  document.addEventListener("keydown", (event) => {
    const button = document.querySelector(".search-corrected button");
    const isTowards = event.target === box() && event.key === "Tab" && !event.shiftKey;
    if (!button || !(isTowards || (event.target === button && [" ", "Enter"].includes(event.key)))) return;
    event.stopPropagation();
    if (!isTowards) return;
    event.preventDefault();
    button.focus();
  }, true);

  function showFailed(reason) {
    console.error(reason);
    status().textContent = words.search_failed;
  }
})();
