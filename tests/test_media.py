"""Pictures: one permalink, by whatever path an editor names them."""

from __future__ import annotations

import pytest

from builder.library.media import media_permalink


@pytest.mark.parametrize(
    "src",
    [
        "media/a.jpg",
        "./media/a.jpg",
        "../media/a.jpg",
        "../../media/a.jpg",
        "/media/a.jpg",
        "content/media/a.jpg",
        "/content/media/a.jpg",
        "media//a.jpg",
        "media/x/../a.jpg",
    ],
)
def test_every_path_to_a_picture_is_its_one_permalink(src: str) -> None:
    assert media_permalink(src) == "/media/a.jpg"


@pytest.mark.parametrize(
    "src",
    [
        "",
        "https://x.example/media/a.jpg",
        "//x.example/media/a.jpg",
        "data:image/png;base64,AA",
        "MAILTO:x@y.example",
        "a.jpg",
        "other/media/a.jpg",
        "media",
        "mediatheque/a.jpg",
        "media/../../../etc/passwd",
        "#top",
    ],
)
def test_what_is_no_picture_of_the_site_stays_as_it_is(src: str) -> None:
    assert media_permalink(src) == src
