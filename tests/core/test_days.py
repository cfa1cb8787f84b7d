from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapporo_learn.core import days
from sapporo_learn.core.folding import fold


@given(st.dates())
def test_days_are_counted_as_the_calendar_counts_them(day):
    number = day.toordinal()
    assert days.ordinal(day.year, day.month, day.day) == number
    assert days.civil(number) == (day.year, day.month, day.day)
    assert days.weekday(number) == day.weekday()
    assert days.iso(number) == day.isoformat()


@pytest.mark.parametrize(
    "day", [(2026, 2, 29), (2100, 2, 29), (0, 1, 1), (2026, 13, 1), (2026, 4, 31), (2026, 1, 0)]
)
def test_what_is_no_day_is_none(day):
    with pytest.raises(ValueError, match="no such day"):
        days.ordinal(*day)


@pytest.mark.parametrize("number", [0, days.LAST + 1])
def test_days_out_of_the_calendar_are_none(number):
    with pytest.raises(ValueError, match="no such day"):
        days.civil(number)


def test_the_ends_of_the_calendar():
    assert days.civil(days.LAST) == (9999, 12, 31)
    assert days.civil(days.ordinal(2024, 2, 29)) == (2024, 2, 29)


def test_a_day_is_shown_with_its_weekday():
    assert days.shown(date(2027, 3, 31).toordinal()) == "2027年3月31日（水）"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("オオドオリ", "おおどおり"),
        ("ｻｯﾎﾟﾛ", "さっぽろ"),
        ("北１条 西４丁目", "北一条西四丁目"),
        ("ちぢみ", "ちじみ"),
        ("自衛隊前（２番）", "自衛隊前2番"),
        ("ABC", "abc"),
        ("工大〜港", "工大～港"),
    ],
)
def test_names_are_compared_whatever_way_they_are_typed(one, other):
    assert fold(one) == fold(other)


def test_different_names_stay_different():
    assert fold("しろいし") != fold("しらいし")


def test_tokyo_is_nine_hours_ahead_whatever_the_machine_says() -> None:
    evening = 1_793_458_800_000  # 2026-10-31T15:00:00Z
    assert days.iso(days.tokyo_day(evening)) == "2026-11-01"
    assert days.iso(days.tokyo_day(evening - 1)) == "2026-10-31"
    assert days.starts_ms(days.tokyo_day(evening)) == evening
    assert days.iso(days.tokyo_day(0)) == "1970-01-01"
    assert (days.tokyo_day(-(1 << 62)), days.tokyo_day(1 << 62)) == (1, days.LAST)
