/* The sites given on stdin, as JSON: `[{name, folder, rows: [{text, relevant, half, is_foreign}]}]`; `relevant` are slugs, none
   where the site does not answer. */

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { answer } from "../../hooks/search/answer.js";
import { indexOf, joined } from "../../hooks/search/index.js";

/** Those sites, with what the worker's index is made of. */
export function sites() {
  return JSON.parse(readFileSync(0, "utf8")).map((site) => {
    const read = (name) => JSON.parse(readFileSync(join(site.folder, `${name}.json`), "utf8"));
    const [names, texts] = [read("names"), read("search_index")];
    return { ...site, data: { config: { ...names.config, ...texts.config }, docs: joined(names.docs, texts.docs) } };
  });
}

export const slugOf = (location) => /^concepts\/([^/]+)\/$/.exec(location)?.[1] ?? location;

/**
 * What is found for every row of a site, best first: `{found, isClose, isHit}`. A hit is a relevant page as the first answer (below
 * a definition), or no answer where there is none.
 */
export function outcomes({ data, rows }) {
  const index = indexOf(data);
  return rows.map(({ text, relevant }) => {
    const { items, isClose, isDefined } = answer(index, text);
    const found = items.map(([page]) => slugOf(page.location));
    const pages = found.filter((slug, i) => i > 0 || !isDefined || relevant.includes(slug));
    const isHit = relevant.length === 0 ? isClose : !isClose && relevant.includes(pages[0]);
    return { found, isClose, isHit };
  });
}
