"""A mastered lesson taken again in the window: something comes in between, is seen, touched and recorded."""

from sapporo_learn.core.lesson import Round
from sapporo_learn.core.ports import LessonState
from sapporo_learn.core.practice import Phase
from sapporo_learn.ui.hand import Hand, Profile
from sapporo_learn.ui.robot import Robot
from tests.helpers.fingers import shown, touch
from tests.helpers.screens import LESSONS, Screens


def to_drill(screens: Screens) -> None:
    """Do every step until something comes in between."""
    for _ in range(40):
        session = screens.lesson.session()
        assert session is not None
        if session.phase is Phase.DRILL:
            return
        if session.phase is Phase.DO:
            screens.phone.press("playground/snowman")
        else:
            screens.lesson.next()
    raise AssertionError("nothing comes in between")


def test_what_comes_in_between_is_touched_and_recorded_and_the_step_goes_on(open_screens) -> None:
    lesson = LESSONS[0]
    screens = open_screens(states=[LessonState(lesson.id, True, True, mastered=1)], pace=1.0)
    screens.visit("home")
    screens.home.open(lesson.id)
    to_drill(screens)
    screens.settle()
    assert "あわてなくて だいじょうぶ。" in shown(screens)
    robot = Robot(screens.window, Hand(Profile.STEADY, ""), screens.display.px_per_mm, screens.phone.drawn)
    seen = robot._look()._leads_on(lesson, lesson.steps[0])
    assert seen is not None
    touch(screens, seen.rect.center())
    session = screens.lesson.session()
    assert (session.round, session.phase, session.index) == (Round.ALONE, Phase.DO, 1)
    assert session.sentence.shown in screens.lesson.property("line")["shown"]
    row = screens.log.rows[-1]
    assert (row.verb, row.lesson, row.step, row.result["rung"]) == ("handled", "finger", 1, 0)
    screens.settle()
    assert robot._look()._leads_on(lesson, lesson.steps[0]) is None
    touch(screens, robot._button("雪だるま").rect.center())
    screens.lesson.next()
    assert screens.log.rows[-1].result == {"mastered": True, "hints": 0, "mistakes": 0}
