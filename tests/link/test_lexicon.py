import pytest
from concepts.link.lexicon import Lexicon, compile_lexicon
from concepts.link.mentions import mentions
from concepts.read.entries.entry import Source
from concepts.read.names.metadata import Name, Rank
from linking import english, korean

SOURCE = korean(
    "## 활성화 함수란? {#activation}\n<!--\nterm: 활성화 함수\naliases: [activation function]\n-->\nx\n"
    "## 손실이란? {#loss}\n<!--\nterm: 손실\naliases: [loss]\n-->\nx\n"
    "## GA란? {#ga}\n<!--\nterm: GA\n-->\nx\n"
    "## mAP란? {#map}\n<!--\nterm: mAP\n-->\nx\n"
    "## 배치란? {#batch}\n<!--\nterm: 배치\naliases: [batch]\nunless: [배치 정규화, 배치하다, 배치 전, 배치도]\n-->\nx\n"
    "## 미니 배치란? {#mini-batch}\n<!--\nterm: 미니배치\naliases: [mini-batch]\n-->\nx\n"
    "## PCA란? {#pca}\n<!--\nterm: 주성분 분석(PCA)\naliases: [PCA]\nsearch: [피씨에이]\n-->\nx\n"
    "## 과적합이란? {#overfitting}\n<!--\nterm: 과적합\n-->\nx\n"
    "## 과대적합이란? {#over}\n<!--\nterm: 과대적합률\n-->\nx\n"
    "## 학습이란? {#learning}\n<!--\nterm: 학습\naliases: [DataLoader]\n-->\nx\n"
    "## 기울기란? {#gradient}\n<!--\nterm: 기울기\nunless: [기울기도 하다]\n-->\nx\n"
)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    found, issues = compile_lexicon([SOURCE])
    assert issues == []
    return found


def found_in(text: str, lexicon: Lexicon, locale: str = "") -> str:
    return ", ".join(text[m.start : m.end] for m in mentions(text, lexicon, locale))


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
        ("미니배치로", "미니배치"),
        ("mini-batch", "mini-batch"),
        ("minibatches", "minibatches"),
        ("PCA를", "PCA"),
        ("주성분 분석은", "주성분 분석"),
        ("피씨에이", ""),
        ("과적합한 모델", "과적합"),
        ("과적합되었다", "과적합"),
        ("\0\0loss\0", "loss"),
        # what stands before and behind
        ("학습지를 풀다", ""),
        ("학습이지 놀이가 아니다", "학습"),
        ("손실와 이득", ""),
        ("배치와 손실", "배치, 손실"),
        ("배치로 나눈다", "배치"),
        ("손실로 센다", "손실"),
        ("손실으로 센다", ""),
        ("과적합했더라면", "과적합"),
        ("과적합하려던", "과적합"),
        ("PCA같은 방법", "PCA"),
        ("PCA기법을", "PCA"),
        ("loss계산을", "loss"),
        ("기존PCA를", "PCA"),
        ("기존손실을", ""),
        ("xPCA를", ""),
        ("PCA2를", ""),
        # one word written as two
        ("과대 적합률은", "과대 적합률"),
        ("과대적 합률은", "과대적 합률"),
        ("과 대적합률은", ""),
        ("과 적합은", ""),
        ("Data Loader를", "Data Loader"),
        ("data loaders", "data loaders"),
        # what means something else
        ("배치를 나눈다", "배치"),
        ("배치 정규화는", ""),
        ("배치 정규화기", "배치"),
        ("배치하다", ""),
        ("배치했더라면", ""),
        ("배치한다는 것", ""),
        ("배치되었다", "배치"),
        ("배치 하나", "배치"),
        ("배치 전에", ""),
        ("배치 전체에", "배치"),
        ("배치도를 그린다", ""),
        ("배치도면", ""),
        ("기울기도 하다", ""),
        ("기울기도 함께", "기울기"),
        ("기울기 시작했다", "기울기"),
    ],
)
def test_mention(lexicon: Lexicon, text: str, found: str) -> None:
    assert found_in(text, lexicon) == found


EVERYDAY = english(
    "## What is loss? {#loss}\n<!--\nterm: loss function\naliases: [loss, training cost]\n"
    "only: [training loss, minimize the loss, the loss falls, slope of the loss, falls behind loss]\n"
    "unless: [loss of]\n-->\nx\n## What is slope? {#slope}\n<!-- term: slope -->\nx\n"
    "## What is a loss surface? {#surface}\n<!-- term: loss surface -->\nx\n"
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He was at a loss.", ""),
        ("The training loss is low.", "loss"),
        ("Training losses are low.", "losses"),
        ("We minimize the loss.", "loss"),
        ("We minimize the loss function.", "loss function"),
        ("We minimize the loss surface.", "loss surface"),
        ("We minimize the loss of detail.", ""),
        ("The loss falls.", "loss"),
        ("A loss function.", "loss function"),
        ("The slope of the loss is low.", "slope, loss"),
        ("The loss falls behind loss.", "loss, loss"),
        ("The training loss falls: minimize the training loss.", "loss, loss"),
        ("The training cost.", "training cost"),
    ],
)
def test_an_everyday_word_means_the_concept_in_some_phrases_only(text: str, found: str) -> None:
    lexicon, issues = compile_lexicon([EVERYDAY])
    assert issues == []
    assert found_in(text, lexicon, "en") == found


def test_an_everyday_word_of_one_language_is_none_in_the_other() -> None:
    lexicon, _ = compile_lexicon([EVERYDAY])
    assert found_in("이 loss를 보라. training loss는", lexicon, "ko") == "loss, loss"


def test_a_phrase_without_a_name_is_reported() -> None:
    text = "## a {#a}\n<!--\nterm: loss\nonly: [training losses, gain]\n-->\nx"
    assert [str(issue) for issue in compile_lexicon([english(text)])[1]] == [
        "docs/en/concepts.md:4: phrase 'gain' of 'only' holds no name of 'a'; add the name that it holds to 'aliases', "
        "or remove the phrase"
    ]


def test_a_name_that_two_claim_links_to_neither_and_names_both_places() -> None:
    first = korean("## a {#a}\n<!--\naliases: [손실]\n-->\nx")
    lexicon, issues = compile_lexicon([first, english("## b {#b}\n<!--\nterm: 손실\n-->\nx")])
    assert lexicon.slug_of("손실") is None
    assert list(mentions("손실이 크다", lexicon)) == []
    assert [str(i) for i in issues] == [
        "docs/en/concepts.md:3: name '손실' of 'b' is already claimed by 'a' (docs/ko/concepts.md:3) and links to neither; "
        "keep it in one of them"
    ]
    assert [i.kind for i in issues] == [""]


@pytest.mark.parametrize(("one", "other"), [("Loss", "loss"), ("활성화 함수", "활성화함수"), ("mini-batch", "minibatch")])
def test_spelling_variants_are_one_name(one: str, other: str) -> None:
    text = f"## a {{#a}}\n<!-- term: {one} -->\nx\n## b {{#b}}\n<!-- term: {other} -->\nx"
    assert len(compile_lexicon([korean(text)])[1]) == 1


def ranked(*claims: tuple[str, str, Rank]) -> Source:
    """Entries that claim a name each: slug, name, rank."""
    from dataclasses import replace

    source = korean("\n".join(f"## {slug} {{#{slug}}}\n\nx\n" for slug, _, _ in claims))
    entries = [
        replace(entry, names=(Name(name, entry.location.line, rank),))
        for entry, (_, name, rank) in zip(source.entries, claims, strict=True)
    ]
    return replace(source, entries=tuple(entries))


@pytest.mark.parametrize(
    ("claims", "owner", "kinds"),
    [
        ([("a", "투석기", Rank.HEADWORD), ("b", "투석기", Rank.PART)], "a", []),
        ([("a", "투석기", Rank.PART), ("b", "투석기", Rank.HEADWORD)], "b", []),
        ([("a", "투석기", Rank.HEADWORD), ("b", "투석기", Rank.WRITTEN)], "b", ["overruled"]),
        ([("a", "투석기", Rank.BYNAME), ("b", "투석기", Rank.WRITTEN)], "b", []),
        ([("a", "투석기", Rank.HEADWORD), ("b", "투석 기", Rank.HEADWORD)], None, ["derived-name"]),
        ([("a", "투석기", Rank.WRITTEN), ("b", "투석기", Rank.WRITTEN), ("c", "투석기", Rank.PART)], None, [""]),
        ([("a", "투석기", Rank.PART), ("b", "투석기", Rank.PART)], None, []),
        ([("a", "투석기", Rank.PART)], "a", []),
    ],
)
def test_the_better_claim_holds(claims: list[tuple[str, str, Rank]], owner: str | None, kinds: list[str]) -> None:
    lexicon, issues = compile_lexicon([ranked(*claims)])
    assert lexicon.slug_of("투석기") == owner
    assert [issue.kind for issue in issues] == kinds


def test_a_derived_name_takes_no_link_away_and_the_author_hears_of_it() -> None:
    text = "## 투석기란?\n\n돌.\n\n## 성벽이란?\n<!-- aliases: [투석기] -->\n\n벽.\n"
    lexicon, issues = compile_lexicon([korean(text)])
    assert lexicon.slug_of("투석기") == lexicon.slug_of("성벽")
    assert [str(issue) for issue in issues] == [
        "docs/ko/concepts.md:6: name '투석기' of 'seongbyeok' is what 'tuseokgi' (docs/ko/concepts.md:1) asks about, and links to the first; remove it here, or write a 'term' there"
    ]
    assert issues[0].is_advice


def test_the_same_name_in_both_languages_is_one_concept() -> None:
    one = korean("## a {#a}\n<!-- aliases: [PCA] -->\nx")
    assert compile_lexicon([one, one])[1] == []


@pytest.mark.parametrize(
    ("name", "plural"),
    [("loss", "losses"), ("batch", "Batches"), ("covariance matrix", "covariance matrices"), ("analysis", "analyses"),
     ("frequency", "frequencies"), ("vertex", "vertices"), ("GPU", "GPUs")],
)  # fmt: skip
def test_plurals(name: str, plural: str) -> None:
    lexicon, _ = compile_lexicon([korean(f"## a {{#a}}\n<!-- term: {name} -->\nx")])
    assert found_in(f"Two {plural} and more.", lexicon) == plural


def test_an_empty_lexicon_finds_nothing() -> None:
    lexicon, _ = compile_lexicon([])
    assert list(mentions("아무 말", lexicon)) == []


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("größe", "Die Größe.", "Größe"),
        ("röße", "Die Größe.", ""),
        ("größ", "Die Größe.", ""),
        ("デルタ", "デルタは河口にある", "デルタ"),
        ("三角洲", "这是三角洲的形状", "三角洲"),
        ("дельта", "Это дельта реки", "дельта"),
        ("дельт", "Это дельта реки", ""),
    ],
)
def test_other_scripts(name: str, text: str, found: str) -> None:
    lexicon, _ = compile_lexicon([korean(f"## a {{#a}}\n<!-- term: {name} -->\nx")])
    assert found_in(text, lexicon) == found
