"use strict";
/* Bias², variance and noise of a least-squares polynomial on 30 points of sin 2πx: exact, and with 13 training sets to see. */
(() => {
  const [COUNT, GRID, HIGHEST] = [30, 2000, 12];
  const truth = (x) => Math.sin(2 * Math.PI * x);
  const TRAINING = Array.from({ length: COUNT }, (_, i) => i / (COUNT - 1));
  const DENSE = Array.from({ length: GRID }, (_, i) => (i + 0.5) / GRID);
  const inner = (a, b) => a.reduce((total, value, i) => total + value * b[i], 0);

  /**
   * The polynomials of degree 0 … HIGHEST that are orthonormal on the training inputs (Stieltjes' recurrence), each at
   * the points `at`: the least-squares fit to targets t is Σ qⱼ(x)·⟨qⱼ, t⟩.
   */
  function basis(at) {
    const [fitted, seen] = [[TRAINING.map(() => 1 / Math.sqrt(COUNT))], [at.map(() => 1 / Math.sqrt(COUNT))]];
    let before = 0;
    for (let degree = 0; degree < HIGHEST; degree++) {
      const shift = inner(fitted[degree], fitted[degree].map((q, i) => q * TRAINING[i]));
      const next = (xs, list) => xs.map((x, i) => (x - shift) * list[degree][i] - (degree ? before * list[degree - 1][i] : 0));
      const [onTraining, elsewhere] = [next(TRAINING, fitted), next(at, seen)];
      before = Math.sqrt(inner(onTraining, onTraining));
      fitted.push(onTraining.map((q) => q / before));
      seen.push(elsewhere.map((q) => q / before));
    }
    return { fitted, seen };
  }

  const predict = ({ fitted, seen }, degree, targets) => {
    const weights = fitted.slice(0, degree + 1).map((q) => inner(q, targets));
    return seen[0].map((_, i) => weights.reduce((total, weight, j) => total + weight * seen[j][i], 0));
  };
  const [FINE, SHOWN] = [basis(DENSE), Array.from({ length: 61 }, (_, i) => i / 60)];
  const COARSE = basis(SHOWN);
  const CLEAN = TRAINING.map(truth);

  /** Averages over the interval: squared bias, and variance for noise of standard deviation 1. */
  const PARTS = Array.from({ length: HIGHEST + 1 }, (_, degree) => {
    const mean = predict(FINE, degree, CLEAN);
    const bias2 = mean.reduce((total, y, i) => total + (y - truth(DENSE[i])) ** 2, 0) / GRID;
    const spread = FINE.seen.slice(0, degree + 1).reduce((total, q) => total + inner(q, q), 0) / GRID;
    return { bias2, spread };
  });
  const parts = (degree, noise) => ({ bias2: PARTS[degree].bias2, variance: noise ** 2 * PARTS[degree].spread, error: noise ** 2 * (1 + PARTS[degree].spread) + PARTS[degree].bias2 });

  function values({ degree, noise }) {
    const errors = PARTS.map((_, other) => parts(other, noise).error);
    return { ...parts(degree, noise), best: errors.indexOf(Math.min(...errors)) };
  }

  /** Thirteen training sets: normal noise (Box and Muller) from a linear congruential generator. */
  function sets(noise) {
    let seed = 1;
    const uniform = () => {
      seed = (Math.imul(1664525, seed) + 1013904223) >>> 0;
      return (seed + 1) / (2 ** 32 + 1);
    };
    return Array.from({ length: 13 }, () => CLEAN.map((y) => y + noise * Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())));
  }

  function draw(kit, v, { degree, noise }, words) {
    const left = kit.axes({ box: [34, 18, 140, 124], x: [0, 1], y: [-1.6, 1.6], xTicks: [0, 1], yTicks: [-1, 0, 1], title: words.degrees(degree) });
    const curve = (ys, style) => left.line(ys.map((y, i) => [SHOWN[i], y]), style);
    const fits = sets(noise).map((targets) => curve(predict(COARSE, degree, targets), "blue thin faint")).join("");
    const right = kit.axes({ box: [206, 18, 134, 124], x: [0, 12], y: [0, 0.6], xTicks: [0, 3, 6, 9, 12], yTicks: [0, 0.2, 0.4, 0.6].map((y) => [y, y.toFixed(1)]), title: words.sum });
    const of = (name, style) => right.line(PARTS.map((_, other) => [other, parts(other, noise)[name]]), style) + right.dot([degree, v[name]], style.split(" ")[0], 3.5);
    const key = [[words.mean, "orange", 34], [words.truth, "grey dashed", 104], [words.bias2, "orange dotted", 200], [words.variance, "blue", 252], [words.total, "black", 298]];
    return left.frame() + left.within("fits", fits + curve(predict(COARSE, degree, CLEAN), "orange") + curve(SHOWN.map(truth), "grey dashed"))
      + right.frame() + right.within("parts", of("bias2", "orange dotted") + of("variance", "blue") + of("error", "black"))
      + key.map(([name, style, x]) => kit.line([[x, 176], [x + 14, 176]], style) + kit.label(name, x + 17, 179.5, "small")).join("");
  }

  liveFigure({
    size: [345.6, 187.2],
    controls: [{ name: "degree", from: 0, to: HIGHEST, by: 1, value: 3 }, { name: "noise", from: 0.1, to: 0.6, by: 0.1, value: 0.3, shown: (noise) => noise.toFixed(1) }],
    words: {
      ko: {
        degree: "다항식의 차수:", noise: "잡음 σ:", degrees: (degree) => `${degree}차`, sum: "차수에 따른 오차", mean: "예측의 평균", truth: "참 함수", bias2: "편향²", variance: "분산", total: "전체",
        said: (v, { degree, noise }, kit) => `${degree}차: 편향² ${kit.number(v.bias2, 3)} + 분산 ${kit.number(v.variance, 3)} + 잡음 ${kit.number(noise ** 2, 2)} = 기대 오차 ${kit.number(v.error, 3)}. 이 잡음에서 기대 오차가 가장 작은 것은 ${v.best}차다.`,
      },
      en: {
        degree: "Degree:", noise: "Noise σ:", degrees: (degree) => `degree ${degree}`, sum: "error by degree", mean: "mean fit", truth: "true function", bias2: "bias²", variance: "var.", total: "total",
        said: (v, { degree, noise }, kit) => `Degree ${degree}: bias² ${kit.number(v.bias2, 3)} + variance ${kit.number(v.variance, 3)} + noise ${kit.number(noise ** 2, 2)} = expected error ${kit.number(v.error, 3)}. With this noise the expected error is lowest at degree ${v.best}.`,
      },
    },
    values, draw,
  });
})();
