"""Words of the phone are explained one touch away from the sentence in which they stand."""

from __future__ import annotations

import pytest
from PySide6.QtQuick import QQuickItem

from sapporo_learn.content.phrases import keep, spans
from sapporo_learn.core.glossary import Word
from sapporo_learn.core.ruby import parse
from sapporo_learn.ui.glossary_model import GlossaryModel
from sapporo_learn.ui.lines import Lines
from sapporo_learn.ui.shell_model import ShellModel
from tests.helpers.a11y import pressable
from tests.helpers.desk import Desk
from tests.helpers.fingers import middle, touch
from tests.helpers.screens import DISPLAYS

SNOWMAN = Word(parse("雪だるま"), parse("雪の人です。"))


@pytest.fixture
def place(qapp):
    desk = Desk()
    shell = ShellModel(desk.voice, Lines(spans, keep), 4.0)
    return (
        desk,
        shell,
        GlossaryModel((SNOWMAN, Word(parse("ホーム"), parse("玄関です。"))), shell, (desk.model,)),
    )


def test_words_of_the_present_sentence_are_there_and_no_others(place, qtbot):
    desk, _, glossary = place
    desk.begin()
    assert glossary.property("here") == ""
    with qtbot.waitSignal(glossary.changed):
        desk.model.next()
    assert glossary.property("here") == "雪だるま"


def test_a_touch_explains_them_by_a_notice_that_is_spoken(place):
    desk, shell, glossary = place
    desk.begin().model.next()
    glossary.explain()
    assert shell.notice_shown() == "「雪だるま」とは。雪の人です。"
    assert desk.speaker.last == "「雪だるま」とは。雪の人です。"


def test_without_words_a_touch_says_nothing(place):
    desk, shell, glossary = place
    glossary.explain()
    desk.begin()
    glossary.explain()
    assert shell.notice_shown() == ""


@pytest.mark.parametrize("display", DISPLAYS, ids=str)
def test_the_sentence_itself_is_the_button(open_screens, display):
    screens = open_screens(display)
    screens.visit("intro")
    card = screens.window.findChild(QQuickItem, "meaning")
    assert card is not None
    assert any(node.name == "ことばの意味：画面" for node in pressable(screens.window))
    touch(screens, middle(card))
    assert "ガラスの板です。" in screens.shell.notice_shown()
