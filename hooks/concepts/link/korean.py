"""What may follow a noun in Korean: particles, the copula, and the verbs 하다, 되다, 시키다.

Reference: 국립국어원, 한국어 어문 규범, 「한글 맞춤법」 제41항–제42항 (조사는 그 앞말에 붙여 쓴다); the list is
the particles and endings found in expository prose, not the whole grammar.
"""

from __future__ import annotations

from collections.abc import Iterator

CASES = """
이 가 을 를 은 는 의 에 에서 에게 에게서 한테 께서 와 과 랑 이랑 하고 로 으로 로서
으로서 로써 으로써 로부터 으로부터 부터 까지 보다 처럼 같이 만큼 대로 마다 조차 마저 밖에 뿐
도 만 나 이나 든 이든 든지 이든지 나마 이나마 라도 이라도 야 이야 요 이요 라면 이라면 란
이란 라는 이라는 라고 이라고 라 이라 커녕 은커녕 는커녕 별 별로 식 당 간 간의 내 등 끼리
야말로 이야말로 이냐 냐 이냐를 냐를
""".split()
COPULA = """
이다 다 입니다 이에요 예요 에요 이죠 죠 이지 지 이고 고 이며 며 이면 면 이자 자 이지만
지만 이므로 므로 이니 니 이니까 니까 이라서 라서 이어서 여서 이어야 여야 이어도 여도 이거나
거나 인 인데 인데도 인가 인가요 인지 인지를 인지는 인지도 인지가 인지에 일 일까 일까요 일지
일지라도 임 임을 임이 임은 이었다 였다 이었던 였던 이었고 였고 이었으며 였으며 이었지만 였지만
이기 이기도 이기에 이던 던 이더라도 더라도 이든가 이듯 이듯이 이란다 이었더라면 였더라면 만 입니까 이었습니다
였습니다 이었는데 였는데 이었는데도 이었다가 였다가 이었을 였을 이었기 였기 이었지 이겠다
이겠지만 이더니 이라며 라며 이라면서 라면서 이라는데 라는데 이라지만 라지만 이라든가 라든가
이라던 이든지 이나마 이어야만 여야만 이었음 였음 이란 이기만 이기는 이라기보다 라기보다
""".split()
ENDINGS = """
리라 리라고 었음 였음 었음을 였음을 었더라면 였더라면
다 고 며 면 면서 면서도 면은 지 지만 지는 지도 지를 지가 게 게끔 게는 기 기도 기는 기에
기만 기를 기가 기까지 기보다 기란 는 는데 는데도 는지 는지를 는가 던 도록 자 자마자 므로
거나 려고 려면 려는 려 여 여서 여도 여야 여야만 였다 였고 였으며 였던 였을 였지만 였는데
였는지 였습니다 어 어서 어도 어야 어야만 었다 었고 었으며 었던 었을 었지만 었는데 었는지
었습니다 더라도 더니 느라 니 니까 듯 듯이 고자 고서 고는 고도 십시오 세요 나 나요 든 든지
는다 는다면 는다는
""".split()
CONTRACTED = """
한 한다 한다면 한다고 한다는 한다며 한다거나 한데 한지 한들 할 할수록 할지 할지를 할까 할까요
함 함으로써 함으로 함은 함을 함이 함에 함과 함에도 함도 합니다 합니까 합시다 해 해요 해서
해도 해야 해야만 해라 해진 해진다 해질 해지는 해지면 했다 했고 했으며 했지만 했던 했을 했는데
했는지 했으므로 했습니다 했더니 했어요 했기 된 된다 된다면 된다고 된다는 된다며 된다거나 된데
된지 될 될수록 될지 될까 될까요 됨 됨으로써 됨으로 됨은 됨을 됨이 됨에 됨에도 됨도 됩니다
됩니까 돼 돼요 돼서 돼도 돼야 돼야만 됐다 됐음 됐음을 됐음은 됐고 됐으며 됐지만 됐던 됐을 됐는데 됐습니다 됐기
시킨 시킨다 시킨다면 시킨다는 시킬 시킬수록 시킴 시킴으로써 시킴으로 시킵니다 시켜 시켜서 시켜도
시켜야 시켰다 시켰고 시켰으며 시켰던 시켰을 시켰지만 시켰습니다
""".split()
VERBS = ("하", "되", "시키")

DISTRIBUTED = """
학습 훈련 데이터 처리 시스템 최적화 표현 병렬 컴퓨팅 저장 환경 추론 서버 파일 컴퓨터 네트워크 캐시 락 투자
""".split()
SPREAD = "되 된 될 됨 됐 돼 됩 하 한 할 함 합 해 했 시키 시킨 시킬 시킴 시켜 시켰 시킵 형".split()

OTHER_MEANINGS = (
    *(f"분산 {noun}" for noun in DISTRIBUTED),  # variance, but: distributed learning
    *(f"분산{ending}" for ending in SPREAD),  # but: spread over machines
    *(f"편향{ending}" for ending in (*SPREAD[:7], "적", "성")),  # the bias parameter, but: prejudiced
    *(f"배치{ending}" for ending in (*SPREAD[:14], "도")),  # a batch, but: to place, a floor plan
    *("기울기 시작", "기울기 전", "기울기도 하"),  # the gradient, but: to lean
    *(f"{word} 대비" for word in ("비용", "시간", "성능", "투자", "이전", "기존")),  # contrast, but: relative to
)
"""Phrases that begin like a common term, or with one in them, and mean something else, in whatever source."""

HANGUL = "가-힣ㄱ-ㅎㅏ-ㅣ"


def tails() -> Iterator[str]:
    """Every single unit that may follow a noun: a particle, a form of the copula, a verb ending."""
    yield from CASES
    yield from COPULA
    yield from CONTRACTED
    yield from (verb + ending for verb in VERBS for ending in ENDINGS)
