"""順調, 停滞, 助けて: each with the sentence that proves it, until an instructor puts it away."""

from __future__ import annotations

import pytest

from sapporo_learn.core.mastery import CAUSE_WORDS, Attempt
from sapporo_learn.core.ports import Json
from sapporo_learn.core.progress_story import GONE_MS, HAPPENED, QUIET_MS, WORDS, State, state

START = 1_700_000_000_000


def run(*rows: tuple[str, int, dict[str, Json]]) -> list[Attempt]:
    """Rows one second apart, after the beginning."""
    begun: tuple[str, int, dict[str, Json]] = ("initialized", 0, {"resumed": False})
    return [
        Attempt(
            "a",
            "call",
            step,
            verb,
            told if verb in ("initialized", "passed", "terminated") else {"step": f"s{step}", **told},
            START + 1000 * number,
        )
        for number, (verb, step, told) in enumerate([begun, *rows])
    ]


def slips(count: int, step: int = 3, cause: str = "slid") -> list[tuple[str, int, dict[str, Json]]]:
    return [("attempted", step, {"cause": cause})] * count


def told(rows: list[Attempt], later_ms: int = 0, dismissed: str = "") -> tuple[str, str]:
    found = state(rows, (rows[-1].at_ms if rows else START) + later_ms, dismissed)
    return found.word, found.evidence


LEFT = ("terminated", 3, {"phase": "do"})
STUMBLES = ("called", 3, {"why": "stumbles"})
REST = ("called", 3, {"why": "rest"})
ASKED = ("asked", 3, {"rung": 2})
DONE = ("completed", 3, {"rung": 0})


def test_every_cause_has_a_sentence() -> None:
    assert HAPPENED.keys() == CAUSE_WORDS.keys()
    assert tuple(WORDS.values()) == ("順調", "停滞", "助けて")


@pytest.mark.parametrize(
    ("rows", "word", "evidence"),
    [
        ([], "順調", "つまずきは、ありません。"),
        ([("passed", 7, {"mastered": True})], "順調", "教材が、おわりまでできました。"),
        (slips(2), "順調", "つまずきは、ありません。"),
        (slips(3), "停滞", "手順4で3回、すべってしまいました。"),
        ([*slips(3), DONE], "順調", "つまずきは、ありません。"),
        ([*slips(3), STUMBLES], "助けて", "手順4で3回、すべってしまいました。"),
        ([*slips(2), *slips(1, cause="held"), STUMBLES], "助けて", "手順4で3回、つまずきました。"),
        ([STUMBLES], "助けて", "手順4で、つまずきました。"),
        ([*slips(3), STUMBLES, LEFT], "停滞", "手順4で3回、すべってしまいました。"),
        ([*slips(3), STUMBLES, DONE], "順調", "つまずきは、ありません。"),
        ([REST], "助けて", "手順4で、1分より長く手が止まりました。"),
        ([ASKED], "助けて", "手順4で、「たすけて」をさわりました。"),
        ([ASKED, ASKED], "助けて", "手順4で、「たすけて」を2回さわりました。"),
        ([ASKED, LEFT], "停滞", "手順4で、「たすけて」をさわりました。"),
        ([ASKED, DONE], "順調", "つまずきは、ありません。"),
        (
            [("asked", 1, {"rung": 2}), ("completed", 1, {"rung": 5})],
            "助けて",
            "手順2で、「たすけて」をさわりました。",
        ),
    ],
)
def test_says_how_somebody_gets_on(
    rows: list[tuple[str, int, dict[str, Json]]], word: str, evidence: str
) -> None:
    assert told(run(*rows)) == (word, evidence)


def test_who_has_not_begun_is_well() -> None:
    assert told([]) == ("順調", "まだ、始めていません。")


@pytest.mark.parametrize(
    ("rest", "word"),
    [(QUIET_MS - 1, "順調"), (QUIET_MS, "停滞"), (GONE_MS - 1, "停滞"), (GONE_MS, "順調"), (-5, "順調")],
)
def test_who_rests_for_long_is_seen_until_nobody_can_sit_there(rest: int, word: str) -> None:
    assert told(run(DONE), rest)[0] == word
    assert told(run(DONE, LEFT), rest)[0] == "順調"


def test_a_rest_is_told_in_minutes() -> None:
    assert told(run(DONE), 3 * 60_000 + 59_000) == ("停滞", "手順4で3分、手が止まっています。")


def put_away(rows: list[Attempt]) -> str:
    return state(rows, rows[-1].at_ms).key


def test_what_was_put_away_stays_away_until_there_is_something_new() -> None:
    seen = run(*slips(3))
    key = put_away(seen)
    assert key
    assert told(seen, dismissed=key) == ("順調", "講師が見ました。")
    assert told(run(*slips(5)), dismissed=key) == ("順調", "講師が見ました。")
    assert told(run(*slips(6)), dismissed=key)[1] == "手順4で6回、すべってしまいました。"
    assert (
        told(run(*slips(3), *slips(3, 4, "held")), dismissed=key)[1]
        == "手順5で3回、長くさわってしまいました。"
    )
    assert told(run(*slips(3), ASKED), dismissed=key) == ("助けて", "手順4で、「たすけて」をさわりました。")
    assert told(run(*slips(3)), dismissed="call/3/other")[0] == "停滞"


def test_what_came_with_what_was_put_away_stays_away_too() -> None:
    rows = run(*slips(3), STUMBLES)
    assert told(rows, dismissed=put_away(rows)) == ("順調", "講師が見ました。")
    assert told(rows, QUIET_MS, put_away(rows))[0] == "順調"
    again = run(*slips(3), STUMBLES, ASKED)
    assert told(again, dismissed=put_away(rows))[1] == "手順4で、「たすけて」をさわりました。"


def test_all_is_well_without_a_key() -> None:
    assert State().key == put_away(run(DONE)) == ""
