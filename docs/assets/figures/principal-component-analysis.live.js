"use strict";
/* The variance of the page's two clouds along an axis that the reader turns, and how well that axis alone tells them apart. */
(() => {
  // Centred points of principal_component_analysis.py × 100: x and y, a hundred of each class.
  const NUMBERS = "-115 -151 -23 -71 368 171 175 3 -344 -248 35 -87 -113 -141 49 -35 -318 -277 84 -48 69 -26 354 150 92 -25 120 23 -298 -255 494 246 -396 -296 257 83 -56 -91 -173 -164 -136 -116 -142 -114 98 -4 -3 -74 350 112 -371 -297 19 -58 -173 -171 188 38 -439 -323 -58 -95 75 -49 -294 -257 225 80 52 -25 242 61 218 79 -187 -189 -151 -161 -11 -107 175 46 204 48 -142 -133 -117 -125 -154 -157 -108 -129 -41 -72 -8 -77 466 197 -90 -120 -49 -84 112 11 -201 -152 -60 -105 13 -40 192 30 -270 -214 316 115 -70 -79 52 -29 206 42 158 32 246 79 59 -40 17 -64 95 -30 -217 -146 281 96 -156 -142 -245 -230 473 185 -9 -77 -235 -207 414 184 -44 -112 245 82 -172 -142 -28 -101 -353 -257 -387 -309 -195 -175 0 -63 179 65 550 237 -205 -184 230 82 -103 -148 -14 -77 -295 -254 -296 -252 -154 -146 -244 -198 -1 -25 -143 -127 281 116 54 -41 57 -41 265 86 149 -22 -1 -41 -55 26 -59 17 196 175 122 156 29 108 135 141 -162 -16 71 109 -339 -143 250 217 -21 58 11 49 81 135 -31 24 -97 17 225 181 -9 50 -233 -78 49 110 -400 -183 319 250 -89 45 -25 43 449 328 421 324 -11 53 91 130 201 174 319 265 -69 30 -4 51 214 217 19 78 125 137 99 110 -283 -102 -226 -63 -613 -282 -105 28 259 196 -278 -97 218 216 175 173 -55 44 -54 66 -25 61 -230 -56 -101 10 -64 63 84 136 137 135 -205 -40 147 134 -217 -37 -82 33 41 90 -42 38 -54 7 12 89 -159 -25 -179 -40 -90 30 173 157 -58 25 377 275 16 55 -702 -295 -134 -12 323 249 -46 58 -111 -50 -229 -64 246 211 184 158 102 136 68 73 272 226 131 160 -290 -137 137 122 -2 64 -63 31 131 132 -36 53 -676 -319 308 221 186 173 -56 12 -104 -30 28 41 -325 -103 28 80 -104 40 -104 -20 -236 -77 -188 -37 202 180 246 217 69 108 -44 30".split(" ").map((number) => number / 100);
  const POINTS = Array.from({ length: 200 }, (_, i) => NUMBERS.slice(2 * i, 2 * i + 2));
  const sum = (list) => list.reduce((total, one) => total + one, 0);
  const C = [[0, 0], [0, 1], [1, 1]].map(([i, j]) => sum(POINTS.map((point) => point[i] * point[j])) / (POINTS.length - 1));
  const project = (degrees) => {
    const [u, v] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    return { u, v, scores: POINTS.map(([x, y]) => u * x + v * y), share: (u * u * C[0] + 2 * u * v * C[1] + v * v * C[2]) / (C[0] + C[2]) };
  };

  /** The accuracy of the best threshold on one axis, whichever side each class is on. */
  function accuracy(scores) {
    let [left, best] = [0, 0];
    const order = scores.map((score, i) => [score, i < 100 ? 1 : -1]).toSorted(([a], [b]) => a - b);
    for (const [, side] of order) {
      left += side;
      best = Math.max(best, Math.abs(left));
    }
    return (100 + best) / 200;
  }

  function values({ angle }) {
    const { share, scores } = project(angle);
    return { share, accuracy: accuracy(scores), first: (Math.atan2(2 * C[1], C[0] - C[2]) * 90) / Math.PI };
  }

  function histogram(kit, scores, words) {
    const lows = kit.range(-7, 6.5, 28);
    const counts = [scores.slice(0, 100), scores.slice(100)].map((part) => lows.map((low) => part.filter((score) => score >= low && score < low + 0.5).length));
    const axes = kit.axes({ box: [224, 18, 108, 60], x: [-7, 7], y: [0, Math.max(...counts.flat())], xTicks: [-5, 0, 5], title: words.projected });
    const bars = counts.map((row, side) => row.map((count, i) => {
      const [[left, top], [right, bottom]] = [axes.at([lows[i], count]), axes.at([lows[i] + 0.5, 0])];
      return count ? kit.rect(left, top, right - left, bottom - top, `${side ? "orange" : "blue"} fill half`) : "";
    }).join(""));
    return bars.join("") + axes.frame();
  }

  function draw(kit, v, { angle }, words) {
    const { u, v: w, scores } = project(angle);
    const cloud = kit.axes({ box: [18, 6, 168, 168], x: [-7, 7], y: [-7, 7] });
    const dots = POINTS.map((point, i) => cloud.dot(point, i < 100 ? "blue" : "orange", 1.6)).join("");
    const axis = cloud.line([[-6.5 * u, -6.5 * w], [6.5 * u, 6.5 * w]], "thick");
    const share = kit.axes({ box: [224, 118, 108, 46], x: [-90, 90], y: [0, 1], xTicks: [-90, 0, 90].map((tick) => [tick, `${kit.number(tick)}°`]), yTicks: [[0, "0%"], [1, "100%"]], title: words.share });
    const all = kit.range(-90, 90, 91);
    return cloud.frame() + kit.label(words.one, 102, 188, "", "middle") + kit.element("text", { transform: "translate(11 90) rotate(-90)", "text-anchor": "middle" }, words.other) + dots + axis + histogram(kit, scores, words) + share.frame()
      + share.line(all.map((at) => [at, project(at).share]), "grey") + share.dot([angle, v.share], "", 4);
  }

  liveFigure({
    size: [345.6, 194.4],
    controls: [{ name: "angle", from: -90, to: 90, by: 2, value: 32, shown: (angle) => `${String(angle).replace("-", "−")}°` }],
    words: {
      ko: {
        angle: "축의 방향:", one: "특성 1", other: "특성 2", projected: "축에 투영한 두 클래스", share: "축이 설명하는 분산",
        said: (v, { angle }, kit) => `이 축은 분산의 ${kit.number(100 * v.share)}%를 설명하고, 이 축 하나로 두 클래스를 가르면 가장 좋은 경계의 정확도가 ${kit.number(100 * v.accuracy)}%다. 분산이 가장 큰 방향(PC1)은 ${kit.number(v.first)}°, PC2는 ${kit.number(v.first - 90)}°이다${Math.abs(angle - v.first) < 2 ? ". 지금이 PC1이다" : Math.abs(angle - v.first + 90) < 2 ? ". 지금이 PC2다" : ""}.`,
      },
      en: {
        angle: "Direction of the axis:", one: "feature 1", other: "feature 2", projected: "classes on the axis", share: "variance explained",
        said: (v, { angle }, kit) => `This axis explains ${kit.number(100 * v.share)}% of the variance, and the best threshold on it alone has ${kit.number(100 * v.accuracy)}% accuracy. The variance is largest at ${kit.number(v.first)}° (PC1) and smallest at ${kit.number(v.first - 90)}° (PC2)${Math.abs(angle - v.first) < 2 ? "; this is PC1" : Math.abs(angle - v.first + 90) < 2 ? "; this is PC2" : ""}.`,
      },
    },
    values, draw,
  });
})();
