/* Queries to a small site, and what is shown. A case is a row of a table. */

import assert from "node:assert/strict";
import test from "node:test";

import { answer, everywhere } from "../../hooks/search/answer.js";
import { indexOf, indexedBetween } from "../../hooks/search/index.js";
import { letters } from "../../hooks/search/letters.js";
import { withoutParticle } from "../../hooks/search/marks.js";
import { CONFIG, DOCS, table } from "./small.mjs";

const siteOf = (docs) => indexOf({ config: CONFIG, docs });
const index = siteOf(DOCS);
const all = (site, query) => answer(site, query).items.map(([page]) => page.location);
const pages = (query) => (answer(index, query).isClose ? [] : all(index, query));

table("the right page first", [
  ["배치 정규화", "batch-normalization"], ["배치정규화를", "batch-normalization"], ["배 치 정 규화", "batch-normalization"],
  ["배치 정규ㅎ", "batch-normalization"], ["베치 정규화", "batch-normalization"], ["batch nomalization", "batch-normalization"],
  ["ㅂㅊㅈㄱㅎ", "batch-normalization"], ["BN", "batch-normalization"], ["층마다 평균", "batch-normalization"], ["BatchNorm2d", "batch-normalization"],
  ["피씨에이", "pca"], ["ＰＣＡ", "pca"], ["주성분", "pca"], ["프린시펄 컴포넌트 어낼리시스", "pca"],
  ["num_workers=4", "loader"], ["numworkers", "loader"],
  ["드롭앙", "dropout"], ["드롭앗", "dropout"], ["드롭아웃이 과적합을 막는 이유", "dropout"], ["과적합", "overfitting"], ["오버피팅", "overfitting"],
  ["emfhqdkdnt", "dropout"], ["ㅇ개ㅔㅐㅕㅅ", "dropout"], ["배치 ㅈ", "batch-normalization"], ["back propagaation", undefined], ["dropuot", "dropout"], ["ropout", "dropout"],
  ["드롭아웃이란무엇인가", "dropout"], ["배치정규화가왜필요한가요", "batch-normalization"], ["드롭아웃 뭐임 ㅋㅋ", "dropout"], ["EMFHQDKDNT", "dropout"],
  ["emfhqdkdnt anjdi", "dropout"], ["드롭아웃 안쓰는 이유", "dropout"], ["프로세스의 수", "loader"],
  ["맥스 풀링", "max-pooling"], ["평균 풀링이랑 맥스 풀링 뭐가 달라요", "max-pooling"], ["베치 정귬화", "batch-normalization"],
], (query, slug) => assert.equal(pages(query)[0], slug && `concepts/${slug}/`));

table("nothing for what is not here", [["김치찌개 레시피"], ["kubernetes"], [""], ["   "], ["!?"], ["의사결정 나무"], ["ㅋㅋㅋ"]],
  (query) => assert.deepEqual(pages(query), []));

test("what is called by its first letters comes close to what they stand for, where nothing else does", () => {
  const { isClose, items } = answer(index, "polar cosmic antenna");
  assert.deepEqual([isClose, items[0]?.[0].location], [true, "concepts/pca/"]);
  assert.deepEqual(all(index, "polar antenna"), []);
});

test("the definition of what is asked for by its name comes first, once, the page itself before its sections", () => {
  const why = { location: "concepts/overfitting/#why", title: "과적합이 생기는 까닭", kind: "section", text: "과적합은 자료가 적을 때 생긴다." };
  const site = siteOf([...DOCS, why]);
  for (const query of ["과적합", "오버피팅", "overfitting", "과 적합", "ㄱㅈㅎ", "과적합을"]) {
    const { items, isDefined } = answer(site, query);
    assert.equal(isDefined, true, query);
    assert.deepEqual(items.map((group) => group[0].location), ["concepts/overfitting/", "concepts/dropout/"], query);
  }
  assert.deepEqual(answer(site, "과적합").items[0].map((item) => item.location), ["concepts/overfitting/", why.location]);
});

test("first letters stand for a headword before another's other name, and for all of these before anything else", () => {
  const rows = [["concept", "가람", "강물"], ["concept", "마른날", "가뭄"], ["term", "고무"], ["term", "신발"]];
  const docs = rows.map(([kind, ...names], i) => ({ location: `${i}/`, kind, names, alt: [], title: names[0], text: i === 3 ? "고무는 늘어난다." : "" }));
  assert.deepEqual(all(siteOf(docs), "ㄱㅁ"), ["2/", "0/", "1/", "3/"]);
});

table("a name inside a question asks for no definition", [["드롭아웃이 과적합을 막는 이유"], ["과적합 막기"], ["과적합 고"]],
  (query) => assert.equal(answer(index, query).isDefined, false));

table("what may answer is close, and never more than three", [["뉴런 장사 학원", "dropout"], ["평균 연봉 순위", "pooling"]], (query, slug) => {
  const { items, isClose } = answer(index, query);
  assert.ok(isClose && items.length <= 3, query);
  assert.equal(items[0][0].location, `concepts/${slug}/`);
});

test("the page that is led to marks what was typed, also where the list does not show it", () => {
  const [[page]] = answer(siteOf(DOCS.map((doc) => ({ ...doc, text: "" }))), "드롭아웃을 끄는 뉴런").items;
  assert.ok(page.terms["드롭아웃"] && page.terms["뉴런"], Object.keys(page.terms).join());
});

test("what nothing on the site has is named", () => {
  assert.deepEqual(answer(index, "뉴런 장사 학원").missing, ["장사", "학원"]);
  assert.deepEqual(answer(index, "과적합 막는 방법").missing, []);
});

table("a name with one word in Latin letters that the site does not know answers", [["kaggle 드롭아웃"], ["dropout numpy"], ["드롭아웃 tensorflow"], ["뉴런으로 Dropout"]],
  (query) => assert.equal(pages(query)[0], "concepts/dropout/"));

test("a word said twice is one", () => assert.deepEqual(all(index, "풀링 풀링"), all(index, "풀링")));

table("no typo is mended into a word that was there already", [["과적합 장사"], ["batch got"]], (query) => assert.equal(answer(index, query).corrected, ""));

test("kind and topic of a result are shown", () => {
  const labels = { ...CONFIG.labels, concept: "개념" };
  const docs = DOCS.map((doc) => (doc.kind === "concept" ? { ...doc, topic: "학습" } : doc));
  const [[page]] = answer(indexOf({ config: { ...CONFIG, labels }, docs }), "층마다 평균").items;
  assert.match(page.text, /<p class="search-kind">개념 · 학습<\/p>$/);
});

test("all places of a word are found, page by page, and counted", () => {
  const { places, items } = answer(index, "과적합");
  const shown = everywhere(index, "과적합").items;
  assert.deepEqual(shown.map((group) => group.map(({ location }) => location)), [["concepts/dropout/"], ["concepts/overfitting/"]]);
  assert.equal(places, shown.flat().length);
  assert.ok(items.length <= places);
});

test("a word that names alone have counts where these lead", () => {
  assert.equal(answer(index, "과적합").places, 2);
  assert.equal(answer(index, "pooling 과적합").places, 0);
  assert.equal(answer(index, "pooling 풀링").places, 2);
});

test("an unknown word beside a name does not sound like another one together with it", () => {
  const [named, heard] = [{ names: ["FL"], alt: [], title: "FL" }, { names: ["배치별로"], alt: [], title: "배치별로" }];
  const site = siteOf([named, heard].map((doc, i) => ({ ...doc, location: `concepts/${i}/`, kind: "concept", text: "" })));
  assert.deepEqual(all(site, "pizza FL"), ["concepts/0/"]);
});

test("an English word is no word in Hangul for sure that has as few consonants", () => {
  const heading = { location: "concepts/dropout/#doubt", title: "믿기지 않는 값", kind: "section", text: "" };
  assert.equal(answer(siteOf([...DOCS, heading]), "mortgage").isClose, true);
});

test("the definition is shown with term, other names and kind", () => {
  const [[item]] = answer(index, "Overfitting").items;
  assert.equal(item.title, "과적합");
  assert.match(item.text, /다른 이름: 오버피팅, <mark>Overfitting<\/mark><.*학습 데이터에만 맞는 것\./);
});

table("words of the texts, whatever stands behind them there", [["무작위", "dropout"], ["미니배치", "batch-normalization"], ["선형", "dropout"], ["무작", "dropout"]],
  (query, slug) => assert.equal(pages(query)[0], `concepts/${slug}/`));

test("what is shown is escaped and marked", () => {
  const [[page, section]] = answer(index, "BatchNorm2d").items;
  assert.equal(page.location, "concepts/batch-normalization/");
  assert.match(section.text, /nn\.<mark>BatchNorm2d<\/mark>\(64\) a &lt; b/);
  assert.ok(section.terms["batchnorm2d"]);
});

test("the page of what is asked for by another name marks its headword as well", () => {
  const [[page]] = answer(index, "BN").items;
  assert.deepEqual(Object.keys(page.terms), ["bn", "배치 정규화"]);
});

test("the page that is led to marks words without the particle they have here", () => {
  const words = { idOf: new Map([["학습률", 0], ["저주", 1], ["결", 2]].map(([word, i]) => [letters(word), i])) };
  for (const [text, marked] of [["학습률이나", "학습률"], ["학습률", "학습률"], ["차원의 저주는", "차원의 저주"], ["결과", "결과"], ["확률을", "확률을"], ["mini-batch", "mini-batch"]]) {
    assert.equal(withoutParticle(words, text), marked, text);
  }
  const terms = answer(index, "overfitting 막는 방법").items.flat().flatMap((item) => Object.keys(item.terms));
  assert.ok(terms.includes("과적합"), terms);
  assert.ok(!terms.includes("과적합이") && !terms.includes("과적합을"), terms);
});

table("a name that the title does not show is shown, as the site's index calls it", [["BN", /다른 이름: <mark>BN<\/mark>/], ["드랍아웃", /찾는 말: <mark>드랍아웃<\/mark>/]],
  (query, line) => assert.match(answer(index, query).items[0][0].text, line));

test("only a typo is asked about", () => {
  assert.equal(answer(index, "베치 정규화").corrected, "배치 정규화");
  for (const query of ["배치 정규화", "배치정규화를", "드롭앙", "피씨에이", "kubernetes", "드롭아웃 안쓰는 이유", "dropouts", "드롭 아우", "배치 정규화 ㅅ"]) {
    assert.equal(answer(index, query).corrected, "", query);
  }
});

test("names alone are sure, texts are not", () => {
  assert.equal(answer(index, "드롭아웃").isSure, true);
  assert.equal(answer(index, "프로세스의 수").isSure, false);
});

test("the plain theme's index, without names, is searched by its titles and texts", () => {
  const bare = indexOf({ docs: [{ location: "a/", title: "Early stopping", text: "<p>Stop when validation loss rises.</p>" }] });
  assert.equal(answer(bare, "early stop").items[0][0].location, "a/");
  assert.equal(answer(bare, "validation loss").items[0][0].location, "a/");
});

test("any text is answered", () => {
  for (const query of ["🙂", "\u0000", "a".repeat(5000), "가".repeat(3000), "배치정규화의".repeat(500), "qwe rty ".repeat(200), "[.*+?^${}()|\\", "𝐡", "ﬁ", "ㅏㅏㅏ", "constructor __proto__", "ㅄㅄㅄ", "ㆍㆎ", "ᄡᄢ"]) {
    assert.ok(Array.isArray(answer(index, query).items), query);
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
    for (const group of answer(index, query).items) {
      for (const { title, text } of group) assert.doesNotMatch(title + text, /<(?!\/?(?:mark|p|span)\b)/, query);
    }
  }
});

test("an index made in slices is the index, and rests between them", async () => {
  const many = Array.from({ length: 450 }, (_, i) => ({ location: `concepts/x${i}/`, title: `개념 ${i}`, kind: "concept", names: [`개념${i}`], text: "글" }));
  let rests = 0;
  const slowly = await indexedBetween({ config: CONFIG, docs: [...DOCS, ...many] }, async () => { rests++; });
  const atOnce = siteOf([...DOCS, ...many]);
  assert.ok(rests > 4, rests);
  for (const query of ["배치 정규화", "베치 정규화", "개념 7", "ㅂㅊㅈㄱㅎ"]) {
    assert.deepEqual(answer(slowly, query), answer(atOnce, query));
  }
});
