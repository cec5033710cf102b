"""What passes between the steps: names as read in one text, entities as resolved over all texts.

    text, recogniser's mentions -> Reading -> Resolution

Every position counts characters of the text, from 0, and every end is exclusive. What a library has hundreds
of thousands of is a named tuple, which is made several times faster than a frozen dataclass.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal, NamedTuple

from builder.foundation.digests import digest_of

EntityType = Literal["person", "org", "place"]

TYPES: tuple[EntityType, ...] = ("person", "org", "place")

LABELS: dict[str, EntityType] = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "org",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}
"""The recogniser's labels that name something of a type."""

Manner = Literal[
    "nobody", "name", "within", "voice", "holder", "office", "signed", "he", "she", "it", "before"
]
"""How a text says who speaks.

name         at the end of the place: "said Filatov"
within       the last person named in the place, else the last organisation
voice        at its end, an organisation: "a Boeing spokesman"
holder       likewise, a person, but not alone: the "Education Ann Lee" of "Minister of Education Ann Lee"
signed       likewise, a person: "— Filatov"
office       at all places, the same person: "Minister Lee ... the minister"
he, she, it  in one of the places, the nearest first
before       whoever speaks in the quotation before
"""

Points = tuple[float, float, float]
"""Evidence for person, org and place, in the order of TYPES."""

NOTHING: Points = (0.0, 0.0, 0.0)


@dataclass(frozen=True)
class EntityFile:
    """What an editor says of one entity: a file of `content/entities/`, already parsed.

    `line` is where its introduction starts.

    `not_names` are names that are not this entity; `lat` and `lon` are degrees (WGS 84).
    """

    path: str
    name: str
    type: EntityType | None = None
    aliases: tuple[str, ...] = ()
    not_names: tuple[str, ...] = ()
    hidden: bool = False
    wikidata: str = ""
    lat: float | None = None
    lon: float | None = None
    image: str = ""
    introduction: str = ""
    line: int = 1


class Name(NamedTuple):
    """A stretch of one text that may be a name.

    `text` is the stretch in one line with straight apostrophes. `label` is the recogniser's, "" where
    only a rule found it. `cues` are words of `evidence.CUES`: what its surroundings say of it.
    """

    start: int
    end: int
    text: str
    label: str
    cues: tuple[str, ...] = ()


class Run(NamedTuple):
    """A stretch of capitalised words, in which names of known entities are looked for."""

    start: int
    text: str


class Expansion(NamedTuple):
    """An acronym as its text explains it: "World Health Organization (WHO)"."""

    long: str
    short: str


class Exonym(NamedTuple):
    """A name of another language, and the name by which English texts and the lists know the same."""

    name: str
    page: str
    type: EntityType


class Quotation(NamedTuple):
    """Quoted words (`text`: in one line), quotation marks excluded, and how their text says who said them.

    `places` are stretches of the text in which the speaker is named; `manner` tells how to take them. No
    place is part of any quotation.
    """

    start: int
    end: int
    text: str
    manner: Manner = "nobody"
    places: tuple[tuple[int, int], ...] = ()


class Title(NamedTuple):
    """The pronoun that goes with a title, and where the name after it starts: "Mr Putin" is a he."""

    start: int
    pronoun: Manner


@dataclass(frozen=True)
class Reading:
    """All that resolving needs of one text; depends on the text and the recogniser's mentions only."""

    names: tuple[Name, ...] = ()
    runs: tuple[Run, ...] = ()
    expansions: tuple[Expansion, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    exonyms: tuple[Exonym, ...] = ()
    titles: tuple[Title, ...] = ()


class EntityMention(NamedTuple):
    """A stretch of a text that names an entity; `name` is the entity's, not the text's."""

    start: int
    end: int
    type: EntityType
    name: str
    entity_id: str


@dataclass(frozen=True)
class Quote:
    """Words given as said. `speaker` is "" and `speaker_id` None where the text does not tell who."""

    start: int
    end: int
    text: str
    speaker: str
    speaker_id: str | None


class Use(NamedTuple):
    """How often the texts use a name of an entity, and which texts do (sorted)."""

    alias: str
    mentions: int
    documents: tuple[str, ...]


@dataclass(frozen=True)
class Evidence:
    """Why a name belongs to an entity, in plain words."""

    alias: str
    reason: str


@dataclass(frozen=True)
class Entity:
    """A person, an organisation or a place of the library.

    `aliases` are all names it goes by in the texts, most used first, then those that only its file has;
    `documents` the texts that name it, sorted; `mentions` how often they do; `uses` tells both of each alias.
    The rest is what the editor's file says, `path` being that file.
    """

    id: str
    name: str
    type: EntityType
    aliases: tuple[str, ...]
    documents: Sequence[str]
    mentions: int
    evidence: Sequence[Evidence]
    uses: Sequence[Use] = ()
    path: str = ""
    hidden: bool = False
    wikidata: str = ""
    lat: float | None = None
    lon: float | None = None
    image: str = ""
    introduction: str = ""

    @cached_property
    def digest(self) -> str:
        """The digest of all that says who it is: not of where it is mentioned, and how often."""
        named = self.id, self.name, self.type, self.aliases, self.path, self.hidden
        return digest_of(repr((*named, self.wikidata, self.lat, self.lon, self.image, self.introduction)))

    def described_by(self, file: EntityFile) -> Entity:
        """The entity with all that an editor's file says of it beside its type; its names come last."""
        return replace(
            self,
            aliases=tuple(dict.fromkeys((*self.aliases, file.name, *file.aliases))),
            path=file.path,
            hidden=file.hidden,
            wikidata=file.wikidata,
            lat=file.lat,
            lon=file.lon,
            image=file.image,
            introduction=file.introduction,
        )


@dataclass(frozen=True)
class Resolution:
    """Who and what the library's texts name.

    `digests` are, by document, those of its mentions and quotes: where a document's is what it was, so are
    they, and need not be looked up.
    """

    entities: tuple[Entity, ...]
    mentions: Mapping[str, tuple[EntityMention, ...]]
    quotes: Mapping[str, tuple[Quote, ...]]
    digests: Mapping[str, str] = field(default_factory=dict)
