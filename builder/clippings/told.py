"""A field's text together with the element of the source that told it."""

from __future__ import annotations

from dataclasses import dataclass

from builder.foundation.text import one_line


@dataclass(frozen=True)
class Told:
    """One line of text, and where it stood ("item/dc:creator"); both "" where the source has none."""

    text: str = ""
    where: str = ""

    def __bool__(self) -> bool:
        return bool(self.text)


NOTHING = Told()


def first_told(*candidates: tuple[str, str | None]) -> Told:
    """The first of the pairs (where, text) whose text has something in it, as one line."""
    for where, text in candidates:
        line = one_line(text or "")
        if line:
            return Told(line, where)
    return NOTHING


def told_at(where: str, value: object) -> Told:
    """That a field stood there whose value is more than a line: names, a moment; nothing for an empty one."""
    return Told(where, where) if value else NOTHING


def origins(**fields: Told) -> tuple[tuple[str, str], ...]:
    """The pairs of field and element for those fields that the source tells (see `Clipping.origins`)."""
    return tuple((name, told.where) for name, told in fields.items() if told)
