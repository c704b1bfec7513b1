"""The site's own words in both languages; everything else comes from the sources."""

from __future__ import annotations

from typing import Literal

Lang = Literal["ko", "en"]
LANGS: tuple[Lang, ...] = ("ko", "en")
DEFAULT: Lang = "ko"

WORDS: dict[Lang, dict[str, str]] = {
    "ko": {
        "home": "홈",
        "concepts": "개념 목록",
        "concepts_description": "면접에서 묻는 머신러닝 개념 {count}개를 주제별로 모았다.",
        "glossary": "용어집",
        "glossary_description": "머신러닝 용어 {count}개의 한영 이름과 짧은 정의.",
        "other_topic": "그 밖의 개념",
        "terms": "용어",
        "more": "자세히",
        "other_name": "영어",
        "aliases": "다른 이름",
        "related": "관련 개념",
        "backlinks": "이 개념을 언급한 곳",
        "more_backlinks": "그 밖에 {count}곳",
        "previous": "이전",
        "next": "다음",
        "edit": "이 글의 원문 고치기",
        "all_of_topic": "이 주제의 개념 {count}개 모두 보기",
        "all_topics": "주제 모두 보기",
        "untranslated": "",
        "jump": "초성과 알파벳으로 이동",
        "topic_path": "현재 위치",
        "switch": "Read this page in English",
    },
    "en": {
        "home": "Home",
        "concepts": "All concepts",
        "concepts_description": "{count} machine-learning concepts that interviews ask about, by topic.",
        "glossary": "Glossary",
        "glossary_description": "{count} machine-learning terms: names in English and Korean, and a short definition.",
        "other_topic": "Other concepts",
        "terms": "Terms",
        "more": "Read more",
        "other_name": "Korean",
        "aliases": "Also called",
        "related": "Related concepts",
        "backlinks": "Mentioned in",
        "more_backlinks": "and {count} more",
        "previous": "Previous",
        "next": "Next",
        "edit": "Edit the source of this page",
        "all_of_topic": "All {count} concepts of this topic",
        "all_topics": "All topics",
        "untranslated": "This concept has no English translation yet; below is the Korean original.",
        "jump": "Jump to a letter",
        "topic_path": "You are here",
        "switch": "이 글을 한국어로 읽기",
    },
}


def other(lang: Lang) -> Lang:
    """The other language."""
    return "en" if lang == "ko" else "ko"


def prefix(lang: Lang) -> str:
    """What addresses of a language start with, below the site's root."""
    return "" if lang == DEFAULT else f"{lang}/"
