"""The instructor's door: a PIN of one's own, a code on paper, and nothing at all without them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMetaMethod

from sapporo_learn.store import Store
from tests.helpers.classroom import Classroom, on_a_real_record
from tests.helpers.school_class import CODE, PIN, ClassGate

OUTSIDE = ("set", "again", "enter", "recover")


@pytest.fixture
def real(qapp, tmp_path: Path) -> Iterator[Classroom]:
    """The model on a real record, before a PIN was set."""
    with on_a_real_record(tmp_path / "record.db") as room:
        yield room


@pytest.fixture
def store(real: Classroom) -> Store:
    return real.store


@pytest.fixture
def room(qapp) -> Iterator[Classroom]:
    room = Classroom()
    yield room
    room.close()


def shown(room: Classroom, name: str) -> object:
    return room.model.property(name)


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


def test_the_code_of_the_made_up_gate_is_written_down_like_a_real_one(store):
    assert len(store.gate.set_pin(PIN)) == len(CODE)
