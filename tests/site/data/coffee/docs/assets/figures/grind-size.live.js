"use strict";
/* Extraction over time for one size of grounds: the yield nears its limit the faster, the finer they are. */
(() => {
  const LIMIT = 28; // percent of the dry coffee
  const yieldAfter = (seconds, size) => LIMIT * (1 - Math.exp(-seconds / (size / 8)));
  const values = ({ size, seconds }) => ({ share: yieldAfter(seconds, size), limit: LIMIT });

  function draw(kit, { share }, { size, seconds }, words) {
    const axes = kit.axes({ box: [40, 6, 290, 160], x: [0, 240], y: [0, 30], xTicks: [0, 60, 120, 180, 240], yTicks: [0, 10, 20, 30], xName: words.time, yName: words.share });
    return axes.frame() + axes.line(kit.range(0, 240, 61).map((time) => [time, yieldAfter(time, size)]), "blue") + axes.dot([seconds, share], "orange", 4);
  }

  liveFigure({
    size: [346, 200],
    controls: [{ name: "size", from: 200, to: 1000, by: 100, value: 400, shown: (size) => `${size} µm` }, { name: "seconds", options: [30, 60, 120, 240], value: 60 }],
    words: {
      en: { size: "Grind size:", seconds: "Contact time (s):", time: "seconds", share: "yield (%)", said: ({ share }, { size, seconds }, kit) => `Grounds of ${size} µm have given ${kit.number(share, 1)}% after ${seconds} seconds.` },
      ko: { size: "가루의 굵기:", seconds: "닿는 시간(초):", time: "초", share: "수율 (%)", said: ({ share }, { size, seconds }, kit) => `굵기 ${size} µm인 가루에서는 ${seconds}초 뒤에 ${kit.number(share, 1)}%가 녹아 나온다.` },
    },
    values, draw,
  });
})();
