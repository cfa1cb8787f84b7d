"""おさらい at the next visit: it stands first, opens without the rounds before it, and is recorded."""

from sapporo_learn.core.ports import LessonState
from tests.helpers.fingers import middle, shown, touch
from tests.helpers.screens import Screens
from tests.helpers.text import items

DONE = LessonState("finger", True, True)


def offer(screens: Screens):
    return next(item for item in items(screens.window.contentItem()) if item.objectName() == "offer")


def test_a_finger_opens_the_review_that_is_due_and_its_stamp_is_recorded(qtbot, open_screens) -> None:
    screens = open_screens(states=[DONE], due=["finger"])
    screens.visit("home")
    assert screens.speaker.last.startswith("すずらんさん、こんにちは。身につくように、2分のおさらいです。")
    touch(screens, middle(offer(screens)))
    screens.settle()
    assert screens.at() == "lesson"
    assert "おさらいです。" in shown(screens)
    assert screens.log.rows[-1].result == {"resumed": False, "review": True}
    while screens.at() != "finished":
        screens.lesson.next()
        screens.phone.press("playground/snowman")
    verbs = [row.verb for row in screens.log.rows]
    assert verbs == ["initialized", *["touched", "completed"] * 2, "passed"]
    assert {row.result["round"] for row in screens.log.rows if row.verb == "touched"} == {"alone"}
