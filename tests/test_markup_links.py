"""Links put into Markdown by the characters of its plain text."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from builder.markup.rendering import plain_text, safe_html


class Anchors(HTMLParser):
    """The texts of all entity links, and whether any link lies in another."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.nested = False
        self._open: list[bool] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self.nested |= bool(self._open)
            self._open.append(("class", "entity") in attrs)
            if self._open[-1]:
                self.texts.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1]:
            self.texts[-1] += data


def linked(markdown: str, *names: str) -> Anchors:
    """The anchors of that Markdown with a link at the first place of each name."""
    text = plain_text(markdown)
    spans = [(text.index(name), text.index(name) + len(name), f"/{name}/") for name in names]
    return Anchors(safe_html(markdown, spans))


@pytest.mark.parametrize(
    "markdown",
    [
        "Ada Lindgren spoke.",
        "*Ada Lindgren* spoke.",
        "He met **Ada Lindgren**, *then* left.",
        "Then \\* & &amp; &hellip; \\_ Ada Lindgren spoke.",
        "- first\n- second, Ada Lindgren\n",
        "> She, Ada\n> Lindgren, spoke.",
        "| x | Ada Lindgren |\n|---|---|\n| c | d |",
        "a `Ada` b Ada Lindgren",
        "A note[^1].\n\n[^1]: Ada Lindgren said so.",
        "a <b>x</b> Ada Lindgren",
        "<b>Ada Lindgren</b> spoke",
        "x <!-- no --> Ada Lindgren <br> y",
    ],
)
def test_a_name_in_running_text_becomes_a_link_of_exactly_that_name(markdown: str) -> None:
    found = linked(markdown, "Ada Lindgren")
    assert [re.sub(r"\s", " ", text) for text in found.texts] == ["Ada Lindgren"]


@pytest.mark.parametrize(
    "markdown",
    [
        "# Ada Lindgren\n",
        "[Ada Lindgren](https://x.example/)",
        "<https://x.example/Ada> Ada *Lindgren*",
        '<a href="https://x.example/">Ada Lindgren</a> spoke',
        '<a href="https://x.example/">of *Ada Lindgren*</a> spoke',
        "Ada *Lindgren*",
        "Ada<br>Lindgren",
    ],
)
def test_no_link_stands_in_a_heading_in_a_link_or_over_a_tag(markdown: str) -> None:
    found = linked(markdown, "Ada Lindgren")
    assert found.texts == []
    assert not found.nested


def test_a_link_that_an_editor_wrote_in_html_stays_whole() -> None:
    html = safe_html('<a href="https://x.example/">Ada</a> spoke.', [(0, 3, "/ada/")])
    assert '<a href="https://x.example/">Ada</a>' in html


def test_only_the_first_mention_of_each_target_is_linked() -> None:
    found = safe_html("Ada and Omar and Ada", [(17, 20, "/ada/"), (0, 3, "/ada/"), (8, 12, "/omar/")])
    assert found == (
        '<p><a class="entity" href="/ada/">Ada</a> and <a class="entity" href="/omar/">Omar</a> and Ada</p>'
    )


def test_a_mention_in_a_heading_leaves_the_link_to_the_next_one() -> None:
    found = safe_html("# Ada\n\nAda spoke", [(0, 3, "/ada/"), (5, 8, "/ada/")])
    assert found.count("<a ") == 1
    assert '<p><a class="entity" href="/ada/">Ada</a> spoke</p>' in found


def test_of_two_mentions_that_overlap_the_first_is_linked_and_no_word_is_lost() -> None:
    found = Anchors(safe_html("The Port of Rotterdam wakes", [(4, 21, "/port/"), (12, 21, "/city/")]))
    assert found.texts == ["Port of Rotterdam"]


@pytest.mark.parametrize("span", [(0, 0), (3, 3), (5, 2), (90, 95), (-5, -2)])
def test_a_span_of_nothing_changes_nothing(span: tuple[int, int]) -> None:
    assert safe_html("Ada spoke", [(*span, "/x/")]) == "<p>Ada spoke</p>"


def test_every_link_is_given_the_address_that_is_asked_for() -> None:
    html = safe_html(
        "Ada [b](c.md) ![d](e.jpg)", [(0, 3, "/ada/")], address=lambda written: f"/base{written}"
    )
    assert 'href="/base/ada/"' in html
    assert 'href="/basec.md"' in html
    assert 'src="/basee.jpg"' in html


WORD = st.text(alphabet="abcdéß", min_size=1, max_size=6)
INLINE = st.one_of(
    WORD,
    WORD.map(lambda w: f"*{w}*"),
    WORD.map(lambda w: f"**{w}**"),
    WORD.map(lambda w: f"`{w}`"),
    WORD.map(lambda w: f"[{w}](https://x.example/)"),
    WORD.map(lambda w: f"<b>{w}</b>"),
    WORD.map(lambda w: f"**{w} *{w}* {w}**"),
    st.sampled_from(
        ["\\*", "\\_", "&amp;", "&copy;", "&", "\\[", "<br>", "<u@x.example>", "![p](x.jpg)", "1.", "“q”"]
    ),
)
LINE = st.lists(INLINE, min_size=1, max_size=6).map(" ".join)
BLOCK = st.one_of(
    LINE,
    st.tuples(LINE, LINE).map("\n".join),
    LINE.map(lambda line: f"# {line}"),
    LINE.map(lambda line: f"> {line}"),
    st.tuples(LINE, LINE).map(lambda two: f"- {two[0]}\n- {two[1]}"),
    st.tuples(WORD, LINE).map(lambda two: f"| {two[0]} | b |\n|---|---|\n| {two[1]} | d |"),
    WORD.map(lambda w: f"    {w}"),
    LINE.map(lambda line: f"x[^1]\n\n[^1]: {line}"),
)


@settings(max_examples=60)
@given(st.lists(BLOCK, min_size=1, max_size=4).map("\n\n".join), st.data())
def test_a_link_at_any_span_holds_exactly_that_text(markdown: str, data: st.DataObject) -> None:
    text = plain_text(markdown)
    assume(text)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, min(len(text), start + 12)))
    html = safe_html(markdown, [(start, end, "/x/")])
    found = Anchors(html)
    assert not found.nested
    assert len(found.texts) <= 1
    # A line feed in a paragraph is a space in its plain text.
    assert [re.sub(r"\n", " ", t) for t in found.texts] in ([], [text[start:end]])
    assert Anchors(safe_html(markdown)).texts == []


@settings(max_examples=40)
@given(st.lists(BLOCK, min_size=1, max_size=4).map("\n\n".join), st.data())
def test_links_never_change_the_words_of_a_page(markdown: str, data: st.DataObject) -> None:
    text = plain_text(markdown)
    size = max(len(text), 1)
    spans = data.draw(st.lists(st.tuples(st.integers(0, size), st.integers(0, size), WORD), max_size=5))
    strip = re.compile(r"<[^>]*>")
    with_links = safe_html(markdown, [(start, end, f"/{w}/") for start, end, w in spans])
    assert strip.sub("", with_links) == strip.sub("", safe_html(markdown))
