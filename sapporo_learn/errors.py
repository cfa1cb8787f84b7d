"""Two kinds of failure: the world's fault (KnownError, says what to do) and ours (every other exception)."""

from __future__ import annotations


class KnownError(Exception):
    """Something outside the program went wrong; the program goes on.

    Attributes:
        text: One Japanese sentence for the person at the screen that says what to do.
    """

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text
