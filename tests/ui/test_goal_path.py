"""A goal chosen with the finger orders the course; whoever changes their mind finds another order."""

from sapporo_learn.core.ports import LessonState
from tests.helpers.a11y import named, pressable
from tests.helpers.fingers import button, button_named, middle, shown, touch
from tests.helpers.screens import Screens


def cards(screens: Screens) -> list[str]:
    return [node.name for node in pressable(screens.window) if node.name[:1].isdigit()]


def test_pictures_that_are_touched_bring_their_lessons_to_the_front(qtbot, open_screens) -> None:
    screens = open_screens()
    screens.visit("home")
    assert cards(screens)[0] == "1、さわり方、はじめる"
    touch(screens, middle(button(screens, "めあてを えらぶ")))
    screens.settle()
    assert screens.speaker.last == "スマホは、はじめてですか。絵を、ポンとさわってください。"
    touch(screens, middle(button_named(screens, "少し 使える")))
    screens.settle()
    assert screens.speaker.last == "何を、してみたいですか。絵を、ポンとさわってください。"
    touch(screens, middle(button_named(screens, "孫や家族と話す")))
    screens.settle()
    assert screens.at() == "home"
    assert cards(screens) == [
        "1、電話に出る、はじめる",
        "2、スタンプを送る、はじめる",
        "3、さわり方、はじめる",
    ]
    assert screens.home.property("offers")[0]["id"] == "answer-a-call"
    for heading in ("めあて：孫や家族と話す", "ほかの練習", "はじめの練習"):
        assert heading in shown(screens)
    assert any(node.name == "めあてを かえる" for node in pressable(screens.window))


def test_whoever_thinks_better_of_it_keeps_the_order(qtbot, open_screens) -> None:
    screens = open_screens(states=[LessonState("finger", True, True)])
    screens.visit("goal")
    named(screens.window, "もどる").press()
    screens.settle()
    assert "はじめてですか。" in shown(screens)
    named(screens.window, "もどる").press()
    screens.settle()
    assert screens.at() == "home"
    assert cards(screens)[0] == "1、さわり方、できました"
