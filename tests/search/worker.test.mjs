/* The joined worker (the file named in WORKER): what it posts, and what it fetches when. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { CONFIG, DOCS } from "./small.mjs";

const SCRIPT = readFileSync(process.env.WORKER, "utf8");

/** The worker, run here: what it posts, what it fetches, and how to send it a message. */
function worker(files) {
  const log = { posted: [], fetched: [], send: (type, data) => self.onmessage({ data: { type, data } }) };
  const self = { postMessage: (message) => log.posted.push(message) };
  const fetch = async (address, { cache }) => {
    const asked = cache === "default" ? address : `${address} ${cache}`;
    log.fetched.push(asked);
    await files[asked].held;
    return { ok: true, json: async () => ({ config: CONFIG, ...files[asked] }) };
  };
  new Function("self", "fetch", SCRIPT)(self, fetch);
  return log;
}

const until = async (isTrue) => {
  for (let i = 0; i < 400 && !isTrue(); i++) await new Promise((resolve) => setTimeout(resolve, 5));
  assert.ok(isTrue());
};
const [SETUP, , QUERY, RESULT, COMPLETE, FAILED, STARTED, LOAD, EVERYWHERE] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const results = (log) => log.posted.filter(({ type }) => type === RESULT).map(({ data }) => data);
const NAMES = DOCS.filter((doc) => !doc.location.includes("#")).map((doc) => ({ ...doc, text: "" }));

test("the texts follow the names when a query or the page wants them, not before", async () => {
  const log = worker({ names: { docs: NAMES, config: { ...CONFIG, examples: ["드롭아웃"], topics: [] } }, index: { docs: DOCS } });
  log.send(SETUP, { names: "names", index: "index" });
  await until(() => log.posted.some(({ type }) => type === STARTED));
  assert.deepEqual(log.posted.find(({ type }) => type === STARTED).data, { examples: ["드롭아웃"], topics: [] });
  assert.deepEqual(log.fetched, ["names"]);
  log.send(LOAD);
  await until(() => log.posted.some(({ type }) => type === COMPLETE));
  assert.deepEqual(log.fetched, ["names", "index"]);
});

test("spaces alone fetch no texts and find nothing", async () => {
  const log = worker({ names: { docs: NAMES }, index: { docs: DOCS } });
  log.send(SETUP, { names: "names", index: "index" });
  log.send(QUERY, "   ");
  await until(() => results(log).length === 1);
  assert.deepEqual([results(log)[0], log.fetched], [{ items: [] }, ["names"]]);
});

const LARGE = { ...CONFIG, hasLeads: true };
const LEADS = DOCS.map((doc) => (doc.location.includes("#") ? { ...doc, text: "" } : doc));
const large = (more = {}) => {
  const log = worker({ names: { docs: NAMES, config: LARGE }, leads: { docs: LEADS, ...more.leads }, index: { docs: DOCS, ...more.index } });
  log.send(SETUP, { names: "names", leads: "leads", index: "index" });
  return log;
};

test("on a large site names answer at once, and for what they leave open leads are fetched, not the texts", async () => {
  const log = large();
  log.send(QUERY, "드롭아웃");
  await until(() => results(log).length === 1);
  assert.deepEqual(log.fetched, ["names"]);
  log.send(QUERY, "뉴런을 무작위로 끄면");
  await until(() => results(log).length === 2);
  assert.equal(results(log)[1].items[0][0].location, "concepts/dropout/");
  assert.equal(results(log)[1].isPartial, false);
  assert.equal(results(log)[1].hasTexts, false);
  log.send(LOAD);
  log.send(QUERY, "분산이 큰 방향");
  await until(() => results(log).length === 3);
  assert.deepEqual(log.fetched, ["names", "leads"]);
});

test("on a large site what stands in a section alone is found in the texts", async () => {
  const log = large();
  log.send(QUERY, "BatchNorm2d");
  await until(() => results(log).length === 1);
  assert.deepEqual(log.fetched, ["names", "leads", "index"]);
  assert.deepEqual(results(log)[0].items[0].map(({ location }) => location), ["concepts/batch-normalization/", "concepts/batch-normalization/#code"]);
  assert.equal(results(log)[0].hasTexts, true);
});

test("on a large site all places are looked for in the texts", async () => {
  const log = large();
  log.send(EVERYWHERE, "과적합");
  await until(() => results(log).length === 1);
  assert.deepEqual(log.fetched, ["names", "leads", "index"]);
  assert.equal(results(log)[0].items.length, 2);
});

test("what names have found is shown while more is on its way", async () => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  const log = large({ leads: { held } });
  log.send(QUERY, "배치 정규화와 드롭아웃의 차이");
  await until(() => results(log).length === 1);
  assert.ok(results(log)[0].items.some(([page]) => page.location === "concepts/dropout/"));
  assert.equal(results(log)[0].isPartial, true);
  release();
  await until(() => log.posted.some(({ type }) => type === COMPLETE));
  assert.deepEqual(log.fetched, ["names", "leads"]);
});

test("what the names say of the site holds for the texts as well", async () => {
  const config = { ...CONFIG, asking: ["kubernetes"] };
  const log = worker({ names: { docs: NAMES, config }, index: { docs: DOCS, config: { lang: ["ko"] } } });
  log.send(SETUP, { names: "names", index: "index" });
  log.send(LOAD);
  await until(() => log.posted.some(({ type }) => type === COMPLETE));
  log.send(QUERY, "뉴런 kubernetes");
  await until(() => results(log).length === 1);
  assert.equal(results(log)[0].items[0][0].location, "concepts/dropout/");
});

test("an index from before the last deploy is fetched anew", async () => {
  const [before, now] = ["old", "new"].map((version) => ({ docs: NAMES, config: { ...CONFIG, version } }));
  const log = worker({ names: before, "names reload": now, index: now });
  log.send(SETUP, { names: "names", index: "index", version: "new" });
  log.send(LOAD);
  await until(() => log.posted.some(({ type }) => type === COMPLETE));
  assert.deepEqual(log.fetched, ["names", "names reload", "index"]);
});

test("a page from before the last deploy does not read the new index", async () => {
  const now = { docs: DOCS, config: { ...CONFIG, version: "new" } };
  const log = worker({ names: now, index: now, "names reload": now, "index reload": now });
  log.send(SETUP, { names: "names", index: "index", version: "old" });
  await until(() => log.posted.length > 0);
  assert.deepEqual(log.posted.map(({ type }) => type), [FAILED]);
});

test("texts that do not come leave what names have found, say so, and are fetched again by the next query that needs them", async () => {
  const files = { names: { docs: NAMES } };
  const log = worker(files);
  log.send(SETUP, { names: "names", index: "index" });
  log.send(QUERY, "드롭아웃 어쩌고");
  await until(() => log.posted.some(({ type }) => type === FAILED));
  assert.equal(log.posted.find(({ type }) => type === FAILED).data.hasNames, true);
  assert.equal(results(log)[0].items[0][0].location, "concepts/dropout/");
  files.index = { docs: DOCS };
  log.send(QUERY, "BatchNorm2d 코드");
  await until(() => results(log).some(({ hasTexts }) => hasTexts));
  assert.deepEqual(log.fetched, ["names", "index", "index"]);
});

test("all places of a query, once the texts are there", async () => {
  const log = worker({ names: { docs: NAMES }, index: { docs: DOCS } });
  log.send(SETUP, { names: "names", index: "index" });
  log.send(EVERYWHERE, "과적합");
  await until(() => results(log).length === 1);
  assert.equal(results(log)[0].isEverywhere, true);
  assert.equal(results(log)[0].items.length, 2);
});

/** What is shown before and after `docs` have come. */
async function beforeAndAfter(docs) {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  const log = worker({ names: { docs: NAMES }, index: { docs, held } });
  log.send(SETUP, { names: "names", index: "index" });
  log.send(QUERY, "최대 풀링 드롭아웃 뉴런을 무작위로");
  await until(() => results(log).length === 1);
  release();
  await until(() => log.posted.some(({ type }) => type === COMPLETE));
  log.send(QUERY, "최대 풀링 드롭아웃 뉴런을 무작위로");
  await until(() => results(log).length === 2);
  return results(log).map(({ items }) => items.map(([page]) => page));
}

test("what was shown first stays first when the texts arrive, and is opened on Enter", async () => {
  for (const docs of [DOCS, DOCS.filter(({ location }) => !location.startsWith("concepts/max-pooling/"))]) {
    const [[before], [after, ...others]] = await beforeAndAfter(docs);
    assert.equal(before.location, "concepts/max-pooling/");
    assert.equal(after.location, before.location);
    assert.ok(others.every(({ score }) => score < after.score));
  }
});

test("names that do not come are a failure that is said", async () => {
  const log = worker({ names: { docs: NAMES, get held() { return Promise.reject(new Error("lost")); } }, index: { docs: DOCS } });
  log.send(SETUP, { names: "names", index: "index" });
  await until(() => log.posted.some(({ type }) => type === FAILED));
  assert.equal(log.posted.find(({ type }) => type === FAILED).data.hasNames, false);
});

test("the texts' file need not say again what that of the names says", async () => {
  const texts = DOCS.map(({ location, title, kind, text, hidden, answer }) =>
    (location.includes("#") ? { location, title, kind, text } : { location, text, hidden, answer }));
  const log = worker({ names: { docs: NAMES }, index: { docs: texts } });
  log.send(SETUP, { names: "names", index: "index" });
  log.send(LOAD);
  await until(() => log.posted.some(({ type }) => type === COMPLETE));
  for (const query of ["드롭아웃", "Overfitting", "층마다 평균"]) log.send(QUERY, query);
  await until(() => results(log).length === 3);
  assert.deepEqual(results(log).map(({ items }) => items[0][0].location), ["concepts/dropout/", "concepts/overfitting/", "concepts/batch-normalization/"]);
  assert.equal(results(log)[1].isDefined, true);
});
