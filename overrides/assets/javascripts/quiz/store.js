/* Where the progress of the self-test is kept: on this device, one value per site, shared by its languages. */
import { parsed, written } from "./leitner.js";

const KEY = `quiz:${new URL("../../../", import.meta.url).pathname}`;

/** What is kept, by card. */
export function load() {
  try {
    return parsed(localStorage.getItem(KEY) ?? "") ?? {};
  } catch {
    return {};
  }
}

/** Keep `cards`; false if the browser does not. */
export function save(cards) {
  try {
    localStorage.setItem(KEY, written(cards));
    return true;
  } catch {
    return false;
  }
}
