"use strict";
/* The receptive field of three 3×3 layers: two choices of dilation rates, and a third that the reader makes. */
(() => {
  /** Paths from each input position to one output, in one dimension: each layer has three taps, `rate` apart. */
  function paths(rates) {
    let count = [1];
    for (const rate of rates) {
      const wider = Array.from({ length: count.length + 2 * rate }, () => 0);
      count.forEach((ways, i) => [0, rate, 2 * rate].forEach((tap) => { wider[i + tap] += ways; }));
      count = wider;
    }
    return count;
  }

  const field = (rates) => {
    const line = paths(rates);
    return { line, size: line.length, used: line.filter(Boolean).length ** 2, all: line.length ** 2 };
  };
  const values = ({ second, third }) => field([1, second, third]);

  function panel(kit, left, rates, words) {
    const { line, size, used, all } = field(rates);
    const side = Math.min(98 / 17, 98 / size);
    const [x, y, most] = [left + 49 - (side * size) / 2, 71 - (side * size) / 2, Math.max(...line)];
    const groups = new Map();
    line.forEach((a, i) => line.forEach((b, j) => {
      if (!a || !b) return;
      const shade = (0.25 + 0.7 * Math.sqrt(a * b) / most).toFixed(2);
      groups.set(shade, `${groups.get(shade) ?? ""}M${(x + j * side).toFixed(1)} ${(y + i * side).toFixed(1)}h${(0.92 * side).toFixed(1)}v${(0.92 * side).toFixed(1)}h${(-0.92 * side).toFixed(1)}z`);
    }));
    const cells = [...groups].map(([shade, d]) => kit.element("path", { d, class: "blue fill", "fill-opacity": shade })).join("");
    return cells + kit.rect(x - 0.5, y - 0.5, side * size + 1, side * size + 1, "grey thin") + kit.label(rates.join(", "), left + 49, 13, "", "middle")
      + kit.label(`${size}×${size}`, left + 49, 139, "", "middle") + kit.label(`${words.used} ${used}/${all}`, left + 49, 153, "", "middle");
  }

  const draw = (kit, _values, { second, third }, words) => panel(kit, 8, [1, 2, 4], words) + panel(kit, 124, [2, 2, 2], words) + panel(kit, 240, [1, second, third], words);
  const share = ({ used, all }) => (100 * used) / all;

  liveFigure({
    size: [345.6, 165.6],
    controls: [{ name: "second", from: 1, to: 9, by: 1, value: 2 }, { name: "third", from: 1, to: 9, by: 1, value: 5 }],
    words: {
      ko: {
        second: "둘째 층의 팽창률:", third: "셋째 층의 팽창률:", used: "사용",
        said: (v, { second, third }, kit) => `오른쪽(1, ${second}, ${third}): 수용 영역의 한 변은 1 + 2·1 + 2·${second} + 2·${third} = ${v.size}픽셀. 그 안의 ${kit.number(v.all)}픽셀 가운데 ${kit.number(v.used)}개(${kit.number(share(v))}%)를 쓴다. ${v.used === v.all ? "빈틈이 없다." : "빈틈이 남는다."} 가중치는 늘 27개다.`,
      },
      en: {
        second: "Rate, second layer:", third: "Rate, third layer:", used: "used",
        said: (v, { second, third }, kit) => `Right (1, ${second}, ${third}): the receptive field is 1 + 2·1 + 2·${second} + 2·${third} = ${v.size} pixels wide. Of its ${kit.number(v.all)} pixels ${kit.number(v.used)} are used (${kit.number(share(v))}%): ${v.used === v.all ? "no gaps." : "gaps remain."} There are always 27 weights.`,
      },
    },
    values, draw,
  });
})();
