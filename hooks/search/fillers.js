/* Words that ask rather than tell: they weigh almost nothing, and a page need not contain them. */

import { fold, letters } from "./letters.js";
import { isParticle, isUncontracted, stems } from "./endings.js";

/** Stems of the verbs and adjectives of Korean questions, with some of their forms, and pronouns, which contract (뭐 + ㄹ). */
const VERBS = `부르는 일컫 어떡하 다르 쓰 하 되 돼 않 있 없 같 싶 나오 생기 일어나 주 알려 말해 가르쳐 보 대하 그리고 좋 나쁘 모르 궁금 헷갈리 헷갈 도와 도와줘 버리 느려 많 적 크 작 높 낮 나은 낫 나아 맞 틀리 아니 괜찮 동작하 설명해 걸리 벌어지 알 쉽 어렵 구하 안되 설명해줘 설명해주세요 가르쳐줘 보여줘 적용하 주의할 물어보 대답하
  답하 만들 십시오 주시 머임 머냐 머예요 알랴줘 알랴 서술하 기술하 논하 왜쓰 언제씀 언제써 어떻게해 안돼 안쓰 안하 못쓰 못하 급해요 둬야 줘야 써야 봐야 해야 싶어 싶은데 어쩔 불러요 부름 부르죠 넣 넣어 오 가 가다가 애매하 막막하 뭐 알려주 이거 그거 저거 누구 여기 거기 어디 언제 얼마 하나`;

/** Their other words: behind them stand particles, or what makes a verb of a noun (설명 + 하 + 면), since verbs' endings make other words (겨우 + ㄹ). */
const WORDS = `이름 명칭 자주 무엇 무슨 왜 어떻게 어떤 어느 누가 몇 개 차이 차이점 이유 까닭 방법 법 뜻 의미 정의 개념 설명 예시 예 장점 단점 장단점 특징 종류 공식 계산 구현 비교 관계 역할 필요 필요성 목적 원리 원인 영향 사용 이용 안 못 관련 관한 및 또는 그런데 근데 그래서 그럼 그러면 그냥 것 거 게 건 걸 수 때 때문 경우 중 등
  더 덜 좀 꼭 항상 자꾸 계속 진짜 정말 가장 제일 너무 아주 매우 엄청 갑자기 가끔 잘 말고 대신 위한 위해 통해 따라 무조건 먼저 나중 이 그 저 이런 그런 저런 사이 둘 두 모두 전부 각각 각자 서로 함께 인가 일까 란 가능 문제 문제점 해결 간단히 자세히 질문 답변 공부 한번에 한꺼번에 빨리 천천히 조금 수백 수천 천 밖에 이해
  추천 과정 동작 작동 일 오래 발생 요즘 대표적 간단 정리 방식 말이 말은 뭐든 어째서 직접 도중 마다 상황 종류별 실무 실전 초보 입문 예제 직관 직관적 절차 수식 유도 효과 적용 조심 대답 요약 핵심 용어 부탁 잠깐 잠시 몇개 전략 요령 팁 기준 그때 이때 이렇게 저렇게 그렇게 아까 방금 도대체 대체 혹시 서술 한줄요약 꿀팁 어케 우째
  위키 나무위키 블로그 유튜브 강의 책 논문 님 형들 여러분 제발 코드 그림 넘 쫌 아마 다들 사람들 남들 보통 대개 흔히 굳이 딱 막 별로 인데 잔뜩 통째로 도무지 도저히 감이 감도 겨우 고작 아무리 분명 분명히 방금 원래 훨씬 점점 조금씩 확 뚝 영 꽤 둘지 여전히 역시 오히려 차라리 어떨 다 또 데 데서 데로 매번 이번 정확히 전혀
  살짝 완전 실제 실제로 가지고 내가 제가 우리 느낌 하나도 아예 얼마나 거의 에서 라고 조차 정석 무리 처음 새로 약자 줄임말 로 으로 를 을 는 에 의 랑`;

const ENGLISH = `i but an the is are was were be been being do does did done doing have has had having me my we our you your it its he she they them their this that these those there here what whats which
  who whom whose when where why how if then than so as at by for from in into of off on onto out over to up with without within and or nor not no yes can could should would will shall may
  might must about between among versus vs difference differences different example examples explain explained explanation mean means meaning definition define defined tell give show need
  needs use used uses using work works working get gets getting make makes making want wants know good better best bad worse really actually simple simply just also too very much many more
  most less few some any all each every both one ones keep keeps always never happen happens please help like im dont doesnt cant isnt arent ive id while after before again thing things way
  ways advantage advantages disadvantage pros cons reason reasons purpose formula calculate compute question questions going go goes went come comes look looks only same other another instead
  anywhere together several start starts happening describe process cause causes intuition intuitive common mistake mistakes implement beginner beginners practice effect effects apply applied
  summary problem problems issue issues wasnt werent hasnt havent didnt wont wouldnt couldnt shouldnt thats hows whys theres youre theyre lets myself yourself itself themselves ever still even
  yet almost suddenly often usually sometimes right wrong ok okay someone everyone people whether because since though although else once down become becomes becoming became turn turns turned
  turning am kindly confused confusing drawback drawbacks downside dummies eli5 wikipedia wiki cheat sheet cheatsheet quiz reddit sentence hey hi hello professor teacher asked ask asks
  homework assignment exam words called call name plain english newbie newbies layman course courses tutorial tutorials lecture blog post article articles video videos book books pdf ppt
  slides notes note guide intro introduction basics basic overview detail details derive derivation derivations proof invented invent invents paper papers code necessary caused famous history
  answer answers tons lots bunch plenty barely hardly totally completely anymore guys thanks stuff got getting someone anyone trying try tried seems seem feel looks kind sort pretty quite`;

const korean = (words) => words.split(/\s+/).map(letters);
const uninflected = new Set(korean(WORDS));
const LANGUAGE = new Set([...korean(VERBS), ...uninflected, ...ENGLISH.trim().split(/\s+/)]);

/** All words (letters) that only ask: in any text, and `more` (lines of words), which do so on this site alone. */
export const askingWords = (more) => new Set([...LANGUAGE, ...more.flatMap((line) => line.split(" ")).map((word) => letters(fold(word)))]);

/** A letter alone stands for many things: a variable, an author's initial. Below 0.5, from where on a word tells something (0.1 to 0.5). */
const LETTER = 0.45;

/** Whether `rest` (letters) stands behind nouns and adverbs: a particle, or behind two syllables a verb that is made of them. */
const isBehindNoun = (rest, stem) => rest === "" || isParticle(rest) || rest === "ㅇㅛ" || (stem.length > 3 && /^(?:ㅎㅏ|ㅎㅐ|ㄷㅗㅣ|ㄷㅗㅐ|ㅅㅣㅋ)/.test(rest));

/** How much the word (letters) counts in a query, from 0 to 1. */
export function weightOf({ asking }, word) {
  if (asking.has(word)) return 0.08; // enough to decide between equals (0.05 to 0.2)
  if (/^(?:[a-z]|[\d.,]+)$/.test(word)) return LETTER;
  if (/^[a-z]/.test(word)) return 1;
  for (const [stem, cuts] of stems(word)) {
    if (!asking.has(stem) || (uninflected.has(stem) && !isBehindNoun(word.slice(stem.length), stem))) continue;
    if (cuts === 1 || (cuts > 0 && (stem.length > 2 || word[stem.length] === "ㅆ" || isUncontracted(word, stem)))) return 0.1; // surer to be one that tells than the bare word
  }
  return 1;
}

/** Words that ask what another one means. */
const DEFINING = new Set("뭐 무엇 뭘 무슨 뜻 의미 정의 개념 란 이란 말 설명 설명하 알려 알려주 궁금 하 what is are was the a an does do mean means meaning definition define explain".split(" ").map(letters));

/** Whether the word (letters) asks what another one means. */
export const isDefining = (word) => (/^[a-z]/.test(word) ? [word] : [...stems(word).keys()]).some((stem) => DEFINING.has(stem));

/** Words that ask for the name of what the others describe. */
const NAMING = new Set("이름 명칭 부르는 일컫 뭐라고 뭐더라 뭐였 뭐였더라 뭐였지 called call name".split(" ").map(letters));

/** Whether the word (letters) asks for the name of something. */
export const asksName = (word) => [...stems(word).keys()].some((stem) => NAMING.has(stem));
