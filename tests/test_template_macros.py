"""Macros that are rendered once for each card, and those that must not be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import jinja2
import pytest
from markupsafe import Markup

from builder.pages import environment as module
from builder.pages.environment import environment_of
from builder.pages.template_files import TemplateFiles
from tests.samples import make_card

CARD, OTHER = make_card("<A>"), make_card("B")


def rendered(folder: Path, macro: str, page: str, **variables: Any) -> tuple[str, list[object]]:
    """What a page makes of a macro `m` in another file, and what the macro's filter `seen` was given."""
    seen: list[object] = []

    def note(value: object) -> object:
        seen.append(value)
        return value

    (folder / "m.html").write_text(macro, encoding="utf-8")
    (folder / "x.html").write_text('{% from "m.html" import m %}' + page, encoding="utf-8")
    filters: dict[str, Callable[..., Any]] = {"seen": note}
    environment = environment_of(TemplateFiles((folder,)), filters)
    return environment.get_template("x.html").render(variables), seen


TITLE = "{% macro m(card, level=2) %}<{{ card.title | seen }} {{ level }}>{% endmacro %}"


def test_a_macro_is_rendered_once_for_the_same_card(tmp_path: Path) -> None:
    page = "{{ m(one) }}{{ m(other) }}{{ m(one) }}"
    text, seen = rendered(tmp_path, TITLE, page, one=CARD, other=OTHER)
    assert text == "<&lt;A&gt; 2><B 2><&lt;A&gt; 2>"
    assert seen == ["<A>", "B"]


def test_arguments_by_name_and_by_place_are_not_mistaken_for_each_other(tmp_path: Path) -> None:
    macro = "{% macro m(a, b='-', c='-') %}<{{ a }}{{ b }}{{ c | seen }}>{% endmacro %}"
    page = (
        "{{ m('c', 'x') }}{{ m('c', c='x') }}{{ m(a='c', c='x') }}{{ m('b', 'c') }}{{ m(c='x', a='c') }}" * 2
    )
    text, seen = rendered(tmp_path, macro, page)
    assert text == "<cx-><c-x><c-x><bc-><c-x>" * 2
    assert len(seen) == 5


def test_what_a_macro_is_can_be_asked(tmp_path: Path) -> None:
    text, _ = rendered(tmp_path, TITLE, "{{ m.name }} {{ m.arguments | join(' ') }} {{ m.catch_kwargs }}")
    assert text == "m card level False"


def test_other_arguments_are_another_matter(tmp_path: Path) -> None:
    text, seen = rendered(tmp_path, TITLE, "{{ m(one, 1) }}{{ m(one, true) }}{{ m(one, '1') }}", one=CARD)
    assert text == "<&lt;A&gt; 1><&lt;A&gt; True><&lt;A&gt; 1>"
    assert len(seen) == 3


def test_equal_words_that_are_escaped_or_not_are_not_the_same(tmp_path: Path) -> None:
    text, _ = rendered(
        tmp_path, "{% macro m(a) %}{{ a }}{% endmacro %}", "{{ m(a) }}{{ m(b) }}", a="<", b=Markup("<")
    )
    assert text == "&lt;<"


@pytest.mark.parametrize("argument", [[CARD], {"title": "A"}, {1}], ids=["list", "dict", "set"])
def test_what_may_change_is_rendered_each_time(argument: object, tmp_path: Path) -> None:
    macro = "{% macro m(a) %}{{ a | length | seen }}{% endmacro %}"
    assert rendered(tmp_path, macro, "{{ m(a) }}{{ m(a) }}", a=argument)[1] == [1, 1]


@pytest.mark.parametrize(
    ("macro", "page", "expected"),
    [
        (
            "{% set n = namespace(i=0) %}{% macro m(c) %}{% set n.i = n.i + 1 %}{{ n.i }}{% endmacro %}",
            "{{ m(one) }}{{ m(one) }}",
            "12",
        ),
        (
            "{% set all = [] %}{% macro m(c) %}{{ all.append(1) }}{{ all | length }}{% endmacro %}",
            "{{ m(one) }}{{ m(one) }}",
            "None1None2",
        ),
        (
            "{% set c = cycler(1, 2) %}{% macro m(a) %}{{ c.next() }}{% endmacro %}",
            "{{ m(one) }}{{ m(one) }}",
            "12",
        ),
        (
            "{% set j = joiner() %}{% macro m(a) %}x{{ j() }}{% endmacro %}",
            "{{ m(one) }}{{ m(one) }}",
            "xx, ",
        ),
        (
            "{% macro m(a) %}{{ caller() }}{% endmacro %}",
            "{% call m(one) %}a{% endcall %}{% call m(one) %}b{% endcall %}",
            "ab",
        ),
        (
            "{% macro m(a) %}{{ varargs | length }}{% endmacro %}",
            "{{ m(one) }}{{ m(one, 2) }}",
            "01",
        ),
    ],
    ids=["namespace", "list", "cycler", "joiner", "caller", "varargs"],
)
def test_a_macro_that_keeps_something_is_rendered_each_time(
    macro: str, page: str, expected: str, tmp_path: Path
) -> None:
    assert rendered(tmp_path, macro, page, one=CARD)[0] == expected


def test_a_macro_that_sees_the_page_is_rendered_each_time(tmp_path: Path) -> None:
    (tmp_path / "m.html").write_text("{% macro m(c) %}{{ here }}{% endmacro %}", encoding="utf-8")
    (tmp_path / "x.html").write_text(
        '{% from "m.html" import m with context %}{{ m(one) }}', encoding="utf-8"
    )
    template = environment_of(TemplateFiles((tmp_path,)), {}).get_template("x.html")
    assert [template.render(one=CARD, here=n) for n in (1, 2)] == ["1", "2"]


def test_no_more_is_kept_than_a_bound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_KEPT", 2)
    page = "{% for card in cards %}{{ m(card) }}{% endfor %}"
    cards = [make_card(str(number)) for number in range(5)] * 2
    text, seen = rendered(tmp_path, TITLE, page, cards=cards)
    assert text == "".join(f"<{number} 2>" for number in range(5)) * 2
    assert len(seen) == 10


def test_a_wrong_call_is_still_an_error(tmp_path: Path) -> None:
    with pytest.raises(TypeError, match="takes not more than 2"):
        rendered(tmp_path, TITLE, "{{ m(one, 2, 3) }}", one=CARD)
    with pytest.raises(jinja2.UndefinedError, match="card"):
        rendered(tmp_path, TITLE, "{{ m() }}")
