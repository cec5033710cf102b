from __future__ import annotations

import datetime as dt

import pytest

from builder.clippings.bylines.date_lines import read_date_line
from builder.clippings.bylines.reporting import read_reporting
from builder.clippings.bylines.signing import read_signature

_AT_3_17 = dt.datetime.fromisoformat("2026-09-21T15:17")


@pytest.mark.parametrize(
    ("text", "authors", "publisher", "date"),
    [
        ("By AFP | Jan. 8, 2026", ("AFP",), "AFP", dt.date(2026, 1, 8)),
        ("By TOMAS ACHEBE", ("Tomas Achebe",), "", None),
        ("Ines Marlow | Sep. 21, 2026, 3:17 PM | 1,209 | 5", ("Ines Marlow",), "", _AT_3_17),
        ("21.9.2026 15:17 Uhr Jonas Weber 71 Kommentare", ("Jonas Weber",), "", _AT_3_17),
        ("By Ines Marlow on September 21, 2026 03:17 pm @imarlow 76Comments", ("Ines Marlow",), "", _AT_3_17),
        ("By Ines Marlow@imarlow Sep 21, 2026, 3:17pm", ("Ines Marlow",), "", _AT_3_17),
        ("By Ines Marlow March 18 at 3:57 PM Follow @imarlow", ("Ines Marlow",), "", None),
        ("By Ines Marlow Monday, Sept. 21, 2026", ("Ines Marlow",), "", dt.date(2026, 9, 21)),
        (
            "By Salt Foundation•21 September 2026",
            ("Salt Foundation",),
            "Salt Foundation",
            dt.date(2026, 9, 21),
        ),
        ("/ Ines Marlow / 3:17 pm Mon Sep 21, 2026", ("Ines Marlow",), "", _AT_3_17),
        ("9/21/2026 3:17 PM BY XTV STAFF", ("XTV STAFF",), "XTV", _AT_3_17),
        ("By Joe Friday, Sept. 21, 2026", ("Joe Friday",), "", dt.date(2026, 9, 21)),
        ('By Ines "Red Fox" Marlow September 21, 2026 3:17 pm', ('Ines "Red Fox" Marlow',), "", _AT_3_17),
        ("21.09.2026von Jonas Weber", ("Jonas Weber",), "", dt.date(2026, 9, 21)),
        ("Ines Marlow and Tomas Achebe | AP – 1 hr 4 mins ago", ("Ines Marlow", "Tomas Achebe"), "AP", None),
        (
            "By MARTHA OKELLO 9/ 1/26 03:17 PM ET",
            ("Martha Okello",),
            "",
            dt.datetime.fromisoformat("2026-09-01T15:17-04:00"),
        ),
        ("von Autor: Jonas Weber", ("Jonas Weber",), "", None),
        ("Par INES MARLOW, LAURE ACHEBE Envoyés spéciaux à Brest", ("Ines Marlow", "Laure Achebe"), "", None),
        ("Marcus MarlowView More Articles", ("Marcus Marlow",), "", None),
        ("Author Ines Marlow", ("Ines Marlow",), "", None),
        ("byAisha Bello", ("Aisha Bello",), "", None),
        ("Posted on September 14, 2025 by marsh_wader", ("marsh_wader",), "", dt.date(2025, 9, 14)),
        ("Naledi Sithole", ("Naledi Sithole",), "", None),
        ("Published May 8, 2025 by Jane Doe", ("Jane Doe",), "", dt.date(2025, 5, 8)),
        ("From: Jane Doe <jane@courier.example>", ("Jane Doe",), "", None),
        ("Staff report The Sample Courier", ("The Sample Courier",), "The Sample Courier", None),
        ("Source: Xinhua | 2026-02-22 | Editor: huaxia", (), "Xinhua", dt.date(2026, 2, 22)),
        ("By Owen Hale Local Democracy Reporter", ("Owen Hale",), "", None),
        ("Owen Hale @owenhale owen.hale@courier.example", ("Owen Hale",), "", None),
        ("Par : RFI Suivre", ("RFI",), "RFI", None),
        ("June 7, 2026 by Jane Doe", ("Jane Doe",), "", dt.date(2026, 6, 7)),
        ("7 juni 2026 av Jane Doe", ("Jane Doe",), "", dt.date(2026, 6, 7)),
        ("By Jane Doe and John Roe | Staff Reporters", ("Jane Doe", "John Roe"), "", None),
        ("Jane Doe, IAEA Department of Nuclear Sciences", ("Jane Doe",), "", None),
        ("Jane Doe, envoyée spéciale à Lourdes, le 02/06/2026 à 15:08", ("Jane Doe",), "", None),
        ("Par Belga, édité par Lucas Roy", ("Belga",), "Belga", None),
        ("Article rédigé par franceinfo avec AFP", ("franceinfo",), "franceinfo", None),
        ("and Ines Mott | Photographs by Kim Raff", ("Ines Mott",), "", None),
        ("Portrait of Marcy Whitlow Marcy Whitlow", ("Marcy Whitlow",), "", None),
        ("January 8, 2026 | Source: Brightwater Labs", (), "Brightwater Labs", dt.date(2026, 1, 8)),
        ("By AFP - Agence France Presse", ("AFP",), "AFP", None),
        ("Par Le Figaro avec AFP", ("Le Figaro",), "Le Figaro", None),
        ("By Ada Lindgren with AP", ("Ada Lindgren",), "", None),
        ("Corinne HaleDaniel Osei", ("Corinne Hale", "Daniel Osei"), "", None),
        ("Jamie Okonkwo North of England editor", ("Jamie Okonkwo",), "", None),
        ("Owen Hale,Transport reporters", ("Owen Hale",), "", None),
        ("By Jane Doe | 5 min read", ("Jane Doe",), "", None),
        ("KYODO NEWS KYODO NEWS", ("KYODO NEWS",), "KYODO NEWS", None),
        (
            "Odette Gagnon · CBC News · Posted: Feb 12, 2026 | Last Updated: 3 hours ago",
            ("Odette Gagnon",),
            "CBC News",
            dt.date(2026, 2, 12),
        ),
        (
            "By Tomas Achebe, The Sample Courier · 2025-05-06",
            ("Tomas Achebe",),
            "The Sample Courier",
            dt.date(2025, 5, 6),
        ),
        ("Ines Okafor in Rome", ("Ines Okafor",), "", None),
        ("Von Anna Müller, Berlin", ("Anna Müller",), "", None),
        ("Par Jean Dupont (avec AFP)", ("Jean Dupont",), "", None),
        ("Por Lucía Paredes", ("Lucía Paredes",), "", None),
        ("Jane Doe, May 8, 2025", ("Jane Doe",), "", dt.date(2025, 5, 8)),
        ("Jane Doe Publié le 8 janvier 2026", ("Jane Doe",), "", dt.date(2026, 1, 8)),
        ("Von Jane Doe, veröffentlicht am 8. Januar 2026", ("Jane Doe",), "", dt.date(2026, 1, 8)),
        ("Autor: Andrei Voicu Data publicării: 8 ianuarie 2026", ("Andrei Voicu",), "", dt.date(2026, 1, 8)),
        ("By Ivo Marek | The Hill Post | 2026-02-11", ("Ivo Marek",), "The Hill Post", dt.date(2026, 2, 11)),
        ("By Al Jazeera Staff", ("Al Jazeera Staff",), "Al Jazeera", None),
        ("Analysis by Jane Doe", ("Jane Doe",), "", None),
        ("ByJane Doe", ("Jane Doe",), "", None),
        ("By Jane D.", ("Jane D.",), "", None),
        ("Jane Doe | Norfield", ("Jane Doe",), "", None),
        ("By Ada Eze, Port Norfield", ("Ada Eze",), "", None),
        ("Jane Doe | John Roe | Ann Lee", ("Jane Doe", "John Roe", "Ann Lee"), "", None),
        ("Jane Doe – Managing Editor, The Bay Journal", ("Jane Doe",), "The Bay Journal", None),
        ("4 May 2026 by Jane Doe Leave a Comment", ("Jane Doe",), "", dt.date(2026, 5, 4)),
        ("By JUMA OLE SANKALE", ("Juma ole Sankale",), "", None),
        ("By Jane Doe, John Roe and wires", ("Jane Doe", "John Roe"), "", None),
        ("Por Jane Doe, g1 Rio", ("Jane Doe",), "", None),
        ("Saturday 22 August 2026, Jane Doe", ("Jane Doe",), "", dt.date(2026, 8, 22)),
        ("Par notre correspondante à Dakar, Aïssatou Bâ", ("Aïssatou Bâ",), "", None),
        ("Words by Tomos ap Rhys", ("Tomos ap Rhys",), "", None),
        ("Ein Bericht von Jane Doe, Emden", ("Jane Doe",), "", None),
        ("A cura di Jane Doe", ("Jane Doe",), "", None),
        ("Onze verslaggever Jane Doe", ("Jane Doe",), "", None),
        ("4 May 2026 - Staff Writer: Jane Doe", ("Jane Doe",), "", dt.date(2026, 5, 4)),
        ("Jane Doe, Redaktorin Inland", ("Jane Doe",), "", None),
        ("dpa/Jane Doe", ("Jane Doe",), "dpa", None),
        ("By JANE DOE/ Staff Writer", ("Jane Doe",), "", None),
        ("By Jane Doe, Harbour Daily staff reporter", ("Jane Doe",), "Harbour Daily", None),
        (
            "Jane Doe | Published: 00:00, May 12,2026",
            ("Jane Doe",),
            "",
            dt.datetime.fromisoformat("2026-05-12T00:00"),
        ),
        ("WRITER: Jane Doe", ("Jane Doe",), "", None),
        ("4 May 2026 By Jane Doe", ("Jane Doe",), "", dt.date(2026, 5, 4)),
        ("May 4, 2026| Jane Doe |4 min read", ("Jane Doe",), "", dt.date(2026, 5, 4)),
        ("By Jane Doe, Le Nga May 4, 2026", ("Jane Doe", "Le Nga"), "", dt.date(2026, 5, 4)),
        ("BY JANE DOE [jane@courier.example]", ("Jane Doe",), "", None),
        ("Par L'Obs de la Mer avec AFP", ("L'Obs de la Mer",), "L'Obs de la Mer", None),
        ("di Ugo Della Valle e Chiara D'Angelo", ("Ugo Della Valle", "Chiara D'Angelo"), "", None),
        ("Door Sjoerd van 't Hof en Mieke Smit", ("Sjoerd van 't Hof", "Mieke Smit"), "", None),
        ("JANE DOE, SENIOR REPORTER FOR THE DAILY LANTERN", ("Jane Doe",), "The Daily Lantern", None),
        ("PARA EL FARO DEL SUR", (), "El Faro del Sur", None),
    ],
)
def test_bylines(text: str, authors: tuple[str, ...], publisher: str, date: dt.date | None) -> None:
    signature = read_signature(text)
    assert signature is not None
    assert (signature.authors, signature.publisher, signature.date) == (authors, publisher, date)


@pytest.mark.parametrize(
    "text",
    [
        "By Thursday the buttons were gone.",
        "Mobile Services",
        "FIND YOUR NEXT CAR",
        "Facebook X Pinterest",
        "View More Articles",
        "Peer-Reviewed Publication",
        "Photography by Jane Doe",
        "The Ministry of Ports said that 345 pilgrims had left the quay near Norfield, Saudi Arabia",
        "Последний троллейбусный маршрут Белореченска сохранили",
        "最後の木造桟橋を保存へ 北沢市議会が可決",
        "Fahrplan ab März",
        "Translated by Jane Doe",
        "Takeaways by Bloomberg AISubscribe",
        "Two boats of three were sold by Jane Doe",
        "By the end of May, 40 ships had left.",
        "8 January 2026",
        "Pope Francis laid to rest in Rome",
        "Von den 40 Schiffen sind drei gesunken.",
        "",
    ],
)
def test_no_bylines(text: str) -> None:
    assert read_signature(text) is None


def test_a_time_behind_another_bar_belongs_to_the_date() -> None:
    signature = read_signature("By Northern Wire | Nov. 3, 2025 | 10:15 AM EST")
    assert signature is not None
    assert signature.date == dt.datetime(2025, 11, 3, 15, 15, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("text", "date", "updated"),
    [
        ("Published 9 December 2023", dt.date(2023, 12, 9), None),
        ("Sep. 21, 2026, 3:17 PM 286,248 40", _AT_3_17, None),
        (
            "November 28, 2026 -- Updated 0203 GMT (1003 HKT)",
            dt.date(2026, 11, 28),
            dt.datetime.fromisoformat("2026-11-28T02:03+00:00"),
        ),
        ("First Posted: 09-21-26 03:17 PM", _AT_3_17, None),
        ("North Harbour 15:17 September 21, 2026", _AT_3_17, None),
        ("and last updated 2026-09-21 15:17", None, _AT_3_17),
        ("September 21, 2026 report", dt.date(2026, 9, 21), None),
        ("text size: T T Your Harbour September 21, 2026, 3:17 PM", _AT_3_17, None),
        ("Harbour | 04-02-2026 | 09:10", None, None),
        (
            "Published 6:03 a.m. CT Aug. 22, 2026 | Updated 9:10 a.m. CT Aug. 23, 2026",
            dt.datetime.fromisoformat("2026-08-22T06:03-05:00"),
            dt.datetime.fromisoformat("2026-08-23T09:10-05:00"),
        ),
        ("8.1.2026, 15:00 Uhr • Artikel hören", dt.datetime.fromisoformat("2026-01-08T15:00"), None),
        ("8 de enero de 2026 11:20 hs", dt.datetime.fromisoformat("2026-01-08T11:20"), None),
        ("14.abr.2026 às 12h30", dt.datetime.fromisoformat("2026-04-14T12:30"), None),
        (
            "Updated - May 4, 2026 at 08:12 PM. | New Norfield",
            None,
            dt.datetime.fromisoformat("2026-05-04T20:12"),
        ),
        ("Updated November 6, 2024", None, dt.date(2024, 11, 6)),
        ("January 8, 2026Updated January 9, 2026", dt.date(2026, 1, 8), dt.date(2026, 1, 9)),
        ("January 8, 2026 Updated 2 hours ago", dt.date(2026, 1, 8), None),
        ("Updated 9 January 2026, first published 8 January 2026", dt.date(2026, 1, 8), dt.date(2026, 1, 9)),
        (
            "8 January 2026 - 13:22 • Updated 15:10",
            dt.datetime.fromisoformat("2026-01-08T13:22"),
            dt.datetime.fromisoformat("2026-01-08T15:10"),
        ),
        ("PublishedJan 8 2026", dt.date(2026, 1, 8), None),
        ("01/08/2026January 8, 2026", dt.date(2026, 1, 8), None),
        ("ROME, 8 January 2026", dt.date(2026, 1, 8), None),
        ("8 January 2026 Humanitarian Aid", dt.date(2026, 1, 8), None),
        ("January 8, 2026 | News Release", dt.date(2026, 1, 8), None),
        ("Issued on: 08/01/2026 - 16:20", None, None),
        ("Published Jan 8, 2026, updated Jan 9, 2026", dt.date(2026, 1, 8), dt.date(2026, 1, 9)),
        ("Last modified on Sat 26 Apr 2025", None, dt.date(2025, 4, 26)),
        ("Publié le 8 janvier 2026, modifié le 9 janvier 2026", dt.date(2026, 1, 8), dt.date(2026, 1, 9)),
        ("Stand: 09.02.2026", dt.date(2026, 2, 9), None),
        ("Publié le 8 janvier 2026, modifié hier à 18h05", dt.date(2026, 1, 8), None),
        ("Actualizado el 8 de enero de 2026", None, dt.date(2026, 1, 8)),
        ("Updated 14:05 GMT", None, None),
        (
            "8 gennaio 2026 (modifica il 9 gennaio 2026 | 11:02)",
            dt.date(2026, 1, 8),
            dt.datetime.fromisoformat("2026-01-09T11:02"),
        ),
        ("8 January 2026 News release Geneva Reading time: 2 min (540 words)", dt.date(2026, 1, 8), None),
        ("PRESS RELEASE8 January 2026Brussels2 min read", dt.date(2026, 1, 8), None),
        ("Published - January 08, 2026 - CHENNAI", dt.date(2026, 1, 8), None),
        ("Environment / 8 January 2026", dt.date(2026, 1, 8), None),
        ("Updated Jan. 9, 2026 Jan. 8, 2026 2 min read Save", dt.date(2026, 1, 8), dt.date(2026, 1, 9)),
        ("Publié le 8 janvier, mis à jour le 9 janvier 2026", dt.date(2026, 1, 8), dt.date(2026, 1, 9)),
        ("15 JAN, 13:27", None, None),
        ("Article 27 November 2025 Colombia", dt.date(2025, 11, 27), None),
        ("Press release | 22 April 2026 | Brussels | 2 min read", dt.date(2026, 4, 22), None),
        (
            "Madrid - Apr 23, 2026 - 11:00CEST",
            dt.datetime.fromisoformat("2026-04-23T11:00+02:00"),
            None,
        ),
        ("Issue 88 · 15 May 2026", dt.date(2026, 5, 15), None),
        ("Paris, le 25 février 2026", dt.date(2026, 2, 25), None),
        ("8 January 2026 | Culture, News, Society", dt.date(2026, 1, 8), None),
        ("8 January 2026 News release Praia/Geneva", dt.date(2026, 1, 8), None),
        ("This content was published on January 8, 2026", dt.date(2026, 1, 8), None),
        (
            "Thu 8 JanThursday 8 JanuaryThu 8 Jan 2026 at 6:02am",
            dt.datetime.fromisoformat("2026-01-08T06:02"),
            None,
        ),
        ("Nation Jan 8, 2026", dt.date(2026, 1, 8), None),
        ("Jan 8th 2026|PARIS|3 min read", dt.date(2026, 1, 8), None),
        ("This story is from January 8, 2026", dt.date(2026, 1, 8), None),
        ("January 8, 2026 Just now", dt.date(2026, 1, 8), None),
        ("8 January 2026, about 2 hours ago", dt.date(2026, 1, 8), None),
        (
            "January 8, 2026 9:00 AM QXT",
            dt.datetime.fromisoformat("2026-01-08T09:00"),
            None,
        ),
        ("News release 30-01-2026 Mali", dt.date(2026, 1, 30), None),
        (
            "O Grove (Pontevedra) - Mar 15, 2026 - 05:30CET",
            dt.datetime.fromisoformat("2026-03-15T05:30+01:00"),
            None,
        ),
        (
            "Publié le 26 mars 2026 à 4 h 31 HAE",
            dt.datetime.fromisoformat("2026-03-26T04:31-04:00"),
            None,
        ),
        ("Data publicării: 08.01.2026", dt.date(2026, 1, 8), None),
        ("Обновлено: 8 января 2026", None, dt.date(2026, 1, 8)),
    ],
)
def test_date_lines(text: str, date: dt.date | None, updated: dt.date | None) -> None:
    line = read_date_line(text)
    assert line is not None
    assert (line.date, line.updated) == (date, updated)


@pytest.mark.parametrize(
    "text",
    [
        "On 8 January 2026 the war ended",
        "First Posted: 09-11-26 03:17 PM",
        "6 hours ago",
        "Updated",
        "15 January",
        "January 8, 2026 - a day of the Harbour Gazette",
        "1. Mai 2027 ist der Stichtag.",
        "The 2026 season",
    ],
)
def test_no_date_lines(text: str) -> None:
    assert read_date_line(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(Reporting by A. Lee and Ben Roy; Editing by C. Dee)", ("A. Lee", "Ben Roy")),
        ("Reporting by Ann Lee in Paris; editing by Cy Dee", ("Ann Lee",)),
        ("Marta Lindqvist contributed to this report from Brussels.", ()),
        ("Asante reported from Chicago. Associated Press writer Mia Cole in Madison contributed.", ()),
        ("AP Business Writer Mia Cole in Madison contributed.", ()),
        ("AP reported that the mayor had gone.", None),
        ("Editing by Joan Weir", ()),
        ("Avec les informations de Marc Séguin", ()),
        ("Propos recueillis par Anne Roy", ()),
        ("avec AFP", ()),
        ("(By Ann Lee and Ben Roy)", ("Ann Lee", "Ben Roy")),
        ("Jane Doe contributed research.", ()),
        ("Avec elle, tout change.", None),
        ("Dolores Vega and Henry Park reported from Dry Creek, Nev.", ()),
        ("He was reporting by telephone to his editor", None),
        ("The two sides contributed nothing.", None),
        ("Kirsten Noyes contributed research.", ()),
        ("A report on the war.", None),
    ],
)
def test_reporting_lines(text: str, expected: tuple[str, ...] | None) -> None:
    assert read_reporting(text) == expected
