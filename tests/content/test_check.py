"""There is content, and the author's own check finds nothing wrong with it."""

from __future__ import annotations

import pytest
from concepts.__main__ import check
from content_docs import DEFAULT, DOCS, pages, sources


def test_there_is_a_source_with_concepts() -> None:
    assert next(iter(sources())) == DEFAULT.locale
    assert pages()


def test_the_authors_check_finds_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    code = check(DOCS)
    assert code == 0, capsys.readouterr().out
