"""記録の安全: what the instructor sees and may do, and what the program does by itself meanwhile."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible

from sapporo_learn.core.safety import SafetyState
from sapporo_learn.ui import instructor_safety_words as words
from sapporo_learn.ui.safety_model import SafetyModel
from sapporo_learn.ui.upkeep import EVERY_MS, FIRST_MS, Upkeep
from tests.helpers.a11y import named, tree
from tests.helpers.classroom import Classroom
from tests.helpers.school_class import NOW, ClassSafety
from tests.helpers.screens import DISPLAYS
from tests.helpers.text import unreadable

YESTERDAY = "きのう 14時00分の記録に もどします。いまの記録も のこします。"


@pytest.fixture
def room(qapp) -> Iterator[Classroom]:
    room = Classroom()
    yield room
    room.close()


def shown(room: Classroom, name: str) -> object:
    return room.safety.property(name)


def inside(room: Classroom) -> Classroom:
    room.go_in()
    room.safety.open()
    room.finish()
    assert room.page() == "safety"
    return room


def test_nothing_is_seen_or_done_before_the_pin(room):
    safety = room.safety
    room.model.enter()
    for act in (safety.open, safety.backUp, safety.restore, safety.undo, safety.check, safety.eraseOld):
        act()
    room.finish()
    assert (room.page(), room.safe.done, shown(room, "lines")) == ("enter", [], [])


def test_the_page_tells_how_the_record_stands(room):
    inside(room)
    assert shown(room, "facts") == [words.SOUND, "さいごのバックアップは、きょう 12時55分です。"]
    assert shown(room, "yesterday") == YESTERDAY
    assert str(shown(room, "before")).startswith("11月21日（土）")
    assert shown(room, "old") == "3年 来ていない人が、12人 います。"
    assert [one["word"] for one in shown(room, "rules") if one["chosen"]] == ["3年"]
    first = shown(room, "lines")[0]
    assert first == {
        "when": "きょう 13時55分",
        "words": "講師：名前をかえた（おおどおりのはまなすこさんたろうさん）",
    }


def test_what_is_not_there_is_not_offered():
    assert words.facts(SafetyState(), NOW) == [words.SOUND, words.NO_BACKUP]
    assert (words.asked(None, NOW), words.old_words(SafetyState(years=3))) == ("", "")


def test_each_button_does_its_thing_and_says_so(room):
    inside(room)
    for act, said in (
        (room.safety.backUp, words.BACKED_UP),
        (room.safety.check, words.SOUND),
        (room.safety.restore, words.RESTORED),
        (room.safety.undo, words.RESTORED),
        (room.safety.eraseOld, "12人の記録を消しました。"),
        (lambda: room.safety.setYears(5), ""),
    ):
        act()
        assert shown(room, "busy")
        room.finish()
        assert (shown(room, "said"), shown(room, "busy")) == (said, False)
    assert [what for what in room.safe.done if what.startswith("restore")] == ["restore ", "restore undo"]
    assert [one["years"] for one in shown(room, "rules") if one["chosen"]] == [5]
    room.safety.setYears(5)
    assert not shown(room, "busy")


def test_one_thing_after_the_other(room):
    inside(room)
    room.safety.backUp()
    room.safety.restore()
    room.safety.open()
    room.finish()
    assert room.safe.done == ["tend"]


def test_damage_is_told_and_what_failed_too(room):
    inside(room)
    room.safe.finding = "記録のファイルがこわれています。"
    room.safety.check()
    room.finish()
    assert (shown(room, "broken"), shown(room, "said")) == (True, "")
    assert shown(room, "facts")[0] == room.safe.finding
    room.safe.refuses = "ディスクの空きが少ないので、バックアップできません。"
    room.safety.backUp()
    room.finish()
    assert (room.message(), shown(room, "busy")) == (room.safe.refuses, False)


def test_who_has_left_leaves_nothing_on_the_page(room):
    inside(room)
    room.safety.backUp()
    room.model.leave()
    room.finish()
    assert (shown(room, "lines"), shown(room, "said"), shown(room, "busy")) == ([], "", False)


def test_after_a_record_that_could_not_be_opened_the_program_must_begin_anew(room):
    inside(room)
    spare = SafetyModel(ClassSafety(), room.jobs, lambda: NOW, spare=True)
    spare.visit = room.safety.visit
    spare.undo()  # nothing is known yet
    spare.restore()
    room.finish()
    assert spare.property("said") == words.REOPEN


def test_a_feed_that_is_kept_or_removed_is_written_down(qapp, room):
    noted: list[str] = []

    class Audit:
        def note(self, what: str, about: str = "") -> None:
            noted.append(what)

    room.bus._audit = Audit()
    room.go_in()
    for act in (room.bus.open, lambda: room.bus.drop("danchi"), room.bus.forget):
        act()
        room.finish()
    assert noted == ["bus-chosen", "bus-removed"]


def test_going_back_asks_first_and_the_list_of_people_is_near(qapp):
    room = Classroom()
    room.open(DISPLAYS[0], 2.0)
    room.visit("safety")
    named(room.window, "きのうの状態にもどす").press()
    room.settle()
    assert room.focused() == "もどさない"
    assert unreadable(room.window) == []
    asked = [node.name for node in tree(room.window) if node.role == QAccessible.Role.AlertMessage]
    assert YESTERDAY in asked
    assert room.safe.done == ["tend"]
    named(room.window, "もどさない").press()
    room.settle()
    named(room.window, "もどすまえの状態にする").press()
    room.settle()
    named(room.window, "ほんとうに もどす").press()
    room.settle()
    assert room.safe.done[-1] == "restore undo"
    named(room.window, "この人たちの記録を消す").press()
    room.settle()
    assert (room.safe.state.old, room.focused()) == (12, "消さないで おく")
    named(room.window, "ほんとうに 消す").press()
    room.settle()
    assert room.safe.state.old == 0
    named(room.window, "画面の大きさを合わせる").press()
    room.settle()
    assert room.page() == "screen"
    room.visit("safety")
    named(room.window, "名ぼをひらく").press()
    room.settle()
    assert room.page() == "people"
    room.close()


# --- by itself


def test_the_record_is_looked_through_once_and_backed_up_again_and_again(qapp, qtbot):
    safe = ClassSafety(finding="こわれています。")
    upkeep = Upkeep(safe)
    upkeep.start()
    assert (upkeep._timer.interval(), upkeep._timer.isActive()) == (FIRST_MS, True)
    with qtbot.waitSignal(upkeep.broken):
        upkeep._timer.timeout.emit()
    assert upkeep._timer.interval() == EVERY_MS
    upkeep._timer.timeout.emit()
    qtbot.waitUntil(lambda: safe.done == ["check", "tend", "tend"])
    upkeep.close()
    assert (safe.done[-1], upkeep._timer.isActive()) == ("stop", False)


def test_a_backup_that_fails_troubles_nobody(qapp, qtbot, caplog):
    upkeep = Upkeep(ClassSafety(refuses="空きがありません。"))
    with caplog.at_level(logging.WARNING, "sapporo_learn"):
        upkeep.tend()
        qtbot.waitUntil(lambda: "空きがありません。" in caplog.text)
    upkeep.close()
