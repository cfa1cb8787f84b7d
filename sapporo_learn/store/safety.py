"""The record's safety as screens and commands see it: backups, restoring, looking it through, old records."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Final

from sapporo_learn.core.rotation import Backup, day_of, earlier_day
from sapporo_learn.core.safety import SafetyState, Salvaged
from sapporo_learn.errors import KnownError
from sapporo_learn.store import audit, restore, salvage, settings
from sapporo_learn.store.audit import SqliteAudit
from sapporo_learn.store.backups import Shelf
from sapporo_learn.store.database import Database
from sapporo_learn.store.ids import wall_ms, zone_min
from sapporo_learn.store.people import bury
from sapporo_learn.store.settings import SqliteSettings

RETENTION: Final = "retention_years"
LAST_LINES: Final = 20
NO_EARLIER: Final = "きのうまでのバックアップが、まだありません。"
GONE: Final = "そのバックアップはもうありませんので、べつのものを選んでください。"
_YEAR_MS: Final = 31_556_952_000  # 365.2425 days

# People whose newest row, or else whose sign-up, is older.
_OLD: Final = """SELECT l.learner_id FROM learner l LEFT JOIN learner_total t USING(learner_id)
WHERE ifnull(t.last_ms, l.created_ms) < ?"""


class SqliteSafety:
    """``Safety`` of one record. It can also help a record that cannot be opened."""

    def __init__(
        self,
        database: Database,
        shelf: Shelf | None = None,
        clock: Callable[[], int] = wall_ms,
        zone: Callable[[], int] = zone_min,
        who: str = audit.INSTRUCTOR,
    ) -> None:
        self._database, self._clock, self._zone, self._who = database, clock, zone, who
        self.shelf = shelf or Shelf(database, clock)
        self._audit, self._settings = SqliteAudit(database, who), SqliteSettings(database)
        self._finding = ""

    def look(self) -> SafetyState:
        """Tell how the record stands, also of one that cannot be read."""
        backups = self.shelf.all()
        state = SafetyState(
            backups=tuple(backups),
            yesterday=self._yesterday(backups),
            undo=next((backup for backup in backups if backup.why == "restore"), None),
            finding=self._finding,
        )
        try:
            years = self.retention()
            old, lines = len(self._old(years)), tuple(self._audit.last(LAST_LINES))
        except KnownError as error:
            return replace(state, finding=state.finding or error.text)
        return replace(state, years=years, old=old, audit=lines)

    def check(self) -> str:
        """Look the whole record through; "" or one sentence. Raises KnownError."""
        self._finding = restore.verify(self._database)
        return self._finding

    def tend(self) -> None:
        """Make a backup when something has changed since the last. Raises KnownError."""
        if not self._finding:
            self.shelf.make_if_changed()

    def back_up(self) -> Backup:
        """Make a backup now. Raises KnownError."""
        made = self.shelf.make("asked")
        self._audit.note("backup", made.name)
        return made

    def find(self, name: str = "") -> Backup:
        """Give the backup of this name, "" = the newest of another day. Raises KnownError."""
        backups = self.shelf.all()
        named = (backup for backup in backups if backup.name == name)
        wanted = next(named, None) if name else self._yesterday(backups)
        if wanted is None:
            raise KnownError(GONE if name else NO_EARLIER)
        return wanted

    def restore(self, name: str = "") -> Backup:
        """Go back to a backup, "" = the newest of another day; what is now can be gone back to, too.

        Raises:
            KnownError: There is none, it is spoilt, or the state now cannot be kept.
        """
        wanted = self.find(name)
        source = self.shelf.sound(wanted)
        self._keep_now()
        restore.put_in_place(self._database, source, "restored", wanted.name, self._who)
        self._finding = ""
        return wanted

    def exists(self) -> bool:
        """There is a file, sound or not."""
        return self._database.path.exists()

    def salvage(self, damaged: Path | None = None) -> tuple[Path, list[Salvaged]]:
        """Make a new record of what a damaged one (None = this one) and the newest sound backup hold.

        Returns:
            Where it stands, and what came over.

        Raises:
            KnownError: Nothing could be read, or nothing be written.
        """
        source = damaged or self._database.path
        target = restore.dated(self._database.path, "salvaged")
        try:
            target.parent.mkdir(exist_ok=True)
            told = salvage.salvage([source, *self._newest_sound()], target, self._who)
        except OSError as error:
            raise KnownError(salvage.NOTHING) from error
        return target, told

    def use(self, salvaged: Path) -> None:
        """Let the record go on from what was salvaged; the damaged file stays. Raises KnownError."""
        self._keep_now()
        restore.put_in_place(self._database, salvaged, "salvaged", salvaged.name, self._who)
        self._finding = ""

    def _newest_sound(self) -> list[Path]:
        for backup in self.shelf.all():
            with suppress(KnownError):
                return [self.shelf.sound(backup)]
        return []

    def stop(self) -> None:
        """Give up what is under way: the program ends."""
        self.shelf.stop()

    # --- old records

    def retention(self) -> int:
        """After so many years a record may be erased; 0 = it is kept. Raises KnownError."""
        years = self._settings.get(RETENTION, "0")
        return int(years) if years.isdigit() else 0

    def set_retention(self, years: int) -> None:
        """Set the rule; it erases nothing. Raises KnownError."""
        with self._database.writing() as db:
            settings.put(db, RETENTION, str(years))
            audit.write(db, "retention", str(years), self._who)

    def erase_old(self) -> int:
        """Erase, as confirmed by an instructor, the people whom the rule names; tell how many.

        Raises:
            KnownError: The state before cannot be kept, or nothing can be written.
        """
        old = self._old(self.retention())
        if old:
            self.shelf.make("asked")
            with self._database.writing() as db:
                for learner_id in old:
                    bury(db, learner_id, self._clock())
                audit.write(db, "erased-old", str(len(old)), self._who)
            self._database.tidy()
        return len(old)

    def _old(self, years: int) -> list[str]:
        """Whom the rule names. A clock set ahead makes nobody old: years count back from the newest row."""
        if not years:
            return []
        with self._database.reading() as db:
            newest = db.execute("SELECT ifnull(max(last_ms),0) FROM learner_total").fetchone()[0]
            limit = min(self._clock(), newest) - years * _YEAR_MS
            return [learner for (learner,) in db.execute(_OLD, (limit,))]

    # --- restoring

    def _yesterday(self, backups: list[Backup]) -> Backup | None:
        zone = self._zone()
        return earlier_day(backups, day_of(self._clock(), zone), zone)

    def _keep_now(self) -> None:
        """Make a backup of the state now, or, where that is broken, keep its bytes."""
        if not self._database.path.exists():
            return
        if restore.verify(self._database):
            restore.set_aside(self._database.path)
        else:
            self.shelf.make("restore")
