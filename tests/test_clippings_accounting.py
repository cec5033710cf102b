from __future__ import annotations

import pytest

from builder.clippings.accounting import unheld
from builder.clippings.model import Clipping, Figure, Furniture

CLIPPING = Clipping(
    title="Council keeps its pier",
    authors=("José Doe",),
    tags=("Lakes",),
    figures=(Figure("The pier on Thursday.", "Ann Lee"),),
    body=r"It [stays](https://a.example/x_y), they *said* \(again\) &amp; so it is.",
    furniture=(Furniture("Share", "share"),),
)


@pytest.mark.parametrize(
    ("pieces", "told"),
    [
        (("Council keeps its pier",), ()),
        (("COUNCIL  keeps",), ()),
        (("Jose Doe", "Lakes", "Ann Lee", "Share"), ()),
        (("It stays, they said (again) & so it is",), ()),
        (("•", ""), ()),
        (("Counc",), ("Counc",)),
        (("By José Doe",), ("By José Doe",)),
        (("its Council",), ("its Council",)),
        (("Sign up now", "Sign up", "Sign up now"), ("Sign up now",)),
        (("Sign up", "Sign up now"), ("Sign up", "Sign up now")),
    ],
)
def test_what_is_not_held_is_told(pieces: tuple[str, ...], told: tuple[str, ...]) -> None:
    found = unheld(((piece, "rule") for piece in pieces), CLIPPING)
    assert found == tuple(Furniture(text, "rule") for text in told)
