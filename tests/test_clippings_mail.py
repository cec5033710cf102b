"""E-mail: what the pairs under tests/clippings/ do not show."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from builder.clippings.mail.footers import is_footer, without_frame
from builder.clippings.mail.forwarding import unforwarded, without_prefix
from builder.clippings.mail.letters import Letter, read_letter
from builder.clippings.mail.newsletters import stories_in
from builder.clippings.mail.reading import read_mail
from builder.clippings.mail.texts import better_text, unwrapped
from builder.clippings.model import Figure
from builder.clippings.refusal import Refused

HEAD = b"From: The Lantern <a@lantern.example>\nSubject: Pier stays\nDate: Tue, 06 Jan 2026 09:30:00 +0100\n"
TEXT = b"The council kept its pier on Thursday, and nobody knows why it did."
PROSE = "The council kept its pier on Thursday, and nobody knows why it did so."


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("Fwd: Pier stays", "Pier stays"),
        ("WG: AW: Steg bleibt", "Steg bleibt"),
        ("Re: fw : TR: Pier", "Pier"),
        ("Reading the pier", "Reading the pier"),
        ("Frankfurt: Steg", "Frankfurt: Steg"),
    ],
)
def test_prefixes(subject: str, expected: str) -> None:
    assert without_prefix(subject) == expected


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("[View in browser](https://a.example)", True),
        ("You are receiving this because you signed up.", True),
        ("Hier können Sie den Newsletter abbestellen", True),
        ("© 2026 The Lantern", True),
        ("The browser of sheep was seen on the fold again.", False),
        ("Shepherds subscribe, she said, and pay by lamb.", False),
        (PROSE, False),
    ],
)
def test_footers(block: str, expected: bool) -> None:
    assert is_footer(block) is expected


def test_small_print_and_signature_are_around_the_text() -> None:
    framed = without_frame(["View online", PROSE, PROSE, "Unsubscribe here", "2 Fold Lane"])
    assert framed.blocks == (PROSE, PROSE)
    assert framed.around == ("View online", "Unsubscribe here", "2 Fold Lane")
    assert without_frame([PROSE, "-- ", "Ines"]).blocks == (PROSE,)
    assert without_frame([PROSE, "Yours, Ines"]).around == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a \nb \nc", "a b c"),
        ("short\nline", "short\nline"),
        ("x" * 60 + "\nand on", "x" * 60 + " and on"),
        ("x" * 60 + "\nNext", "x" * 60 + "\nNext"),
        ("a\n\nb", "a\n\nb"),
        ("-- \nInes", "-- \nInes"),
    ],
)
def test_broken_lines_are_joined(text: str, expected: str) -> None:
    assert unwrapped(text) == expected


@pytest.mark.parametrize(
    ("page", "text", "where"),
    [
        (f"<p>{PROSE}</p>", PROSE, "text/html part"),
        ("<p>See the other part</p>", PROSE, "text/plain part"),
        (f"<p>{PROSE}</p>", "View online", "text/html part"),
        ("", PROSE, "text/plain part"),
        (f"<p>{PROSE}</p>", "", "text/html part"),
    ],
)
def test_the_part_with_the_text_is_taken(page: str, text: str, where: str) -> None:
    assert better_text(Letter("S", "", None, "", page, text)).where == where


@pytest.mark.parametrize(
    "header",
    [
        (
            "---------- Forwarded message ---------",
            "From: Jo Roe <j@a.example>",
            "Date: 5 Jan 2026",
            "Subject: Re: Pier",
        ),
        (
            "Begin forwarded message:",
            "From: Jo Roe",
            "Subject: Pier",
            "Date: 5 January 2026",
            "To: x@y.example",
        ),
        (
            "-------- Weitergeleitete Nachricht --------",
            "Betreff: Pier",
            "Datum: 5. Januar 2026",
            "Von: Jo Roe",
        ),
        ("Forwarded message From: **Jo Roe** Date: 5 Jan 2026 Subject: Pier To: x@y.example",),
    ],
)
def test_forwarded_headers(header: tuple[str, ...]) -> None:
    letter = Letter("Look", "Editor", None, "", "", "")
    found = unforwarded(letter, ("For the digest?", *header, PROSE))
    assert (found.letter.sender, found.letter.subject, str(found.letter.date)) == (
        "Jo Roe",
        "Pier",
        "2026-01-05",
    )
    assert found.blocks == (PROSE,)
    assert found.before == ("For the digest?", *header)


@pytest.mark.parametrize(
    "blocks", [("Forwarded message", PROSE), ("From: Jo Roe", "Subject: Pier", PROSE), (PROSE,)]
)
def test_what_was_not_forwarded_stays(blocks: tuple[str, ...]) -> None:
    letter = Letter("Look", "Editor", None, "", "", "")
    assert unforwarded(letter, blocks).blocks == blocks
    assert unforwarded(letter, blocks).letter == letter


LINKED = f"{PROSE} The [town](https://a.example/t) pays."
LINK = "[Read more](https://a.example/{})"


@pytest.mark.parametrize(
    ("blocks", "titles"),
    [
        (
            ("## Pier stays", PROSE, LINK.format(1), "## Ferry goes", PROSE, LINK.format(2)),
            ["Pier stays", "Ferry goes"],
        ),
        (
            ("[Pier stays](https://a.example/1)", PROSE, "**[Ferry goes](https://a.example/2)**", PROSE),
            ["Pier stays", "Ferry goes"],
        ),
        (
            ("Pier stays", PROSE, "https://a.example/1", "Ferry goes", PROSE, "https://a.example/2"),
            ["Pier stays", "Ferry goes"],
        ),
        (
            ("## 1. Pier stays", PROSE, LINK.format(1), "## 2. Ferry goes", PROSE, LINK.format(2)),
            ["Pier stays", "Ferry goes"],
        ),
        # One story, an article with subheads, a letter of prose with two notes below.
        (("## Pier stays", PROSE, LINK.format(1)), []),
        (("## Why it stays", PROSE, "## Who pays", PROSE), []),
        (("## Why it stays", f"{PROSE} The [plan](https://a.example/p) says so.", "## Who pays", LINKED), []),
        (
            ("## Pier stays", f"{PROSE} {LINK}", "## Ferry goes", f"{PROSE} {LINK}"),
            ["Pier stays", "Ferry goes"],
        ),
        ((PROSE,) * 9 + ("## A note", PROSE, LINK.format(1), "## B note", PROSE, LINK.format(2)), []),
        (("By Ines Bell", PROSE, "https://a.example/1", "By Jo Roe", PROSE, "https://a.example/2"), []),
    ],
)
def test_stories(blocks: tuple[str, ...], titles: list[str]) -> None:
    found = stories_in(blocks)
    assert [story.title for story in found.stories] == titles if found else not titles


def test_a_mail_of_one_text_has_its_own_byline_and_day() -> None:
    page = b"<h1>Pier stays</h1><p>By Ines Bell | 2 January 2026</p><p>" + TEXT + b"</p><p>" + TEXT + b"</p>"
    (clipping,) = read_mail(HEAD + b"Content-Type: text/html\n\n" + page)
    assert clipping.authors == ("Ines Bell",)
    assert str(clipping.date) == "2026-01-02"
    assert clipping.unsure == ("date: the text says 2026-01-02, the mail was sent on 2026-01-06.",)


def test_a_message_sent_on_whole_is_the_mail() -> None:
    outer = b"From: Editor <e@a.example>\nSubject: Look\nMIME-Version: 1.0\n"
    outer += b"Content-Type: multipart/mixed; boundary=b\n\n"
    raw = (
        outer + b"--b\n\nFor us?\n--b\nContent-Type: message/rfc822\n\n" + HEAD + b"\n" + TEXT + b"\n--b--\n"
    )
    (clipping,) = read_mail(raw)
    assert (clipping.title, clipping.publisher) == ("Pier stays", "The Lantern")
    assert {"For us?", "Look", "Editor"} <= {piece.text for piece in clipping.furniture}


def test_the_stories_of_a_newsletter_are_known_wherever_it_is_saved() -> None:
    text = "\n\n".join(
        ("Pier stays", PROSE, "https://a.example/1", "Ferry goes", PROSE, "https://a.example/2")
    )
    raw = HEAD + b"Message-ID: <1@a.example>\n\n" + text.encode()
    keys = [clipping.part and clipping.part.key for clipping in read_mail(raw)]
    again = [clipping.part and clipping.part.key for clipping in read_mail(b"Received: x\n" + raw)]
    assert keys == again
    assert len(set(keys)) == 2


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"nothing of the kind", "It is not an e-mail"),
        (
            HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 501 + b"--b--",
            "more than 500 parts",
        ),
        (HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n--b\n" * 31, "inside each other"),
        (HEAD + b"Content-Type: message/rfc822\n\n" * 31, "inside each other"),
        (
            b"Subject: " + b"=?utf-8?q?=41?= " * 1000 + b"\n" + HEAD + b"\n" + TEXT,
            "a header of more than 10,000 bytes",
        ),
        (HEAD + b"Content-Type: text/html\n\n" + b"<div>" * 300, "nested more than 250 deep"),
        (HEAD + b"\n" + b"word " * 250_000, "Its text has 1,250,000 characters."),
    ],
)
def test_what_is_refused(raw: bytes, what: str) -> None:
    with pytest.raises(Refused, match=what):
        read_mail(raw)


@pytest.mark.parametrize("name", ["../../x.pdf", "..\\..\\x.pdf", "/etc/x.pdf"])
def test_an_attachment_has_no_folder(name: str) -> None:
    part = (
        f'--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename="{name}"\n\nx\n--b--'
    )
    raw = HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\n" + TEXT + b"\n" + part.encode()
    assert read_letter(raw).attached == ("x.pdf",)
    (clipping,) = read_mail(raw)
    assert clipping.unsure == ('attachment: "x.pdf" is not taken over.',)


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1252", "no-such-charset", ""])
def test_a_charset_that_is_wrong_loses_nothing(charset: str) -> None:
    kind = f'Content-Type: text/plain; charset="{charset}"\n\n'.encode()
    (clipping,) = read_mail(HEAD + kind + "Le café du port ferme jeudi, a dit la maire.".encode("cp1252"))
    assert clipping.body == "Le café du port ferme jeudi, a dit la maire."


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("PRESS RELEASE: Pier stays", "Pier stays"),
        ("Pressemitteilung – Der Steg bleibt", "Der Steg bleibt"),
        ("Press release", "Press release"),
        ("News release of the pier", "News release of the pier"),
    ],
)
def test_a_subject_is_the_headline_without_the_word_for_the_mail(subject: str, title: str) -> None:
    (clipping,) = read_mail(f"From: a@b.example\nSubject: {subject}\n\nThe pier stays.\n".encode())
    assert clipping.title == title


@pytest.mark.parametrize(
    ("page", "dek"),
    [
        ("<h3>Eleven votes to four for the wood</h3>{text}", "Eleven votes to four for the wood"),
        ("<h3>Eleven votes to four for the wood</h3>{text}<h3>What is next for it</h3>{text}", ""),
        ("{text}<h3>Eleven votes to four for the wood</h3>{text}", ""),
    ],
)
def test_the_one_heading_on_top_is_the_dek(page: str, dek: str) -> None:
    head = "From: a@b.example\nSubject: Pier stays\nContent-Type: text/html\n\n"
    text = (
        "<p>The council voted on Monday to keep the last wooden pier on the lake, they said.</p>"
        "<p>It will be mended with oak from the hills in the spring of next year, she said.</p>"
    )
    (clipping,) = read_mail(f"{head}<html><body>{page.format(text=text)}</body></html>\n".encode())
    assert clipping.dek == dek
    assert "Eleven votes" in (clipping.dek or clipping.body)


def mail_with_picture(page: str, picture: bytes) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "The Lantern <a@lantern.example>", "Pier stays"
    mail["Date"] = "Tue, 06 Jan 2026 09:30:00 +0100"
    mail.set_content(page, subtype="html")
    mail.add_attachment(picture, "image", "jpeg", filename="pier.jpg", cid="<pier>")
    return mail.as_bytes()


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        (20_000, True),
        # a logo, or a mark that tells of a reader
        (800, False),
    ],
)
def test_photographs_in_a_mail_need_no_caption(size: int, shown: bool) -> None:
    picture = b"\xff\xd8\xff" + b"x" * size
    page = f"<h2>Pier</h2><p>{PROSE} One.</p><p>Two: <img src='cid:pier' alt='The pier'>{PROSE}</p>"
    (clipping,) = read_mail(mail_with_picture(page, picture))
    assert [(f.alt, f.src, f.raw == picture) for f in clipping.figures] == [
        ("The pier", "cid:pier", True)
    ] * shown
    assert clipping.body == f"{PROSE} One.\n\nTwo: {PROSE}"


def test_a_photograph_with_a_caption_is_one_picture() -> None:
    page = (
        f"<p>{PROSE}</p><figure><img src='cid:pier'><figcaption>The pier</figcaption></figure><p>{PROSE}</p>"
    )
    (clipping,) = read_mail(mail_with_picture(page, b"\xff\xd8\xff" + b"x" * 20_000))
    assert [(f.caption, len(f.raw)) for f in clipping.figures] == [("The pier", 20_003)]


def mail(text: str, subject: str = "Pier stays", kind: str = "plain", sender: str = "The Lantern") -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = f"{sender} <a@lantern.example>", subject
    message["Date"], message["Message-ID"] = "Tue, 06 Jan 2026 09:30:00 +0100", "<1@lantern.example>"
    message.set_content(text, subtype=kind)
    return bytes(message)


@pytest.mark.parametrize(
    ("subject", "first", "title"),
    [
        ("Story: Pier stays at last", "Pier stays at last", "Pier stays at last"),
        ("", "Pier stays at last", "Pier stays at last"),
        ("Pier stays at last", "Good morning", "Pier stays at last"),
        ("Pier stays at last", "Pier", "Pier stays at last"),
        ("News of the pier", "Pier stays at last", "News of the pier"),
    ],
)
def test_the_headline_on_top_of_the_text(subject: str, first: str, title: str) -> None:
    (clipping,) = read_mail(mail(f"{first}\n\n{PROSE}\n\n{PROSE}\n", subject))
    assert clipping.title == title


def test_a_heading_above_the_byline_is_the_dek() -> None:
    body = f"<p>{PROSE}</p><h4>Oak</h4><p>{PROSE}</p>"
    signed = f"<h1>Pier stays</h1><h3>And so it should</h3><p>By Ines Bell</p>{body}"
    (clipping,) = read_mail(mail(signed, kind="html"))
    assert clipping.dek == "And so it should"
    (clipping,) = read_mail(mail(f"<h1>Pier stays</h1><h3>In January</h3>{body}", kind="html"))
    assert clipping.dek == ""


def test_what_is_below_the_last_story_of_a_newsletter_is_none_of_it() -> None:
    stories = "".join(
        f"<h2><a href='https://a.example/{n}'>Pier stays {n}</a></h2><p>{PROSE}</p>" for n in "ab"
    )
    found = read_mail(mail(f"{stories}<h3>Weather</h3><p>{PROSE} Rain.</p>", kind="html"))
    assert [clipping.body for clipping in found] == [PROSE, PROSE]
    assert "Weather" in [piece.text for clipping in found for piece in clipping.furniture]


def test_a_caption_below_a_picture_goes_with_it() -> None:
    page = f"<p>{PROSE}</p><img src='https://a.example/p.jpg'><p>The pier. Photo: Ines Bell</p><p>{PROSE}</p>"
    (clipping,) = read_mail(mail(page, kind="html"))
    assert clipping.figures == (Figure("The pier.", "Ines Bell", "", "https://a.example/p.jpg"),)


def test_who_sent_what_was_sent_on_has_a_mailbox_too() -> None:
    header = (
        "---------- Forwarded message ---------\nFrom: Ines Bell <ines.bell@harbour.example>\nSubject: Pier\n"
    )
    (clipping,) = read_mail(mail(f"See this.\n\n{header}\n{PROSE}\n\n{PROSE}\n"))
    assert (clipping.authors, clipping.publisher) == (("Ines Bell",), "")
