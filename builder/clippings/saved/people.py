"""The authors of a page, told apart from its publisher, from their offices, places and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from builder.clippings.bylines.by_words import BY
from builder.clippings.names.beside import without_place
from builder.clippings.names.capitals import restore_capitals
from builder.clippings.names.people import is_personal_name, names_person
from builder.clippings.names.roles import is_role, without_role
from builder.clippings.outlets import is_agency, looks_like_outlet
from builder.clippings.saved.bylines import read_byline, without_picture_makers
from builder.clippings.saved.json_ld import LinkedArticle
from builder.clippings.saved.markup import PageWords
from builder.clippings.saved.profiles import linked_authors
from builder.clippings.saved.titles import core_of
from builder.clippings.saved.told_in_lines import author_in_lines
from builder.foundation.text import fold, one_line

_AUTHOR_METAS_TEXT = """
    author byl parsely-author sailthru.author dc.creator dc.creator.aut dcterms.creator article:author
    og:article:author og:author citation_author cxenseparse:author dcsext.author rbauthors creator authors
    shareaholic:article_author_name vr:author
"""
AUTHOR_METAS = tuple(_AUTHOR_METAS_TEXT.split())
"""Names of <meta> that give authors, the most usual first."""

_NAMES_AUTHOR = re.compile(
    r"(?:^|[.:_-]|article|story|post)(?:authors?(?:[.:_-]?names?)?|bylines?|written by)$"
)
"""The end of other names of <meta> that do so."""

_CUE = re.compile(
    r"(?i)^(?:(?:written|text|words|story|posted|submitted|reported|published|analysis|opinion"
    r"|eine? \w+)\s+)?"
    rf"{BY}\b\s*:?\s+"
    r"|^(?:authors?|autor(?:e|en|in|es|i|ka|zy)?|autoři|auteurs?|textes?|text|tekst|szerző|автор(?:ы|и)?|текст"
    r"|yazar|kirjoittaja)\s*:\s*|^authors?\s+(?=(?-i:[A-ZÀ-Þ])\S* \S)"
)
_ADDRESS = re.compile(r"(?i)[(<]?\s*(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+\s*[)>]?|(?<!\w)@\w+")
_OUTLET_SERVED = re.compile(r"(?i)\s+(?:for|special to|für|pour|per|voor|för)\s+(?:the\s+)?\S.*$")
"""The outlet that a reporter writes for: 'Jane Doe for The Courier'."""
_WEB = re.compile(r"(?i)https?:|www\.|/")
_SEPARATOR = re.compile(
    r"\s*[;|·•/、，]\s*|\s*,\s*(?:(?:and|et|und|y|e|en|og|och)\s+)?|\s+(?:and|et|und|&|with|avec|mit)\s+"
)
# These stand within names too: José Ortega y Gasset.
_WEAK_SEPARATOR = re.compile(r"\s+(?:y|e|en|og|och|ja|i)\s+")
_DEGREE = re.compile(
    r"(?:B\.?A|M\.?A|M\.?D|J\.?D|M\.?S|R\.?N|R\.?D|D\.?O|M\.?B\.?A|M\.?P\.?H|Ph\.?D|Psy\.?D|Ed\.?D|D\.?Phil|LL\.?M|[BM]\.?Sc"
    r"|CFA|CPA|RDN|MPP|MBE|OBE|CBE|FRCP|Esq)\.?"
)
"""A degree or an honour behind a name and a comma: "Jane Doe, MD"."""
_NOBODY = re.compile(
    r"(?i)(?:(?:super |web |site )?admin(?:istrator)?|super ?user|editors?|editorial(?: (?:staff|team"
    r"|board))?|staff(?: (?:writers?|reporters?))?|web ?(?:master|desk|team)|news ?(?:desk|room|team)"
    r"|(?:the )?[^\W\d_]+ desk|(?:the )?(?:online-?)?redaktion(?: \S+)?|(?:la )?r[ée]daction"
    r"|redacci[óo]n|redazione|redactie|guest|unknown|author|online|none|null|undefined|n/?a|user|root"
    r"|digital team|contributors?|redaktionen)"
)

_NEWSROOM = re.compile(r"(?i)['’]s editorial (?:writers?|board|staff|team)$")
"""The newsroom of an outlet, whatever the outlet's name: "The Courier's Editorial Writers"."""


def authors_of(
    linked: LinkedArticle, words: PageWords, publisher: str, head: Iterable[str] = ()
) -> tuple[str, ...]:
    """The authors, from the first of these that names people: JSON-LD, <meta>, author links, the byline,
    links to authors' pages.

    Where none of them names a person, the first that names an agency or organisation is taken; at last
    what the lines below the headline say (`head`). An author that is the publisher under another heading
    is none. Where the page's byline has these people and more, they are taken as well: metadata often
    names the first author only.
    """
    own = frozenset({core_of(publisher), core_of(words.meta.get("og:site_name", ""))} - {""})
    found = [_names(source, own) for source in (*_sources(linked, words), head)]
    with_people = next((names for names in found if any(_is_person(n) for n in names)), ())
    with_people = with_people or _names(author_in_lines(words.lines), own)
    shown = (_names(_byline_names(words), own), _names(_profile_names(linked, words), own), found[-1])
    fuller = next((names for names in shown if _holds_more(names, with_people)), ())
    return fuller or with_people or next(filter(None, found), ())


def _byline_names(words: PageWords) -> tuple[str, ...]:
    signature = read_byline(words.byline)
    return signature.authors if signature else ()


def _profile_names(linked: LinkedArticle, words: PageWords) -> tuple[str, ...]:
    addresses = (*linked.persons, *words.all_of("article:author"))
    return linked_authors(words.links, filter(_WEB.match, addresses), words.title)


def _holds_more(names: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Whether names are those known and further people."""
    folded = {fold(name) for name in names}
    added = [name for name in names if name not in known]
    return bool(known) and {fold(k) for k in known} < folded and all(map(is_personal_name, added))


def _is_person(name: str) -> bool:
    """Whether a name may be a person's; scripts without capitals give no other sign."""
    return names_person(name) or not any(c.lower() != c.upper() for c in name)


def _sources(linked: LinkedArticle, words: PageWords) -> list[Iterable[str]]:
    """What each place on the page says, the most trustworthy first."""
    return [
        linked.persons,
        *(words.all_of(name) for name in AUTHOR_METAS),
        *(words.all_of(name) for name in words.meta if _NAMES_AUTHOR.search(name)),
        _on_card(words),
        words.authors,
        _byline_names(words),
        _profile_names(linked, words),
        linked.organisations,
    ]


def _on_card(words: PageWords) -> Iterator[str]:
    """The author on the page's card for Slack (twitter:label1 to 4), where one of its entries says so."""
    for number in range(1, 5):
        if _WRITTEN_BY.fullmatch(words.meta.get(f"twitter:label{number}", "")):
            yield words.meta.get(f"twitter:data{number}", "")


_WRITTEN_BY = re.compile(
    r"(?i)written by|von|écrit par|escrito por|scritto da|geschreven door|verfasst von|.*by"
)


def _names(given: Iterable[str], own: frozenset[str]) -> tuple[str, ...]:
    signed = (text for text in given if not _NEWSROOM.search(text))
    names = dict.fromkeys(name for text in signed for name in _split(text))
    kept = [n for n in names if n and not _is_outlets_own(n, own) and not _NOBODY.fullmatch(n)]
    kept = [n for n in kept if not any(_is_fuller(other, n) for other in kept)]
    people = [n for n in kept if names_person(n)]
    # "Jane Doe, The Courier": who signs with a name signs for an outlet; an agency signs beside people.
    return tuple(n for n in kept if not people or n in people or is_agency(n) or not looks_like_outlet(n))


def _is_fuller(name: str, other: str) -> bool:
    """Whether a name is another with more within it or behind it: "María Soto" in "María R. Soto"."""
    words, fewer = fold(name).split(), fold(other).split()
    if not 1 < len(fewer) < len(words):
        return False
    return words[: len(fewer)] == fewer or (len(fewer) == 2 and [words[0], words[-1]] == fewer)


def _is_outlets_own(name: str, own: frozenset[str]) -> bool:
    """Whether it is the outlet under its own name, or its newsroom: "The Courier", "Courier Staff"."""
    letters = core_of(name)
    bare = re.sub(
        r"(staff|newsroom|redaktion|desk|onlineredaktion|online|editors?|team|reporters?|com|de|fr)+$",
        "",
        letters,
    )
    return letters in own or (
        len(bare) >= 3 and bare in {re.sub(r"(com|de|fr|net|org)$", "", o) for o in own}
    )


_ABBREVIATED = re.compile(r"^[a-zà-ÿ]{2,8}\.\s+(?=[A-ZÀ-Þ\u0400-\u042f])")
"""What somebody did, in short, before the name: "oprac. Anna Nowak"."""


def _split(text: str) -> list[str]:
    """The names in one field, which may hold several: "By A. Lee and B. Roy in Rome"."""
    text = without_picture_makers(one_line(_ADDRESS.sub(" ", text)))
    bare = _ABBREVIATED.sub("", _CUE.sub("", text)).strip(" ,;|-–—")
    if not bare or re.match(r"(?i)https?:|www\.", bare) or len(bare) > 300:
        return []
    bare = without_role(re.sub(r"\s*\([^()]{0,80}\)", "", bare)) or bare
    parts = [p for part in _SEPARATOR.split(bare) for p in map(_without_more, _halves(part)) if p]
    parts = parts[:1] + [p for p in parts[1:] if not is_role(p) and not _DEGREE.fullmatch(p)]
    if not parts:
        return []
    if all(names_person(p) for p in parts):
        return [restore_capitals(p) for p in parts]
    people = [p for p in parts if names_person(p)]
    if not people:
        return [bare] if not _WEB.search(bare) or is_agency(bare) else []
    agencies = [p for p in parts if is_agency(p)]
    return [restore_capitals(p) for p in parts if p in people or p in agencies]


def _halves(part: str) -> list[str]:
    """Two names joined by a word that may also join the parts of one."""
    halves = _WEAK_SEPARATOR.split(part)
    return halves if all(is_personal_name(_without_more(h)) for h in halves) else [part]


def _without_more(part: str) -> str:
    """A name without the place it writes from, and without an office behind it: "Jane Doe Staff Writer"."""
    bare = without_place(re.split(r"\s+[–—-]\s+", part)[0]).strip(" .,:")
    unserved = _OUTLET_SERVED.sub("", bare)
    if is_personal_name(unserved):
        bare = unserved
    tokens = bare.split()
    for end in (2, 3):
        name, office = " ".join(tokens[:end]), " ".join(tokens[end:])
        if office and is_role(tokens[-1]) and is_role(office) and is_personal_name(name):
            return name
    return bare
