from concepts.check.files import missing

FILES = ["docs/ko/a.png", "docs/ko/.github/a.png", "docs/ko/b/.a.png"]


def test_files_that_are_not_there_or_not_published() -> None:
    uses = [("ko/a.png", 1), ("ko/b.png", 2), ("ko/.github/a.png", 3), ("ko/b/.a.png", 4)]
    assert [str(issue) for issue in missing(uses, "docs/ko/concepts.md", FILES)] == [
        "docs/ko/concepts.md:2: there is no file 'docs/ko/b.png'; add it, or correct the link. Did you mean 'docs/ko/a.png'?",
        "docs/ko/concepts.md:3: 'docs/ko/.github/a.png' is hidden by the dot that a name begins with, and so is not published; move it, and correct the link",
        "docs/ko/concepts.md:4: 'docs/ko/b/.a.png' is hidden by the dot that a name begins with, and so is not published; move it, and correct the link",
    ]
