"""A clipping in any form to `Clipping`s, or to the problems that kept it from being read."""

from __future__ import annotations

from dataclasses import replace

from builder.clippings.decoding import decode, plain
from builder.clippings.forms import READ_FORMS, Form, form_of
from builder.clippings.model import Clipping
from builder.foundation.problems import Problem

LARGEST = 20_000_000
"""Bytes in a clipping, at most."""

LONGEST_TEXT = 1_000_000
"""Characters in a text, at most: a long novel."""

MOST_LINES = 10_000
"""Lines with something on them in a text, at most."""

Outcome = tuple[tuple[Clipping, ...], tuple[Problem, ...]]


def read_clippings(path: str, raw: bytes) -> Outcome:
    """The clippings in a file, or the problems that it has.

    `path` (posix, relative to the site) tells the form by its ending and names the file in problems; `raw`
    are its bytes. Nothing that a file can hold raises: one that a library chokes on is a problem too.
    """
    try:
        return _read(path, raw)
    except (RecursionError, MemoryError):
        return _problem(path, "It is nested too deeply to be read.", "Paste its text into a .txt file.")


def _read(path: str, raw: bytes) -> Outcome:
    if len(raw) > LARGEST:
        return (), (too_large(path, len(raw)),)
    if not raw.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        return _problem(path, "It is empty.", "Paste the article into it, or delete it.")
    form = form_of(path, raw)
    if form is Form.NOT_READ:
        return _problem(path, "It is not in a form that Dateline reads yet.", READ_FORMS)
    if form is Form.PAGE:
        return _read_page(path, raw)
    text = decode(raw)
    if text is None:
        return _problem(path, "It is not a text.", "Save it as a text in UTF-8. " + READ_FORMS)
    if len(text) > LONGEST_TEXT:
        return _problem(
            path, f"Its text has {len(text):,} characters.", f"Cut it to {LONGEST_TEXT:,} or fewer."
        )
    lines = sum(1 for line in text.splitlines() if line.strip())
    if lines > MOST_LINES:
        return _problem(path, f"Its text has {lines:,} lines.", f"Cut it to {MOST_LINES:,} or fewer.")
    return _read_markdown(path, text) if form is Form.MARKDOWN else _read_pasted(path, text)


def _read_pasted(path: str, text: str) -> Outcome:
    from builder.clippings.pasted.reading import read_pasted

    return _checked(path, read_pasted(plain(text)), "Write the headline on its first line.")


def _read_markdown(path: str, text: str) -> Outcome:
    from builder.clippings.marked.reading import read_marked

    clipping, problems = read_marked(path, plain(text))
    return (
        _checked(path, clipping, 'Write the headline on its first line, as "# Headline".')
        if clipping
        else ((), problems)
    )


def _read_page(path: str, raw: bytes) -> Outcome:
    from builder.clippings.saved.reading import read_page

    clipping, problems = read_page(path, raw)
    return (
        _checked(path, clipping, "Paste its headline and text into a .txt file.")
        if clipping
        else ((), problems)
    )


def _checked(path: str, clipping: Clipping, hint: str) -> Outcome:
    """The clipping, if it has a headline and a body: without both it is no article."""
    if not clipping.title:
        return _problem(path, "No headline was found in it.", hint)
    if not clipping.body:
        return _problem(
            path, "No text was found below its headline.", "Paste the article below the headline."
        )
    return (replace(clipping, body=clipping.body.strip()),), ()


def too_large(path: str, size: int) -> Problem:
    """The problem of a clipping with that many bytes."""
    hint = f"Keep clippings under {LARGEST // 1_000_000} MB."
    return Problem(path, None, f"It has {size // 1_000_000} MB.", hint)


def _problem(path: str, what: str, hint: str) -> Outcome:
    return (), (Problem(path, None, what, hint),)
