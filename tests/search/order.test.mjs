/* Which of several pages comes first, on small sites that differ in one thing. */

import assert from "node:assert/strict";
import test from "node:test";

import { answer } from "../../hooks/search/answer.js";
import { indexOf } from "../../hooks/search/index.js";
import { CONFIG, DOCS, table } from "./small.mjs";

const siteOf = (docs) => indexOf({ config: CONFIG, docs });
const all = (site, query) => answer(site, query).items.map(([page]) => page.location);
const LONG = Array.from({ length: 400 }, (_, i) => `말${String.fromCharCode(0xac00 + i * 28)}`).join(" ");

table("a short name beside a word that the site does not know", [["엑셀로 Bit", false], ["엑셀 Bit", false], ["엑셀로 비트", false], ["엑셀 만화 비트", true]], (query, isClose) => {
  const site = siteOf([...DOCS, { location: "concepts/bit/", title: "비트", kind: "term", names: ["비트"], alt: ["Bit"], hidden: [], text: "0이나 1." }]);
  assert.equal(answer(site, query).isClose, isClose);
});

test("what a word means is answered by its own page, a question about it by the page that says more", () => {
  const unit = { location: "concepts/unit/", title: "유닛", kind: "term", names: ["유닛"], alt: ["Unit"], hidden: [], text: "층의 한 칸." };
  const more = { location: "concepts/death/", title: "죽은 유닛", kind: "concept", names: ["죽은 유닛"], alt: ["Dead unit"], hidden: ["유닛이 죽는 까닭"], text: "유닛 유닛 유닛. 유닛이 죽는다." };
  const site = siteOf([...DOCS, unit, more]);
  assert.equal(all(site, "유닛이 뭐예요")[0], unit.location);
  assert.equal(answer(site, "유닛이 뭐예요").isDefined, false);
  assert.equal(all(site, "유닛이 왜 죽나요")[0], more.location);
});

test("what is asked in the words of a term's phrase is answered by it, before a page that has them as well", () => {
  const term = { location: "concepts/leak/", title: "누수", kind: "term", names: ["누수"], alt: [], hidden: ["점수가 너무 높아 수상해요"], text: "평가 자료가 새어 든 것." };
  const page = { location: "concepts/score/", title: "점수 이야기", kind: "concept", names: ["그림판"], alt: [], hidden: ["점수가 수상해요"], text: "점수가 높아 수상하다." };
  assert.equal(all(siteOf([...DOCS, page, term]), "점수가 너무 높아 수상해요")[0], term.location);
});

test("one match counts more on a short page than on a long one", () => {
  const long = { location: "concepts/a/", title: "가지가지", kind: "concept", names: ["가지가지"], alt: [], hidden: [], text: "" };
  const docs = [...DOCS, long, { location: "concepts/a/#s", title: "길다", kind: "section", text: `${LONG} 조리개를 연다.` },
    { location: "concepts/b/", title: "사진기", kind: "concept", names: ["사진기"], alt: [], hidden: [], text: "" },
    { location: "concepts/b/#s", title: "짧다", kind: "section", text: "조리개를 연다." }];
  assert.deepEqual(all(siteOf(docs), "조리개를 연다").slice(0, 2), ["concepts/b/", "concepts/a/"]);
});

test("a noun of one syllable is found whatever its particle, a longer word is not cut", () => {
  const docs = [...DOCS, { location: "concepts/row/", title: "표", kind: "concept", names: ["표"], alt: [], hidden: [], text: "짝 없는 행을 뺀다. 길이가 다르다." },
    { location: "concepts/road/", title: "도로", kind: "concept", names: ["도로"], alt: [], hidden: [], text: "행이 있고 길을 간다." }];
  const site = siteOf(docs);
  assert.deepEqual(all(site, "행이").sort(), ["concepts/road/", "concepts/row/"]);
  assert.deepEqual(all(siteOf([...docs, { location: "concepts/x/", title: "자", kind: "concept", names: ["자"], alt: [], hidden: [], text: "길이 이야기." }]), "길이").includes("concepts/road/"), false);
});

test("an English word of a title asks nothing on a site in another language", () => {
  const sql = { location: "a/", title: "HAVING은 어떻게 쓰나요?", text: "<p>묶은 뒤에 거른다.</p>" };
  const other = { location: "b/", title: "절은 무엇인가요?", text: "<p>문장의 한 부분.</p>" };
  const asked = (lang) => answer(indexOf({ config: { lang: [lang] }, docs: [sql, other] }), "having 절").items[0]?.[0].location;
  assert.equal(asked("ko"), "a/");
  assert.equal(asked("en"), "b/");
});

const entry = (slug, title, more) => ({ location: `concepts/${slug}/`, title, kind: "concept", names: [title], alt: [], hidden: [], text: "", ...more });

test("an entry is found by what its address calls it, and that alone makes no question surely answered", () => {
  const site = siteOf([...DOCS, entry("thawing", "언 고기는 어떻게 녹이나요?")]);
  assert.deepEqual([all(site, "thawing")[0], answer(site, "thawing").isClose], ["concepts/thawing/", false]);
  assert.equal(answer(site, "thawing permafrost climate").isClose, true);
  assert.equal(all(siteOf([...DOCS, entry("a-b-c-d-e", "가나")]), "b").includes("concepts/a-b-c-d-e/"), false);
});

table("numbers that stand together in a text are answered by it", [["1:2", false], ["7:9", true], ["1:2 김치", true]], (query, isClose) => {
  assert.equal(answer(siteOf([...DOCS, entry("ratio", "비율", { text: "보통 1:2 로 한다." })]), query).isClose, isClose);
});

test("half a syllable begins another word only while it is typed", () => {
  const site = siteOf([...DOCS, entry("cup", "커핑")]);
  assert.deepEqual(all(site, "커피 한 잔"), []);
  assert.equal(all(site, "커피")[0], "concepts/cup/");
});

test("who asks what something is called finds the term, others the page that says more", () => {
  const [page, term] = [entry("score", "점수", { text: "시험 자료가 새어 든다." }), entry("leak", "누수", { text: "시험 자료가 새어 든다.", hidden: ["시험 이야기 여럿"] })];
  const site = siteOf([...DOCS, page, { ...term, kind: "term" }]);
  assert.equal(all(site, "시험 자료가 새어 드는 거")[0], page.location);
  assert.equal(all(site, "시험 자료가 새어 드는 거 이름이 뭐였지")[0], term.location);
});

test("a noun that ends like a verb is not another word", () => {
  const site = siteOf([...DOCS, entry("cut", "자름", { text: "단면을 본다." }), entry("word", "낱말", { hidden: ["단어"], text: "단어를 센다." })]);
  assert.equal(all(site, "단면")[0], "concepts/cut/");
  assert.equal(all(site, "단면").includes("concepts/word/"), false);
});

test("a lone consonant is no ending", () => {
  const site = siteOf([...DOCS, entry("ten", "열", { text: "십 배가 된다." })]);
  assert.deepEqual(all(site, "시기"), []);
});

test("an everyday word of the same meaning is no typo of another", () => {
  const site = indexOf({ config: { ...CONFIG, synonyms: ["마이너스 음수"] }, docs: [...DOCS, entry("bias", "바이어스"), entry("minus", "영보다 작은 수", { text: "음수를 뺀다." })] });
  assert.equal(all(site, "마이너스")[0], "concepts/minus/");
});

test("a word that is spelt right is no part of another name that is misspelt", () => {
  const site = siteOf([...DOCS, entry("parameter", "파라미터"), entry("hyper", "하이퍼파라미터")]);
  assert.equal(all(site, "아이폰 파라미터")[0], "concepts/parameter/");
  assert.equal(all(site, "하이버 파라미터")[0], "concepts/hyper/");
});
