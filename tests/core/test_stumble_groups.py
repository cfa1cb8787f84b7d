"""Finger, reading, hearing, idea: what each cause and each rung speaks of."""

from __future__ import annotations

import pytest

from sapporo_learn.core.ladder import AT_S
from sapporo_learn.core.mastery import CAUSE_WORDS, Attempt, step_troubles
from sapporo_learn.core.ports import Json
from sapporo_learn.core.stumble_groups import (
    GROUP_WORDS,
    OF_CAUSE,
    OF_RUNG,
    group_of,
    groups,
    largest,
    step_figures,
)


def row(
    verb: str, step: int = 0, learner: str = "a", lesson: str = "call", at: int = 0, **result: Json
) -> Attempt:
    return Attempt(learner, lesson, step, verb, {"step": f"s{step}", **result}, at)


def test_every_cause_and_every_rung_has_a_group() -> None:
    assert OF_CAUSE.keys() == CAUSE_WORDS.keys()
    assert OF_RUNG.keys() == AT_S.keys()
    assert {*OF_CAUSE.values(), *OF_RUNG.values()} == set(GROUP_WORDS)
    assert tuple(GROUP_WORDS.values()) == ("指", "読む", "聞く", "考え方")


@pytest.mark.parametrize(
    ("verb", "told", "group"),
    [
        ("attempted", {"cause": "missed"}, "finger"),
        ("touched", {"cause": "held"}, "finger"),
        ("attempted", {"cause": "wrong-idea"}, "thinking"),
        ("touched", {"cause": "tap"}, ""),
        ("attempted", {"rung": 5}, ""),
        ("completed", {"rung": 0}, ""),
        ("completed", {"rung": 1}, "hearing"),
        ("completed", {"rung": 3}, "reading"),
        ("completed", {"rung": 5}, "thinking"),
        ("completed", {"rung": "1"}, ""),
        ("completed", {"rung": 99}, ""),
        ("hinted", {"rung": 1, "cause": "held"}, ""),
        ("completed", {"cause": "held"}, ""),
    ],
)
def test_what_a_row_speaks_of(verb: str, told: dict[str, Json], group: str) -> None:
    assert group_of(row(verb, **told)) == group


def test_counts_groups_in_one_order() -> None:
    rows = [row("attempted", cause="wrong-idea"), row("completed", rung=2), row("attempted", cause="slid")]
    assert groups(rows) == (("finger", 1), ("reading", 1), ("hearing", 0), ("thinking", 1))
    assert largest(groups(rows)) == "finger"
    assert largest(groups([*rows, row("completed", rung=4)])) == "thinking"
    assert largest(groups([])) == ""


def test_says_for_every_step_over_what_people_stumble() -> None:
    rows = [
        row("attempted", 0, cause="tap"),
        row("completed", 0, rung=1, ms=4000),
        row("attempted", 1, cause="wrong-idea"),
        row("attempted", 1, "b", cause="wrong-idea"),
        row("attempted", 1, "b", cause="held"),
        row("attempted", 1, lesson="ask", cause="held"),
        Attempt("a", "call", 0, "passed", {}, 0),
    ]
    told = step_figures(rows)
    assert [one.trouble for one in told] == step_troubles(rows)
    found = {(one.trouble.lesson, one.trouble.step): (one.group, dict(one.groups)) for one in told}
    assert found["call", 0] == ("hearing", {"finger": 0, "reading": 0, "hearing": 1, "thinking": 0})
    assert found["call", 1] == ("thinking", {"finger": 1, "reading": 0, "hearing": 0, "thinking": 2})
    assert found["ask", 1][0] == "finger"
