"""Two questions in pictures, and the way back out of them."""

import pytest

from sapporo_learn.core.path import Door
from sapporo_learn.ui.goal_model import ANY, GoalModel
from sapporo_learn.ui.lines import DOOR, GOAL
from tests.helpers.small_course import GOALS


@pytest.fixture
def asked(qapp):
    model = GoalModel(GOALS)
    model.told = []
    model.asked.connect(lambda: model.told.append(model.question()))
    model.chosen.connect(lambda door, goal: model.told.append((door, goal)))
    model.skipped.connect(lambda: model.told.append("skipped"))
    return model


def tiles(model: GoalModel) -> list[str]:
    return [tile["id"] for tile in model.property("tiles")]


def test_first_the_door_then_the_goal(asked):
    asked.ask()
    assert tiles(asked) == ["beginner", "some"]
    asked.choose("some")
    assert tiles(asked) == [*(goal.id for goal in GOALS), ANY]
    assert asked.property("tiles")[0] == {
        "id": "family",
        "name": "孫や家族と話す",
        "picture": "lesson-video",
    }
    asked.choose("family")
    assert asked.told == [DOOR, GOAL, (Door.SOME, "family")]


def test_no_goal_is_an_answer_too(asked):
    asked.ask()
    asked.choose("beginner")
    asked.choose(ANY)
    assert asked.told[-1] == (Door.BEGINNER, "")


def test_back_leads_to_the_first_question_and_then_out(asked):
    asked.ask()
    assert (asked.property("leave"), asked.is_again()) == ("あとで", False)
    asked.choose("some")
    assert asked.property("leave") == "もどる"
    asked.skip()
    assert tiles(asked) == ["beginner", "some"]
    asked.skip()
    assert asked.told == [DOOR, GOAL, DOOR, "skipped"]
    asked.ask(again=True)
    assert (asked.property("leave"), asked.is_again()) == ("もどる", True)


def test_a_course_without_goals_asks_nothing(qapp):
    assert not GoalModel(()).can_ask()
    assert GoalModel(GOALS).can_ask()
