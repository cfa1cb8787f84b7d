"""A laptop whose disk was copied, or whose record was put back, gets a new id; any other keeps its own."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from sapporo_learn.store import devices
from tests.helpers.laptops import Laptop


@pytest.fixture
def cards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The network cards of this machine, as Linux shows them."""
    monkeypatch.setattr(sys, "platform", "linux")
    folder = tmp_path / "cards"
    folder.mkdir()
    monkeypatch.setattr(devices, "CARDS", folder)
    return folder


def plug(cards: Path, name: str, address: str, *, real: bool = True, given: str = "0") -> None:
    card = cards / name
    (card / "device" if real else card).mkdir(parents=True)
    (card / "address").write_text(f"{address}\n")
    (card / "addr_assign_type").write_text(f"{given}\n")


def pull(cards: Path, name: str) -> None:
    (cards / name).rename(cards.parent / f"pulled-{name}")


def test_the_same_machine_keeps_its_id(tmp_path: Path, cards: Path) -> None:
    plug(cards, "eth0", "aa:aa")
    laptop = Laptop(tmp_path / "a")
    first = laptop.device()
    laptop.start()
    plug(cards, "usb0", "bb:bb")
    laptop.start()
    pull(cards, "eth0")
    laptop.start()
    assert laptop.device() == first


@pytest.mark.parametrize("card", [{"real": False}, {"given": "1"}])
def test_what_is_no_card_or_has_an_address_by_chance_says_nothing(
    tmp_path: Path, cards: Path, card: dict[str, object]
) -> None:
    plug(cards, "virtual", "aa:aa", **card)
    laptop = Laptop(tmp_path / "a")
    first = laptop.device()
    pull(cards, "virtual")
    plug(cards, "eth0", "bb:bb")
    laptop.start()
    assert laptop.device() == first
    assert laptop.ask("SELECT value FROM setting WHERE key='machine'") != []


def test_a_copied_disk_in_another_machine_gets_a_new_id(tmp_path: Path, cards: Path) -> None:
    plug(cards, "eth0", "aa:aa")
    laptop = Laptop(tmp_path / "a")
    first, event = laptop.device(), laptop.practise("a" * 36)
    pull(cards, "eth0")
    plug(cards, "eth0", "bb:bb")
    laptop.start()
    second = laptop.device()
    assert second != first
    laptop.practise("a" * 36)
    assert laptop.ask("SELECT device_id, seq FROM event ORDER BY rowid") == [(first, 1), (second, 1)]
    assert laptop.ask("SELECT count(*) FROM device") == [(2,)]
    laptop.start()
    assert laptop.device() == second
    assert event in str(laptop.ask("SELECT event_id FROM event"))


def test_where_no_card_is_shown_nothing_is_told(tmp_path: Path, cards: Path) -> None:
    cards.rmdir()
    laptop = Laptop(tmp_path / "a")
    first = laptop.device()
    laptop.start()
    assert laptop.device() == first
    assert laptop.ask("SELECT * FROM setting") == []


@pytest.mark.parametrize(("node", "told"), [(0x02_00_00_00_00_01, 1), (0x01_00_00_00_00_01, 0)])
def test_other_systems_tell_of_one_card(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, node: int, told: int
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr("uuid.getnode", lambda: node)
    assert len(list(devices._cards())) == told


def test_a_record_put_back_gets_a_new_id(tmp_path: Path, cards: Path) -> None:
    laptop = Laptop(tmp_path / "a")
    laptop.practise("a" * 36)
    backup = tmp_path / "backup.db"
    laptop.copy_to(backup)
    laptop.practise("a" * 36)
    laptop.database.tidy()
    laptop.start()
    first = laptop.device()
    laptop.path.write_bytes(backup.read_bytes())
    laptop.start()
    assert laptop.device() != first


@pytest.mark.parametrize("mark", ["", "half", "x y", "someone-else 99"])
def test_a_mark_that_does_not_fit_says_nothing(tmp_path: Path, cards: Path, mark: str) -> None:
    laptop = Laptop(tmp_path / "a")
    first = laptop.device()
    devices.mark_of(laptop.path).write_text(mark)
    laptop.start()
    assert laptop.device() == first


def test_a_mark_that_cannot_be_written_stops_nothing(tmp_path: Path, cards: Path) -> None:
    laptop = Laptop(tmp_path / "a")
    devices.mark_of(laptop.path).mkdir()
    laptop.database.tidy()
    laptop.start()
    assert laptop.ask("SELECT count(*) FROM device") == [(1,)]


def test_ids_of_others_from_any_future_do_not_move_ours(tmp_path: Path, cards: Path) -> None:
    one, other = Laptop(tmp_path / "a"), Laptop(tmp_path / "b", behind_ms=-(1 << 46))
    before = one.database.newest_ms()
    other.newcomer()
    other.practise("a" * 36)
    one.take(other.plain())
    assert one.database.newest_ms() == before
