"""Which backups stay; clocks may do what they like."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from sapporo_learn.core.rotation import DAYS, HOURS, MONTHS, WEEKS, Backup, day_of, earlier_day, superfluous

HOUR = 3_600_000
DAY = 24 * HOUR
START = 20_000 * DAY
ROOMY = 1 << 40


def kept_after(times: Iterable[int], cap: int = ROOMY, size: int = 1) -> list[Backup]:
    """Make one backup after the other, each time throwing away what may go."""
    shelf: list[Backup] = []
    for number, at_ms in enumerate(times, 1):
        shelf.append(Backup(number, at_ms, size))
        gone = superfluous(shelf, cap)
        shelf = [backup for backup in shelf if backup not in gone]
        assert shelf[-1].number == number  # the newest never goes
    return shelf


def days(shelf: list[Backup]) -> list[int]:
    return [(backup.at_ms - START) // DAY for backup in shelf]


def test_hours_days_weeks_and_months_stay() -> None:
    shelf = kept_after(START + hour * HOUR for hour in range(200 * 24))
    assert [backup.number for backup in shelf[-HOURS:]] == list(range(4800 - HOURS + 1, 4801))
    found = sorted(set(days(shelf)))
    assert found[-DAYS:] == list(range(200 - DAYS, 200))
    assert len(shelf) <= HOURS + DAYS + WEEKS + MONTHS
    assert 200 - 90 <= found[0] <= 200 - 60  # two whole months back; then erased rows are gone


def test_nothing_goes_while_there_is_little() -> None:
    assert superfluous([], ROOMY) == []
    assert len(kept_after(START + hour for hour in range(HOURS))) == HOURS


@pytest.mark.parametrize("jump", [-365 * DAY, 3652 * DAY])
def test_a_clock_that_jumps_takes_no_good_backup_away(jump: int) -> None:
    week = [START + day * DAY for day in range(6)]
    wrong = [START + 6 * DAY + jump, START + 6 * DAY + jump + HOUR]
    shelf = kept_after([*week, *wrong])
    assert {backup.at_ms for backup in shelf} >= {*week, wrong[-1]}
    back = kept_after([*week, *wrong, START + 6 * DAY, START + 7 * DAY])
    assert set(days(back)) >= {2, 3, 4, 5, 6, 7}


def test_a_clock_that_always_begins_anew_leaves_the_last_ones() -> None:
    week = [START + day * DAY for day in range(6)]
    shelf = kept_after([*week, *[1000] * 50])
    assert [backup.number for backup in shelf if backup.at_ms == 1000] == list(range(51, 57))
    assert set(days(shelf)) >= {1, 2, 3, 4, 5}


def test_too_little_room_takes_hours_first_and_then_the_oldest() -> None:
    times = [START, START + DAY, START + 2 * DAY, START + 2 * DAY + HOUR, START + 2 * DAY + 2 * HOUR]
    assert [backup.number for backup in kept_after(times, cap=40, size=10)] == [1, 2, 4, 5]
    assert [backup.number for backup in kept_after(times, cap=30, size=10)] == [1, 2, 5]
    assert [backup.number for backup in kept_after(times, cap=20, size=10)] == [2, 5]
    assert [backup.number for backup in kept_after(times, cap=5, size=10)] == [5]


def test_yesterday_is_the_newest_of_another_day_even_when_the_clock_was_set_back() -> None:
    noon = START + 12 * HOUR
    shelf = [Backup(1, noon - DAY, 1), Backup(2, noon - 4 * HOUR, 1), Backup(3, noon, 1)]
    today = day_of(noon, 540)
    assert earlier_day(shelf, today, 540) == shelf[0]
    assert earlier_day(shelf, today - 365, 540) == shelf[2]
    assert earlier_day(shelf[1:], today, 540) is None
    assert earlier_day([], today, 540) is None


def test_a_day_begins_at_midnight_of_the_place() -> None:
    assert day_of(START + 15 * HOUR, 540) == day_of(START, 540) + 1
    assert day_of(START + 15 * HOUR - 1, 540) == day_of(START, 540)
