"""The web application of the preview: files, the reload script, and the stream of events."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from builder.preview.announcing import Announcements
from builder.preview.injecting import EVENTS, SCRIPT, script, with_script
from builder.preview.lookup import Moved, content_type, look_up

if TYPE_CHECKING:
    from starlette.applications import Starlette
    from starlette.requests import Request
    from starlette.responses import Response

_FRESH = {"Cache-Control": "no-store"}
_HTML = "text/html"
_NOT_FOUND = (
    b'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Not found</title></head>'
    b"<body><p>There is no such page, and the site has no 404.html.</p></body></html>"
)


def application(output: Path, base_path: str, news: Announcements) -> Starlette:
    """An ASGI application that serves the folder under the path, which begins and ends with a slash.

    Each file is found by its path anew, as the folder may be another from one request to the next.
    """
    from starlette.applications import Starlette
    from starlette.responses import Response, StreamingResponse
    from starlette.routing import Route

    # Not a coroutine: starlette runs it in a thread, where reading files holds nobody up.
    def page(request: Request) -> Response:
        return answer(request, output, base_path, news.state.build)

    def reload_script(_: Request) -> Response:
        return Response(script(), media_type=content_type(SCRIPT), headers=_FRESH)

    async def events(_: Request) -> Response:
        return StreamingResponse(news.events(), media_type="text/event-stream", headers=_FRESH)

    return Starlette(
        routes=[
            Route(f"{base_path}{EVENTS}", events, methods=["GET"]),
            Route(f"{base_path}{SCRIPT}", reload_script, methods=["GET"]),
            Route("/{path:path}", page, methods=["GET"]),  # and HEAD, which starlette adds
        ]
    )


def answer(request: Request, output: Path, base_path: str, build: str) -> Response:
    """The response to a request for a file, as of that build.

    The build is asked for before the file: a page may be newer than its mark, which costs a reload, never
    older, which would lose one.
    """
    from starlette.responses import FileResponse, RedirectResponse

    found = look_up(output, base_path, request.scope["path"])
    if isinstance(found, Moved):
        query = request.url.query
        return RedirectResponse(quote(found.path) + (f"?{query}" if query else ""), headers=_FRESH)
    if found is None:
        return _html(_missing(output), base_path, build, 404)
    kind = content_type(found.file.name)
    if kind.startswith(("audio/", "video/")):  # players ask for ranges
        return FileResponse(found.file, media_type=kind, headers=_FRESH)
    try:
        content = found.file.read_bytes()
    except OSError:  # it went with the build before
        return _html(_missing(output), base_path, build, 404)
    return _html(content, base_path, build, 200) if kind == _HTML else _plain(content, kind)


def _missing(output: Path) -> bytes:
    try:
        return (output / "404.html").read_bytes()
    except OSError:
        return _NOT_FOUND


def _html(page: bytes, base_path: str, build: str, status: int) -> Response:
    from starlette.responses import Response

    return Response(with_script(page, base_path, build), status, _FRESH, _HTML)


def _plain(content: bytes, kind: str) -> Response:
    from starlette.responses import Response

    return Response(content, media_type=kind, headers=_FRESH)
