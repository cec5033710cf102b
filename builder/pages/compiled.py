"""Templates compiled, kept from build to build: to compile one takes as long as to render dozens of pages.

Jinja takes back what was compiled only for the same source, the same Jinja and the same Python. Its own
caches lie in folders or on a server; this one lies with all else that is kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from builder.foundation.digests import digest_of
from builder.foundation.store import Store
from builder.foundation.versions import made_with

if TYPE_CHECKING:
    import jinja2

_TABLE = "templates"


@dataclass(frozen=True)
class Compiled:
    """Compiled templates as Jinja writes them, by their keys: those `kept`, and those compiled since."""

    kept: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    fresh: dict[str, bytes] = field(default_factory=dict, repr=False)

    def for_jinja(self, circumstances: str) -> jinja2.BytecodeCache:
        """The same as a cache that Jinja looks into before it compiles.

        What filters make of words in a template is worked out when that is compiled: `circumstances` are
        all that filters depend on.
        """
        import jinja2
        from jinja2.bccache import Bucket

        compiled = self

        class Cache(jinja2.BytecodeCache):
            def get_cache_key(self, name: str, filename: str | None = None) -> str:
                return digest_of(made_with(), circumstances, name, filename or "")

            def load_bytecode(self, bucket: Bucket) -> None:
                raw = compiled.kept.get(bucket.key)
                if raw:
                    try:
                        bucket.bytecode_from_string(raw)
                    except Exception:  # Jinja unpickles, and what is broken may raise anything
                        bucket.reset()

            def dump_bytecode(self, bucket: Bucket) -> None:
                compiled.fresh[bucket.key] = bucket.bytecode_to_string()

        return Cache()


def kept_templates(store: Store) -> Compiled:
    """What earlier builds have compiled."""
    return Compiled(store.all_bytes(_TABLE))


def keep_templates(compiled: Compiled, store: Store) -> None:
    """Keep what has been compiled since."""
    store.put_bytes(_TABLE, compiled.fresh)
