"""Why a source gives no clipping."""

from __future__ import annotations

from builder.foundation.problems import Problem

AS_TEXT = "Paste its text into a .txt file."
"""The hint where a file cannot be read, and its text can be had otherwise."""


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
