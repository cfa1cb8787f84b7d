"""What is kept of whom."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sapporo_learn.core.lesson import Round
from sapporo_learn.core.ports import Happened
from sapporo_learn.core.practice import AskedHelp, Left, Opened, Record, Say
from sapporo_learn.core.privacy import kept
from tests.helpers.small_lesson import LESSON, play


def rows_of(learner_id: str) -> list[Happened]:
    """Every row of a whole lesson with misses, help and two visits."""
    play_ = play().to(Round.TOGETHER).miss().do(AskedHelp(), Left(), Opened(resumed=True))
    play_.to(Round.ALONE, "talk").miss().step()
    assert play_.find(Say)
    return [
        Happened(learner_id, "visit", LESSON.id, 1, row.step, row.verb, dict(row.result), 0)
        for row in play_.all
        if isinstance(row, Record)
    ]


def test_of_a_learner_everything_is_kept() -> None:
    rows = rows_of("learner")
    assert {"attempted", "touched", "asked", "completed", "experienced"} < {row.verb for row in rows}
    assert kept(rows) == rows


def test_of_a_guest_only_beginning_leaving_and_finishing_are_kept_and_nothing_of_the_finger() -> None:
    assert [(row.verb, row.result) for row in kept(rows_of(""))] == [
        ("initialized", {"resumed": False}),
        ("terminated", {"round": "together", "phase": "do"}),
        ("initialized", {"resumed": True}),
        ("passed", {"mastered": True}),
    ]


@pytest.mark.parametrize("verb", ["attempted", "touched", "hinted", "asked", "completed", "experienced"])
def test_how_a_guest_practised_is_not_kept(verb: str) -> None:
    row = Happened("learner", "visit", "small", 1, 0, verb, {"step": "snow"}, 0)
    assert kept([row]) == [row]
    assert kept([replace(row, learner_id="")]) == []


@pytest.mark.parametrize(
    ("target", "told"),
    [
        ("keyboard/ka", "keyboard/"),
        ("keyboard/board-ki", "keyboard/"),
        ("dialer/key-7", "dialer/key-"),
        ("dialer/call", "dialer/call"),
        ("", ""),
    ],
)
def test_what_somebody_writes_cannot_be_read_in_the_record(target: str, told: str) -> None:
    row = Happened("learner", "visit", "small", 1, 0, "attempted", {"cause": "tap", "target": target}, 0)
    assert [each.result for each in kept([row])] == [{"cause": "tap", "target": told}]
