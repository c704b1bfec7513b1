import pytest
from concepts.check.ledger import HEADER, extended, read

LIVING = ["alpha", "beta", "alpha#why", "beta#How", "topics/basics"]


@pytest.mark.parametrize(
    ("text", "redirects", "problems"),
    [
        ("alpha\nbeta\n", {}, []),
        ("# a comment\n\nalpha  # another\n", {}, []),
        ("old -> alpha", {"old": "alpha"}, []),
        ("old->alpha", {"old": "alpha"}, []),
        ("old → alpha", {"old": "alpha"}, []),
        ("a -> b\nb -> c\nc -> alpha", {"a": "alpha", "b": "alpha", "c": "alpha"}, []),
        ("a -> b\nb -> a", {}, ["1: slug 'a' is redirected to 'b', which leads nowhere.", "2: slug 'b' is redirected to 'a', which leads nowhere."]),
        ("a -> a", {}, ["1: slug 'a' is redirected to 'a', which leads nowhere."]),
        ("a -> b\nb", {}, ["1: slug 'a' is redirected to 'b', which leads nowhere.", "2: published slug 'b' has disappeared; restore it or write 'b -> new-slug'."]),
        ("gone", {}, ["1: published slug 'gone' has disappeared; restore it or write 'gone -> new-slug'."]),
        ("alpa", {}, ["1: published slug 'alpa' has disappeared; restore it or write 'alpa -> new-slug'. Did you mean 'alpha'?"]),
        ("alpha -> beta", {}, ["1: slug 'alpha' is redirected to 'beta', but there is a concept with that slug; keep one"]),
        ("old -> alpa", {}, ["1: slug 'old' is redirected to 'alpa', which leads nowhere. Did you mean 'alpha'?"]),
        ("alpha\nalpha", {}, ["2: slug 'alpha' stands already in f.txt:1; remove one line"]),
        ("old -> alpha\nold -> beta", {"old": "alpha"}, ["2: slug 'old' stands already in f.txt:1; remove one line"]),
        ("Old -> alpha", {}, ["1: 'Old -> alpha' is no ledger line; write 'slug' or 'old-slug -> new-slug'"]),
        ("a b", {}, ["1: 'a b' is no ledger line; write 'slug' or 'old-slug -> new-slug'"]),
        ("old ->", {}, ["1: slug 'old' is redirected to '', which leads nowhere."]),
        ("alpha#why\nbeta#How # yes\ntopics/basics", {}, []),
        ("alpha#wy", {}, ["1: published section 'alpha#wy' has disappeared; restore it or write 'alpha#wy -> new-section'. Did you mean 'alpha#why'?"]),
        ("alpha#old -> alpha#why", {"alpha#old": "alpha#why"}, []),
        ("alpha#old -> beta", {"alpha#old": "beta"}, []),
        ("alpha#older -> alpha#old\nalpha#old -> beta#How", {"alpha#older": "beta#How", "alpha#old": "beta#How"}, []),
        ("alpha#why -> beta", {}, ["1: section 'alpha#why' is redirected to 'beta', but there is a section with that id; keep one"]),
        ("alpha#old -> alpha#no", {}, ["1: section 'alpha#old' is redirected to 'alpha#no', which leads nowhere. Did you mean 'alpha'?"]),
        ("old -> alpha#why\nold#part", {"old": "alpha#why"}, []),
        ("old -> alpha\nold#part -> beta#How", {"old": "alpha", "old#part": "beta#How"}, []),
        ("old#part", {}, ["1: published section 'old#part' has disappeared; restore it or write 'old#part -> new-section'."]),
        ("topics/intro -> topics/basics", {"topics/intro": "topics/basics"}, []),
        ("topics/gone", {}, ["1: published topic 'topics/gone' has disappeared; restore it or write 'topics/gone -> new-topic'."]),
        ("alpha#why\nalpha#why", {}, ["2: section 'alpha#why' stands already in f.txt:1; remove one line"]),
        ("alpha#-x", {}, ["1: 'alpha#-x' is no ledger line; write 'slug' or 'old-slug -> new-slug'"]),
        ("../x -> alpha", {}, ["1: '../x -> alpha' is no ledger line; write 'slug' or 'old-slug -> new-slug'"]),
    ],
)
def test_ledger(text: str, redirects: dict[str, str], problems: list[str]) -> None:
    ledger, issues = read(text, "f.txt", LIVING)
    assert {**ledger.redirects, **ledger.moved} == redirects
    assert not [old for old in ledger.redirects if "#" in old or "/" in old]
    assert [f"{i.location.line}: {i.message}" for i in issues] == problems


def test_a_long_chain_is_followed() -> None:
    text = "".join(f"s{i} -> s{i + 1}\n" for i in range(300)) + "s300 -> alpha"
    assert set(read(text, "f.txt", LIVING)[0].redirects.values()) == {"alpha"}


@pytest.mark.parametrize(
    ("text", "slugs", "after"),
    [
        ("", ["a"], f"{HEADER}a\n"),
        ("a", ["a", "b"], "a\nb\n"),
        ("a\n\n", ["b"], "a\nb\n"),
        ("a -> b\nb", ["a"], "a -> b\nb"),
        ("a\n", ["a"], "a\n"),
        ("# c\n", ["c"], "# c\nc\n"),
    ],
)
def test_new_slugs_are_appended(text: str, slugs: list[str], after: str) -> None:
    assert extended(text, slugs) == after
