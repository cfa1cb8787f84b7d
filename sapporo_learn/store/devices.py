"""Which laptop this is. One whose disk was copied, or whose record was put back, gets a new id.

Two machines with one id would both write row 51. Nothing is lost by that (``event.event_id`` decides), but
gaps and order can no longer be told; so the id changes as soon as it is noticed: the network cards are others
(:func:`same_machine`), the record is older than the mark beside it (:func:`went_back`), or a pack brings
rows of this id that this record never had (``store.merging``).
"""

from __future__ import annotations

import binascii
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from sapporo_learn.store.ids import Ids, wall_ms
from sapporo_learn.store.schema import Executes

CARDS = Path("/sys/class/net")
_MACHINE = "machine"

_OWN_STATE = """SELECT d.device_id, max(d.seq_floor,
 ifnull((SELECT max(seq) FROM event WHERE event.device_id=d.device_id),0)) FROM this_device d"""


def recognise(db: Executes, path: Path) -> None:
    """Give this machine its id, inside a transaction: at first, and anew when it is another machine."""
    cards = frozenset(_cards())
    known = _known_cards(db)
    if not db.execute("SELECT 1 FROM this_device").fetchone() or (
        not same_machine(known, cards) or went_back(db, path)
    ):
        renew(db)
    if cards and cards != known:
        db.execute(
            "INSERT INTO setting VALUES(?,?) ON CONFLICT(key) DO UPDATE SET value=excluded.value",
            (_MACHINE, " ".join(sorted(cards))),
        )


def renew(db: Executes) -> str:
    """Make a new id for this machine; what it wrote before keeps the old one."""
    identity = Ids().new()
    label = f"パソコン {identity[-4:].upper()}"  # not the host name: people put their own into it
    db.execute("INSERT INTO device VALUES(?,?,?)", (identity, label, wall_ms()))
    db.execute("DELETE FROM this_device")
    db.execute("INSERT INTO this_device(one, device_id) VALUES(1,?)", (identity,))
    return identity


def same_machine(known: frozenset[str], cards: frozenset[str]) -> bool:
    """One card in common is enough: others may be pulled out. Where none is known, nothing is told."""
    return not known or not cards or not known.isdisjoint(cards)


def mark_of(path: Path) -> Path:
    """The file beside the record that tells how far it once was."""
    return path.with_name(f"{path.stem}.mark")


def set_mark(db: Executes, path: Path) -> None:
    """Write down beside the record how far it is; a record put back later is older than that."""
    device, seq = db.execute(_OWN_STATE).fetchone()
    with suppress(OSError):
        part = mark_of(path).with_suffix(".part")
        part.write_text(f"{device} {seq}", "utf-8")
        part.replace(mark_of(path))


def went_back(db: Executes, path: Path) -> bool:
    """The record is older than the mark beside it, so an older copy was put in its place."""
    try:
        marked, seq = mark_of(path).read_text("utf-8").split()
        device, own = db.execute(_OWN_STATE).fetchone()
        return bool(device == marked and own < int(seq))
    except (OSError, ValueError):
        return False


def _known_cards(db: Executes) -> frozenset[str]:
    row = db.execute("SELECT value FROM setting WHERE key=?", (_MACHINE,)).fetchone()
    return frozenset(row[0].split()) if row else frozenset()


def _cards() -> Iterator[str]:
    """The network cards that are built in, as numbers from which no address can be read."""
    for address in _addresses():
        yield f"{binascii.crc32(address.encode()):08x}"


def _addresses() -> Iterator[str]:
    if sys.platform != "linux":
        yield from _node()
        return
    with suppress(OSError):
        for card in sorted(CARDS.iterdir()):
            with suppress(OSError):
                real = (card / "device").exists() and (card / "addr_assign_type").read_text().strip() == "0"
                if real:
                    yield (card / "address").read_text().strip()


def _node() -> Iterator[str]:
    """What Windows and macOS call the first card; a number made by chance is marked as such."""
    import uuid

    node = uuid.getnode()
    if not node >> 40 & 1:
        yield f"{node:012x}"
