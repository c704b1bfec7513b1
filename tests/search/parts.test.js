"use strict";
/* The parts of the search in node, without a browser: `node --test tests/search`. A case is a row of a table. */
const assert = require("node:assert/strict");
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const test = require("node:test");

const FOLDER = join(__dirname, "../../overrides/assets/javascripts/search");
const parts = readFileSync(join(FOLDER, "all.js"), "utf8").match(/\[([\s\S]*?)\]/)[1];
for (const [, part] of parts.matchAll(/"([a-z]+)"/g)) if (part !== "worker") require(join(FOLDER, `${part}.js`));
const search = globalThis.conceptSearch;

const DOCS = [
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
  { location: "glossary/#overfitting", title: "과적합", kind: "term", names: ["과적합", "오버피팅"], alt: ["Overfitting"], hidden: [],
    text: "학습 데이터에만 맞는 것." },
];
const index = search.indexOf(DOCS);
const pages = (query) => search.answer(index, query).items.map(([page]) => page.location);

function table(name, rows, check) {
  test(name, async (t) => {
    for (const row of rows) await t.test(JSON.stringify(row), () => check(...row));
  });
}

table("letters: what a keyboard types", [
  ["정규화", "ㅈㅓㅇㄱㅠㅎㅗㅏ"],
  ["정귷", "ㅈㅓㅇㄱㅠㅎ"],
  ["정규ㅎ", "ㅈㅓㅇㄱㅠㅎ"],
  ["값", "ㄱㅏㅂㅅ"],
  ["ㄳ", "ㄱㅅ"],
  ["ㅄ", "ㅂㅅ"],
  ["ㅀ", "ㄹㅎ"],
  ["ＰＣＡ", "pca"],
  ["정규화".normalize("NFD"), "ㅈㅓㅇㄱㅠㅎㅗㅏ"],
  ["Café", "cafe"],
], (text, expected) => assert.equal(search.letters(search.fold(text)), expected));

table("a word without its ending is among its stems", [
  ["기울기를", "기울기"], ["역전파에서는", "역전파"], ["초기화하면", "초기화"], ["사라지는", "사라지"], ["막으려면", "막"],
  ["losses", "loss"], ["gradients", "gradient"], ["normalizing", "normaliz"],
], (word, stem) => assert.ok(search.stems(search.letters(word)).has(search.letters(stem))));

table("a verb's stem and how it is spelt before 아 and 어", [
  ["느리", "느려"], ["끄", "꺼"], ["다르", "달라"], ["모으", "모아"], ["쉽", "쉬우"],
], (stem, beginning) => {
  const [plain, spelt] = [stem, beginning].map(search.letters);
  assert.ok(search.contracted(plain).includes(spelt));
  assert.ok(search.uncontracted(spelt).includes(plain));
});

table("a contracted verb is among the stems", [["느려져요", "느리"], ["꺼두는", "끄"], ["나눠서", "나누"], ["줄였는데", "줄이"], ["달라지면", "다르"]],
  (word, stem) => assert.ok(search.stems(search.letters(word)).has(search.letters(stem))));

table("the other keyboard layout", [
  ["emfhqdkdnt", "드롭아웃"], ["qoclwjdrbghk", "배치정규화"], ["rkqt", "값"], ["RLRkwl", "끼까지"], ["dropout", ""],
], (keys, word) => {
  assert.equal(search.hangul(keys), word);
  if (word) assert.equal(search.latin(word), keys.toLowerCase());
});

table("everyday words of the same meaning", [
  ["터져요", "폭발"], ["커지면", "증가"], ["나눠서", "분할"], ["blowing", "explode"],
], (word, other) => assert.ok(search.kin(search.letters(word)).includes(search.letters(other))));

table("words that only ask weigh little", [
  ["과정"], ["면접에서"], ["설명해줘"], ["happening"],
], (word) => assert.ok(search.weightOf(search.letters(word)) < 0.2));

table("words that look like those tell something", [["저주는"], ["중지"], ["크기를"], ["step"]],
  (word) => assert.equal(search.weightOf(search.letters(word)), 1));

table("words: parts and wholes", [
  ["num_workers=4", ["num", "workers", "numworkers", "4"]],
  ["DataLoader", ["data", "loader", "dataloader"]],
  ["PCA를 쓴다", ["pca", "쓴다"]],
  ["self-supervised", ["self", "supervised", "selfsupervised"]],
], (text, expected) => assert.deepEqual(search.words(text), expected));

table("distance of a typo", [
  ["정규화", "정규하", 1], ["dropout", "drpout", 1], ["sigmoid", "sigmiod", 0.8], ["배치", "베치", 0.5], ["dropout", "softmax", Infinity],
], (a, b, expected) => assert.equal(search.distance(search.letters(a), search.letters(b), 2), expected));

table("English in Hangul sounds alike", [
  ["딜레이티드컨볼루션", "dilated convolution"], ["액티베이션펑션", "activation function"], ["레귤러라이제이션", "regularization"],
  ["트랜스퍼러닝", "transfer learning"], ["배치노멀라이제이션", "batch normalization"],
], (hangul, latin) => assert.equal(search.hangulSounds(hangul), search.latinSounds(latin)));

table("spelt abbreviations", [["피씨에이", "pca"], ["지피유", "gpu"], ["에스지디", "sgd"], ["드롭아웃", ""]],
  (word, expected) => assert.equal(search.abbreviation(word), expected));

table("the right page first", [
  ["배치 정규화", "batch-normalization"], ["배치정규화를", "batch-normalization"], ["배 치 정 규화", "batch-normalization"],
  ["배치 정규ㅎ", "batch-normalization"], ["베치 정규화", "batch-normalization"], ["batch nomalization", "batch-normalization"],
  ["ㅂㅊㅈㄱㅎ", "batch-normalization"], ["BN", "batch-normalization"], ["층마다 평균", "batch-normalization"], ["BatchNorm2d", "batch-normalization"],
  ["피씨에이", "pca"], ["ＰＣＡ", "pca"], ["주성분", "pca"], ["프린시펄 컴포넌트 어낼리시스", "pca"],
  ["num_workers=4", "loader"], ["numworkers", "loader"],
  ["드롭앙", "dropout"], ["드롭앗", "dropout"], ["드롭아웃이 과적합을 막는 이유", "dropout"], ["과적합", "dropout"], ["오버피팅", "dropout"],
  ["emfhqdkdnt", "dropout"], ["ㅇ개ㅔㅐㅕㅅ", "dropout"], ["배치 ㅈ", "batch-normalization"], ["back propagaation", undefined], ["dropuot", "dropout"], ["ropout", "dropout"],
  ["드롭아웃이란무엇인가", "dropout"], ["배치정규화가왜필요한가요", "batch-normalization"], ["드롭아웃 뭐임 ㅋㅋ", "dropout"], ["EMFHQDKDNT", "dropout"],
  ["emfhqdkdnt anjdi", "dropout"], ["드롭아웃 안쓰는 이유", "dropout"], ["프로세스의 수", "loader"],
  ["맥스 풀링", "max-pooling"], ["평균 풀링이랑 맥스 풀링 뭐가 달라요", "pooling"], ["베치 정귬화", "batch-normalization"],
], (query, slug) => assert.equal(pages(query)[0], slug && `concepts/${slug}/`));

table("nothing for what is not here", [["김치찌개 레시피"], ["kubernetes"], [""], ["   "], ["!?"], ["의사결정 나무"], ["ㅋㅋㅋ"]],
  (query) => assert.deepEqual(pages(query), []));

test("a concept's page comes before the glossary, once each, the page itself first", () => {
  const { items } = search.answer(index, "과적합");
  assert.deepEqual(items.map((group) => group.map((item) => item.location)),
    [["concepts/dropout/"], ["glossary/", "glossary/#overfitting"]]);
});

test("a term comes no later than fourth where it is asked for by its name", () => {
  const concepts = "가나다라마바".split("").map((letter) => ({ location: `concepts/${letter}/`, title: `${letter}방법은 과적합을 어떻게 막는가?`,
    kind: "concept", names: [`${letter}방법`], alt: [], hidden: ["과적합 막기"], text: "과적합을 막는다. 과적합이 줄어든다." }));
  const crowded = search.indexOf([...concepts, ...DOCS.slice(-2)]);
  const places = search.answer(crowded, "과적합").items.map(([page]) => page.location);
  assert.equal(places.length, 7);
  assert.equal(places[3], "glossary/");
});

test("what is shown is escaped and marked", () => {
  const [[page, section]] = search.answer(index, "BatchNorm2d").items;
  assert.equal(page.location, "concepts/batch-normalization/");
  assert.match(section.text, /nn\.<mark>BatchNorm2d<\/mark>\(64\) a &lt; b/);
  assert.ok(section.terms["BatchNorm2d"]);
});

test("the page that is led to marks words without the particle they have here", () => {
  const words = { idOf: new Map([["학습률", 0], ["저주", 1], ["결", 2]].map(([word, i]) => [search.letters(word), i])) };
  for (const [text, marked] of [["학습률이나", "학습률"], ["학습률", "학습률"], ["차원의 저주는", "차원의 저주"], ["결과", "결과"], ["확률을", "확률을"], ["mini-batch", "mini-batch"]]) {
    assert.equal(search.withoutParticle(words, text), marked, text);
  }
  const terms = search.answer(search.indexOf(DOCS), "overfitting 막는 방법").items.flat().flatMap((item) => Object.keys(item.terms));
  assert.ok(terms.includes("과적합"), terms);
  assert.ok(!terms.includes("과적합이") && !terms.includes("과적합을"), terms);
});

test("a name that the title does not show is shown", () => {
  assert.match(search.answer(index, "BN").items[0][0].text, /다른 이름: <mark>BN<\/mark>/);
});

test("only a typo is asked about", () => {
  assert.equal(search.answer(index, "베치 정규화").corrected, "배치 정규화");
  for (const query of ["배치 정규화", "배치정규화를", "드롭앙", "피씨에이", "kubernetes", "드롭아웃 안쓰는 이유", "dropouts"]) {
    assert.equal(search.answer(index, query).corrected, "", query);
  }
});

test("names alone are sure, texts are not", () => {
  assert.equal(search.answer(index, "드롭아웃").isSure, true);
  assert.equal(search.answer(index, "프로세스의 수").isSure, false);
});

test("the plain theme's index, without names, is searched by its titles and texts", () => {
  const bare = search.indexOf([{ location: "a/", title: "Early stopping", text: "<p>Stop when validation loss rises.</p>" }]);
  assert.equal(search.answer(bare, "early stop").items[0][0].location, "a/");
  assert.equal(search.answer(bare, "validation loss").items[0][0].location, "a/");
});

test("any text is answered", () => {
  for (const query of ["🙂", "\u0000", "a".repeat(5000), "가".repeat(3000), "배치정규화의".repeat(500), "qwe rty ".repeat(200), "[.*+?^${}()|\\", "𝐡", "ﬁ", "ㅏㅏㅏ", "constructor __proto__", "ㅄㅄㅄ", "ㆍㆎ", "ᄡᄢ"]) {
    assert.ok(Array.isArray(search.answer(index, query).items), query);
  }
});

test("any mixture of letters, jamo, signs and words of the site is answered, escaped", () => {
  const pools = ["가나다라각난말배치정규화드롭아웃과적합", "ㄱㄴㄷㄹㅅㅊㅎㅏㅓㅜㅢㅘㄳㅄㅀ", "abcdefgzBNPCA0123456789", "._-()[]{}'\"<>&;:!?/\\^$*+|~`@#%=,",
    "한글 \u3000ＡＢｃ１ﬁ①½éñ漢字Жｱ𝐡🙂\u0000\u200b\u1100\u1161\u11a8"].map((pool) => [...pool]);
  let seed = 7;
  const random = (count) => (seed = (seed * 48271) % 2147483647) % count;
  for (let round = 0; round < 1500; round++) {
    const query = Array.from({ length: 1 + random(24) }, () => {
      const pool = pools[random(pools.length)];
      return pool[random(pool.length)] + (random(6) === 0 ? " " : "");
    }).join("");
    for (const group of search.answer(index, query).items) {
      for (const { title, text } of group) assert.doesNotMatch(title + text, /<(?!\/?(?:mark|p|span)\b)/, query);
    }
  }
});

test("an index made in slices is the index, and rests between them", async () => {
  const many = Array.from({ length: 450 }, (_, i) => ({ location: `concepts/x${i}/`, title: `개념 ${i}`, kind: "concept", names: [`개념${i}`], text: "글" }));
  let rests = 0;
  const slowly = await search.indexedBetween([...DOCS, ...many], async () => void rests++);
  const atOnce = search.indexOf([...DOCS, ...many]);
  assert.ok(rests > 4, rests);
  for (const query of ["배치 정규화", "베치 정규화", "개념 7", "ㅂㅊㅈㄱㅎ"]) {
    assert.deepEqual(search.answer(slowly, query), search.answer(atOnce, query));
  }
});

/** The worker, run here: what it posts, what it fetches, and how to send it a message. */
function worker(files) {
  const log = { posted: [], fetched: [], send: (type, data) => self.onmessage({ data: { type, data } }) };
  const self = { postMessage: (message) => log.posted.push(message) };
  const fetch = async (address) => {
    log.fetched.push(address);
    await files[address].held;
    return { ok: true, json: async () => ({ docs: files[address].docs }) };
  };
  new Function("self", "fetch", "conceptSearch", readFileSync(join(FOLDER, "worker.js"), "utf8"))(self, fetch, search);
  return log;
}

const until = async (isTrue) => {
  for (let i = 0; i < 400 && !isTrue(); i++) await new Promise((resolve) => setTimeout(resolve, 5));
  assert.ok(isTrue());
};
const [SETUP, QUERY, RESULT, COMPLETE] = [0, 2, 3, 4];
const NAMES = DOCS.filter((doc) => !doc.location.includes("/#") || doc.kind === "term").map((doc) => ({ ...doc, text: "" }));

test("on a small site the texts follow the names", async () => {
  const log = worker({ names: { docs: NAMES }, index: { docs: DOCS } });
  log.send(SETUP, { names: "names", index: "index" });
  await until(() => log.posted.some(({ type }) => type === COMPLETE));
  assert.deepEqual(log.fetched, ["names", "index"]);
});

test("on a large site names answer at once, and texts are fetched only for what they leave open", async () => {
  const many = Array.from({ length: 600 }, (_, i) => ({ location: `concepts/x${i}/`, title: `개념 ${i}`, kind: "concept", names: [`개념${i}`], text: "" }));
  let release;
  const held = new Promise((resolve) => (release = resolve));
  const log = worker({ names: { docs: [...NAMES, ...many] }, index: { docs: [...DOCS, ...many], held } });
  const results = () => log.posted.filter(({ type }) => type === RESULT).map(({ data }) => data);
  log.send(SETUP, { names: "names", index: "index" });
  log.send(QUERY, "드롭아웃");
  await until(() => results().length === 1);
  assert.equal(results()[0].items[0][0].location, "concepts/dropout/");
  assert.equal(results()[0].isPartial, false);
  assert.deepEqual(log.fetched, ["names"]);
  log.send(QUERY, "배치 정규화와 드롭아웃의 차이");
  await until(() => results().length === 2);
  assert.ok(results()[1].items.some(([page]) => page.location === "concepts/dropout/"));
  assert.equal(results()[1].isPartial, true);
  assert.deepEqual(log.fetched, ["names", "index"]);
  release();
  await until(() => log.posted.some(({ type }) => type === COMPLETE));
});
