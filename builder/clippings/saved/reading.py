"""A saved page to a clipping."""

from __future__ import annotations

from dataclasses import replace

from builder.clippings.accounting import OUTSIDE, unheld
from builder.clippings.model import Clipping, Figure
from builder.clippings.refusal import Refused
from builder.clippings.saved.agreeing import agreed, fuller, is_first_paragraph, opens_with, recovered
from builder.clippings.saved.archive import Archive, is_archive, read_archive
from builder.clippings.saved.figures import take_figures
from builder.clippings.saved.frames import unname_frames
from builder.clippings.saved.json_ld import linked_article
from builder.clippings.saved.keywords import tags_of
from builder.clippings.saved.lines import page_lines
from builder.clippings.saved.markup import page_words
from builder.clippings.saved.metadata import page_fields
from builder.clippings.saved.parsing import parse_page, saved_from
from builder.clippings.saved.pruning import prune
from builder.clippings.saved.signoff import signed_off
from builder.clippings.saved.text import page_text
from builder.clippings.saved.trimming import trimmed
from builder.clippings.saved.webarchive import is_webarchive, read_webarchive


def read_page(path: str, raw: bytes) -> Clipping:
    """The clipping in the bytes of a saved page. Fetches nothing.

    Raises Refused where it is no page, nested too deeply or too large.
    """
    archive = _archive_in(path, raw)
    root = parse_page(archive.page if archive else raw)
    if root is None:
        raise Refused("It is not a web page.", "Save the page again, or paste its text.")
    unname_frames(root)
    words = page_words(root, archive.address if archive else saved_from(raw))
    lines = page_lines(root)
    linked = linked_article(words.scripts, words.titles)
    fields = page_fields(root, words, linked)
    if fields.dek and is_first_paragraph(fields.dek, root):
        fields = replace(fields, dek="")
    figures = take_figures(root)
    prune(root)
    found = recovered(page_text(root, fields.source_url), root)
    text, disagreed = agreed(fuller(found, linked.body), linked.body)
    body, more_figures, furniture = trimmed(text, fields)
    clipping = replace(
        fields,
        dek=_own_dek(fields.dek, body),
        body=body,
        figures=_with_pictures(tuple(dict.fromkeys((*figures, *more_figures))), archive),
        furniture=(*disagreed, *furniture),
    )
    clipping = signed_off(clipping)
    clipping = replace(clipping, tags=tags_of(linked, words, clipping))
    left = unheld(((line, OUTSIDE) for line in lines), clipping)
    return replace(clipping, furniture=(*clipping.furniture, *left))


def page_of(path: str, raw: bytes) -> bytes:
    """The bytes of the page itself, which may stand in an archive. Raises Refused."""
    archive = _archive_in(path, raw)
    return archive.page if archive else raw


def _archive_in(path: str, raw: bytes) -> Archive | None:
    """The archive that a file is, if it is one. Raises Refused."""
    if is_webarchive(path, raw):
        return read_webarchive(raw)
    return read_archive(raw) if is_archive(path, raw) else None


def _with_pictures(figures: tuple[Figure, ...], archive: Archive | None) -> tuple[Figure, ...]:
    """The figures, with the pictures that an archive holds beside the page."""
    return tuple(replace(f, raw=archive.picture(f.src)) for f in figures) if archive else figures


def _own_dek(dek: str, body: str) -> str:
    """A dek that says something of its own: not the start of the text, cut off anywhere."""
    return "" if opens_with(body, dek) or dek.endswith(("...", "…", "[…]")) else dek
