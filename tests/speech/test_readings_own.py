"""Everything the program itself says or names is read as a person has read and accepted it."""

from __future__ import annotations

from sapporo_learn.core.phone.catalog import TARGETS
from sapporo_learn.core.wording import WELCOME_BACK
from sapporo_learn.speech.readings import FrontEnd
from tests.helpers.own_texts import own_texts
from tests.helpers.readings import OF_THE_PROGRAM, accepted, lines

TEXTS = own_texts()


def test_nothing_is_forgotten() -> None:
    shown = {text.shown for text in TEXTS}
    assert WELCOME_BACK.shown in shown  # the loop
    assert "おしい。もういちど どうぞ。" in shown  # feedback
    assert "お手伝いの方へ" in shown  # QML
    assert "まだ、どなたの名前もありません。「はじめての方」から、練習をはじめてください。" in shown
    assert "『送信』ボタン" in shown
    assert {target.name for target in TARGETS.values()} <= shown


def test_all_is_read_as_accepted(front_end: FrontEnd) -> None:
    now, before = lines(TEXTS, front_end), accepted(OF_THE_PROGRAM)
    assert sorted(now - before) == [], "read these, then run: python -m tests.helpers.readings"
    assert sorted(before - now) == []


def test_no_reading_is_left_to_chance(front_end: FrontEnd) -> None:
    assert [text.shown for text in TEXTS if front_end.unsettled(text)] == []
