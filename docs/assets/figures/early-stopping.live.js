"use strict";
/* Early stopping on the page's run: when it ends and which epoch it keeps, for a patience and noise in what is measured. */
(() => {
  // Losses of early_stopping.py: validation × 10⁴ after every epoch, training × 10³ after every tenth and the last one.
  const VALIDATION = "15115 14295 13647 13117 12676 12315 12031 11812 11639 11492 11357 11226 11099 10973 10849 10726 10603 10479 10357 10238 10127 10026 9936 9859 9793 9737 9693 9662 9644 9639 9647 9667 9699 9739 9789 9846 9908 9975 10044 10114 10184 10252 10316 10375 10427 10470 10506 10534 10557 10574 10587 10597 10605 10614 10624 10636 10650 10667 10688 10712 10741 10773 10808 10844 10883 10922 10961 11000 11037 11073 11108 11142 11176 11208 11240 11271 11302 11330 11356 11380 11403 11426 11451 11476 11504 11534 11567 11601 11636 11671 11705 11740 11774 11808 11840 11870 11901 11930 11958 11986 12013 12041 12070 12100 12131 12162 12193 12225 12257 12289 12320 12353 12385 12417 12450 12483 12516 12548 12580 12613 12645 12676 12706 12737 12766 12795 12824 12853 12882 12911 12939 12966 12991 13015 13038 13060 13084 13109 13134 13158 13182 13203 13223 13242 13260 13279 13297 13317 13336 13355 13374 13394 13413 13431 13448 13464 13478 13493 13508 13523 13539 13555 13570 13584 13598 13612 13626 13640 13654 13667 13679 13691 13702 13713 13724 13734 13745 13755 13766 13777 13787 13797 13806 13815 13823 13831 13838 13845 13851 13857 13863 13870 13878 13885 13892 13898 13903 13908 13912 13916 13920 13923 13927 13930 13933 13937 13941 13945 13949 13953 13957 13961 13964 13967 13970 13972 13974 13977 13980 13984 13987 13989 13992 13995 13997 14000 14002 14004 14005 14007 14009 14011 14013 14015 14017 14020 14022 14024 14026 14028 14030 14031 14033 14035 14036 14038 14040 14041 14043 14045 14046 14047 14048 14050 14051 14052 14053 14055 14056 14058 14059 14061 14062 14063 14064 14065 14066 14067 14068 14069 14070 14071 14072 14073 14074 14076 14077 14077 14078 14079 14080 14081 14082 14083 14084 14084 14085 14086 14086 14087 14088 14089 14090 14090 14091 14092 14092 14092 14093 14093".split(" ").map((loss) => loss / 1e4);
  const TRAINING = "1462 751 538 400 301 232 176 133 99 71 51 35 24 16 10 7 4 3 2 1 1 0 0 0 0 0 0 0 0 0 0".split(" ").map((loss, i) => [Math.min(1 + 10 * i, 300), loss / 1e3]);

  /** What is measured: the loss with uniform noise of a standard deviation, from a linear congruential generator. */
  function measured(deviation) {
    let seed = 7;
    return VALIDATION.map((loss) => {
      seed = (Math.imul(1664525, seed) + 1013904223) >>> 0;
      return loss + deviation * Math.sqrt(12) * (seed / 2 ** 32 - 0.5);
    });
  }

  /** The epoch with the lowest loss until `patience` epochs have brought no lower one, and the last epoch. */
  function stop(losses, patience) {
    let best = 0;
    for (let epoch = 1; epoch < losses.length; epoch++) {
      if (losses[epoch] < losses[best]) best = epoch;
      else if (epoch - best >= patience) return { kept: best + 1, last: epoch + 1 };
    }
    return { kept: best + 1, last: losses.length };
  }

  function values({ patience, noise }) {
    const found = stop(measured(noise), patience);
    return { ...found, loss: VALIDATION[found.kept - 1], lowest: Math.min(...VALIDATION) };
  }

  function draw(kit, { kept, last }, { noise }, words) {
    const axes = kit.axes({ box: [40, 6, 301, 175], x: [0, 305], y: [0, 1.7], xTicks: [0, 50, 100, 150, 200, 250, 300], yTicks: [0, 0.5, 1, 1.5].map((y) => [y, y.toFixed(1)]), xName: words.epoch, yName: words.error });
    const mark = (epoch, name, y) => axes.line([[epoch, 0], [epoch, 1.7]], "grey dotted") + axes.label(name, [epoch, y], "grey", epoch > 260 ? "end" : "start", [epoch > 260 ? -3 : 3, 0]);
    const points = measured(noise).map((loss, i) => [i + 1, loss]);
    return axes.frame() + mark(kept, `${words.best} ${kept}`, 0.82) + mark(last, `${words.end} ${last}`, 1.6)
      + axes.line(TRAINING, "blue") + axes.line(points.slice(last), "orange faint") + axes.line(points.slice(0, last), "orange") + axes.dot(points[kept - 1], "orange", 4)
      + axes.label(words.validation, [300, 1.18], "orange", "end") + axes.label(words.training, [300, 0.1], "blue", "end");
  }

  liveFigure({
    size: [345.6, 216],
    controls: [{ name: "patience", steps: [1, 2, 3, 5, 10, 20, 40, 80, 160], value: 40 }, { name: "noise", steps: [0, 0.01, 0.02, 0.05], value: 0, shown: (noise) => noise.toFixed(2) }],
    words: {
      ko: {
        patience: "인내 횟수:", noise: "측정 잡음:", epoch: "에폭", error: "평균 제곱 오차", best: "최저", end: "종료", validation: "검증 손실", training: "학습 손실",
        said: (v, _state, kit) => `${v.last}에폭에서 멈추고 ${v.kept}에폭의 가중치를 되살린다. 그 가중치의 실제 검증 손실은 ${kit.number(v.loss, 3)}(가장 낮은 값 ${kit.number(v.lowest, 3)}), 헛되이 돈 에폭은 ${v.last - v.kept}개다.`,
      },
      en: {
        patience: "Patience:", noise: "Noise:", epoch: "epoch", error: "mean squared error", best: "best", end: "stop", validation: "validation loss", training: "training loss",
        said: (v, _state, kit) => `Training stops after epoch ${v.last} and restores the weights of epoch ${v.kept}. Their true validation loss is ${kit.number(v.loss, 3)} (lowest: ${kit.number(v.lowest, 3)}); ${v.last - v.kept} epochs were run in vain.`,
      },
    },
    values, draw,
  });
})();
