"use strict";
/* IoU of a square box and its copy moved by the same number of pixels in x and y, for three sizes. */
(() => {
  const SIZES = [[10, "blue", ""], [50, "purple", "dashed"], [100, "green", "dotted"]];
  const area = ([x1, y1, x2, y2]) => Math.max(0, x2 - x1) * Math.max(0, y2 - y1);

  function overlap(size, shift) {
    const a = [0, 0, size, size];
    const b = a.map((edge) => edge + shift);
    const inner = area([Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])]);
    const union = area(a) + area(b) - inner;
    const outer = area([Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]);
    return { iou: inner / union, giou: inner / union - (outer - union) / outer };
  }

  function values({ shift }) {
    const found = SIZES.map(([size]) => overlap(size, shift));
    return { iou: found.map(({ iou }) => iou), giou: found.map(({ giou }) => giou) };
  }

  /** A box of any size is drawn as large as the others: what counts is the shift against its side. */
  function boxes(kit, v, { shift }, words) {
    return SIZES.map(([size, colour], i) => {
      const side = 46;
      const [left, moved] = [50 + 104 * i, (side * shift) / size];
      const pair = kit.rect(left, 20, side, side, `${colour} tint`) + kit.rect(left + moved, 20 + moved, side, side, "orange tint");
      return pair + kit.label(`${words.side(size)}: ${kit.number(v.iou[i], 2)}`, left + side / 2, 12, colour, "middle");
    }).join("");
  }

  function draw(kit, v, state, words) {
    const axes = kit.axes({ box: [42, 148, 297, 138], x: [0, 12], y: [0, 1.03], xTicks: [0, 2, 4, 6, 8, 10, 12], yTicks: [0, 0.25, 0.5, 0.75, 1].map((y) => [y, y.toFixed(2)]), xName: words.shifted, yName: "IoU" });
    const curves = SIZES.map(([size, colour, style], i) => axes.line(kit.range(0, 12, 121).map((s) => [s, overlap(size, s).iou]), `${colour} ${style}`) + axes.dot([state.shift, v.iou[i]], colour, 4));
    const limit = axes.line([[0, 0.5], [12, 0.5]], "grey thin");
    return boxes(kit, v, state, words) + axes.frame() + limit + curves.join("");
  }

  liveFigure({
    size: [345.6, 324],
    controls: [{ name: "shift", from: 0, to: 12, by: 0.5, value: 2, shown: (shift) => `${shift} px` }],
    words: {
      ko: {
        shift: "대각선 이동:", side: (size) => `한 변 ${size}px`, shifted: "대각선 이동(가로·세로 각각, px)",
        said: (v, { shift }, kit) => `${shift}px씩 어긋나면 한 변이 100, 50, 10px인 상자의 IoU는 ${v.iou.toReversed().map((iou) => kit.number(iou, 2)).join(", ")}이다. 기준인 0.5 이상은 ${v.iou.filter((iou) => iou >= 0.5).length}개다. 10px 상자의 GIoU는 ${kit.number(v.giou[0], 2)}이다.`,
      },
      en: {
        shift: "Diagonal shift:", side: (size) => `side ${size} px`, shifted: "diagonal shift (px in x and in y)",
        said: (v, { shift }, kit) => `Off by ${shift} px in x and y, boxes with side 100, 50 and 10 px have an IoU of ${v.iou.toReversed().map((iou) => kit.number(iou, 2)).join(", ")}; ${v.iou.filter((iou) => iou >= 0.5).length} of 3 reach 0.5. The GIoU of the 10 px box is ${kit.number(v.giou[0], 2)}.`,
      },
    },
    values, draw,
  });
})();
