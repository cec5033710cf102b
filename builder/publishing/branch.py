"""Puts the built site on a branch of the editor's repository, for GitHub Pages and the like.

By git's own plumbing, and not by ghp-import, although that is made for it: ghp-import 2.1 works in the
current folder only, moves the branch to where the remote's is first (which loses commits that were not
pushed), takes in every file, commits when nothing has changed, and fails with a TypeError where git fails.
Plumbing touches nothing but the object store and the branch: a commit is made of a tree, the tree of an
index of its own in a temporary folder, and the branch moves last, when all else is done.
"""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from builder.publishing.choosing import NO_JEKYLL, published_files
from builder.publishing.git import Git, GitFailed, content_problem, gist, settings_problem


@dataclass(frozen=True)
class Place:
    """A branch here and at a remote, by the names that git knows them by."""

    branch: str
    remote: str

    @property
    def ref(self) -> str:
        """The branch's full name, in either repository."""
        return f"refs/heads/{self.branch}"

    @property
    def tracking_ref(self) -> str:
        """What is known here of the remote's branch without asking."""
        return f"refs/remotes/{self.remote}/{self.branch}"


def publish_branch(
    repository: Path, output: Path, branch: str, remote: str, *, message: str, push: bool
) -> str:
    """Commit the built site in `output` to the branch, push it if asked to, and give the commit's id.

    `repository` is any folder of the editor's repository; its work tree, index and current branch stay as
    they are, and the branch keeps its history. Nothing is committed where nothing has changed. Where the
    push fails the branch stays where it was, so that the next attempt begins anew.

    Raises SettingsProblems where there is no git, no repository or no such remote, or the branch cannot be
    this one; ContentProblems where there is no built site, git refuses, or the remote's branch has gone
    another way.
    """
    try:
        return _publish(Git(repository), output, Place(branch, remote), message, push=push)
    except GitFailed as failed:
        raise content_problem(branch, f"Git could not publish: {gist(failed)}", "Try again.") from None


def _publish(git: Git, output: Path, place: Place, message: str, *, push: bool) -> str:
    _check_repository(git, place)
    files = published_files(output)
    if push:
        _check_remote(git, place)
    here = git.ask_maybe("rev-parse", "--verify", "--quiet", f"{place.ref}^{{commit}}")
    there = _remote_commit(git, place) if push else ""
    parent = _later(git, place, here, there) or _tracked(git, place)
    commit = _commit(git, _tree(git, output, files), parent, message)
    if push and commit != there:
        _push(git, place, commit)
    if commit != here:
        git.ask("update-ref", "-m", "dateline publish", place.ref, commit, here)
    return commit


def _check_repository(git: Git, place: Place) -> None:
    try:
        git.ask("rev-parse", "--git-dir")
    except GitFailed as failed:
        if "not a git repository" not in str(failed):
            raise content_problem(str(git.folder), gist(failed), "Do as git says.") from None
        raise settings_problem(
            str(git.folder), "This is not a git repository.", 'Make it one with "git init".'
        ) from None
    if not git.agrees("check-ref-format", place.ref):
        raise settings_problem("--branch", f'"{place.branch}" is no name for a branch.', "Choose another.")
    # Of every work tree of the repository: none may be left behind by its branch.
    checked_out = git.ask("worktree", "list", "--porcelain").splitlines()
    if f"branch {place.ref}" in checked_out or git.ask_maybe("symbolic-ref", "-q", "HEAD") == place.ref:
        raise settings_problem(
            "--branch",
            f'The branch "{place.branch}" is checked out, with your sources.',
            "Choose another with --branch, or under [publish] in site.toml.",
        )


def _check_remote(git: Git, place: Place) -> None:
    known = git.ask("remote").splitlines()
    if place.remote in known:
        return
    hint = f"There is {', '.join(known)}." if known else f'Add one with "git remote add {place.remote} URL".'
    raise settings_problem(
        "--remote",
        f'There is no remote "{place.remote}".',
        f"{hint} Or leave the push to you with --no-push.",
    )


def _remote_commit(git: Git, place: Place) -> str:
    """Where the remote's branch is now, with its history fetched; "" where it has none."""
    try:
        listed = git.ask("ls-remote", place.remote, place.ref)
        if not listed:
            return ""
        commit = listed.split()[0]
        git.ask("fetch", "--quiet", "--no-tags", "--no-write-fetch-head", place.remote, place.ref)
    except GitFailed as failed:
        raise content_problem(
            place.remote,
            f"The remote cannot be read: {gist(failed)}",
            f'See that "git ls-remote {place.remote}" works, or publish with --no-push.',
        ) from None
    return commit


def _later(git: Git, place: Place, here: str, there: str) -> str:
    """Of two commits the one that follows on the other. Raises ContentProblems where neither does."""
    if not here or not there or here == there:
        return here or there
    base = git.ask_maybe("merge-base", here, there)
    if base in (here, there):
        return there if base == here else here
    raise content_problem(
        place.branch,
        f"The branch here and that of {place.remote} have gone different ways.",
        f'Take the one of {place.remote} with "git fetch {place.remote} +{place.branch}:{place.branch}", '
        "then publish again.",
    )


def _tracked(git: Git, place: Place) -> str:
    """In a fresh clone there is no branch yet, but it is known where the remote's was."""
    return git.ask_maybe("rev-parse", "--verify", "--quiet", f"{place.tracking_ref}^{{commit}}")


def _tree(git: Git, output: Path, files: tuple[str, ...]) -> str:
    """Put the files into the object store as they are; the id of the tree of them."""
    # Unlike `git add`, this knows no ignored files and turns no line ends: published is what was built.
    listed = b"".join(_quoted(str(output.absolute() / path)) + b"\n" for path in files)
    ids = git.ask("hash-object", "-w", "--no-filters", "--stdin-paths", feed=listed).split()
    blobs = dict(zip(files, ids, strict=True))
    if NO_JEKYLL not in blobs:
        blobs[NO_JEKYLL] = git.ask("hash-object", "-w", "--stdin")
    entries = b"".join(
        b"100644 %s\t%s\0" % (blob.encode(), os.fsencode(path)) for path, blob in blobs.items()
    )
    with tempfile.TemporaryDirectory(prefix="dateline-") as folder:
        aside = replace(git, extra={"GIT_INDEX_FILE": str(Path(folder) / "index")})
        # A split index would leave a part of it with the editor's own.
        whole = ("-c", "core.splitIndex=false")
        aside.ask(*whole, "update-index", "-z", "--index-info", feed=entries)
        return aside.ask(*whole, "write-tree")


def _quoted(path: str) -> bytes:
    """The path as git reads it from a line, whatever is in it."""
    escaped = os.fsencode(path).replace(b"\\", b"\\\\").replace(b'"', b'\\"').replace(b"\n", b"\\n")
    return b'"' + escaped + b'"'


def _commit(git: Git, tree: str, parent: str, message: str) -> str:
    """A commit of the tree on that parent; the parent itself where it has the same tree."""
    if parent and git.ask("rev-parse", f"{parent}^{{tree}}") == tree:
        return parent
    follows = ("-p", parent) if parent else ()
    try:
        return git.ask(
            "-c",
            "i18n.commitEncoding=utf-8",
            "commit-tree",
            tree,
            *follows,
            "-F",
            "-",
            feed=message.encode("utf-8"),
        )
    except GitFailed as failed:
        if "ident" not in str(failed) and "tell me who you are" not in str(failed):
            raise
        raise settings_problem(
            "git",
            "Git does not know who commits.",
            'Tell it with "git config user.name NAME" and "git config user.email ADDRESS".',
        ) from None


def _push(git: Git, place: Place, commit: str) -> None:
    try:
        git.ask("push", "--quiet", place.remote, f"{commit}:{place.ref}")
    except GitFailed as failed:
        said = str(failed)
        if "[rejected]" in said:
            what, hint = "Somebody else published meanwhile.", "Publish again."
        elif "[remote rejected]" in said or "denied" in said or "protected" in said:
            what, hint = f"{place.remote} refused the push: {gist(failed)}", "See what you may push there."
        else:
            what = f"The push failed: {gist(failed)}"
            hint = f'See that "git push {place.remote}" works, or publish with --no-push.'
        raise content_problem(place.branch, what, hint) from None
