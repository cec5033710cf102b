"""Sites for tests: made of a dict of file texts, built with a recogniser that knows a list of names."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from builder.annotations.readers import LazyRecogniser, Recognisers
from builder.recognition.model import Mention
from builder.settings.site import Site, open_site
from builder.site.building import BuildOptions, build
from builder.site.report import Report

NAMES = {
    "Ada Lindgren": "PERSON",
    "Lindgren": "PERSON",
    "Omar Haddad": "PERSON",
    "Haddad": "PERSON",
    "Harbour Authority": "ORG",
    "World Health Organization": "ORG",
    "WHO": "ORG",
    "Geneva": "GPE",
    "Kenya": "GPE",
    "Nairobi": "GPE",
    "Rotterdam": "GPE",
}


class FakeRecogniser:
    """Finds the names of a dictionary wherever they stand. `reads` counts the texts it was given."""

    identity = "fake 1"

    def __init__(self, names: Mapping[str, str] = NAMES) -> None:
        self._names = names
        self._pattern = re.compile(
            r"\b(?:" + "|".join(map(re.escape, sorted(names, key=len, reverse=True))) + r")\b"
        )
        self.reads = 0

    def read(self, texts: Iterable[str]) -> Iterator[tuple[Mention, ...]]:
        for text in texts:
            self.reads += 1
            yield tuple(Mention(m.start(), m.end(), self._names[m[0]]) for m in self._pattern.finditer(text))

    def lazily(self) -> Recognisers:
        """As the recogniser of English texts, in a site in English; for other languages there is none."""
        lazy = LazyRecogniser(self.identity, lambda: self)
        return Recognisers("en", {"en": lazy}.get)


def make_site(root: Path, files: Mapping[str, str | bytes]) -> Site:
    """A site with those files (texts are dedented); a site.toml with a base URL where none is given."""
    given = {"site.toml": 'base_url = "https://news.example/digest/"\n', **files}
    for name, content in given.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        raw = content if isinstance(content, bytes) else textwrap.dedent(content).lstrip("\n").encode()
        path.write_bytes(raw)
    return open_site(root)


def build_site(
    site: Site, options: BuildOptions | None = None, recogniser: FakeRecogniser | None = None
) -> Report:
    """Build with a fake recogniser and no progress."""
    lazy = (recogniser or FakeRecogniser()).lazily()
    return build(site, options or BuildOptions(), lazy, lambda what, done, of: None)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file under a folder with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def article(title: str, date: str, body: str, **more: str) -> str:
    """An article's file; `more` are further lines of its front matter."""
    lines = "".join(f"{key}: {value}\n" for key, value in more.items())
    return f"---\ntitle: {title}\ndate: {date}\n{lines}---\n\n{body}\n"


FIVE: dict[str, str] = {
    "site.toml": """
        title = "The Harbour Digest"
        tagline = "Ports, health and the sea"
        base_url = "https://news.example/digest/"
        timezone = "Europe/Amsterdam"
        edition = "week"
        page_length = 5
        """,
    "content/articles/2026/2026-01-05-cranes-stand-still-in-rotterdam.md": article(
        "Cranes stand still in Rotterdam",
        "2026-01-05",
        "ROTTERDAM, Jan 5 (HPR) - Dock workers at the port began a strike on Monday, "
        "and the port came to a halt.\n\n"
        'Ada Lindgren, who leads the Harbour Authority, called it "a strike that nobody wanted". '
        "The strike over pay follows weeks of talks.\n\n"
        "Lindgren said she would meet the trade union on Tuesday.",
        publisher="Harbour Press Review",
        authors="[Marta Lindqvist]",
        section="Ports",
        id="tag:news.example,2026-01-05:cranes",
    ),
    "content/articles/2026/2026-01-07-harbour-authority-makes-an-offer.md": article(
        "Harbour Authority makes an offer",
        "2026-01-07T16:15:00+01:00",
        "The Harbour Authority offered a higher wage on Wednesday, two days after the "
        "[strike began](2026-01-05-cranes-stand-still-in-rotterdam.md).\n\n"
        "Lindgren told reporters in Rotterdam that the offer was final. *No* trade union has answered.",
        dek="Two days into the strike, a number is on the table",
        publisher="Harbour Press Review",
        section="Ports",
        tags="[Labour, Ports & shipping]",
    ),
    "content/articles/2026/2026-01-08-health-agency-sends-team-to-nairobi.md": article(
        "Health agency sends team to Nairobi",
        "2026-01-08",
        "The World Health Organization (WHO) said on Thursday that it had sent a team to Nairobi, "
        "where hospitals report an outbreak of a known virus.\n\n"
        "Omar Haddad, a spokesman for the WHO in Geneva, said the outbreak was small.\n\n"
        "Kenya has asked for vaccine doses.",
        publisher="Sample Wire",
        images="[{src: media/nairobi.svg, alt: A map of Nairobi, caption: Nairobi., credit: Sample Wire}]",
    ),
    "content/articles/2026/2026-01-14-outbreak-in-kenya-is-over.md": article(
        "Outbreak in Kenya is over",
        "2026-01-14",
        "Kenya declared the outbreak over on Wednesday, the WHO said. "
        "Haddad thanked the hospital workers of Nairobi.",
        publisher="Sample Wire",
        summary="The WHO and Kenya declare the outbreak over.",
    ),
    "content/articles/2026/2026-01-15-strike-ends.md": article(
        "Strike ends, <script>alert(1)</script> & all",
        "2026-01-15",
        "The strike in Rotterdam ended on Thursday. <script>alert(2)</script> Ada Lindgren shook hands.\n\n"
        "> [A dangerous link](javascript:alert(3)) and an [allowed one](https://example.org/).",
        images="[{caption: Lindgren at the gate on Thursday., credit: HPR}]",
    ),
    "content/articles/2026/2026-01-16-a-draft.md": article("A draft", "2026-01-16", "Not yet.", draft="true"),
    "content/entities/who.md": """
        ---
        name: World Health Organization
        type: org
        aliases: [WHO]
        wikidata: Q7817
        ---

        The health agency of the **United Nations**.
        """,
    "content/pages/about.md": """
        ---
        title: About
        ---

        A digest of five articles, [the newest](../articles/2026/2026-01-15-strike-ends.md) among them.
        """,
    "content/media/nairobi.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"></svg>\n',
}
"""A small digest that has one of everything."""
