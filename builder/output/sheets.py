"""Sheets: so many pages as are rendered in one go, be it in this process or in another."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from builder.foundation.digests import file_digest
from builder.foundation.problems import ContentProblems, Problem
from builder.pages.body_html import BodyHtml
from builder.pages.rendering import Made, Press, render


class Sheet(NamedTuple):
    """Pages to render; the SHA-256 of the file in the place of each, or ""; what is known of their bodies."""

    pages: tuple[Made, ...]
    there: tuple[str, ...]
    bodies: Mapping[str, bytes]


class Printed(NamedTuple):
    """What came of pages: the SHA-256 of each by path, the bytes of those that are not there already.

    `bodies` are those that were not known.
    """

    digests: Mapping[str, str]
    new: Mapping[str, bytes]
    bodies: Mapping[str, bytes]
    problems: tuple[Problem, ...]


def print_sheet(sheet: Sheet, press: Press) -> Printed:
    """Render the pages of a sheet. What is wrong with templates is told, and the other pages are rendered."""
    bodies = BodyHtml(sheet.bodies)
    digests: dict[str, str] = {}
    new: dict[str, bytes] = {}
    problems: list[Problem] = []
    for page, there in zip(sheet.pages, sheet.there, strict=True):
        try:
            content = render(page, press, bodies)
        except ContentProblems as failed:
            problems += failed.problems
            continue
        digests[page.path] = file_digest(content)
        if digests[page.path] != there:
            new[page.path] = content
    return Printed(digests, new, bodies.made, tuple(problems))
