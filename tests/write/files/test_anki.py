"""The deck for Anki, read by Anki itself: a second import changes cards and leaves their schedule alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from anki.collection import Card, Collection, ImportCsvRequest
from concepts.language import languages_of
from concepts.output import files
from concepts.site import Site, build
from concepts.write.publication import Publication
from sources import inputs, site

URL = "https://example.org/notes/"
KO = """# 주제 {#t}

## 가란? {#a}
첫째 "답"은 [나](#b)다.

### 절 {#s}

- **왜 $a<b$인가?** 이유는 $\\tfrac{1}{2}$다.

  $$
  x_1 < x_2
  $$

- **“참이다”** 아니다.

  ```py
  if a < b:
      print("탭\t")
  ```

## 나란? {#b}
둘째 답.
"""


def text_of(found: Site, path: str = "quiz/anki.tsv") -> str:
    return str(dict(files(found, Publication(URL, {"ko": "노트", "en": "노트"}), ""))[path])


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    found = Collection(str(tmp_path / "collection.anki2"))
    yield found
    found.close()


def imported(collection: Collection, text: str, folder: Path) -> tuple[int, int]:
    """Import a file as Anki's window does with what the file says of itself; how many notes are new and changed."""
    file = folder / "anki.tsv"
    file.write_text(text, "utf-8")
    metadata = collection.get_csv_metadata(str(file), None)
    log = collection.import_csv(ImportCsvRequest(path=str(file), metadata=metadata)).log
    return len(log.new), len(log.updated)


def by_guid(collection: Collection) -> dict[str, Card]:
    return {card.note().guid: card for card in map(collection.get_card, collection.find_cards(""))}


def test_every_card_arrives_with_its_sides_tags_and_deck(collection: Collection, tmp_path: Path) -> None:
    assert imported(collection, text_of(site(KO)), tmp_path) == (4, 0)
    cards = by_guid(collection)
    assert "example.org/notes/ko/a" in cards
    assert {collection.decks.name(card.did) for card in cards.values()} == {"노트::한국어"}
    sides = {guid: card.note().fields for guid, card in cards.items()}
    front, back = sides["example.org/notes/ko/a"]
    assert front == "가란?"
    assert '첫째 "답"은 <a href="https://example.org/notes/concepts/b/">나</a>다.' in back
    assert '<a href="https://example.org/notes/concepts/a/">가 →</a>' in back
    assert {tag for card in cards.values() for tag in card.note().tags} == {"t", "question", "follow-up", "misconception"}


def test_formulas_and_code_are_readable_in_anki(collection: Collection, tmp_path: Path) -> None:
    imported(collection, text_of(site(KO)), tmp_path)
    notes = [card.note() for card in by_guid(collection).values()]
    front, back = next(note.fields for note in notes if "follow-up" in note.tags)
    assert "왜 \\(a&lt;b\\)인가?" in front
    assert "\\(\\tfrac{1}{2}\\)다" in back
    assert "\\[x_1 &lt; x_2\\]" in back
    assert "https://example.org/notes/concepts/a/#s" in back
    code = next(note.fields[1] for note in notes if "misconception" in note.tags)
    assert "<pre" in code
    assert "\n" in code


def test_a_second_import_changes_the_card_and_keeps_its_schedule(collection: Collection, tmp_path: Path) -> None:
    imported(collection, text_of(site(KO)), tmp_path)
    card = by_guid(collection)["example.org/notes/ko/b"]
    collection.sched.set_due_date([card.id], "30")
    due = collection.get_card(card.id).due
    changed = KO.replace("둘째 답.", "다른 답.").replace("### 절 {#s}\n", "### 절 {#s}\n\n- **새 물음?** 새 답.")
    new, updated = imported(collection, text_of(site(changed)), tmp_path)
    assert new == 1
    assert updated >= 1
    after = collection.get_card(card.id)
    assert (after.due, "다른 답." in after.note().fields[1]) == (due, True)
    assert imported(collection, text_of(site(changed)), tmp_path) == (0, 0)


def test_languages_have_decks_of_their_own(collection: Collection, tmp_path: Path) -> None:
    found = site(KO, "# T {#t}\n\n## A? {#a}\nx\n\n## B? {#b}\ny\n")
    imported(collection, text_of(found), tmp_path)
    assert imported(collection, text_of(found, "en/quiz/anki.tsv"), tmp_path) == (2, 0)
    assert {deck.name for deck in collection.decks.all_names_and_ids()} >= {"노트::한국어", "노트::English"}


def test_a_site_of_one_language_has_one_deck(collection: Collection, tmp_path: Path) -> None:
    only, _ = languages_of([("en", "English", True)])
    found = build(inputs({"en/concepts.md": "## What is A?\nAn answer.\n\n- **Why?** So.\n"}, only))
    assert imported(collection, text_of(found), tmp_path) == (2, 0)
    assert {collection.decks.name(card.did) for card in by_guid(collection).values()} == {"노트"}
    assert set(by_guid(collection)) >= {"example.org/notes/en/a"}
