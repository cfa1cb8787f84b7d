"""Whatever happens on eight laptops, and in whatever order packs go about: in the end all know the same.

More histories by hand: HISTORIES=500 python -m pytest tests/store/test_store_convergence.py
"""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from sapporo_learn.errors import KnownError
from sapporo_learn.store import schema
from tests.helpers.laptops import Laptop, Plain, exchange

LAPTOPS = 8
EVENTS = "SELECT event_id, learner_id FROM event"
SKEWS = (0, 3_600_000, -86_400_000, 0, 40 * 86_400_000, 0, -500, 7)
HOW_MANY = int(os.environ.get("HISTORIES", "8"))

NODE, OTHER = st.integers(0, LAPTOPS - 1), st.integers(0, 99)
DEED = st.tuples(
    st.sampled_from(
        ["practise"] * 6
        + ["pack", "take", "take", "take", "sign up", "clone", "back up", "restore", "rename", "like"]
        + ["link", "link", "unlink", "erase", "guest"]
    ),
    NODE,
    OTHER,
    OTHER,
)


class World:
    """What happens, and what must be there in the end."""

    def __init__(self, folder: Path) -> None:
        self.laptops = [Laptop(folder / f"{number}", skew) for number, skew in enumerate(SKEWS)]
        self.people = [self.laptops[number].newcomer() for number in range(3)]
        self.packs: list[Plain] = [self.laptops[0].plain()]
        self.backups: dict[int, Path] = {}
        self.erased: set[str] = set()
        self.folder = folder

    def do(self, deed: str, node: int, one: int, other: int) -> None:
        laptop = self.laptops[node]
        who, another = self.people[one % len(self.people)], self.people[other % len(self.people)]
        match deed:
            case "practise":
                laptop.practise(who, ("attempted", "asked", "completed", "passed")[other % 4], step=other)
            case "guest":
                laptop.practise("9" * 34 + f"{other:02}", "passed")
            case "sign up":
                self.people.append(laptop.newcomer())
            case "rename":
                known = laptop.ask("SELECT 1 FROM learner WHERE learner_id=?", (who,))
                laptop.people.rename(who, f"{who[-3:]}{node}{other}")
                assert bool(known) == bool(
                    laptop.ask("SELECT 1 FROM learner_name WHERE learner_id=?", (who,))
                )
            case "like":
                laptop.like(who, 1 + other / 100)
            case "link" | "unlink":
                with suppress(KnownError):  # not here, the same one, or joined through somebody else
                    (laptop.packs.link if deed == "link" else laptop.packs.unlink)(who, another, "さとう")
            case "erase":
                laptop.people.erase(who)
                self.erased.add(who)
            case "pack":
                self.packs.append(laptop.plain())
            case "take":
                laptop.take(self.packs[other % len(self.packs)])
            case "clone":
                image = self.folder / "image.db"
                source = self.laptops[one % LAPTOPS]
                source.copy_to(image)
                laptop.become(image)
                for number in range(other % 4):  # they part at once
                    source.practise(who, step=number)
                    laptop.practise(who, step=number)
            case "back up":
                self.backups[node] = self.folder / f"backup-{node}.db"
                laptop.copy_to(self.backups[node])
            case "restore" if node in self.backups:
                laptop.become(self.backups[node])


@given(history=st.lists(DEED, min_size=10, max_size=40))
@settings(max_examples=HOW_MANY, deadline=None)
def test_all_laptops_end_with_the_same_record(history: list[tuple[str, int, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        world = World(Path(name))
        for deed in history:
            world.do(*deed)
        for pack in world.packs:
            world.laptops[0].take(pack)
        there = {row for laptop in world.laptops for row in laptop.ask(EVENTS)}
        exchange(world.laptops)
        exchange(world.laptops[::-1])  # whoever met its own rows has a new name by now
        assert len({laptop.packs.digest() for laptop in world.laptops}) == 1
        first = world.laptops[0]
        tombs = {who for (who,) in first.ask("SELECT learner_id FROM erased")}
        assert tombs <= world.erased
        assert set(first.ask(EVENTS)) == {row for row in there if row[1] not in tombs}
        before = first.packs.digest()
        with first.database.writing() as db:
            schema.rebuild_totals(db)
        assert first.packs.digest() == before
        assert first.take(world.laptops[3].plain()).nothing_new
