"""Free practice on the screen: the phone whole, said and shown that it cannot break, nothing recorded."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from sapporo_learn.content.phrases import keep, spans
from sapporo_learn.core.touch import Cause, Touch
from sapporo_learn.ui.free_model import FreeModel
from sapporo_learn.ui.lines import Lines
from sapporo_learn.ui.phone_model import PhoneModel
from sapporo_learn.ui.voice_model import VoiceModel
from tests.helpers.a11y import named, pressable
from tests.helpers.fakes import RecordingSpeaker
from tests.helpers.fingers import button, middle, shown, touch
from tests.helpers.screens import DISPLAYS, Screens

PROMISE = "すきなように、さわって みましょう。何を さわっても、壊れません。"
MISS = Touch(Cause.MISSED, ms=90)


@pytest.fixture
def place(qapp):
    speaker = RecordingSpeaker()
    phone = PhoneModel()
    return FreeModel(phone, VoiceModel(speaker), Lines(spans, keep)), phone, speaker


def test_before_it_begins_and_after_it_ends_nothing_answers(place):
    model, phone, speaker = place
    for _ in range(2):
        phone.tap("home/bus")
        phone.touched.emit(MISS)
        model.restart()
        model.leave()
        assert (speaker.said, model.texts()) == ([], ())
    left: list[bool] = []
    model.left.connect(lambda: left.append(True))
    model.start()
    model.leave()
    assert (left, model.texts()) == ([True], ())


def test_the_promise_is_said_and_a_sentence_goes_with_the_next_clean_touch(place):
    model, phone, speaker = place
    model.start()
    assert speaker.last == model.property("line")["shown"] == model.property("news") == PROMISE
    phone.touched.emit(MISS)
    assert speaker.last == model.property("feedback")["shown"] == "そこには、なにも ありません。"
    assert model.property("line")["shown"] == PROMISE
    said = len(speaker.said)
    phone.tap("home/next")
    assert (model.property("feedback")["shown"], model.property("news")) == ("", "")
    assert len(speaker.said) == said
    model.repeat()
    assert speaker.last == PROMISE


def test_a_second_visit_finds_a_fresh_phone(place):
    model, phone, _ = place
    model.start()
    phone.tap("home/bus")
    phone.touched.emit(MISS)
    model.leave()
    model.start()
    assert (phone.property("screen"), model.property("feedback")["shown"]) == ("home", "")


# --- in the window


def on_phone(screens: Screens, target: str) -> QPoint:
    places, place = [screens.window.contentItem()], None
    while place is None:
        item = places.pop()
        place = item if item.objectName() == f"target:{target}" else None
        places += item.childItems()
    return place.mapToScene(QPointF(place.width() / 2, place.height() / 2)).toPoint()


def test_a_finger_tries_the_phone_and_puts_it_back_and_nothing_is_recorded(qtbot, open_screens) -> None:
    screens = open_screens()
    screens.visit("home")
    touch(screens, middle(button(screens, "じゆうに れんしゅう")))
    screens.settle()
    assert screens.at() == "free"
    assert "壊れません。" in shown(screens).replace("こわ", "")
    assert screens.speaker.last == PROMISE
    touch(screens, on_phone(screens, "home/bus"))
    assert screens.phone.property("screen") == "bus"
    assert screens.speaker.last.endswith("ここは、『バス しらべ』の 画面です。")
    screens.settle()
    touch(screens, middle(button(screens, "最初にもどす")))
    assert screens.phone.property("screen") == "home"
    touch(screens, middle(button(screens, "おわる")))
    assert screens.at() == "home"
    assert screens.log.rows == []
    assert screens.log.saves == {}


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_keys_do_all_of_it_and_a_word_is_explained(qtbot, open_screens, scale: float) -> None:
    screens = open_screens(DISPLAYS[0], scale)
    screens.visit("free")
    screens.phone.press("home/bus")
    screens.settle()
    assert any(node.name == "ことばの意味：画面" for node in pressable(screens.window))
    named(screens.window, "ことばの意味：画面").press()
    assert "ガラスの板です。" in screens.shell.notice_shown()
    QTest.keyClick(screens.window, Qt.Key.Key_Space)
    assert screens.speaker.last == "ここは、『バス しらべ』の 画面です。"  # the page below is said again
    screens.tab_to("最初にもどす")
    QTest.keyClick(screens.window, Qt.Key.Key_Return)
    assert screens.phone.property("screen") == "home"
    QTest.keyClick(screens.window, Qt.Key.Key_F5)
    assert screens.speaker.said[-1] == screens.speaker.said[-2]
    QTest.keyClick(screens.window, Qt.Key.Key_Escape)
    assert screens.at() == "home"
