"""What a learner does with the pages: fingers, choices, turning on, taking turns with the phone."""

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from sapporo_learn.core.ports import LessonState
from tests.helpers.a11y import named, pressable
from tests.helpers.fingers import FINGER, button, button_named, middle, shown, touch
from tests.helpers.screens import DISPLAYS, Screens
from tests.helpers.text import items, on_its_page, texts

LAPTOP_SMALL, LAPTOP, _, UPRIGHT = DISPLAYS


def test_a_finger_that_trembles_10_mm_inside_a_button_still_presses_it(qtbot, open_screens) -> None:
    screens = open_screens()
    screens.visit("welcome")
    start = middle(button(screens, "はじめる"))
    touch(screens, start, start + QPoint(round(10 * LAPTOP.px_per_mm), 0))
    assert screens.at() == "who"


def test_a_finger_just_beside_a_button_presses_it_and_one_far_away_does_not(qtbot, open_screens) -> None:
    screens = open_screens()
    screens.visit("welcome")
    begin = button(screens, "はじめる")
    edge = middle(begin) - QPoint(0, round(begin.height() / 2))
    touch(screens, edge - QPoint(0, round(5 * LAPTOP.px_per_mm)))
    assert screens.at() == "welcome"
    touch(screens, edge - QPoint(0, round(1 * LAPTOP.px_per_mm)))
    assert screens.at() == "who"


def test_a_finger_that_leaves_the_button_presses_nothing(qtbot, open_screens) -> None:
    screens = open_screens()
    screens.visit("welcome")
    start = middle(button(screens, "はじめる"))
    touch(screens, start, start - QPoint(0, round(60 * LAPTOP.px_per_mm)))
    assert screens.at() == "welcome"


def test_a_button_answers_when_the_finger_comes_down(qtbot, open_screens) -> None:
    screens = open_screens()
    screens.visit("welcome")
    begin = button(screens, "はじめる")
    before = screens.window.grabWindow()
    QTest.touchEvent(screens.window, FINGER).press(0, middle(begin), screens.window).commit()
    assert begin.property("down")
    assert screens.window.grabWindow() != before
    assert screens.at() == "welcome"
    QTest.touchEvent(screens.window, FINGER).release(0, middle(begin), screens.window).commit()
    assert screens.at() == "who"


def test_a_second_touch_right_after_the_first_is_a_tremble(qtbot, open_screens) -> None:
    screens = open_screens(pace=1.0)
    screens.visit("welcome")
    said = len(screens.speaker.said)
    again = middle(button(screens, "もういちど聞く"))
    touch(screens, again)
    touch(screens, again)
    assert len(screens.speaker.said) == said + 1


def test_a_tremble_after_はじめる_chooses_nobody(qtbot, open_screens) -> None:
    screens = open_screens(pace=1.0, people=9)
    screens.visit("welcome")
    touch(screens, middle(button(screens, "はじめる")))
    assert screens.at() == "who"
    screens.window.grabWindow()
    screens._finish_jobs()
    assert not screens.window.property("ready")
    touch(screens, middle(button_named(screens, "はじめての方")))
    assert screens.at() == "who"
    screens.settle()
    touch(screens, middle(button_named(screens, "はじめての方")))
    qtbot.waitUntil(lambda: screens.at() == "home")


def test_everybody_is_reached_by_turning_the_pages_of_tiles(qtbot, open_screens) -> None:
    screens = open_screens(LAPTOP_SMALL, 2.0, people=9)
    screens.visit("who")
    met: list[str] = []
    for _ in range(20):
        met += [node.name for node in pressable(screens.window) if node.name.endswith("さん")]
        forward = named(screens.window, "つぎの人たち")
        if not forward.enabled:
            break
        forward.press()
        screens.settle()
    assert met == [f"{learner.name}さん" for learner in screens.known.everybody]
    named(screens.window, "まえの人たち").press()
    screens.settle()
    assert met[-1] not in [node.name for node in pressable(screens.window)]


@pytest.mark.parametrize(
    ("tile", "named_after"), [("はじめての方", "しらかばさん、"), ("記録せずに練習", "")]
)
def test_a_newcomer_gets_a_name_and_a_guest_none(qtbot, open_screens, tile: str, named_after: str) -> None:
    screens = open_screens(people=2)
    screens.visit("who")
    touch(screens, middle(button_named(screens, tile)))
    qtbot.waitUntil(lambda: screens.at() == "home")
    screens.settle()
    assert f"{named_after}こんにちは。" in shown(screens)


def test_home_offers_where_to_go_on_first_and_stamps_what_is_done(qtbot, open_screens) -> None:
    states = [LessonState("finger", True, True), LessonState("answer-a-call", False, True, "{}", 9)]
    screens = open_screens(states=states)
    screens.visit("home")
    names = [node.name for node in pressable(screens.window)]
    assert names.index("電話に出る、つづける。この前の、つづきからです。") < names.index(
        "1、さわり方、できました"
    )
    assert "2、電話に出る、とちゅうです" in names
    stamps = [item for item in items(screens.window.contentItem()) if item.objectName() == "stamp"]
    assert len(stamps) == 1
    titles = [text for text in texts(screens.window) if text.property("text") in ("さわり", "方")]
    assert titles
    stamp = stamps[0].mapRectToScene(stamps[0].boundingRect())
    assert not any(stamp.intersects(title.mapRectToScene(title.boundingRect())) for title in titles)
    assert not any(mark in shown(screens) for mark in ("点", "％", "%", "位"))


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("display", DISPLAYS, ids=str)
def test_where_to_go_on_is_seen_without_turning(qtbot, open_screens, display, scale: float) -> None:
    screens = open_screens(display, scale, states=[LessonState("answer-a-call", False, True, "{}", 9)])
    screens.visit("home")
    card = next(item for item in items(screens.window.contentItem()) if item.objectName() == "offer")
    assert on_its_page(card)
    assert card.mapRectToScene(card.boundingRect()).bottom() <= display.height


def test_a_lesson_card_opens_its_lesson(qtbot, open_screens) -> None:
    screens = open_screens()
    screens.visit("home")
    named(screens.window, "2、電話に出る、はじめる").press()
    assert screens.at() == "lesson"
    screens.settle()
    assert "電話に出る" in shown(screens)


def test_the_phrase_that_is_spoken_is_marked_and_no_other(qtbot, open_screens) -> None:
    screens = open_screens()
    screens.visit("welcome")

    def marked() -> int:
        return len(
            [item for item in items(screens.window.contentItem()) if item.objectName() == "spokenMark"]
        )

    assert marked() == 0
    screens.speak_phrase(0)
    assert marked() == 1
    screens.speaker.finish()
    qtbot.waitUntil(lambda: marked() == 0)


def test_a_sentence_too_long_for_its_card_is_turned_on_and_follows_the_voice(qtbot, open_screens) -> None:
    screens = open_screens(LAPTOP_SMALL, 2.0)
    screens.visit("intro")

    def on_page(word: str) -> bool:
        card = next(i for i in items(screens.window.contentItem()) if i.objectName() == "sentence")
        frame = card.mapRectToScene(card.boundingRect())
        return any(
            frame.contains(text.mapRectToScene(text.boundingRect()))
            for text in texts(screens.window)
            if text.property("text") == word
        )

    phrases = screens.lesson.property("line")["phrases"]
    first, last = (phrases[at]["pieces"][-1]["shown"] for at in (0, -1))
    assert on_page(first)
    assert not on_page(last)
    named(screens.window, "文の つづきを見る").press()
    qtbot.waitUntil(lambda: not on_page(first))
    named(screens.window, "文の まえを見る").press()
    qtbot.waitUntil(lambda: on_page(first))
    screens.speak_phrase(len(phrases) - 1)
    qtbot.waitUntil(lambda: on_page(last))


def test_when_they_take_turns_the_sentence_comes_first_and_nothing_is_lost(qtbot, open_screens) -> None:
    screens = open_screens(LAPTOP, 2.0)
    screens.visit("do")
    assert phone(screens) is None
    named(screens.window, "スマホを見る").press()
    screens.settle()
    assert phone(screens) is not None
    assert "雪だるま" in shown(screens)  # the sentence goes along, small
    screens.lesson.help()
    screens.settle()
    assert phone(screens) is not None
    assert screens.lesson.property("feedback")["shown"] in shown(screens).replace("ゆき", "", 1)
    named(screens.window, "文を見る").press()
    screens.settle()
    assert phone(screens) is None
    assert "さわります。" in shown(screens)
    screens.lesson.help()
    screens.settle()
    assert phone(screens) is not None  # a hint points at the phone


def phone(screens: Screens) -> QQuickItem | None:
    glass = screens.window.findChild(QQuickItem, "glass")
    return glass if glass is not None and glass.isVisible() else None


@pytest.mark.parametrize(("display", "scale"), [(LAPTOP, 1.0), (UPRIGHT, 2.0)])
def test_beside_or_above_the_sentence_and_phone_are_both_there(qtbot, open_screens, display, scale) -> None:
    screens = open_screens(display, scale)
    screens.visit("do")
    assert phone(screens) is not None
    assert "かるく" in shown(screens)
    true_width = screens.window.findChild(QQuickItem, "glass").parentItem().width() / display.px_per_mm
    assert true_width >= 74 * 1.2


@pytest.mark.parametrize("display", [LAPTOP_SMALL, LAPTOP, UPRIGHT], ids=str)
def test_the_sentence_stays_where_it_is_when_a_hint_appears_below_it(qtbot, open_screens, display) -> None:
    screens = open_screens(display)
    screens.visit("do")

    def places() -> list[tuple[str, QPointF, int]]:
        card = screens.window.findChild(QQuickItem, "sentence")
        return [
            (text.property("text"), text.mapToScene(QPointF(0, 0)), text.property("font").pixelSize())
            for text in texts(screens.window)
            if card.isAncestorOf(text)
        ]

    before = places()
    assert before
    screens.lesson.help()
    screens.settle()
    assert screens.lesson.property("feedback")["shown"]
    assert places() == before


def test_help_back_and_restart_reach_the_lesson(qtbot, open_screens) -> None:
    screens = open_screens()
    screens.visit("do")
    screens.phone.press("nav/home")
    for name in ("たすけて", "最初にもどす", "もういちど聞く", "ひとつ戻る"):
        said = len(screens.speaker.said)
        named(screens.window, name).press()
        assert len(screens.speaker.said) == said + 1, name


def test_restart_looks_as_if_it_did_something_only_where_it_does(qtbot, open_screens) -> None:
    screens = open_screens()
    screens.visit("do")
    assert not named(screens.window, "最初にもどす").enabled
    assert button(screens, "最初にもどす").opacity() < 0.5
    screens.phone.press("nav/home")
    screens.settle()
    named(screens.window, "最初にもどす").press()
    screens.settle()
    assert not named(screens.window, "最初にもどす").enabled
    screens.visit("intro")
    assert not named(screens.window, "ひとつ戻る").enabled


@pytest.mark.parametrize("display", [LAPTOP, LAPTOP_SMALL], ids=str)
def test_next_stands_beside_help_and_leads_on(qtbot, open_screens, display) -> None:
    screens = open_screens(display, 2.0 if display is LAPTOP_SMALL else 1.0)
    screens.visit("praise")
    names = [node.name for node in pressable(screens.window) if node.enabled]
    assert {"つぎへ", *ALWAYS} <= set(names)
    index = screens.lesson.session().index
    named(screens.window, "つぎへ").press()
    assert screens.lesson.session().index == index + 1


ALWAYS = ("もういちど聞く", "たすけて", "ひとつ戻る", "おわる")


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_what_is_to_be_touched_is_shown_before_and_between_the_rounds(qtbot, open_screens, scale) -> None:
    screens = open_screens(LAPTOP, scale)
    screens.visit("intro")
    named(screens.window, "たすけて").press()
    screens.settle()
    assert "『はじめる』をさわってください。" in shown(screens).replace(" ", "")
    screens.visit("pause")
    assert "『つぎへ』をさわってください。" not in shown(screens).replace(" ", "")
    assert "こんどは、" in shown(screens)
    named(screens.window, "たすけて").press()
    screens.settle()
    assert "『つぎへ』をさわってください。" in shown(screens).replace(" ", "")
    assert {"つぎへ", *ALWAYS} <= {node.name for node in pressable(screens.window) if node.enabled}
    named(screens.window, "つぎへ").press()
    assert screens.lesson.property("phase") == "do"


def test_the_end_of_a_lesson_offers_again_and_others(qtbot, open_screens) -> None:
    screens = open_screens()
    screens.visit("finished")
    assert "自分のゆびで、" in shown(screens).replace("じぶん", "")
    named(screens.window, "最初から").press()
    assert screens.at() == "lesson"
    assert screens.lesson.session().lesson.id == "answer-a-call"
    screens.visit("finished")
    named(screens.window, "ほかの練習").press()
    assert screens.at() == "home"


def test_letters_colours_and_sound_change_at_once(qtbot, open_screens) -> None:
    screens = open_screens()
    screens.visit("home")
    named(screens.window, "字の大きさ").press()
    screens.settle()
    named(screens.window, "字の大きさ、5番め").press()
    named(screens.window, "黒に白").press()
    assert screens.shell.looks() == (2.0, "night-white")
    screens.settle()
    assert screens.window.color().name() == "#000000"
    named(screens.window, "これでよい").press()
    assert screens.panel().property("section") == ""
    screens.settle()
    named(screens.window, "音").press()
    screens.settle()
    named(screens.window, "音、とても大きい").press()
    named(screens.window, "とてもゆっくり").press()
    named(screens.window, "音を消す").press()
    settings = screens.voice.settings()
    assert (settings.volume, settings.morae_per_s, settings.muted) == (1.0, 4.5, True)
    screens.settle()
    named(screens.window, "音を出す").press()
    assert not screens.voice.settings().muted


def test_a_touch_beside_the_panel_closes_it_and_one_on_it_does_not(qtbot, open_screens) -> None:
    screens = open_screens()
    screens.visit("home")
    screens.visit("letters")
    heading = next(t for t in texts(screens.window) if t.property("text") == "色")
    touch(screens, middle(heading))
    assert screens.panel().property("section") == "letters"
    touch(screens, QPoint(5, 5))
    assert screens.panel().property("section") == ""


def test_the_small_door_asks_for_the_instructor(qtbot, open_screens) -> None:
    screens = open_screens()
    screens.visit("welcome")
    with qtbot.waitSignal(screens.shell.instructorAsked):
        named(screens.window, "講師").press()


def test_the_touch_device_of_these_tests_is_a_finger() -> None:
    assert FINGER.type() == QPointingDevice.DeviceType.TouchScreen
