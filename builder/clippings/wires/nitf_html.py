"""NITF's text as the HTML that it is modelled on, so that both are read in one way."""

from __future__ import annotations

from lxml import etree

from builder.clippings.refusal import Refused
from builder.clippings.saved.parsing import MOST_ELEMENTS
from builder.clippings.wires.markup import attribute, child, children, name_of, words_of

_SAME_TEXT = """
    p ul ol li dl dt dd table caption thead tbody tfoot tr td th pre br hr a em strong q sub sup b i
"""
_NAMES = {
    **{name: name for name in _SAME_TEXT.split()},
    **dict.fromkeys(("hl1", "hl2", "hedline"), "h2"),
    **dict.fromkeys(
        ("block", "body.content", "note", "abstract", "body.end", "tagline", "bibliography"), "div"
    ),
    **dict.fromkeys(("byline", "dateline", "credit", "fn", "datasource", "distributor", "copyrite"), "p"),
    "bq": "blockquote",
}


def html_of(content: etree._Element) -> str:
    """The HTML of `body.content` or another element of NITF; what has no like in HTML is a <span>.

    `media` becomes a <figure>: `media-reference` its picture, `media-caption` its caption, `media-producer`
    and `credit` its credit. Raises Refused where there are too many elements.
    """
    count = sum(1 for _ in content.iter())
    if count > MOST_ELEMENTS:
        raise Refused(f"It has {count:,} elements in its text.", f"Cut it to {MOST_ELEMENTS:,} or fewer.")
    return etree.tostring(_converted(content), method="html", encoding="unicode", with_tail=False)


def _converted(element: etree._Element) -> etree._Element:
    name = name_of(element)
    if name == "media":
        return _figure(element)
    made = etree.Element(_NAMES.get(name, "span"))
    if name == "a" and attribute(element, "href"):
        made.set("href", attribute(element, "href"))
    made.text = element.text
    for part in element:
        if not name_of(part):
            _append_text(made, part.tail)
            continue
        new = _converted(part)
        new.tail = part.tail
        made.append(new)
    return made


def _append_text(made: etree._Element, text: str | None) -> None:
    if len(made):
        made[-1].tail = (made[-1].tail or "") + (text or "")
    else:
        made.text = (made.text or "") + (text or "")


def _figure(media: etree._Element) -> etree._Element:
    figure = etree.Element("figure")
    for reference in [
        r for r in children(media, "media-reference") if attribute(media, "media-type") != "text"
    ][:1]:
        picture = etree.SubElement(figure, "img", src=attribute(reference, "source"))
        picture.set("alt", attribute(reference, "alternate-text"))
    caption = etree.SubElement(figure, "figcaption")
    caption.text = " ".join(words_of(c) for c in children(media, "media-caption"))
    producers = [words_of(e) for name in ("media-producer", "credit") for e in children(media, name)]
    producer = next(filter(None, producers), "") or attribute(
        child(media, "media-reference"), "source-credit"
    )
    if producer:
        etree.SubElement(caption, "cite").text = producer
    return figure
