"""The page that explains the figures says what the program counts."""

from __future__ import annotations

import re
from pathlib import Path

from sapporo_learn.core.learner_story import MANY
from sapporo_learn.core.mastery import CAUSE_WORDS
from sapporo_learn.core.monthly import GUEST_IDLE_MS, IDLE_MS, MINUTE_MS, SMALL
from sapporo_learn.core.monthly_table import COLUMNS, POOLED, RULES
from sapporo_learn.core.progress_story import GONE_MS, QUIET_MS, STUMBLES, WORDS
from sapporo_learn.core.stumble_groups import FINGER, GROUP_WORDS, OF_CAUSE

PAGE = (Path(__file__).parents[2] / "docs" / "figures.md").read_text("utf-8")


def block(name: str) -> list[str]:
    return re.search(f"<!-- {name} -->\n(.*?)<!-- end -->", PAGE, re.DOTALL)[1].splitlines()  # type: ignore[index]


def test_the_data_dictionary_is_that_of_the_files() -> None:
    assert block("columns")[2:] == [f"| {name} | {meaning} |" for name, meaning in COLUMNS]
    assert block("rules") == [f"* {rule}" for rule in RULES]
    assert all(name in PAGE for name in POOLED.values())


def test_the_numbers_are_those_of_the_code() -> None:
    meanings = "".join(meaning for _, meaning in COLUMNS)
    assert f"{IDLE_MS // MINUTE_MS}分より長い" in meanings
    assert f"{GUEST_IDLE_MS // MINUTE_MS}分より長い" in meanings
    assert f"{SMALL}人より少ない" in "".join(RULES)
    assert f"同じつまずきが{STUMBLES}回" in PAGE
    assert f"{QUIET_MS // MINUTE_MS}分から{GONE_MS // MINUTE_MS}分" in PAGE
    assert f"{MANY}回以上" in PAGE


def test_every_word_has_its_row() -> None:
    rows = dict(re.findall(r"^\| ([^|]+) \| ([^|]+) \|$", PAGE, re.MULTILINE))
    assert {*WORDS.values(), *GROUP_WORDS.values()} <= rows.keys()
    assert [
        word for cause, word in CAUSE_WORDS.items() if OF_CAUSE[cause] == FINGER and word not in rows["指"]
    ] == []
    assert [word for word in GROUP_WORDS.values() if "めやす" not in rows[word]] == ["指"]
