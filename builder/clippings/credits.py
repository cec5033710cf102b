"""Captions taken apart: the words under a picture, and who took it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from builder.clippings.names import is_personal_name
from builder.clippings.outlets import (
    AGENCIES,
    SMALL_NAMES,
    full_name,
    is_agency,
    is_known_outlet,
    is_outlet,
    looks_like_outlet,
)


@dataclass(frozen=True)
class Credited:
    """A caption and its credit; `form` says by which form they were told apart."""

    caption: str
    credit: str
    form: str


_MEDIUM = (
    r"(?:photo(?:graph(?:er)?)?s?|picture|pictured|image|illustration|composite|graphics?|map|chart"
    r"|credit|crédits?"
    r"|pics?|foto|bild|grafik|karte|video|source|photographie|infographie|fotografía|imagen"
    r"|rubriklistenbild|titelbild"
    r"|symbolbild|bildquelle|bildnachweis|kuvat?|bilde|archivbild|archivfoto"
    r"|фото|zdjęcie|fot|fotó|φωτογραφία|fotoğraf|valokuva)"
)
_HOUSE = "|".join(
    (
        *sorted(AGENCIES, key=len, reverse=True),
        "Reuters",
        "Yonhap",
        "Xinhua",
        "Kyodo",
        "Interfax",
        "Getty Images",
        "Getty",
        "Anadolu",
        "Bloomberg",
        "dpa",
    )
)
_ANYONE = r"[^\W\d_][^()\[\]]{1,90}"
_ONE_SENTENCE = r"(?:[^:.]|(?<=\b[A-Z])\.|\.(?=\w)){2,90}\.?"
_NAME = r"(?:[A-ZÀ-Þ][\w.'’-]* (?:and )?){0,4}[A-ZÀ-Þ][\w.'’-]*"
_AFTER_STOP = r"(?:^|(?<=[.!?”\"’'»)]) ?)"
_GLUED = r"(?<=[a-zà-ÿ\d])(?=(?-i:Image|Photo|Photograph|Photographer|Foto|Bild) ?:)"
_SMALL = "|".join(sorted(SMALL_NAMES))

_FORMS = (
    # An island at dawn. [AFP]
    ("bracket", rf" ?\[(?P<credit>{_ANYONE})\]$"),
    # An island at dawn (Photo: Jane Doe/AFP)
    (
        "medium in parentheses",
        rf"(?i) ?\((?:file |(?-i:[A-Z]{{2,4}}) )?{_MEDIUM}\b(?: (?:by"
        rf"|courtesy(?: of)?))? ?:? ?(?P<credit>{_ANYONE})\)\.?$",
    ),
    # An island at dawn. (AP Photo/Jane Doe)
    ("agency photo in parentheses", r" ?\((?P<credit>[A-Z][\w .'’&-]{1,60} (?:Photo|via)\b[^()]*)\)\.?$"),
    # An island at dawn (Jane Doe/Reuters)
    (
        "house in parentheses",
        rf" ?\((?P<credit>(?:[^()]{{2,60}}[/ ])?(?:{_HOUSE})(?:/[^()]{{2,40}})?)\)\.?$",
    ),
    # An island at dawn (ABC News: Jane Doe); (Jane Doe. Hans Lucas pour Le Courrier)
    ("house and name in parentheses", rf" ?\((?P<credit>[A-Z][\w ]{{1,20}}: ?{_NAME})\)\.?$"),
    (
        "name and house behind a stop",
        rf" ?\((?P<credit>{_NAME}[.,] {_NAME}(?: (?:pour|for|für) {_NAME})?)\)\.?$",
    ),
    # An island at dawn (Jane Doe for The Courier); An island at dawn Foto: Jane Doe / IMAGO
    ("name for an outlet in parentheses", rf" ?\((?P<credit>{_NAME} for (?:The )?{_NAME})\)\.?$"),
    ("medium and house", rf" (?i:{_MEDIUM}): (?P<credit>{_NAME}(?: ?/ ?(?:{_NAME}|{_SMALL}))+)$"),
    # An island at dawn. Jane Doe
    (
        "name glued to a stop",
        r"(?<=[a-zà-ÿ]{2}[.!?])(?P<credit>[A-ZÀ-Þ][a-zà-ÿ]+(?: [A-ZÀ-Þ][a-zà-ÿ]+){1,2})$",
    ),
    ("name behind a stop", r"(?<=\w{4}[.!?]) (?P<credit>[A-ZÀ-Þ][a-zà-ÿ]+(?: [A-ZÀ-Þ][a-zà-ÿ]+){1,2})$"),
    # An island at dawn (Jane Doe/The Courier)
    ("name and house in parentheses", r" ?\((?P<credit>[^()/]{2,60}/[^()]{2,40})\)\.?$"),
    # An island at dawn Credit: Jane Doe
    ("credit", rf"(?<=\S\S)(?: [|–—-])? ?(?:Photo |Picture |Image )?Credit ?: ?(?P<credit>{_ONE_SENTENCE})$"),
    # An island at dawn. Photograph: Jane Doe/The Courier
    (
        "medium",
        rf"(?i)(?:{_AFTER_STOP}|{_GLUED})(?:(?-i:[A-Z]{{2,4}}) )?{_MEDIUM}(?: by)? ?(?::|…"
        rf"|\.\.\.) ?(?P<credit>{_ONE_SENTENCE})$",
    ),
    # An island at dawn. Photograph by Jane Doe
    (
        "medium by",
        rf"(?i){_AFTER_STOP}(?:photo(?:graph)?s?|image|illustration|pictures?|foto) (?:by|von|de|di) "
        rf"(?P<credit>{_ANYONE})$",
    ),
    # An island at dawn. REUTERS/Jane Doe/File Photo
    (
        "house first",
        rf"(?:{_AFTER_STOP}| (?=REUTERS/))(?P<credit>(?:[A-Z]{{2,12}}|AP Photo|dpa)/[^.]{{2,60}})$",
    ),
    # An island at dawn. Jane Doe - Pool/AFP via Getty Images
    (
        "house last",
        rf"{_AFTER_STOP}(?P<credit>{_NAME}(?: ?[/–—-] ?[\w .'’-]{{2,40}})? ?/ ?(?:{_HOUSE})(?:/[^.]{{2,40}})?"
        r"(?: via [\w ]+)?)$",
    ),
    # An island at dawn. Jane Doe for The Courier; Une île à l'aube. JANE DOE POUR « LE COURRIER »
    (
        "name for an outlet behind a stop",
        rf"(?<=[.!?”\"’»)]) ?(?P<credit>{_NAME} (?i:for|pour|für) (?:[Tt]he )?(?:« ?)?{_NAME}(?: ?»)?)$",
    ),
    # An island at dawn.Jane Doe / The Courier
    ("name and house behind a stop, bare", rf"(?<=[.!?”\"’»)]) ?(?P<credit>{_NAME}(?: ?/ ?{_NAME})+)$"),
    # An island at dawn. Courtesy of Doe & Daughters
    (
        "courtesy",
        rf"{_AFTER_STOP}\(?(?P<credit>(?:(?i:photos?|images?) )?(?i:courtesy(?: of| photo)?|provided by"
        r"|submitted by|contributed by) [A-Z][^.()!?]{2,60})\)?$",
    ),
    # An island at dawn. (Jane Doe); An island at dawn. (Harbour and Lighthouse Authority)
    ("name in parentheses", r"(?<=[.!?”\"’»]) ?\((?P<credit>[A-ZÀ-Þ][^()/,;:\d]{3,60})\)$"),
    # The county jail Jane Doe, special to The Courier
    (
        "special to an outlet",
        rf"(?:^|[ .])(?P<credit>[A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ][\w'’-]+, special to (?:[Tt]he )?{_NAME})$",
    ),
    # Jane Doe/WPLX, Jane Doe for The Courier: a line of its own
    ("name and house", rf"^(?P<credit>{_NAME}(?: ?/ ?{_NAME}){{1,4}})$"),
    ("name for an outlet", rf"^(?P<credit>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){{1,2}} for (?:The )?{_NAME})$"),
    # Une île à l'aube. JANE DOE / LE COURRIER
    (
        "capitals",
        r"(?<=[.!?”\"’»)]) (?P<credit>[A-ZÀ-Þ][A-ZÀ-Þ'’. -]{3,40} ?/ ?[A-ZÀ-Þ][A-ZÀ-Þ'’«». -]{2,40})$",
    ),
    # El faro al amanecer. JANE DOE
    (
        "name in capitals",
        r"(?:(?<=[.!?”\"’»)]) |(?<=[a-zà-ÿ\d][.!?]))"
        r"(?P<credit>[A-ZÀ-Þ'’-]{2,}(?: [A-ZÀ-Þ'’-]{2,}){1,3})$",
    ),
    # An island at dawn. CNA photo May 11, 2026
    (
        "agency photo with its day",
        rf"{_AFTER_STOP}(?P<credit>(?:[A-Z]{{2,8}}"
        rf"|[A-Z][a-z]+) (?:file )?photo (?:[A-Z][a-z]+\.? \d{{1,2}}, \d{{4}}))$",
    ),
    # Beacon archive, Courtesy photo: a line of its own
    (
        "archive",
        rf"^(?P<credit>{_NAME} (?i:archives?|collection|file photo)"
        r"|(?i:(?:courtesy|submitted|contributed|handout|supplied) (?:photo|image|picture)s?))$",
    ),
    # An island at dawn © Jane Doe
    ("copyright", r"(?: |^)(?:Copyright ©|©|Copyright) ?(?:(?:19|20)\d\d )?(?P<credit>[^.©]{2,60})$"),
    # An island at dawn — Photo: Jane Doe/The Courier
    (
        "dash and medium",
        rf"(?i) [|–—-] (?:photo |picture )?{_MEDIUM}(?: by)? ?: ?(?P<credit>{_ONE_SENTENCE})$",
    ),
    # An island at dawn | Photo: Jane Doe
    ("bar", rf" \| ?(?i:(?:pool )?{_MEDIUM}(?: ?: ?| by ))?(?P<credit>[^|]{{2,60}})$"),
    # 黎明时分的小岛。新华社记者 李文澜 摄 ("photographed by")
    ("photographer before 摄", r"(?:^|(?<=[。！？”）]))\s*(?P<credit>[^。！？]{2,30}?\s*摄)$"),
    # 새벽의 섬 [청석시 제공] ("provided by")
    ("provider before 제공", r" ?\[(?P<credit>[^\[\]]{1,40}(?:제공|촬영)[^\[\]]{0,40})\]$"),
    # Une île (illustration). - PIXABAY / PIXABAY
    ("dash and names", rf"(?<=[.!?»”]) [–—-] (?P<credit>{_NAME}(?: / {_NAME})*)$"),
    # An island at dawn - AFP
    ("dash and house", rf" [–—-] (?P<credit>(?:[^–—]{{2,40}}[/ ])?(?:{_HOUSE}))$"),
)
_COMPILED = tuple((name, re.compile(form)) for name, form in _FORMS)

_SIGNS = {
    "medium and house": (":",),
    "medium": (":", "…", "..."),
    "house first": ("/",),
    "house last": ("/",),
    "photographer before 摄": ("摄",),
}
"""What stands in a text, one of them, where such a form is in it: looking for the form itself takes long."""

_SURE = (
    "credit",
    "capitals",
    "medium in parentheses",
    "agency photo in parentheses",
    "medium",
    "medium by",
    "dash and medium",
    "photographer before 摄",
    "provider before 제공",
    "courtesy",
    "name in parentheses",
    "archive",
    "agency photo with its day",
    "special to an outlet",
)

_PICTURE_HOUSES = frozenset(
    {
        "adobe stock",
        "alamy",
        "archiv",
        "archive",
        "archives",
        "epa",
        "flickr",
        "getty",
        "getty images",
        "handout",
        "imago",
        "istock",
        "nurphoto",
        "pexels",
        "shooting",
        "europa press",
        "ep",
        "belga",
        "depositphotos",
        "file",
        "google",
        "hans lucas",
        "keystone",
        "laif",
        "ldrs",
        "maxppp",
        "sipa",
        "swns",
        "ti-press",
        "picture alliance",
        "rex",
        "shutterstock",
        "supplied",
        "unsplash",
        "wikimedia commons",
        "zuma",
    }
)
"""Houses and collections that sell or lend pictures, in small letters."""

_SENTENCE = 5
"""Words in a caption that is a sentence, at least."""

_MARKED = 4
"""Words in a caption in front of a ©, at least."""

_LONGEST = 1000
"""Characters in a caption, at most."""

_SOURCE_LINE = re.compile(r"(?i)(?:image|picture|photo) (?:source|credit)s?\s*[,:]\s*(?P<credit>.+)")
_SOURCE_BELOW = re.compile(
    r"(?:Bildquelle|Quelle): (?P<german>.{2,50})|(?:Source|Fuente|Fonte|Bron): (?P<other>[A-Z].{1,50})"
)
_BOXED = re.compile(
    r"\[(?i:photo|image|picture|illustration|graphic) (?i:by|credit|courtesy of):? "
    r"(?P<credit>[^\]:]{2,60}): ?(?P<caption>[^\]]{5,400})\]"
)
"""A picture as plain newsletters have it: "[Photo by Jane Doe: An island at dawn.]"."""

_BARE_CREDIT = re.compile(r"(?P<caption>\S+(?: \S+){3,}) \((?P<credit>[A-ZÀ-Þ][^()/,;:\d]{3,60})\)")
_SPOKEN_SOURCE = re.compile(r"(?i)sources?: [^,/]{3,40}, [^,/]{3,40} (?:of|for|at) ")
"""Somebody with an office: "Source: Jane Doe, head of the harbour office" tells who said it."""

_SHOWN = re.compile(r"^(?:Image|Pic|Picture|Photo): (?=\S)")
_LABEL = re.compile(rf"(?i)^{_MEDIUM}(?: (?:credit|by))? ?: ?")
_GLUED_SOURCE = re.compile(r"(?P<credit>[A-Z][^.!?]{1,50}) [^ ].{5,250}[^ ](?P=credit)")
_GLUED_LABEL = re.compile(
    r".{5,250}[^\s,:](?:Image|Picture|Photo) (?:source|credit)s?[,:] ?(?P<credit>[^,]{2,60})"
)
"""What a picture shows, for those who cannot see it, with its source behind: "A pierImage source, PA"."""

_CAPTION_LINE = re.compile(
    r"(?i)(?:image caption|media caption|caption|légende|bildunterschrift)\s*[,:]\s*(?P<caption>.+)"
)
_DESCRIBED = re.compile(
    rf"(?:{_HOUSE}|Getty Images|PA Media|PA Wire|EPA|Shutterstock|Alamy|AFP via Getty Images|BBC)"
    r"(?:/[A-Z]\w+(?: \w+)?)? (?:A|An|The|Two|Three|People|[A-Z][a-z]+ [A-Z][a-z]+ (?:is|in|at|wearing"
    r"|smiling)) ?"
)
_FILE = re.compile(r"(?i)file (?:(?:photo|picture|image)\b|[-–—] )|\bhandout\b|\bundated (?:photo|handout)\b")


_COUNTER = re.compile(r"(?:^image: (?=[A-Z])|Item \d+ of \d+\s*|\[\d+/\d+\]\s*|\d+ of \d+ [|–—-] )+")
_DIGIT = re.compile(r"\d")
_LICENSING = re.compile(
    r"(?i)\s*view more$|\s*(?:purchase|acquire) licen[sc]ing rights.*$|\s*,? opens (?:in )?new tab$"
)


def without_viewer(text: str) -> str:
    """A caption without what its viewer says: "[1/3]The pier. REUTERS/Jane Doe Purchase Licensing Rights"."""
    if _DIGIT.search(text) or text.startswith("image: "):
        text = _COUNTER.sub("", text, count=1)
    return _LICENSING.sub("", text).strip()


@lru_cache(maxsize=2048)  # several rules ask, of a block and of its neighbours
def split_credit(text: str) -> Credited | None:
    """The caption and credit of a line that ends in one of the ways in which pictures are credited.

    A bracket or a bar counts only where a name, an agency or an outlet stands in it. None for lines
    without a credit; a line that is all credit has an empty caption.
    """
    if len(text) > _LONGEST or _SPOKEN_SOURCE.match(text) or is_known_outlet(text.partition("'s ")[0]):
        return None
    text = without_viewer(text)
    boxed = _BOXED.fullmatch(text)
    if boxed:
        return Credited(boxed["caption"], boxed["credit"].strip(), "picture in brackets")
    for form, pattern in _COMPILED:
        if form in _SIGNS and not any(sign in text for sign in _SIGNS[form]):
            continue
        match = pattern.search(text)
        if not match:
            continue
        credit = _LABEL.sub("", match["credit"].strip(" .©"))
        caption = _SHOWN.sub("", text[: match.start()].rstrip(" |–—-"))
        if form == "bar" and not _credited_behind_bar(caption, credit):
            continue  # "Headline | The Courier", "Jane Doe | John Roe"
        if form.startswith("name for an outlet") and not _is_for_outlet(credit):
            continue
        if form == "name in parentheses" and not (
            is_personal_name_only(credit) or _is_body(credit) or (credit.isupper() and len(credit) > 3)
        ):
            continue
        marked = form == "copyright" and "©" in match[0] and len(caption.split()) >= _MARKED
        named = form == "name and house in parentheses" and is_personal_name_only(credit.partition("/")[0])
        below = (
            marked
            or (named and _is_sentence(caption))
            or (_is_sentence(caption) and (form == "copyright" or _names_somebody(credit)))
        )
        if form in _SURE or below or _is_credited(credit):
            return Credited(caption, credit, form)
    return None


def split_bare_credit(text: str) -> Credited | None:
    """The caption and credit of a line that is known to be a caption: "The pier at dawn (Norfield Police)".

    Without a full stop before it such a bracket could be anything elsewhere.
    """
    match = _BARE_CREDIT.fullmatch(without_viewer(text)) if len(text) <= _LONGEST else None
    if not match or not (is_personal_name_only(match["credit"]) or _is_body(match["credit"])):
        return None
    return Credited(match["caption"], match["credit"], "name in brackets, without a stop")


def is_source_line(text: str) -> str:
    """The credit of a line such as "Image source, Getty Images", or "".

    Newer pages of the BBC have it before and behind what the picture shows, for those who cannot see it:
    "Getty Images A pier in the rainGetty Images", without the space that one would expect.
    """
    match = _SOURCE_LINE.fullmatch(text) or _GLUED_SOURCE.fullmatch(text) or _GLUED_LABEL.fullmatch(text)
    return match["credit"].strip() if match else ""


def source_below(text: str) -> str:
    """The source in a line such as "Quelle: dpa", which stands below a picture's caption or a text; or ""."""
    match = _SOURCE_BELOW.fullmatch(text)
    return (match["german"] or match["other"]).strip() if match else ""


def is_caption_line(text: str) -> str:
    """The caption of a line such as "Image caption, The harbour at dawn", or ""."""
    match = _CAPTION_LINE.fullmatch(text)
    return match["caption"].strip() if match else ""


def is_archive_picture(text: str) -> bool:
    """Whether the line calls itself the text of a file photo or a handout."""
    return _FILE.match(text) is not None


def starts_with_house(text: str) -> bool:
    """Whether a line starts as the description of an agency's picture does: "Getty Images A white ferry"."""
    return _DESCRIBED.match(text) is not None


def outlet_in_credit(credit: str) -> str:
    """The outlet that a credit ends with, "Jane Doe/The Sample Courier"; "" for agencies and people."""
    house, colon, _ = credit.partition(": ")  # "ABC News: Jane Doe"
    parts = re.split(r"\s*[/|]\s*|\bfor (?=The )|\b(?:pour|für) |, ", credit)
    last = house if colon else parts[-1].strip()
    known = full_name(last)  # "M&G"
    if known != last and is_known_outlet(known):
        return known
    return last if looks_like_outlet(last) and not is_agency(last) and not is_personal_name_only(last) else ""


def is_personal_name_only(text: str) -> bool:
    """Whether a text is a person's name and not an outlet's."""
    return is_personal_name(text) and not looks_like_outlet(text)


def _is_body(text: str) -> bool:
    """Whether words are the name of an office or company: capitals, and small words between them."""
    words = text.split()
    return 2 <= len(words) <= 8 and all(w[0].isupper() or w in ("of", "and", "the", "for") for w in words)


def _is_for_outlet(credit: str) -> bool:
    """Whether "Jane Doe for The Courier" says who took a picture, and for which outlet."""
    name, _, outlet = re.sub(r"(?i) (?:pour|für) ", " for ", credit, count=1).partition(" for ")
    return is_personal_name_only(name) and looks_like_outlet(outlet.strip("«» ").removeprefix("the "))


def _names_somebody(credit: str) -> bool:
    """Whether a credit has names on both sides of a bar, one a person's: "Keystone / Jane Doe"."""
    parts = credit.split(" / ")
    return (
        len(parts) == 2
        and any(map(is_personal_name_only, parts))
        and all(word[0].isupper() for word in credit.split() if word != "/")
    )


def _is_sentence(caption: str) -> bool:
    return len(caption.split()) >= _SENTENCE and caption[-1] in ".!?”»\"'’"


def _credited_behind_bar(caption: str, credit: str) -> bool:
    if is_personal_name_only(caption):
        return False
    if _is_sentence(caption) and _is_credited(credit):
        return True  # a headline with its outlet behind a bar has no full stop
    return is_personal_name_only(credit) or is_agency(credit) or ("/" in credit and _is_credited(credit))


def _is_credited(text: str) -> bool:
    text = re.sub(r"(?i)[/,] ?(?:file(?: photo)?|pool|handout(?: via.*)?)$", "", text)
    parts = [
        p.strip("«» ")
        for p in re.split(r"\s*[/:]\s*| [-–] |[,.] | via | (?i:for|pour|für) | and | & ", text)
        if p
    ]
    if len(parts) > 1 and is_outlet(parts[-1]) and all(p[0].isupper() and len(p.split()) <= 4 for p in parts):
        return True  # the house is known: "Munir uz Zaman / AFP"
    return bool(parts) and all(
        p.casefold() in _PICTURE_HOUSES
        or p.endswith(" Photo")
        or p.isupper()
        or is_agency(p)
        or looks_like_outlet(p)
        or is_personal_name(p)
        for p in parts
    )
