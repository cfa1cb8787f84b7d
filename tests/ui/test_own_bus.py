"""わたしのバス停 with real times: what the phone shows of it, and what the instructor may do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import QUrl

from sapporo_learn.core.days import ordinal
from sapporo_learn.core.own_feed import choose
from sapporo_learn.core.own_times import OwnTimes, practice_times
from sapporo_learn.core.phone import yukizora
from sapporo_learn.core.phone.apps.own_bus import OwnBusState, OwnStops
from sapporo_learn.core.phone.state import PhoneState
from sapporo_learn.core.timetable import About, Boarding, Call, Pole, Service, Stop, Trip, make
from sapporo_learn.ui.instructor_bus_words import facts
from sapporo_learn.ui.own_bus_model import LEARNERS_TROUBLE
from sapporo_learn.ui.phone_model import PhoneModel
from sapporo_learn.ui.phone_own_bus_view import NOTICE, folded
from sapporo_learn.ui.phone_view import derive
from tests.helpers.classroom import Classroom
from tests.helpers.phones import play, scene
from tests.helpers.school_class import ClassFeeds

FRIDAY = ordinal(2027, 2, 5)
REAL = OwnTimes(replace(practice_times().feed, id="real"), yukizora.timetable())


def plain(shown: object) -> object:
    """Without the marks that keep words together."""
    if isinstance(shown, str):
        return shown.replace("\u2060", "")
    if isinstance(shown, dict):
        return {key: plain(value) for key, value in shown.items()}
    return [plain(each) for each in shown] if isinstance(shown, list) else shown


def phone(day: int = FRIDAY, minute: int = 845, known: OwnTimes = REAL, **state: object) -> PhoneState:
    own = known.feed.offered(day, minute)
    return replace(scene("own-stops"), ownbus=OwnBusState(own, **state))


def seen(state: PhoneState, known: OwnTimes = REAL) -> dict:
    return plain(derive(state, str, known)["ownbus"])


# --- on the phone


def test_the_stops_say_whose_they_are_and_until_when():
    shown = seen(phone())
    assert shown["notes"] == ["ゆきぞらバス（練習用）", "3月31日まで 有効"]
    assert [row["word"] for row in shown["rows"]] == ["ゆきぞら団地前", "ライラック病院前"]
    assert seen(phone(FRIDAY + 400))["notes"][1] == "2027年 3月31日で 終わった 時刻です"
    long = replace(REAL, feed=replace(REAL.feed, last=ordinal(2030, 3, 31)))
    assert seen(phone(known=long), long)["notes"][1] == "2030年 3月31日まで 有効"


def test_the_clock_is_that_of_the_moment_over_real_times_only():
    assert derive(phone(), str, REAL)["clock"] == "14:05"
    assert derive(play(phone(), ["nav/back"])[0], str, REAL)["clock"] == "10:24"


def test_the_next_bus_is_told_in_minutes_with_what_to_beware_of():
    shown = seen(phone(stop="danchi", way=1))
    assert (shown["title"], shown["bound"], shown["column"]) == (
        "ゆきぞら団地前",
        "おおぞら駅前方面",
        "1番のりば",
    )
    assert (shown["next"], shown["wait"], shown["today"]) == ("14時07分発", "あと 2分", True)
    assert shown["later"] == "そのあと 14時31分、 14時55分"
    assert shown["notices"] == ["3月31日まで 有効", NOTICE]
    assert [tile["on"] for tile in shown["tiles"]] == [True, False, False]


@pytest.mark.parametrize(
    ("state", "told"),
    [
        ({"column": "saturday"}, "土曜の 時刻です"),
        ({"day": FRIDAY + 400}, "土曜の 時刻です"),
        ({"minute": 1439}, "あすの 朝です"),
    ],
)
def test_no_wait_is_told_where_it_would_be_wrong(state, told):
    shown = seen(phone(stop="danchi", way=1, **state))
    assert (shown["today"], shown["wait"]) == (False, told)


def test_a_bus_to_telephone_for_and_a_day_without_buses():
    stops = (Stop("a", "あ", "", (Pole("a", ""),)), Stop("b", "い", "", (Pole("b", ""),)))
    week = Service("s", (True,) * 5 + (False,) * 2, FRIDAY, FRIDAY)
    calls = (Call("a", 900, Boarding.BOOKED), Call("b", 910))
    made = make(About("x"), stops, [Trip("t", "s", calls)], (week,))
    known = OwnTimes(choose(REAL.feed, made, ["a"]), made)
    shown = seen(phone(known=known, stop="a", way=1), known)
    assert (shown["wait"], shown["later"], shown["column"]) == ("電話で 予約が いります", "", "")
    assert seen(phone(known=known, stop="a", way=1, column="holiday"), known)["wait"] == "この日は ありません"


def test_while_it_is_read_and_when_it_cannot_be_read():
    chosen = phone(stop="danchi", way=1)
    assert seen(chosen, OwnTimes(REAL.feed))["wait"] == "しらべています"
    assert seen(chosen, OwnTimes(REAL.feed, None, LEARNERS_TROUBLE))["wait"] == LEARNERS_TROUBLE


@pytest.mark.parametrize("known", [OwnTimes(), replace(REAL, feed=replace(REAL.feed, id="new"))])
@pytest.mark.parametrize("state", [{}, {"stop": "danchi"}, {"stop": "danchi", "way": 1}])
def test_what_is_no_longer_there_is_said_kindly(known, state):
    assert seen(phone(**state), known)["notes"] == ["いまは ありません。", "「もどる」で もどります。"]


def test_no_state_whatever_breaks_the_picture():
    odd = [
        OwnBusState(OwnStops("real", ("danchi", "gone"), (2,), 0, -1), "danchi", 2, column="x"),
        OwnBusState(OwnStops("real", ("gone",), (9,), FRIDAY, 99_999), "gone", 9),
        OwnBusState(OwnStops("real", ("danchi",), (9,), FRIDAY, 0), "danchi", 9, 7),
    ]
    panes = [seen(replace(scene("own-stops"), ownbus=state))["pane"] for state in odd]
    assert panes == ["times", "list", "list"]


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("ライラック病院前", ["ライラック", "病院前"]),
        ("北1条西4丁目", ["北1条", "西4丁目"]),
        ("弥生ショッピングセンター", ["弥生", "ショッピングセンター"]),
        ("おおぞら駅前方面", ["おおぞら", "駅前", "方面"]),
        ("センター前", ["センター前"]),
    ],
)
def test_where_a_name_may_break(name, lines):
    parts = "".join(char if char == "\u2060" else f"{char}|" for char in folded(name))
    assert parts.replace("|\u2060", "").strip("|").split("|") == lines


# --- the instructor


@pytest.fixture
def room(qapp) -> Iterator[Classroom]:
    made = Classroom(shelf=ClassFeeds(), now=lambda: datetime(2027, 2, 5, 14, 5).astimezone())
    yield made
    made.close()


def ids(room: Classroom) -> tuple[str, ...]:
    return room.bus.offered().stops


def test_nobody_changes_anything_before_the_pin_was_right_or_after_leaving(room):
    room.finish()
    before = ids(room)
    for change in (room.bus.forget, room.bus.open, lambda: room.bus.drop("danchi")):
        change()
        room.finish()
    assert (room.page(), ids(room)) == ("enter", before)
    room.go_in()
    room.model.leave()
    room.bus.forget()
    room.finish()
    assert ids(room) == before == ("danchi", "lilac")


def test_stops_are_searched_chosen_and_dropped(room):
    room.go_in()
    room.bus.open()
    room.finish()
    assert room.page() == "bus"
    room.bus.search("ゆきぞら")
    found = room.bus.property("found")
    assert [(each["name"], each["reading"]) for each in found] == [
        ("ゆきぞら団地北", "ゆきぞらだんちきた"),
        ("ゆきぞら団地前", "ゆきぞらだんちまえ　えらんであります"),
    ]
    room.bus.choose("kita")
    room.finish()
    assert ids(room) == ("danchi", "lilac", "kita")
    room.bus.drop("danchi")
    room.finish()
    assert [each["name"] for each in room.bus.property("chosen")] == ["ライラック病院前", "ゆきぞら団地北"]
    for place in yukizora.PLACES:
        room.bus.choose(place.id)
        room.finish()
    assert (room.bus.property("full"), len(ids(room))) == (True, 6)


def test_another_zip_and_none_at_all(room):
    room.go_in()
    room.bus.open()
    room.finish()
    room.bus.take(QUrl.fromLocalFile("feed.zip"))
    assert room.bus.property("reading")
    room.bus.forget()  # one thing after the other: this touch comes too early
    room.finish()
    assert (room.bus.property("kept"), room.bus.property("reading"), ids(room)) == (True, False, ())
    room.bus.forget()
    room.finish()
    assert (room.bus.property("kept"), room.bus.property("facts"), room.bus.property("found")) == (
        False,
        [],
        [],
    )
    room.model.back()
    room.finish()
    assert room.page() == "class"


def test_a_zip_that_cannot_be_used_is_told_on_the_page(qapp):
    room = Classroom(shelf=ClassFeeds(refuses="この zip には時刻表がありません。"))
    room.go_in()
    room.bus.open()
    room.finish()
    room.bus.take(QUrl.fromLocalFile("feed.zip"))
    room.finish()
    assert (room.message(), room.bus.property("reading")) == ("この zip には時刻表がありません。", False)
    room.bus.take(QUrl.fromLocalFile("feed.zip"))
    room.model.leave()
    room.finish()
    assert room.message() == ""
    room.close()


def test_an_old_feed_is_told():
    now = datetime(2028, 1, 1).astimezone()
    assert "終わっています" in facts(REAL.feed, now)[1]
    assert facts(REAL.feed, datetime(2027, 3, 31).astimezone())[1] == "2027年3月31日（水）まで 使えます。"
    assert "1日もありません" in facts(replace(REAL.feed, last=0), now)[1]


# --- when somebody looks


def look(room: Classroom) -> PhoneModel:
    """A phone on which somebody looks at a bus of what is kept."""
    model = PhoneModel()
    room.bus.serve(model)
    room.finish()
    model.show(replace(scene("own-stops"), ownbus=OwnBusState(room.bus.offered(), "danchi", 1)))
    return model


def wait(model: PhoneModel) -> object:
    return plain(model.property("ownbus"))["wait"]


def test_times_are_read_when_a_learner_looks_and_not_before(room):
    model = look(room)
    assert wait(model) == "しらべています"
    room.finish()
    assert wait(model) == "あと 2分"


def test_a_phone_that_comes_after_the_feed_was_read_has_it_too(room):
    room.finish()
    model = PhoneModel()
    room.bus.serve(model)
    model.show(replace(scene("own-stops"), ownbus=OwnBusState(room.bus.offered(), "danchi", 1)))
    assert wait(model) == "しらべています"
    room.finish()


def test_times_that_cannot_be_read_are_told_shortly_and_tried_again_the_next_time(qapp):
    shelf = ClassFeeds(unreadable="こわれています。")
    room = Classroom(shelf=shelf, now=lambda: datetime(2027, 2, 5, 14, 5).astimezone())
    model = look(room)
    room.finish()
    assert wait(model) == LEARNERS_TROUBLE
    shelf.unreadable = ""
    looked = model.drawn()
    model.show(scene("bus"))
    model.show(looked)
    room.finish()
    assert wait(model) == "あと 2分"
    room.close()
