"""The socket that the preview is served on."""

from __future__ import annotations

import errno
import os
import socket
import sys

from builder.foundation.problems import Problem, SettingsProblems


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens already, so that nobody else takes the port during the first build.

    Port 0 takes any free one. Raises SettingsProblems where host or port cannot be had.
    """
    if port not in range(65536):
        raise SettingsProblems([_no_such_port(port)])
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
    except (OSError, UnicodeError):
        raise SettingsProblems([_no_such_host(host)]) from None
    listener = socket.socket(family, kind, protocol)
    try:
        if sys.platform != "win32":  # there it would let two programs have the same port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen()
    except OSError as error:
        listener.close()
        raise SettingsProblems([_refusal(error, host, port)]) from None
    return listener


def url_of(listener: socket.socket, base_path: str) -> str:
    """Where a browser on this machine finds what is served there."""
    host, port = listener.getsockname()[:2]
    if host in ("0.0.0.0", "::"):  # every address: a browser needs one
        host = "localhost"
    return f"http://{f'[{host}]' if ':' in host else host}:{port}{base_path}"


def _refusal(error: OSError, host: str, port: int) -> Problem:
    number = error.errno or 0
    if number == errno.EADDRINUSE:
        return Problem("--port", None, f"Port {port} is in use.", "Choose another with --port.")
    if number == errno.EACCES:
        return Problem("--port", None, f"Port {port} may not be used.", "Choose one above 1023 with --port.")
    if number == errno.EADDRNOTAVAIL:
        return _no_such_host(host)
    why = os.strerror(number)
    return Problem("--port", None, f"Port {port} cannot be used: {why}.", "Choose another with --port.")


def _no_such_port(port: int) -> Problem:
    return Problem("--port", None, f"{port} is not a port.", "Choose one from 0 to 65535 with --port.")


def _no_such_host(host: str) -> Problem:
    return Problem(
        "--host", None, f'This machine has no address "{host}".', "Leave --host out, or give 127.0.0.1."
    )
