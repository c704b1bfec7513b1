import pytest
from concepts.lexicon import Lexicon, compile_lexicon, fold
from concepts.mentions import mentions
from source_of import source

SOURCE = source(
    "## 활성화 함수란? {#activation}\n<!--\nterm: 활성화 함수\naliases: [activation function]\n-->\nx\n"
    "## 손실이란? {#loss}\n<!--\nterm: 손실\naliases: [loss]\n-->\nx\n"
    "## GA란? {#ga}\n<!--\nterm: GA\n-->\nx\n"
    "## mAP란? {#map}\n<!--\nterm: mAP\n-->\nx\n"
    "## 배치란? {#batch}\n<!--\nterm: 배치\naliases: [batch]\nunless: [배치 정규화]\n-->\nx\n"
    "## 미니 배치란? {#mini-batch}\n<!--\nterm: 미니배치\naliases: [mini-batch]\n-->\nx\n"
    "## PCA란? {#pca}\n<!--\nterm: 주성분 분석(PCA)\naliases: [PCA]\nsearch: [피씨에이]\n-->\nx\n"
    "## 과적합이란? {#overfitting}\n<!--\nterm: 과적합\n-->\nx\n"
)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    found, issues = compile_lexicon([SOURCE])
    assert issues == []
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("활성화 함수는 비선형이다", "활성화 함수"),
        ("활성화함수가 없으면", "활성화함수"),
        ("activation functions", "activation functions"),
        ("Activation-Function", "Activation-Function"),
        ("activation\nfunction", "activation\nfunction"),
        ("ａｃｔｉｖａｔｉｏｎ　function", "ａｃｔｉｖａｔｉｏｎ　function"),
        ("손실을 줄인다", "손실"),
        ("손실이란", "손실"),
        ("손실들에서는", "손실"),
        ("lossless", ""),
        ("loss.item()", ""),
        ("a loss.", "loss"),
        ("무손실 압축", ""),
        ("손실률", ""),
        ("losses", "losses"),
        ("GA", "GA"),
        ("ga", ""),
        ("GAN", ""),
        ("mAP가 높다", "mAP"),
        ("map", ""),
        ("배치를 나눈다", "배치"),
        ("배치 정규화", ""),
        ("배치하다", ""),
        ("미니배치로", "미니배치"),
        ("mini-batch", "mini-batch"),
        ("minibatches", "minibatches"),
        ("PCA를", "PCA"),
        ("주성분 분석은", "주성분 분석"),
        ("피씨에이", ""),
        ("과적합한 모델", "과적합"),
        ("과적합되었다", "과적합"),
        ("`loss` $loss$ [loss](x) <b title='loss'>", ""),
        ("https://loss.example/loss", ""),
    ],
)
def test_mention(lexicon: Lexicon, text: str, found: str) -> None:
    assert ", ".join(text[m.start : m.end] for m in mentions(text, lexicon)) == found


def test_a_name_that_two_claim_links_to_neither_and_names_both_places() -> None:
    first = source("## a {#a}\n<!--\naliases: [손실]\n-->\nx")
    lexicon, issues = compile_lexicon([first, source("## b {#b}\n<!--\nterm: 손실\n-->\nx")])
    assert lexicon.slug_of("손실") is None
    assert list(mentions("손실이 크다", lexicon)) == []
    assert [str(i) for i in issues] == [
        "f.md:3: name '손실' of 'b' is already claimed by 'a' (f.md:3); keep it in one of them, or move it to 'search' "
        "in both"
    ]


@pytest.mark.parametrize(("one", "other"), [("Loss", "loss"), ("활성화 함수", "활성화함수"), ("mini-batch", "minibatch")])
def test_spelling_variants_are_one_name(one: str, other: str) -> None:
    text = f"## a {{#a}}\n<!-- term: {one} -->\nx\n## b {{#b}}\n<!-- term: {other} -->\nx"
    assert len(compile_lexicon([source(text)])[1]) == 1


def test_the_same_name_in_both_languages_is_one_concept() -> None:
    one = source("## a {#a}\n<!-- aliases: [PCA] -->\nx")
    assert compile_lexicon([one, one])[1] == []


def test_an_empty_lexicon_finds_nothing() -> None:
    lexicon, _ = compile_lexicon([])
    assert list(mentions("아무 말", lexicon)) == []


@pytest.mark.parametrize("text", ["İ", "ΑΣ", "Ａ　－", "ﬁ", "가나ＡＢ"])
def test_folding_keeps_offsets(text: str) -> None:
    assert len(fold(text)) == len(text)
