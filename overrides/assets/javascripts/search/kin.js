"use strict";
/*
 * Everyday words that mean the same here: who writes that a gradient bursts finds the page that says it explodes.
 * Names have their own synonyms; these are mostly verbs, in the forms in which they are conjugated.
 */
(function (search) {
  const { letters, stems } = search;

  /** A line is a group: every word of it also finds the others. */
  const GROUPS = `터지 터져 터진 터졌 폭발 폭주 발산 치솟 튀어 explode
    커지 커져 커진 늘어나 늘어난 증가 많아지 많아져 늘리 늘려
    줄이 줄여 줄인 줄어드 줄어들 줄어 감소 축소 작아지
    나누 나눠 나눠서 나눈 쪼개 분할 갈라
    빨라지 빨라져 빠르 빠른 빠르게 단축
    느리 느려 느린 느릴
    사라지 사라져 사라진 없어지 소실 날아가 잃
    사진 이미지 그림
    라벨 레이블 정답 라벨링
    부족 모자라 모자랄 적을 적은
    끄나 끄죠 끄기 끄는 꺼요 끌
    찾기 찾고 찾는 찾아 찾을
    막아 막는 막기 막으려면 방지 억제
    훈련 트레이닝
    여러 다수 멀티
    bigger larger
    smaller reduce fewer
    explode explodes exploding blow blowing diverge
    memorize memorizes memorizing overfit overfits overfitting
    starting initial
    picture pictures photo photos image images
    split splitting distribute parallel
    fast faster quick speed
    slow slower`;

  const ofWord = new Map();
  for (const line of GROUPS.split("\n")) {
    const group = line.trim().split(/\s+/).map(letters);
    for (const word of group) ofWord.set(word, [...(ofWord.get(word) || []), ...group]);
  }

  /** The other words (letters) of the group that `spelt`, or what is left of it without its ending, belongs to. */
  function kin(spelt) {
    for (const [stem] of stems(spelt)) {
      const group = ofWord.get(stem);
      if (group) return group.filter((word) => word !== stem);
    }
    return [];
  }

  Object.assign(search, { kin });
})((globalThis.conceptSearch ??= {}));
