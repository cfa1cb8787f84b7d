"""The instructor's model on a real record: nothing without the PIN, and nothing remembered afterwards."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMetaMethod

from sapporo_learn.core.ports import Happened, Learner
from sapporo_learn.errors import KnownError
from sapporo_learn.store import Store
from sapporo_learn.ui import instructor_model
from tests.helpers.classroom import CODE, PIN, ClassGate, Classroom

PICTURES = [("suzuran", "すずらん"), ("lilac", "らいらっく"), ("momiji", "もみじ")]
SESSION = "01900000-0000-7000-8000-000000000001"
OUTSIDE = ("set", "again", "enter", "recover")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store.open(tmp_path / "record.db", PICTURES)
    yield store
    assert store.close()


@pytest.fixture
def real(qapp, qtbot, store: Store) -> Iterator[Classroom]:
    """The model on a real record; the clock is this machine's, as the record's is."""
    room = Classroom(ports=(store.people, store.records, store.gate), now=instructor_model._now)
    yield room
    room.close()


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


# --- the door


def test_the_first_pin_is_set_twice_and_gives_a_code_once(real, qtbot, store):
    real.model.enter()
    qtbot.waitUntil(lambda: real.page() == "set")
    real.type("2468")
    assert (real.page(), shown(real, "pinLength")) == ("again", 0)
    real.type("2468")
    qtbot.waitUntil(lambda: real.page() == "code")
    code = str(shown(real, "code"))
    assert len(code.replace("-", "")) == 16
    real.model.back()  # a hasty Esc must not take the code away
    assert (real.page(), shown(real, "code")) == ("code", code)
    real.model.showClass()
    qtbot.waitUntil(lambda: real.page() == "class")
    assert shown(real, "code") == ""
    assert store.gate.check("2468")


def test_two_different_pins_begin_again(room, qtbot):
    room.gate.pin = ""
    room.model.enter()
    qtbot.waitUntil(lambda: room.page() == "set")
    room.type("1234")
    room.type("1235")
    assert (room.page(), room.message()) == (
        "set",
        "2回の数字が同じではありません。もう一度決めてください。",
    )
    room.model.digit("1")
    assert room.message() == ""  # the answer to it is under way
    room.model.rubOut()
    room.type("4321")
    assert room.page() == "again"
    room.model.back()
    assert room.page() == "set"
    assert room.gate.pin == ""


@pytest.mark.parametrize("pin", ["", "1", "123"])
def test_too_short_a_pin_is_not_even_tried(room, qtbot, pin):
    room.model.enter()
    room.finish()
    room.type(pin)
    room.finish()
    assert (room.page(), room.message()) == ("enter", "暗証番号は、4けたから8けたの数字です。")
    assert room.gate.wrong == 0


def test_only_eight_digits_fit(room, qtbot):
    room.model.enter()
    room.finish()
    for one in ("1", "２", "a", "", "12", "9", "0", "3", "4", "5", "6", "7", "8"):
        room.model.digit(one)
    assert shown(room, "pinLength") == 8
    room.model.rubOut()
    assert shown(room, "pinLength") == 7


def test_the_right_pin_opens_the_class(real, qtbot, store):
    store.gate.set_pin("2468")
    real.model.enter()
    real.finish()
    assert real.page() == "enter"
    real.type("1357")
    qtbot.waitUntil(lambda: real.message() != "")
    assert (real.page(), real.message()) == ("enter", "暗証番号がちがいます。もう一度入れてください。")
    real.type("2468")
    qtbot.waitUntil(lambda: real.page() == "class")
    assert real.message() == ""


def test_too_many_wrong_pins_say_how_long_to_wait(real, qtbot, store):
    store.gate.set_pin("2468")
    real.model.enter()
    real.finish()
    for _ in range(4):
        real.type("1357")
        real.finish()
    assert real.page() == "enter"
    assert "待ってから" in real.message()
    assert "あと" in real.message()
    real.type("2468")  # the right one has to wait as well
    real.finish()
    assert real.page() == "enter"


def test_the_same_pin_is_checked_once_however_often_enter_is_pressed(room, qtbot):
    room.model.enter()
    room.finish()
    room.type("9999")
    room.type("9999")
    room.finish()
    assert room.gate.wrong == 1


def test_a_forgotten_pin_is_replaced_with_the_code(real, qtbot, store):
    code = store.gate.set_pin("2468")
    real.model.enter()
    real.finish()
    real.model.askRecovery()
    assert real.page() == "recover"
    for given, expected in (
        ((code, "12", "12"), "4けたから8けた"),
        ((code, "１２３４", "１２３４"), "4けたから8けた"),
        ((code, "1357", "1358"), "同じではありません"),
        (("XXXX", "1357", "1357"), "紙をたしかめて"),
    ):
        real.model.recover(*given)
        real.finish()
        assert real.page() == "recover"
        assert expected in real.message()
    real.model.recover(code, "1357", "1357")
    qtbot.waitUntil(lambda: real.page() == "code")
    assert shown(real, "code") not in ("", code)
    assert store.gate.check("1357")


def test_going_back_from_the_recovery_asks_for_the_pin(room, qtbot):
    room.model.enter()
    room.finish()
    room.model.askRecovery()
    room.model.back()
    assert room.page() == "enter"


# --- nothing without the PIN


class Untouchable:
    """People and records that nobody may ask anything."""

    def __getattr__(self, name: str) -> object:
        raise AssertionError(f"{name} was asked for outside the door")


AT_THE_DOOR = ("leave", "back", "askRecovery")
ARGUMENTS = {"QString": "learner-0", "bool": True}


def call_every_slot(room: Classroom) -> list[str]:
    """Call whatever QML could call, but what leads about at the door itself."""
    meta, called = room.model.metaObject(), []
    for index in range(meta.methodOffset(), meta.methodCount()):
        method = meta.method(index)
        name = bytes(method.name().data()).decode()
        if method.methodType() == QMetaMethod.MethodType.Slot and name not in AT_THE_DOOR:
            types = [bytes(kind.data()).decode() for kind in method.parameterTypes()]
            getattr(room.model, name)(*(ARGUMENTS[kind] for kind in types))
            called.append(name)
    return called


@pytest.mark.parametrize("page", OUTSIDE)
def test_no_slot_leads_past_the_door(qapp, qtbot, page):
    gate = ClassGate(pin="" if page in ("set", "again") else PIN)
    room = Classroom(ports=(Untouchable(), Untouchable(), gate))
    room.model.enter()
    room.finish()
    if page == "again":
        room.type("1234")
    if page == "recover":
        room.model.askRecovery()
    assert room.page() == page
    called = call_every_slot(room)
    room.finish()
    assert {"showClass", "showLearner", "showPeople", "rename", "erase", "hide", "recover"} <= set(called)
    assert room.page() in OUTSIDE
    assert [shown(room, name) for name in ("classRows", "lessonRows", "everybody")] == [[], [], []]
    assert shown(room, "code") == ""
    room.close()


def test_leaving_shuts_the_door_and_forgets_everything(room, qtbot):
    room.go_in()
    room.model.showLearner("learner-1")
    qtbot.waitUntil(lambda: room.page() == "learner")
    room.model.showPeople()
    qtbot.waitUntil(lambda: room.page() == "people")
    with qtbot.waitSignal(room.model.left):
        room.model.leave()
    assert room.page() == "enter"
    assert shown(room, "learner") == {"known": False, "steps": []}
    assert [shown(room, name) for name in ("classRows", "hardest", "lessonRows", "everybody")] == [[]] * 4
    room.model.showClass()
    room.model.showPeople()
    room.finish()
    assert (room.page(), shown(room, "everybody")) == ("enter", [])


class SlowGate(ClassGate):
    """A gate that answers when it is let."""

    def __init__(self) -> None:
        super().__init__()
        self.let = threading.Event()

    def check(self, pin: str) -> bool:
        assert self.let.wait(5)
        return super().check(pin)


def test_an_answer_that_comes_after_leaving_opens_nothing(qapp, qtbot):
    gate = SlowGate()
    room = Classroom(ports=(Untouchable(), Untouchable(), gate))
    room.model.enter()
    room.finish()
    room.type(PIN)
    room.model.leave()
    gate.let.set()
    room.finish()
    assert room.page() == "enter"
    room.model.showClass()
    room.finish()
    assert room.page() == "enter"
    room.close()


# --- the pages


def test_the_class_shows_who_needs_help_and_why(real, qtbot, store):
    store.gate.set_pin(PIN)
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
    store.gate.set_pin(PIN)
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
    store.gate.set_pin(PIN)
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
    store.gate.set_pin(PIN)
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
    store.gate.set_pin(PIN)
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
    store.gate.set_pin(PIN)
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
    store.gate.set_pin(PIN)
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
        "screen": room.model.showScreen,
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


def test_the_code_of_the_made_up_gate_is_written_down_like_a_real_one(store):
    assert len(store.gate.set_pin(PIN)) == len(CODE)
