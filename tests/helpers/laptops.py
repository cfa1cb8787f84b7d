"""Laptops of a class: each with a record and a clock of its own, and packs that go between them."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from shutil import copyfile

from sapporo_learn.core.merging import Report
from sapporo_learn.core.ports import LearnerSettings
from sapporo_learn.store import database, merging, packs, unpacking
from sapporo_learn.store.ids import Ids
from sapporo_learn.store.packs import Manifest
from sapporo_learn.store.people import SqlitePeople
from sapporo_learn.store.sharing import SqlitePacks
from sapporo_learn.store.writer import INSERT_EVENT

NOON = 1_800_000_000_000
PASSPHRASE = "an old elm in the park"
PICTURES = [("suzuran", "すずらん"), ("lilac", "らいらっく")]
NAMES = [kana for _, kana in PICTURES]


@dataclass
class Clock:
    """Rises by a second at every look."""

    now: int = NOON

    def __call__(self) -> int:
        self.now += 1000
        return self.now


@dataclass
class Plain:
    """The inside of a pack, before it is locked."""

    path: Path
    manifest: Manifest


@dataclass
class Laptop:
    """One machine; ``behind_ms`` says how wrong its clock is."""

    folder: Path
    behind_ms: int = 0
    number: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        self.folder.mkdir(exist_ok=True)
        self.path = self.folder / "record.db"
        self.clock = Clock(NOON - self.behind_ms)
        self.start()

    def start(self) -> None:
        """Open the record, as at every start of the program."""
        self.database = database.open(self.path)
        self.ids = Ids(self.clock, max(0, self.database.newest_ms()))
        self.people = SqlitePeople(self.database, self.ids, PICTURES, self.clock)
        self.packs = SqlitePacks(self.database, self.ids, NAMES, self.clock)

    def copy_to(self, path: Path) -> None:
        """Copy the whole record, as a disk image or a backup does."""
        with self.database.reading() as db:
            db.execute("COMMIT")
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            copyfile(self.path, path)
            db.execute("BEGIN")

    def become(self, path: Path) -> None:
        """Put another record in the place of this one."""
        for part in self.folder.glob("record.*"):
            part.unlink()
        copyfile(path, self.path)
        self.start()

    def practise(self, learner: str, verb: str = "attempted", lesson: str = "finger", step: int = 0) -> str:
        """Write one row; returns its id. A guest's learner id is that of the visit."""
        identity = self.ids.new()
        with self.database.writing() as db:
            row = (identity, learner, learner if learner.startswith("9") else "5" * 36, lesson, 1, step)
            db.execute(INSERT_EVENT, (*row, verb, "{}", self.clock(), 540, 0))
        return identity

    def newcomer(self, name: str = "") -> str:
        """Sign somebody up; returns the id."""
        learner = self.people.add()
        if name:
            self.people.rename(learner.id, name)
        return learner.id

    def like(self, learner: str, scale: float) -> None:
        """Remember how large somebody wants the letters."""
        self.people.save_settings(learner, LearnerSettings(scale))

    def plain(self) -> Plain:
        """Everything that is known here, not locked."""
        self.number += 1
        path = self.folder / f"inside-{self.number}.db"
        return Plain(path, packs.snapshot(self.database, path, self.clock()))

    def take(self, pack: Plain, *, keep: bool = True) -> Report:
        """Take in what is not locked."""
        with closing(unpacking.connect(pack.path)) as inside, closing(self.database.connect()) as db:
            opened = unpacking.Opened(pack.path.name + pack.manifest.device, pack.manifest, inside)
            db.execute("BEGIN IMMEDIATE")
            report = merging.take_in(db, opened, pack.path.name, self.clock(), NAMES)
            db.execute("COMMIT" if keep else "ROLLBACK")
        return report

    def give(self, stick: Path) -> Path:
        """「USBに出す」."""
        stick.mkdir(exist_ok=True)
        return self.packs.write(stick, PASSPHRASE)

    def get(self, pack: Path) -> Report:
        """「USBから入れる」."""
        return self.packs.merge(pack, PASSPHRASE)

    def ask(self, sql: str, parameters: Sequence[str | int] = ()) -> list[tuple[object, ...]]:
        """Read something."""
        with self.database.reading() as db:
            return list(db.execute(sql, parameters).fetchall())

    def device(self) -> str:
        """The id of this machine."""
        ((device,),) = self.ask("SELECT device_id FROM this_device")
        return str(device)


def exchange(laptops: Sequence[Laptop]) -> None:
    """Carry everything to the first, and from there to all."""
    first, *others = laptops
    for one in others:
        first.take(one.plain())
    everything = first.plain()
    for one in others:
        one.take(everything)


def as_browser(path: Path, *statements: str) -> None:
    """Do something to a file as an ordinary SQLite browser would."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for statement in statements:
            db.execute(statement)
