"""The block structure of some HTML, in one line: 'p ul(li li(ul(li)))'."""

from __future__ import annotations

from html.parser import HTMLParser

SHOWN = "ul ol li table tr blockquote pre hr h2 h3 h4 details summary aside img figure br input p".split()
EMPTY = {"hr", "img", "br", "input"}


class _Outline(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.stack: list[tuple[str, list[str]]] = [("", [])]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in EMPTY and tag in SHOWN:
            self.stack[-1][1].append(tag)
        elif tag in SHOWN:
            self.stack.append((tag, []))

    def handle_endtag(self, tag: str) -> None:
        if tag not in SHOWN or tag in EMPTY:
            return
        name, inside = self.stack.pop()
        assert name == tag, f"</{tag}> closes <{name}>"
        outer, found = self.stack[-1]
        if tag == "p" and outer in ("li", "summary"):  # a loose list is a list
            found.extend(inside)
        else:
            found.append(f"{tag}({' '.join(inside)})" if inside else tag)


def outline(html: str) -> str:
    """The elements of `html` that are blocks, images or line breaks, in nested parentheses."""
    parser = _Outline()
    parser.feed(html)
    parser.close()
    return " ".join(parser.stack[0][1]).replace("pre(pre)", "pre")
