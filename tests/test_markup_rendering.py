"""Markdown to HTML in which nothing runs (invariant 8)."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from builder.markup.rendering import safe_html, sanitised

SCHEMES = ("http:", "https:", "mailto:", "tel:")


class Dangers(HTMLParser):
    """Whatever in a page would run, load a document, or take input."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in (
            "script",
            "iframe",
            "object",
            "embed",
            "form",
            "input",
            "style",
            "link",
            "meta",
            "base",
            "svg",
        ):
            self.found.append(tag)
        for name, value in attrs:
            if name.startswith("on") or name in ("style", "srcdoc", "formaction", "srcset"):
                self.found.append(name)
            # A browser takes tabs and line breaks out of a URL, and spaces from its ends (WHATWG URL, 4.4).
            written = re.sub(r"[\t\n\r]", "", value or "").strip("".join(map(chr, range(0x21)))).lower()
            scheme = re.match(r"[a-z][a-z0-9+.\-]*:", written)
            if name in ("href", "src") and scheme and not written.startswith(SCHEMES):
                self.found.append(f"{name}={value}")


NASTY = [
    "<script>alert(1)</script>",
    "x <script>alert(1)</script> y",
    "<SCRIPT SRC=//evil.example></SCRIPT>",
    "<img src=x onerror=alert(1)>",
    "<img src=x onerror=alert(1)//",
    "<svg/onload=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](<java\nscript:alert(1)>)",
    "<a href='java&#9;script:alert(1)'>x</a>",
    "<a href=' &#1;javascript:alert(1)'>x</a>",
    "[x](&#106;avascript:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:x)",
    "<javascript:alert(1)>",
    "[x]: javascript:alert(1)\n\n[x]",
    "![x](javascript:alert(1))",
    '![x" onerror="alert(1)](y)',
    '[x](https://a.example/" onclick="alert(1))',
    "[x](y 'z\" onmouseover=\"alert(1)')",
    "<iframe src='https://evil.example'></iframe>",
    "<form action='x'><input></form>",
    "<style>*{background:url(javascript:x)}</style>",
    "<div style='position:fixed'>x</div>",
    "<base href='https://evil.example'>",
    "<meta http-equiv=refresh content='0;url=javascript:x'>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    "`<script>alert(1)</script>`",
    "    <script>alert(1)</script>",
    "x[^1]\n\n[^1]: <img src=x onerror=alert(1)>",
    "| <img src=x onerror=alert(1)> | b |\n|---|---|\n| c | d |",
    "<a href=x id=y onclick=z>x</a>",
    "<object data='x'></object><embed src='x'>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "\x02wzxhzdk:0\x03<script>x</script>",
    "\x0260\x03script\x0262\x03alert(1)",
]


@pytest.mark.parametrize("markdown", NASTY)
def test_nothing_nasty_gets_through(markdown: str) -> None:
    assert Dangers(safe_html(markdown)).found == []


@settings(max_examples=60)
@given(st.lists(st.sampled_from(NASTY) | st.text(max_size=8), max_size=5).map("".join))
@example("<a href='x' <b onclick=1>")
def test_nothing_nasty_gets_through_in_any_mixture(markdown: str) -> None:
    assert Dangers(safe_html(markdown)).found == []
    assert Dangers(sanitised(markdown)).found == []


@settings(max_examples=30)
@given(st.sampled_from(NASTY), st.integers(0, 20), st.integers(1, 20), st.sampled_from(NASTY))
def test_links_that_are_put_in_open_no_door(markdown: str, start: int, length: int, target: str) -> None:
    html = safe_html(markdown, [(start, start + length, target)], address=lambda written: written)
    assert Dangers(html).found == []


def test_the_check_itself_sees_what_runs() -> None:
    assert Dangers("<img src=x onerror=y><a href='java\tscript:x'>").found == [
        "onerror",
        "href=java\tscript:x",
    ]


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("*a* **b**", "<p><em>a</em> <strong>b</strong></p>"),
        ("[a](https://x.example/?b&c 'd')", '<p><a href="https://x.example/?b&amp;c" title="d">a</a></p>'),
        ("[a](mailto:x@y.example)", '<p><a href="mailto:x@y.example">a</a></p>'),
        ("1 < 2 & 3", "<p>1 &lt; 2 &amp; 3</p>"),
        ("3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'),
        ("<h1>a</h1>", "a"),
        ("- a\n\n1. b", "<ul>\n<li>a</li>\n</ul>\n<ol>\n<li>b</li>\n</ol>"),
    ],
)
def test_good_markup_stays(markdown: str, expected: str) -> None:
    assert safe_html(markdown) == expected


@pytest.mark.parametrize(
    ("markdown", "levels"),
    [
        ("# a\n\n## b\n\n###### c", ["h2", "h3", "h6"]),
        ("## a\n\n### b", ["h2", "h3"]),
        ("a\n===\n\nb\n---", ["h2", "h3"]),
        ("##### a\n\n# b", ["h6", "h2"]),
    ],
)
def test_a_page_keeps_its_one_headline(markdown: str, levels: list[str]) -> None:
    assert re.findall(r"<(h\d)", safe_html(markdown)) == levels


def test_a_footnote_can_be_reached_and_left() -> None:
    html = safe_html("a[^1]\n\n[^1]: Note.")
    assert 'id="fnref:1"' in html
    assert 'href="#fn:1"' in html
    assert 'id="fn:1"' in html
    assert 'href="#fnref:1"' in html
