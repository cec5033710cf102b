"""The names of months in a score of languages."""

from __future__ import annotations

from builder.foundation.text import fold

_MONTH_NAMES = """
    jan january janvier janv januar jaenner janner enero ene gennaio gen januari janeiro styczen stycznia
    feb february fevrier fevr februar feber febrero febbraio febbr februari fevereiro fev
    mar march mars marz maerz mrz marzo maart maa marco mrt
    apr april avril avr abril abr aprile aprili
    may mai mayo maggio mag mei maio
    jun june juin juni junio giugno giu junho
    jul july juillet juil juli julio luglio lug julho
    aug august aout agosto ago augustus agost
    sep sept september septembre septiembre settembre set setembro
    oct october octobre okt oktober octubre ottobre ott outubro out
    nov november novembre noviembre novembro
    dec december decembre dez dezember diciembre dic dicembre desember dezembro
"""

# Romanian, Polish, Czech, Russian, Ukrainian, Greek, Hungarian, Turkish and Finnish, as they stand in dates.
_MORE_MONTH_NAMES = """
    ianuarie stycznia ledna января січня ιανουαριου januári ocak tammikuuta
    februarie lutego února февраля лютого φεβρουαριου február şubat helmikuuta
    martie marca března марта березня μαρτιου marts március mart maaliskuuta
    aprilie kwietnia dubna апреля квітня απριλιου április nisan huhtikuuta
    maja května мая травня μαιου május mayıs toukokuuta
    iunie czerwca června июня червня ιουνιου június haziran kesäkuuta
    iulie lipca července июля липня ιουλιου július temmuz heinäkuuta
    sierpnia srpna августа серпня αυγουστου augusztus ağustos elokuuta
    septembrie września září сентября вересня σεπτεμβριου szeptember eylül syyskuuta
    octombrie października října октября жовтня οκτωβριου október ekim lokakuuta
    noiembrie listopada listopadu ноября листопада νοεμβριου kasım marraskuuta
    decembrie grudnia prosince декабря грудня δεκεμβριου aralık joulukuuta
"""

# As they stand in Arabic dates: the names of Egypt and the Gulf, and of Levant and Iraq those of one word.
_ARABIC_MONTH_NAMES = """
    يناير جانفي
    فبراير شباط فيفري
    مارس آذار
    أبريل نيسان أفريل
    مايو أيار ماي
    يونيو يونيه حزيران جوان
    يوليو يوليه تموز جويلية
    أغسطس آب أوت
    سبتمبر أيلول
    أكتوبر
    نوفمبر
    ديسمبر
"""

MONTHS = {
    fold(name): number
    for table in (_MONTH_NAMES, _MORE_MONTH_NAMES, _ARABIC_MONTH_NAMES)
    for number, names in enumerate(table.strip().splitlines(), start=1)
    for name in names.split()
}
"""Month names and their short forms, folded, with their numbers."""


def month_number(word: str) -> int | None:
    """The number of a month's name or short form, in any of the languages known."""
    return MONTHS.get(fold(word).rstrip("."))
