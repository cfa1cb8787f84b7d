"""How changes to the record are told."""

from __future__ import annotations

import re

import pytest

from sapporo_learn.core.audit import WHAT_WORDS, WHO_WORDS, AuditLine
from sapporo_learn.core.safety import Salvaged


@pytest.mark.parametrize("what", WHAT_WORDS)
def test_every_change_is_told_in_japanese(what: str) -> None:
    words = AuditLine(0, "instructor", what, "a" * 36, "すずらん").words()
    assert words == f"講師：{WHAT_WORDS[what]}（すずらんさん）"
    assert not re.search("[A-Za-z]", words)


def test_whom_it_concerned_is_told_only_while_known() -> None:
    assert AuditLine(0, "command", "erased", "a" * 36).words() == f"{WHO_WORDS['command']}：記録を消した"


def test_a_newer_programs_change_is_told_as_it_is() -> None:
    assert AuditLine(0, "robot", "polished").words() == "robot：polished"


def test_what_two_files_gave_adds_up() -> None:
    assert Salvaged("event", 3, 1).plus(Salvaged("event", 4, 2)) == Salvaged("event", 7, 3)
