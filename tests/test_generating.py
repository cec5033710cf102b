"""Templates whose blocks gather their text: they show what Jinja's own show."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest

from builder.pages.environment import environment_of
from builder.pages.template_files import TemplateFiles

FRAME = "{% set top %}<{{ word }}>{% endset %}{{ top }}[{% block a %}frame{% endblock %}]{{ top }}"

TEMPLATES = {
    "loops": "{% for n in [1, 2] %}{{ n }}{% if n > 1 %}!{% endif %}{% else %}none{% endfor %}.",
    "recursion": "{% for n in [[1], []] recursive %}({{ loop(n) if n is not number }}){% endfor %}",
    "blocks": '{% extends "frame" %}{% block a %}{{ super() }}{% block c %}c{% endblock %}{% endblock %}',
    "block again": "{% block a %}{{ word }}{% endblock %} and {{ self.a() }}",
    "scoped": "{% for n in [1, 2] %}{% block s scoped %}{{ n }}{% endblock %}{% endfor %}",
    "perhaps": '{% if word %}{% extends "frame" %}{% endif %}{% block a %}{{ word }}{% endblock %}',
    "included": 'a{% include "loops" %}b{% include "absent" ignore missing %}c',
    "included alone": 'a{% if word %}b{% include "loops" without context %}{% endif %}c',
    "filtered": "a{% filter upper %}b{{ word }}{% endfilter %}c",
    "called": "{% macro m(x) %}<{{ x }}{{ caller() }}>{% endmacro %}{% call m(1) %}{{ word }}{% endcall %}.",
    "plain": "{{ word }}{% autoescape true %}{{ word }}{% endautoescape %}",
}


@pytest.mark.parametrize("name", TEMPLATES)
@pytest.mark.parametrize("ending", [".html", ".txt"])
def test_templates_show_what_jinjas_own_show(tmp_path: Path, name: str, ending: str) -> None:
    texts = {**TEMPLATES, "frame": FRAME}
    for other, text in texts.items():
        for named in ("frame", "loops"):
            text = text.replace(f'"{named}"', f'"{named}{ending}"')
        (tmp_path / f"{other}{ending}").write_text(text, encoding="utf-8")
    plain = jinja2.Environment(
        loader=jinja2.FileSystemLoader(tmp_path),
        autoescape=ending == ".html",
        keep_trailing_newline=True,
    )
    ours = environment_of(TemplateFiles((tmp_path,)), {})
    shown = [each.get_template(f"{name}{ending}").render(word="A&B") for each in (ours, plain)]
    assert shown[0] == shown[1]
    assert shown[0]
