/* node ask.mjs FOLDER: answers the queries on stdin (a JSON list) from the index in FOLDER, as the worker does when the
   texts are there; prints a JSON list with what each one finds, best first, as address
   and mark: `close` (no sure answer), `definition` (the whole query is its name) or none. */

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { answer } from "../../hooks/search/answer.js";
import { indexOf, joined } from "../../hooks/search/index.js";

const read = (name) => JSON.parse(readFileSync(join(process.argv[2], name), "utf8"));
const [names, texts] = [read("names.json"), read("search_index.json")];
const index = indexOf({ config: { ...names.config, ...texts.config }, docs: joined(names.docs, texts.docs) });
const asked = JSON.parse(readFileSync(0, "utf8"));
const found = asked.map((query) => {
  const { items, isClose, isDefined } = answer(index, query);
  return items.map(([page], i) => [page.location, isClose ? "close" : isDefined && i === 0 ? "definition" : ""]);
});
process.stdout.write(JSON.stringify(found));
