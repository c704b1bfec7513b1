"use strict";
/* Six activation functions with their derivatives at one input z: what the next layer gets, and what the gradient is multiplied by. */
(() => {
  const LEAK = 0.1;
  const sigmoid = (z) => 1 / (1 + Math.exp(-z));
  const density = (z) => Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI);

  /** The normal distribution function by its power series, exact for what is drawn here (|z| ≤ 4). */
  function normal(z) {
    let [sum, term] = [z, z];
    for (let n = 1; n < 80; n++) {
      term *= -(z * z) / (2 * n);
      sum += term / (2 * n + 1);
    }
    return 0.5 + sum / Math.sqrt(2 * Math.PI);
  }

  const FUNCTIONS = {
    "sigmoid": [sigmoid, (z) => sigmoid(z) * (1 - sigmoid(z)), 0, "blue"],
    "tanh": [Math.tanh, (z) => 1 - Math.tanh(z) ** 2, 0, "orange dashed"],
    "ReLU": [(z) => Math.max(z, 0), (z) => Number(z > 0), 1, "grey"],
    "Leaky ReLU": [(z) => (z > 0 ? z : LEAK * z), (z) => (z > 0 ? 1 : LEAK), 1, "red dotted"],
    "GELU": [(z) => z * normal(z), (z) => normal(z) + z * density(z), 1, "green dashed"],
    "SiLU": [(z) => z * sigmoid(z), (z) => sigmoid(z) + z * sigmoid(z) * (1 - sigmoid(z)), 1, "purple dashed"],
  };
  const NAMES = Object.keys(FUNCTIONS);

  function values({ z, name }) {
    const [f, slope] = FUNCTIONS[name];
    return { value: f(z), slope: slope(z), after10: slope(z) ** 10 };
  }

  function panel(kit, column, row, { z, name }, words) {
    const axes = kit.axes({ box: [[40, 199][column], [6, 164][row], 140, 124], x: [-4, 4], y: [[-1.3, 3.2], [-0.15, 1.2]][row], xTicks: [-4, -2, 0, 2, 4], yTicks: column ? [] : [[-1, 0, 1, 2, 3], [0, 0.5, 1].map((y) => [y, y.toFixed(1)])][row], xName: row ? words.input : "", yName: column ? "" : words.rows[row] });
    const drawn = NAMES.filter((other) => FUNCTIONS[other][2] === column).map((other) => {
      const [style, f] = [FUNCTIONS[other][3] + (other === name ? "" : " faint"), FUNCTIONS[other][row]];
      return axes.line(kit.range(-4, 4, 161).map((at) => [at, f(at)]), style) + (other === name ? axes.dot([z, f(z)], style.split(" ")[0], 4) : "");
    });
    const tangent = FUNCTIONS[name][2] === column && !row ? [z - 1, z + 1].map((at) => [at, FUNCTIONS[name][0](z) + (at - z) * FUNCTIONS[name][1](z)]) : [];
    const here = axes.line([[z, axes.low], [z, axes.high]], "grey thin dotted");
    return axes.frame() + axes.within(`activation-${column}${row}`, here + drawn.join("") + axes.line(tangent, "thick")) + legend(kit, column, row, name);
  }

  const legend = (kit, column, row, name) => (row ? "" : NAMES.filter((other) => FUNCTIONS[other][2] === column).map((other, i) => {
    const [left, top, style] = [[46, 205][column], 14 + 12 * i, FUNCTIONS[other][3] + (other === name ? "" : " faint")];
    return kit.line([[left, top - 3], [left + 18, top - 3]], style) + kit.label(other, left + 23, top, other === name ? "" : "faint");
  }).join(""));

  const draw = (kit, _values, state, words) => [0, 1].map((column) => [0, 1].map((row) => panel(kit, column, row, state, words)).join("")).join("");

  liveFigure({
    size: [345.6, 331.2],
    controls: [{ name: "name", options: NAMES, value: "sigmoid" }, { name: "z", from: -4, to: 4, by: 0.25, value: 0, shown: (z) => z.toFixed(2).replace("-", "−") }],
    words: {
      ko: {
        "name": "함수:", "name sigmoid": "시그모이드", "z": "입력 z:", "input": "입력 z", "rows": ["함숫값", "도함수"],
        "said": (v, { z }, kit) => `z = ${kit.number(z, 2)}: 함숫값 ${kit.number(v.value, 3)}, 도함수 ${kit.number(v.slope, 3)}. 역전파가 이런 층 10개를 지나면 도함수의 곱은 ${kit.scientific(v.after10)}이다.`,
      },
      en: {
        name: "Function:", z: "Input z:", input: "input z", rows: ["value", "derivative"],
        said: (v, { z }, kit) => `z = ${kit.number(z, 2)}: value ${kit.number(v.value, 3)}, derivative ${kit.number(v.slope, 3)}. Over ten such layers backpropagation multiplies the gradient by their product, ${kit.scientific(v.after10)}.`,
      },
    },
    values, draw,
  });
})();
