"""A page on a pier with a picture, as browsers save it in archives of one kind or another."""

from __future__ import annotations

from builder.clippings.reading import read_clippings

ADDRESS = "https://bay.example/news/pier"
PNG = b"\x89PNG\r\n\x1a\nxx"
HEADLINE = "Council keeps its wooden pier"
PAGE = (
    f"<html><head><title>{HEADLINE}</title></head><body><h1>{HEADLINE}</h1><p>8 January 2026</p>"
    "<figure><img src=pier.png><figcaption>The pier in caf\xe9 light</figcaption></figure>"
    + "<p>The council voted eleven to four on Monday to keep the last wooden pier on the lake.</p>" * 4
    + "</body></html>"
)


def assert_is_pier(path: str, raw: bytes) -> None:
    """A file gives the one clipping that is in the page, with its address and its picture."""
    (clipping,), problems = read_clippings(path, raw)
    assert problems == ()
    assert clipping.title == HEADLINE
    assert clipping.source_url == ADDRESS
    assert clipping.figures[0].caption == "The pier in café light"
    assert clipping.figures[0].raw == PNG
