from __future__ import annotations

import threading
from pathlib import Path

from builder.foundation.locks import locked


def test_the_second_waits_for_the_first(tmp_path: Path) -> None:
    order: list[str] = []
    inside, waiting = threading.Event(), threading.Event()

    def first() -> None:
        with locked(tmp_path / "a" / "lock", lambda: None):
            inside.set()
            waiting.wait(60)
            order.append("first")

    thread = threading.Thread(target=first)
    thread.start()
    inside.wait(60)
    with locked(tmp_path / "a" / "lock", waiting.set):
        order.append("second")
    thread.join()
    assert order == ["first", "second"]


def test_where_nothing_can_be_written_nothing_is_held(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with locked(tmp_path / "file" / "lock", lambda: None):
        assert not (tmp_path / "file" / "lock").exists()
