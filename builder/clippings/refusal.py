"""Why a source in a form of machines (feed, wire, e-mail) gives no clipping."""

from __future__ import annotations

from builder.foundation.problems import Problem


class Refused(Exception):
    """The source, or one text in it, cannot be or must not be made into an article.

    `what` says what is wrong with it and `hint` what to do, both in whole sentences.
    """

    def __init__(self, what: str, hint: str) -> None:
        super().__init__(what)
        self.what, self.hint = what, hint

    def problem(self, path: str) -> Problem:
        """The problem of the source at that path."""
        return Problem(path, None, self.what, self.hint)
