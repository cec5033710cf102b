"""The command line: what goes in, what comes out, and with which exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.corpus import synthetic_articles
from builder.recognition.processes import WORTH_A_PROCESS, processes_for
from tests.sites import FIVE, article, make_site, tree

ROOT = Path(__file__).parent.parent

AGENCY = """
Ferry service to resume between Tilbury and Gravesend

By Marta Lindqvist | Jan. 12, 2026

The ferry between Tilbury and Gravesend will run again from March, the county council said on Monday.

"People have waited long enough," said Ines Okafor, who leads the council.
"""


def dateline(
    *words: str, cwd: Path | None = None, given: str | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the command as a user does, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "builder", *words],
        cwd=cwd,
        input=given,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


@pytest.mark.model
def test_a_clipping_in_the_inbox_becomes_a_site(tmp_path: Path) -> None:
    make_site(tmp_path, {"site.toml": "", "content/inbox/ferry.txt": AGENCY})
    done = dateline("build", "--site", str(tmp_path), "--report", "r.json", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (
        "content/inbox/ferry.txt -> content/articles/2026/2026-01-12-ferry-service-to-resume" in done.stderr
    )
    report = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert (report["articles"], report["annotated"]) == (1, 1)
    again = dateline("build", "--report", "r.json", cwd=tmp_path)
    assert again.returncode == 0, again.stderr
    report = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert (report["annotated"], report["pages"]["rendered"], report["pages"]["written"]) == (0, 0, 0)


@pytest.mark.model
def test_workers_give_the_same_bytes_as_one_process(tmp_path: Path) -> None:
    long = "\n\n".join(text for _, text, _ in synthetic_articles(1 + 2 * WORTH_A_PROCESS // 2500))
    files = {**FIVE, "content/articles/2026/2026-01-06-long.md": article("Long", "2026-01-06", long)}
    for name, jobs in (("one", "1"), ("two", "2")):
        make_site(tmp_path / name, files)
        done = dateline("build", "--site", str(tmp_path / name), "--jobs", jobs)
        assert done.returncode == 0, done.stderr
    assert processes_for(len(long), 2) == 2
    assert tree(tmp_path / "one/public") == tree(tmp_path / "two/public")


@pytest.mark.parametrize("words", [["build"], ["annotate", "a.txt"]])
def test_a_cluster_that_is_not_there_is_one_problem(words: list[str], tmp_path: Path) -> None:
    make_site(tmp_path, {**FIVE, "site.toml": "[workers]\npatience = 1\n", "a.txt": "Ada left."})
    done = dateline(*words, "--scheduler", "tcp://127.0.0.1:1", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    assert line.startswith("tcp://127.0.0.1:1: No Dask scheduler answers there")
    assert not (tmp_path / "public").exists()


def test_problems_are_all_listed_and_give_exit_code_1(tmp_path: Path) -> None:
    make_site(
        tmp_path,
        {
            "content/articles/2026/a.md": article("A", "2026-13-01", "A."),
            "content/articles/2026/b.md": "no front matter",
            "content/inbox/empty.txt": "",
        },
    )
    done = dateline("build", "--site", str(tmp_path))
    assert done.returncode == 1
    assert (
        'content/articles/2026/a.md:3: date "2026-13-01" is not a date. Write it as 2026-01-31' in done.stderr
    )
    assert "content/articles/2026/b.md:1: It has no front matter." in done.stderr
    assert "content/inbox/empty.txt" in done.stderr
    assert not (tmp_path / "public").exists()


@pytest.mark.parametrize(
    ("words", "what"),
    [
        (["build"], "site.toml: There is none in this folder"),
        (["build", "--site", "nowhere"], "There is none in nowhere"),
        (["build", "--nonsense"], "No such option"),
        (["nonsense"], "No such command"),
        (["entities", "--site", "."], "There is none in"),
    ],
)
def test_wrong_words_give_exit_code_2(words: list[str], what: str, tmp_path: Path) -> None:
    done = dateline(*words, cwd=tmp_path)
    assert done.returncode == 2
    assert what in done.stderr
    assert "Traceback" not in done.stderr


def test_wrong_settings_give_exit_code_2(tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_text('titel = "x"\nedition = "month"\n', encoding="utf-8")
    done = dateline("build", "--site", str(tmp_path))
    assert done.returncode == 2
    assert 'site.toml:1: There is no setting "titel". Did you mean "title"?' in done.stderr
    assert "site.toml:2: edition" in done.stderr


def test_clip_prints_without_a_site(tmp_path: Path) -> None:
    done = dateline("clip", "-", "--stdout", cwd=tmp_path, given=AGENCY)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("---\ntitle: Ferry service to resume between Tilbury and Gravesend\n")
    assert "date: 2026-01-12" in done.stdout
    assert "- Marta Lindqvist" in done.stdout
    assert list(tmp_path.iterdir()) == []


def test_clip_keeps_the_clipping_and_writes_its_article_once(tmp_path: Path) -> None:
    make_site(tmp_path / "site", {})
    (tmp_path / "Ferry news.txt").write_text(AGENCY, encoding="utf-8")
    for _ in range(2):
        done = dateline("clip", str(tmp_path / "Ferry news.txt"), "--site", str(tmp_path / "site"))
        assert done.returncode == 0, done.stderr
    assert "Nothing new" in done.stderr
    content = tree(tmp_path / "site/content")
    assert sorted(content) == [
        "articles/2026/2026-01-12-ferry-service-to-resume-between-tilbury-and-gravesend.md",
        "inbox/ferry-news.txt",
        "permalinks.toml",
    ]
    assert content["inbox/ferry-news.txt"].decode() == AGENCY


def test_clip_names_what_cannot_be_had(tmp_path: Path) -> None:
    make_site(tmp_path, {})
    done = dateline("clip", "missing.txt", cwd=tmp_path)
    assert done.returncode == 1
    assert "missing.txt: There is no such file or folder." in done.stderr


def test_clip_explains_each_block(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text(AGENCY, encoding="utf-8")
    done = dateline("clip", "--explain", "ferry.txt", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "headline" in done.stdout
    assert "byline" in done.stdout


def test_new_makes_a_site_and_overwrites_nothing(tmp_path: Path) -> None:
    done = dateline("new", "digest", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "digest/site.toml").is_file()
    assert (tmp_path / "digest/.github/workflows/pages.yml").is_file()
    again = dateline("new", "digest", cwd=tmp_path)
    assert again.returncode == 2
    assert "There is something there already." in again.stderr


@pytest.mark.model
def test_check_finds_what_is_wrong_and_changes_nothing(tmp_path: Path) -> None:
    site = make_site(
        tmp_path,
        {
            "content/articles/2026/2026-01-05-a.md": article("A", "2026-01-05", "See [there](/nowhere/)."),
            "content/inbox/ferry.txt": AGENCY,
        },
    )
    before = tree(tmp_path)
    done = dateline("check", "--site", str(site.root))
    assert done.returncode == 1
    assert 'content/articles/2026/2026-01-05-a.md: It links to "/digest/nowhere/"' in done.stderr
    assert tree(tmp_path) == before


@pytest.mark.model
def test_annotate_reads_json_lines_and_shares_entities() -> None:
    lines = [
        {"doc_id": "a", "text": "Angela Merkel spoke in Berlin on Monday."},
        {"doc_id": 2, "text": "Late on Tuesday Merkel left Berlin."},
    ]
    done = dateline("annotate", given="".join(json.dumps(line) + "\n" for line in lines))
    assert done.returncode == 0, done.stderr
    first, second = (json.loads(line) for line in done.stdout.splitlines())
    assert (first["doc_id"], second["doc_id"]) == ("a", "2")
    by_name = {m["name"]: m for m in first["mentions"]}
    assert by_name["Angela Merkel"]["type"] == "person"
    assert by_name["Berlin"]["type"] == "place"
    merkel = next(m for m in second["mentions"] if m["name"] == "Merkel")
    assert merkel["entity_id"] == by_name["Angela Merkel"]["entity_id"]
    assert merkel["entity_name"] == "Angela Merkel"
    assert set(first) == {"doc_id", "mentions", "quotes"}


@pytest.mark.model
def test_annotate_reads_each_document_in_its_language() -> None:
    lines = [
        {"doc_id": "en", "text": "Angela Merkel flew from Germany to Russia."},
        {"doc_id": "sw", "lang": "sw-KE", "text": "Angela Merkel, Ujerumani na Urusi."},
    ]
    given = "".join(json.dumps(line) + "\n" for line in lines)
    done = dateline("annotate", given=given)
    english, swahili = (json.loads(line) for line in done.stdout.splitlines())
    assert {m["entity_id"] for m in english["mentions"]} == {m["entity_id"] for m in swahili["mentions"]}
    assert done.stderr.startswith('Note: No pipeline for "sw" is installed')
    all_swahili = dateline("annotate", "--lang", "sw", given=json.dumps({"doc_id": 1, "text": "Urusi."}))
    assert json.loads(all_swahili.stdout)["mentions"][0]["entity_name"] == "Russia"


def test_annotate_names_the_line_that_is_wrong() -> None:
    done = dateline("annotate", given='{"doc_id": 1, "text": "A."}\nnonsense\n{"doc_id": 1, "text": "B."}\n')
    assert done.returncode == 1
    assert "-:2: It is no document." in done.stderr
    assert '-:3: doc_id "1" is there twice.' in done.stderr


@pytest.mark.model
def test_entities_lists_and_explains(tmp_path: Path) -> None:
    make_site(
        tmp_path,
        {
            "content/articles/2026/2026-01-05-a.md": article(
                "A", "2026-01-05", "Angela Merkel met Merkel's aides."
            )
        },
    )
    listed = dateline("entities", "--site", str(tmp_path))
    assert listed.returncode == 0, listed.stderr
    assert "person\t1\tAngela Merkel\tMerkel" in listed.stdout
    path = "content/articles/2026/2026-01-05-a.md"
    shown = dateline("entities", "angela-merkel", "--site", str(tmp_path))
    assert shown.stdout.splitlines() == [
        "Angela Merkel (person) /people/angela-merkel/",
        "  2 mentions in 1 article",
        "  names:",
        "    Angela Merkel: 1 mention in 1 article",
        f"    Merkel: 1 mention in 1 article; surname of Angela Merkel in {path}",
        "  articles (* where it is among those that matter):",
        f"  * 2026-01-05 A ({path}): Angela Merkel, Merkel",
    ]
    missing = dateline("entities", "nobody", "--site", str(tmp_path))
    assert missing.returncode == 2


@pytest.mark.model
def test_entities_tells_of_names_without_a_page(tmp_path: Path) -> None:
    texts = {
        "content/articles/2026/2026-01-05-a.md": article(
            "A", "2026-01-05", "Angela Merkel met Vladimir Putin."
        ),
        "content/entities/putin.md": "---\nname: Vladimir Putin\naliases: [Vova]\nhidden: true\n---\n",
    }
    make_site(tmp_path, texts)
    shown = (
        dateline("entities", "putin", "--site", str(tmp_path)).stdout
        + dateline("entities", "Vladimir Putin", "--site", str(tmp_path)).stdout
    )
    assert "Vladimir Putin (person) has no page: hidden" in shown
    assert "1 mention in 1 article" in shown
    assert "editor's file: content/entities/putin.md" in shown


@pytest.mark.model
def test_entities_suggests_files_that_settle_what_is_unsure(tmp_path: Path) -> None:
    bodies = ["Angela Merkel met Robert Habeck.", "Angela Merkel spoke. A. Merkel left with Bob Habeck."]
    make_site(
        tmp_path,
        {
            f"content/articles/2026/2026-01-0{n}-a.md": article("A", f"2026-01-0{n}", body)
            for n, body in enumerate(bodies, 1)
        },
    )
    suggested = dateline("entities", "--suggest", "--site", str(tmp_path)).stdout
    assert "content/entities/" in suggested
    lines = suggested.splitlines()
    start = lines.index("    ---")
    text = "\n".join(line[4:] for line in lines[start : lines.index("    ---", start + 1) + 1])
    (path,) = [line.split(" ")[0] for line in lines[:start] if line.startswith("content/entities/")]
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).write_text(text + "\n", encoding="utf-8")
    again = dateline("entities", "--suggest", "--site", str(tmp_path)).stdout
    assert path not in again
    assert len(again.splitlines()) < len(lines)


def test_publish_wants_to_know_where_the_site_will_be_found(tmp_path: Path) -> None:
    make_site(tmp_path, {"site.toml": ""})
    done = dateline("publish", "--folder", str(tmp_path / "out"), "--site", str(tmp_path))
    assert done.returncode == 2
    assert "site.toml: It has no base_url" in done.stderr
    assert not (tmp_path / "out").exists()


def test_publish_puts_the_site_into_a_folder(tmp_path: Path) -> None:
    make_site(tmp_path / "site", {"content/pages/about.md": "---\ntitle: About\n---\n\nHere.\n"})
    target = tmp_path / "out"
    done = dateline("publish", "--folder", str(target), "--site", str(tmp_path / "site"))
    assert done.returncode == 0, done.stderr
    assert "Here." in (target / "about/index.html").read_text(encoding="utf-8")


def test_clip_prints_every_article_of_a_feed_clearly_parted(tmp_path: Path) -> None:
    feed = (Path(__file__).parent / "clippings/harbour.rss").read_text(encoding="utf-8")
    (tmp_path / "feed.rss").write_text(feed, encoding="utf-8")
    done = dateline("clip", "--stdout", "feed.rss", cwd=tmp_path)
    assert done.returncode == 0
    first, second = done.stdout.split("\n" + "=" * 72 + "\n\n")
    assert first.startswith("---\ntitle: Ferry & tram")
    assert second.startswith("---\ntitle: Lighthouse lamp")


def test_clip_tells_each_article_of_a_feed_and_what_is_not_clipped_again(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site", {}).root
    feed = (Path(__file__).parent / "clippings/harbour.rss").read_text(encoding="utf-8")
    (tmp_path / "feed.rss").write_text(feed, encoding="utf-8")
    told = dateline("clip", "../feed.rss", cwd=root)
    assert told.returncode == 0
    assert (told.stdout + told.stderr).count("content/inbox/feed.rss -> content/articles/2026/") == 2
    again = dateline("clip", "../feed.rss", cwd=root)
    assert "Nothing new" in again.stdout + again.stderr


def test_a_build_tells_which_clippings_have_their_story_already(capsys: pytest.CaptureFixture[str]) -> None:
    from builder.articles.intake import Intake
    from builder.articles.unmade import Repeated
    from builder.commands.build_command import tell_new
    from builder.commands.console import Console

    with Console(quiet=False, verbose=False, color=False) as console:
        tell_new(console)(Intake((), {}, (), (Repeated("content/inbox/b.txt", "content/articles/a.md"),)))
    captured = capsys.readouterr()
    told = "content/inbox/b.txt: not clipped again: content/articles/a.md has its story."
    assert told in captured.out + captured.err
