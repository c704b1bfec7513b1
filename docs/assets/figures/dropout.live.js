"use strict";
/* The page's network trained with inverted dropout at other rates: each value that is kept is divided by 1 − p. */
(() => {
  // Mean losses of dropout.py × 10³ after epochs 1, 11, … 291 and 300: training and validation for p = 0, 0.1, … 0.9.
  const LOSSES = [
    "2403 879 416 256 156 93 56 33 20 11 7 4 2 1 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0",
    "2237 1212 1068 1057 1079 1076 1096 1120 1139 1148 1158 1165 1170 1174 1177 1179 1180 1181 1182 1182 1183 1183 1183 1183 1183 1183 1183 1183 1183 1183 1183",
    "2411 927 457 294 203 142 102 76 57 44 38 30 25 21 19 19 15 15 13 12 13 12 10 11 9 9 9 9 9 8 7",
    "2242 1214 1054 1017 1017 1025 1015 1026 1027 1034 1040 1050 1051 1046 1048 1026 1033 1047 1031 1042 1044 1036 1039 1031 1034 1028 1022 1027 1031 999 1018",
    "2417 981 501 333 244 187 148 120 96 79 72 61 52 47 41 42 37 34 30 30 29 28 27 26 22 21 19 19 20 20 18",
    "2244 1229 1049 997 968 994 970 964 967 985 974 992 976 997 984 981 979 995 976 992 980 986 986 988 995 988 974 994 996 975 987",
    "2428 1023 543 372 283 233 197 169 147 126 113 101 88 79 73 72 67 59 53 52 53 49 48 43 41 38 35 34 35 34 33",
    "2245 1240 1049 977 944 958 948 928 932 941 935 940 933 947 937 936 937 954 952 948 947 942 937 963 963 953 950 973 970 949 951",
    "2438 1066 592 418 333 286 256 230 204 177 163 149 134 123 115 111 105 93 85 84 85 82 78 71 69 64 62 58 59 57 55",
    "2255 1258 1056 970 923 932 917 903 908 912 900 915 903 914 896 910 899 909 909 913 906 907 898 927 924 918 912 921 930 911 912",
    "2448 1116 659 479 390 343 315 297 271 239 222 211 194 178 166 156 149 138 129 126 122 117 112 107 104 96 91 87 91 87 84",
    "2267 1284 1067 966 911 920 907 889 899 901 887 894 885 886 883 890 879 882 887 897 895 900 888 909 904 894 893 891 895 891 892",
    "2479 1213 753 567 468 418 395 377 353 321 301 288 271 250 236 227 216 199 188 185 183 171 167 164 156 146 144 135 140 137 131",
    "2290 1330 1085 988 925 908 902 892 901 896 881 886 882 870 879 884 864 871 869 874 879 889 884 895 887 875 877 863 873 866 864",
    "2518 1318 888 692 587 533 504 482 458 428 404 394 375 348 329 317 307 291 275 267 264 248 243 242 231 213 212 206 210 208 196",
    "2319 1375 1120 1023 960 932 912 908 905 904 903 896 892 884 880 887 861 860 867 863 863 870 870 876 870 867 862 854 859 867 859",
    "2575 1487 1106 907 814 758 716 678 650 617 588 579 554 519 489 475 470 452 429 422 408 381 371 363 355 343 339 324 329 329 317",
    "2374 1496 1210 1082 1040 1017 987 970 965 956 946 936 933 929 921 916 912 896 891 900 892 890 884 890 890 882 879 872 879 878 876",
    "2618 1775 1437 1266 1180 1129 1094 1058 1029 1006 979 956 935 909 884 860 844 820 797 782 767 735 718 708 688 672 670 652 632 626 620",
    "2399 1677 1376 1245 1194 1176 1153 1134 1120 1113 1103 1099 1087 1077 1073 1067 1058 1041 1032 1029 1022 1012 999 995 996 985 974 967 969 969 958",
  ].map((row) => row.split(" ").map((loss, i) => [Math.min(1 + 10 * i, 300), loss / 1e3]));
  const curves = (p) => [0, 1].map((row) => LOSSES[2 * Math.round(10 * p) + row]);
  const last = (curve) => curve.at(-1)[1];

  function values({ p }) {
    const [training, validation] = curves(p);
    const ends = Array.from({ length: 10 }, (_, i) => last(curves(i / 10)[1]));
    return { scale: 1 / (1 - p), training: last(training), validation: last(validation), best: ends.indexOf(Math.min(...ends)) / 10 };
  }

  function draw(kit, _values, { p }, words) {
    const axes = kit.axes({ box: [40, 6, 301, 175], x: [0, 305], y: [0, 2.6], xTicks: [0, 50, 100, 150, 200, 250, 300], yTicks: [0, 0.5, 1, 1.5, 2, 2.5].map((y) => [y, y.toFixed(1)]), xName: words.epoch, yName: words.error });
    const legend = [[words.validation, "blue", 0], [words.training, "blue dashed", 0], [words.validation, "orange", p], [words.training, "orange dashed", p]].map(([name, style, rate], i) => {
      const y = 16 + 13 * i;
      return kit.line([[166, y - 3], [188, y - 3]], style) + kit.label(`${name}, ${rate ? `${words.dropout} p = ${rate}` : words.none}`, 194, y, "small");
    });
    const [[t0, v0], [t, v]] = [curves(0), curves(p)];
    return axes.frame() + axes.line(v0, "blue") + axes.line(t0, "blue dashed") + axes.line(v, "orange") + axes.line(t, "orange dashed") + axes.dot(v.at(-1), "orange", 4) + legend.join("");
  }

  liveFigure({
    size: [345.6, 216],
    controls: [{ name: "p", from: 0, to: 0.9, by: 0.1, value: 0.5, shown: (p) => p.toFixed(1) }],
    words: {
      ko: {
        p: "끌 확률 p:", epoch: "에폭", error: "평균 제곱 오차", validation: "검증", training: "학습", dropout: "드롭아웃", none: "드롭아웃 없음",
        said: (v, { p }, kit) => `남은 값을 1/(1 − p) = ${kit.number(v.scale, 2)}배로 키워 기댓값을 지킨다. 300에폭 뒤 학습 손실 ${kit.number(v.training, 2)}, 검증 손실 ${kit.number(v.validation, 2)}. 이 데이터에서 검증 손실이 가장 낮은 것은 p = ${v.best}이다${p > v.best ? "(더 끄면 학습 손실도 검증 손실도 커진다)" : ""}.`,
      },
      en: {
        p: "Dropout rate p:", epoch: "epoch", error: "mean squared error", validation: "validation", training: "training", dropout: "dropout", none: "no dropout",
        said: (v, { p }, kit) => `What is kept is multiplied by 1/(1 − p) = ${kit.number(v.scale, 2)}, so that its mean stays. After 300 epochs: training loss ${kit.number(v.training, 2)}, validation loss ${kit.number(v.validation, 2)}. On these data p = ${v.best} validates best${p > v.best ? "; beyond it both losses rise" : ""}.`,
      },
    },
    values, draw,
  });
})();
