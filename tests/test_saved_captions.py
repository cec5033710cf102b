from __future__ import annotations

import pytest

from builder.clippings.saved.captions import bare_credit, caption_and_credit
from builder.clippings.saved.figures import take_figures
from builder.clippings.saved.parsing import parse_page, text_of

IMG = "<img src=a.jpg>"
PROSE = (
    "The council voted on Monday to keep the last wooden pier on the lake"
    + ", and nobody knows why" * 2
    + "."
)


def figure(inner: str) -> tuple[str, str]:
    root = parse_page(f"<html><body><figure>{inner}</figure></body></html>".encode())
    assert root is not None
    return caption_and_credit(next(root.iter("figure")))


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("<figcaption>The pier. <span class=credit>Jane Doe</span></figcaption>", ("The pier.", "Jane Doe")),
        # a credit in an element without a telling name, at the end of the caption
        ("<figcaption>The pier. <span class=x1>JANE DOE</span></figcaption>", ("The pier.", "JANE DOE")),
        (
            "<figcaption><i>The pier.</i><b>Jane Doe—Bay News</b></figcaption>",
            ("The pier.", "Jane Doe—Bay News"),
        ),
        ("<figcaption>(Jane ‘Jay’ Doe Photography)</figcaption>", ("", "Jane ‘Jay’ Doe Photography")),
        # an element that calls itself a credit, around both
        (
            f"{IMG}<p class=credit-wrap><i class=cutline>The pier.</i><b class=credit>(Jane Doe)</b></p>",
            ("The pier.", "Jane Doe"),
        ),
        (
            "<figcaption><p>The pier</p><span>Foto: Jane Doe / dpa</span></figcaption>",
            ("The pier", "Jane Doe / dpa"),
        ),
        # one beside the picture
        (
            f"<div>{IMG}<span>Getty Images</span></div><figcaption>The pier</figcaption>",
            ("The pier", "Getty Images"),
        ),
        (f"<div>{IMG}<span>Jane Doe</span></div><figcaption>The pier</figcaption>", ("The pier", "Jane Doe")),
        (
            f"<div>{IMG}<span>The old pier</span></div><figcaption>The pier</figcaption>",
            ("The pier", ""),
        ),
        (
            "<figcaption><i class=attribution__caption>The pier.</i> "
            "<i class=attribution__credit>Jane Doe, special to us</i></figcaption>",
            ("The pier.", "Jane Doe, special to us"),
        ),
        (
            "<div class=caption><p>The pier <i class=photo-credit>| Photo Credit: J. Doe</i></p></div>",
            ("The pier", "J. Doe"),
        ),
        # a credit that stands there twice, and words to show and to hide it by
        (
            "<div class=caption><p>The pier.<b class=credit>Jane Doe</b><b><b>hide caption</b></b></p></div>"
            "<b><b>toggle caption</b></b><span class=credit>Jane Doe</span>",
            ("The pier.", "Jane Doe"),
        ),
        # the number of the picture among those of a gallery
        # words for screen readers, a button, a label with nobody behind it
        (
            f"<b>{IMG}<i class=off-screen>Image source</i><i class=copyright>J. Doe (BBX)</i></b>"
            "<figcaption><i class=off-screen>Image caption</i><b>The pier</b></figcaption>",
            ("The pier", "J. Doe (BBX)"),
        ),
        (
            "<div class=caption>The pier. | AP Photo <i class=close-button>Close</i></div>",
            ("The pier.", "AP Photo"),
        ),
        ("<figcaption><p>The pier</p><p class=source>(Photo: )</p></figcaption>", ("The pier", "")),
        # a credit behind the caption, and one for machines
        (f"{IMG}<figcaption>The pier.</figcaption><footer>Jane Doe</footer>", ("The pier.", "Jane Doe")),
        (
            f"{IMG}<figcaption>The pier.</figcaption><meta itemprop=creditText content='Jane Doe'>",
            ("The pier.", "Jane Doe"),
        ),
        # whoever has the rights, with no more than initials
        ("<figcaption>The pier. © J.D</figcaption>", ("The pier.", "J.D")),
        (
            "<span class=caption><p>The pier. (AP Photo/Jane Doe)</p></span><span>1 of 12 | </span>",
            ("The pier.", "AP Photo/Jane Doe"),
        ),
        # <figcaption> is the credit, and another element the caption
        (
            "<div class='image__caption attribution'>The pier</div>"
            "<figcaption class=image__credit>AFP</figcaption>",
            ("The pier", "AFP"),
        ),
        (
            "<figcaption>The pier<span>Credit...</span><span>Jane Doe for The Courier</span></figcaption>",
            None,
        ),
        ("<figcaption>The pier (Jane Doe/Bay Sentinel)</figcaption>", ("The pier", "Jane Doe/Bay Sentinel")),
        ("<figcaption>The pier (Jane Doe)</figcaption>", ("The pier", "Jane Doe")),
        # a house whose name begins as a word for a picture does
        ("<figcaption>Il molo (Fotogramma/Renzi)</figcaption>", ("Il molo", "Fotogramma/Renzi")),
        ("<figcaption>The pier (1/2)</figcaption>", ("The pier (1/2)", "")),
        # 摄: photographed by
        ("<figcaption>码头。新华社记者 李文澜 摄</figcaption>", ("码头。", "新华社记者 李文澜 摄")),
        # all of the caption in an element that calls itself the credit
        (
            "<figcaption><i class=credits>The pier. (JANE DOE / AFP)</i></figcaption>",
            ("The pier.", "JANE DOE / AFP"),
        ),
        ("<figcaption><i class=credits>(JANE DOE / AFP)</i></figcaption>", ("", "JANE DOE / AFP")),
        # words for screen readers only; an agency in small letters; a picture, and who gave it
        (
            "<figcaption><i class=u-hide-visually>Image:</i><i>The pier. Pic: PA</i></figcaption>",
            ("The pier.", "PA"),
        ),
        ("<figcaption>Il molo (ansa)</figcaption>", ("Il molo", "ansa")),
        ("<figcaption>부두 [항만청 제공]</figcaption>", ("부두", "항만청 제공")),
        # words for a script to show
        ("<div data-c-caption='The pier.' data-c-credit='Jane Doe'></div>", ("The pier.", "Jane Doe")),
        (
            "<figcaption>The pier (Bay Sentinel file photo)</figcaption>",
            ("The pier", "Bay Sentinel file photo"),
        ),
        ("<figcaption>The pier | JANE DOE / HANS LUCAS</figcaption>", ("The pier", "JANE DOE / HANS LUCAS")),
        ("<figcaption>The pier (left) at dawn (2019)</figcaption>", ("The pier (left) at dawn (2019)", "")),
        # links and names within a caption are part of it
        (
            "<figcaption>The pier that <a>Jane Doe</a> painted</figcaption>",
            ("The pier that Jane Doe painted", ""),
        ),
        ("<figcaption><span>Jane Doe</span></figcaption>", ("Jane Doe", "")),
        # what the viewer of pictures adds
        (
            "<figcaption><span>[1/2]</span>The pier. REUTERS/Jane Doe "
            "<a>Purchase Licensing Rights</a></figcaption>",
            None,
        ),
        ("<button>Open image in gallery</button><figcaption>The pier</figcaption>", ("The pier", "")),
        (
            "<img src=a.jpg data-c-caption='The old pier' data-c-credit='Jane Doe/AFP'>",
            ("The old pier", "Jane Doe/AFP"),
        ),
        (
            "<figcaption>The pier in May. Crédit photo : Jane Doe</figcaption>",
            ("The pier in May.", "Jane Doe"),
        ),
        (
            "<figcaption><h4>The pier.</h4><p>Town archive, P/12</p></figcaption>",
            ("The pier.", "Town archive, P/12"),
        ),
        ("<figcaption><h4>The pier</h4><p>It is oak.</p></figcaption>", ("The pier It is oak.", "")),
        (
            "<figcaption>Molo w maju / fot. Jan Nowak / Kurier</figcaption>",
            ("Molo w maju", "Jan Nowak / Kurier"),
        ),
        ("<figcaption>The pier – Photo: Jane Doe</figcaption>", ("The pier", "Jane Doe")),
        ("<figcaption><b>The pier</b><br>PHOTO: Jane Doe</figcaption>", ("The pier", "Jane Doe")),
        # links to share it by
        ("<figcaption>The pier.<ul><li><a>Facebook</a></li></ul></figcaption>", ("The pier.", "")),
        # words in brackets behind a sentence
        ("<figcaption>The pier in May. (Town archive)</figcaption>", ("The pier in May.", "Town archive")),
        ("<figcaption>The pier in May. (See below.)</figcaption>", ("The pier in May. (See below.)", "")),
        ("<a data-sub-html='<h4>The pier.</h4><p>Photo: Jane Doe</p>'></a>", ("The pier.", "Jane Doe")),
        (IMG, ("", "")),
    ],
)
def test_caption_and_credit(inner: str, expected: tuple[str, str] | None) -> None:
    caption, credit = figure(inner)
    if expected is None:
        assert caption.startswith("The pier")
        assert credit in ("Jane Doe for The Courier", "REUTERS/Jane Doe")
    else:
        assert (caption, credit) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Photograph: Jane Doe/The Courier", "Jane Doe/The Courier"),
        ("Kuva: Jane Doe", "Jane Doe"),
        ("Credit... Jane Doe", "Jane Doe"),
        ("© Jane Doe", "Jane Doe"),
        ("(Jane Doe)", "Jane Doe"),
        ("Image source, Getty Images", "Getty Images"),
        ("Photographers United", "Photographers United"),
    ],
)
def test_credits_lose_the_word_before_them(text: str, expected: str) -> None:
    assert bare_credit(text) == expected


@pytest.mark.parametrize(
    ("body", "captions"),
    [
        (
            "<table><tr><td><img src=a></td></tr><tr><td class=tr-caption>The pier</td></tr></table>",
            ["The pier"],
        ),
        ("<div><img src=a></div><p class=pie-foto>The pier. FOTO: JANE DOE</p>", ["The pier."]),
        ("<dl><dt><img src=a></dt><dd class=spip_doc_titre>The pier</dd></dl>", ["The pier"]),
        (
            "<div class=m><div><img src=a></div><div><p>The pier | Bildquelle: dpa</p></div></div>",
            ["The pier"],
        ),
        ("<img src=a><p class=pictext>The pier</p>", ["The pier"]),
        # a table of a picture and a line, as pages of the 2000s have it
        (
            "<table><tr><td><img src=a><tr><td><font size=1>The pier in May</font></table>",
            ["The pier in May"],
        ),
        ("<table><tr><td><img src=a><td><a href=x>The pier in May</a></table>", []),
        ("<table><tr><td><img src=a> The pier in May</table>", []),
        # a picture and a line in one paragraph, which is no sentence
        ("<p><a href=b><img src=a></a><br><span>The pier in May</span></p>", ["The pier in May"]),
        ("<p><img src=a><br>The council voted for the pier.</p>", []),
        ("<div><img src=a><br>The pier in May. PHOTO/Bay Sentinel</div>", ["The pier in May."]),
        ("<div><img src=a><br><p>The pier in May</p></div>", []),
        ("<p><img src=a><br><small>The pier stands in May.</small></p>", ["The pier stands in May."]),
        ("<div><img src=a><i class=source>© AFP</i></div><div class=caption>The pier</div>", ["The pier"]),
        ("<p>See <img src=a><br>The pier in May</p>", []),
        ("<p><img src=a> The pier in May</p>", []),
        # a caption for a viewer to show
        ("<a href=b data-caption='The pier in May'><img src=a></a>", ["The pier in May"]),
        ("<img src=a data-caption='The pier in May'>", ["The pier in May"]),
        # a picture in an <article> of its own
        (
            "<article><img src=a><div class=caption>The pier</div><i class=credit>AFP</i></article>",
            ["The pier"],
        ),
        # a box among paragraphs with a picture and a few words
        (f"<div><img src=a><p>The pier in May</p></div><p>{PROSE}</p>", ["The pier in May"]),
        ("<div><img src=a><p>The pier in May</p></div>", []),
        (f"<div><img src=a><p>Jane Doe</p></div><p>{PROSE}</p>", []),
        (f"<div><img src=a><p><a href=x>Another story on piers</a></p></div><p>{PROSE}</p>", []),
        (f"<div><img src=a>The pier in May</div><p>{PROSE}</p>", []),
        ("<div role=figure><img src=a><div>The pier in May</div></div>", ["The pier in May"]),
        # each picture of a gallery, and none for films and links to other stories
        (
            "<figure><figure><img src=a><figcaption>The pier</figcaption></figure>"
            "<figure><img src=b><figcaption>The ferry</figcaption></figure></figure>",
            ["The pier", "The ferry"],
        ),
        (
            "<figure><ul><li><figure><img src=a></figure></ul><figcaption>The pier</figcaption></figure>",
            ["The pier"],
        ),
        ("<figure><a href=x><img src=a><b>How ferries are built</b></a></figure>", []),
        ("<figure><p>Letters from the coast, on Fridays</p></figure>", []),
        ("<figure><div class=video-player></div><figcaption>The ferry</figcaption></figure>", []),
        ("<img src=a><p>A paragraph of the report, with no credit in it.</p>", []),
        ("<p class=caption>No picture is near this line.</p>", []),
    ],
)
def test_captions_outside_figures(body: str, captions: list[str]) -> None:
    root = parse_page(f"<html><body><h1>Before</h1>{body}<p>After</p></body></html>".encode())
    assert root is not None
    assert [f.caption for f in take_figures(root)] == captions
    assert text_of(root).startswith("Before")


@pytest.mark.parametrize(
    ("body", "figures"),
    [
        # a picture with nothing but a credit
        (
            f"<div class=box>{IMG}<p class=source><a href=/x>Jane Doe, Lakesider</a></p></div>",
            [("", "Jane Doe, Lakesider")],
        ),
        (f"<div class=box>{IMG}<p class=a-copyright>© Bay Pictures</p></div>", [("", "Bay Pictures")]),
        (f"<div class=box>{IMG}<p class=copyright>© 2026 The Courier. All rights reserved.</p></div>", []),
        (f"<div class=box>{IMG}<p class=image--author>Jane Doe</p></div>", [("", "Jane Doe")]),
        # a picture in an aside of its own
        (
            f"<aside class=image>{IMG}<p class=caption>The pier. <b class=credit>J. Doe</b></p></aside>",
            [("The pier.", "J. Doe")],
        ),
        (f"<aside class=more>{IMG}<p class=caption>The pier.</p></aside>", []),
        # a line that says what the picture's own description does
        ("<div><img src=a.jpg alt='The old pier.'><p>The old pier.</p></div>", [("The old pier.", "")]),
        ("<div><img src=a.jpg alt='The old pier.'><p>The lake.</p></div>", []),
        ("<div><img src=a.jpg alt='Jane Doe'><p>Jane Doe</p></div>", []),
        ("<div><a href=/x><img src=a.jpg alt='Pier stays'></a><p>Pier stays</p></div>", []),
        # teasers of other stories
        (
            f"<figure><a href=x>{IMG}</a><figcaption><a href=x>Ferries sail in May</a></figcaption></figure>",
            [],
        ),
        (f"<a href=/x><figure>{IMG}<figcaption>Ferry to sail again in May</figcaption></figure></a>", []),
        (
            f"<a href=a.jpg><figure>{IMG}<figcaption>The pier at dawn.</figcaption></figure></a>",
            [("The pier at dawn.", "")],
        ),
        # a box on the author, and the head of the site
        (f"<div class=author-box><figure>{IMG}<figcaption>Jane Doe</figcaption></figure></div>", []),
        (f"<header><figure>{IMG}<figcaption>The pier at dawn.</figcaption></figure></header>", []),
    ],
)
def test_pictures_of_the_article_and_others(body: str, figures: list[tuple[str, str]]) -> None:
    root = parse_page(f"<html><body><p>{PROSE}</p>{body}<p>{PROSE}</p></body></html>".encode())
    assert root is not None
    assert [(f.caption, f.credit) for f in take_figures(root)] == figures


SAID = "The mayor said that nobody in the whole town by the lake had ever asked for another pier."


@pytest.mark.parametrize(
    ("beside", "stays"),
    [
        (f"<div><p>{SAID}</p><b>{IMG}</b><i></i><p class=caption>{PROSE}</p></div>", True),
        (
            f"<div><p>{SAID} Photo: Jane Doe / dpa</p><b>{IMG}</b><i></i><p class=caption>{PROSE}</p></div>",
            False,
        ),
        (f"<div>{IMG}<span>{SAID} {SAID}</span></div>", True),
        (f"<div>{IMG}<span>{SAID} {SAID} Photo: Jane Doe / dpa</span></div>", False),
    ],
)
def test_sentences_of_the_text_stay_beside_a_picture(beside: str, stays: bool) -> None:
    page = f"<html><body><h1>The pier</h1><p>{PROSE}</p>{beside}<p>{PROSE}</p></body></html>"
    root = parse_page(page.encode())
    assert root is not None
    take_figures(root)
    assert (SAID in text_of(root)) is stays


TITLED = '<img src=a.jpg title="The old pier at noon. Photo: Jane Doe / dpa">'


@pytest.mark.parametrize(
    ("picture", "shown"),
    [
        (TITLED, [("The old pier at noon.", "Jane Doe / dpa")]),
        (f"<a href=a.jpg>{TITLED}</a>", [("The old pier at noon.", "Jane Doe / dpa")]),
        (f"<a href=another-story>{TITLED}</a>", []),
        ('<img src=a.jpg title="The old pier at noon">', []),
    ],
)
def test_a_title_with_a_credit_is_a_caption(picture: str, shown: list[tuple[str, str]]) -> None:
    root = parse_page(f"<html><body><h1>The pier</h1><p>{PROSE}</p>{picture}<p>{PROSE}</p>".encode())
    assert root is not None
    assert [(figure.caption, figure.credit) for figure in take_figures(root)] == shown
