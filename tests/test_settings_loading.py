"""`site.toml`: what it may say, and every problem in it at once, each with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.foundation.problems import SettingsProblems
from builder.settings.loading import line_of, load_settings, parse_settings
from builder.settings.model import Settings


def problems_of(text: str) -> list[str]:
    with pytest.raises(SettingsProblems) as raised:
        parse_settings(text)
    return [str(problem) for problem in raised.value.problems]


def test_an_empty_file_is_a_site_of_defaults() -> None:
    settings = parse_settings("")
    assert settings == Settings()
    assert not settings.has_address
    assert settings.base_path == "/"


def test_every_kind_of_value_is_read() -> None:
    settings = parse_settings(
        """
        title = " A digest "
        base_url = "https://name.github.io/digest"
        edition = "week"
        page_length = 5
        menu = [{ name = "About", to = "/about/" }]
        [topics]
        Ports = ["harbour", "crane"]
        "C++ & co" = []
        [feeds]
        full_text = false
        """
    )
    assert settings.title == "A digest"
    assert settings.base_url == "https://name.github.io/digest/"
    assert settings.base_path == "/digest/"
    assert settings.has_address
    assert settings.topics == {"Ports": ("harbour", "crane"), "C++ & co": ()}
    assert settings.menu[0].to == "/about/"
    assert not settings.feeds.full_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('titel = "x"', 'site.toml:1: There is no setting "titel". Did you mean "title"?'),
        (
            "[feeds]\n\nentires = 5",
            'site.toml:3: There is no setting "feeds.entires". Did you mean "entries"?',
        ),
        (
            "[feeds]\nentries = 0",
            "site.toml:2: feeds.entries = 0: input should be greater than or equal to 1.",
        ),
        ("feeds.entries = 0", "site.toml:1: feeds.entries = 0: input should be greater"),
        ("feeds = { entries = 0 }", "site.toml:1: feeds.entries = 0: input should be greater"),
        ('page_length = "5"', 'site.toml:1: page_length = "5": input should be a valid integer.'),
        ("default_topics = 1", "site.toml:1: default_topics = 1: input should be a valid boolean."),
        ("title = true", "site.toml:1: title = true: input should be a valid string."),
        ('title = "  "', 'site.toml:1: title = "  ": string should have at least 1 character.'),
        ('# one\n"base_url" = "x"', 'site.toml:2: base_url = "x": is not the URL of a site. Write it as'),
        ('base_url = "https://a.b/?q"', "site.toml:1: base_url"),
        ('base_url = "ftp://a.b/"', "site.toml:1: base_url"),
        ('base_url = "https://[a/"', "site.toml:1: base_url"),
        ('timezone = "Mars/Olympus"', 'site.toml:1: timezone = "Mars/Olympus": is not a time zone.'),
        ('timezone = "Europe"', "site.toml:1: timezone"),
        ('timezone = ""', "site.toml:1: timezone"),
        ('timezone = "../../etc/passwd"', "site.toml:1: timezone"),
        ('language = "English"', "site.toml:1: language"),
        ('edition = "month"', "site.toml:1: edition"),
        ('title = "a"\ntitle = "b"\n', "site.toml:2: Cannot overwrite a value."),
        ("title = a", "site.toml:1: Invalid value. Write it as TOML: text stands in quotation marks."),
        ('[[menu]]\nname = "A"', 'site.toml:1: "menu.0.to" is missing. Add it.'),
        ('[topics]\nPorts = ["a", 5]', "site.toml:2: topics.Ports.1 = 5: input should be a valid string."),
    ],
)
def test_a_wrong_setting_is_named_with_its_line_and_what_to_write(text: str, expected: str) -> None:
    (found,) = problems_of(text)
    assert found.startswith(expected)


def test_all_problems_are_reported_at_once() -> None:
    assert len(problems_of('titel = "x"\nedition = "month"\n[feeds]\nentries = 0\nfoo = 1')) == 4


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_problem_in_the_second_of_two_tables_has_its_own_line(end: str, tmp_path: Path) -> None:
    lines = ["[[menu]]", 'name = "A"', 'to = "/a/"', "[[menu]]", 'name = ""', 'to = "/b/"']
    (tmp_path / "site.toml").write_bytes(end.join(lines).encode())
    with pytest.raises(SettingsProblems, match=r"^site.toml:5: menu.1.name"):
        load_settings(tmp_path / "site.toml")


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        (["title"], 1),
        (["feeds", "entries"], 4),
        (["feeds", "full_text"], 3),
        (["menu", "0", "name"], 7),
        (["menu", "1", "name"], 9),
        (["menu", "1", "to"], 8),
        (["publish", "branch"], 11),
        (["nothing"], None),
    ],
)
def test_line_of_finds_the_key_or_else_its_table(keys: list[str], line: int | None) -> None:
    text = (
        'title = "x\u2028y"\n# [feeds]\n[feeds] # comment\nentries = 1\n\n'
        '[[menu]]\nname = "A"\n[[menu]]\nname = "B"\n\npublish.branch = "b"'
    )
    # The last line stands in [[menu]] for TOML: what counts here is that it is not taken for publish.
    expected = None if keys[0] == "publish" else line
    assert line_of(text, keys) == expected


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "site.toml"
    path.write_bytes(b'\xef\xbb\xbftitle = "A"\r\n')
    assert load_settings(path).title == "A"


@pytest.mark.parametrize("raw", [b'title = "\xe9"', None])
def test_a_file_that_cannot_be_read_is_a_problem(raw: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "site.toml"
    if raw is None:
        path.mkdir()
    else:
        path.write_bytes(raw)
    with pytest.raises(SettingsProblems, match=r"^site.toml: It "):
        load_settings(path)


@pytest.mark.parametrize(
    ("text", "authority"),
    [
        ("", "dateline.invalid"),
        ('base_url = "https://Name.Example:8080/x/"', "name.example"),
        ('base_url = "https://name.example/"\nauthority = "me@my.example"', "me@my.example"),
    ],
)
def test_ids_are_minted_by_the_editor_else_by_the_host_of_the_site(text: str, authority: str) -> None:
    assert parse_settings(text).minting_authority == authority
