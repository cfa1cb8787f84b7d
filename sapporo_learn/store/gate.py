"""The instructor's PIN: argon2id, no default, a delay that neither a restart nor a clock takes away."""

from __future__ import annotations

import re
import threading
import time
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from sapporo_learn.errors import KnownError
from sapporo_learn.store import audit
from sapporo_learn.store.database import Database
from sapporo_learn.store.ids import wall_ms

if TYPE_CHECKING:
    from argon2 import PasswordHasher

FREE_FAILURES = 3
FIRST_DELAY_MS = 30_000
LONGEST_DELAY_MS = 15 * 60_000

CODE_LETTERS = "34679ACDEFGHJKMNPQRTVWXY"
"""Letters and digits that nobody takes for another when they are written by hand; 16 of them hold 73 bits."""

_GROUPS, _GROUP = 4, 4


def delay_ms(failures: int) -> int:
    """How long to wait after so many wrong PINs in a row: nothing, then 30 s, doubled up to 15 min."""
    if failures < FREE_FAILURES:
        return 0
    return min(FIRST_DELAY_MS << min(failures - FREE_FAILURES, 10), LONGEST_DELAY_MS)


@dataclass(frozen=True, slots=True)
class _Failed:
    """The last wrong PIN in a row of ``failures``, by both clocks; ``mono_s`` is None before this start."""

    failures: int = 0
    wall_ms: int = 0
    mono_s: float | None = None


class SqliteGate:
    """``Gate`` of one record.

    A wrong PIN is counted before it is checked, so that switching the machine off at the right moment gains
    nothing. When the disk is full the count goes on in memory: the instructor must get in just then.
    """

    def __init__(
        self,
        database: Database,
        hasher: PasswordHasher | None = None,
        clock: Callable[[], int] = wall_ms,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._database, self._clock, self._monotonic = database, clock, monotonic
        self._given_hasher = hasher
        self._lock = threading.Lock()
        self._failed = _Failed()
        self._saved = True

    def is_set(self) -> bool:
        """A PIN exists."""
        return self._hashes() is not None

    def set_pin(self, pin: str) -> str:
        """Set the first PIN (4–8 digits), return the recovery code. Raises KnownError when one is set."""
        with self._lock:
            return self._write(
                "INSERT INTO gate(pin_hash, recovery_hash, one) VALUES(?,?,1) ON CONFLICT DO NOTHING",
                pin,
                "pin-set",
            )

    def check(self, pin: str) -> bool:
        """Right PIN. Raises KnownError with the waiting time after three wrong ones in a row."""
        with self._lock:
            hashes = self._hashes()
            if hashes is None:
                return False
            failed = self._last()
            if wait := self._wait_ms(failed):
                raise KnownError(f"番号が何度かちがいましたので、{_span(wait)}待ってから入れてください。")
            self._count(failed.failures + 1)
            if not self._verify(hashes[0], _digits(pin)):
                return False
            self._count(0)
            return True

    def recover(self, code: str, new_pin: str) -> str:
        """Take the recovery code for a new PIN and a new code. Raises KnownError when it is wrong."""
        with self._lock:
            hashes = self._hashes()
            if hashes is None or not self._verify(hashes[1], _plain(code)):
                raise KnownError("控えの番号がちがいますので、紙をたしかめて、もう一度入れてください。")
            new_code = self._write("UPDATE gate SET pin_hash=?, recovery_hash=?", new_pin, "pin-changed")
            self._count(0)
            return new_code

    def _hashes(self) -> tuple[str, str] | None:
        with self._database.reading() as db:
            row = db.execute("SELECT pin_hash, recovery_hash FROM gate").fetchone()
        return None if row is None else (str(row[0]), str(row[1]))

    def _write(self, sql: str, pin: str, what: str) -> str:
        if not re.fullmatch("[0-9]{4,8}", _digits(pin)):
            raise KnownError("番号は、4けたから8けたの数字にしてください。")
        import secrets  # OpenSSL, 3 MB: only where a PIN is set

        letters = "".join(secrets.choice(CODE_LETTERS) for _ in range(_GROUPS * _GROUP))
        hashes = self._hasher.hash(_digits(pin)), self._hasher.hash(letters)
        with self._database.writing() as db:
            if not db.execute(sql, hashes).rowcount:
                raise KnownError("番号はもう決まっていますので、その番号を入れてください。")
            audit.write(db, what)
        return "-".join(re.findall("." * _GROUP, letters))

    @cached_property
    def _hasher(self) -> PasswordHasher:
        from argon2 import PasswordHasher

        return self._given_hasher or PasswordHasher()

    def _verify(self, stored: str, typed: str) -> bool:
        from argon2.exceptions import VerifyMismatchError

        try:
            return self._hasher.verify(stored, typed)
        except VerifyMismatchError:
            return False

    # --- the delay

    def _last(self) -> _Failed:
        """What is known of wrong PINs: of the file, or of memory while the file cannot be written."""
        with self._database.reading() as db:
            failures, failed_ms = db.execute("SELECT failures, failed_ms FROM gate").fetchone()
        if self._saved and (failures, failed_ms) != (self._failed.failures, self._failed.wall_ms):
            self._failed = _Failed(failures, failed_ms)
        return self._failed

    def _wait_ms(self, failed: _Failed) -> int:
        delay, now = delay_ms(failed.failures), self._clock()
        if not delay:
            return 0
        if failed.mono_s is not None:
            passed = int((self._monotonic() - failed.mono_s) * 1000)
        else:
            passed = now - failed.wall_ms
            if passed < 0:  # the clock was set back: the delay begins anew, once
                self._count(failed.failures)
                passed = 0
        return max(0, delay - passed)

    def _count(self, failures: int) -> None:
        self._failed = _Failed(failures, self._clock(), self._monotonic())
        self._saved = False
        with suppress(KnownError), self._database.writing() as db:  # memory goes on counting
            db.execute("UPDATE gate SET failures=?, failed_ms=?", (failures, self._failed.wall_ms))
            self._saved = True


def _span(ms: int) -> str:
    seconds = -(-ms // 1000)
    return f"あと{seconds}秒" if seconds < 60 else f"あと{-(-seconds // 60)}分"


def _digits(pin: str) -> str:
    """What an input method may have made full-width."""
    return unicodedata.normalize("NFKC", pin)


def _plain(code: str) -> str:
    """A code as people type it: small letters, blanks, any kind of hyphen."""
    return re.sub("[^0-9A-Z]", "", unicodedata.normalize("NFKC", code).upper())
