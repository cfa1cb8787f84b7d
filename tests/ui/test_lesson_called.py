"""The sign for the instructor in a lesson: there only while it is raised, and quiet."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from sapporo_learn.core.lesson import Round
from sapporo_learn.core.touch import Cause
from tests.helpers.a11y import named, pressable, tree
from tests.helpers.desk import Desk
from tests.helpers.screens import DISPLAYS, Display, Screens

SIGN = "講師への合図"
CLOSE = "とじる"
PLACE = "playground/snowman"


# --- the model


def stumble(desk: Desk, times: int = 3) -> None:
    for _ in range(times):
        desk.touch(Cause.MISSED)


def test_the_hand_goes_up_at_the_third_stumble_and_down_when_the_step_is_done(qapp) -> None:
    desk = Desk().begin().to(Round.HINT, "snow")
    stumble(desk, 2)
    assert desk.model.property("called") is False
    changes: list[bool] = []
    desk.model.changed.connect(lambda: changes.append(desk.model.property("called")))
    stumble(desk, 1)
    assert changes == [True]
    assert desk.log.rows[-1].verb == "called"
    assert desk.log.rows[-1].result == {"step": "snow", "round": "hint", "why": "stumbles"}
    stumble(desk, 2)
    assert desk.verbs.count("called") == 1
    desk.do()
    assert changes[-1] is False


def test_a_raised_hand_is_kept_with_its_row(qapp) -> None:
    desk = Desk().begin().to(Round.HINT, "snow")
    stumble(desk)
    again = Desk().begin(save=desk.kept)
    assert again.model.property("called") is True
    assert "called" not in again.verbs


# --- the screen


def names(screens: Screens) -> set[str]:
    return {node.name for node in pressable(screens.window) if node.enabled}


def card(screens: Screens) -> QQuickItem:
    return screens.window.findChild(QQuickItem, "coach")


def place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def test_the_sign_is_there_only_while_it_is_raised_and_says_nothing(open_screens) -> None:
    screens = open_screens()
    screens.visit("do")
    assert SIGN not in names(screens)
    screens.visit("called")
    assert SIGN in names(screens)
    said, focused = len(screens.speaker.said), screens.focused()
    named(screens.window, SIGN).press()
    screens.settle()
    assert "お手伝いの方へ" in [node.name for node in tree(screens.window)]
    named(screens.window, CLOSE).press()
    screens.settle()
    assert not card(screens).isVisible()
    assert (len(screens.speaker.said), screens.focused()) == (said, focused)
    screens.phone.press(PLACE)
    screens.settle()
    assert SIGN not in names(screens)


def test_the_card_closes_by_itself_when_the_step_is_done(open_screens) -> None:
    screens = open_screens()
    screens.visit("coach")
    assert screens.focused() == CLOSE
    screens.phone.press(PLACE)
    screens.settle()
    assert not card(screens).isVisible()
    assert CLOSE not in names(screens)
    assert "つぎへ" in names(screens)
    screens.lesson.next()
    screens.settle()
    screens.visit("called")
    assert not card(screens).isVisible()


def test_escape_closes_the_card_and_not_the_lesson(open_screens) -> None:
    screens = open_screens()
    screens.visit("coach")
    QTest.keyClick(screens.window, Qt.Key.Key_Escape)
    screens.settle()
    assert not card(screens).isVisible()
    assert screens.at() == "lesson"
    assert SIGN in names(screens)


def test_the_phone_can_be_used_while_the_card_is_open(open_screens) -> None:
    screens = open_screens()
    screens.visit("coach")
    phone = next(item for item in screens.window.findChildren(QQuickItem) if item.objectName() == "glass")
    assert not place(card(screens)).intersects(place(phone))
    assert {"もういちど聞く", "ひとつ戻る", "たすけて"} <= names(screens)


@pytest.mark.parametrize("display", DISPLAYS, ids=str)
def test_even_long_advice_can_be_read(open_screens, display: Display) -> None:
    screens = open_screens(display, 2.0)
    screens.visit("coach")
    advice = "切ったあとは、もとの画面にもどります。鍵のかかった画面なら、そのままで終わりです。" * 2
    card(screens).setProperty("coach", advice)
    screens.settle()
    whole, window = place(card(screens)), QRectF(0, 0, display.width, display.height)
    assert window.contains(whole)
    close = next(
        item for item in card(screens).findChildren(QQuickItem) if item.property("spokenName") == CLOSE
    )
    assert whole.contains(place(close))
    turning = card(screens).findChild(QQuickItem, "advice")
    read = turning.property("shownHeight")
    while turning.property("more"):
        turning.setProperty("offset", read)
        read += turning.property("shownHeight")
    assert read >= turning.property("contentHeight") - 1
