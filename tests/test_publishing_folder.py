from __future__ import annotations

from pathlib import Path

import pytest

from builder.foundation.problems import ContentProblems, SettingsProblems
from builder.output.files import write_atomically
from builder.output.listing import MANIFEST
from builder.publishing import folder as module
from builder.publishing.folder import Plan, manifest_of, publish_folder


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def tree(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file() and path.name != MANIFEST
    }


@pytest.fixture
def output(tmp_path: Path) -> Path:
    write(
        tmp_path / "public", {"index.html": "one", "a/index.html": "a", "CNAME": "x", MANIFEST: "", ".x": ""}
    )
    return tmp_path / "public"


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "www" / "digest"


def test_copies_the_site(output: Path, target: Path) -> None:
    assert publish_folder(output, target) == 3
    assert tree(target) == {"index.html": "one", "a/index.html": "a", "CNAME": "x"}
    assert manifest_of(target) == set(tree(target))


def test_writes_only_what_changed(output: Path, target: Path) -> None:
    publish_folder(output, target)
    times = {path: path.stat().st_mtime_ns for path in target.rglob("*") if path.name != "index.html"}
    untouched = (target / "index.html").stat().st_ino
    assert publish_folder(output, target) == 0
    write(output, {"a/index.html": "longer"})
    assert publish_folder(output, target) == 1
    assert (target / "index.html").stat().st_ino == untouched
    assert (target / MANIFEST).stat().st_mtime_ns == times[target / MANIFEST]


def test_removes_its_own_and_leaves_others(output: Path, target: Path) -> None:
    publish_folder(output, target)
    write(target, {"theirs.txt": "theirs", "a/theirs.txt": "theirs"})
    (output / "a/index.html").unlink()
    (output / "CNAME").unlink()
    assert publish_folder(output, target) == 0
    assert tree(target) == {"index.html": "one", "theirs.txt": "theirs", "a/theirs.txt": "theirs"}
    (target / "a/theirs.txt").unlink()


def test_empty_folders_go(output: Path, target: Path) -> None:
    publish_folder(output, target)
    (output / "a/index.html").unlink()
    publish_folder(output, target)
    assert not (target / "a").exists()


def test_others_files_are_never_overwritten(output: Path, target: Path) -> None:
    write(target, {"index.html": "theirs", "a": "theirs", "CNAME": "x"})
    with pytest.raises(ContentProblems) as caught:
        publish_folder(output, target)
    assert [problem.path for problem in caught.value.problems] == [
        str(target / "a"),
        str(target / "index.html"),
    ]
    assert tree(target) == {"index.html": "theirs", "a": "theirs", "CNAME": "x"}
    assert not (target / MANIFEST).exists()


@pytest.mark.parametrize("theirs", ["CNAME/x.txt", "CNAME/deep/x.txt"])
def test_a_folder_where_a_file_must_go(output: Path, target: Path, theirs: str) -> None:
    write(target, {theirs: "theirs"})
    with pytest.raises(ContentProblems):
        publish_folder(output, target)
    assert tree(target) == {theirs: "theirs"}


def test_a_file_becomes_a_folder_and_back(output: Path, target: Path) -> None:
    publish_folder(output, target)
    (output / "CNAME").unlink()
    write(output, {"CNAME/index.html": "folder"})
    assert publish_folder(output, target) == 1
    assert tree(target)["CNAME/index.html"] == "folder"
    (output / "CNAME/index.html").unlink()
    (output / "CNAME").rmdir()
    write(output, {"CNAME": "file"})
    assert publish_folder(output, target) == 1
    assert tree(target)["CNAME"] == "file"


def test_a_publish_broken_off_can_be_done_again(
    output: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_folder(output, target)
    write(output, {"index.html": "two", "new.html": "new", "newer.html": "newer"})

    def break_off(path: Path, content: bytes) -> None:
        if path.name == "newer.html":
            raise OSError(28, "No space left on device", str(path))
        write_atomically(path, content)

    with monkeypatch.context() as broken:
        broken.setattr(module, "write_atomically", break_off)
        with pytest.raises(ContentProblems, match="No space left"):
            publish_folder(output, target)
    write(output, {"new.html": "changed meanwhile"})
    assert publish_folder(output, target) == 2
    assert tree(target)["new.html"] == "changed meanwhile"
    assert tree(target)["newer.html"] == "newer"


def test_a_manifest_cannot_lead_out(output: Path, target: Path) -> None:
    write(target.parent, {"precious.txt": "precious"})
    outside = target.parent / "precious.txt"
    write(target, {MANIFEST: f"../precious.txt\n{outside}\na/../../precious.txt\n"})
    publish_folder(output, target)
    assert outside.read_text() == "precious"


def test_refused_targets(output: Path, tmp_path: Path) -> None:
    write(tmp_path, {"site/site.toml": "", "file.txt": ""})
    (tmp_path / "link").symlink_to(output)
    targets = [
        output,
        output / "inner",
        tmp_path,
        tmp_path / "site",
        tmp_path / "file.txt",
        tmp_path / "link",
    ]
    for target in targets:
        with pytest.raises(SettingsProblems):
            publish_folder(output, target)
    assert tree(output) == {"index.html": "one", "a/index.html": "a", "CNAME": "x", ".x": ""}


def test_no_built_site(target: Path, tmp_path: Path) -> None:
    with pytest.raises(ContentProblems, match="dateline build"):
        publish_folder(tmp_path / "public", target)
    assert not target.exists()


def test_plan_knows_what_is_in_the_way() -> None:
    plan = Plan(files=("a/b.html", "c"), stale=("a", "c/d.html", "e.html"))
    assert plan.in_the_way == ("a", "c/d.html")
