"""Which attributes of raw HTML are let through, and which other elements authors mean as such."""

import html
import re
from collections.abc import Callable, Mapping

from ...read.tokens.markup import Tag

REPORTED = frozenset(
    """applet base body button canvas dialog embed fieldset form frame frameset head html input label legend link main
    map area marquee menu meta noscript object option optgroup output param select slot svg math template""".split()
)
"""Elements that authors mean as such, and that GitHub drops; any other name (`<T>`, `<script>`) is text there, too."""

ATTRIBUTES = frozenset(
    """abbr align alt border cellpadding cellspacing cite clear color cols colspan compact controls datetime default
    dir headers height high href hreflang hspace id kind label lang loading loop low max media min muted name noshade
    nowrap open optimum playsinline poster preload reversed rowspan rules scope size sizes span src srclang srcset
    start summary target title type valign value vspace width""".split()
)
ADDRESSES = frozenset("cite href poster src".split())
SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
HARMLESS = frozenset("ftp ftps geo http https irc ircs mailto sip sms tel xmpp".split())
DATA_IMAGE = re.compile(r"data:image/(?:avif|gif|jpeg|png|svg\+xml|webp)[;,]", re.IGNORECASE)
RESERVED = re.compile(r"__|fn(?:ref\d*)?:")  # ids of the theme's own controls, and of footnotes
IGNORED = re.compile(r"[\x00-\x20\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060\ufeff]+")

Resolve = Callable[[str], str | None]
"""An address as written → what to write, or None where it must not be."""


def is_harmless(address: str, is_image: bool = False) -> bool:
    """Whether an address leads somewhere, rather than running something; images may hold their data."""
    bare = IGNORED.sub("", address)
    found = SCHEME.match(bare)
    return not found or found[1].lower() in HARMLESS or (is_image and bool(DATA_IMAGE.match(bare)))


def written(values: Mapping[str, str | None]) -> str:
    """Attributes as they stand in a tag, each with the space before it; those that are None are left out."""
    return "".join(f' {name}="{html.escape(value)}"' for name, value in values.items() if value is not None)


def attributes(tag: Tag, resolve: Resolve, ids: set[str] | None) -> str:
    """The attributes of a raw tag that are let through, as they stand in a tag.

    An id, or the name of an anchor, is written if it is not among `ids`, and joins them. Without them there is none.
    """
    kept = {name: _kept(tag, name, value, resolve) for name, value in tag.attributes.items() if name in ATTRIBUTES}
    if tag.name == "img":
        kept.setdefault("loading", "lazy")
    name = kept.pop("name", None)
    name = kept.pop("id", None) or name
    if ids is not None and name and name not in ids:
        ids.add(name)
        kept["id"] = name
    return written(kept)


def _kept(tag: Tag, name: str, value: str, resolve: Resolve) -> str | None:
    """What is written for an attribute whose name is let through."""
    if name in ADDRESSES:
        return resolve(value)
    if name == "srcset":
        return ", ".join(filter(None, (_candidate(part, resolve) for part in value.split(",")))) or None
    if name in ("id", "name"):
        return value if (name == "id" or tag.name == "a") and value.strip() and not RESERVED.match(value) else None
    if name == "target":
        return value if value == "_blank" else None
    return value


def _candidate(part: str, resolve: Resolve) -> str:
    """One image of a `srcset`, with its width or density."""
    address, _, size = part.strip().partition(" ")
    resolved = resolve(address) if address else None
    return f"{resolved} {size}".strip() if resolved else ""
