from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from builder.foundation.problems import ContentProblems, DatelineError, SettingsProblems
from builder.publishing.branch import publish_branch
from builder.publishing.choosing import is_public
from builder.publishing.git import GitFailed, gist, without_passwords


@pytest.fixture(autouse=True)
def _isolated(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name, value in {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CEILING_DIRECTORIES": str(tmp_path),
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_AUTHOR_NAME": "Ed",
        "GIT_AUTHOR_EMAIL": "ed@example.org",
        "GIT_COMMITTER_NAME": "Ed",
        "GIT_COMMITTER_EMAIL": "ed@example.org",
        "HOME": str(tmp_path),
    }.items():
        monkeypatch.setenv(name, value)


def git(folder: Path, *words: str) -> str:
    done = subprocess.run(["git", *words], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A repository with a site in it, a change staged and one not, and a remote."""
    root = tmp_path / "site"
    root.mkdir()
    git(root, "init", "--quiet", "--initial-branch=main")
    write(root, {"site.toml": "", ".gitignore": "public/\n"})
    git(root, "add", ".")
    git(root, "commit", "--quiet", "-m", "sources")
    write(root, {"staged.md": "staged", "site.toml": "title = 'changed'\n"})
    git(root, "add", "staged.md")
    git(tmp_path, "init", "--quiet", "--bare", "--initial-branch=main", "remote.git")
    git(root, "remote", "add", "origin", str(tmp_path / "remote.git"))
    write(
        root / "public",
        {
            "index.html": "<p>one</p>\r\n",
            'naïve & "co"/tab\there.html': "odd",
            "CNAME": "news.example.org\n",
            ".dateline-files": "index.html\n",
            ".DS_Store": "x",
            "a/.secret": "x",
            ".well-known/security.txt": "Contact: mailto:ed@example.org\n",
        },
    )
    return root


def publish(root: Path, *, push: bool = True, branch: str = "gh-pages", remote: str = "origin") -> str:
    return publish_branch(root, root / "public", branch, remote, message="Publish ä", push=push)


def problem_of(root: Path, kind: type[DatelineError], **words: object) -> str:
    with pytest.raises(kind) as caught:
        publish(root, **words)  # type: ignore[arg-type]
    (problem,) = caught.value.problems
    assert problem.what.endswith(".")
    assert problem.hint.endswith(".")
    return str(problem)


def names(root: Path, commit: str) -> set[str]:
    return set(git(root, "ls-tree", "-r", "-z", "--name-only", commit).strip("\0").split("\0"))


def test_commits_what_is_for_others_to_see(site: Path) -> None:
    commit = publish(site, push=False)
    assert git(site, "rev-parse", "gh-pages") == commit
    assert names(site, commit) == {
        "index.html",
        'naïve & "co"/tab\there.html',
        "CNAME",
        ".well-known/security.txt",
        ".nojekyll",
    }
    assert git(site, "log", "-1", "--format=%an %s", commit) == "Ed Publish ä"


def test_bytes_are_published_as_they_are(site: Path) -> None:
    git(site, "config", "core.autocrlf", "true")
    write(site / "public", {".gitattributes": "* text eol=lf\n", "line\nbreak\\.txt": "x"})
    commit = publish(site, push=False)
    shown = subprocess.run(["git", "show", f"{commit}:index.html"], cwd=site, capture_output=True, check=True)
    assert shown.stdout == b"<p>one</p>\r\n"
    assert "line\nbreak\\.txt" in names(site, commit)


def test_links_out_of_the_site_are_not_published(site: Path) -> None:
    (site / "public/out.txt").symlink_to(site / "site.toml")
    (site / "public/same.html").symlink_to(site / "public/index.html")
    found = names(site, publish(site, push=False))
    assert "out.txt" not in found
    assert "same.html" in found


@pytest.mark.parametrize("from_hook", [False, True])
def test_touches_nothing_of_the_editors(site: Path, monkeypatch: pytest.MonkeyPatch, from_hook: bool) -> None:
    before = git(site, "status", "--porcelain", "--branch"), git(site, "rev-parse", "HEAD")
    index = (site / ".git/index").read_bytes()
    git(site, "config", "core.splitIndex", "true")
    with monkeypatch.context() as hook:
        if from_hook:
            hook.setenv("GIT_DIR", str(site / "elsewhere"))
            hook.setenv("GIT_INDEX_FILE", str(site / ".git/index"))
        publish(site)
    assert (site / ".git/index").read_bytes() == index
    assert not list((site / ".git").glob("sharedindex*"))
    assert not (site / ".git/FETCH_HEAD").exists()
    assert (git(site, "status", "--porcelain", "--branch"), git(site, "rev-parse", "HEAD")) == before


def test_nothing_changed_nothing_committed(site: Path) -> None:
    first = publish(site)
    assert publish(site) == first
    assert git(site, "rev-list", "--count", "gh-pages") == "1"


def test_history_is_kept_and_files_go(site: Path) -> None:
    first = publish(site)
    (site / "public/CNAME").unlink()
    second = publish(site)
    assert git(site, "rev-parse", f"{second}^") == first
    assert "CNAME" not in names(site, second)
    assert git(site, "ls-remote", "origin", "refs/heads/gh-pages").split()[0] == second


def test_pushes_what_was_committed_before(site: Path) -> None:
    commit = publish(site, push=False)
    assert git(site, "ls-remote", "origin") == ""
    assert publish(site) == commit
    assert git(site, "ls-remote", "origin").split()[0] == commit


def test_a_folder_of_a_repository_will_do(site: Path) -> None:
    (site / "digest").mkdir()
    (site / "public").rename(site / "digest/public")
    commit = publish_branch(
        site / "digest", site / "digest/public", "gh-pages", "origin", message="m", push=False
    )
    assert "index.html" in names(site, commit)


def clone_of(site: Path, name: str = "clone") -> Path:
    git(site, "push", "--quiet", "origin", "main")
    clone = site.parent / name
    git(site.parent, "clone", "--quiet", str(site.parent / "remote.git"), name)
    write(clone / "public", {"index.html": "from a clone"})
    return clone


@pytest.mark.parametrize("push", [True, False])
def test_a_fresh_clone_goes_on_from_the_remote(site: Path, push: bool) -> None:
    first = publish(site)
    clone = clone_of(site)
    commit = publish(clone, push=push)
    assert git(clone, "rev-parse", f"{commit}^") == first


def test_goes_on_from_what_others_published(site: Path) -> None:
    publish(site)
    theirs = publish(clone_of(site))
    write(site / "public", {"index.html": "two"})
    assert git(site, "rev-parse", f"{publish(site)}^") == theirs


def test_takes_over_the_same_site_from_the_remote(site: Path) -> None:
    publish(site)
    clone = clone_of(site)
    theirs = publish(clone)
    for file in (site / "public").rglob("*"):
        if file.is_file():
            file.unlink()
    write(site / "public", {"index.html": "from a clone"})
    assert publish(site) == theirs
    assert git(site, "rev-parse", "gh-pages") == theirs


def test_diverged_is_refused_and_the_hint_helps(site: Path) -> None:
    publish(site)
    theirs = publish(clone_of(site))
    write(site / "public", {"index.html": "two"})
    mine = publish(site, push=False)
    problem = problem_of(site, ContentProblems)
    assert "gone different ways" in problem
    assert git(site, "rev-parse", "gh-pages") == mine
    command = problem.split('"')[1].split()
    git(site, *command[1:])
    assert git(site, "rev-parse", f"{publish(site)}^") == theirs


def test_refused_push_leaves_the_branch(site: Path) -> None:
    first = publish(site)
    hook = site.parent / "remote.git/hooks/pre-receive"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho 'no publishing on Mondays' >&2\nexit 1\n")
    hook.chmod(0o755)
    write(site / "public", {"index.html": "two"})
    problem = problem_of(site, ContentProblems)
    assert "origin refused the push" in problem
    assert "Mondays" in problem
    assert git(site, "rev-parse", "gh-pages") == first
    hook.unlink()
    assert git(site, "rev-parse", f"{publish(site)}^") == first


def test_remote_that_cannot_be_read(site: Path) -> None:
    git(site, "remote", "set-url", "origin", str(site.parent / "nowhere.git"))
    assert "The remote cannot be read" in problem_of(site, ContentProblems)
    assert git(site, "branch", "--list", "gh-pages") == ""


def test_no_such_remote(site: Path) -> None:
    assert "There is origin." in problem_of(site, SettingsProblems, remote="upstream")
    git(site, "remote", "remove", "origin")
    assert "git remote add origin URL" in problem_of(site, SettingsProblems)
    assert publish(site, push=False)


def test_not_a_repository(site: Path) -> None:
    outside = site.parent / "outside"
    write(outside / "public", {"index.html": "x"})
    assert "not a git repository" in problem_of(outside, SettingsProblems)
    assert "no such folder" in problem_of(site / "nothing", SettingsProblems)


def test_git_not_installed(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(site))
    assert "Git is not installed" in problem_of(site, SettingsProblems)


def test_checked_out_branches_are_refused(site: Path) -> None:
    assert "is checked out" in problem_of(site, SettingsProblems, branch="main")
    git(site, "worktree", "add", "--quiet", "-b", "pages", str(site.parent / "tree"))
    assert "is checked out" in problem_of(site, SettingsProblems, branch="pages")
    git(site, "checkout", "--quiet", "--orphan", "unborn")
    assert "is checked out" in problem_of(site, SettingsProblems, branch="unborn")


@pytest.mark.parametrize("branch", ["a..b", "a b", "", "a.lock", "@{-1}"])
def test_no_name_for_a_branch(site: Path, branch: str) -> None:
    assert "no name for a branch" in problem_of(site, SettingsProblems, branch=branch)


def test_who_commits_is_not_known(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AUTHOR_NAME", "AUTHOR_EMAIL", "COMMITTER_NAME", "COMMITTER_EMAIL"):
        monkeypatch.delenv(f"GIT_{name}")
    git(site, "config", "user.useConfigOnly", "true")
    assert "git config user.name" in problem_of(site, SettingsProblems)


def test_no_built_site(site: Path) -> None:
    (site / "public").rename(site / "elsewhere")
    assert "dateline build" in problem_of(site, ContentProblems)
    write(site / "public", {".dateline-files": ""})
    assert "dateline build" in problem_of(site, ContentProblems)


@pytest.mark.parametrize(
    ("path", "public"),
    [
        ("index.html", True),
        (".nojekyll", True),
        (".well-known/acme/x", True),
        (".dateline-files", False),
        ("a/.b/c", False),
        (".well-known/.x", False),
    ],
)
def test_public_paths(path: str, public: bool) -> None:
    assert is_public(path) is public


def test_passwords_are_not_shown() -> None:
    assert (
        without_passwords("at https://me:pw@host/x and ssh://git@host/y")
        == "at https://host/x and ssh://host/y"
    )


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("warning: x\nfatal: it is so\nmore", "it is so."),
        ("remote: no.\n ! [remote rejected] a -> b (declined)", "remote: no."),
        ("", "it does not say why."),
    ],
)
def test_gist(said: str, expected: str) -> None:
    assert gist(GitFailed(said)) == expected
