"use strict";
/* Gradient descent on (w₁w₂ − 1)² from five starts, and the part of the curve of minima that the learning rate can keep. */
(() => {
  const [COUNT, FAR, REACHED] = [60, 100, 0.01];
  const STARTS = [[[2.2, -0.4], "orange"], [[0.1, 0.05], "blue"], [[-0.3, -1.9], "green"], [[1.5, -1.5], "red"], [[-2, 0.5], "purple"]];
  const loss = ([u, v]) => (u * v - 1) ** 2;

  function descend(start, rate) {
    const path = [start];
    while (path.length <= COUNT) {
      const [u, v] = path.at(-1);
      const error = 2 * (u * v - 1);
      if (Math.hypot(u, v) > FAR) break;
      path.push([u - rate * error * v, v - rate * error * u]);
    }
    return path;
  }

  /** The largest curvature at a minimum: the eigenvalues of the Hessian there are 0 and 2(w₁² + w₂²). */
  const sharpness = ([u, v]) => 2 * (u * u + v * v);

  function values({ rate }) {
    const paths = STARTS.map(([start]) => descend(start, rate));
    const ends = paths.map((path) => path.at(-1));
    const reached = ends.filter((end) => loss(end) < REACHED);
    return { limit: 2 / rate, paths, ends, reached: reached.length, away: ends.filter((end) => Math.hypot(...end) > FAR).length, sharpest: Math.max(0, ...reached.map(sharpness)) };
  }

  /** One branch of w₁w₂ = k within the picture. */
  const branch = (kit, k, sign) => kit.range(Math.abs(k) / 2.5, 2.5, 60).map((u) => [sign * u, (sign * k) / u]);

  function draw(kit, { limit, paths }, _state, words) {
    const axes = kit.axes({ box: [58, 6, 240, 236], x: [-2.5, 2.5], y: [-2.5, 2.5], xTicks: [-2, -1, 0, 1, 2], yTicks: [-2, -1, 0, 1, 2], xName: "w₁", yName: "w₂" });
    const heights = [0.25, 1, 2, 4, 8, 16].flatMap((height) => [1 - Math.sqrt(height), 1 + Math.sqrt(height)]);
    const contours = [1, -1].map((sign) => heights.filter(Boolean).map((k) => axes.line(branch(kit, k, sign), "grey thin")).join("")).join("");
    const zero = axes.line([[-2.5, 0], [2.5, 0]], "grey thin") + axes.line([[0, -2.5], [0, 2.5]], "grey thin");
    const minima = [1, -1].map((sign) => {
      const curve = branch(kit, 1, sign);
      const kept = curve.filter((point) => sharpness(point) < limit);
      return axes.line(curve, "dashed") + (kept.length ? axes.line(kept, "thick") : "");
    });
    const walks = paths.map((path, i) => axes.line(path, `${STARTS[i][1]} thin`) + path.map((point, step) => (step % 2 ? "" : axes.dot(point, STARTS[i][1], step ? 1.8 : 4))).join(""));
    const names = axes.label(words.minima, [1, 1.35]) + axes.label(words.saddle, [-2.3, 1.3]) + axes.arrow([-1.2, 1.25], [-0.12, 0.12], "grey thin");
    return axes.frame() + axes.within("surface", contours + zero + minima.join("") + walks.join("")) + names;
  }

  liveFigure({
    size: [345.6, 280.8],
    controls: [{ name: "rate", steps: [0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5], value: 0.05 }],
    words: {
      ko: {
        rate: "학습률 η:", minima: "전역 최소점의 곡선", saddle: "안장점",
        said: (v, { rate }, kit) => `60스텝 뒤 다섯 경로 가운데 ${v.reached}개가 최소점에 있고 ${v.away}개가 발산했다. η = ${rate}에서 머물 수 있는 최소점은 최대 고윳값이 2/η = ${kit.number(v.limit, v.limit < 10 ? 1 : 0)}보다 작은 곳(굵은 선)뿐이다${v.reached ? `(경로 끝의 가장 큰 값 ${kit.number(v.sharpest, 1)})` : ""}.`,
      },
      en: {
        rate: "Learning rate η:", minima: "curve of global minima", saddle: "saddle point",
        said: (v, { rate }, kit) => `After 60 steps ${v.reached} of five paths are at a minimum, ${v.away} have diverged. At η = ${rate} only minima with a largest eigenvalue below 2/η = ${kit.number(v.limit, v.limit < 10 ? 1 : 0)} (thick) can hold a path${v.reached ? `; the largest at an end is ${kit.number(v.sharpest, 1)}` : ""}.`,
      },
    },
    values, draw,
  });
})();
