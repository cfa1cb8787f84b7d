"""While the class is shown it stays true by itself: nothing flickers or jumps, and it ends with the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QRectF, Qt

from sapporo_learn.core.figures import Standing
from sapporo_learn.core.ports import ClassRow, Happened
from sapporo_learn.errors import KnownError
from tests.helpers.classroom import Classroom, on_a_real_record
from tests.helpers.school_class import NOW, PIN, ClassGate, ClassPeople, ClassRecords, ago, course, learners
from tests.helpers.screens import DISPLAYS

LOOK_MS = 5


class Watched(ClassRecords):
    """A class that can change while it is looked at, and counts the looks."""

    def __init__(self, people: ClassPeople) -> None:
        super().__init__(people, course())
        self.rows = super().class_list()
        self.looks = self.whole = 0
        self.broken = False

    def class_list(self) -> list[ClassRow]:
        self.looks += 1
        if self.broken:
            raise KnownError("記録のファイルを開けません。")
        return list(self.rows)

    def lesson_steps(self, lesson: str):
        self.whole += lesson == self.lessons[0].id
        return super().lesson_steps(lesson)

    def call(self, learner_id: str) -> None:
        """Somebody raises a hand now."""
        self.rows = [
            replace(row, last_visit_ms=ago(), last_result="going", standing=Standing(3, call="rest"))
            if row.learner.id == learner_id
            else row
            for row in self.rows
        ]


@pytest.fixture
def room(qapp) -> Iterator[Classroom]:
    people = ClassPeople(learners(15))
    ports = (people, Watched(people), ClassGate())
    room = Classroom(ports=ports, now=lambda: room.clock, look_ms=LOOK_MS)
    _, room.records, room.gate = ports
    room.clock = NOW
    yield room
    room.close()


def looked(qtbot, room: Classroom, times: int = 2) -> None:
    """Wait until the class was read so often again, and the last answer has come."""
    wanted = room.records.looks + times
    qtbot.waitUntil(lambda: room.records.looks >= wanted)
    room.finish()


def names(room: Classroom) -> list[str]:
    """The list as QML has it."""
    model = room.model.property("classModel")
    return [
        model.data(model.index(row), Qt.ItemDataRole.UserRole + 1)["plainName"]
        for row in range(model.rowCount())
    ]


def heard(signal: object, into: QObject) -> list[bool]:
    calls: list[bool] = []
    signal.connect(lambda *_: calls.append(True))
    return calls


def test_whoever_practises_meanwhile_appears(qapp, qtbot, tmp_path: Path) -> None:
    with on_a_real_record(tmp_path / "record.db", LOOK_MS) as room:
        room.store.gate.set_pin(PIN)
        who = room.store.people.add()
        room.go_in()
        assert room.model.property("classRows") == []
        rows = [("initialized", {"resumed": False}), ("called", {"step": "answer", "why": "rest"})]
        room.store.log.append(
            [Happened(who.id, "5" * 36, "answer-a-call", 1, 0, verb, result, 0) for verb, result in rows]
        )
        qtbot.waitUntil(lambda: names(room) == [who.name])
        (line,) = room.model.property("classRows")
        assert (line["word"], line["why"]) == ("助けて", "手順1で 1分以上、手が止まっています。")


def test_what_has_changed_is_shown_and_nothing_else_is_told(room, qtbot) -> None:
    room.go_in()
    told = heard(room.model.recordChanged, room.model)
    turned = heard(room.model.pageChanged, room.model)
    looked(qtbot, room, 12)
    assert told == []
    assert names(room)[0] != "ゆき"
    room.records.call("learner-0")
    qtbot.waitUntil(lambda: names(room)[0] == "すずらん")
    looked(qtbot, room, 3)
    assert (told, turned) == ([True], [])
    assert [row["plainName"] for row in room.model.property("classRows")] == names(room)


def test_the_whole_record_is_read_seldom(room, qtbot) -> None:
    room.go_in()
    room.finish()
    assert room.records.whole == 1
    looked(qtbot, room, 25)
    assert 2 <= room.records.whole <= 2 + room.records.looks // 10


def test_a_new_day_begins_for_a_page_that_is_open(room, qtbot) -> None:
    room.go_in()
    before = room.model.property("today")
    room.clock = NOW + timedelta(days=1)
    qtbot.waitUntil(
        lambda: names(room) and room.model.property("classRows")[0]["heading"].startswith("きのう")
    )
    assert room.model.property("today") != before


@pytest.mark.parametrize("page", ["learner", "lesson", "people", "screen", "outside"])
def test_it_ends_with_the_page(room, qtbot, page: str) -> None:
    room.go_in()
    looked(qtbot, room)
    {
        "learner": lambda: room.model.showLearner("learner-1"),
        "lesson": lambda: room.model.showLesson(""),
        "people": room.model.showPeople,
        "screen": lambda: room.model.show("screen"),
        "outside": room.model.leave,
    }[page]()
    room.finish()
    looks, told = room.records.looks, heard(room.model.recordChanged, room.model)
    room.records.call("learner-0")
    qtbot.wait(10 * LOOK_MS)
    assert (room.records.looks, told) == (looks, [])
    assert room.page() == {"outside": "enter"}.get(page, page)
    if page != "outside":
        room.model.showClass()
        looked(qtbot, room)
        assert names(room)[0] == "すずらん"


def test_a_record_that_cannot_be_read_is_told_while_it_lasts(room, qtbot) -> None:
    room.go_in()
    room.records.broken = True
    qtbot.waitUntil(lambda: room.message() == "記録のファイルを開けません。")
    assert len(names(room)) > 9
    said = heard(room.model.messageChanged, room.model)
    looked(qtbot, room, 3)
    assert said == []
    room.records.broken = False
    qtbot.waitUntil(lambda: room.message() == "")


# --- in the window


def place(item) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def test_the_keyboard_stays_with_the_person_it_is_at(room, qtbot) -> None:
    room.open(DISPLAYS[1])
    room.visit("class")
    last = names(room)[-1]
    while not room.focused().startswith(last):
        room.key(Qt.Key.Key_Tab)
    item = room.window.activeFocusItem()
    who = next(row.learner.id for row in room.records.rows if row.learner.name == last)
    room.records.call(who)
    qtbot.waitUntil(lambda: "助けて" in room.focused())
    room.settle()
    assert room.window.activeFocusItem() == item
    assert room.focused().startswith(last)
    sheet = room.having("naturalHeight")[0]
    assert place(sheet).adjusted(-2, -2, 2, 2).contains(place(item))
    room.key(Qt.Key.Key_Return)
    assert room.page() == "learner"
    assert room.model.property("learner")["plainName"] == last


def test_whoever_looks_further_down_stays_there_and_no_row_is_cut(room, qtbot) -> None:
    room.open(DISPLAYS[1])
    room.visit("class")
    sheet = room.having("naturalHeight")[0]
    room.key(Qt.Key.Key_PageDown)
    before = sheet.property("offset")
    assert before > 0
    room.records.call("learner-0")
    qtbot.waitUntil(lambda: names(room)[0] == "すずらん")
    room.settle()
    after = sheet.property("offset")
    assert after in sheet.property("stops").toVariant()
    assert 0 < after <= before
    tallest = max(item.height() for item in room.having("urgent"))
    assert before - after <= tallest + 20
