"""A page by its URL, with limits on time, size and redirects."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from builder.clippings.decoding import in_utf8
from builder.foundation.problems import ContentProblems, Problem

if TYPE_CHECKING:
    import httpx

SECONDS = 20.0
"""For the whole of it, redirects and all."""

LARGEST = 20_000_000
"""Bytes, after decompression."""

REDIRECTS = 5
_NOT_TEXT = ("image", "audio", "video", "font")
AGENT = "Dateline (+news digest)"


def fetch(url: str, *, seconds: float = SECONDS, largest: int = LARGEST) -> tuple[str, bytes]:
    """The page at an http or https URL: the URL where it was found in the end, and its bytes.

    Raises ContentProblems with one problem where it cannot be had within `seconds` and `largest` bytes.
    """
    import httpx

    try:
        with httpx.Client(
            follow_redirects=True, max_redirects=REDIRECTS, timeout=seconds, headers={"User-Agent": AGENT}
        ) as client:
            return _fetched(client, url, time.monotonic() + seconds, largest)
    except httpx.InvalidURL as error:
        raise _problem(
            url, f"It is no web address: {error}.", "Write it as https://example.org/page."
        ) from error
    except httpx.UnsupportedProtocol as error:
        raise _problem(
            url, "It is no http or https address.", "Write it as https://example.org/page."
        ) from error
    except httpx.TooManyRedirects as error:
        raise _problem(url, f"It redirects more than {REDIRECTS} times.", _SAVE_IT) from error
    except httpx.TimeoutException as error:
        raise _problem(url, f"It did not answer within {seconds:g} seconds.", "Try again later.") from error
    except httpx.HTTPError as error:
        raise _problem(
            url, f"It cannot be fetched: {str(error) or type(error).__name__}.", "Check the address."
        ) from error


_SAVE_IT = "Save the page in a browser and clip the file."


def _fetched(client: httpx.Client, url: str, deadline: float, largest: int) -> tuple[str, bytes]:
    with client.stream("GET", url) as response:
        if not response.is_success:
            raise _problem(url, f"It answered {response.status_code} {response.reason_phrase}.", _SAVE_IT)
        kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        if kind.partition("/")[0] in _NOT_TEXT or kind in ("application/pdf", "application/zip"):
            raise _problem(url, f"It is no page but {kind}.", "Clip the page that it belongs to.")
        raw = bytearray()
        # Piece by piece as it comes and is unpacked: a bomb is cut off at the limit, and so is a trickle.
        for chunk in response.iter_bytes():
            raw += chunk
            if len(raw) > largest:
                raise _problem(url, f"It has more than {largest:,} bytes.", _SAVE_IT)
            if time.monotonic() > deadline:  # httpx's own limit is for each read, not for all of them
                raise _problem(url, "It takes too long to arrive.", _SAVE_IT)
        return str(response.url), in_utf8(bytes(raw), response.charset_encoding)


def _problem(url: str, what: str, hint: str) -> ContentProblems:
    return ContentProblems([Problem(url, None, what, hint)])
