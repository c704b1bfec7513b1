/* The modules that know words and letters. A case is a row of a table. */

import assert from "node:assert/strict";
import test from "node:test";

import { stems } from "../../hooks/search/endings.js";
import { askingWords, weightOf } from "../../hooks/search/fillers.js";
import { hangul, latin } from "../../hooks/search/keyboard.js";
import { kin, kinOf } from "../../hooks/search/kin.js";
import { fold, letters } from "../../hooks/search/letters.js";
import { Sounds, abbreviation, hangulSounds, latinSounds } from "../../hooks/search/sounds.js";
import { distance } from "../../hooks/search/typos.js";
import { words } from "../../hooks/search/words.js";
import { CONFIG, table } from "./small.mjs";

const site = { asking: askingWords(CONFIG.asking), kin: kinOf(CONFIG.synonyms) };

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
], (text, expected) => assert.equal(letters(fold(text)), expected));

table("a word without its ending is among its stems", [
  ["기울기를", "기울기"], ["역전파에서는", "역전파"], ["초기화하면", "초기화"], ["사라지는", "사라지"], ["막으려면", "막"],
  ["losses", "loss"], ["gradients", "gradient"], ["normalizing", "normaliz"], ["wrapping", "wrap"], ["병원끼리", "병원"], ["읽느라", "읽"],
], (word, stem) => assert.ok(stems(letters(word)).has(letters(stem))));

table("a contracted verb is among the stems", [["느려져요", "느리"], ["꺼두는", "끄"], ["나눠서", "나누"], ["줄였는데", "줄이"], ["달라지면", "다르"], ["모아서", "모으"], ["쉬워서", "쉽"], ["썼는데", "쓰"], ["켰더니", "키"], ["읽어오는", "읽"]],
  (word, stem) => assert.ok(stems(letters(word)).has(letters(stem))));

table("the other keyboard layout", [
  ["emfhqdkdnt", "드롭아웃"], ["qoclwjdrbghk", "배치정규화"], ["rkqt", "값"], ["RLRkwl", "끼까지"], ["dropout", ""],
], (keys, word) => {
  assert.equal(hangul(keys), word);
  if (word) assert.equal(latin(word), keys.toLowerCase());
});

table("everyday words of the same meaning", [
  ["터져요", "폭발"], ["커지면", "증가"], ["나눠서", "분할"], ["blowing", "explode"],
], (word, other) => assert.ok(kin(site, letters(word)).includes(letters(other))));

table("words that only ask weigh little", [
  ["과정"], ["면접에서"], ["설명해줘"], ["happening"], ["keras"], ["썼는데"], ["했더니"], ["로"],
], (word) => assert.ok(weightOf(site, letters(word)) < 0.2));

table("behind a noun or an adverb that asks, verbs' endings make words that tell", [["겨울"], ["시기"], ["중지"]],
  (word) => assert.equal(weightOf(site, letters(word)), 1));

table("pronouns contract", [["뭘"], ["그건"], ["누굴"]], (word) => assert.ok(weightOf(site, letters(word)) < 0.2));

table("a number and a letter alone tell little", [["500"], ["0.98"], ["x"]], (word) => assert.equal(weightOf(site, word), 0.45));

test("what only asks on one site tells something on another", () => {
  assert.equal(weightOf({ asking: askingWords([]) }, "keras"), 1);
  assert.deepEqual(kin({ kin: kinOf([]) }, "explode"), []);
});

table("words that look like those tell something", [["저주는"], ["중지"], ["크기를"], ["step"]],
  (word) => assert.equal(weightOf(site, letters(word)), 1));

table("words: parts and wholes", [
  ["num_workers=4", ["num", "workers", "numworkers", "4"]],
  ["DataLoader", ["data", "loader", "dataloader"]],
  ["PCA를 쓴다", ["pca", "쓴다"]],
  ["self-supervised", ["self", "supervised", "selfsupervised"]],
], (text, expected) => assert.deepEqual(words(text), expected));

table("distance of a typo", [
  ["정규화", "정규하", 1], ["dropout", "drpout", 1], ["sigmoid", "sigmiod", 0.8], ["배치", "베치", 0.5], ["dropout", "softmax", Infinity],
], (a, b, expected) => assert.equal(distance(letters(a), letters(b), 2), expected));

table("English in Hangul sounds alike", [
  ["딜레이티드컨볼루션", "dilated convolution"], ["액티베이션펑션", "activation function"], ["레귤러라이제이션", "regularization"],
  ["트랜스퍼러닝", "transfer learning"], ["배치노멀라이제이션", "batch normalization"],
], (korean, english) => assert.equal(hangulSounds(korean), latinSounds(english)));

table("what begins with a vowel sounds like nothing that does not", [["어텐션", 1], ["등산", 0]],
  (word, count) => assert.equal(new Sounds([{ text: "attention" }]).like(word).length, count));

table("spelt abbreviations", [["피씨에이", "pca"], ["지피유", "gpu"], ["에스지디", "sgd"], ["드롭아웃", ""]],
  (word, expected) => assert.equal(abbreviation(word), expected));
