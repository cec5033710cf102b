"""`dateline serve`: the site on this machine, built again and reloaded on every change."""

from __future__ import annotations

import contextlib
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from builder.preview.announcing import Announcements
from builder.preview.listening import listen, url_of
from builder.preview.looking import Sources

if TYPE_CHECKING:
    from starlette.applications import Starlette


@dataclass(frozen=True)
class Preview:
    """What to serve, what to watch, and where to listen.

    `output` is the folder of the built site, `base_path` its path on the host, with a slash at both ends;
    `watched` are files and folders it is made of, which need not exist yet. Port 0 is any free port.
    """

    output: Path
    base_path: str
    watched: tuple[Path, ...]
    host: str
    port: int


def serve(preview: Preview, rebuild: Callable[[], None], say: Callable[[str], None]) -> None:
    """Build, serve, and build again on every change, until interrupted (Ctrl-C, SIGTERM).

    `rebuild` brings the output up to date. It is called in one thread, another than the caller's, and
    never twice at a time. When it raises DatelineError, the problems are said and shown over the open
    pages until the next good build; the last whole site is served meanwhile. Raises SettingsProblems
    where host or port cannot be had.
    """
    from builder.preview.application import application
    from builder.preview.rebuilding import rebuilding

    news = Announcements()
    base_path = unquote(preview.base_path)  # as the paths of requests are
    output = preview.output.absolute()
    # Real paths: that is what some systems tell of.
    sources = Sources(tuple(path.resolve() for path in preview.watched), preview.output.resolve())
    with _terminated_as_interrupted(), contextlib.closing(listen(preview.host, preview.port)) as listener:  # noqa: SIM117
        with contextlib.suppress(KeyboardInterrupt), rebuilding(rebuild, sources, news, say) as first_done:
            while not first_done.wait(0.2):  # in pieces: on Windows a wait without end hears no Ctrl-C
                pass
            say(f"Serving {url_of(listener, preview.base_path)} (Ctrl-C ends it)")
            run(application(output, base_path, news), listener, news)


def run(app: Starlette, listener: socket.socket, news: Announcements) -> None:
    """Serve until interrupted; then raises KeyboardInterrupt, within about two seconds."""
    import uvicorn

    class Server(uvicorn.Server):
        async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
            # Open pages hold a connection each, and uvicorn waits for connections to end.
            news.close()
            await super().shutdown(sockets)

    config = uvicorn.Config(
        app,
        loop="asyncio",
        ws="none",
        lifespan="off",
        log_config=None,
        log_level="error",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=2,
    )
    Server(config).run(sockets=[listener])


@contextlib.contextmanager
def _terminated_as_interrupted() -> Iterator[None]:
    """Let SIGTERM do what Ctrl-C does, so that it ends in order too."""
    if threading.current_thread() is not threading.main_thread():  # only there are signals heard
        yield
        return
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
