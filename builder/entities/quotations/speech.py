"""How a language says who speaks: its verbs, pronouns and small words, as one value.

All that looks for speakers takes a `Speech`, so that a further language is a further value.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass
from functools import cached_property

from builder.entities.facts.words import ADDRESSES, PARTICLES, ROLES, SPEECH_VERBS, TIMES, words
from builder.entities.model import Manner


@dataclass(frozen=True)
class Speech:
    """The words of one language, in small letters, that tell whose quoted words are.

    verbs, namings, participles   say that somebody speaks; calls something by the quoted words; does so
                                  beside what the sentence tells ("..., adding")
    never_first      verbs that do not stand between quoted words and their speaker
    sources          stand before who is quoted: "according to"
    pronouns         how each is taken; "nobody" is no name's
    passives         before a verb, make of its subject the one who is spoken to
    breaks           end a name or stand before one: prepositions, conjunctions, relatives
    joints, openers  string two speakers together; begin a clause before its subject
    adverbs          stand between a subject and its verb
    absolutes        give a participle a subject of its own: "with Lee saying"
    determiners, definite, offices   "the minister" names a speaker by a definite article and an office
    voices           those who speak for an organisation
    persons          somebody of whom no name is known: "a woman"
    times, titles, particles   days, what stands before names, small words inside of them
    """

    verbs: frozenset[str]
    namings: frozenset[str]
    participles: frozenset[str]
    never_first: frozenset[str]
    sources: tuple[str, ...]
    pronouns: Mapping[str, Manner]
    passives: frozenset[str]
    breaks: frozenset[str]
    joints: frozenset[str]
    openers: frozenset[str]
    adverbs: frozenset[str]
    determiners: frozenset[str]
    definite: frozenset[str]
    offices: frozenset[str]
    voices: frozenset[str]
    absolutes: frozenset[str]
    persons: frozenset[str]
    times: frozenset[str]
    titles: frozenset[str]
    particles: frozenset[str]

    @cached_property
    def verb(self) -> re.Pattern[str]:
        """A verb of speech of any kind; its group `naming` is there for those that only name."""
        spoken = _either(self.verbs | self.participles)
        return re.compile(rf"(?<![\w’'-])(?:(?:{spoken})|(?P<naming>{_either(self.namings)}))(?![\w’'-])")

    @cached_property
    def verb_first(self) -> re.Pattern[str]:
        """A verb right after quoted words, its subject behind it."""
        adverbs = _either(self.adverbs)
        return re.compile(rf",?\s(?:(?:{adverbs})\s)?(?:{_either(self.verbs - self.never_first)})\s(?=\w)")

    @cached_property
    def source(self) -> re.Pattern[str]:
        """What stands before the one who is quoted, in any case of its first letter."""
        return re.compile(rf"(?<!\w)(?:{_either(frozenset(self.sources))})\s", re.IGNORECASE)

    @cached_property
    def without_subject(self) -> frozenset[str]:
        """Words right before a verb that show that its subject is elsewhere, or that it is no verb."""
        return self.passives | self.joints | self.determiners | self.breaks

    @cached_property
    def before_subject(self) -> frozenset[str]:
        """What may begin a clause before its subject's own words."""
        return self.breaks | self.times

    @cached_property
    def fillers(self) -> frozenset[str]:
        """What may stand between a subject and its verb."""
        return self.adverbs | self.times


def _either(alternatives: Set[str]) -> str:
    return "|".join(map(re.escape, sorted(alternatives, key=lambda word: (-len(word), word))))


# Those of `SPEECH_VERBS` after which quoted words are a name for something.
_NAMINGS = words("called calls described describes")

# Verbs that say more than that somebody speaks, and so are no evidence that a name is before them.
_FURTHER = words(
    """
    asserted asserts alleged alleges contended contends maintained maintains reasoned mused opined retorted
    exclaimed yelled cried whispered boasted bragged conceded concedes disclosed discloses revealed reveals
    hinted implied indicated proclaimed swore muttered wondered wonders clarified elaborated theorized
    theorised speculated countered counters recounted recounts echoed interjected protested laughed sighed
    agreed agrees enthused enthuses thought thinks believes believed guaranteed begged pleaded reads advised
    advises
    """
)

_NOBODY: dict[str, Manner] = dict.fromkeys(
    words("they i we you who which that one this these those some many"), "nobody"
)

ENGLISH = Speech(
    verbs=(SPEECH_VERBS | _FURTHER) - _NAMINGS,
    namings=_NAMINGS
    | words(
        """
        dubbed slammed branded labelled labeled criticised criticized condemned praised denounced hailed
        dismissed rejected accused blasted characterised characterized defended blamed likened derided
        """
    ),
    participles=words(
        """
        saying adding writing telling stating warning insisting arguing noting claiming explaining declaring
        announcing calling describing asking vowing stressing commenting quipping tweeting
        """
    ),
    never_first=words("told tells tell denied denies confirmed confirms"),
    sources=("according to", "in the words of"),
    pronouns={**_NOBODY, "he": "he", "she": "she", "it": "it"},
    passives=words("is are was were be been being to not never"),
    breaks=words(
        """
        of to for by with from at in on about against after before during over under into through between
        among near alongside without within upon since until as than when while where because if unless
        although though who whom whose which that and or but so yet nor then via per like including around
        outside inside behind despite amid following toward towards across
        """
    ),
    joints=words("and or"),
    openers=words("and but so yet then that while as when because if since although though"),
    adverbs=words(
        """
        also later then has had have again already once now only recently previously repeatedly earlier
        simply further even still just would will did does who himself herself reportedly
        """
    ),
    determiners=words("the a an his her its their our my this that these those such any no some many all"),
    definite=words("the"),
    offices=ROLES
    | words("spokespeople attorney-general lawyer coroner bishop archbishop widow judge pontiff ceo"),
    voices=words("spokesman spokeswoman spokesperson"),
    absolutes=words("with"),
    persons=words(
        """
        woman man girl boy resident official officer witness student teacher worker driver protester farmer
        soldier neighbour neighbor passenger patient mother father spokesman spokeswoman spokesperson source
        diplomat survivor activist doctor nurse fan voter lawyer lawmaker expert analyst
        """
    ),
    times=TIMES | words("earlier later this last ago tuesday's"),
    titles=ADDRESSES | ROLES,
    particles=PARTICLES,
)
