"""The names of a news site's sections, in the languages known."""

from __future__ import annotations

from functools import cache

from builder.foundation.text import fold

_SECTIONS = """
    world | politics | business | economy | markets |
    technology | tech | science | health | environment | climate | sport | sports | culture | arts |
    opinion | analysis | explainer | exclusive | breaking | breaking news | news | local | national |
    international | europe | africa | asia | americas | middle east | uk | uk news | us | us news |
    australia | energy | education | media | travel | money | finance | trade | society | law | crime |
    war | conflict | feature | features | interview | comment | editorial | live | press release | monde
    | politique | economie | societe | sciences | sante | planete | debats | tribune | reportage |
    enquete | a la une | politik | wirtschaft | panorama | wissen | gesundheit | kultur | ausland |
    inland | meinung | kommentar | gesellschaft | netzwelt | mundo | economia | politica | sociedad |
    ciencia | salud | deportes | internacional | espana | all news | home news | news release | press
    releases | topic | la une | cronaca | esteri | politica interna | football | weather | world news |
    us politics | uk politics | middle east crisis | european union | lifestyle | entertainment | style
    | food | books | film | music | real estate | obituaries | investigations | top stories | latest |
    companies | global | latin america | asia pacific | china | india | history | nature | space |
    local news | city news | latest news | newspaper | nation | regional | metro | regions | arctic |
    e-paper | epaper | today's paper | print edition | headlines | climate change | development |
    agriculture | general | transport | cities | religion | human rights | migration | corrections
"""
SECTIONS = frozenset(name.strip() for name in _SECTIONS.split("|"))
"""Names of sections, folded."""


def is_country(text: str) -> bool:
    """Whether a text is a country's English name, as a section may be called: "JAPAN"."""
    return fold(text) in _countries()


@cache
def _countries() -> frozenset[str]:
    from babel import Locale  # slow to import, and rarely asked

    return frozenset(map(fold, Locale("en").territories.values()))
