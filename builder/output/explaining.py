"""Which inputs of a page are not what they were when it was last rendered."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping

import msgspec

from builder.foundation.store import Store
from builder.output.deciding import CHANGED, NEW
from builder.pages.inputs import in_words, inputs_of
from builder.pages.model import Planned
from builder.pages.rendering import Press

AT_A_TIME = 500
"""Pages whose inputs are there at once."""

_DECODER = msgspec.json.Decoder(dict[str, str])


def explained(
    why: Mapping[str, str], pages: Iterable[Planned], press: Press, store: Store
) -> Mapping[str, str]:
    """The same reasons, where a key is new with the inputs that are; what these are now is kept.

    A page whose key is as it was costs nothing here.
    """
    told = [page for page in pages if why.get(page.path) in (NEW, CHANGED)]
    named: dict[str, str] = {}
    for first in range(0, len(told), AT_A_TIME):
        inputs = {page.path: inputs_of(page, press) for page in told[first : first + AT_A_TIME]}
        before = _kept(store, [path for path in inputs if why[path] == CHANGED])
        store.put("inputs", {path: msgspec.json.encode(now).decode() for path, now in inputs.items()})
        named |= {path: in_words(before[path], inputs[path]) for path in before}
    return {path: f"changed: {named[path]}" if named.get(path) else reason for path, reason in why.items()}


def _kept(store: Store, paths: Iterable[str]) -> Mapping[str, Mapping[str, str]]:
    kept = {}
    for path, line in store.get("inputs", paths).items():
        with contextlib.suppress(msgspec.DecodeError):
            kept[path] = _DECODER.decode(line)
    return kept
