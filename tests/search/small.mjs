/* A small site, and tests as tables. */

import test from "node:test";

export const DOCS = [
  { location: "", title: "처음", text: "머신러닝 개념", kind: "page" },
  { location: "concepts/batch-normalization/", title: "배치 정규화는 왜 쓰는가?", kind: "concept", names: ["배치 정규화", "BN"],
    alt: ["Batch normalization"], hidden: ["층마다 평균 맞추기"], text: "<p>미니배치의 평균과 분산으로 값을 맞춘다.</p>" },
  { location: "concepts/batch-normalization/#code", title: "코드", kind: "section", text: "<pre><code>nn.BatchNorm2d(64)</code></pre> a &lt; b" },
  { location: "concepts/dropout/", title: "드롭아웃이란?", kind: "concept", names: ["드롭아웃"], alt: ["Dropout"], hidden: ["드랍아웃"],
    text: "뉴런을 무작위로 끄면 과적합이 줄어든다. 과적합을 막는 다른 방법도 있다. 조각별 선형." },
  { location: "concepts/pca/", title: "주성분 분석(PCA)이란?", kind: "concept", names: ["주성분 분석(PCA)"], alt: ["Principal component analysis"],
    hidden: [], text: "분산이 큰 방향으로 차원을 줄인다." },
  { location: "concepts/loader/", title: "num_workers는 무엇인가?", kind: "concept", names: ["num_workers"], alt: ["DataLoader workers"],
    hidden: [], text: "데이터를 읽는 프로세스의 수." },
  { location: "concepts/max-pooling/", title: "최대 풀링이란?", kind: "concept", names: ["최대 풀링", "맥스 풀링"], alt: ["Max pooling"],
    hidden: ["가장 큰 값만 남기기"], text: "창에서 가장 큰 값을 남긴다." },
  { location: "concepts/pooling/", title: "평균 풀링과 최대 풀링은 무엇이 다른가?", kind: "concept", names: ["평균 풀링과 최대 풀링의 차이", "평균 풀링"],
    alt: ["Average pooling"], hidden: [], text: "평균을 내거나 가장 큰 값을 남긴다." },
  { location: "glossary/", title: "용어집", text: "", kind: "page" },
  { location: "concepts/overfitting/", title: "과적합", kind: "term", names: ["과적합", "오버피팅"], alt: ["Overfitting", "overfitting"], hidden: [],
    text: "학습 데이터에만 맞는 것. 그 밖의 글.", answer: 14 },
];

/** What the site's index says of it, as hooks/concepts writes it. */
export const CONFIG = {
  lang: ["ko"], labels: { name: "다른 이름", phrase: "찾는 말" }, asking: ["머신러닝 면접", "keras"],
  synonyms: ["터지 폭발 급등", "커지 증가", "나누 분할", "explode exploding blow blowing"],
};

/** A test per row of a table. */
export function table(name, rows, check) {
  test(name, async (t) => {
    for (const row of rows) await t.test(JSON.stringify(row), () => check(...row));
  });
}
