"""Jinja's compiler, with two things written otherwise: a template shows the same, and sooner.

Jinja writes a template and its blocks as generators, in which each piece of text comes up through all of the
blocks around it; here a block gathers its text and hands it over once. And text is escaped by `escaping`.
"""

from __future__ import annotations

from collections.abc import Iterable

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame

from builder.pages.escaping import escape

FORMAT = 2
"""To be raised with each change of what is written here: compiled templates are kept."""


class Generator(CodeGenerator):
    """Writes templates as Python, in which blocks gather and text is escaped by `escape`."""

    _gathers = True

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
        """The whole template; below it, the name by which Jinja calls markupsafe gets another meaning."""
        # What is included without its context Jinja puts out at once, before all that was gathered.
        self._gathers = all(include.with_context for include in node.find_all(nodes.Include))
        super().visit_Template(node, frame)
        self.writeline(f"from {escape.__module__} import escape")

    def blockvisit(self, nodes: Iterable[nodes.Node], frame: Frame) -> None:
        """What stands in a template, a block or a statement; of the first two all is put out at the end."""
        is_outermost = frame.buffer is None and (frame.rootlevel or frame.block_frame)
        if not (self._gathers and is_outermost):
            super().blockvisit(nodes, frame)
            return
        self.buffer(frame)
        super().blockvisit(nodes, frame)
        self.writeline(f"yield concat({frame.buffer})")
