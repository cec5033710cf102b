from __future__ import annotations

import pytest

from builder.clippings.saved.lines import page_lines, shown_lines
from builder.clippings.saved.parsing import parse_page


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<p>One</p><p>Two <b>three</b></p>", ("One", "Two three")),
        ("<div><b>By</b> Ada Lindgren</div>", ("By Ada Lindgren",)),
        ("<div>Posted by <a href=x>Ada</a><br>at <time>06:00</time></div>", ("Posted by Ada", "at 06:00")),
        ("<div><a>Home</a> | <a>News</a></div>", ("Home", "News")),
        ("<div>pre<b>fix</b></div>", ("prefix",)),
        ("<div>Above<p>Within</p>below</div>", ("Above", "below", "Within")),
        ("<ul><li>One<ul><li>Two</li></ul></li></ul>", ("One", "Two")),
        ("<div>Text<script>x = 1</script></div><style>p {}</style>", ("Text",)),
        ("<p>Same</p><p>Same</p>", ("Same",)),
    ],
)
def test_lines(body: str, lines: tuple[str, ...]) -> None:
    root = parse_page(f"<html><body>{body}</body></html>".encode())
    assert root is not None
    assert page_lines(root) == lines


def test_what_its_style_hides_is_a_line_that_is_not_shown() -> None:
    hidden, shown = "<div style='DISPLAY:none'><p>Hidden</p></div>", "<p style='display: block'>Shown</p>"
    root = parse_page(f"<html><body style='display: none'>{hidden}{shown}</body></html>".encode())
    assert root is not None
    assert page_lines(root) == ("Hidden", "Shown")
    assert shown_lines(root) == ("Shown",)
