"""Invariant 1 after any sequence of edits: what an editor may do to a small site, in any order.

After each step the incremental build gives the same bytes as a clean one, and the next one renders nothing.
`make soak` looks for sequences that were not tried before, for longer.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from functools import partialmethod
from pathlib import Path
from tempfile import mkdtemp

import jinja2
import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule
from jinja2.bccache import Bucket

from builder.foundation.problems import ContentProblems
from builder.settings.site import open_site, theme_folder
from builder.site.building import BuildOptions
from tests.sites import FIVE, article, build_site, make_site, tree

SITES = int(os.environ.get("DATELINE_SITES", "22"))
"""Sequences of ten steps: at least two hundred steps in all."""

SLUGS = ("strike-ends", "port", "an-offer", "outbreak")
DATES = ("2026-01-05", "2026-01-14", "2026-02-01T23:30:00+00:00", "2025-12-31")
TAGS = ("", "[Labour]", "[Work, Ports & shipping]", "[labour]")
BODIES = (
    "Ada Lindgren met Omar Haddad in Geneva.",
    "Ada Lindgren met Omar Haddad in Genova.",  # as long as the one before
    "The World Health Organization (WHO) was in Nairobi.\n\n> Kenya said *nothing*.",
    '"We will never go back to Rotterdam," Lindgren said.\n\nThe Harbour Authority was silent.',
    "A quiet day with nobody in it.",
)
ENTITIES = {
    "who": (
        "name: WHO\ntype: org\nhidden: true",
        "name: World Health Organization\ntype: org\nwikidata: Q7817",
    ),
    "omar": ("name: Omar Haddad\naliases: [Ada Lindgren]\ntype: person", "name: Omar Haddad\ntype: person"),
    "kenya": (
        "name: Kenya\ntype: place\nlat: 1.0\nlon: 38.0",
        "name: Kenya\naliases: [Nairobi]\ntype: place",
    ),
}
TEMPLATES = {
    "article.html": ('class="prose"', 'class="prose {}"'),  # a page's own
    "base.html": ('class="skip"', 'class="skip {}"'),  # extended by all
    "partials/article_schema.html": ("</script>", "</script><!-- {} -->"),  # included
    "partials/entities.html": ("<li", '<li data-made="{}"'),  # of macros
    "sitemap.xml": ("</urlset>", "<!-- {} --></urlset>"),
}
SETTINGS = (
    FIVE["site.toml"],
    'base_url = "https://news.example/"\nedition = "day"\npage_length = 5\n',
    'title = "Another"\nbase_url = "https://news.example/digest/"\n[entities]\nmin_articles = 2\nchips = 1\n',
    'base_url = "https://news.example/digest/"\n[feeds]\nentries = 2\nfull_text = false\n',
)
FOREIGN = ("mine.txt", "people/mine.txt", "of/others/mine.txt")
"""Where somebody else may have put files into the output: beside pages, and in folders without any."""
PICTURES = (b"<svg/>\n", b"<svg />", b'<svg xmlns="http://www.w3.org/2000/svg"/>')


class Compiled(jinja2.BytecodeCache):
    """Templates compiled, by their text: most of a small build goes into compiling the same ones again."""

    def __init__(self) -> None:
        self.known: dict[tuple[str, str], bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        known = self.known.get((bucket.key, bucket.checksum))
        if known:
            bucket.bytecode_from_string(known)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.known[bucket.key, bucket.checksum] = bucket.bytecode_to_string()


COMPILED = Compiled()
ENVIRONMENT = jinja2.Environment.__init__


class Editing(RuleBasedStateMachine):
    """A site under an editor's hands."""

    def __init__(self) -> None:
        super().__init__()
        self.patch = pytest.MonkeyPatch()
        self.patch.setattr(
            jinja2.Environment, "__init__", partialmethod(ENVIRONMENT, bytecode_cache=COMPILED)
        )
        self.folder = Path(mkdtemp(prefix="sequence"))
        self.root = make_site(self.folder / "site", FIVE).root
        self.after()

    def teardown(self) -> None:
        self.patch.undo()
        shutil.rmtree(self.folder)

    def after(self) -> None:
        """Build as the editor would; then a build that knows nothing, elsewhere, has the last word.

        Files whose bytes are the same keep their times, and somebody else's stay.
        """
        site = open_site(self.root)
        before, times = tree(site.output), times_of(site.output)
        wrong = problems_of(lambda: build_site(site))
        now, later = tree(site.output), times_of(site.output)
        if wrong:
            assert now == before
        kept = [path for path, content in before.items() if now.get(path) == content]
        assert [later[path] for path in kept] == [times[path] for path in kept]
        elsewhere = self.folder / "clean"
        shutil.rmtree(elsewhere, ignore_errors=True)
        clean = open_site(self.root, elsewhere)
        knowing_nothing = BuildOptions(use_cache=False, lasting=False)
        assert wrong == problems_of(lambda: build_site(clean, knowing_nothing))
        if not wrong:
            assert now == {**self.foreign(), **tree(elsewhere)}
            again = build_site(site)
            assert (again.annotated, again.pages.rendered, again.pages.written) == (0, 0, 0)
            assert tree(site.output) == now

    def foreign(self) -> dict[str, bytes]:
        """The files that somebody else has put into the output."""
        there = {path: self.root / "public" / path for path in FOREIGN}
        return {path: file.read_bytes() for path, file in there.items() if file.exists()}

    def articles(self) -> list[Path]:
        """The files of all articles."""
        return sorted((self.root / "content/articles").rglob("*.md"))

    @rule(
        slug=st.sampled_from(SLUGS),
        date=st.sampled_from(DATES),
        tags=st.sampled_from(TAGS),
        body=st.sampled_from(BODIES),
        draft=st.booleans(),
    )
    def write_article(self, slug: str, date: str, tags: str, body: str, draft: bool) -> None:
        more = {"tags": tags} if tags else {}
        text = article(f"On {slug}", date, body, **more, **({"draft": "true"} if draft else {}))
        self.write(f"content/articles/2026/{date[:10]}-{slug}.md", text)
        self.after()

    @precondition(lambda self: self.articles())
    @rule(which=st.integers(0, 99), body=st.sampled_from(BODIES))
    def change_body(self, which: int, body: str) -> None:
        file = self.article(which)
        head, _, _ = file.read_text("utf-8").rpartition("---\n")
        file.write_text(f"{head}---\n\n{body}\n", "utf-8")
        self.after()

    @precondition(lambda self: self.articles())
    @rule(which=st.integers(0, 99), tags=st.sampled_from(TAGS))
    def retag(self, which: int, tags: str) -> None:
        self.change_line(which, "tags: ", tags)
        self.after()

    @precondition(lambda self: self.articles())
    @rule(which=st.integers(0, 99), date=st.sampled_from(DATES))
    def redate(self, which: int, date: str) -> None:
        self.change_line(which, "date: ", date)
        self.after()

    @precondition(lambda self: self.articles())
    @rule(which=st.integers(0, 99), slug=st.sampled_from(SLUGS))
    def rename(self, which: int, slug: str) -> None:
        file = self.article(which)
        target = file.with_name(f"{file.name[:10]}-{slug}.md")
        if not target.exists():
            file.rename(target)
        self.after()

    @precondition(lambda self: self.articles())
    @rule(which=st.integers(0, 99))
    def delete(self, which: int) -> None:
        self.article(which).unlink()
        self.after()

    @rule(name=st.sampled_from(sorted(ENTITIES)), form=st.integers(0, 2), says=st.sampled_from(("", "*So.*")))
    def know_entity(self, name: str, form: int, says: str) -> None:
        path = f"content/entities/{name}.md"
        if form == 2:
            (self.root / path).unlink(missing_ok=True)
        else:
            self.write(path, f"---\n{ENTITIES[name][form]}\n---\n\n{says}\n")
        self.after()

    @rule(name=st.sampled_from(sorted(TEMPLATES)), mark=st.sampled_from(("", "one", "two")))
    def change_template(self, name: str, mark: str) -> None:
        old, new = TEMPLATES[name]
        text = (theme_folder() / name).read_text("utf-8")
        assert old in text
        if mark:
            self.write(f"templates/{name}", text.replace(old, new.format(mark), 1))
        else:
            (self.root / "templates" / name).unlink(missing_ok=True)
        self.after()

    @rule(text=st.sampled_from(SETTINGS))
    def change_settings(self, text: str) -> None:
        make_site(self.root, {"site.toml": text})
        self.after()

    @rule(raw=st.sampled_from(PICTURES))
    def change_picture(self, raw: bytes) -> None:
        (self.root / "content/media/nairobi.svg").write_bytes(raw)
        self.after()

    @rule(title=st.sampled_from(("About", "Who we are")))
    def change_standing_page(self, title: str) -> None:
        self.write("content/pages/about.md", f"---\ntitle: {title}\n---\n\nA digest.\n")
        self.after()

    @rule()
    def touch_everything(self) -> None:
        for file in self.root.rglob("*"):
            if ".dateline" not in file.parts:
                os.utime(file)
        self.after()

    @rule(which=st.integers(0, 999), gone=st.booleans())
    def meddle_with_the_output(self, which: int, gone: bool) -> None:
        pages = sorted((self.root / "public").rglob("*.html"))
        page = pages[which % len(pages)]
        if gone:
            page.unlink()
        else:
            page.write_bytes(page.read_bytes().replace(b"e", b"E"))
        self.after()

    @rule(path=st.sampled_from(FOREIGN), raw=st.sampled_from((b"mine", b"ours", None)))
    def keep_a_file_in_the_output(self, path: str, raw: bytes | None) -> None:
        file = self.root / "public" / path
        if raw is None:
            file.unlink(missing_ok=True)
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(raw)
        self.after()

    @rule(how=st.sampled_from(("gone", "a file", "copied", "meddled with")))
    def spoil_the_spare(self, how: str) -> None:
        spare = self.root / ".public.dateline-spare"
        if how == "meddled with":
            for number, page in enumerate(sorted(spare.rglob("*.html"))):
                page.unlink()  # the file in the output may be the same one
                if number % 2:
                    page.write_bytes(b"meddled with")
        else:
            shutil.rmtree(spare, ignore_errors=True)
            spare.unlink(missing_ok=True)
        if how == "a file":
            spare.write_bytes(b"")
        elif how == "copied":
            shutil.copytree(self.root / "public", spare)
        self.after()

    @rule()
    def lose_the_cache(self) -> None:
        shutil.rmtree(self.root / ".dateline")
        self.after()

    @rule(drafts=st.booleans())
    def build_otherwise(self, drafts: bool) -> None:
        problems_of(lambda: build_site(open_site(self.root), BuildOptions(drafts=drafts, lasting=False)))
        self.after()

    def write(self, path: str, text: str) -> None:
        """Write a file of the site."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def article(self, which: int) -> Path:
        """One of the articles."""
        every = self.articles()
        return every[which % len(every)]

    def change_line(self, which: int, key: str, value: str) -> None:
        """Give a key of an article's front matter another value, or none."""
        file = self.article(which)
        lines = [line for line in file.read_text("utf-8").splitlines() if not line.startswith(key)]
        file.write_text("\n".join([lines[0], *([key + value] if value else []), *lines[1:], ""]), "utf-8")


def problems_of(build: Callable[[], object]) -> list[str]:
    """What a build finds wrong."""
    try:
        build()
    except ContentProblems as error:
        return sorted(map(str, error.problems))
    return []


def times_of(folder: Path) -> dict[str, int]:
    """Every file under a folder with the time of its last change, in nanoseconds."""
    return {
        path.relative_to(folder).as_posix(): path.stat().st_mtime_ns
        for path in folder.rglob("*")
        if path.is_file()
    }


TestEditing = pytest.mark.filterwarnings("error")(Editing.TestCase)
TestEditing.settings = settings(
    max_examples=SITES,
    stateful_step_count=10,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # ten steps are read more quickly than made fewer
    suppress_health_check=list(HealthCheck),
)
