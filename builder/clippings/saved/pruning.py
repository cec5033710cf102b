"""Elements of a page that call themselves furniture, taken out before its text is looked for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from lxml import html

from builder.clippings.bylines.date_lines import read_date_line
from builder.clippings.pasted.rules.phrases import opens
from builder.clippings.saved.bylines import read_byline
from builder.clippings.saved.classes import classes_of, is_custom
from builder.clippings.saved.parsing import text_of
from builder.foundation.text import count_words

_BOXES = re.compile(
    r"(?i)(?:^|[\s_-])(?:newsletters?|sign-?up|email-?signup|subscription-box|related\w*|relcontent"
    r"|recommend\w*|recirc\w*|read-?(?:more|next|also)|more-?(?:on|from|stories|info)|see-?also|most-?(?:read|viewed"
    r"|popular)|trending|topics|tags?|tag-?list|keywords|share\w*|sharing|social\w*|comments?-(?:section|area|list|link|btn)"
    r"|comments|author-?(?:bio|box|info|card|details?|description|profile)|about-?author|bio|promo\w*"
    r"|taboola|outbrain|in-?read|advert\w*|advertisement|ad-?(?:slot|unit|container|wrapper)|sponsored|print-?info|toolbar"
    r"|breadcrumbs?|cookie\w*|consent|copyright|disclaimer-box|correlati|lire-aussi|mehr-zum-thema|catcher"
    r"|signup-card|support-us|donat\w+|voting|poll|quiz|gallery-nav|caption-toggle|skip-link|sr-only|visually-hidden"
    r"|screen-reader-text|bottom-of-article|trust-badge|inline-asset)(?:$|[\s_-])"
)
_OTHER_OPENERS = re.compile(
    r"(?i)trending \w+|(?:latest|top|other|recent) (?:headlines|articles|posts|stories|videos|updates)"
    r"|people are also reading|read (?:this )?next|we recommend"
    r"|recommended (?:stories|reading|articles)"
    r"|sobre (?:la firma|el autor|este blog)|about the (?:authors?|writers?)|archivado en|más leídas"
    r"|leggi anche"
    r"|potrebbe interessarti|lees (?:ook|meer|verder)|meer over.{0,30}|mehr (?:zu|aus|von"
    r"|über)\b.{0,30}|zum thema"
    r"|les også|läs (?:mer|också|även)|lue (?:myös|lisää)|læs også|leia (?:também|mais)|veja também"
    r"|czytaj także"
    r"|zobacz także|à propos de l.auteur|nos derniers articles|les plus lus.{0,20}|notre sélection.{0,20}"
    r"|in (?:deiner|ihrer) nähe|anzeige|share this.{0,20}|comments?|leave a (?:comment|reply)|kommentare"
)
_ASKS = re.compile(
    r"(?i)(?:sign up|subscribe|join (?:our|the|us)|get (?:our|the) .*(?:newsletter|inbox|briefing)"
    r"|newsletter|stay in the loop"
    r"|abonnez-vous|inscrivez-vous|suscr[íi]bete|jetzt abonnieren|iscriviti|meld je aan)\b"
)
_ASKED = re.compile(
    r"(?i)(?:give|donate|contribute|subscribe|become an? (?:member|supporter|patron)|join us|support us"
    r"|sign up|faire un don|je (?:m.abonne|donne)|jetzt (?:spenden|abonnieren|unterstützen)|dona|apóyanos"
    r"|suscríbete|sostienici|abbonati)\b"
)
_BOX_TAGS = ("div", "section", "aside", "li", "figure", "td")
_DROPPED = ("div", "section", "aside", "ul", "ol", "p", "span", "form", "figure", "footer", "nav", "details")
_HEADINGS = ("h2", "h3", "h4", "h5", "h6", "strong", "b", "header")
_MOST_TEXT = 0.2
"""The share of a page's words outside links that furniture may hold, at most; more is the article itself."""

_LEAST, _MOST = 60.0, 150.0
"""Words outside links that a box may hold on any page; and that it may hold at all, however long the page."""

_FEWEST = 4
"""Words outside links that a list of links may have: "Available in"."""

_LONGEST_HEADING = 9
"""Words in the heading of a list of other stories, at most."""


def prune(root: html.HtmlElement) -> None:
    """Take boxes for newsletters, other stories, authors, sharing, comments and the like out of `root`.

    An element is taken for one by what it calls itself, or by its heading, and only where neither it nor
    all of the same name hold much of the page's text. What is lost this way is reported: see `accounting`.
    """
    limit = min(_MOST, max(_LEAST, _MOST_TEXT * _unlinked(root)))
    gone: set[html.HtmlElement] = set()
    headed = (*_headed(root), *_asking(root), *_callouts(root), *_above(root))
    for element in [*_named(root, limit), *headed, *_forms(root), *_link_lines(root), *_cards(root)]:
        if element in gone or _is_frame(element) or _unlinked(element) > limit:
            continue
        gone.update(element.iter())
        element.drop_tree()


def _named(root: html.HtmlElement, limit: float) -> list[html.HtmlElement]:
    """The elements that call themselves furniture; not names under which the paragraphs of a text stand."""
    named = [(e, classes_of(e)) for e in root.iter() if e.tag in _DROPPED or is_custom(e)]
    found = [(e, name) for e, name in named if _BOXES.search(name)]
    words: Counter[str] = Counter()
    for element, name in found:
        words[name] += _unlinked(element)
    return [element for element, name in found if words[name] <= limit]


def _unlinked(element: html.HtmlElement) -> int:
    """The words of an element that stand in no link."""
    return count_words(text_of(element)) - sum(count_words(text_of(a)) for a in element.iter("a"))


def _is_frame(element: html.HtmlElement) -> bool:
    """Whether the headline or the frame of the text is in an element."""
    return next(element.iter("h1", "main"), None) is not None or element.get("itemprop") == "articleBody"


def _headed(root: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """The blocks under a heading such as "More on this story" or "Sign up", the heading included.

    The block is the element around the heading where that holds little but links or little at all, else
    the heading and the list behind it.
    """
    for heading in root.iter(*_HEADINGS):
        text = text_of(heading)
        if not 1 <= len(text.split()) <= _LONGEST_HEADING or not _opens(text):
            continue
        around = heading.getparent()
        if around is not None and around.tag == "p" and text_of(around) == text:
            heading, around = around, around.getparent()
        if around is not None and around.tag in _BOX_TAGS and (_mostly_links(around) or _is_small(around)):
            yield around
            continue
        behind = heading.getnext()
        if behind is not None and behind.tag in ("ul", "ol", "div", "p") and _mostly_links(behind):
            yield behind
        yield heading


def _asking(root: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """Small boxes with a heading and a link that asks for money or to subscribe: "Support us. Give now"."""
    for link in root.iter("a", "button"):
        if _ASKED.match(text_of(link)):
            boxes = (e for e in islice(link.iterancestors(*_BOX_TAGS), 3) if _is_headed_box(e))
            yield from islice(boxes, 1)


def _callouts(root: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """Cards set off from the text that lead somewhere and say little; notes with a link are part of it."""
    for card in root.iter("div"):
        if _CALLOUT.search(classes_of(card)) and any(map(_is_call, card.iter("a", "button"))):
            yield card


def _is_call(link: html.HtmlElement) -> bool:
    """Whether a link is a button, or the point of what is written around it."""
    around = link.getparent()
    words = count_words(text_of(around)) if around is not None else 0
    return link.tag == "button" or _ASKED.match(text_of(link)) is not None or words < _NOTE


_NOTE = 15
"""Words of a note with a link in it, at least."""

_CALLOUT = re.compile(r"(?i)(?:^|[\s_-])callout-?card(?:$|[\s_-])")


def _is_headed_box(element: html.HtmlElement) -> bool:
    return _is_small(element) and next(element.iter("h2", "h3", "h4", "h5", "h6"), None) is not None


def _above(root: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """Lists before the headline: of links to sections and other languages, of a date and a reading time.

    And those of authors and dates, below it.
    """
    heading = next(root.iter("h1"), None)
    if heading is not None:
        yield from (e for e in heading.xpath("preceding::*[self::ul or self::ol]") if _is_terse(e))
        for element in heading.xpath("preceding::*[self::div or self::ul or self::p]"):
            if _mostly_links(element) and _unlinked(element) <= _FEWEST:
                yield element
        yield from (e for e in heading.xpath("following::*[self::ul or self::dl]") if _tells_of_text(e))


def _is_terse(element: html.HtmlElement) -> bool:
    """Whether the entries of a list are a few words each, and no sentence."""
    entries = [text_of(e) for e in element.iter("li")]
    return all(len(e.split()) <= _FEWEST and not e.endswith((".", "!", "?")) for e in entries)


_LONGEST_TOLD = 7
"""Words of an entry that tells who wrote a text, or when."""


def _tells_of_text(element: html.HtmlElement) -> bool:
    """Whether a list has a byline or the date among its entries, and nothing longer."""
    entries = [text_of(e) for e in element.iter("li", "dt", "dd")]
    told = any(((signed := read_byline(e)) and signed.cued) or read_date_line(e) for e in entries)
    return told and all(len(e.split()) <= _LONGEST_TOLD for e in entries)


def _forms(root: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """The largest small elements around forms: what is to be filled in, and the words that ask for it."""
    for form in root.iter("form", "input"):
        box = form
        while (
            (around := box.getparent()) is not None
            and around.tag in (*_BOX_TAGS, "form")
            and _is_small(around)
        ):
            box = around
        if box.tag != "input":
            yield box


def _link_lines(root: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """Lines in which all is a link to another story, but for a word such as "Read more:" before it."""
    for line in root.iter("p", "h2", "h3", "h4"):
        links = list(line.iter("a"))
        words = sum(count_words(text_of(a)) for a in links)
        label = text_of(line)[: -len(text_of(links[-1]))] if links else ""
        whole = (
            len(links) == 1
            and words >= 4
            and _unlinked(line) <= (4 if label.rstrip().endswith((":", "|")) else 0)
        )
        if whole and not label.rstrip().endswith("."):
            yield line


def _cards(root: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """Small <article>s with a linked headline: other stories (HTML Standard, 4.3.2, allows them anywhere)."""
    articles = list(root.iter("article"))
    for article in articles if len(articles) > 1 else ():
        linked = any(next(heading.iter("a"), None) is not None for heading in article.iter("h2", "h3", "h4"))
        if linked and _is_small(article):
            yield article


def _is_small(element: html.HtmlElement) -> bool:
    return count_words(text_of(element)) <= _LEAST and not _is_frame(element)


def _opens(text: str) -> bool:
    return (
        opens(text)
        or _ASKS.match(text) is not None
        or _OTHER_OPENERS.fullmatch(text.strip(" :.…»›>")) is not None
    )


def _mostly_links(element: html.HtmlElement) -> bool:
    linked = sum(count_words(text_of(a)) for a in element.iter("a"))
    return linked * 2 >= count_words(text_of(element)) > 0
