"""The choice of a Python for .venv/, when .venv/ is made anew, and the locks it is made from."""

import dataclasses
import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "scripts"))

import environment
from environment import ROOT, Interpreter, Problem, Stamp

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = ("build", "site", "test")


# ---------------------------------------------------------------------------- which Python


def fake_python(folder: Path, name: str, /, **said: object) -> Path:
    """Make a program that answers the probe as a Python would; one that fails, if it has nothing to say."""
    folder.mkdir(parents=True, exist_ok=True)
    program = folder / name
    if said:
        answer = {"version": [3, 13, 0], "final": True, "name": "cpython", "free_threaded": False}
        answer |= {"path": str(program), "missing": [], "pip": True, **said}
        program.write_text(f"#!/bin/sh\ncat <<'END'\n{json.dumps(answer)}\nEND\n", encoding="utf-8")
    else:
        program.write_text("#!/bin/sh\necho 'no such version' >&2\nexit 1\n", encoding="utf-8")
    program.chmod(0o755)
    return program


def test_probe_of_this_python_finds_what_it_is() -> None:
    found = environment.probe(sys.executable)
    assert found.fault == ""
    assert found.version == sys.version_info[:3]
    assert Path(found.path).exists()


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ({}, "does not start"),
        ({"version": [3, 13, 0]}, ""),
        ({"version": [3, 15, 0], "final": False}, ""),
        ({"version": [3, 10, 13]}, "is 3.10.13, too old"),
        ({"version": [2, 7, 18]}, "is 2.7.18, too old"),
        ({"version": "?"}, "does not start"),
        ({"name": "pypy"}, "is pypy 3.13.0, not CPython"),
        ({"free_threaded": True}, "is 3.13.0, free-threaded, which not every package has wheels for"),
        ({"missing": ["sqlite3"]}, "is 3.13.0 without the module sqlite3"),
    ],
)
def test_probe_tells_why_a_python_cannot_be_used(tmp_path: Path, said: dict[str, object], fault: str) -> None:
    assert environment.probe(str(fake_python(tmp_path, "python3", **said))).fault == fault


def test_probe_of_what_is_no_program() -> None:
    assert environment.probe("/no/such/python").fault == "does not start"


def test_a_virtual_environment_leads_to_the_python_it_was_made_of(tmp_path: Path) -> None:
    program = fake_python(tmp_path, "python3", path="/elsewhere/python3.13")
    assert environment.probe(str(program)).path == "/elsewhere/python3.13"


def python(version: str, *, has_pip: bool = True, fault: str = "") -> Interpreter:
    parsed = Version(version)
    released = (parsed.major, parsed.minor, parsed.micro)
    return Interpreter(f"python{version}", released, not parsed.is_prerelease, has_pip, fault)


@pytest.mark.parametrize(
    ("found", "chosen"),
    [
        ([python("3.11.2"), python("3.13.0"), python("3.12.1")], "python3.13.0"),
        ([python("3.13.1"), python("3.13.10"), python("3.13.9")], "python3.13.10"),
        ([python("3.14.0rc2"), python("3.12.1")], "python3.12.1"),
        ([python("3.14.0rc2")], "python3.14.0rc2"),
        ([python("3.13.0", fault="does not start"), python("3.11.2")], "python3.11.2"),
        ([python("3.13.0", has_pip=False), python("3.11.2")], "python3.11.2"),
        ([python("3.13.0", has_pip=False)], "python3.13.0"),
        ([python("3.15.0"), python("3.12.1")], "python3.12.1"),
        ([python("3.15.0")], "python3.15.0"),
    ],
)
def test_choice_among_pythons(found: list[Interpreter], chosen: str) -> None:
    assert environment.choose(found).path == chosen


def test_a_shim_that_fails_hides_no_python_behind_it(tmp_path: Path) -> None:
    shims = tmp_path / "shims"
    fake_python(shims, "python3.14")
    fake_python(shims, "python3.13")
    fake_python(shims, "python3", version=[3, 8, 18])
    kept = tmp_path / "versions"
    for name, version in {
        "python3.11": [3, 11, 7],
        "python3.13": [3, 13, 0],
        "python3.12": [3, 12, 1],
    }.items():
        fake_python(kept / name / "bin", name, version=version)
    programs = environment.candidates(str(shims), sorted(kept.glob("*/bin")))
    assert environment.choose([environment.probe(program) for program in programs]).version == (3, 13, 0)


def test_a_python_with_several_names_is_tried_once(tmp_path: Path) -> None:
    program = fake_python(tmp_path, "python3.13", version=[3, 13, 0])
    for name in ("python3", "python"):
        (tmp_path / name).symlink_to(program)
    assert environment.candidates(str(tmp_path), [tmp_path, tmp_path / "none"]) == [str(program)]


def test_folders_of_version_managers_are_searched(tmp_path: Path) -> None:
    fake_python(tmp_path / "versions" / "3.13.0" / "bin", "python3.13")
    assert tmp_path / "versions" / "3.13.0" / "bin" in environment.folders({"PYENV_ROOT": str(tmp_path)})


def test_when_no_python_fits_one_message_tells_what_was_found_and_what_to_do() -> None:
    old = Interpreter("/usr/bin/python3", (3, 9, 2), fault="is 3.9.2, too old")
    shim = Interpreter("/shims/python3.13", fault="does not start")
    with pytest.raises(Problem) as caught:
        environment.choose([shim, old])
    assert str(caught.value).splitlines() == [
        "No usable Python was found: 3.11 or later is needed.",
        "  /shims/python3.13 does not start",
        "  /usr/bin/python3 is 3.9.2, too old",
        "Install Python 3.13, or name one: DATELINE_PYTHON=/path/to/python make site",
    ]


def test_a_python_that_is_named_is_taken_whatever_else_there_is(tmp_path: Path) -> None:
    program = fake_python(tmp_path, "mine", version=[3, 11, 0])
    assert environment.find_interpreter({"DATELINE_PYTHON": str(program)}).path == str(program)


@pytest.mark.parametrize("said", [{}, {"version": [3, 10, 0]}])
def test_a_python_that_is_named_and_unfit_is_a_problem(tmp_path: Path, said: dict[str, object]) -> None:
    program = fake_python(tmp_path, "mine", **said)
    with pytest.raises(Problem, match="DATELINE_PYTHON"):
        environment.find_interpreter({"DATELINE_PYTHON": str(program)})


# ---------------------------------------------------------------------------- when it is made anew

DONE = Stamp(python="3.13.0", asked="", root="/here", build="b", site="s", test="t", project="p")
SITE_ONLY = dataclasses.replace(DONE, test="")
ANEW = ["venv", "build", "site", "project"]
ANEW_WITH_TESTS = ["venv", "build", "site", "test", "project"]


@pytest.mark.parametrize(
    ("kind", "old", "change", "steps"),
    [
        ("site", None, {}, ANEW),
        ("test", None, {}, ANEW_WITH_TESTS),
        ("site", SITE_ONLY, {}, []),
        ("site", DONE, {}, []),
        ("test", DONE, {}, []),
        ("test", SITE_ONLY, {}, ["test"]),
        ("site", SITE_ONLY, {"project": "other"}, ["project"]),
        ("test", SITE_ONLY, {"project": "other"}, ["test", "project"]),
        ("site", DONE, {"site": "other"}, ANEW),
        ("test", DONE, {"site": "other"}, ANEW_WITH_TESTS),
        ("site", DONE, {"build": "other"}, ANEW),
        ("site", DONE, {"test": "other"}, []),
        ("test", DONE, {"test": "other"}, ANEW_WITH_TESTS),
        ("site", DONE, {"python": ""}, ANEW),
        ("site", DONE, {"python": "3.13.1"}, ANEW),
        ("site", DONE, {"root": "/moved"}, ANEW),
        ("site", DONE, {"asked": "/usr/bin/python3"}, ANEW),
        ("site", dataclasses.replace(DONE, asked="/usr/bin/python3"), {}, []),
        ("site", dataclasses.replace(DONE, project=""), {}, ["project"]),
    ],
)
def test_what_is_to_be_done(
    kind: str, old: Stamp | None, change: Mapping[str, str], steps: list[str]
) -> None:
    assert environment.missing_steps(kind, old, dataclasses.replace(DONE, **change)) == steps


@pytest.mark.parametrize("kind", ["site", "test"])
@pytest.mark.parametrize("old", [None, SITE_ONLY, DONE, dataclasses.replace(DONE, site="x", project="x")])
def test_nothing_is_left_to_do_afterwards(kind: str, old: Stamp | None) -> None:
    steps = environment.missing_steps(kind, old, DONE)
    assert environment.missing_steps(kind, environment.after_steps(steps, old, DONE), DONE) == []


def test_old_tests_packages_are_not_taken_for_new_ones() -> None:
    old = dataclasses.replace(DONE, test="older", project="older")
    after = environment.after_steps(environment.missing_steps("site", old, DONE), old, DONE)
    assert after.test == "older"
    assert environment.missing_steps("test", after, DONE) == ANEW_WITH_TESTS


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("requirements/build.lock", "build"),
        ("requirements/site.lock", "site"),
        ("requirements/test.lock", "test"),
        ("pyproject.toml", "project"),
    ],
)
def test_the_stamp_changes_with_each_file(tmp_path: Path, name: str, field: str) -> None:
    (tmp_path / "requirements").mkdir()
    for file in ("pyproject.toml", *(f"requirements/{lock}.lock" for lock in LOCKS)):
        (tmp_path / file).write_text("before", encoding="utf-8")
    before = dataclasses.asdict(environment.current_stamp(tmp_path, "3.13.0", ""))
    (tmp_path / name).write_text("after", encoding="utf-8")
    after = dataclasses.asdict(environment.current_stamp(tmp_path, "3.13.0", ""))
    assert {key for key in before if before[key] != after[key]} == {field}


def test_a_stamp_is_read_as_it_was_written(tmp_path: Path) -> None:
    environment.write_stamp(tmp_path / "stamp", DONE)
    assert environment.read_stamp(tmp_path / "stamp") == DONE


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"python": "3.13.0"}', "\0"])
def test_a_stamp_that_makes_no_sense_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "stamp").write_text(text, encoding="utf-8")
    assert environment.read_stamp(tmp_path / "stamp") is None


def test_an_environment_whose_python_is_gone_has_no_version(tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "python").symlink_to(tmp_path / "gone")
    assert environment.venv_version(tmp_path) == ""


# ---------------------------------------------------------------------------- a browser


@pytest.mark.parametrize(
    ("there", "named", "found"),
    [
        ([], "", None),
        (["google-chrome"], "", "google-chrome"),
        (["google-chrome", "chromium"], "", "chromium"),
        (["chromium", "mine"], "mine", "mine"),
        (["chromium"], "mine", None),
    ],
)
def test_which_browser_is_found(tmp_path: Path, there: list[str], named: str, found: str | None) -> None:
    for name in there:
        fake_python(tmp_path, name)
    environ = {"PATH": str(tmp_path), "DATELINE_CHROMIUM": named}
    assert environment.find_browser(environ) == (str(tmp_path / found) if found else None)


# ---------------------------------------------------------------------------- the locks


def lock_text(name: str) -> str:
    return (ROOT / "requirements" / f"{name}.lock").read_text(encoding="utf-8")


def locked(name: str) -> list[Requirement]:
    """Return a lock's requirements; there is more than one for a package whose versions differ by Python."""
    joined = lock_text(name).replace("\\\n", " ")
    return [
        Requirement(line.split(" --hash")[0]) for line in joined.splitlines() if line[:1] not in ("", "#")
    ]


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_is_pinned_by_hash(name: str) -> None:
    entries = [entry for entry in lock_text(name).replace("\\\n", " ").splitlines() if entry[:1] != "#"]
    assert entries
    for entry in entries:
        assert re.fullmatch(r"[a-z0-9-]+==\S+( ; [^#]+?)?(\s+--hash=sha256:[0-9a-f]{64})+", entry), entry


@pytest.mark.parametrize("name", LOCKS)
def test_locks_name_no_address_and_no_release_that_is_not_final(name: str) -> None:
    assert "://" not in lock_text(name)
    for requirement in locked(name):
        assert not Version(next(iter(requirement.specifier)).version).is_prerelease


def assert_locked(requirements: list[str], *names: str) -> None:
    """Every requirement is met by one of the locks."""
    versions: dict[str, list[str]] = {}
    for name in names:
        for one in locked(name):
            versions.setdefault(canonicalize_name(one.name), []).append(next(iter(one.specifier)).version)
    for text in requirements:
        wanted = Requirement(text)
        found = versions.get(canonicalize_name(wanted.name), [])
        assert found, f"{wanted.name} is not locked: run `make lock`"
        assert all(wanted.specifier.contains(version) for version in found), (text, found)


def test_all_that_pyproject_names_is_locked() -> None:
    project = PROJECT["project"]
    assert_locked(project["dependencies"], "site")
    for extra in ("md", "fr"):
        assert_locked(project["optional-dependencies"][extra], "site")
    assert_locked(PROJECT["dependency-groups"]["dev"], "test")
    assert_locked([*PROJECT["build-system"]["requires"], *environment.BUILD], "build")


def test_locks_agree_with_each_other() -> None:
    versions: dict[tuple[str, str], set[str]] = {}
    for name in LOCKS:
        for one in locked(name):
            versions.setdefault((one.name, str(one.marker)), set()).add(str(one.specifier))
    assert {key: found for key, found in versions.items() if len(found) > 1} == {}


# ---------------------------------------------------------------------------- the script itself


def test_the_script_needs_nothing_but_the_standard_library() -> None:
    program = ROOT / "scripts" / "environment.py"
    done = subprocess.run(
        [sys.executable, "-I", "-S", str(program), "--help"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "{site,test,lock}" in done.stdout


def test_a_problem_is_told_in_words(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(kind: str, root: Path) -> None:
        raise Problem(f"no {kind} in {root.name}")

    monkeypatch.setattr(environment, "update", fail)
    assert environment.main(["site"]) == 1
    assert capsys.readouterr().err == f"environment: problem: no site in {ROOT.name}\n"


def test_pip_is_kept_from_writing_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_TARGET", "/elsewhere")
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    kept = environment.clean_environment()
    assert "/elsewhere" not in kept.values()
    assert kept["PATH"] == os.environ["PATH"]
