"""Plain text to Markdown that reads the same."""

from __future__ import annotations

import re

# Python-Markdown knows no backslash before "<" and "&"; an entity reads the same in every Markdown.
_ENTITIES = {"<": "&lt;", "&": "&amp;"}
_ANYWHERE = re.compile(r"[\\`*_\[<]|&(?=#|\w+;)")
# Between two letters or digits an underscore opens no emphasis (CommonMark 6.2, and Python-Markdown too).
_INNER_UNDERSCORE = re.compile(r"(?<=[^\W_])\\_(?=[^\W_])")
_AT_START = re.compile(r"[#>]|[+-](?=\s|$)|-+\s*$")
_NUMBER_AT_START = re.compile(r"(\d+)([.)])(?=\s|$)")


def escape(text: str) -> str:
    """One paragraph of plain text, on one line, as Markdown: whatever would be markup is escaped.

    Covers what starts a block and what CommonMark's section 6 calls inlines, and no more, so that a text
    without markup comes out as it went in.
    """
    return escape_start(escape_inline(text))


def escape_start(safe: str) -> str:
    """A paragraph of Markdown whose first characters would open a heading, a list or a quotation, so that
    they read as they are."""
    if _AT_START.match(safe):
        return "\\" + safe
    return _NUMBER_AT_START.sub(r"\1\\\2", safe, count=1) if _NUMBER_AT_START.match(safe) else safe


def escape_inline(text: str) -> str:
    """A piece of a paragraph as Markdown: what opens emphasis, code, links and HTML is escaped."""
    safe = _ANYWHERE.sub(lambda m: _ENTITIES.get(m[0], "\\" + m[0]), text)
    return _INNER_UNDERSCORE.sub("_", safe)
