"""What elements call themselves, and whether they stand beside the article."""

from __future__ import annotations

import re

from lxml import html

_ASIDE = re.compile(
    r"(?i)\b(?:related|recommend\w*|most-?(?:read|popular|viewed)|trending|teasers?|sidebar|(?<!post-)(?<!entry-)(?<!article-)footer|nav|comments?|promo\w*"
    r"|newsletter|more-?(?:on|from|stories)|latest|popular|outbrain|taboola|read-?(?:more|next))\b"
)
_ASIDE_TAGS = frozenset({"aside", "nav", "footer"})


def classes_of(element: html.HtmlElement) -> str:
    """What an element calls itself: its class, id, itemprop, names for tests; imageCaption as image-Caption.

    A custom element (HTML Standard, 4.13) tells by its name: <bay-newsletter>.
    """
    names = [element.get(name) or "" for name in _NAMES]
    own = [element.tag] if is_custom(element) else []
    return _CAMEL.sub("-", " ".join(name[:_LONGEST_NAME] for name in (*names, *own)))


def is_custom(element: html.HtmlElement) -> bool:
    """Whether an element is one of the page's own making, which has a hyphen in its name."""
    return isinstance(element.tag, str) and "-" in element.tag and element.tag != "amp-img"


_NAMES_TEXT = """
    class id itemprop data-testid data-test-id data-test data-qa data-cy data-component data-gu-name
"""
_NAMES = tuple(_NAMES_TEXT.split())
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LONGEST_NAME = 400
"""Characters of a class that are looked at."""


def unname(element: html.HtmlElement) -> None:
    """Take an element's names away where one of them would make it an aside."""
    if _ASIDE.search(classes_of(element)):
        for name in _NAMES:
            if name != "itemprop":
                element.attrib.pop(name, None)


def in_aside(element: html.HtmlElement) -> bool:
    """Whether an element stands in an aside, a footer, or a list of other stories."""
    return any(
        (
            e.tag in _ASIDE_TAGS
            and not (e.tag == "footer" and any(a.tag == "article" for a in e.iterancestors()))
        )
        or (e.tag not in ("html", "body", "main", "article") and _ASIDE.search(classes_of(e)))
        for e in (element, *element.iterancestors())
    )
