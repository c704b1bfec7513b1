"use strict";
/* Memory of training 100 million parameters in FP32: a fixed part, and 50 MB of activations for each sample of the batch. */
(() => {
  const [PARAMETERS, SAMPLE, LIMIT] = [1e8, 0.05, 24]; // GB per sample, GB of the GPU
  const STATE = { "Adam": 8, "SGD": 0 }; // bytes of optimizer state per parameter
  const fixed = (optimizer) => (PARAMETERS * (4 + 4 + STATE[optimizer])) / 1e9;
  const total = (batch, optimizer) => fixed(optimizer) + batch * SAMPLE;

  function values({ batch, optimizer }) {
    return {
      fixed: fixed(optimizer), activations: batch * SAMPLE, total: total(batch, optimizer), doubled: total(2 * batch, optimizer),
      ratio: total(2 * batch, optimizer) / total(batch, optimizer), largest: Math.floor((LIMIT - fixed(optimizer)) / SAMPLE + 1e-9),
    };
  }

  function draw(kit, _values, { batch, optimizer }, words) {
    const batches = [1, 2, 4, 8].map((times) => times * batch);
    const highest = total(batches.at(-1), optimizer) * 1.12;
    const step = [0.5, 1, 2, 5, 10, 20, 50].find((one) => highest / one <= 6) ?? 100;
    const yTicks = Array.from({ length: Math.floor(highest / step) + 1 }, (_, i) => [i * step, step < 1 ? (i * step).toFixed(1) : kit.number(i * step)]);
    const axes = kit.axes({ box: [40, 6, 301, 175], x: [0.5, 4.5], y: [0, highest], xTicks: batches.map((size, i) => [i + 1, kit.number(size)]), yTicks, xName: words.size, yName: words.memory });
    const bars = batches.map((size, i) => {
      let bottom = 0;
      return [[0.4, "blue"], [0.4, "green"], [(PARAMETERS * STATE[optimizer]) / 1e9, "purple"], [size * SAMPLE, "orange"]].map(([height, colour]) => {
        const [[left, top], [right, low]] = [axes.at([i + 0.7, bottom + height]), axes.at([i + 1.3, bottom])];
        bottom += height;
        return height ? kit.rect(left, top, right - left, low - top, `${colour} fill`) : "";
      }).join("") + axes.label(kit.number(bottom, 1), [i + 1, bottom], bottom > LIMIT ? "red" : "", "middle", [0, -4]);
    });
    const legend = [["activations", "orange"], ["state", "purple"], ["gradients", "green"], ["parameters", "blue"]].map(([name, colour], i) => kit.rect(48, 8 + 13 * i, 14, 8, `${colour} fill`) + kit.label(words[name], 67, 16 + 13 * i, "small"));
    const limit = highest > LIMIT ? axes.line([[0.5, LIMIT], [4.5, LIMIT]], "red dashed") + axes.label("24 GB", [2.5, LIMIT], "red", "middle", [0, -4]) : "";
    return axes.frame() + bars.join("") + legend.join("") + limit;
  }

  const batches = [1, 2, 4, 8, 16, 32, 64, 128];
  liveFigure({
    size: [345.6, 216],
    controls: [{ name: "batch", steps: batches, value: 8 }, { name: "optimizer", options: Object.keys(STATE), value: "Adam" }],
    words: {
      ko: {
        "batch": "배치 크기:", "size": "배치 크기", "optimizer": "옵티마이저:", "optimizer SGD": "SGD(모멘텀 없음)", "memory": "메모리 (GB)", "parameters": "파라미터", "gradients": "기울기", "state": "옵티마이저 상태", "activations": "활성값",
        "said": (v, { batch }, kit) => `배치 ${batch} → ${2 * batch}: ${kit.number(v.total, 1)} → ${kit.number(v.doubled, 1)} GB, ${kit.number(v.ratio, 2)}배. 고정분 ${kit.number(v.fixed, 1)} GB는 그대로고 활성값만 두 배가 된다. 24 GB에 들어가는 가장 큰 배치는 어림으로 ${v.largest}이다.`,
      },
      en: {
        "batch": "Batch size:", "size": "batch size", "optimizer": "Optimizer:", "optimizer SGD": "SGD, no momentum", "memory": "memory (GB)", "parameters": "parameters", "gradients": "gradients", "state": "optimizer state", "activations": "activations",
        "said": (v, { batch }, kit) => `Batch ${batch} → ${2 * batch}: ${kit.number(v.total, 1)} → ${kit.number(v.doubled, 1)} GB, ${kit.number(v.ratio, 2)} times as much. The fixed ${kit.number(v.fixed, 1)} GB stay, only the activations double. By this estimate 24 GB hold a batch of ${v.largest}.`,
      },
    },
    values, draw,
  });
})();
