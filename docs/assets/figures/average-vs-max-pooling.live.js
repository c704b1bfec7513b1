"use strict";
/* Max and average pooling of a 4×4 input with any window and stride: outputs, and the gradient that comes back. */
(() => {
  const INPUT = [[1, 3, 2, 1], [4, 6, 5, 0], [7, 2, 8, 1], [0, 1, 3, 4]];
  const SIZE = INPUT.length;

  /** The windows, as lists of [row, column], in rows. */
  function windows(k, s) {
    const count = Math.floor((SIZE - k) / s) + 1;
    const corners = Array.from({ length: count }, (_, i) => i * s);
    return corners.map((top) => corners.map((left) => Array.from({ length: k * k }, (_, i) => [top + Math.floor(i / k), left + (i % k)])));
  }

  /** Outputs, and the gradient of their sum: what overlapping windows send to one place adds up. */
  function pool(kind, k, s) {
    const back = INPUT.map((row) => row.map(() => 0));
    const out = windows(k, s).map((row) => row.map((places) => {
      const numbers = places.map(([i, j]) => INPUT[i][j]);
      const top = Math.max(...numbers);
      if (kind === "max") {
        const [i, j] = places[numbers.indexOf(top)];
        back[i][j] += 1;
        return top;
      }
      places.forEach(([i, j]) => { back[i][j] += 1 / (k * k); });
      return numbers.reduce((total, one) => total + one, 0) / (k * k);
    }));
    return { out, back };
  }

  function values({ k, s }) {
    const [max, average] = ["max", "average"].map((kind) => pool(kind, k, s));
    const reached = ({ back }) => back.flat().filter((g) => g > 0).length;
    return { max: max.out, average: average.out, maxBack: max.back, averageBack: average.back, side: max.out.length, maxReached: reached(max), averageReached: reached(average) };
  }

  /** A grid of numbers around the middle (x, y); cells with more than nothing are tinted. */
  function grid(kit, rows, x, y, colour, digits) {
    const side = 21;
    const [left, top] = [x - (side * rows.length) / 2, y - (side * rows.length) / 2];
    return rows.map((row, i) => row.map((value, j) => {
      const text = String(Number(value.toFixed(digits)));
      return kit.rect(left + j * side, top + i * side, side, side, value > 0 && colour ? `${colour} thin tint` : "grey thin") + kit.label(text, left + (j + 0.5) * side, top + (i + 0.5) * side + 3.2, "small", "middle");
    }).join("")).join("");
  }

  function draw(kit, v, { k, s }, words) {
    const titles = [words.input, words.output, words.gradient].map((title, i) => kit.label(title, [60, 174, 288][i], 14, "", "middle"));
    const rows = [["max", "orange", 76], ["average", "blue", 190]].map(([kind, colour, y]) => grid(kit, INPUT, 60, y, "", 0)
      + kit.rect(18, y - 42, 21 * k, 21 * k, colour) + (s + k <= SIZE ? kit.rect(18 + 21 * s, y - 42, 21 * k, 21 * k, `${colour} dashed`) : "")
      + grid(kit, v[kind], 174, y, colour, 2) + grid(kit, v[`${kind}Back`], 288, y, colour, 2) + kit.label(words[kind], 174, y + 54, colour, "middle"));
    return titles.join("") + rows.join("");
  }

  /** How the windows cover the input: 0 each place once, 1 some more than once, 2 some not at all. */
  const cover = (side, k, s) => (k < s || (side - 1) * s + k < SIZE ? 2 : Number(side > 1 && k > s));

  liveFigure({
    size: [345.6, 252],
    controls: [{ name: "k", from: 1, to: 4, by: 1, value: 2, shown: (k) => `${k}×${k}` }, { name: "s", from: 1, to: 3, by: 1, value: 2 }],
    words: {
      ko: {
        k: "창의 크기:", s: "보폭 s:", input: "입력", output: "출력", gradient: "기울기", max: "최대 풀링", average: "평균 풀링",
        said: (v, { k, s }) => `출력의 한 변은 ⌊(4 − ${k})/${s}⌋ + 1 = ${v.side}. 기울기를 받는 자리는 최대 풀링 ${v.maxReached}곳, 평균 풀링 ${v.averageReached}곳이다. ${["창이 겹치지 않는다.", "창이 겹치는 자리에서는 기울기가 더해진다.", "창 밖에 놓인 값은 아예 읽지 않는다."][cover(v.side, k, s)]}`,
      },
      en: {
        k: "Window:", s: "Stride s:", input: "input", output: "output", gradient: "gradient", max: "max pooling", average: "average pooling",
        said: (v, { k, s }) => `The output is ⌊(4 − ${k})/${s}⌋ + 1 = ${v.side} wide. The gradient reaches ${v.maxReached} of 16 places through max, ${v.averageReached} through average pooling. ${["The windows do not overlap.", "Where windows overlap, gradients add up.", "Values outside the windows are never read."][cover(v.side, k, s)]}`,
      },
    },
    values, draw,
  });
})();
