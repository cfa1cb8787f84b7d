"""Home: how the lessons stand for whoever sits here, and where to go on."""

import threading
from dataclasses import replace

import pytest

from sapporo_learn.content.phrases import keep, spans
from sapporo_learn.core.ports import GUEST, Learner, LearnerSettings, LessonState
from sapporo_learn.errors import KnownError
from sapporo_learn.ui.home_model import HomeModel, Opening, card_state
from sapporo_learn.ui.jobs import Jobs
from sapporo_learn.ui.lines import Lines
from tests.helpers.quiet import QuietRecords
from tests.helpers.small_course import GOALS, LESSONS

SUZURAN = Learner("suzuran", "すずらん", "suzuran")
LILAC = Learner("lilac", "らいらっく", "lilac")
DONE = LessonState("finger", passed=True, started=True, last_ms=1, mastered=2)
GOING = LessonState("answer-a-call", passed=False, started=True, save="{…}", last_ms=2)


class SlowRecords(QuietRecords):
    """Tells everybody's own states; somebody's wait until they are let go."""

    def __init__(self, **states: list[LessonState]) -> None:
        super().__init__()
        self.of = states
        self.slow = self.broken = ""
        self.go = threading.Event()

    def lessons_of(self, learner_id: str) -> list[LessonState]:
        if learner_id == self.slow:
            assert self.go.wait(10)
        if learner_id == self.broken:
            raise KnownError("記録を読めません。")
        return self.of.get(learner_id, [])


@pytest.fixture
def home(qapp):
    records = SlowRecords(suzuran=[DONE, GOING])
    failed: list[str] = []
    jobs = Jobs(lambda error: failed.append(error.text))
    model = HomeModel(LESSONS, records, jobs, Lines(spans, keep), goals=GOALS, basics=["finger"])
    yield model, records
    records.go.set()
    jobs.close()
    assert failed == []


def cards(model: HomeModel) -> dict[str, tuple[str, bool]]:
    """Lesson -> how it stands, and whether the stamp is there."""
    return {card["id"]: (card["state"], card["stamped"]) for card in in_order(model)}


def in_order(model: HomeModel) -> list[dict[str, object]]:
    """All cards, section by section."""
    return [card for section in model.property("sections") for card in section["cards"]]


def sit_down(qtbot, model: HomeModel, learner: Learner) -> None:
    model.show(learner)
    with qtbot.waitSignal(model.changed):  # what the record says
        pass


NEW = {lesson.id: ("new", False) for lesson in LESSONS}


def test_a_lesson_never_begun_is_new():
    assert card_state(None) == "new"
    assert card_state(LessonState("finger", passed=False, started=True)) == "new"


def test_where_one_can_go_on_wins_over_what_is_done():
    assert card_state(DONE) == "done"
    assert card_state(replace(DONE, save="{…}")) == "going"


def test_cards_stand_in_the_order_of_the_course_with_title_picture_and_what_a_touch_does(home):
    model, _ = home
    model.show(GUEST)
    (first, *_) = in_order(model)
    assert [card["id"] for card in in_order(model)] == [lesson.id for lesson in LESSONS]
    assert [section["title"] for section in model.property("sections")] == [""]
    assert (first["name"], first["title"]["shown"], first["icon"]) == (
        "1、さわり方、はじめる",
        "さわり方",
        "finger",
    )
    assert first["action"] == "はじめる"


def test_a_learner_is_greeted_and_finds_everything_as_it_was(qtbot, home):
    model, _ = home
    sit_down(qtbot, model, SUZURAN)
    assert model.property("greeting") == "すずらんさん、こんにちは。"
    assert cards(model) == NEW | {"finger": ("done", True), "answer-a-call": ("going", False)}


def offers(model: HomeModel) -> list[tuple[str, str]]:
    """What is offered, in order: kind and lesson."""
    return [(offer["kind"], offer["id"]) for offer in model.property("offers")]


def test_the_lesson_touched_last_is_the_one_to_go_on_with(qtbot, home):
    model, records = home
    sit_down(qtbot, model, SUZURAN)
    assert offers(model) == [("resume", "answer-a-call")]
    assert model.property("offers")[0]["line"]["shown"] == "この前の、つづきからです。"
    assert model.property("offers")[0]["name"] == "電話に出る、つづける。この前の、つづきからです。"
    records.of["suzuran"] = [GOING, replace(DONE, save="{…}", last_ms=3)]
    sit_down(qtbot, model, SUZURAN)
    assert offers(model) == [("resume", "finger")]


def test_with_nothing_begun_the_next_lesson_is_offered_and_after_the_last_one_none(qtbot, home):
    model, records = home
    model.show(GUEST)
    assert offers(model) == [("next", "finger")]
    records.of["suzuran"] = [DONE]
    sit_down(qtbot, model, SUZURAN)
    assert offers(model) == [("next", "answer-a-call")]
    records.of["suzuran"] = [replace(DONE, lesson=lesson.id) for lesson in LESSONS]
    sit_down(qtbot, model, SUZURAN)
    assert offers(model) == []
    assert heard(model) == "すずらんさん、こんにちは。"


def test_what_is_to_be_met_again_comes_first_and_never_more_than_two(qtbot, home):
    model, records = home
    records.reviews = ["gone", "message-stamp", "answer-a-call", "finger"]
    records.of["suzuran"] = [DONE]
    sit_down(qtbot, model, SUZURAN)
    assert offers(model) == [
        ("review", "message-stamp"),
        ("review", "answer-a-call"),
        ("next", "answer-a-call"),
    ]
    assert heard(model) == ("すずらんさん、こんにちは。身につくように、2分のおさらいです。スタンプを送る")
    assert model.property("offers")[1]["card"]["name"] == "電話に出る、おさらい・2分"
    model.note(replace(DONE, lesson="message-stamp"))
    assert offers(model)[:2] == [("review", "answer-a-call"), ("review", "finger")]


def test_a_review_opens_the_review_and_again_does_the_same(qtbot, home):
    model, records = home
    records.reviews, records.of["suzuran"] = ["finger"], [DONE]
    sit_down(qtbot, model, SUZURAN)
    opened: list[Opening] = []
    model.opened.connect(opened.append)
    model.again()
    assert opened == []
    model.review("finger")
    model.again()
    model.open("finger")
    model.again()
    assert [(opening.lesson, opening.review) for opening in opened] == [
        (LESSONS[0], True),
        (LESSONS[0], True),
        (LESSONS[0], False),
        (LESSONS[0], False),
    ]


def test_a_lesson_in_the_middle_of_which_somebody_is_is_gone_on_with_and_not_reviewed(qtbot, home):
    model, records = home
    records.reviews = ["answer-a-call", "finger"]
    sit_down(qtbot, model, SUZURAN)
    assert offers(model) == [("review", "finger"), ("resume", "answer-a-call")]


def test_reviews_go_with_the_learner(qtbot, home):
    model, records = home
    records.reviews, records.of["suzuran"] = ["finger"], [DONE]
    sit_down(qtbot, model, SUZURAN)
    model.leave()
    model.show(GUEST)
    assert offers(model) == [("next", "finger")]


def test_a_lesson_that_is_gone_is_not_offered(qtbot, home):
    model, records = home
    records.of["suzuran"] = [LessonState("gone", passed=False, started=True, save="{…}", last_ms=9)]
    sit_down(qtbot, model, SUZURAN)
    assert offers(model) == [("next", "finger")]
    assert cards(model) == NEW


def test_a_card_opens_its_lesson_where_it_was_left(qtbot, home):
    model, _ = home
    sit_down(qtbot, model, SUZURAN)
    opened: list[Opening] = []
    model.opened.connect(opened.append)
    for lesson in ("finger", "answer-a-call", "message-stamp", "gone"):
        model.open(lesson)
    assert opened == [
        Opening(LESSONS[0], "", True, mastered=2),
        Opening(LESSONS[1], GOING.save, False),
        Opening(LESSONS[2], "", False),
    ]


def test_a_lesson_just_left_is_known_before_the_record_is_read_again(qtbot, home):
    model, _ = home
    sit_down(qtbot, model, SUZURAN)
    model.note(LessonState("message-stamp", passed=False, started=True, save="{…}", last_ms=5))
    model.note(LessonState("finger", passed=False, started=True, save="{…}", last_ms=4))
    assert cards(model)["message-stamp"] == ("going", False)
    assert cards(model)["finger"] == ("going", True)  # the stamp stays
    assert offers(model) == [("resume", "message-stamp")]


def test_an_answer_about_somebody_who_has_left_is_dropped(qtbot, home):
    model, records = home
    records.slow = SUZURAN.id
    model.show(SUZURAN)
    model.show(LILAC)
    assert cards(model) == NEW
    records.go.set()
    with qtbot.waitSignal(model.changed):  # らいらっく's own, asked for last
        pass
    assert cards(model) == NEW
    assert model.property("greeting") == "らいらっくさん、こんにちは。"


def test_a_guests_stamps_live_as_long_as_the_visit(home):
    model, _ = home
    model.show(GUEST)
    model.note(replace(DONE, save=""))
    assert cards(model)["finger"] == ("done", True)
    assert model.property("greeting") == "こんにちは。"
    model.leave()
    model.show(GUEST)
    assert cards(model) == NEW


def heard(model: HomeModel, *, greeting: bool = True) -> str:
    return "".join(text.shown for text in model.words(greeting=greeting))


def test_the_greeting_and_where_to_go_on_are_words_to_be_said(qtbot, home):
    model, _ = home
    sit_down(qtbot, model, SUZURAN)
    go_on = "この前の、つづきからです。電話に出る"
    assert heard(model) == f"すずらんさん、こんにちは。{go_on}"
    assert [text.spoken for text in model.words(greeting=False)] == [
        "このまえの、つづきからです。",
        "でんわにでる",
    ]
    assert heard(model, greeting=False) == go_on
    sit_down(qtbot, model, LILAC)
    assert heard(model) == f"らいらっくさん、こんにちは。{FIRST}"
    assert heard(model, greeting=False) == FIRST


FIRST = "つぎは、この練習です。さわり方"


def test_it_is_told_when_the_cards_are_known(qtbot, home):
    model, records = home
    known: list[str] = []
    model.show(GUEST, lambda: known.append(heard(model)))
    assert known == [f"こんにちは。{FIRST}"]
    records.slow = SUZURAN.id
    model.show(SUZURAN, lambda: known.append(heard(model)))
    model.show(LILAC, lambda: known.append(heard(model)))
    assert len(known) == 1
    records.go.set()
    qtbot.waitUntil(lambda: len(known) == 2)
    assert known[1] == f"らいらっくさん、こんにちは。{FIRST}"  # すずらん has left


def test_a_record_that_cannot_be_read_greets_all_the_same(qtbot, home):
    model, records = home
    records.broken = SUZURAN.id
    known: list[str] = []
    with qtbot.captureExceptions() as caught:
        model.show(SUZURAN, lambda: known.append(heard(model)))
        qtbot.waitUntil(lambda: len(caught) == 1)
    assert known == [f"すずらんさん、こんにちは。{FIRST}"]
    assert [str(error) for _, error, _ in caught] == ["記録を読めません。"]
    records.slow = SUZURAN.id
    with qtbot.captureExceptions() as caught:
        model.show(SUZURAN, lambda: known.append("gone"))
        model.leave()
        records.go.set()
        qtbot.waitUntil(lambda: len(caught) == 1)
    assert len(known) == 1


def test_saying_goodbye_leaves_nothing_on_the_screen(qtbot, home):
    model, _ = home
    sit_down(qtbot, model, SUZURAN)
    with qtbot.waitSignal(model.left):
        model.leave()
    assert cards(model) == NEW
    assert model.property("greeting") == "こんにちは。"


def aiming(goal: str, door: str = "") -> Learner:
    return replace(SUZURAN, settings=LearnerSettings(goal=goal, door=door))


def test_a_goal_orders_the_course_and_says_what_comes_next(qtbot, home):
    model, records = home
    records.of["suzuran"] = []
    sit_down(qtbot, model, aiming("family", "some"))
    assert [
        (section["title"], [card["id"] for card in section["cards"]])
        for section in model.property("sections")
    ] == [
        ("めあて：孫や家族と話す", ["answer-a-call"]),
        ("ほかの練習", ["message-stamp"]),
        ("はじめの練習", ["finger"]),
    ]
    assert [card["name"][0] for card in in_order(model)] == ["1", "2", "3"]
    assert offers(model) == [("next", "answer-a-call")]
    model.show(aiming("family", "beginner"))
    assert [card["id"] for card in in_order(model)] == ["finger", "answer-a-call", "message-stamp"]


def test_a_goal_or_a_door_that_nobody_knows_is_none(qtbot, home):
    model, _ = home
    sit_down(qtbot, model, aiming("gone", "window"))
    assert cards(model).keys() == NEW.keys()
    assert [card["id"] for card in in_order(model)] == [lesson.id for lesson in LESSONS]


def test_the_door_to_the_goals_is_there_for_learners_alone(qtbot, home):
    model, _ = home
    assert model.property("goalLabel") == ""
    model.show(GUEST)
    assert model.property("goalLabel") == ""
    sit_down(qtbot, model, SUZURAN)
    assert model.property("goalLabel") == "めあてを えらぶ"
    sit_down(qtbot, model, aiming("family"))
    assert model.property("goalLabel") == "めあてを かえる"
    sit_down(qtbot, model, aiming("", "some"))
    assert model.property("goalLabel") == "めあてを かえる"
    with qtbot.waitSignal(model.goalAsked):
        model.chooseGoal()
    with qtbot.waitSignal(model.freeAsked):
        model.practiseFreely()
