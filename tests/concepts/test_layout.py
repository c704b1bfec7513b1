from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from concepts.layout import figure
from markdown import Markdown
from outline import outline
from source_of import page, rows

CONFIG = Path(__file__).parents[2] / "mkdocs.yml"
LINES = rows("layout.yml")


class _Loader(yaml.SafeLoader):
    """Reads a configuration that has tags of its own."""


_Loader.add_multi_constructor("!", lambda _loader, _tag, _node: None)


@cache
def markdown() -> Markdown:
    """Python-Markdown as the site uses it."""
    listed: list[Any] = yaml.load(CONFIG.read_text("utf-8"), _Loader)["markdown_extensions"]
    configs = {name: options for item in listed for name, options in (item if isinstance(item, dict) else {item: {}}).items()}
    return Markdown(extensions=list(configs), extension_configs=configs)


def rendered(text: str) -> str:
    """Outline of what the page of a concept shows below its answer and names."""
    _, _, body = page(f"## a {{#a}}\n\nx\n\n{text}\n").partition("</p>\n")
    return outline(markdown().reset().convert(body))


@pytest.mark.parametrize("case", LINES, ids=lambda case: case["name"])
def test_blocks_are_those_of_github(case: dict[str, str]) -> None:
    assert rendered(case["text"]) == case.get("blocks", case.get("only"))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ('![a](b.png "c & <d>")', '<figure markdown="span">\n![a](b.png){ loading=lazy }\n<figcaption>c &amp; &lt;d&gt;</figcaption>\n</figure>'),
        ('![a](b.png "c \\"d\\"")', '<figure markdown="span">\n![a](b.png){ loading=lazy }\n<figcaption>c "d"</figcaption>\n</figure>'),
        ("![a](b.png)", "![a](b.png)"),
        ('![a](b.png "c") d', '![a](b.png "c") d'),
    ],
)
def test_figure(text: str, html: str) -> None:
    assert figure(text) == html


def test_the_answer_is_marked_for_the_theme() -> None:
    html = markdown().reset().convert(page("## a {#a}\n답\n두 줄.\n- 목록\n"))
    assert '<p class="short-answer">답\n두 줄.</p>' in html
    assert outline(html.partition("</p>\n")[2]).endswith("ul(li)")
