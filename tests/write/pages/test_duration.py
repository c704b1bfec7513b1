import pytest
from concepts.write.pages.duration import minutes, seconds_aloud


@pytest.mark.parametrize(
    ("text", "read", "said"),
    [("", 1, 5), ("가" * 500, 1, 90), ("가" * 501, 2, 90), ("word " * 440, 2, 175), ("가" * 250 + " word" * 110, 1, 90)],
)
def test_time_grows_with_syllables_and_words_of_either_script(text: str, read: int, said: int) -> None:
    assert (minutes(text), seconds_aloud(text)) == (read, said)
