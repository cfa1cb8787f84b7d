"""One record, opened."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from sapporo_learn.core.audit import INSTRUCTOR
from sapporo_learn.core.ports import Json
from sapporo_learn.store import database as _database
from sapporo_learn.store import glance
from sapporo_learn.store.audit import SqliteAudit
from sapporo_learn.store.backups import Shelf
from sapporo_learn.store.database import Database
from sapporo_learn.store.gate import SqliteGate
from sapporo_learn.store.ids import Ids
from sapporo_learn.store.people import SqlitePeople
from sapporo_learn.store.records import SqliteRecords
from sapporo_learn.store.safety import SqliteSafety
from sapporo_learn.store.schema import VERSION
from sapporo_learn.store.settings import SqliteSettings
from sapporo_learn.store.writer import SqliteLog

if TYPE_CHECKING:
    from sapporo_learn.store.cards import SqliteCards
    from sapporo_learn.store.reports import SqliteReports
    from sapporo_learn.store.sharing import SqlitePacks
    from sapporo_learn.store.stories import SqliteStories


class Store:
    """Everything that is kept on this machine.

    Attributes:
        database: The file.
        people: ``core.ports.People``.
        log: ``core.ports.EventLog``.
        records: ``core.ports.Records``.
        gate: ``core.ports.Gate``.
        settings: ``core.ports.Settings``.
        audit: ``core.safety.Audit``.
        safety: ``core.safety.Safety``.
    """

    def __init__(
        self, database: Database, pictures: Sequence[tuple[str, str]], who: str = INSTRUCTOR
    ) -> None:
        self.database, self._who = database, who
        self._ids = Ids(after_ms=database.newest_ms())
        self._pictures = tuple(pictures)
        self.people = SqlitePeople(database, self._ids, pictures, who=who)
        self.log = SqliteLog(database, self._ids)
        self.records = SqliteRecords(database)
        self.gate = SqliteGate(database)
        self.settings = SqliteSettings(database)
        self.audit = SqliteAudit(database, who)
        self.safety = SqliteSafety(database, who=who)

    @classmethod
    def open(cls, path: Path, pictures: Sequence[tuple[str, str]], who: str = INSTRUCTOR) -> Store:
        """Open the record at ``path``, or make a new one where there is no file.

        Args:
            path: On a disk of this machine, never on a network share or a USB stick.
            pictures: Drawn pictures of learners with their kana names, in the order they are given out.
            who: Stands in the list of what was changed.

        A record of an older program is backed up before it is brought up to date.

        Raises:
            KnownError: The file cannot be used; it is left as it was.
        """
        if 0 < glance.version(path) < VERSION:
            Shelf(Database(path)).make("update")
        return cls(_database.open(path), pictures, who)

    @cached_property
    def reports(self) -> SqliteReports:
        """What a ward office asks for; loaded when it is asked for."""
        from sapporo_learn.store.reports import SqliteReports

        return SqliteReports(self.database)

    @cached_property
    def stories(self) -> SqliteStories:
        """``core.stories.Stories``; loaded when it is asked for."""
        from sapporo_learn.store.stories import SqliteStories

        return SqliteStories(self.database)

    @cached_property
    def cards(self) -> SqliteCards:
        """Learners who come with a つづきカード; loaded when it is asked for."""
        from sapporo_learn.store.cards import SqliteCards

        return SqliteCards(self.database, self._pictures)

    @cached_property
    def packs(self) -> SqlitePacks:
        """What goes from laptop to laptop; loaded when it is asked for."""
        from sapporo_learn.store.sharing import SqlitePacks

        return SqlitePacks(self.database, self._ids, [kana for _, kana in self._pictures], who=self._who)

    def summary(self) -> dict[str, Json]:
        """Counts without names; see :meth:`SqliteRecords.summary`."""
        return self.records.summary()

    def close(self, timeout_s: float = 5.0) -> bool:
        """Write what is queued and end; False when something could not be written in time."""
        written = self.log.close(timeout_s)
        if written:
            self.database.tidy()
        return written
