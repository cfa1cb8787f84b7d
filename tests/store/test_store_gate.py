"""The instructor's PIN."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from sapporo_learn.errors import KnownError
from sapporo_learn.store import Store, database
from sapporo_learn.store.gate import CODE_LETTERS, LONGEST_DELAY_MS, SqliteGate, delay_ms

QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
PIN, WRONG = "4071", "0000"


@dataclass
class Machine:
    """A machine that can be switched off and whose clock can be set."""

    path: Path
    wall_ms: int = 1_800_000_000_000
    mono_s: float = 1000.0
    gate: SqliteGate = field(init=False)

    def __post_init__(self) -> None:
        self.start()

    def start(self) -> None:
        """Switch on; the monotonic clock begins anew."""
        self.mono_s = 5.0
        self.gate = SqliteGate(database.open(self.path), QUICK, lambda: self.wall_ms, lambda: self.mono_s)

    def pass_time(self, seconds: float) -> None:
        self.wall_ms += int(seconds * 1000)
        self.mono_s += seconds

    def fail(self, times: int) -> None:
        for _ in range(times):
            assert not self.gate.check(WRONG)

    def must_wait(self) -> str:
        """The sentence that even the right PIN gets now."""
        with pytest.raises(KnownError) as told:
            self.gate.check(PIN)
        return told.value.text


@pytest.fixture
def machine(path: Path) -> Machine:
    machine = Machine(path)
    machine.gate.set_pin(PIN)
    return machine


def test_no_pin_is_set_and_none_opens(path: Path) -> None:
    gate = Machine(path).gate
    assert not gate.is_set()
    for pin in ("", "0000", "1234"):
        assert not gate.check(pin)


def test_pin_opens_and_others_do_not(machine: Machine) -> None:
    assert machine.gate.is_set()
    assert machine.gate.check(PIN)
    assert machine.gate.check("４０７１")  # an input method may be on
    assert not machine.gate.check("40710")
    assert not machine.gate.check("")


def test_pin_is_kept_as_argon2id_only(path: Path, store: Store) -> None:
    code = store.gate.set_pin("73510486")
    assert store.gate.check("73510486")
    with closing(sqlite3.connect(path)) as reader:
        pin_hash, recovery_hash = reader.execute("SELECT pin_hash, recovery_hash FROM gate").fetchone()
    assert pin_hash.startswith("$argon2id$")
    assert recovery_hash.startswith("$argon2id$")
    everything = b"".join(part.read_bytes() for part in path.parent.iterdir())
    assert b"73510486" not in everything
    assert code.encode() not in everything
    assert code.replace("-", "").encode() not in everything


@pytest.mark.parametrize("pin", ["", "123", "123456789", "12a4", "-1234", "12 34", "四〇七一"])
def test_pin_must_be_four_to_eight_digits(path: Path, pin: str) -> None:
    gate = Machine(path).gate
    with pytest.raises(KnownError, match="4けたから8けた"):
        gate.set_pin(pin)
    assert not gate.is_set()


def test_second_first_pin_is_refused(machine: Machine) -> None:
    with pytest.raises(KnownError, match="もう決まっています"):
        machine.gate.set_pin("9999")
    assert machine.gate.check(PIN)


def test_recovery_code_can_be_written_by_hand(path: Path) -> None:
    code = Machine(path).gate.set_pin(PIN)
    assert re.fullmatch(f"([{CODE_LETTERS}]{{4}}-){{3}}[{CODE_LETTERS}]{{4}}", code)
    assert not set(CODE_LETTERS) & set("0O1IL2Z5S8BU")


@pytest.mark.parametrize(
    "written",
    [str, str.lower, lambda code: code.replace("-", " ") + " ", lambda code: code.replace("-", "－")],
)
def test_recovery_code_sets_a_new_pin_and_a_new_code(path: Path, written: Callable[[str], str]) -> None:
    machine = Machine(path)
    code = machine.gate.set_pin(PIN)
    new_code = machine.gate.recover(written(code), "5555")
    assert new_code != code
    assert not machine.gate.check(PIN)
    assert machine.gate.check("5555")
    with pytest.raises(KnownError, match="控えの番号"):
        machine.gate.recover(code, "6666")
    machine.gate.recover(new_code, "6666")
    assert machine.gate.check("6666")


def test_wrong_code_or_wrong_new_pin_changes_nothing(path: Path) -> None:
    machine = Machine(path)
    with pytest.raises(KnownError, match="控えの番号"):
        machine.gate.recover("", "5555")
    code = machine.gate.set_pin(PIN)
    with pytest.raises(KnownError, match="けた"):
        machine.gate.recover(code, "5")
    assert machine.gate.check(PIN)
    machine.gate.recover(code, "5555")


def test_delay_begins_after_three_and_doubles_up_to_a_quarter_of_an_hour() -> None:
    assert [delay_ms(failures) // 1000 for failures in range(10)] == [
        0,
        0,
        0,
        30,
        60,
        120,
        240,
        480,
        900,
        900,
    ]
    assert delay_ms(10_000) == LONGEST_DELAY_MS


def test_even_the_right_pin_waits_after_three_wrong_ones(machine: Machine) -> None:
    machine.fail(3)
    assert machine.must_wait() == "番号が何度かちがいましたので、あと30秒待ってから入れてください。"
    machine.pass_time(29.5)
    assert "あと1秒" in machine.must_wait()
    machine.pass_time(0.5)
    machine.fail(1)
    assert "あと1分" in machine.must_wait()
    machine.pass_time(60)
    assert machine.gate.check(PIN)
    machine.fail(2)  # the count began anew
    assert machine.gate.check(PIN)


def test_restart_does_not_shorten_the_wait(machine: Machine) -> None:
    machine.fail(3)
    machine.pass_time(10)
    machine.start()
    assert "あと20秒" in machine.must_wait()
    machine.pass_time(20)
    machine.start()
    machine.fail(1)
    assert "あと1分" in machine.must_wait()


def test_clock_set_ahead_does_not_shorten_the_wait(machine: Machine) -> None:
    machine.fail(3)
    machine.wall_ms += 10**12
    assert "あと30秒" in machine.must_wait()
    machine.mono_s += 30
    assert machine.gate.check(PIN)


def test_clock_set_back_does_not_lock_for_years(machine: Machine) -> None:
    machine.fail(3)
    machine.wall_ms -= 10**12
    assert "あと30秒" in machine.must_wait()
    machine.start()
    assert "あと30秒" in machine.must_wait()
    machine.pass_time(15)
    assert "あと15秒" in machine.must_wait()
    machine.pass_time(15)
    assert machine.gate.check(PIN)


def test_clock_set_back_without_failures_does_nothing(machine: Machine) -> None:
    assert machine.gate.check(PIN)
    machine.start()
    machine.wall_ms -= 10**12
    assert machine.gate.check(PIN)


def test_wrong_pins_in_two_programs_count_together(path: Path, machine: Machine) -> None:
    other = SqliteGate(database.open(path), QUICK, lambda: machine.wall_ms, lambda: 77_777.0)
    machine.fail(2)
    assert not other.check(WRONG)
    assert "あと30秒" in machine.must_wait()
    machine.pass_time(31)
    assert machine.gate.check(PIN)
    assert other.check(PIN)


def test_recovery_ends_the_wait(path: Path) -> None:
    machine = Machine(path)
    code = machine.gate.set_pin(PIN)
    machine.fail(3)
    machine.gate.recover(code, "5555")
    assert machine.gate.check("5555")


def test_file_that_cannot_be_written_neither_locks_out_nor_forgets(path: Path, machine: Machine) -> None:
    machine.gate = SqliteGate(
        database.open(path, busy_ms=10), QUICK, lambda: machine.wall_ms, lambda: machine.mono_s
    )
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert machine.gate.check(PIN)
        machine.fail(3)
        assert "あと30秒" in machine.must_wait()
        other.execute("ROLLBACK")
    assert "あと30秒" in machine.must_wait()
    machine.pass_time(30)
    assert machine.gate.check(PIN)
    machine.start()
    assert machine.gate.check(PIN)
