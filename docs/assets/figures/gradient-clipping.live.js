"use strict";
/* Gradient descent on (w⁵⁰ − 0.5)² with the slope limited to ±c: 30 steps from w = 1.05. */
(() => {
  const [STEPS, TARGET, RATE, START, COUNT] = [50, 0.5, 0.001, 1.05, 30];
  const SOLUTION = TARGET ** (1 / STEPS);
  const loss = (w) => (w ** STEPS - TARGET) ** 2;
  const slope = (w) => 2 * (w ** STEPS - TARGET) * STEPS * w ** (STEPS - 1);

  /** The values of w, until they leave the picture for good. */
  function descend(limit) {
    const path = [START];
    while (path.length <= COUNT) {
      const w = path.at(-1);
      const next = w - RATE * Math.max(-limit, Math.min(limit, slope(w)));
      if (Math.abs(next) > 20) break;
      path.push(next);
    }
    return path;
  }

  function values({ c }) {
    const path = descend(c);
    return { slope: slope(START), step: START - path[1], raw: START - RATE * slope(START), end: path.at(-1), count: path.length - 1, path };
  }

  function draw(kit, { path, raw }, { c }, words) {
    const axes = kit.axes({ box: [40, 6, 301, 177], x: [0.895, 1.065], y: [-15, 345], xTicks: [0.9, 0.94, 0.98, 1.02, 1.06].map((w) => [w, w.toFixed(2)]), yTicks: [0, 100, 200, 300], xName: "w", yName: words.loss });
    const points = path.map((w) => [w, loss(w)]);
    const steps = axes.line(points, "blue thin") + points.map((point) => axes.dot(point, "blue", 2.5)).join("");
    return axes.frame()
      + axes.line(kit.range(0.9, 1.06, 200).map((w) => [w, loss(w)]), "grey")
      + axes.arrow([START, loss(START)], [0.9, loss(START)], "red")
      + axes.label(`${words.raw} w = ${kit.number(raw, 1)}`, [0.905, 85], "red")
      + axes.within("clipping", steps) + axes.dot([START, loss(START)], "blue", 4)
      + (c < 1e300 ? axes.label(words.clipped, [1.018, 36], "blue", "end") : "");
  }

  const near = ({ end }) => Math.abs(end - SOLUTION) < 0.003;
  liveFigure({
    size: [345.6, 223.2],
    controls: [{ name: "c", steps: [1, 2, 5, 10, 20, 50, 100, 200, 1000, 1e300], value: 10, shown: (c) => c.toLocaleString("en") }],
    words: {
      ko: {
        "c": "임곗값 c:", "c 1e+300": "없음", "loss": "손실", "raw": "클리핑 없음:", "clipped": "클리핑",
        "said": (v, { c }, kit) => `기울기 ${kit.number(v.slope)}, 첫걸음의 길이 ${kit.number(v.step, 3)}. ` + (v.slope <= c
          ? `자르지 않으면 w = ${kit.number(v.raw, 1)}로 튕겨 나가 곧 오버플로가 난다.`
          : `30스텝 뒤 w = ${kit.number(v.end, 3)}. ${near(v) ? `해 ${kit.number(SOLUTION, 3)}에 이른다.` : v.step > 0.15 ? "임곗값이 너무 커서 평평한 곳까지 튕겨 나가 멈춘다." : v.end > SOLUTION ? "걸음이 짧아 아직 해에 이르지 못했다." : "해를 지나쳐 천천히 되돌아온다."}`),
      },
      en: {
        "c": "Threshold c:", "c 1e+300": "none", "loss": "loss", "raw": "unclipped: thrown to", "clipped": "clipped",
        "said": (v, { c }, kit) => `Gradient ${kit.number(v.slope)}, first step ${kit.number(v.step, 3)} long. ` + (v.slope <= c
          ? `Without clipping w is thrown to ${kit.number(v.raw, 1)} and soon overflows.`
          : `After 30 steps w = ${kit.number(v.end, 3)}: ${near(v) ? `the solution, ${kit.number(SOLUTION, 3)}.` : v.step > 0.15 ? "the threshold is too large, and w is thrown onto flat ground, where it stays." : v.end > SOLUTION ? "the steps are short and the solution is still far." : "w has overshot the solution and creeps back."}`),
      },
    },
    values, draw,
  });
})();
