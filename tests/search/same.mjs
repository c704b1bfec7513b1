/* node same.mjs FOLDER WORKER: asks the queries on stdin (a JSON list) of the engine's modules and of the one script WORKER
   that they are joined into, from the indexes in FOLDER; prints a JSON list of two lists with all that each of them posts. */

import { readFileSync } from "node:fs";
import { join } from "node:path";

const [, , folder, script] = process.argv;
const queries = JSON.parse(readFileSync(0, "utf8"));
const fetch = async (name) => ({ ok: true, json: async () => JSON.parse(readFileSync(join(folder, name), "utf8")) });
const [SETUP, QUERY, RESULT, FAILED, EVERYWHERE] = [0, 2, 3, 5, 8];

/** What a worker posts when each query is asked for all its places, and then for its best; `start` runs it in a `self`. */
async function posted(start) {
  const log = [];
  const results = () => log.filter(({ type }) => type === RESULT).length;
  const self = {};
  const done = new Promise((resolve) => {
    self.postMessage = (message) => { log.push(message); if (message.type === FAILED || results() === 2 * queries.length) resolve(); };
  });
  await start(self);
  const say = (type, data) => self.onmessage({ data: { type, data } });
  say(SETUP, { names: "names.json", index: "search_index.json" });
  for (const query of queries) for (const type of [EVERYWHERE, QUERY]) say(type, query);
  await done;
  return log;
}

const text = readFileSync(script, "utf8");
const ofScript = await posted((self) => new Function("self", "fetch", text)(self, fetch));
const ofModules = await posted((self) => { Object.assign(globalThis, { self, fetch }); return import("../../hooks/search/worker.js"); });
process.stdout.write(JSON.stringify([ofModules, ofScript]));
