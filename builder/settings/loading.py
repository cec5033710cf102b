"""From the text of `site.toml` to settings, or to every problem in it at once, each with its line."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from builder.foundation.problems import Problem, SettingsProblems
from builder.settings.model import Settings

FILE = "site.toml"

_HINTS = {
    "base_url": 'Write it as "https://name.github.io/digest/".',
    "timezone": 'Write it as "Europe/Berlin".',
    "language": 'Write it as "en" or "pt-BR".',
    "models": 'Write it as fr = "fr_core_news_md".',
    "edition": 'Write "day" or "week".',
    "workers.scheduler": 'Write it as scheduler = "tcp://host:8786".',
}


def load_settings(path: Path) -> Settings:
    """The settings of that `site.toml`. Raises SettingsProblems with all that is wrong in it."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise SettingsProblems([_unreadable(error)]) from None
    except UnicodeDecodeError:
        raise SettingsProblems([Problem(FILE, None, "It is not UTF-8.", "Save it as UTF-8.")]) from None
    return parse_settings(text)


def parse_settings(text: str) -> Settings:
    """The settings in a TOML text. Raises SettingsProblems with all that is wrong in it."""
    try:
        return Settings.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise SettingsProblems([_not_toml(str(error))]) from None
    except ValidationError as errors:
        raise SettingsProblems(_problem(text, dict(e)) for e in errors.errors()) from None


def _unreadable(error: OSError) -> Problem:
    return Problem(FILE, None, f"It cannot be read: {error.strerror}.", "Make it a file that you may read.")


def _not_toml(message: str) -> Problem:
    at = re.search(r"\(at line (\d+), column \d+\)", message)
    what = re.sub(r"\s*\(at .*\)$", "", message)
    return Problem(
        FILE, int(at[1]) if at else None, f"{what}.", "Write it as TOML: text stands in quotation marks."
    )


def _problem(text: str, error: Mapping[str, Any]) -> Problem:
    keys = [str(key) for key in error["loc"]]
    dotted = ".".join(keys)
    line = line_of(text, keys)
    if error["type"] == "extra_forbidden":
        return Problem(FILE, line, f'There is no setting "{dotted}".', _did_you_mean(keys))
    if error["type"] == "missing":
        return Problem(FILE, line, f'"{dotted}" is missing.', "Add it.")
    what = str(error["ctx"]["error"]) if error["type"] == "value_error" else _lower(error["msg"])
    return Problem(
        FILE,
        line,
        f"{dotted} = {_shown(error['input'])}: {what}.",
        _HINTS.get(dotted) or _HINTS.get(keys[0], ""),
    )


def _lower(message: str) -> str:
    return message[:1].lower() + message[1:]


def _shown(value: object) -> str:
    return (
        f'"{value}"'
        if isinstance(value, str)
        else str(value).lower()
        if value in (True, False)
        else str(value)
    )


def _did_you_mean(keys: list[str]) -> str:
    known = list(_fields_at(keys[:-1]))
    close = difflib.get_close_matches(keys[-1], known, n=1, cutoff=0.5)
    return f'Did you mean "{close[0]}"?' if close else f"Known here: {', '.join(sorted(known))}."


def _fields_at(keys: list[str]) -> Mapping[str, Any]:
    model: type[BaseModel] = Settings
    for key in keys:
        field = model.model_fields.get(key)
        if field is None:
            continue  # an index into a list of tables
        inner = [a for a in (field.annotation, *_arguments(field.annotation)) if _is_table(a)]
        model = inner[0] if inner else model
    return model.model_fields


def _arguments(annotation: object) -> tuple[Any, ...]:
    return getattr(annotation, "__args__", ())


def _is_table(annotation: object) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def line_of(text: str, keys: list[str]) -> int | None:
    """The line, from 1, of the setting with that dotted path; of its table where it has none of its own."""
    names = [key for key in keys if not key.isdigit()]
    index = next((int(key) for key in keys if key.isdigit()), 0)
    table: list[str] = []
    met: dict[str, int] = {}
    meant = True
    best: int | None = None
    for number, line in enumerate(text.split("\n"), 1):
        if header := re.match(r"\s*(\[\[?)\s*([^\]]+?)\s*\]", line):
            table = [part.strip(" \t\"'") for part in header[2].split(".")]
            met[header[2]] = met.get(header[2], -1) + 1
            meant = header[1] == "[" or met[header[2]] == index
            if meant and table == names[: len(table)]:
                best = number
        elif assigned := re.match(r"\s*([\w.\-\"' ]+?)\s*=", line):
            path = [*table, *(part.strip(" \t\"'") for part in assigned[1].split("."))]
            if meant and path == names[: len(path)]:
                best = number
                if len(path) == len(names):
                    return number
    return best
