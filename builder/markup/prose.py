"""Prose: text in which Markdown would find nothing to do, as most of what news is.

Python-Markdown looks for some twenty things in each paragraph. To find none of them in an article takes it a
millisecond and a half.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown.serializers import to_xhtml_string
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

_MARKUP = re.compile(
    # Characters that may be markup wherever they stand, or that Python-Markdown takes out. `!`, `(` and the
    # like are markup only beside one of these.
    r"[\x00-\x09\x0b-\x1f&*<>\[\]\\_`|]"
    # Lines that begin with what may be a list, a heading, a rule or code; white space that may be a break.
    r"|^(?:[^\n\w\"'“”‘’„«»($€£–—…]|\d+\.[ ])"
    r"|[^\S\n]$",
    re.MULTILINE,
)
"""What may be markup, or may not be: no text with a match is prose."""

_INLINE = re.compile(r"[\x02&*<\[\\_`]|  \n")
"""What all markup inside a paragraph begins with; but `![`, which has a bracket too."""

_BETWEEN = re.compile(r"\n{2,}")
_TOP = "div"


def prose_tree(markdown: str) -> Element | None:
    """The tree that Python-Markdown makes of a text which is prose; None of any other."""
    text = markdown.strip("\n")
    if not text or _MARKUP.search(text):
        return None
    root = Element(_TOP)
    for paragraph in _BETWEEN.split(text):
        SubElement(root, "p").text = paragraph
    return root


def html_of(root: Element) -> str:
    """The tree of a prose text, links and all, as Python-Markdown writes it."""
    for paragraph in root:
        paragraph.tail = "\n"
    html: str = to_xhtml_string(root)
    return html.removeprefix(f"<{_TOP}>").removesuffix(f"</{_TOP}>").strip()


class Settled(AtomicString):
    """The text of an element that Python-Markdown passes by when it looks for markup inside paragraphs."""


class Settle(Treeprocessor):
    """Settles the texts that have no markup in them."""

    def run(self, root: Element) -> None:
        """Change the tree in place."""
        for element in root.iter():
            if type(element.text) is str and not _INLINE.search(element.text):
                element.text = Settled(element.text)
