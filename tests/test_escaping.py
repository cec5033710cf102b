"""Text in templates: escaped as markupsafe does it."""

from __future__ import annotations

from pathlib import Path

import jinja2
import markupsafe
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from builder.pages.environment import environment_of
from builder.pages.escaping import escape
from builder.pages.template_files import TemplateFiles


class Drawn:
    """Something that knows its own HTML."""

    def __html__(self) -> str:
        return "<b>drawn</b>"

    def __str__(self) -> str:
        return "<i>"


class Loud(str):
    """A text of another kind, which is no markup for that."""


class Ours(Markup):
    """Markup of another kind."""


@pytest.mark.parametrize(
    ("shown", "html"),
    [
        ("", ""),
        ("plain é", "plain é"),
        ("a & b", "a &amp; b"),
        ("<p>", "&lt;p&gt;"),
        ("\"a\" 'b'", "&#34;a&#34; &#39;b&#39;"),
        ("&amp;", "&amp;amp;"),
        (Markup("<p>&amp;"), "<p>&amp;"),
        (Ours("<p>"), "<p>"),
        (Loud("<p>"), "&lt;p&gt;"),
        (Drawn(), "<b>drawn</b>"),
        (7, "7"),
        (None, "None"),
        (["<"], "[&#39;&lt;&#39;]"),
    ],
)
def test_what_is_shown_is_escaped_unless_it_is_markup(shown: object, html: str) -> None:
    assert escape(shown) == html == markupsafe.escape(shown)


@given(st.text())
def test_any_text_is_escaped_as_markupsafe_does_it(text: str) -> None:
    assert escape(text) == markupsafe.escape(text)


def test_what_is_undefined_is_a_mistake() -> None:
    with pytest.raises(jinja2.UndefinedError):
        escape(jinja2.StrictUndefined(name="x"))


PIECES = (
    "{{ text }}|{{ text | upper }}|{{ markup }}|{{ text ~ markup }}|{{ [text, markup] | join('<') }}"
    "|{% set kept %}<b>{{ text }}</b>{% endset %}{{ kept }}|{{ '<' }}|{{ text | replace('&', '<') }}"
    "|{% macro said(what) %}<q>{{ what }}</q>{% endmacro %}{{ said(text) }}{{ said(said(markup)) }}"
    "|{% call(x) twice() %}{{ x }}{{ text }}{% endcall %}|{% filter upper %}{{ text }}{% endfilter %}"
    "|{% autoescape false %}{{ text }}{% endautoescape %}|{{ text | e }}|{{ text | safe }}"
)


@pytest.mark.parametrize("ending", ["html", "xml", "txt"])
def test_templates_give_what_jinja_gives(ending: str, tmp_path: Path) -> None:
    twice = "{% macro twice() %}{{ caller('<') }}{{ caller('>') }}{% endmacro %}"
    (tmp_path / f"a.{ending}").write_text(twice + PIECES, encoding="utf-8")
    theirs = jinja2.Environment(
        loader=jinja2.FileSystemLoader(tmp_path), autoescape=jinja2.select_autoescape(("html", "xml"))
    )
    ours = environment_of(TemplateFiles((tmp_path,)), {})
    shown = {"text": "<a href='x'>&", "markup": Markup("<p>&amp;")}
    written = ours.get_template(f"a.{ending}").render(shown)
    assert written == theirs.get_template(f"a.{ending}").render(shown)
    assert written.startswith("<a href='x'>&|" if ending == "txt" else "&lt;a href=&#39;x&#39;&gt;&amp;|")


def test_templates_use_it(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("{{ x }}", encoding="utf-8")
    ours = environment_of(TemplateFiles((tmp_path,)), {})
    source = ours.compile("{{ x }}", "a.html", raw=True)
    named: dict[str, object] = {"environment": ours}
    exec(source, named)
    assert named["escape"] is escape
