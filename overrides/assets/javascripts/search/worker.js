"use strict";
/*
 * The theme's search worker, replaced. It speaks the theme's messages (SETUP → READY, QUERY → RESULT) and two of its
 * own. Names come first, in a small file: most queries are names, and are answered before the texts are there; of the
 * others, what names have found is shown while the texts are on their way.
 * all.js puts the parts in front of this.
 */
(function (search) {
  /** COMPLETE: the texts are there; the last query may be asked again. FAILED: there is no index. */
  const MESSAGE = { SETUP: 0, READY: 1, QUERY: 2, RESULT: 3, COMPLETE: 4, FAILED: 5 };

  const failed = (error) => post(MESSAGE.FAILED, String(error));
  const post = (type, data) => self.postMessage({ type, data });

  /** The index of names, until the whole one is there; the whole one; how to get it. */
  let [names, whole, load] = [undefined, undefined, undefined];

  async function fetched(address) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    return search.indexedBetween((await response.json()).docs, rest);
  }

  /** Lets messages that have come meanwhile be handled first. */
  function rest() {
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(port1.close());
      port2.postMessage(undefined);
    });
  }

  const SAMPLES = 6;

  /**
   * Asks for a few names, as they are and misspelt, while the reader still types: code runs several times faster once
   * the browser has compiled it.
   */
  async function warmUp(index) {
    const { text } = index.names;
    for (let i = 0; i < Math.min(SAMPLES, text.length); i++) {
      const name = text[Math.floor((i * text.length) / SAMPLES)];
      for (const query of [name, name.slice(1), `${name} ${name.slice(0, -1)}ㅋ`]) {
        await rest();
        search.answer(index, query);
      }
    }
  }

  function once(action) {
    let running;
    return () => (running ??= action());
  }

  /** `docs`: the index itself, as the theme sends it. Otherwise `names` and `index` say where to get it. */
  async function setup(data) {
    if (data.docs) {
      whole = search.indexOf(data.docs);
    } else {
      load = once(async () => {
        whole = await fetched(data.index);
        names = undefined;
      });
      try {
        names = await fetched(data.names);
      } catch {
        await load();
      }
    }
    isLarge = names !== undefined && names.corpus.docs.length > LARGE;
    post(MESSAGE.READY);
    if (names) warmUp(names);
    if (names && !isLarge) complete();
  }

  /**
   * On a large site texts are fetched when a query needs them, or when the reader stops to look; who goes straight on
   * needs none. Elsewhere they are fetched behind the names.
   */
  const LARGE = 500;
  const PAUSE = 1000;
  /** How long a reader who needs them waits before what names have found is shown instead, in milliseconds. */
  const PATIENCE = 300;
  let [isLarge, pause, patience] = [false, undefined, undefined];

  const complete = () => load().then(() => post(MESSAGE.COMPLETE), failed);
  const show = ({ items, corrected }, isPartial = false) => post(MESSAGE.RESULT, { items, corrected, isPartial });

  /** Resolves when the texts are there, or when patience is over: it runs from the first query that needs them. */
  function textsOrPatience() {
    const loading = load();
    patience ??= new Promise((resolve) => setTimeout(resolve, isLarge ? 0 : PATIENCE));
    return Promise.race([loading, patience]);
  }

  async function query(text) {
    clearTimeout(pause);
    if (text.trim() === "") {
      show({ items: [] });
      return;
    }
    const early = search.answer(whole || names, text);
    if (whole) {
      show(early);
    } else if (early.isSure) {
      show(early);
      if (isLarge) pause = setTimeout(complete, PAUSE);
    } else {
      await (early.items.length > 0 ? textsOrPatience() : load());
      show(whole ? search.answer(whole, text) : early, !whole);
      if (!whole) complete();
    }
  }

  let last = Promise.resolve();

  self.onmessage = ({ data: { type, data } }) => {
    const action = type === MESSAGE.SETUP ? setup : query;
    last = last.then(() => action(data)).catch(failed);
  };
})(conceptSearch);
