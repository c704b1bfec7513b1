"""The words that pages show around an author's text. One value per language; mypy finds the word that one lacks."""

from dataclasses import dataclass

SCRIPTED = """did_you_mean still_searching search_failed texts_failed best_results one_result all_places listed_places
    only_best fewer no_exact no_results not_on_site other_edition recent_queries example_queries search_topics not_found
    not_found_near progress progress_due filter_found filter_none copy_section copied copy_failed found_concept
    found_term more figure_try""".split()
"""The words that scripts show on every page."""
ASKED = "reveal again unsure known end done misses none imported not_progress unsaved failed".split()
"""Those that the script of the self-test shows, without 'quiz_'."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Texts with `{count}` or `{language}` in them are filled by whoever shows them."""

    open_graph: str  # the language with its territory: 'ko_KR'
    home: str
    concepts: str
    concepts_description: str  # {count}
    glossary: str
    glossary_description: str  # {count}
    other_topic: str  # the title of what stands under no topic, where others have one
    more: str  # leads from a definition, or from a preview, to its page
    aliases: str
    related: str
    backlinks: str
    more_backlinks: str  # {count}
    previous: str
    next: str
    edit: str
    all_of_topic: str  # {count}
    all_topics: str
    untranslated: str  # {language}: the one that the text is in instead
    jump: str  # what the letters of the glossary are, to a screen reader
    topic_path: str
    switch: str  # to this language, in it
    unfold_all: str  # the answers of a list of questions
    fold_all: str
    permalink: str  # to a heading
    footnote: str  # {number}: the sign of a footnote, to a screen reader
    footnote_back: str  # {number}
    task_done: str  # a ticked check box, to a screen reader
    task_open: str
    note: str  # titles of boxes: GitHub's five kinds
    tip: str
    important: str
    warning: str
    caution: str
    not_found: str  # of a page that does not exist: title and two sentences
    not_found_title: str
    not_found_advice: str
    not_found_near: str  # before the pages that may be meant
    to_light: str  # switches of the palette
    to_dark: str
    to_system: str
    site_description: str  # of a new site; {count}
    did_you_mean: str  # {query}
    still_searching: str
    search_failed: str
    texts_failed: str  # names are searched, texts are not
    best_results: str  # {count}
    one_result: str
    all_places: str  # {count}
    listed_places: str  # where they are shown; {count}
    only_best: str  # the way back from there
    fewer: str  # folds again what else a page has
    no_exact: str  # before results that may answer
    no_results: str
    not_on_site: str  # {words}
    other_edition: str  # {language}, {count}
    recent_queries: str
    example_queries: str
    search_topics: str
    found_concept: str  # kinds of results, and of previews
    found_term: str
    found_name: str  # before the names, and the phrasings, by which a result was found
    found_phrase: str
    moved: str  # on the page at a former address
    topic_page: str  # the link from a topic in the navigation to its page
    topic_count: str  # {count}, {minutes}
    minutes: str  # {minutes} to read
    short_answer: str  # the title of the box that can be closed
    contents: str
    filter: str  # what to type in the box that filters a list
    filter_hint: str
    filter_own: str  # the same on a site of one language
    sorting: str  # before the languages whose names a list can be sorted by
    filter_none: str
    filter_found: str  # {count}, {total}
    search: str
    search_hint: str
    examples: str
    question: str  # the one question that the home page asks
    show_answer: str
    full_answer: str
    count_concepts: tuple[str, ...]  # under a number: under 1 the first, under any other the last
    count_terms: tuple[str, ...]
    count_seconds: tuple[str, ...]  # which are never 1
    count_questions: tuple[str, ...]
    first_path: str  # {minutes}
    first_path_more: str
    go_on: str  # where the reader was last
    repository: str
    changed: str  # {date}
    languages: str  # the list of a site with more than two
    path: str  # all concepts in the order to learn them
    path_description: str  # {count}
    path_own: str  # {count}: the same where nothing requires anything
    requires: str
    builds: str
    quiz: str
    quiz_description: str  # {count}
    quiz_all: str
    quiz_show: str  # {count}
    quiz_here: str
    quiz_topic_here: str
    mark: str  # what a reader says of a concept, to a screen reader
    mark_known: str
    mark_unknown: str
    quiz_count: str  # {count}
    quiz_more: str  # {count}: of a topic, not on the page
    card_question: str
    card_follow_up: str
    card_misconception: str
    quiz_topic: str
    quiz_kind: str
    quiz_any: str
    quiz_start: str
    quiz_reveal: str
    quiz_again: str
    quiz_unsure: str
    quiz_known: str
    quiz_keys: str
    quiz_end: str
    quiz_done: str  # {known} {total}
    quiz_misses: str
    quiz_none: str
    quiz_export: str
    quiz_import: str
    quiz_imported: str  # {count}
    quiz_not_progress: str
    quiz_unsaved: str
    quiz_failed: str
    quiz_anki: str
    quiz_anki_help: str
    progress: str  # {known} {total}
    progress_due: str  # {count}
    quiz_keep: str
    map: str
    map_description: str
    map_arrows: str  # the same where no dotted lines are
    map_dotted: str  # the same where no arrows are
    map_topics: str
    map_local: str
    map_topic: str
    map_table: str
    sheet: str  # the page to print
    sheet_description: str  # {count}
    sheet_print: str
    concept: str
    copy: str  # the copy buttons, to a screen reader
    copy_link: str
    copy_markdown: str
    copy_answer: str
    copy_section: str  # {title}
    copied: str
    copy_failed: str
    figure_try: str  # shows the live form of a figure

    @property
    def boxes(self) -> dict[str, str]:
        """The titles of boxes that have none of their own, by kind."""
        return {kind: getattr(self, kind) for kind in ("note", "tip", "important", "warning", "caution")}

    @property
    def scripted(self) -> dict[str, str]:
        """The words that scripts show, by the names that these know."""
        return {name: getattr(self, name) for name in SCRIPTED}

    @property
    def asked(self) -> dict[str, str]:
        """The words that the script of the self-test shows, by the names that it knows."""
        kinds = {"question": self.card_question, "follow-up": self.card_follow_up}
        own = {name: getattr(self, f"quiz_{name}") for name in ASKED}
        return {**own, **kinds, "misconception": self.card_misconception, "more": self.more}
