from __future__ import annotations

import pytest

from builder.clippings.hosts import OUTLETS_BY_HOST, outlet_at


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        ("https://www.theguardian.com/world/2026/jan/08/pier", "The Guardian"),
        ("https://edition.cnn.com/2026/01/08/pier", "CNN"),
        ("https://p.dw.com/p/58xQz", "DW"),
        ("https://asia.nikkei.com/x", "Nikkei Asia"),
        ("https://news.un.org/en/story/1", "UN News"),
        ("https://arab.news/x4k2p", "Arab News"),
        ("https://cnn.com.example/x", ""),
        ("https://notcnn.com/x", ""),
        ("https://un.org/x", ""),
        ("https://com/x", ""),
        ("", ""),
    ],
)
def test_outlets_by_their_hosts(url: str, outlet: str) -> None:
    assert outlet_at(url) == outlet


def test_hosts_are_written_as_they_are_looked_up() -> None:
    assert all(
        host == host.lower() and not host.startswith("www.") and "." in host for host in OUTLETS_BY_HOST
    )
    assert all(name and name == name.strip() for name in OUTLETS_BY_HOST.values())
