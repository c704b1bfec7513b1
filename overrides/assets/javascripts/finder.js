"use strict";
/*
 * The search box's part in the page. Nothing of the search is loaded before the reader reaches for it: the theme gets
 * a stand-in for its worker, which starts the real one on focus, hover or a shortcut. (Runs before the theme's bundle.)
 * What the worker says is told to the other scripts as events of the document: search:result, search:started, search:failed.
 */
(() => {
  const config = JSON.parse(document.getElementById("__config").textContent);
  const MESSAGE = { SETUP: 0, QUERY: 2, RESULT: 3, COMPLETE: 4, FAILED: 5, STARTED: 6, LOAD: 7, EVERYWHERE: 8 };
  const EVENTS = { [MESSAGE.RESULT]: "search:result", [MESSAGE.STARTED]: "search:started", [MESSAGE.FAILED]: "search:failed" };
  const NativeWorker = window.Worker;
  const address = new URL(config.search, location).href;
  const box = () => document.querySelector("[data-md-component=search-query]");

  const below = (root, path) => new URL(path, new URL(root.replace(/\/?$/, "/"), location)).href;

  /** A worker of the edition that has its pages below `root`. */
  function started(root) {
    const worker = config.offline ? fromFile(below(root, "search/offline.js")) : new NativeWorker(address);
    const version = new URL(address).searchParams.get("v");
    const [names, leads, index] = ["names", "leads", "search_index"].map((name) => below(root, `search/${name}.json`));
    worker.postMessage({ type: MESSAGE.SETUP, data: { names, leads, index, version } });
    return worker;
  }

  /** Run in a worker without a server, until a script brings all that it cannot fetch there: the engine and its files. */
  function awaitFiles() {
    const waiting = [];
    self.onmessage = ({ data }) => {
      if (!data.engine) return waiting.push(data);
      self.onmessage = null;
      self.fetch = async (file) => new Response(data[file.endsWith("names.json") ? "names" : "index"]);
      self.importScripts(URL.createObjectURL(new Blob([data.engine])));
      return waiting.forEach((message) => self.dispatchEvent(new MessageEvent("message", { data: message })));
    };
  }

  /** A worker with what the script at `src` brings. */
  function fromFile(src) {
    const worker = new NativeWorker(URL.createObjectURL(new Blob([`(${awaitFiles})()`], { type: "text/javascript" })));
    const script = Object.assign(document.createElement("script"), { src });
    script.addEventListener("load", () => worker.postMessage(window.searchFiles));
    script.addEventListener("error", () => worker.dispatchEvent(new ErrorEvent("error", { message: src })));
    document.head.append(script);
    return worker;
  }

  /** Takes the theme's messages until the worker runs, and hands on the worker's. */
  class StandIn extends EventTarget {
    waiting = [];
    question = undefined;

    postMessage(message) {
      if (message.type === MESSAGE.QUERY) this.question = message;
      if (this.worker) this.worker.postMessage(message);
      else this.waiting.push(message);
    }

    start() {
      if (this.worker) return;
      try {
        this.worker = started(config.base);
      } catch (error) { // a page that is a file: its search needs a site that is built for that
        this.receive({ type: MESSAGE.FAILED, data: { reason: error } });
        return;
      }
      this.worker.addEventListener("message", (event) => this.receive(event.data));
      this.worker.addEventListener("error", (event) => this.receive({ type: MESSAGE.FAILED, data: { reason: event.message || "worker" } }));
      this.waiting.splice(0).forEach((message) => this.worker.postMessage(message));
    }

    receive(message) {
      if (message.type === MESSAGE.COMPLETE) this.askAgain();
      this.dispatchEvent(new MessageEvent("message", { data: message }));
      const type = EVENTS[message.type];
      if (type) document.dispatchEvent(new CustomEvent(type, { detail: message.data }));
    }

    /** With the texts there, the last query may have more results; not while the reader walks through the list. */
    askAgain() {
      document.querySelector(".search-partial")?.remove();
      if (this.question?.data.trim() && document.activeElement === box()) this.worker.postMessage(this.question);
    }
  }

  let standIn;

  window.Worker = function (url, options) {
    if (new URL(url, location).href !== address) return new NativeWorker(url, options);
    window.Worker = NativeWorker;
    standIn = new StandIn();
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

  // Who only passes over the box needs names at most; who has come to it will need the texts.
  const idle = window.requestIdleCallback || ((action) => setTimeout(action, 500));
  document.addEventListener("focusin", ({ target }) => {
    if (target === box()) idle(() => standIn?.postMessage({ type: MESSAGE.LOAD }), { timeout: 3000 }); // ms, where the page never rests
  }, { once: true });

  // The theme listens to keyup alone: pasted, dropped and dictated text must search as well.
  document.addEventListener("input", ({ target }) => {
    if (target === box()) target.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
  });

  document.addEventListener("search:everywhere", ({ detail }) => standIn.postMessage({ type: MESSAGE.EVERYWHERE, data: detail }));
  document.addEventListener("search:best", ({ detail }) => standIn.postMessage({ type: MESSAGE.QUERY, data: detail }));

  /** How many results another edition has for a query. */
  const editions = new Map();
  document.addEventListener("search:edition", ({ detail: { root, query, answer } }) => {
    if (!editions.has(root)) editions.set(root, started(root));
    const worker = editions.get(root);
    worker.onmessage = ({ data: { type, data } }) => {
      if (type === MESSAGE.RESULT && !data.isPartial) answer(data.isClose ? 0 : data.items.length);
    };
    worker.postMessage({ type: MESSAGE.QUERY, data: query });
  });
})();
