/*
 * What a title is about, where its page has no names: the words before the topic marker in Korean (교착 상태는 왜 …), in English
 * what its asking words leave (What happens during oven spring?).
 */

import { fold, letters } from "./letters.js";
import { weightOf } from "./fillers.js";

const PARENTHESIS = /\s*[(（]([^()（）]+)[)）]/g;
const MARKED = /^(.*?[가-힣a-zA-Z0-9])(?:은|는|이란|란)(?=\s)/;
/** Behind these another subject begins. */
const BETWEEN = /(?<=[가-힣a-zA-Z0-9])(?:와|과|의|이랑|하고)\s+|\s*(?:,|·|\/)\s+/;
/** Words of what a title is about (3 to 6): longer ones are sentences. */
export const LONGEST = 4;

/** The phrases that `title` (plain text) is about; [] if it does not say. */
export function subjects(asking, title) {
  const inside = [...title.matchAll(PARENTHESIS)].map(([, text]) => text);
  const outside = title.replace(PARENTHESIS, "");
  const found = /[가-힣]/.test(title) ? korean(outside) : english(asking, outside);
  return [...new Set([...found, ...inside])].filter((text) => text.split(" ").length <= LONGEST && letters(fold(text)).length > 2);
}

function korean(title) {
  const [, topic = ""] = MARKED.exec(title) || [];
  return topic === "" ? [] : [topic, ...topic.split(BETWEEN)];
}

function english(asking, title) {
  const found = [[]];
  for (const word of title.replace(/[?!.,:;"]+/g, " ").split(/\s+/)) {
    if (weightOf({ asking }, letters(fold(word))) < 0.5 || word === "") found.push([]);
    else found.at(-1).push(word);
  }
  return found.filter((words) => words.length > 0).map((words) => words.join(" "));
}
