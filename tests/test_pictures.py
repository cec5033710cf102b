from __future__ import annotations

from pathlib import Path

import pytest

from builder.articles.pictures import LARGEST, picture_files, with_pictures
from builder.clippings.model import Clipping, Figure

PATH = "content/inbox/Page.html"
STARTS = {
    "jpg": b"\xff\xd8\xff\xe0",
    "png": b"\x89PNG\r\n\x1a\n",
    "gif": b"GIF89a",
    "webp": b"RIFF\x00\x00\x00\x00WEBP",
    "avif": b"\x00\x00\x00\x20ftypavif",
}


def taken(src: str, folder: Path | None, raw: bytes = b"") -> Figure:
    clipping = Clipping(figures=(Figure("The pier", src=src, raw=raw),))
    (figure,) = with_pictures(clipping, PATH, folder).figures
    return figure


def saved(folder: Path, name: str, raw: bytes) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(raw)
    return file


def test_a_picture_of_a_mail_is_named_by_its_id() -> None:
    figure = taken("cid:pier.2@mail.example", None, STARTS["png"])
    assert figure.src.startswith("../media/pier-2-mail-")


@pytest.mark.parametrize("kind", STARTS)
def test_a_picture_beside_the_page_goes_to_media(kind: str, tmp_path: Path) -> None:
    saved(tmp_path, "Page_files/The Pier.bin", STARTS[kind])
    figure = taken("./Page_files/The%20Pier.bin?width=700", tmp_path)
    assert figure.src.startswith("../media/the-pier-")
    assert figure.src.endswith(f".{kind}")
    files = picture_files(Clipping(figures=(figure,)), PATH)
    assert files == {figure.src.replace("../", "content/"): STARTS[kind]}


def test_pictures_of_one_name_do_not_meet_and_the_same_is_kept_once(tmp_path: Path) -> None:
    saved(tmp_path, "A_files/pier.jpg", STARTS["jpg"] + b"1")
    saved(tmp_path, "B_files/pier.jpg", STARTS["jpg"] + b"2")
    saved(tmp_path, "C_files/pier.jpg", STARTS["jpg"] + b"1")
    first, second, third = (taken(f"{x}_files/pier.jpg", tmp_path).src for x in "ABC")
    assert first == third != second


@pytest.mark.parametrize(
    "src",
    [
        "../outside.jpg",
        "Page_files/../../outside.jpg",
        "Page_files/link.jpg",
        "%2e%2e/outside.jpg",
        "..\\outside.jpg",
        "/etc/hostname",
        "https://bay.example/pier.jpg",
        "file:///etc/hostname",
        "//bay.example/pier.jpg",
        "Page_files",
        "Page_files/missing.jpg",
        "Page_files/text.jpg",
        "Page_files/drawing.svg",
        "a\x00b.jpg",
        "x" * 5000,
        "",
    ],
)
def test_what_is_no_picture_of_the_page_stays_as_it_is(src: str, tmp_path: Path) -> None:
    folder = tmp_path / "inbox"
    saved(tmp_path, "outside.jpg", STARTS["jpg"])
    saved(folder, "Page_files/text.jpg", b"no picture")
    saved(folder, "Page_files/drawing.svg", b"<svg onload='x'/>")
    (folder / "Page_files/link.jpg").symlink_to(tmp_path / "outside.jpg")
    assert taken(src, folder) == Figure("The pier", src=src)
    assert taken(src, None) == Figure("The pier", src=src)


def test_large_pictures_are_left(tmp_path: Path) -> None:
    with saved(tmp_path, "a.jpg", STARTS["jpg"]).open("r+b") as file:
        file.truncate(LARGEST + 1)
    assert taken("a.jpg", tmp_path).raw == b""


def test_a_picture_of_an_archive_needs_no_folder() -> None:
    figure = taken("cid:pier@bay", None, STARTS["png"])
    assert figure.raw == STARTS["png"]
    assert figure.src.startswith("../media/")
    assert taken("cid:pier@bay", None, b"<script>").raw == b""
