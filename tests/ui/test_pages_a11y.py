"""Everything pressable has a role, a Japanese name, a press action and the keyboard; and pressing does it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from tests.helpers.a11y import named, pressable, tree, unspeakable
from tests.helpers.planted import planted_window
from tests.helpers.screens import DISPLAYS, PAGES, Display


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("display", DISPLAYS[::3], ids=str)
def test_a_screen_reader_can_offer_everything_pressable(
    qtbot, open_screens, display: Display, scale: float
) -> None:
    screens = open_screens(display, scale, people=9)
    for page in PAGES:
        screens.visit(page)
        assert pressable(screens.window), page
        faults = unspeakable(screens.window)
        assert not faults, page + "\n" + "\n".join(faults)
        screens.close_overlays()


def test_the_spoken_sentence_is_one_sentence_to_a_screen_reader(qtbot, open_screens) -> None:
    screens = open_screens()
    screens.visit("welcome")
    names = [node.name for node in tree(screens.window) if node.role == QAccessible.Role.StaticText]
    assert "ここは練習用です。何をさわっても壊れません。お金もかかりません。" in names
    assert "れんしゅうよう" not in names


def test_pressing_by_screen_reader_leads_from_the_promise_into_a_lesson_and_home(qtbot, open_screens) -> None:
    screens = open_screens(people=2)
    screens.visit("welcome")
    for name, page in (
        ("はじめる", "who"),
        ("らいらっくさん", "home"),
        ("1、さわり方、はじめる", "lesson"),
        ("おわる", "home"),
        ("おわる", "welcome"),
    ):
        named(screens.window, name).press()
        qtbot.waitUntil(lambda page=page: screens.at() == page)
        screens.settle()


def test_the_keyboard_alone_leads_into_a_lesson(qtbot, open_screens) -> None:
    screens = open_screens(people=2)
    screens.visit("welcome")
    seen = []
    for page in ("welcome", "who", "home"):
        screens.settle()
        assert screens.at() == page
        reached = screens.tab_round()
        offered = {node.name for node in pressable(screens.window) if node.enabled}
        assert set(reached) == offered
        assert len(reached) == len(offered)
        seen.append(reached)
        wanted = {"welcome": "はじめる", "who": "すずらんさん", "home": "1、さわり方、はじめる"}[page]
        screens.tab_to(wanted)
        QTest.keyClick(screens.window, Qt.Key.Key_Return if page == "who" else Qt.Key.Key_Space)
        qtbot.waitUntil(lambda page=page: screens.at() != page)
    assert screens.at() == "lesson"


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_tab_reaches_everything_on_every_page(qtbot, open_screens, scale: float) -> None:
    screens = open_screens(DISPLAYS[0], scale, people=9)
    for page in PAGES:
        screens.visit(page)
        offered = {node.name for node in pressable(screens.window) if node.enabled}
        assert set(screens.tab_round()) == offered, page
        screens.close_overlays()


def test_a_lesson_can_be_handled_by_keys(qtbot, open_screens) -> None:
    screens = open_screens()
    screens.visit("do")
    said = len(screens.speaker.said)
    QTest.keyClick(screens.window, Qt.Key.Key_F5)
    assert len(screens.speaker.said) == said + 1
    QTest.keyClick(screens.window, Qt.Key.Key_F1)
    assert len(screens.speaker.said) == said + 2
    assert screens.lesson.property("feedbackKind") == "hint"
    QTest.keyClick(screens.window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: screens.at() == "home")
    QTest.keyClick(screens.window, Qt.Key.Key_Escape)
    assert screens.home.property("greeting") == "こんにちは。"


@pytest.mark.parametrize("below", ["who", "home", "do", "finished", "crash"])
def test_keys_do_not_reach_the_page_below_a_notice(qtbot, open_screens, below: str) -> None:
    screens = open_screens()
    screens.visit(below)
    page, line = screens.at(), screens.lesson.property("feedback")["shown"]
    screens.visit("notice")
    notice = screens.shell.property("notice")
    QTest.keyClick(screens.window, Qt.Key.Key_F1)
    assert (screens.speaker.last, screens.lesson.property("feedback")["shown"]) == (notice, line)
    said = len(screens.speaker.said)
    QTest.keyClick(screens.window, Qt.Key.Key_F5)
    assert (screens.speaker.last, len(screens.speaker.said)) == (notice, said + 1)
    QTest.keyClick(screens.window, Qt.Key.Key_Escape)
    assert (screens.shell.property("notice"), screens.at()) == ("", page)
    assert screens.speaker.last != notice  # the page has the word again


def test_keys_do_not_reach_what_lies_below_the_crash_page(qtbot, open_screens) -> None:
    screens = open_screens()
    screens.visit("do")
    screens.lesson.drop()
    screens.visit("crash")
    call, said = screens.speaker.last, len(screens.speaker.said)
    QTest.keyClick(screens.window, Qt.Key.Key_F1)
    QTest.keyClick(screens.window, Qt.Key.Key_Escape)
    assert (screens.at(), len(screens.speaker.said)) == ("crash", said)
    QTest.keyClick(screens.window, Qt.Key.Key_F5)
    assert (screens.speaker.last, len(screens.speaker.said)) == (call, said + 1)


def test_help_does_not_reach_a_lesson_below_the_panel(qtbot, open_screens) -> None:
    screens = open_screens()
    screens.visit("do")
    screens.visit("letters")
    QTest.keyClick(screens.window, Qt.Key.Key_F1)
    assert screens.lesson.property("feedback")["shown"] == ""


def test_after_a_notice_the_keyboard_is_where_it_was(qtbot, open_screens) -> None:
    screens = open_screens()
    screens.visit("home")
    screens.tab_to("2、電話に出る、はじめる")
    screens.visit("notice")
    assert set(screens.tab_round()) == {"わかりました", "もういちど聞く"}
    QTest.keyClick(screens.window, Qt.Key.Key_Escape)
    screens.settle()
    assert screens.focused() == "2、電話に出る、はじめる"


def test_escape_closes_a_notice_before_the_panel_below_it(qtbot, open_screens) -> None:
    screens = open_screens()
    screens.visit("home")
    screens.visit("letters")
    screens.visit("notice")
    QTest.keyClick(screens.window, Qt.Key.Key_Escape)
    screens.settle()
    assert (screens.shell.property("notice"), screens.panel().property("section")) == ("", "letters")
    assert screens.focused() == "これでよい"
    QTest.keyClick(screens.window, Qt.Key.Key_Escape)
    assert (screens.panel().property("section"), screens.at()) == ("", "home")


def test_escape_closes_the_panel_first_and_goes_back_from_who(qtbot, open_screens) -> None:
    screens = open_screens()
    screens.visit("who")
    screens.visit("letters")
    QTest.keyClick(screens.window, Qt.Key.Key_Escape)
    assert screens.panel().property("section") == ""
    assert screens.at() == "who"
    QTest.keyClick(screens.window, Qt.Key.Key_Escape)
    assert screens.at() == "welcome"
    QTest.keyClick(screens.window, Qt.Key.Key_Escape)
    assert screens.at() == "welcome"


def test_a_muted_lesson_goes_through_without_a_warning(qtbot, open_screens) -> None:
    screens = open_screens()
    screens.voice.setMuted(True)
    for page in ("welcome", "who", "home", "intro", "do", "praise", "finished"):
        screens.visit(page)
    assert screens.at() == "finished"


def test_nothing_behind_an_open_panel_can_be_pressed(qtbot, open_screens) -> None:
    screens = open_screens()
    screens.visit("home")
    screens.visit("letters")
    behind = [node for node in pressable(screens.window) if "さわり方" in node.name]
    assert behind
    assert not behind[0].enabled
    assert not any("さわり方" in name for name in screens.tab_round())


NAMELESS = (
    "Rectangle { width: 9; height: 9; Accessible.role: Accessible.Button; Accessible.onPressAction: x = 1 }"
)
ENGLISH = 'AbstractButton { width: 9; height: 9; focusPolicy: Qt.StrongFocus; Accessible.name: "OK" }'
DEAF = 'Rectangle { width: 9; height: 9; Accessible.role: Accessible.PageTab; Accessible.name: "聞く" }'
PLANTED = {"no Japanese name: ''": NAMELESS, "no Japanese name: 'OK'": ENGLISH, "no press action": DEAF}


@pytest.mark.parametrize("fault", PLANTED)
def test_the_walk_finds_a_planted_fault(qtbot, fault: str) -> None:
    with planted_window(PLANTED[fault]) as window:
        assert any(fault in line for line in unspeakable(window))


def test_the_walk_is_content_with_a_good_button(qtbot) -> None:
    good = 'AbstractButton { width: 9; height: 9; focusPolicy: Qt.StrongFocus; Accessible.name: "聞く" }'
    with planted_window(good) as window:
        assert len(pressable(window)) == 1
        assert unspeakable(window) == []
