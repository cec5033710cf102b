from __future__ import annotations

from email.message import EmailMessage

import pytest

from builder.clippings.mail.letters import read_letter
from builder.clippings.multipart import names_of, picture_at, pictures_among

PICTURE = b"\xff\xd8\xff" + b"1" * 20


def part(**headers: str) -> EmailMessage:
    made = EmailMessage()
    made.set_content(PICTURE, "image", "jpeg")
    for name, value in headers.items():
        made[name.replace("_", "-")] = value
    return made


@pytest.mark.parametrize(
    ("headers", "names"),
    [
        ({}, []),
        ({"Content_ID": "<a@b>"}, ["cid:a@b"]),
        ({"Content_Location": "https://a.example/ x.jpg"}, ["https://a.example/x.jpg"]),
        ({"Content_ID": "<a>", "Content_Location": "x.jpg"}, ["x.jpg", "cid:a"]),
    ],
)
def test_names(headers: dict[str, str], names: list[str]) -> None:
    assert names_of(part(**headers)) == names
    assert pictures_among([part(**headers)]) == dict.fromkeys(names, PICTURE)


@pytest.mark.parametrize(
    ("src", "found"),
    [
        ("cid:a@b", True),
        ("cid:a%40b", True),
        ("https://a.example/x.jpg", True),
        ("x.jpg", True),
        ("y.jpg", False),
        ("", False),
        ("http://[", False),
    ],
)
def test_a_page_names_its_pictures(src: str, found: bool) -> None:
    pictures = {"cid:a@b": PICTURE, "https://a.example/x.jpg": PICTURE}
    assert picture_at(src, pictures, "https://a.example/page") == (PICTURE if found else b"")


@pytest.mark.parametrize(("ident", "attached"), [("pic", ()), ("other", ("pier.jpg",))])
def test_a_picture_that_the_page_shows_is_no_attachment(ident: str, attached: tuple[str, ...]) -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "a@b.example", "Pier"
    mail.set_content('<p>The pier</p><img src="cid:pic">', subtype="html")
    mail.add_attachment(PICTURE, "image", "jpeg", filename="pier.jpg", cid=f"<{ident}>")
    letter = read_letter(mail.as_bytes())
    assert letter.attached == attached
    assert letter.pictures == {f"cid:{ident}": PICTURE}
