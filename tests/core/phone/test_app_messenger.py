from dataclasses import replace

import pytest

from sapporo_learn.core.phone import simulator
from sapporo_learn.core.phone.actions import Hold, Tap
from sapporo_learn.core.phone.apps import messenger
from sapporo_learn.core.phone.apps.messenger_state import STAMPS, Message, Talk
from sapporo_learn.core.phone.people import PEOPLE
from tests.helpers.phones import Case, action, play, scene

YUKI, SATO = "talk-with-grandchild", "stamp-sent-to-wrong-person"
TRAY = "messenger/stamps"
CLOSED = {
    "messenger.stamps_open": False,
    "messenger.chosen": "",
    "messenger.selected": "",
    "messenger.menu": False,
}

CASES = (
    Case(
        "reading a talk clears its unread number and the badge",
        "message-from-grandchild",
        ("home/messenger", "messenger/talk-yuki"),
        ("talk-opened person=yuki",),
        {"messenger.open": "yuki", "messenger.unread": 0, "home.message_badge": 0},
    ),
    Case(
        "reading another talk leaves the unread one",
        "message-from-grandchild",
        ("home/messenger", "messenger/talk-sato"),
        ("talk-opened person=sato",),
        {"messenger.open": "sato", "messenger.unread": 1, "home.message_badge": 1},
    ),
    Case("the arrow leads to the list", YUKI, ("messenger/list",), ("talk-closed",), {"messenger.open": ""}),
    Case(
        "the arrow closes the tray with the talk",
        YUKI,
        (TRAY, "messenger/stamp-ok", "messenger/list"),
        ("talk-closed",),
        {"messenger.open": "", **CLOSED},
    ),
    Case("the tray opens", YUKI, (TRAY,), ("stamps-opened",), {"messenger.stamps_open": True}),
    Case("the tray closes", YUKI, (TRAY, "messenger/close-stamps"), ("stamps-closed",), CLOSED),
    Case(
        "the first touch on a stamp shows it",
        YUKI,
        (TRAY, "messenger/stamp-thanks"),
        ("stamp-chosen stamp=thanks",),
        {"messenger.chosen": "thanks", "messenger.stamps_open": True},
    ),
    Case(
        "another stamp takes its place",
        YUKI,
        (TRAY, "messenger/stamp-thanks", "messenger/stamp-ok"),
        ("stamp-chosen stamp=ok",),
        {"messenger.chosen": "ok"},
    ),
    Case(
        "send sends what is shown",
        YUKI,
        (TRAY, "messenger/stamp-thanks", "messenger/send-stamp"),
        ("stamp-sent person=yuki stamp=thanks",),
        {"messenger.open": "yuki", **CLOSED},
    ),
    Case(
        "a second touch on the same stamp sends it",
        YUKI,
        (TRAY, "messenger/stamp-fun", "messenger/stamp-fun"),
        ("stamp-sent person=yuki stamp=fun",),
        CLOSED,
    ),
    Case("without a choice there is nothing to send", YUKI, (TRAY, "messenger/send-stamp"), ()),
    Case(
        "closing the tray drops the choice",
        YUKI,
        (TRAY, "messenger/stamp-fun", "messenger/close-stamps", TRAY),
        ("stamps-opened",),
        {"messenger.chosen": ""},
    ),
    Case(
        "a tap on the own bubble selects it",
        SATO,
        ("messenger/my-last",),
        ("message-selected person=sato",),
        {"messenger.selected": "2", "messenger.menu": False},
    ),
    Case("selected already", SATO, ("messenger/my-last",) * 2, (), {"messenger.selected": "2"}),
    Case(
        "the small button opens the menu",
        SATO,
        ("messenger/my-last", "messenger/menu"),
        ("message-menu-opened person=sato",),
        {"messenger.selected": "2", "messenger.menu": True},
    ),
    Case("the small button needs a selection", SATO, ("messenger/menu",), ()),
    Case(
        "holding the bubble opens the menu",
        SATO,
        ("hold messenger/my-last",),
        ("message-menu-opened person=sato",),
        {"messenger.selected": "2", "messenger.menu": True},
    ),
    Case("the menu covers the room", SATO, ("hold messenger/my-last", "messenger/list"), ()),
    Case(
        "the menu closes and nothing is selected",
        SATO,
        ("hold messenger/my-last", "messenger/close-menu"),
        ("message-menu-closed",),
        {"messenger.open": "sato", **CLOSED},
    ),
    Case(
        "the stamp is taken back",
        SATO,
        ("hold messenger/my-last", "messenger/unsend"),
        ("message-unsent person=sato",),
        {"messenger.open": "sato", **CLOSED},
    ),
    Case(
        "what is taken back cannot be selected",
        SATO,
        ("hold messenger/my-last", "messenger/unsend", "messenger/my-last"),
        (),
        CLOSED,
    ),
    Case("the other's bubble cannot be selected", YUKI, ("messenger/my-last",), (), CLOSED),
    Case(
        "opening the tray drops the selection",
        SATO,
        ("messenger/my-last", TRAY),
        ("stamps-opened",),
        {"messenger.selected": ""},
    ),
    Case(
        "the app opens in the talk it was left in, the tray closed",
        YUKI,
        (TRAY, "messenger/stamp-fun", "nav/home", "home/messenger"),
        ("app-opened app=messenger",),
        {"messenger.open": "yuki", **CLOSED},
    ),
    Case(
        "a stamp for the friend",
        "talk-with-grandchild",
        ("messenger/list", "messenger/talk-hana", TRAY, "messenger/stamp-ok", "messenger/send-stamp"),
        ("stamp-sent person=hana stamp=ok",),
        {"messenger.open": "hana"},
    ),
    Case(
        "taking back what went to the grandchild",
        "talk-with-grandchild",
        (
            TRAY,
            "messenger/stamp-ok",
            "messenger/send-stamp",
            "hold messenger/my-last",
            "messenger/unsend",
        ),
        ("message-unsent person=yuki",),
        {"messenger.open": "yuki"},
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_messenger(case):
    case.check()


@pytest.mark.parametrize(("person", "read"), [("yuki", True), ("sato", False), ("hana", False)])
def test_a_sent_stamp_stands_last_with_the_clock_and_read_only_by_who_looks_at_once(person, read):
    phone = replace(scene("home"), clock="11:05")
    before = next(talk for talk in phone.messenger.talks if talk.person == person)
    phone, _ = play(
        phone,
        ["home/messenger", f"messenger/talk-{person}", TRAY, "messenger/stamp-fun", "messenger/send-stamp"],
    )
    new = Message(str(len(before.messages) + 1), mine=True, stamp="fun", at="11:05", read=read)
    assert phone.messenger.room == Talk(person, (*before.messages, new))


def test_the_talk_written_in_moves_to_the_top_and_no_other_is_touched():
    start = scene("message-from-grandchild")
    phone, _ = play(
        start, ["home/messenger", "messenger/talk-hana", TRAY, "messenger/stamp-ok", "messenger/send-stamp"]
    )
    assert [talk.person for talk in phone.messenger.talks] == ["hana", "yuki", "sato"]
    assert phone.messenger.talks[1:] == start.messenger.talks[:2]
    assert phone.home.message_badge == 1


def test_taking_back_marks_only_the_chosen_message():
    start = scene(SATO)
    phone, _ = play(start, ["hold messenger/my-last", "messenger/unsend"])
    first, second = start.messenger.room.messages
    assert phone.messenger.room.messages == (first, replace(second, unsent=True))
    assert phone.messenger.talks[1:] == start.messenger.talks[1:]


def test_after_the_newest_own_message_is_taken_back_the_one_before_can_be():
    more = [TRAY, "messenger/stamp-sorry", "messenger/send-stamp"]
    back = ["hold messenger/my-last", "messenger/unsend"]
    phone, told = play(scene(SATO), [*more, *back, *back])
    assert told == ["message-unsent person=sato"]
    assert [message.unsent for message in phone.messenger.room.messages] == [False, True, True]
    assert phone.messenger.room.my_last is None


def test_message_ids_stay_unique_after_taking_back():
    send = [TRAY, "messenger/stamp-sorry", "messenger/send-stamp"]
    phone, _ = play(scene(SATO), [*send, "hold messenger/my-last", "messenger/unsend", *send])
    ids = [message.id for message in phone.messenger.room.messages]
    assert len(set(ids)) == len(ids) == 4


def test_the_list_offers_the_talks_in_their_order():
    phone = replace(scene(SATO), messenger=replace(scene(SATO).messenger, open=""))
    assert simulator.visible(phone)[:3] == (
        "messenger/talk-sato",
        "messenger/talk-yuki",
        "messenger/talk-hana",
    )


def test_every_stamp_lies_in_the_tray_and_send_comes_with_the_choice():
    phone, _ = play(scene(YUKI), [TRAY])
    stamps = tuple(f"messenger/stamp-{stamp}" for stamp in STAMPS)
    assert simulator.visible(phone)[:-6] == ("messenger/list", "messenger/close-stamps", *stamps)
    phone, _ = play(phone, ["messenger/stamp-night"])
    assert simulator.visible(phone)[1] == "messenger/send-stamp"


@pytest.mark.parametrize("words", ["messenger/my-last", "hold messenger/my-last", "messenger/menu"])
def test_without_an_own_message_there_is_nothing_to_select_even_when_asked(words):
    """The screen does not offer it; the rule itself holds too."""
    assert messenger.apply(scene(YUKI), action(words)) == (scene(YUKI), ())


@pytest.mark.parametrize("done", [Tap("messenger/unsend"), Hold("messenger/my-last"), Tap("messenger/list")])
def test_the_list_has_no_room_to_act_in(done):
    phone, _ = play(scene("home"), ["home/messenger"])
    assert messenger.apply(phone, done) == (phone, ())


def test_there_is_a_talk_with_everybody():
    assert {talk.person for talk in scene("home").messenger.talks} == set(PEOPLE)
