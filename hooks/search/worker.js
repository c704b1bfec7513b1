/*
 * The theme's search worker, replaced. It speaks the theme's messages (SETUP → READY, QUERY → RESULT) and some of its
 * own. Names come first, in a small file: most queries are names, and are answered before the texts are there; of the
 * others, what names have found is shown while the texts are on their way. On a large site leads come before these.
 */

import { indexOf, indexedBetween, joined } from "./index.js";
import { answer, everywhere } from "./answer.js";

/**
 * COMPLETE: more is there; the last query may be asked again. FAILED: `{reason, hasNames}`. STARTED: what an empty box
 * shows. LOAD asks for leads or texts, EVERYWHERE for every place of a query.
 */
const MESSAGE = { SETUP: 0, READY: 1, QUERY: 2, RESULT: 3, COMPLETE: 4, FAILED: 5, STARTED: 6, LOAD: 7, EVERYWHERE: 8 };

const failed = (error) => post(MESSAGE.FAILED, { reason: String(error), hasNames: index !== undefined });
const post = (type, data) => self.postMessage({ type, data });

/** The index of the last file that has come, of this `version`; the addresses of those to come, the next of which is `loading`. */
let [index, version, files, loading] = [undefined, undefined, [], undefined];

/** What the files say of the site, and the documents of that of names, which is read first: the texts' does not say it again. */
const config = {};
let named = [];

/**
 * The index in a file. If it is of another `version`, a cache has kept it from before a deploy, and it is fetched anew;
 * if it still is, the page and this script are from before the deploy, and cannot read it.
 */
async function fetched(address, cache = "default") {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const data = await response.json();
  const isOther = version && data.config.version !== version;
  if (isOther && cache === "default") return fetched(address, "reload");
  if (isOther) throw new Error(`${address} is of version ${data.config.version}, not ${version}`);
  Object.assign(config, data.config);
  return indexedBetween({ config, docs: joined(named, data.docs) }, rest);
}

/** Lets messages that have come meanwhile be handled first. */
function rest() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(port1.close());
    port2.postMessage(undefined);
  });
}

/** Fetches the next file; after a failure the next who needs it tries again. */
const load = () => (loading ??= fetched(files[0])
  .then((found) => ([index, files] = [found, files.slice(1)]))
  .finally(() => (loading = undefined)));

/** `docs`: the index itself, as the theme sends it. Otherwise `names`, `leads` and `index` say where to get it, in which `version`. */
async function setup(data) {
  if (data.docs) {
    index = indexOf(data);
  } else {
    [version, files] = [data.version, [data.names, data.leads, data.index]];
    await load();
    named = index.corpus.docs;
    if (!config.hasLeads) files.shift();
  }
  post(MESSAGE.READY);
  post(MESSAGE.STARTED, { examples: config.examples || [], topics: config.topics || [] });
}

/** So long who has an answer stops to look before a large site fetches more, in milliseconds (500 to 3,000); others do at once. */
const PAUSE = 1000;
/** How long a reader who needs more waits before what names have found is shown instead, in milliseconds (100 to 500). */
const PATIENCE = 300;
let [pause, patience] = [undefined, undefined];

/** Whether leads are there, and texts not. */
const isBetween = () => config.hasLeads === true && files.length === 1;

const complete = () => files.length > 0 && load().then(() => post(MESSAGE.COMPLETE), failed);

/** What was shown for which query before the texts came: it stays first when they do, and on Enter, so that nothing jumps away. */
let shown = { text: "", first: undefined };

function show(text, found, isPartial = false) {
  const { items } = found;
  if (shown.text === text && shown.first && !found.isClose) {
    const at = items.findIndex(([page]) => page.location === shown.first[0].location);
    const score = items[0][0].score + 1;
    const [[page, ...sections]] = at < 0 ? [shown.first] : items.splice(at, 1);
    items.unshift([{ ...page, score }, ...sections]);
  }
  shown = { text, first: items[0] };
  const topics = items.length === 0 || found.isClose ? config.topics : [];
  post(MESSAGE.RESULT, { ...found, corrected: isPartial ? "" : found.corrected, hasTexts: !isPartial && files.length === 0, topics, isPartial });
}

/** Resolves when the next file is there, or when patience is over: it runs from the first query that needs more. */
function nextOrPatience() {
  patience ??= new Promise((resolve) => setTimeout(resolve, PATIENCE));
  return Promise.race([load(), patience]);
}

async function query(text) {
  clearTimeout(pause);
  if (text.trim() === "") return post(MESSAGE.RESULT, { items: [] });
  const found = answer(index, text);
  if (files.length > 0 && !found.isSure && (found.isClose || !isBetween())) {
    await fromMore(text, found);
  } else {
    show(text, found);
    pause = setTimeout(complete, config.hasLeads ? PAUSE : 0);
  }
}

/** What is found so far stays where the next file fails. */
async function fromMore(text, early) {
  const before = files.length;
  try {
    await (early.items.length > 0 && !early.isClose ? nextOrPatience() : load());
  } catch (error) {
    show(text, early);
    return failed(error);
  }
  if (files.length < before) return query(text);
  show(text, early, true);
  complete();
}

async function allPlaces(text) {
  while (files.length > 0) await load();
  post(MESSAGE.RESULT, { ...everywhere(index, text), isEverywhere: true, hasTexts: true });
}

/** Texts that are asked for ahead of a query hold up no query. */
const ACTIONS = new Map([[MESSAGE.SETUP, setup], [MESSAGE.QUERY, query], [MESSAGE.LOAD, () => { if (!isBetween()) complete(); }], [MESSAGE.EVERYWHERE, allPlaces]]);
let last = Promise.resolve();

self.onmessage = ({ data: { type, data } }) => {
  last = last.then(() => ACTIONS.get(type)(data)).catch(failed);
};
