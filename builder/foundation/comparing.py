"""What differs between two mappings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

K = TypeVar("K")


def differing(one: Mapping[K, Any], other: Mapping[K, Any]) -> set[K]:
    """The keys that two mappings have different values for, or that one of them lacks."""
    if one is other:
        return set()
    missing = object()
    return {key for key in other if one.get(key, missing) != other[key]} | (one.keys() - other.keys())
