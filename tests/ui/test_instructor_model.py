"""The instructor's model on a real record: nothing without the PIN, and nothing remembered afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sapporo_learn.core.ports import Happened, Learner
from sapporo_learn.errors import KnownError
from sapporo_learn.store import Store
from tests.helpers.classroom import Classroom, on_a_real_record
from tests.helpers.school_class import PIN

PICTURES = [("suzuran", "すずらん"), ("lilac", "らいらっく"), ("momiji", "もみじ")]
SESSION = "01900000-0000-7000-8000-000000000001"
OUTSIDE = ("set", "again", "enter", "recover")


@pytest.fixture
def real(qapp, tmp_path: Path) -> Iterator[Classroom]:
    """The model on a real record, with a PIN."""
    with on_a_real_record(tmp_path / "record.db") as room:
        room.store.gate.set_pin(PIN)
        yield room


@pytest.fixture
def store(real: Classroom) -> Store:
    return real.store


@pytest.fixture
def room(qapp) -> Iterator[Classroom]:
    room = Classroom()
    yield room
    room.close()


def practise(store: Store, learner: Learner, lesson: str, *touches: tuple[str, dict[str, object]]) -> None:
    rows = [("initialized", {"resumed": False}), *touches]
    store.log.append(
        [Happened(learner.id, SESSION, lesson, 1, 0, verb, dict(result), 0) for verb, result in rows]
    )
    assert store.log.flush()


def touch(cause: str, verb: str = "attempted") -> tuple[str, dict[str, object]]:
    return verb, {"step": "answer", "round": "together", "cause": cause, "ms": 900}


ASKED = ("asked", {"step": "answer", "round": "together", "rung": 2})
DONE = (
    "completed",
    {"step": "answer", "round": "together", "ms": 8000, "hints": 1, "stumbles": 1},
)


def shown(room: Classroom, name: str) -> object:
    return room.model.property(name)


# --- the pages


def test_the_class_shows_who_needs_help_and_why(real, qtbot, store):
    calm, stuck = store.people.add(), store.people.add()
    practise(store, stuck, "answer-a-call", touch("held"), touch("held"), touch("slid"), ASKED)
    practise(store, calm, "answer-a-call", touch("tap", "touched"), DONE)
    real.go_in()
    rows = shown(real, "classRows")
    assert [row["name"] for row in rows] == [f"{stuck.name}さん", f"{calm.name}さん"]
    assert (rows[0]["kind"], rows[0]["word"]) == ("help", "たすけて 1回")
    assert rows[0]["why"] == "手順1で「長くさわる」2回。"
    assert shown(real, "classSummary") == "きょうは2人。お手伝いがいる方は、1人です。"
    hardest = shown(real, "hardest")
    assert [one["short"] for one in hardest] == ["2人のうち 1人。「長くさわる」"]


def test_a_learner_is_shown_step_by_step(real, qtbot, store):
    who = store.people.add()
    practise(store, who, "answer-a-call", touch("held"), touch("missed"), touch("held"), DONE)
    real.go_in()
    real.model.showLearner(who.id)
    qtbot.waitUntil(lambda: real.page() == "learner")
    learner = shown(real, "learner")
    assert learner["name"] == "すずらんさん"
    assert [step["causes"] for step in learner["steps"]] == [["「長くさわる」2回", "「となりをさわる」1回"]]
    assert learner["steps"][0]["time"] == "8秒"
    real.model.back()
    qtbot.waitUntil(lambda: real.page() == "class")


def test_somebody_erased_or_unknown_has_no_record_and_breaks_nothing(real, qtbot, store):
    gone, here = store.people.add(), store.people.add()
    practise(store, gone, "answer-a-call", touch("held"))
    practise(store, here, "answer-a-call", touch("held"))
    real.go_in()
    store.people.erase(gone.id)
    for learner_id in (gone.id, "nobody", ""):
        real.model.showLearner(learner_id)
        real.finish()
        assert real.page() == "learner"
        assert shown(real, "learner") == {"known": False, "steps": []}
    real.model.showPeople()
    real.finish()
    real.model.hide(gone.id, True)
    real.finish()
    for ask in (real.model.askRename, real.model.askErase):
        ask(gone.id)
        assert real.page() == "people"
    assert [one["id"] for one in shown(real, "everybody")] == [here.id]


def test_two_learners_asked_for_at_once_are_not_mixed_up(room, qtbot):
    room.go_in()
    room.model.showLearner("learner-1")
    room.model.showLearner("learner-2")
    seen = []
    room.model.pageChanged.connect(lambda: seen.append(shown(room, "learner")["id"]))
    room.finish()
    assert seen == ["learner-1", "learner-2"]


def test_a_lesson_shows_its_steps_and_stays_chosen(real, qtbot, store):
    practise(store, store.people.add(), "answer-a-call", touch("held"))
    real.go_in()
    real.model.showLesson("")
    real.finish()
    assert (real.page(), shown(real, "lessonRows")) == ("lesson", [])
    assert "まだありません" in shown(real, "lessonSummary")
    real.model.showLesson("answer-a-call")
    real.finish()
    assert [row["people"] for row in shown(real, "lessonRows")] == ["1人のうち 1人が つまずきました。"]
    for lesson_id in ("", "no-such-lesson"):
        real.model.showLesson(lesson_id)
        real.finish()
        assert [one["id"] for one in shown(real, "lessons") if one["current"]] == ["answer-a-call"]


def test_a_name_is_changed_unless_it_is_taken(real, qtbot, store):
    first, second = store.people.add(), store.people.add()
    real.go_in()
    real.model.showPeople()
    real.finish()
    real.model.askRename(first.id)
    assert (real.page(), shown(real, "person")["plainName"]) == ("rename", first.name)
    for name, reason in ((second.name, "もういます"), ("", "入れてください"), ("あ" * 17, "長すぎます")):
        real.model.rename(name)
        real.finish()
        assert real.page() == "rename"
        assert reason in real.message()
        assert shown(real, "good") is False
    real.model.rename("よしこ")
    qtbot.waitUntil(lambda: real.page() == "people")
    assert (real.message(), shown(real, "good")) == ("名前をかえました。", True)
    assert "よしこ" in [who.name for who in store.people.all()]
    real.model.back()
    real.finish()
    assert (real.page(), real.message()) == ("class", "")


def test_a_tile_is_taken_away_and_brought_back(real, qtbot, store):
    who = store.people.add()
    real.go_in()
    real.model.showPeople()
    real.finish()
    for hidden in (True, False):
        real.model.hide(who.id, hidden)
        real.finish()
        assert shown(real, "everybody")[0]["hidden"] is hidden
        assert (store.people.all() == []) is hidden
        assert shown(real, "good") is True


def test_somebody_is_erased_only_from_the_page_that_asks(real, qtbot, store):
    who = store.people.add()
    practise(store, who, "answer-a-call", touch("held"))
    real.go_in()
    real.model.erase()
    real.model.showPeople()
    real.finish()
    real.model.erase()
    real.finish()
    assert [one.id for one in store.people.all()] == [who.id]
    real.model.askErase(who.id)
    real.model.back()
    real.finish()
    real.model.erase()
    real.finish()
    assert [one.id for one in store.people.all()] == [who.id]
    real.model.askErase(who.id)
    real.model.erase()
    qtbot.waitUntil(lambda: real.page() == "people")
    assert store.people.all(hidden=True) == []
    assert store.records.class_list() == []
    assert real.message() == "記録を、すべて消しました。"


@pytest.mark.parametrize(
    ("page", "then"),
    [
        ("lesson", "class"),
        ("people", "class"),
        ("screen", "class"),
        ("learner", "class"),
        ("rename", "people"),
        ("erase", "people"),
    ],
)
def test_back_leads_one_page_up(room, qtbot, page, then):
    room.go_in()
    room.model.showPeople()
    room.finish()
    {
        "lesson": lambda: room.model.showLesson(""),
        "people": room.model.showPeople,
        "screen": lambda: room.model.show("screen"),
        "learner": lambda: room.model.showLearner("learner-1"),
        "rename": lambda: room.model.askRename("learner-1"),
        "erase": lambda: room.model.askErase("learner-1"),
    }[page]()
    room.finish()
    assert room.page() == page
    room.model.back()
    room.finish()
    assert room.page() == then


@pytest.mark.parametrize("inside", [True, False])
def test_back_from_the_first_page_leaves(room, qtbot, inside):
    if inside:
        room.go_in()
    with qtbot.waitSignal(room.model.left):
        room.model.back()
    assert room.page() == "enter"


def test_a_record_that_cannot_be_read_is_told_on_the_class_page(room, qtbot, monkeypatch):
    def broken() -> list[object]:
        raise KnownError("記録のファイルを開けません。")

    monkeypatch.setattr(room.records, "class_list", broken)
    room.model.enter()
    room.finish()
    room.type(PIN)
    room.finish()
    assert room.page() == "class"
    assert (room.message(), shown(room, "good")) == ("記録のファイルを開けません。", False)
    room.model.showPeople()
    room.finish()
    assert (room.page(), room.message()) == ("people", "")
