"""How safe the record is: what screens and commands are told, and what they may ask for. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from sapporo_learn.core.audit import AuditLine
from sapporo_learn.core.rotation import Backup


@dataclass(frozen=True, slots=True)
class SafetyState:
    """How the record stands.

    Attributes:
        backups: All that count, the newest first.
        yesterday: The newest of another day, or None.
        undo: What the record was before it was last restored, or None.
        finding: What is wrong with the file, in one sentence, or "".
        years: After so many years without a visit a record may be erased; 0 = it is kept.
        old: How many people that rule names now.
        audit: What was changed last, the newest first.
    """

    backups: tuple[Backup, ...] = ()
    yesterday: Backup | None = None
    undo: Backup | None = None
    finding: str = ""
    years: int = 0
    old: int = 0
    audit: tuple[AuditLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Salvaged:
    """How many rows of a table came over from a damaged file, and how many did not fit."""

    table: str
    rows: int
    bad: int

    def plus(self, more: Salvaged) -> Salvaged:
        """Add what another file gave."""
        return Salvaged(self.table, self.rows + more.rows, self.bad + more.bad)


class Audit(Protocol):
    """The list of what was changed. Calls touch the disk; use them off the GUI thread."""

    def note(self, what: str, about: str = "") -> None:
        """Add a line (``core.audit.WHAT_WORDS``) about what was changed outside the record."""


class Safety(Protocol):
    """What keeps the record safe. Calls touch the disk; use them off the GUI thread. All raise KnownError."""

    def look(self) -> SafetyState:
        """Tell how the record stands."""

    def check(self) -> str:
        """Look the whole record through; "" or one sentence."""

    def tend(self) -> None:
        """Make a backup when something has changed since the last."""

    def back_up(self) -> Backup:
        """Make a backup now."""

    def restore(self, name: str = "") -> Backup:
        """Go back to a backup, "" = the newest of another day; what is now can be gone back to, too."""

    def set_retention(self, years: int) -> None:
        """After so many years without a visit a record may be erased; 0 = it is kept. Erases nothing."""

    def erase_old(self) -> int:
        """Erase the people whom the rule names now; tell how many."""

    def stop(self) -> None:
        """Give up what is under way: the program ends."""
