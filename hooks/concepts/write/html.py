"""Tokens → HTML, as Material for MkDocs styles it. Nothing that an author writes as text, code or formula is live."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html import escape, unescape
from typing import Protocol

from markdown_it.token import Token

from ..issues import Issue, quoted
from ..link.targets import Target
from ..read.markup import Comment, Tag, pieces
from ..read.tree import Tokens
from .balance import Writer
from .boxes import box_classes, box_title
from .code import DIAGRAMS, info_of, listing
from .elements import ALLOWED, HEADINGS, REPORTED, attribute, attributes, is_harmless
from .mathml import formula
from .notes import Notes

Href = Callable[[Target], str]
PARTICLE_END = "</math></span>"
