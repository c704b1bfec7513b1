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

test("a phrase of a term that says what is asked is before a page that has its words here and there", () => {
  const term = { location: "concepts/leak/", title: "누수", kind: "term", names: ["누수"], alt: [], hidden: ["점수가 너무 높아 수상해요"], text: "평가 자료가 새어 든 것." };
  const page = { location: "concepts/score/", title: "점수 이야기", kind: "concept", names: ["그림판"], alt: [], hidden: ["수상해요 정말"], text: `점수가 높다. ${LONG} 수상해요.` };
  assert.equal(all(siteOf([...DOCS, page, term]), "점수가 높아서 수상해요")[0], term.location);
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
