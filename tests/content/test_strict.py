"""Our own examination and msgspec agree about what fits the format."""

from __future__ import annotations

import tomllib
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapporo_learn.content.format1 import ArgsTable, LessonTable, build
from sapporo_learn.content.strict import faults
from sapporo_learn.core.lesson import Lesson
from sapporo_learn.core.phone.catalog import EVENTS
from sapporo_learn.core.ruby import RubyError

TEMPLATE = Path(__file__).parents[2] / "lessons" / "_template" / "lesson.toml"
GOOD = tomllib.loads(TEMPLATE.read_text("utf-8"))

LEAVES = st.one_of(
    st.just({}),
    st.booleans(),
    st.integers(-3, 99),
    st.floats(allow_nan=False),
    st.text(max_size=4),
    st.sampled_from(
        ["tap", "hold", "home", "pulse", "together", "snowman-touched", "playground/page", "first"]
    ),
    st.just([]),
    st.just([{}]),
    st.dates(),
)


def places(table: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Every place in a nested table."""
    inside = table.items() if isinstance(table, dict) else enumerate(table) if isinstance(table, list) else ()
    return [path, *(place for key, value in inside for place in places(value, (*path, key)))]


def changed(table: object, path: tuple[str | int, ...], value: object) -> object:
    """The table with another value at one place; None takes the key away."""
    if not path:
        return value
    head, *rest = path
    if isinstance(table, list):
        row = [changed(item, tuple(rest), value) if n == head else item for n, item in enumerate(table)]
        return [item for item in row if item is not None]
    assert isinstance(table, dict)
    new = {key: changed(item, tuple(rest), value) if key == head else item for key, item in table.items()}
    return {key: item for key, item in new.items() if item is not None}


@given(st.sampled_from([place for place in places(GOOD) if place]), LEAVES | st.none())
def test_what_passes_here_becomes_a_lesson(place, value):
    raw = changed(GOOD, place, value)
    found = faults(raw, LessonTable)
    try:
        lesson = build(raw, "")
    except (msgspec.ValidationError, RubyError):
        assert found
    else:
        assert isinstance(lesson, Lesson)


def test_the_unchanged_table_passes():
    assert faults(GOOD, LessonTable) == []


def test_a_kind_of_field_that_the_format_may_not_use_is_a_bug():
    class Odd(msgspec.Struct):
        share: float

    with pytest.raises(TypeError, match="may not use"):
        faults({"share": 0.5}, Odd)


def test_the_arguments_of_the_format_are_those_of_the_events():
    declared = {name for kind in EVENTS.values() for name, _ in kind.args}
    assert set(ArgsTable.__struct_fields__) == declared
