"""Jinja as the templates of a site get it, with macros that are rendered once for each card.

The same card stands in dozens of listings, and a macro makes the same of it in each of them.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, MutableMapping
from functools import cache
from typing import Any

import jinja2
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, Macro
from jinja2.utils import missing

from builder.pages.escaping import EscapingGenerator
from builder.pages.template_files import TemplateFiles

MOST_KEPT = 10_000
"""Results that are kept of a macro at a time, two thousand bytes each and more with long summaries."""

_PLAIN = (str, int, bool, type(None), type(missing))


def environment_of(
    files: TemplateFiles,
    filters: Mapping[str, Callable[..., Any]],
    compiled: jinja2.BytecodeCache | None = None,
) -> jinja2.Environment:
    """An environment for those templates, with filters beside Jinja's own and some of them `compiled`."""
    environment = _Environment(
        loader=jinja2.FileSystemLoader([str(folder) for folder in files.folders]),
        autoescape=jinja2.select_autoescape(("html", "xml"), default=False),
        undefined=jinja2.StrictUndefined,  # an unknown variable is an error
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,  # all of them
        bytecode_cache=compiled,
    )
    environment.files = files
    environment.filters.update(filters)
    return environment


class _Template(jinja2.Template):
    """A template whose macros, where others import them, know what they made of a card before.

    Imported without its context a macro sees nothing but what it is given, so that it makes the same of
    the same; unless its file, or one that this uses, has a way to keep something from call to call.
    """

    environment: _Environment

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:  # noqa: ARG002
        # As Jinja does it for templates without globals of their own, of which there are none here.
        if self._module is None:
            module = self.make_module()
            if self.name and self.environment.files.keep_nothing(self.name):
                vars(module).update(_remembering(vars(module)))
            self._module = module
        return self._module


class RememberingMacro:
    """A macro that gives again what it gave for the same arguments, where these cannot change."""

    def __init__(self, macro: Macro) -> None:
        self._macro = macro
        self._made: dict[tuple[object, ...], tuple[object, str]] = {}

    @jinja2.pass_eval_context
    def __call__(self, context: jinja2.nodes.EvalContext, *given: object, **named: object) -> str:
        """What the macro makes of the arguments, as Jinja calls it."""
        # Words are told apart by what they say, all else by which object it is.
        key: tuple[object, ...] = tuple([it if type(it) is str else id(it) for it in given])
        if named:
            key += tuple([(name, it if type(it) is str else id(it)) for name, it in named.items()])
        known = self._made.get((context.autoescape, key))
        if known is None:
            made: str = self._macro(context, *given, **named)
            if not all(map(_is_frozen, map(type, (*given, *named.values())))):
                return made
            if len(self._made) >= MOST_KEPT:
                self._made.clear()
            # With the arguments, so that no other object can get the place of one of them.
            known = self._made[context.autoescape, key] = ((given, named), made)
        return known[1]

    def __getattr__(self, name: str) -> Any:
        """What templates may ask of a macro: its name, its arguments."""
        return getattr(self._macro, name)


_MACROS = (RememberingMacro, Macro)


class _Context(Context):
    """The variables of a template, from which macros are called without a search for what they want."""

    def call(self, called: Any, /, *given: Any, **named: Any) -> Any:
        """What a call in a template gives, as Jinja does it: macros want to know whether to escape."""
        if type(called) not in _MACROS:
            return super().call(called, *given, **named)
        named.pop("_loop_vars", None)
        named.pop("_block_vars", None)
        return called(self.eval_ctx, *given, **named)


class _Environment(jinja2.Environment):
    template_class = _Template
    context_class = _Context
    code_generator_class = EscapingGenerator
    files: TemplateFiles

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._loaded: dict[object, jinja2.Template] = {}

    def get_template(
        self,
        name: str | jinja2.Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,
    ) -> jinja2.Template:
        """The template of that name, which no file changes any more: a page asks for ten."""
        known = self._loaded.get(name)
        if known is None:
            known = self._loaded[name] = super().get_template(name, parent, globals)
        return known


def _remembering(exported: Mapping[str, Any]) -> dict[str, RememberingMacro]:
    return {name: RememberingMacro(macro) for name, macro in exported.items() if type(macro) is Macro}


@cache
def _is_frozen(kind: type) -> bool:
    parameters = getattr(kind, "__dataclass_params__", None)
    return kind in _PLAIN or bool(parameters and parameters.frozen and dataclasses.is_dataclass(kind))
