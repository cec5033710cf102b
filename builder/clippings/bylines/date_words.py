"""The words of date lines, in the languages known."""

from __future__ import annotations

import re

from builder.foundation.text import fold

_DATE_WORDS_TEXT = """
    published publish posted first last modified updated update on at the of in date am pm a p m uhr h
    um mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun
    sunday lundi mardi mercredi jeudi vendredi samedi dimanche le la publie publiee mis mise a jour et
    modifie montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
    am vom stand veroffentlicht aktualisiert zuletzt erschienen den der lunes martes miercoles jueves
    viernes sabado domingo publicado actualizado el las los de del hora horas ultima actualizacion
    pubblicato aggiornato alle il geplaatst bijgewerkt op om time local gmt utc est edt et pst pdt bst
    cet cest ist uk us eastern pacific central mountain standard daylight issued
    released release created original
    today yesterday hier aujourd hui heute gestern hoy ayer oggi ieri vandaag gisteren
    ligne em en editiert hs hrs hr uur lun mar mie jue vie sab dom dim seg ter qua qui sex gio ven
    modifica modificato ultimo aggiornamento ore data publicarii actualizarii publicat actualizat ora ultima
    publikovano aktualizovano vydano opublikowano zaktualizowano aktualizacja publikacja godz dnia roku
    publicerad uppdaterad publicerat uppdaterat publisert oppdatert publiceret opdateret kl kello
    julkaistu paivitetty опубликовано обновлено обновлен дата публикации г в мск
    δημοσιευση ενημερωση τελευταια megjelent frissitve yayinlanma guncelleme tarihi saat
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag segunda terca quarta quinta sexta feira sabado
    lunedi martedi mercoledi giovedi venerdi sabato domenica mandag tirsdag onsdag torsdag fredag lordag
    sondag mandag tisdag lordag sondag poniedzialek wtorek sroda czwartek piatek sobota niedziela
    publicacao atualizado publicada atualizada as gepubliceerd bewerkt gewijzigd aangepast laatst
"""

WEEKDAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun"
    r"|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b"
)
"""A day of the week, in the languages in which one stands right before a date most often."""

DATE_WORDS = frozenset(map(fold, _DATE_WORDS_TEXT.split()))
"""What a date line may say beside its dates, folded."""

UPDATE_CUE = re.compile(
    r"(?i)\b(?:updated?|last modified|modified|mis(?:e)? à jour|modifié|aktualisiert|actualizado"
    r"|aktualisierung|última actualización|aggiorna(?:t[oa]|mento)"
    r"|modifica(?:to)?|editiert|bijgewerkt|aangepast|gewijzigd"
    r"|atualizad[oa]|actualizării|actualizat|aktualizováno|aktualizacja|zaktualizowano"
    r"|uppdatera[dt]|oppdatert|opdateret|päivitetty|обновлено|ενημέρωση|frissítve|güncelleme)\b"
)

PUBLISH_CUE = re.compile(
    r"(?i)\b(?:published|posted|publié\w*|data publicării"
    r"|opublikowano|publikováno|publicera[dt]|publisert|publiceret|julkaistu"
    r"|опубликовано|δημοσίευση|megjelent|publicad[oa]|gepubliceerd|veröffentlicht|erschienen"
    r"|pubblicato|geplaatst|issued|created"
    r"|date)\b"
)


def only_date_words(text: str) -> bool:
    """Whether a text, its dates taken out, has no words but those of date lines, and no long number."""
    words = re.findall(r"[^\W\d_]+", fold(text))
    return all(w in DATE_WORDS for w in words) and not re.search(r"\d{3}", text)
