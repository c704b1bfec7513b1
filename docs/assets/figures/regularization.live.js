"use strict";
/* The minimum of ½‖w − a‖² + λΩ(w) for a = (3, 0.5): the L1 diamond and the L2 circle that touch the loss's contour. */
(() => {
  const CENTER = [3, 0.5];
  const l1 = (lambda) => CENTER.map((a) => Math.sign(a) * Math.max(Math.abs(a) - lambda, 0));
  const l2 = (lambda) => CENTER.map((a) => a / (1 + lambda));
  const values = ({ lambda }) => ({ l1: l1(lambda), l2: l2(lambda) });

  const pair = (kit, w) => `(${w.map((one) => kit.number(one, 2).replace(/\.?0+$/, "")).join(", ")})`;
  const circle = (kit, [u, v], radius) => kit.range(0, 2 * Math.PI, 73).map((t) => [u + radius * Math.cos(t), v + radius * Math.sin(t)]);

  function panel(kit, left, name, w, words) {
    const axes = kit.axes({ box: [left, 22, 146, 120], x: [-2.2, 4.5], y: [-2.9, 2.6], xTicks: [-2, 0, 2, 4], yTicks: left < 60 ? [-2, 0, 2] : [], xName: "w₁", yName: left < 60 ? "w₂" : "", title: words.panel(name) });
    const size = name === "L1" ? Math.abs(w[0]) + Math.abs(w[1]) : Math.hypot(...w);
    const region = name === "L1" ? [[size, 0], [0, size], [-size, 0], [0, -size], [size, 0]] : circle(kit, [0, 0], size);
    const distance = Math.hypot(w[0] - CENTER[0], w[1] - CENTER[1]);
    const cross = axes.line([[-2.2, 0], [4.5, 0]], "grey thin") + axes.line([[0, -2.9], [0, 2.6]], "grey thin");
    const contours = axes.line(circle(kit, CENTER, distance), "grey") + axes.line(circle(kit, CENTER, distance / 2), "grey dotted");
    const center = axes.dot(CENTER, "grey", 2.5);
    const found = axes.dot(w, "orange", 4) + axes.label(pair(kit, w), [4.4, -2.55], "orange", "end");
    return axes.frame() + axes.within(`penalty-${name}`, cross + contours + axes.line(region, "blue")) + center + found;
  }

  const draw = (kit, v, _state, words) => panel(kit, 40, "L1", v.l1, words) + panel(kit, 196, "L2", v.l2, words);

  liveFigure({
    size: [345.6, 194.4],
    controls: [{ name: "lambda", from: 0, to: 4, by: 0.25, value: 1, shown: (lambda) => lambda.toFixed(2) }],
    words: {
      ko: {
        lambda: "규제 강도 λ:", panel: (name) => `${name} 규제`,
        said: (v, { lambda }, kit) => `L1은 둘에서 λ = ${kit.number(lambda, 2)}만큼 빼되 0에서 멈춘다: ${pair(kit, v.l1)}, 0이 된 가중치 ${v.l1.filter((w) => w === 0).length}개. L2는 둘 다 1/(1 + λ) = ${kit.number(1 / (1 + lambda), 2)}배로 줄인다: ${pair(kit, v.l2)}.`,
      },
      en: {
        lambda: "Strength λ:", panel: (name) => `${name} regularization`,
        said: (v, { lambda }, kit) => `L1 subtracts λ = ${kit.number(lambda, 2)} from each weight and stops at 0: ${pair(kit, v.l1)}, weights at zero: ${v.l1.filter((w) => w === 0).length}. L2 multiplies both by 1/(1 + λ) = ${kit.number(1 / (1 + lambda), 2)}: ${pair(kit, v.l2)}.`,
      },
    },
    values, draw,
  });
})();
