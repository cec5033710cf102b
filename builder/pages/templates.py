"""Templates rendered with Jinja, and their mistakes as problems."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from builder.foundation.dates import date_text, time_text
from builder.foundation.problems import ContentProblems, Problem
from builder.library.cards import ArticleCard, Picture
from builder.pages.compiled import Compiled
from builder.pages.contexts import SiteView
from builder.pages.schema import news_article
from builder.pages.template_files import TemplateFiles

if TYPE_CHECKING:
    import jinja2

_REFERENCE = "See the template reference for what it is given."


@dataclass(frozen=True)
class Templates:
    """The templates of a site, `compiled` as far as they are. `base_url` ends with a slash.

    Links get its path, `base_path`, before them.
    """

    files: TemplateFiles
    base_url: str
    base_path: str
    language: str
    compiled: Compiled = field(default_factory=Compiled, compare=False)

    def render(self, name: str, variables: Mapping[str, Any]) -> str:
        """What the template makes of the variables. Raises ContentProblems with its file and line."""
        import jinja2

        try:
            return self._environment.get_template(name).render(variables)
        # Whatever goes wrong while a template runs is a mistake in the template, and has a line there.
        except (
            jinja2.TemplateError,
            TypeError,
            ValueError,
            LookupError,
            AttributeError,
            RecursionError,
            ArithmeticError,
        ) as error:
            raise ContentProblems([self._problem(name, error)]) from error

    def problems(self) -> list[Problem]:
        """What is wrong with the templates before any is rendered: their syntax."""
        import jinja2

        found = []
        for name in self.files.names:
            try:
                self._environment.get_template(name)
            except (jinja2.TemplateError, UnicodeDecodeError) as error:
                found.append(self._problem(name, error))
        return found

    @cached_property
    def _environment(self) -> jinja2.Environment:
        from builder.pages.environment import environment_of

        compiled = self.compiled.for_jinja(f"{self.base_url} {self.base_path} {self.language}")
        return environment_of(self.files, self._filters(), compiled)

    def _filters(self) -> dict[str, Any]:
        from jinja2.utils import htmlsafe_json_dumps

        def url(link: str) -> str:
            return self.base_path + link[1:] if link.startswith("/") and not link.startswith("//") else link

        def absolute(link: str) -> str:
            return self.base_url + link[1:] if link.startswith("/") and not link.startswith("//") else link

        def iso(moment: dt.date) -> str:
            return moment.isoformat()

        def date(day: object, style: str = "long") -> str:
            if not isinstance(day, dt.date):  # Babel would take nothing for today
                raise TypeError(f"{day!r} is not a date")
            return date_text(day, style, self.language)

        def schema(
            article: ArticleCard, site: SiteView, source_url: str, pictures: Sequence[Picture]
        ) -> object:
            return htmlsafe_json_dumps(news_article(article, site, source_url, pictures, absolute))

        number = "{:,}".format
        return {
            "schema": schema,
            "url": url,
            "absolute": absolute,
            "date": date,
            "iso": iso,
            "time": time_text,
            "number": number,
        }

    def _problem(self, name: str, error: Exception) -> Problem:
        import jinja2

        if isinstance(error, jinja2.TemplateSyntaxError):
            return Problem(
                f"templates/{error.name or name}",
                error.lineno,
                f"{str(error.message).rstrip('.')}.",
                _REFERENCE,
            )
        if isinstance(error, UnicodeDecodeError):
            return Problem(f"templates/{name}", None, "It is not UTF-8.", "Save it as UTF-8.")
        where, line = self._place(error, name)
        if isinstance(error, jinja2.TemplateNotFound):
            what = f'It uses the template "{error.name}", which is not there.'
            return Problem(f"templates/{where}", line, what, "Check the name.")
        return Problem(f"templates/{where}", line, f"{str(error).rstrip('.')}.", _REFERENCE)

    def _place(self, error: BaseException, name: str) -> tuple[str, int | None]:
        """The template and the line at which rendering failed: Jinja puts them into the traceback."""
        where: tuple[str, int | None] = (name, None)
        trace = error.__traceback__
        while trace:
            file = Path(trace.tb_frame.f_code.co_filename)
            for folder in self.files.folders:
                if file.is_relative_to(folder):
                    where = (file.relative_to(folder).as_posix(), trace.tb_lineno)
            trace = trace.tb_next
        return where
