"""The instructor's door: the PIN as it is typed, and a visit whose late answers count for nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

from sapporo_learn.errors import KnownError
from sapporo_learn.ui.jobs import Jobs

T = TypeVar("T")

PIN_LENGTHS: Final = range(4, 9)
PIN_RULE: Final = "暗証番号は、4けたから8けたの数字です。"
PIN_PAGES: Final = ("set", "again", "enter")


def is_pin(text: str) -> bool:
    """4–8 ASCII digits."""
    return len(text) in PIN_LENGTHS and text.isascii() and text.isdigit()


class PinEntry:
    """What has been typed so far.

    Attributes:
        digits: Of the PIN being typed.
        first: The PIN typed first, when it has to be typed twice.
    """

    def __init__(self) -> None:
        self.digits, self.first = "", ""

    def take(self, digit: str) -> bool:
        """Add one digit; False when it is none, or one too many."""
        fits = digit in tuple("0123456789") and len(self.digits) < PIN_LENGTHS[-1]
        self.digits += digit if fits else ""
        return fits

    def rub_out(self) -> None:
        """Take the last digit away."""
        self.digits = self.digits[:-1]


class Visit:
    """From standing before the door to leaving.

    Attributes:
        inside: The PIN was right.
        busy: Something is being looked up or changed.
    """

    def __init__(self, jobs: Jobs, failed: Callable[[KnownError], None]) -> None:
        """``failed`` takes what goes wrong while the visit lasts."""
        self._jobs, self._failed = jobs, failed
        self._over = self._looking = False
        self.inside = self.busy = False

    def end(self) -> None:
        """Leave: answers that are still under way are dropped."""
        self._over, self.inside = True, False

    def run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Do ``work`` on another thread, then ``done`` with its result here."""
        self.busy = True

        def ended() -> None:
            self.busy = False

        self._run(work, done, ended)

    def look(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Do the same while nobody waits for it, unless the last look is still under way."""
        if not self._looking:
            self._looking = True

            def ended() -> None:
                self._looking = False

            self._run(work, done, ended)

    def tell(self, error: KnownError) -> None:
        """Tell what went wrong with work that another part did for this visit."""
        if not self._over:
            self._failed(error)

    def _run(self, work: Callable[[], T], done: Callable[[T], None], ended: Callable[[], None]) -> None:
        def answered(answer: T) -> None:
            ended()
            if not self._over:
                done(answer)

        def failed(error: KnownError) -> None:
            ended()
            if not self._over:
                self._failed(error)

        self._jobs.run(work, answered, failed)
