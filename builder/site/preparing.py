"""A site prepared: from its content to the plan of every page, with all that is wrong on the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from builder.annotations.annotating import annotate
from builder.annotations.model import Annotation
from builder.annotations.readers import Recognisers
from builder.entities.knowledge import Knowledge
from builder.entities.model import Resolution
from builder.entities.resolving.keeping import resolve_again
from builder.entities.resolving.resolution import Library as Texts
from builder.foundation.collecting import uncollected
from builder.foundation.languages import primary
from builder.foundation.problems import Problem
from builder.foundation.stopwatch import Stopwatch
from builder.foundation.store import Store
from builder.library.added import with_added
from builder.library.cabinet import keep_slips, open_cabinet
from builder.library.gathering import gather
from builder.library.model import Library
from builder.library.slips import Kept
from builder.pages.chapters import SitePlan
from builder.pages.compiled import kept_templates
from builder.pages.framing import site_view
from builder.pages.model import CopiedFile
from builder.pages.planning import collisions, plan
from builder.pages.rendering import Press
from builder.pages.template_files import TemplateFiles
from builder.pages.templates import Templates
from builder.settings.site import Site, theme_folder
from builder.site.content import Content
from builder.site.references import dead_file_links, missing_pictures
from builder.topics.vocabulary import vocabulary_of

Progress = Callable[[str, int, int], None]
"""Told what is being done, how many of it are done, and of how many."""


@dataclass(frozen=True)
class Prepared:
    """Everything known and nothing rendered."""

    annotation: Annotation
    knowledge: Knowledge
    resolution: Resolution
    library: Library
    plan: SitePlan
    press: Press
    problems: tuple[Problem, ...]


@uncollected()
def prepare(
    site: Site,
    content: Content,
    recognisers: Recognisers,
    store: Store,
    watch: Stopwatch,
    progress: Progress,
    jobs: int | None = None,
) -> Prepared:
    """Annotate, resolve, gather and plan, in `jobs` processes at most. Writes nothing but the cache."""
    settings = site.settings
    with watch.timed("annotate"):
        vocabulary = vocabulary_of(settings.topics, with_default=settings.default_topics)
        annotation = annotate(
            content.articles, recognisers, vocabulary, store, lambda done, of: progress("Reading", done, of)
        )
    with watch.timed("resolve"):
        knowledge, ambiguous = Knowledge.build(content.entity_files)
        readings, language = annotation.readings, primary(settings.language)
        texts = Texts(readings, readings.keys_of, knowledge, language, jobs, readings.held)
        resolution, unknown = with_added(resolve_again(texts, store), content.articles, content.entity_files)
        cabinet = open_cabinet(store)
        library, unsettled = gather(
            annotation.articles, content.standing, resolution, content.ledger, settings, cabinet.kept
        )
        slips = {c.annotated.article.path: c.slip for c in library.articles}
        keep_slips(store, cabinet, Kept(slips, library.basis))
        planned = plan(library, settings)
        planned = replace(planned, pages=(*planned.pages, *_copies(site, content)))
    problems = [
        *content.problems,
        *ambiguous,
        *unknown,
        *unsettled,
        *collisions(library, planned.paths),
        *dead_file_links(content, library.permalinks),
        *missing_pictures(content),
    ]
    press = Press(_templates(site, store), site_view(settings, content.standing), settings)
    return Prepared(annotation, knowledge, resolution, library, planned, press, tuple(problems))


def _templates(site: Site, store: Store) -> Templates:
    own = [site.templates] if site.templates.is_dir() else []
    folders = tuple(dict.fromkeys((*own, theme_folder())))
    files = TemplateFiles(folders)
    settings, compiled = site.settings, kept_templates(store)
    return Templates(files, settings.base_url, settings.base_path, settings.language, compiled)


def _copies(site: Site, content: Content) -> list[CopiedFile]:
    """Pictures, and the stylesheet and its like, the site's own before the theme's."""
    assets: dict[str, Path] = {}
    for folder in (theme_folder(), site.templates):
        inside = folder / "assets"
        if inside.is_dir():
            assets |= {
                path.relative_to(folder).as_posix(): path
                for path in sorted(inside.rglob("*"))
                if path.is_file()
            }
    media = {path: site.content / path for path in content.media}
    return [CopiedFile(path, source) for path, source in sorted({**assets, **media}.items())]
