"""Sheets: so many pages as are printed in one go, be it by this process or by another."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from builder.foundation.digests import file_digest
from builder.foundation.problems import ContentProblems, Problem
from builder.pages.body_html import BodyHtml
from builder.pages.rendering import Press, Rendered, render


class Printed(NamedTuple):
    """What came of a sheet: the SHA-256 of each page by path, and which files were written.

    `bodies` are those that were not known.
    """

    digests: Mapping[str, str]
    written: tuple[str, ...]
    bodies: Mapping[str, bytes]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Work:
    """All that is to be printed, and what every process that prints of it needs.

    `there` gives the SHA-256 of the file at a path, nothing where there is none, and `write` puts one there.
    """

    press: Press
    sheets: Sequence[Sequence[Rendered]]
    there: Callable[[str], str | None]
    write: Callable[[str, bytes], None]

    def printed(self, sheet: int, bodies: Mapping[str, bytes]) -> Printed:
        """Render the pages of one sheet, and write those whose bytes differ from what is there.

        `bodies` is what is known of bodies on them. What is wrong with templates is told, and the other pages
        are rendered.
        """
        html = BodyHtml(bodies)
        digests: dict[str, str] = {}
        written: list[str] = []
        problems: list[Problem] = []
        for page in self.sheets[sheet]:
            try:
                content = render(page, self.press, html)
            except ContentProblems as failed:
                problems += failed.problems
                continue
            digest = digests[page.path] = file_digest(content)
            if digest != self.there(page.path):
                self.write(page.path, content)
                written.append(page.path)
        return Printed(digests, tuple(written), html.made, tuple(problems))
