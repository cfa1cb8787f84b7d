"""What is shown is said: notices, the call for the instructor, the greeting; and it can be heard again."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from sapporo_learn.core.ports import LessonState, SpeechEvent
from tests.helpers.a11y import named, pressable
from tests.helpers.fingers import button_named, middle, shown, touch
from tests.helpers.screens import Screens
from tests.helpers.text import items


def test_a_notice_waits_until_it_was_read(qtbot, open_screens) -> None:
    screens = open_screens()
    screens.visit("home")
    screens.visit("notice")
    assert "講師を呼んでください。" in shown(screens)
    touch(screens, QPoint(400, 600))
    assert "講師を呼んでください。" in shown(screens)
    QTest.keyClick(screens.window, Qt.Key.Key_Space)
    assert screens.shell.property("notice") == ""


def test_a_notice_is_heard_again_at_a_touch_and_then_the_page_below(qtbot, open_screens) -> None:
    screens = open_screens()
    screens.visit("home")
    page = screens.speaker.last
    screens.visit("notice")
    notice, said = screens.shell.property("notice"), len(screens.speaker.said)
    assert screens.speaker.last == notice
    behind, over = (node for node in pressable(screens.window) if node.name == "もういちど聞く")
    assert (behind.enabled, over.enabled) == (False, True)
    over.press()
    assert screens.speaker.last == notice
    assert len(screens.speaker.said) == said + 1
    named(screens.window, "わかりました").press()
    assert screens.speaker.last == page


def test_after_a_crash_calm_words_are_said_and_one_way_leads_on(qtbot, open_screens) -> None:
    screens = open_screens()
    screens.visit("home")
    screens.visit("crash")
    assert "講師を" in shown(screens).replace("こうし", "")
    assert screens.speaker.last.startswith("講師を呼んでください。画面の")
    said = len(screens.speaker.said)
    named(screens.window, "もういちど聞く").press()
    assert [len(screens.speaker.said), screens.speaker.said[-1]] == [said + 1, screens.speaker.said[-2]]
    named(screens.window, "はじめの画面へ").press()
    assert screens.at() == "welcome"


@pytest.mark.parametrize("page", ["welcome", "who", "home", "intro", "do", "finished", "notice", "crash"])
def test_everywhere_a_touch_says_it_again(qtbot, open_screens, page) -> None:
    screens = open_screens(states=[LessonState("answer-a-call", False, True, "{}", 9)])
    screens.visit(page)
    before = list(screens.speaker.said)
    assert before
    again = [node for node in pressable(screens.window) if node.name == "もういちど聞く" and node.enabled]
    again[0].press()
    assert screens.speaker.said == [*before, before[-1]]


def test_who_comes_is_greeted_aloud_and_told_where_to_go_on(qtbot, open_screens) -> None:
    screens = open_screens(people=2, states=[LessonState("answer-a-call", False, True, "{}", 9)])
    screens.visit("who")
    said = len(screens.speaker.said)
    touch(screens, middle(button_named(screens, "すずらんさん")))
    qtbot.waitUntil(lambda: len(screens.speaker.said) > said)
    go_on = "この前の、つづきからです。電話に出るやってみたい練習を、ポンとさわってください。"
    assert screens.speaker.last == f"すずらんさん、こんにちは。{go_on}"
    assert len(screens.speaker.said) == said + 1
    screens.settle()
    line = screens.shell.property("linesBefore")[1]
    first = line["phrases"][0]
    screens.speaker.tell(SpeechEvent("phrase", line["utterance"], first["start"], first["length"]))
    qtbot.waitUntil(lambda: marks_in(screens, "offer") == 1)
    screens.home.open("finger")
    named(screens.window, "おわる").press()
    assert screens.speaker.last == go_on  # the greeting was said when one came


def marks_in(screens: Screens, name: str) -> int:
    inside = next(item for item in items(screens.window.contentItem()) if item.objectName() == name)
    return len([item for item in items(inside) if item.objectName() == "spokenMark"])
