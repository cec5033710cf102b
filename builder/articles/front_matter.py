"""Front matter: the YAML between two lines of `---` at the top of a Markdown file, read and written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from builder.articles.taking_apart import parts_of
from builder.foundation.problems import Problem

M = TypeVar("M", bound=BaseModel)

_DEEPEST = 5000
_OPENERS = re.compile(r"(?:[-?][ \t]+){500}")

_BaseLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _KeyTwice(yaml.MarkedYAMLError):
    """A key that a mapping has already."""


class _Loader(_BaseLoader):  # type: ignore[misc]
    """YAML without the surprises: dates stay text, and only true and false are truth values.

    Digits are a number only where the number is written like that: 1.10, 007 and 20:26 are text.
    """

    def construct_mapping(self, node: Any, deep: bool = False) -> Any:
        """As YAML has it, but for a key given twice: one of the two would be lost without a word."""
        met: set[str] = set()
        for key in (key for key, _ in node.value if isinstance(key, yaml.ScalarNode)):
            if key.value in met:
                raise _KeyTwice(problem=key.value, problem_mark=key.start_mark)
            met.add(key.value)
        return super().construct_mapping(node, deep=deep)


class _Dumper(yaml.SafeDumper):
    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        super().increase_indent(flow, indentless=False)

    def represent_str(self, data: str) -> yaml.ScalarNode:
        """As YAML has it, but for its rarer line breaks: only escaped they are read as they were."""
        style = '"' if any(c in data for c in "\x85\u2028\u2029") else None
        return self.represent_scalar("tag:yaml.org,2002:str", data, style=style)


def _without(resolvers: Mapping[str, Any], *kinds: str) -> dict[str, list[Any]]:
    dull = {f"tag:yaml.org,2002:{kind}" for kind in kinds}
    return {first: [r for r in rules if r[0] not in dull] for first, rules in resolvers.items()}


_Dumper.add_representer(str, _Dumper.represent_str)

_NUMBERS = (
    ("int", re.compile(r"^(?:0|-?[1-9]\d{0,17})$", re.ASCII)),
    ("float", re.compile(r"^-?(?:0|[1-9]\d{0,8})\.(?:0|(?!0000)\d{0,6}[1-9])$", re.ASCII)),
)
_Loader.yaml_implicit_resolvers = _without(
    _Loader.yaml_implicit_resolvers, "timestamp", "bool", "int", "float", "value"
)
_Dumper.yaml_implicit_resolvers = _without(_Dumper.yaml_implicit_resolvers, "timestamp", "bool")
for _kind, _pattern in _NUMBERS:
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_kind}", _pattern, list("-0123456789"))
for _side in (_Loader, _Dumper):
    _side.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))


@dataclass(frozen=True)
class Parsed(Generic[M]):
    """A Markdown file taken apart. `line` is where its body starts, counted from 1."""

    matter: M
    body: str
    line: int


def parse(path: str, text: str, model: type[M]) -> tuple[Parsed[M] | None, tuple[Problem, ...]]:
    """The front matter of a file as `model`, and its body; or None and the problems, each with its line."""
    parts = parts_of(text)
    if parts is None:
        return None, (Problem(path, 1, "It has no front matter.", _START),)
    source, body, line = parts
    if _too_deep(source):
        return None, (Problem(path, 2, "Its front matter is nested too deep to be read.", _START),)
    try:
        found = yaml.load(source, Loader=_Loader)
        given = _filled(found) if isinstance(found, dict) else None
    # The last two: a tag (!!int) before what is no such thing, and a value that holds itself.
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        return None, (_not_yaml(path, error),)
    if given is None:
        return None, (Problem(path, 2, "Its front matter has no keys.", _START),)
    try:
        matter = model.model_validate(given)
    except ValidationError as errors:
        return None, tuple(_problem(path, source, dict(e)) for e in errors.errors())
    return Parsed(matter, body, line), ()


def _too_deep(source: str) -> bool:
    """Whether the YAML may be nested so deep that libyaml, which calls itself, would run out of stack."""
    return source.count("[") + source.count("{") > _DEEPEST or bool(_OPENERS.search(source))


def write(matter: Mapping[str, Any], body: str) -> str:
    """A Markdown file of those keys, in their order and without the empty ones, and that body."""
    given = {key: value for key, value in matter.items() if value not in ("", [], {}, None)}
    head = yaml.dump(
        given, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000, default_flow_style=False
    )
    # Spaces before the first word stay: four of them make a block of code.
    start = body.rfind("\n", 0, len(body) - len(body.lstrip())) + 1
    return f"---\n{head}---\n\n{body[start:].rstrip()}\n"


_START = 'Start it with "---", "title: ...", "date: 2026-01-31" and "---", each on a line.'


def _filled(found: Mapping[Any, Any]) -> dict[str, Any]:
    """The mapping without the keys that have nothing behind them, in the mappings inside it too."""
    return {str(key): _filled_inside(value) for key, value in found.items() if value is not None}


def _filled_inside(value: Any) -> Any:
    if isinstance(value, dict):
        return _filled(value)
    if isinstance(value, set):  # a set has another order in each process
        return sorted(value, key=str)
    return [_filled_inside(one) for one in value] if isinstance(value, list) else value


def _not_yaml(path: str, error: Exception) -> Problem:
    mark = getattr(error, "problem_mark", None)
    if isinstance(error, _KeyTwice):
        what = f'It has the key "{error.problem}" twice.'
        return Problem(path, mark.line + 2 if mark else None, what, "Take one of the two out.")
    what = getattr(error, "problem", None) or "it cannot be read"
    return Problem(
        path,
        mark.line + 2 if mark else None,
        f"Its front matter is not YAML: {what}.",
        "Put values that hold a colon or quotation marks into quotation marks.",
    )


def _problem(path: str, source: str, error: Mapping[str, Any]) -> Problem:
    keys = [k for k in error["loc"] if k not in ("date", "datetime") or k == error["loc"][0]]
    dotted = ".".join(str(k) for k in keys)
    line = _line_of(source, keys)
    if error["type"] == "missing":
        return Problem(
            path, line, f'It has no "{dotted}".', f"Add a line {_EXAMPLES.get(dotted, dotted + ': ...')}."
        )
    if error["type"] == "extra_forbidden":
        return Problem(
            path, line, f'"{dotted}" is not known.', "Take it out, or see the editor's guide for the keys."
        )
    if error["type"] == "value_error":
        hint = (
            "Write it as 2026-01-31"
            if dotted in ("date", "updated")
            else "Write it as https://example.org/page"
        )
        return Problem(path, line, f"{dotted} {error['ctx']['error']}.", f"{hint}.")
    message = error["msg"][:1].lower() + error["msg"][1:]
    return Problem(path, line, f"{dotted}: {message}.", f"It is {error['input']!r} now.")


_EXAMPLES = {"title": '"title: ..."', "date": '"date: 2026-01-31"', "name": '"name: ..."'}


def _line_of(source: str, keys: list[Any]) -> int:
    """The line in the file of a key of the front matter; 1 where the key is not there."""
    node: Any = yaml.compose(source, Loader=_Loader)
    line = 1
    for key in keys:
        if isinstance(node, yaml.MappingNode):
            pairs = [(k, v) for k, v in node.value if k.value == str(key)]
            if not pairs:
                break
            line, node = pairs[0][0].start_mark.line + 2, pairs[0][1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
            node = node.value[key]
            line = node.start_mark.line + 2
    return line
