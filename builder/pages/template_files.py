"""Template files: the site's own before the theme's, and what the output of each depends on.

Jinja is not needed to know that, and is not loaded: most builds render few pages or none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from builder.foundation.digests import digest_of

ENDINGS = (".html", ".xml", ".txt")

_USE = re.compile(r"{%[-+]?\s*(?:extends|include|import|from)\b(.*?)%}", re.DOTALL)
_ONE_NAME = re.compile(r"""\s*(?:"([^"]*)"|'([^']*)')\s*(?:[-+]?$|(?:as|import|ignore|with|without)\b)""")

_STATE = re.compile(
    rb"\b(?:namespace|cycler|joiner|random|lipsum|caller|context|varargs|kwargs)\b|__"
    rb"|\.\s*(?:append|extend|insert|pop|popitem|remove|discard|clear|update|setdefault|add|sort|reverse)\b"
)


@dataclass(frozen=True)
class TemplateFiles:
    """The folders in which templates are looked for, the first one first."""

    folders: tuple[Path, ...]
    _digests: dict[str, str] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """All templates, by name."""
        found = {
            path.relative_to(folder).as_posix()
            for folder in self.folders
            for path in folder.rglob("*")
            if path.suffix in ENDINGS and path.is_file() and path.relative_to(folder).parts[0] != "assets"
        }
        return tuple(sorted(found))

    def digest(self, name: str) -> str:
        """SHA-256 over a template and all that it extends, includes or imports, however deep.

        What is not there counts as absent: rendering will say so.
        """
        if name not in self._digests:
            closure = self._closure(name)
            self._digests[name] = digest_of(
                *(part for key in sorted(closure) for part in (key, closure[key]))
            )
        return self._digests[name]

    def keep_nothing(self, name: str) -> bool:
        """Whether no macro of the template can do another thing when it is called a second time.

        In doubt it can: where the template, or one that it uses, names anything that can be changed, that
        is drawn by lot, or that reaches beyond what a macro is given.
        """
        return not any(_STATE.search(source) for source in self._closure(name).values())

    def _closure(self, name: str) -> dict[str, bytes]:
        """The sources of a template and of all that it extends, includes or imports, by name."""
        closure: dict[str, bytes] = {}
        waiting = [name]
        while waiting:
            inside = waiting.pop()
            if inside not in closure:
                closure[inside] = self._source(inside)
                waiting += self._used_by(closure[inside])
        return closure

    def _source(self, name: str) -> bytes:
        for folder in self.folders:
            path = folder / name
            if path.is_file():
                return path.read_bytes()
        return b"\x00absent"

    def _used_by(self, source: bytes) -> Iterator[str]:
        for use in _USE.finditer(source.decode("utf-8", "replace")):
            one = _ONE_NAME.match(use[1])
            if one:
                yield one[1] or one[2] or ""
            else:  # a name that is worked out at run time may be any template
                yield from self.names
