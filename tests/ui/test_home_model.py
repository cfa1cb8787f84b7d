"""Home: how the lessons stand for whoever sits here, and where to go on."""

import threading
from dataclasses import replace

import pytest

from sapporo_learn.content.phrases import keep, spans
from sapporo_learn.core.ports import GUEST, Learner, LessonState
from sapporo_learn.errors import KnownError
from sapporo_learn.ui.home_model import HomeModel, Opening, card_state
from sapporo_learn.ui.jobs import Jobs
from sapporo_learn.ui.lines import Lines
from tests.helpers.quiet import QuietRecords
from tests.helpers.screens import LESSONS

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
    model = HomeModel(LESSONS, records, jobs, Lines(spans, keep))
    yield model, records
    records.go.set()
    jobs.close()
    assert failed == []


def cards(model: HomeModel) -> dict[str, tuple[str, bool]]:
    """Lesson -> how it stands, and whether the stamp is there."""
    return {card["id"]: (card["state"], card["stamped"]) for card in model.property("cards")}


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
    (first, *_) = model.property("cards")
    assert [card["id"] for card in model.property("cards")] == [lesson.id for lesson in LESSONS]
    assert (first["number"], first["title"]["shown"], first["icon"]) == (1, "さわり方", "finger")
    assert first["action"] == "はじめる"


def test_a_learner_is_greeted_and_finds_everything_as_it_was(qtbot, home):
    model, _ = home
    sit_down(qtbot, model, SUZURAN)
    assert model.property("greeting") == "すずらんさん、こんにちは。"
    assert cards(model) == NEW | {"finger": ("done", True), "answer-a-call": ("going", False)}


def test_the_lesson_touched_last_is_the_one_to_go_on_with(qtbot, home):
    model, records = home
    sit_down(qtbot, model, SUZURAN)
    assert model.property("resume")["id"] == "answer-a-call"
    assert model.property("resume")["line"]["shown"] == "この前の、つづきからです。"
    records.of["suzuran"] = [GOING, replace(DONE, save="{…}", last_ms=3)]
    sit_down(qtbot, model, SUZURAN)
    assert model.property("resume")["id"] == "finger"


def test_with_nothing_begun_there_is_nothing_to_go_on_with(qtbot, home):
    model, records = home
    records.of["suzuran"] = [DONE]
    sit_down(qtbot, model, SUZURAN)
    assert model.property("resume") == {}


def test_a_lesson_that_is_gone_is_not_offered(qtbot, home):
    model, records = home
    records.of["suzuran"] = [LessonState("gone", passed=False, started=True, save="{…}", last_ms=9)]
    sit_down(qtbot, model, SUZURAN)
    assert model.property("resume") == {}
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
    assert model.property("resume")["id"] == "message-stamp"


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
    assert heard(model) == "すずらんさん、こんにちは。この前の、つづきからです。"
    assert model.words(greeting=True)[-1].spoken == "このまえの、つづきからです。"
    assert heard(model, greeting=False) == "この前の、つづきからです。"
    sit_down(qtbot, model, LILAC)
    assert heard(model) == "らいらっくさん、こんにちは。"
    assert heard(model, greeting=False) == ""


def test_it_is_told_when_the_cards_are_known(qtbot, home):
    model, records = home
    known: list[str] = []
    model.show(GUEST, lambda: known.append(heard(model)))
    assert known == ["こんにちは。"]
    records.slow = SUZURAN.id
    model.show(SUZURAN, lambda: known.append(heard(model)))
    model.show(LILAC, lambda: known.append(heard(model)))
    assert len(known) == 1
    records.go.set()
    qtbot.waitUntil(lambda: len(known) == 2)
    assert known[1] == "らいらっくさん、こんにちは。"  # すずらん has left


def test_a_record_that_cannot_be_read_greets_all_the_same(qtbot, home):
    model, records = home
    records.broken = SUZURAN.id
    known: list[str] = []
    with qtbot.captureExceptions() as caught:
        model.show(SUZURAN, lambda: known.append(heard(model)))
        qtbot.waitUntil(lambda: len(caught) == 1)
    assert known == ["すずらんさん、こんにちは。"]
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
