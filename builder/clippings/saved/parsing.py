"""The bytes of a saved page to its element tree, in bounded time and depth."""

from __future__ import annotations

import codecs
import re

from lxml import etree, html

from builder.clippings.decoding import decode
from builder.clippings.refusal import AS_TEXT, Refused

DEEPEST = 250
"""Elements inside each other, at most. libxml2 cuts a page off at 256, and what is deeper would be lost."""

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.I)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_PICTURE = re.compile(r"(?i)data:[\w/+.;=-]{1,80},[\w+/=%-]{200,}")
_LONG_TAG = re.compile(r"(<[a-zA-Z][^<>]{20000})[^<>]*")
_SHUT = re.compile(r"(?i)(<html\b[^<>]{0,2000}?)/>")
"""The tag of a whole page, shut as if nothing were in it: XHTML misspelt."""

_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\ufffe\uffff]")


LARGEST = 5_000_000
"""Characters of a page, pictures within it set aside, at most."""

MOST_ELEMENTS = 30_000
"""Elements of a page, drawings within it set aside, at most."""


def parse_page(raw: bytes) -> html.HtmlElement | None:
    """The page's <html> element, or None where the bytes are no text. Reads nothing but those bytes.

    The charset is that of a byte-order mark, else of the page's <meta>, else a guess (see `decoding`).
    Raises Refused.
    """
    declared = _CHARSET.search(raw[:4096])
    text = decode(raw, declared[1].decode("ascii", "ignore") if declared else "")
    if text is None:
        return None
    clean = _bounded(_NOT_XML.sub("", _DECLARATION.sub("", text)))
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(clean.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, AssertionError, ValueError):
        return None
    etree.strip_elements(root, "svg", with_tail=False)  # icons, of which some pages have thousands
    _check(root)
    return root


_SAVED_FROM = re.compile(rb"<!--\s*saved from url=\(\d{1,6}\)(https?://[^\s<>]{1,2000})\s*-->", re.I)


def saved_from(raw: bytes) -> str:
    """The address that a browser noted in a page when it saved it ("Mark of the Web"), or ""."""
    noted = _SAVED_FROM.search(raw[:4096])
    return noted[1].decode("utf-8", "replace") if noted else ""


def with_address(raw: bytes, url: str) -> bytes:
    """The page with its address noted in it as browsers do, where it has no such note."""
    if saved_from(raw) or not re.fullmatch(r"https?://\S+", url):
        return raw
    mark = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    note = f"<!-- saved from url=({len(url):04}){url} -->\n".encode()
    return mark + note + raw[len(mark) :]


def _bounded(text: str) -> str:
    """The page without pictures that are spelt out in it, and without tags of thousands of attributes.

    What is no end of the page does not end it: libxml2 reads nothing behind <html/>.
    """
    text = _SHUT.sub(r"\1>", _LONG_TAG.sub(r"\1", _PICTURE.sub("data:,", text)))
    if len(text) > LARGEST:
        raise Refused(f"It has {len(text):,} characters besides its pictures.", AS_TEXT)
    return text


def _check(root: html.HtmlElement) -> None:
    if sum(1 for _ in root.iter()) > MOST_ELEMENTS:
        raise Refused(f"It has more than {MOST_ELEMENTS:,} elements.", AS_TEXT)
    if _depth(root) >= DEEPEST:
        raise Refused(f"Its elements are nested more than {DEEPEST} deep.", AS_TEXT)


def text_of(element: html.HtmlElement) -> str:
    """The words of an element as one line, its children's with a space between blocks."""
    return " ".join("".join(_pieces(element)).split())


def count_pictures(element: html.HtmlElement) -> int:
    """The pictures in an element, itself included.

    What stands for a picture counts as one with it: in <noscript> for browsers without scripts, and a
    smaller version of the same description beside it, shown until the picture is loaded.
    """
    shown = [e for e in element.iter("img", "amp-img") if next(e.iterancestors("noscript"), None) is None]
    again = sum(1 for e in shown if e.get("alt") and e.get("alt") == _alt_before(e))
    return len(shown) - again


def _alt_before(picture: html.HtmlElement) -> str | None:
    before = picture.getprevious()
    return before.get("alt") if before is not None and before.tag == picture.tag else None


def lines_of(element: html.HtmlElement) -> list[str]:
    """The words of an element as its <br> and blocks part them; no line is empty."""
    text = "".join(_pieces(element, block="\0"))
    return [line for piece in text.split("\0") if (line := " ".join(piece.split()))]


_INLINE_TEXT = """
    a abbr b bdi bdo cite code em font i ins kbd mark q s small span strong sub sup time u var wbr
"""
_INLINE = frozenset(_INLINE_TEXT.split())
_UNSEEN = frozenset(["script", "style", "noscript", "template", "svg"])


def is_inline(element: html.HtmlElement) -> bool:
    """Whether an element is part of a line: emphasis, a link, with nothing else in it."""
    return all(e.tag in _INLINE for e in element.iter())


def _pieces(element: html.HtmlElement, block: str = " ") -> list[str]:
    """The texts within an element in their order, with a mark where a block starts or ends."""
    pieces: list[str] = []
    for event, node in etree.iterwalk(element, events=("start", "end")):
        tag = node.tag if isinstance(node.tag, str) else ""
        pieces.append("" if tag in _INLINE else block)
        if event == "start":
            pieces.append("" if tag in _UNSEEN or not tag else node.text or "")
        elif node is not element:
            pieces.append(node.tail or "")
    return pieces


def _depth(root: html.HtmlElement) -> int:
    depth = deepest = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest
