"""Make and update the project's virtual environment, `.venv/`.

    python3 scripts/environment.py site    what building the site needs
    python3 scripts/environment.py test    that, the linters, the tests' packages and a Chromium
    python3 scripts/environment.py lock    write requirements/*.lock anew

Standard library only, for any Python from 3.8 on: it runs before anything is installed, and looks for the
Python that the environment is then made of. All packages are pinned by hash in requirements/*.lock. When
nothing has changed since the last time, nothing is run but the environment's Python, to see that it starts.
"""

from __future__ import annotations

import argparse
import dataclasses
import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

MINIMUM = (3, 11)
# Newest first, and only versions that every locked package has a wheel for. Newest, because spaCy's compiled
# parts for 3.11 still report each of their calls to profilers: there the recogniser runs at about half speed.
SUPPORTED = ((3, 14), (3, 13), (3, 12), (3, 11))

# Where version managers keep the Pythons themselves: a name on PATH may be only a shim, which fails unless
# the manager has been told to use that version.
MANAGERS = (
    ("PYENV_ROOT", "~/.pyenv", "versions/*/bin"),
    ("UV_PYTHON_INSTALL_DIR", "~/.local/share/uv/python", "*/bin"),
    ("MISE_DATA_DIR", "~/.local/share/mise", "installs/python/*/bin"),
    ("ASDF_DATA_DIR", "~/.asdf", "installs/python/*/bin"),
    ("RYE_HOME", "~/.rye", "py/*/bin"),
    ("HOMEBREW_PREFIX", "/opt/homebrew", "opt/python@3.*/bin"),
)
FOLDERS = ("/usr/local/bin", "/usr/bin", "/opt/homebrew/bin", "/home/linuxbrew/.linuxbrew/bin")

# What a Python tells of itself. A virtual environment's own Python names the one that it was made of.
PROBE = """
import json, sys, sysconfig
missing = []
for name in ("venv", "ssl", "sqlite3"):
    try:
        __import__(name)
    except ImportError:
        missing.append(name)
try:
    import ensurepip
    pip = bool(ensurepip.version())
except Exception:
    pip = False
print(json.dumps({
    "path": getattr(sys, "_base_executable", None) or sys.executable,
    "version": list(sys.version_info[:3]),
    "final": sys.version_info[3] == "final",
    "name": sys.implementation.name,
    "free_threaded": bool(sysconfig.get_config_var("Py_GIL_DISABLED")),
    "missing": missing,
    "pip": pip,
}))
"""

# What is needed to install packages that come as source, and the project itself.
BUILD = ("pip", "setuptools", "hatchling", "editables")
# The only packages that may come as source. All others must be wheels, so that nothing is ever compiled.
SOURCES = ("feedgen",)
BINARY = ("--only-binary", ":all:", "--no-binary", ",".join(SOURCES))
LOCKER = "uv==0.13.9"
LOCK_HEADER = "# Made by `make lock`. Do not edit.\n"

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
BROWSER_PACKAGES = ("chromium", "fonts-liberation")


class Problem(Exception):
    """What went wrong, in words for whoever called `make`."""


# ---------------------------------------------------------------------------- which Python


@dataclass(frozen=True)
class Interpreter:
    """A Python that was found, and why it cannot be used, if it cannot."""

    path: str
    version: tuple[int, int, int] = (0, 0, 0)
    final: bool = True
    has_pip: bool = True  # it can put pip into an environment; Debian keeps that in a package of its own
    fault: str = ""


def probe(path: str) -> Interpreter:
    """Start the Python at `path` and see what it is."""
    try:
        answer = subprocess.run(
            [path, "-c", PROBE],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=30,
            env=clean_environment(),
            check=True,
        ).stdout
        found = json.loads(answer)
        major, minor, micro = found["version"]
    except (OSError, subprocess.SubprocessError, ValueError, KeyError, TypeError):
        return Interpreter(path, fault="does not start")
    name = f"{major}.{minor}.{micro}"
    if (major, minor) < MINIMUM:
        fault = f"is {name}, too old"
    elif found["name"] != "cpython":
        fault = f"is {found['name']} {name}, not CPython"
    elif found["free_threaded"]:
        fault = f"is {name}, free-threaded, which not every package has wheels for"
    elif found["missing"]:
        fault = f"is {name} without the module {found['missing'][0]}"
    else:
        fault = ""
    return Interpreter(str(found["path"]), (major, minor, micro), found["final"], found["pip"], fault)


def folders(environ: Mapping[str, str]) -> Iterator[Path]:
    """Folders outside PATH that may hold Pythons."""
    for variable, usual, pattern in MANAGERS:
        roots = {Path(environ[variable])} if environ.get(variable) else set()
        for root in sorted({*roots, Path(usual).expanduser()}):
            yield from sorted(root.glob(pattern))
    yield from map(Path, FOLDERS)


def candidates(path: str, others: Iterable[Path]) -> list[str]:
    """Name the programs that may be a fitting Python: on `path`, then in the other folders; each once."""
    names = [f"python{major}.{minor}" for major, minor in SUPPORTED]
    found = [shutil.which(name, path=path) for name in [*names, "python3", "python"]]
    for folder in others:
        found += [shutil.which(name, path=str(folder)) for name in [*names, "python3"]]
    once: dict[Path, str] = {}
    for program in filter(None, found):
        once.setdefault(Path(program).resolve(), program)
    return list(once.values())


def rank(found: Interpreter) -> tuple[bool, bool, bool, tuple[int, int, int]]:
    """Order usable Pythons: able to make an environment, known to have wheels, released, newest."""
    return (found.has_pip, found.version[:2] in SUPPORTED, found.final, found.version)


def choose(found: Sequence[Interpreter]) -> Interpreter:
    """Pick the Python to use among those found, or say why there is none."""
    usable = [one for one in found if not one.fault]
    if usable:
        return max(usable, key=rank)
    least = ".".join(map(str, MINIMUM))
    lines = [f"No usable Python was found: {least} or later is needed."]
    lines += [f"  {one.path} {one.fault}" for one in found] or ["  There is none at all."]
    newest = ".".join(map(str, SUPPORTED[1]))
    lines += [f"Install Python {newest}, or name one: DATELINE_PYTHON=/path/to/python make site"]
    raise Problem("\n".join(lines))


def find_interpreter(environ: Mapping[str, str]) -> Interpreter:
    """Find the Python that the environment shall be made of."""
    named = environ.get("DATELINE_PYTHON", "")
    if named:
        program = shutil.which(str(Path(named).expanduser())) or named
        found = probe(program)
        if found.fault:
            raise Problem(f"DATELINE_PYTHON: {found.path} {found.fault}.")
    else:
        programs = candidates(environ.get("PATH", ""), folders(environ))
        found = choose([probe(program) for program in programs] or [probe(sys.executable)])
    if not found.has_pip and Path(found.path).parent == Path("/usr/bin"):
        package = "python{}.{}-venv".format(*found.version)
        say(f"installing the system's package {package}, which {found.path} needs to make environments")
        install_system_packages([package])
        found = probe(found.path)
        if not found.has_pip:
            raise Problem(
                f"{found.path} cannot make environments: it has no ensurepip.\n"
                f"Run this, then try again: {system_install_command([package])}"
            )
    return found


# ---------------------------------------------------------------------------- what is there already


@dataclass(frozen=True)
class Stamp:
    """What an environment was made of; kept in it, and not while packages are being installed."""

    python: str  # version
    asked: str  # DATELINE_PYTHON
    root: str  # scripts in the environment name its folder, so that it cannot be moved
    build: str
    site: str
    test: str  # "" while the tests' packages are not in it
    project: str  # "" until the project itself is installed


def digest(file: Path) -> str:
    """Return the SHA-256 of a file's bytes."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def current_stamp(root: Path, python: str, asked: str) -> Stamp:
    """Return the stamp of an environment with everything, as it would be made now."""
    locks = root / "requirements"
    return Stamp(
        python=python,
        asked=asked,
        root=str(root),
        build=digest(locks / "build.lock"),
        site=digest(locks / "site.lock"),
        test=digest(locks / "test.lock"),
        project=digest(root / "pyproject.toml"),
    )


def write_stamp(file: Path, stamp: Stamp) -> None:
    """Write an environment's stamp."""
    file.write_text(json.dumps(dataclasses.asdict(stamp), indent=1) + "\n", encoding="utf-8")


def read_stamp(file: Path) -> Stamp | None:
    """Read an environment's stamp; None if there is none, as when making it was broken off."""
    try:
        return Stamp(**json.loads(file.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def missing_steps(kind: str, old: Stamp | None, new: Stamp) -> list[str]:
    """Say what is to be done to get from one state to another, in order; nothing if nothing has changed."""
    test = ["test"] if kind == "test" else []
    if (
        old is None
        or (old.python, old.root, old.build, old.site) != (new.python, new.root, new.build, new.site)
        or (new.asked and old.asked != new.asked)
        or (test and old.test and old.test != new.test)
    ):
        return ["venv", "build", "site", *test, "project"]
    steps = test if not old.test else []
    return [*steps, "project"] if old.project != new.project else steps


def after_steps(steps: Sequence[str], old: Stamp | None, new: Stamp) -> Stamp:
    """Return the stamp of the environment that those steps lead to."""
    kept = old if "venv" not in steps else None
    test = new.test if "test" in steps else kept.test if kept else ""
    return dataclasses.replace(new, test=test, asked=kept.asked if kept else new.asked)


def venv_program(venv: Path, name: str) -> Path:
    """Return the path of a program in an environment."""
    return venv / "Scripts" / f"{name}.exe" if os.name == "nt" else venv / "bin" / name


def venv_version(venv: Path) -> str:
    """Start an environment's Python and return its version; "" if it does not start."""
    code = "import sys; print('%d.%d.%d' % sys.version_info[:3])"
    try:
        return subprocess.run(
            [str(venv_program(venv, "python")), "-I", "-S", "-c", code],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=30,
            check=True,
        ).stdout.strip()
    except (OSError, subprocess.SubprocessError):
        return ""


# ---------------------------------------------------------------------------- making it


def clean_environment() -> dict[str, str]:
    """Return this process's environment without what would make Python or pip look or write elsewhere."""
    away = {"PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV", "__PYVENV_LAUNCHER__"}
    away |= {f"PIP_{name}" for name in ("TARGET", "PREFIX", "ROOT", "CONSTRAINT", "NO_BINARY", "ONLY_BINARY")}
    return {**{name: value for name, value in os.environ.items() if name not in away}, "PIP_USER": "0"}


def say(text: str) -> None:
    """Tell what is being done."""
    print(f"environment: {text}", flush=True)


def run(command: Sequence[str], failure: str, environ: Mapping[str, str] | None = None) -> str:
    """Run a command silently and return what it printed; if it fails, show that and raise a Problem."""
    done = subprocess.run(
        command,
        cwd=str(ROOT),
        env=clean_environment() if environ is None else dict(environ),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    if done.returncode:
        sys.stderr.write(done.stdout)
        raise Problem(failure)
    return done.stdout


def make_venv(venv: Path, interpreter: Interpreter) -> None:
    """Make an empty environment, in place of whatever is there."""
    if venv.is_symlink() or venv.is_file():
        venv.unlink()
    elif venv.exists():
        shutil.rmtree(str(venv))
    version = ".".join(map(str, interpreter.version))
    say(f"making {venv.name}/ with Python {version} ({interpreter.path})")
    run([interpreter.path, "-m", "venv", str(venv)], f"{interpreter.path} could not make {venv.name}/.")


def pip(venv: Path, failure: str, *arguments: str) -> None:
    """Run an environment's pip."""
    python = str(venv_program(venv, "python"))
    run([python, "-m", "pip", *arguments, "--disable-pip-version-check", "--no-input"], failure)


def install_lock(venv: Path, root: Path, name: str, what: str) -> None:
    """Install all that one lock names, and nothing else."""
    lock = root / "requirements" / f"{name}.lock"
    count = sum(1 for line in lock.read_text(encoding="utf-8").splitlines() if line[:1].isalnum())
    say(f"installing {what} ({count} packages)")
    options = ("--quiet", "--require-hashes", "--no-deps", "--no-build-isolation", *BINARY)
    pip(venv, f"pip could not install {lock.relative_to(root)}.", "install", *options, "-r", str(lock))


def install_project(venv: Path, root: Path) -> None:
    """Install the project itself, so that its command runs the source where it is."""
    say("installing Dateline itself")
    pip(
        venv,
        "pip could not install the project itself.",
        *("install", "--quiet", "--no-deps", "--no-build-isolation", "--editable", str(root)),
    )
    pip(venv, "pyproject.toml and the locks do not fit together. Run `make lock`, then try again.", "check")


def update(kind: str, root: Path) -> None:
    """Bring the environment up to date, for the site or for the tests."""
    venv = root / ".venv"
    file = venv / "dateline-environment.json"
    asked = os.environ.get("DATELINE_PYTHON", "")
    old = read_stamp(file)
    new = current_stamp(root, venv_version(venv) if old else "", asked)
    steps = missing_steps(kind, old, new)
    if not steps:
        return
    interpreter = find_interpreter(os.environ) if "venv" in steps else None
    if steps != ["project"] and file.exists():
        file.unlink()
    if interpreter:
        make_venv(venv, interpreter)
    if "build" in steps:
        install_lock(venv, root, "build", "pip and build tools")
    if "site" in steps:
        install_lock(venv, root, "site", "what the site needs; this takes a minute or two")
    if "test" in steps:
        install_lock(venv, root, "test", "linters and test tools")
    done = after_steps(steps, old, dataclasses.replace(new, python=venv_version(venv)))
    if "project" in steps:
        write_stamp(file, dataclasses.replace(done, project=""))
        install_project(venv, root)
    write_stamp(file, done)
    say("ready")


# ---------------------------------------------------------------------------- the system's packages


def system_install_command(packages: Sequence[str]) -> str:
    """Return the command that would install the system's packages, as somebody would type it."""
    if shutil.which("brew") and not shutil.which("apt-get"):
        return f"brew install --cask {packages[0]}"
    if shutil.which("dnf") and not shutil.which("apt-get"):
        return f"sudo dnf install -y {packages[0]}"
    return f"sudo apt-get install -y {' '.join(packages)}"


def install_system_packages(packages: Sequence[str]) -> bool:
    """Install Debian packages where that can be done without asking; tell whether it was done."""
    if not shutil.which("apt-get"):
        return False
    sudo: list[str] = []
    if os.name != "nt" and os.geteuid() != 0:
        sudo = ["sudo", "-n"]
        try:
            run([*sudo, "true"], "", os.environ)
        except (OSError, Problem):
            return False
    apt = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "DPkg::Lock::Timeout=120"]
    try:
        run([*apt, "update"], "apt-get update failed; going on with what is known.", os.environ)
    except Problem as problem:
        say(str(problem))
    try:
        run([*apt, "install", "-y", "--no-install-recommends", *packages], "apt-get failed.", os.environ)
    except Problem as problem:
        say(str(problem))
        return False
    return True


def find_browser(environ: Mapping[str, str]) -> str | None:
    """Return the path of a Chromium, or None."""
    named = environ.get("DATELINE_CHROMIUM", "")
    names = (named,) if named else BROWSERS
    return next(filter(None, (shutil.which(name, path=environ.get("PATH")) for name in names)), None)


def ensure_browser() -> None:
    """See that there is a Chromium for the browser tests; go on without one where none can be installed."""
    if find_browser(os.environ):
        return
    named = os.environ.get("DATELINE_CHROMIUM")
    if named:
        say(f"DATELINE_CHROMIUM: there is no program {named}. The browser tests will be skipped.")
        return
    say("installing the system's Chromium, for the browser tests")
    if not (install_system_packages(BROWSER_PACKAGES) and find_browser(os.environ)):
        command = system_install_command(BROWSER_PACKAGES)
        say("there is no Chromium: the browser tests will be skipped.")
        say(f"to run them: {command} (or name one that is elsewhere with DATELINE_CHROMIUM)")


# ---------------------------------------------------------------------------- locking


def lock_all(root: Path) -> None:
    """Write the locks anew, with the newest versions that pyproject.toml allows."""
    venv = root / ".venv-lock"
    locker = venv_program(venv, "uv")
    try:
        ready = LOCKER.split("==")[1] in run([str(locker), "--version"], "")
    except (OSError, Problem):
        ready = False
    if not ready:
        make_venv(venv, find_interpreter(os.environ))
        say(f"installing {LOCKER}")
        pip(venv, f"pip could not install {LOCKER}.", "install", "--quiet", "--only-binary", ":all:", LOCKER)
    # No settings or further sources of whoever runs this may get into the locks.
    kept = {"UV_CACHE_DIR", "UV_DEFAULT_INDEX", "UV_SYSTEM_CERTS", "UV_NATIVE_TLS"}
    away = {name for name in os.environ if name.startswith("UV_") and name not in kept}
    environ = {name: value for name, value in os.environ.items() if name not in away}
    environ["UV_PYTHON_DOWNLOADS"] = "never"
    locks = root / "requirements"
    locks.mkdir(exist_ok=True)
    inputs = venv / "build.in"
    inputs.write_text("\n".join(BUILD) + "\n", encoding="utf-8")
    site, build, test = (locks / f"{name}.lock" for name in ("site", "build", "test"))
    for lock, what in (
        (site, ["pyproject.toml", "--extra", "md", "--extra", "fr"]),
        (build, [str(inputs), "--constraint", str(site)]),
        (test, ["--group", "dev", "--constraint", str(site), "--constraint", str(build)]),
    ):
        say(f"writing {lock.relative_to(root)}")
        options = ["--quiet", "--no-config", "--python", str(venv_program(venv, "python"))]
        options += ["--universal", "--python-version", ".".join(map(str, MINIMUM)), *BINARY]
        options += ["--prerelease", "disallow", "--generate-hashes", "--upgrade"]
        options += ["--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links"]
        command = [str(locker), "pip", "compile", *options, *what]
        text = run(command, f"uv could not make {lock.name}.", environ)
        if "://" in text:
            raise Problem(f"{lock.name} would name an address, and was not written.")
        lock.write_text(LOCK_HEADER + text, encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks."""
    parser = argparse.ArgumentParser(description="Make and update .venv/.")
    parser.add_argument("kind", choices=("site", "test", "lock"), help="what the environment is for")
    kind = parser.parse_args(arguments).kind
    try:
        if kind == "lock":
            lock_all(ROOT)
        else:
            update(kind, ROOT)
        if kind == "test":
            ensure_browser()
    except (Problem, OSError) as problem:
        print(f"environment: problem: {problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nenvironment: broken off", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
