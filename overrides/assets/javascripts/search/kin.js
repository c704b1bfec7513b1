"use strict";
/*
 * Everyday words that mean the same here: who writes that a gradient bursts finds the page that says it explodes.
 * Names have their own synonyms; these are mostly verbs, by their stems.
 */
(function (search) {
  const { letters, stems } = search;

  /** A line is a group: every word of it also finds the others. */
  const GROUPS = `터지 폭발 폭주 발산 치솟 솟구치 튀 튀어오르 급등
    터지 초과 넘치 oom
    nan 무한대 발산 오버플로 오버플로우
    커지 늘어나 증가 많아지 불어나 늘
    오르 올라가 상승 증가 높아지
    늘리 키우 증가 높이 확대 올려 올린 올리면 올리는 올리기
    줄이 줄어들 감소 축소 작아지 낮추 낮아지
    아끼 절약 절감 줄이
    떨어지 나빠지 저하 하락 악화
    향상 개선 좋아지 나아지
    나누 쪼개 분할 나뉘 쪼개지 갈라지
    분배 배분 할당 나누
    자르 잘라내 클리핑
    합치 모으 집계 취합 병합
    누적 모으 축적
    수집 모으 긁어모으
    막 방지 억제 예방 차단
    멈추 중단 종료 그만두 그만하 중지 정지 끝내
    끄 꺼지 비활성화
    고르 선택 선정 골라내
    정하 설정 결정 지정 세팅
    맞추 조정 조절 보정
    옮기 이동 움직이
    보내 전송 송신 업로드 내보내
    통신 전송 커뮤니케이션 송수신
    복사 복제 사본
    남 남기 보존 유지
    지키 보호
    저장 보관 기억
    빼먹 생략 누락 빠뜨리 빠트리 까먹 깜빡
    빼 제거 제외 없애 지우
    외우 암기 과적합
    느리 느려지 지연 더디 굼뜨
    병목 지연
    빠르 빨라지 가속 속도 빨리 단축
    놀 유휴 기다리 대기 쉬어 쉬고 쉬는
    사용률 이용률 활용률
    사진 이미지 그림 영상
    물체 객체 사물 오브젝트
    스마트폰 휴대폰 핸드폰 폰 모바일 기기 단말 단말기
    장치 기기 장비 디바이스
    라벨 레이블 정답 라벨링 태그 어노테이션
    타깃 타겟 목푯값 정답
    변수 특성 피처 피쳐 칼럼 컬럼 속성
    클래스 범주 카테고리 부류
    분류 구분 구별 식별 판별
    점수 성능 정확도 퍼포먼스
    개인정보 프라이버시 사생활
    병원 기관 의료기관
    사전 미리
    층 레이어 계층
    노드 뉴런 유닛
    훈련 트레이닝 학습
    예측 추측 예상 맞히 알아맞히
    추론 인퍼런스 서빙 배포
    샘플 표본 예시 견본
    임곗값 임계값 임계치 문턱 문턱값 역치 상한 threshold
    위치 좌표
    상자 박스 네모 사각형 직사각형 테두리
    겹치 겹침 오버랩 포개지
    찾 탐색 찾아내 서치
    탐지 검출 감지 디텍션
    흔들리 들쭉날쭉 요동 출렁이 널뛰 진동 불안정
    흩어지 퍼지 산포 흩어짐
    쏠리 치우치 몰리 편중 불균형
    사라지 소실 없어지 소멸
    잃 잃어버리 놓치 유실 날아가
    부족 모자라 딸리
    여러 다수 멀티 여럿 다중
    빈틈 구멍 틈 간격 띄우 띄엄띄엄
    해상도 화질
    뭉개지 뭉개 흐려지 흐리 흐릿
    섞 섞이 뒤섞 셔플
    무작위 랜덤 임의 random
    똑같 동일 일치
    비슷 유사 닮
    벌점 페널티 패널티 penalty
    지나치 과도 과하
    초깃값 초기값 시작값 초기
    낯설 생소 처음 새로운
    갱신 업데이트 업뎃 고치
    바꾸 변경 교체 전환 변환
    바뀌 변하 변화 달라지 변동
    되돌리 복원 복구
    반복 되풀이 루프 이터레이션
    인내 참을성 patience
    거꾸로 역방향 역순
    미분 미분값 도함수 편미분 기울기
    경사 기울기 그래디언트 비탈 내리막
    에러 오류 error
    비싸 비용 코스트
    곡면 지형 표면 landscape
    골짜기 계곡 구덩이 웅덩이 최소점 최저점
    평평 평탄 완만
    가파르 날카롭 뾰족
    갇히 빠지
    벗어나 빠져나오 탈출
    죽 데드 dead dying
    음수 마이너스
    꺾이 휘 휘어지 굽 구부러지
    최대 최댓값 최대값 맥스 max
    눈금 단위 스케일 척도
    압축 요약 축약 축소
    시험 테스트 test
    메모리 vram 브이램 비디오램
    그래픽카드 gpu 지피유 글카
    병렬 동시 동시에 나란히
    워커 일꾼 작업자 worker
    불러오 로딩 로드 읽 가져오
    펼치 펴서 평탄화 flatten
    잡음 노이즈 noise
    픽셀 화소
    출력 아웃풋
    입력 인풋
    클라이언트 참여자 참가자
    일찍 조기 얼리
    가정 전제 믿음 선입견
    절편 상수항 오프셋
    흉내 모방
    협업 협력 공동 연합
    스스로 자기 셀프 자가
    누수 유출 누출 새어
    동결 고정 얼려 얼린 freeze
    진단 점검 디버깅
    문장 텍스트 자연어
    이상치 아웃라이어 극단값
    기록 추적 트래킹
    신경망 네트워크 뉴럴넷 뉴럴네트워크
    가리 마스크 빈칸 마스킹
    시야 수용
    stop stopping halt quit cease terminate
    split splitting divide dividing partition
    spread scatter dispersion variability
    shrink reduce reducing decrease lower lessen diminish
    save conserve economize
    grow grew grown increase enlarge expand
    rise rose risen increase
    explode exploding explosion blow blew blown diverge divergence spike burst
    vanish disappear fade
    disable deactivate switch
    freeze freezing froze frozen fix
    phone smartphone mobile cellphone device
    picture photo image photograph pic
    category class label
    label annotation annotate tag target
    memorize memorizing memorization overfit overfitting
    slow sluggish lag delay bottleneck
    fast quick speed accelerate rapid
    idle wait stall starve
    utilization usage
    random arbitrary stochastic
    neuron unit node
    predict guess
    inference serving deploy deployment production
    sample instance observation datapoint
    threshold cap cutoff bound limit
    clip clipping truncate clamp
    position location coordinate
    box rectangle bbox
    overlap intersect intersection
    combine combining merge aggregate
    collect gather
    send sent transmit upload
    copy replicate duplicate replica clone
    keep kept retain preserve maintain
    forget forgot forgotten omit
    remove discard eliminate exclude
    choose choosing chose chosen pick select
    adjust tune tweak calibrate
    setting configuration option knob config
    prevent avoid mitigate counteract suppress
    unstable fluctuate oscillate erratic unsteady
    noise noisy jitter
    privacy private confidential sensitive
    hospital clinic institution
    beforehand upfront advance
    score accuracy performance metric
    slope gradient derivative
    surface landscape terrain
    valley basin minimum minima
    flat plateau
    sharp steep
    stuck trapped trap
    dead die dying died
    bend bent kink
    update revise modify
    restore recover revert
    initial starting initialization init
    assumption belief preconception presupposition
    gap hole spacing
    few scarce scant handful
    mask hide blank conceal
    unlabeled unlabelled unannotated
    unseen novel unfamiliar
    collaborative cooperative joint
    manual manually hand
    diagnose debug troubleshoot
    blur blurry smear
    classify categorize
    worker subprocess process
    load read fetch
    memory vram ram
    gpu graphics accelerator
    parallel simultaneous concurrent
    client participant
    useless pointless unnecessary futile
    compress squeeze condense summarize
    feature variable column attribute predictor covariate
    penalty penalize punish
    simulate imitate mimic emulate`;

  const ofWord = new Map();
  for (const line of GROUPS.split("\n")) {
    const group = line.trim().split(/\s+/).map(letters);
    for (const word of group) ofWord.set(word, [...(ofWord.get(word) || []), ...group]);
  }

  /** The other words (letters) of the groups that `spelt`, or what is left of it without its ending, belongs to. */
  function kin(spelt) {
    for (const [stem] of stems(spelt)) {
      const group = ofWord.get(stem);
      if (group) return [...new Set(group)].filter((word) => word !== stem);
    }
    return [];
  }

  Object.assign(search, { kin });
})((globalThis.conceptSearch ??= {}));
