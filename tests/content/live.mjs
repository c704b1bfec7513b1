/* Runs live figures in node: { kit, figures: { file: [settings] } } comes in, what each computes, says and draws goes out. */
import { readFileSync } from "node:fs";
import vm from "node:vm";

const MOST = 400; // settings that are drawn

const { kit: kitFile, figures } = JSON.parse(readFileSync(0, "utf8"));
vm.runInThisContext(readFileSync(kitFile, "utf8"));
const kit = globalThis.liveKit;

/** All settings: every value of every control with every other, or with the others as they are at first if that is too many. */
function settings(controls) {
  const all = controls.reduce((found, control) => found.flatMap((state) => kit.choices(control).map((value) => ({ ...state, [control.name]: value }))), [{}]);
  if (all.length <= MOST) return all;
  const first = Object.fromEntries(controls.map(({ name, value }) => [name, value]));
  return controls.flatMap((control) => kit.choices(control).map((value) => ({ ...first, [control.name]: value })));
}

function* problems({ controls, values, draw, words }) {
  for (const control of controls) if (!kit.choices(control).includes(control.value)) yield `${control.name} starts at ${control.value}, which is none of its values`;
  for (const state of settings(controls)) {
    const found = values(state);
    for (const [locale, named] of Object.entries(words)) {
      const texts = { drawn: draw(kit, found, state, named), said: named.said(found, state, kit) };
      for (const [name, text] of Object.entries(texts)) {
        const wrong = /NaN|undefined|Infinity|\[object/.exec(text)?.[0] ?? (text.trim() ? "" : "nothing");
        if (wrong) yield `${JSON.stringify(state)}, ${locale}: ${wrong} is ${name}`;
      }
    }
  }
}

const report = {};
for (const [file, states] of Object.entries(figures)) {
  const handed = [];
  globalThis.liveFigure = (definition) => handed.push(definition);
  vm.runInThisContext(readFileSync(file, "utf8"), { filename: file });
  const [figure] = handed;
  const words = Object.fromEntries(Object.entries(figure.words).map(([locale, named]) => [locale, Object.keys(named).filter((name) => !name.includes(" ")).toSorted()]));
  const unnamed = figure.controls.flatMap(({ name }) => Object.entries(words).filter(([, names]) => !names.includes(name)).map(([locale]) => `${locale}: no words for the control ${name}`));
  report[file] = { count: handed.length, size: figure.size, words, values: states.map((state) => figure.values(state)), problems: [...unnamed, ...problems(figure)] };
}
process.stdout.write(JSON.stringify(report));
