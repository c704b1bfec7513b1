"""The rules for blocks of Markdown."""

from html import escape

from markdown_it.token import Token

from ...read.tokens.figures import figure
from ...read.tokens.words import line_of, plain
from . import boxes
from .code import DIAGRAMS, info_of, listing
from .elements import written
from .inline import image, report_formula, title
from .mathml import formula
from .page import Page, Rule


def _open(name: str) -> Rule:
    """A container, aligned as the parser says (the cells of a table are)."""

    def rule(page: Page, token: Token) -> None:
        style = token.attrs.get("style")
        page.writer.enter(name, written({"style": str(style)}) if style else "")

    return rule


def _close(page: Page, token: Token) -> None:
    page.writer.leave()
    if not token.hidden:
        page.writer.out.append("\n")


def _paragraph(page: Page, token: Token) -> None:
    """A paragraph with the class that it may have; one that is only an image with a title is a figure."""
    inline = page.following()
    only = figure(inline) if inline else None
    if only:
        page.writer.block(_figure(page, only, title(only) or ""))
        page.at += 2
        return
    style = token.attrs.get("class")
    page.writer.paragraph(written({"class": str(style)}) if style else "", token.hidden)


def _figure(page: Page, token: Token, caption: str) -> str:
    """An image with its caption; between them room for controls, if there is a script that makes it live."""
    live = token.meta.get("live")
    page.is_live = page.is_live or live is not None
    room = '<div class="live"></div>\n' if live else ""
    behind = f"{room}<figcaption>{escape(caption, quote=False)}</figcaption>"
    attributes = written({"data-live": page.href(live) if live else None})
    return f"<figure{attributes}>\n{image(page, token)}\n{behind}\n</figure>\n"


def _heading(page: Page, token: Token) -> None:
    name = token.attrs.get("id")
    page.writer.enter(page.level(token.tag), written({"id": str(name)}) if name else "")


def _heading_end(page: Page, token: Token) -> None:
    """The link to the heading, as the theme styles it; each is called after its own."""
    opening, words = page.following(-2), page.following(-1)
    name = opening.attrs.get("id") if opening else None
    if name:
        hint = page.words.permalink
        label = f"{hint}: {plain(words.children or ())}" if words else hint
        values = {"class": "headerlink", "href": f"#{name}", "title": hint, "aria-label": label}
        page.writer.enter("a", written(values))
        page.writer.text("¶")
        page.writer.leave()
    _close(page, token)


def _item(page: Page, token: Token) -> None:
    """A list's item, with its check box if it is a task."""
    checked = token.meta.get("checked")
    if checked is None:
        page.writer.enter("li")
        return
    page.writer.enter("li", ' class="task-list-item"')
    label = page.words.task_done if checked else page.words.task_open
    page.check_box = (
        f'<label class="task-list-control"><input type="checkbox"{written({"aria-label": label})} disabled'
        f'{" checked" if checked else ""}><span class="task-list-indicator"></span></label> '
    )


def _list(page: Page, token: Token) -> None:
    if token.meta.get("folds", 0) > 1:
        words = written({"data-close": page.words.fold_all})
        button = f'<button type="button" aria-expanded="false"{words}>{escape(page.words.unfold_all)}</button>'
        page.writer.block(f'<p class="unfold-all scripted">{button}</p>\n')
    is_tasks = "contains-task-list" in str(token.attrs.get("class", ""))
    start = str(token.attrs["start"]) if "start" in token.attrs else None
    page.writer.enter(token.tag, written({"class": "task-list" if is_tasks else None, "start": start}))


def _fence(page: Page, token: Token) -> None:
    language = info_of(token.info).language
    if language in DIAGRAMS:
        message = f"diagrams in '{language}' are shown as code; draw a picture if readers need one"
        page.writer.report(line_of(token), message, kind=f"diagram {language}")
    page.writer.block(listing(token.content, token.info) + "\n")


def _math(page: Page, token: Token) -> None:
    found = formula(token.content, True)
    if found.problem:
        report_formula(page, token.content, found.problem)
        page.writer.block(listing(token.content, "tex") + "\n")
    else:
        page.writer.block(f'<div class="arithmatex">{found.markup}</div>\n')


def _rule(page: Page, token: Token) -> None:
    page.writer.block("<hr>\n")


def _box(page: Page, token: Token) -> None:
    """An alert or a box, and its title: the author's, or what its kind is called in the page's language."""
    kind = str(token.meta["kind"]).lower() if token.type == "alert_open" else str(token.meta["tag"])
    names = boxes.classes(kind, tuple(token.meta.get("classes", ()))[1:])
    is_folding = token.markup.startswith("?")
    if is_folding:
        page.writer.enter("details", written({"class": names}) + (" open" if token.markup.endswith("+") else ""))
    else:
        page.writer.enter("div", written({"class": f"admonition {names}".rstrip()}))
    first, words = page.following(), page.following(2)
    has_title = first is not None and first.type in ("alert_title_open", "admonition_title_open")
    if has_title or is_folding:
        page.writer.out.append("\n")
        page.writer.enter(*(("summary",) if is_folding else ("p", ' class="admonition-title"')))
        if has_title and words and token.meta.get("is_titled"):
            page.run((words,))
        else:
            page.writer.text(escape(boxes.title(kind, page.words.boxes), quote=False))
        _close(page, token)
        page.at += 3 if has_title else 0


def _fold(page: Page, token: Token) -> None:
    page.writer.enter("details", ' class="asked"')


RULES: dict[str, Rule] = {
    "paragraph_open": _paragraph,
    "paragraph_close": _close,
    "heading_open": _heading,
    "heading_close": _heading_end,
    "bullet_list_open": _list,
    "ordered_list_open": _list,
    "list_item_open": _item,
    "blockquote_open": _open("blockquote"),
    **{f"{name}_open": _open(name) for name in ("table", "thead", "tbody", "tr", "th", "td")},
    "fold_open": _fold,
    "fold_title_open": _open("summary"),
    "alert_open": _box,
    "admonition_open": _box,
    **dict.fromkeys(
        """bullet_list_close ordered_list_close list_item_close blockquote_close table_close thead_close tbody_close
        tr_close th_close td_close alert_close admonition_close
        fold_title_close fold_close""".split(),
        _close,
    ),
    "fence": _fence,
    "code_block": _fence,
    "math_block": _math,
    "hr": _rule,
}
