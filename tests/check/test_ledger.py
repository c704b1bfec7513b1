import pytest
from concepts.check.ledger import HEADER, extended, read

LIVING = ["alpha", "beta"]


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
        ("../x -> alpha", {}, ["1: '../x -> alpha' is no ledger line; write 'slug' or 'old-slug -> new-slug'"]),
    ],
)
def test_ledger(text: str, redirects: dict[str, str], problems: list[str]) -> None:
    ledger, issues = read(text, "f.txt", LIVING)
    assert ledger.redirects == redirects
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
