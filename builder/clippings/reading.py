"""A clipping in any form to `Clipping`s, or to the problems that kept it from being read."""

from __future__ import annotations

from dataclasses import replace

from builder.clippings.decoding import decode, plain
from builder.clippings.forms import READ_FORMS, Form, form_of
from builder.clippings.model import Clipping
from builder.clippings.outcome import Outcome
from builder.clippings.refusal import AS_TEXT, Refused
from builder.foundation.problems import Problem

LARGEST = 20_000_000
"""Bytes in a clipping, at most."""

LONGEST_TEXT = 1_000_000
"""Characters in a text, at most: a long novel."""

MOST_LINES = 10_000
"""Lines with something on them in a text, at most."""

_PASTE = "Paste its headline and text into a .txt file."


def read_clippings(path: str, raw: bytes) -> Outcome:
    """The clippings in a file, or the problems that it has.

    `path` (posix, relative to the site) tells the form by its ending and names the file in problems; `raw`
    are its bytes. Nothing that a file can hold raises: one that a library chokes on is a problem too.
    """
    try:
        return _read(path, raw)
    except Refused as refused:
        return (), (refused.problem(path),)
    except (RecursionError, MemoryError):
        return _problem(path, "It is nested too deeply to be read.", AS_TEXT)


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
    if form in (Form.MAIL, Form.FEED, Form.WIRE):
        return _read_several(path, raw, form)
    text = decode(raw)
    if text is None:
        return _problem(path, "It is not a text.", "Save it as a text in UTF-8. " + READ_FORMS)
    if form in (Form.JSON_FEED, Form.NINJS):
        return _read_json(path, text, form)
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

    return _checked(path, read_page(path, raw), _PASTE)


def _read_several(path: str, raw: bytes, form: Form) -> Outcome:
    if form is Form.MAIL:
        from builder.clippings.mail.reading import read_mail

        return _all_checked(path, (read_mail(raw), ()))
    if form is Form.FEED:
        from builder.clippings.feeds.reading import read_feed

        return _all_checked(path, read_feed(path, raw))
    from builder.clippings.wires.reading import read_wire

    return _all_checked(path, read_wire(path, raw))


def _read_json(path: str, text: str, form: Form) -> Outcome:
    if form is Form.JSON_FEED:
        from builder.clippings.feeds.reading import read_json_feed

        return _all_checked(path, read_json_feed(path, text))
    from builder.clippings.wires.reading import read_ninjs

    return _all_checked(path, read_ninjs(path, text))


def _all_checked(path: str, found: Outcome) -> Outcome:
    """Every clipping that has a headline and a body, and a problem for each that lacks one."""
    outcomes = [_checked(path, clipping, _PASTE) for clipping in found[0]]
    return (
        tuple(clipping for clippings, _ in outcomes for clipping in clippings),
        (*found[1], *(problem for _, problems in outcomes for problem in problems)),
    )


def _checked(path: str, clipping: Clipping, hint: str) -> Outcome:
    """The clipping, if it has a headline and a body: without both it is no article."""
    if not clipping.title:
        return _problem(path, _headless(clipping), hint)
    if not clipping.body:
        below = "Paste the article below the headline."
        return _problem(path, _bodiless(clipping), _PASTE if clipping.part else below)
    return (replace(clipping, body=clipping.body.strip()),), ()


def too_large(path: str, size: int) -> Problem:
    """The problem of a clipping with that many bytes."""
    hint = f"Keep clippings under {LARGEST // 1_000_000} MB."
    return Problem(path, None, f"It has {size // 1_000_000} MB.", hint)


def _headless(clipping: Clipping) -> str:
    if clipping.part is None:
        return "No headline was found in it."
    return f'No headline was found above "{clipping.body[:80]}".'


def _bodiless(clipping: Clipping) -> str:
    """Which of several texts has none below its headline; where there is one text, no more is to be said."""
    if clipping.part is None:
        return "No text was found below its headline."
    return f'No text was found below the headline "{clipping.title[:80]}".'


def _problem(path: str, what: str, hint: str) -> Outcome:
    return (), (Problem(path, None, what, hint),)
