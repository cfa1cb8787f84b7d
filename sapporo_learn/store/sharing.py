"""Everything about many laptops, for one record."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from sapporo_learn.core.merging import Report
from sapporo_learn.core.same_people import SignUp
from sapporo_learn.store import audit, links, merging, packs, unpacking
from sapporo_learn.store.database import Database, known_errors
from sapporo_learn.store.digest import digest
from sapporo_learn.store.ids import Ids, wall_ms

_KNOWN = """SELECT ifnull(d.label,''), i.imported_ms+i.clock_diff_ms FROM import_log i
LEFT JOIN device d USING(device_id) WHERE pack_sha256=?"""


class SqlitePacks:
    """Packs and links of one record. Every call touches the disk and may take seconds."""

    def __init__(
        self,
        database: Database,
        ids: Ids,
        given: Sequence[str],
        clock: Callable[[], int] = wall_ms,
        who: str = audit.INSTRUCTOR,
    ) -> None:
        """Take the names that the program gives to newcomers: they say nothing about who somebody is."""
        self._database, self._ids, self._given, self._clock = database, ids, tuple(given), clock
        self._who = who

    def write(self, folder: Path, passphrase: str) -> Path:
        """「USBに出す」: write all that is known here into a folder. Raises KnownError."""
        path = packs.write(self._database, folder, passphrase, self._clock)
        with self._database.writing() as db:
            audit.write(db, "packed", path.name, self._who)
        return path

    def preview(self, path: Path, passphrase: str) -> Report:
        """Tell what taking a pack in would do; nothing changes. Raises KnownError."""
        return self._known(path) or self._take(path, passphrase, keep=False)

    def merge(self, path: Path, passphrase: str, *, again: bool = False) -> Report:
        """「USBから入れる」: take a pack in, wholly or not at all; with ``again`` also a known one.

        Raises:
            KnownError: The pack cannot be used, or the record not be written; nothing has changed.
        """
        known = None if again else self._known(path)
        return known or self._take(path, passphrase, keep=True)

    def digest(self) -> str:
        """One number for what the record says. Raises KnownError."""
        with self._database.reading() as db:
            return digest(db)

    def link(self, one: str, other: str, who: str) -> tuple[SignUp, SignUp]:
        """Two sign-ups are one person, says an instructor; ids, their ends or names. Raises KnownError."""
        return self._decide(one, other, who, same=True)

    def unlink(self, one: str, other: str, who: str) -> tuple[SignUp, SignUp]:
        """Two sign-ups are two people, says an instructor. Raises KnownError."""
        return self._decide(one, other, who, same=False)

    def people(self) -> list[SignUp]:
        """Every sign-up. Raises KnownError."""
        with self._database.reading() as db:
            return links.sign_ups(db)

    def groups(self) -> list[list[SignUp]]:
        """People with more than one sign-up. Raises KnownError."""
        with self._database.reading() as db:
            return links.groups(db)

    def likely(self) -> list[tuple[SignUp, SignUp]]:
        """Pairs that an instructor should look at. Raises KnownError."""
        with self._database.reading() as db:
            return links.suggestions(db, {one.id for one in links.sign_ups(db)}, self._given)

    def _known(self, path: Path) -> Report | None:
        """The report of a pack that was taken in before; its first bytes are enough to do nothing."""
        identity = unpacking.identity_of(path)
        with self._database.reading() as db:
            row = db.execute(_KNOWN, (identity,)).fetchone()
        return Report(path.name, row[0], row[1], known=True) if row else None

    def _take(self, path: Path, passphrase: str, *, keep: bool) -> Report:
        with (
            unpacking.opened(path, passphrase, self._database.path.parent) as pack,
            known_errors(),
            closing(self._database.connect()) as db,  # closing without COMMIT undoes everything
        ):
            db.execute("BEGIN IMMEDIATE")
            report = merging.take_in(db, pack, path.name, self._clock(), self._given)
            if keep:
                audit.write(db, "merged", path.name, self._who)
                db.execute("COMMIT")
        if keep and report.erased:
            self._database.tidy()
        return report

    def _decide(self, one: str, other: str, who: str, *, same: bool) -> tuple[SignUp, SignUp]:
        with self._database.writing() as db:
            both = links.find(db, one), links.find(db, other)
            links.decide(db, self._ids.new(), both, same, who, self._clock())
            audit.write(db, "linked" if same else "unlinked", both[0].id, self._who)
        return both
