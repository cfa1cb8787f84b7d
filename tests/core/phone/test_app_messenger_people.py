from dataclasses import replace

import pytest

from sapporo_learn.core.phone import simulator
from sapporo_learn.core.phone.actions import Tap
from sapporo_learn.core.phone.apps import messenger_people
from sapporo_learn.core.phone.apps.messenger_state import ANSWERED, TALKING
from sapporo_learn.core.phone.people import AWAY, GROUP
from sapporo_learn.core.phone.screens import Screen
from tests.helpers.phones import Case, play, scene

TALKS, FRIENDS, CARD, YUKI = "message-from-group", "friends", "friend-card", "talk-with-grandchild"
BEFRIENDED = ("messenger/add-stranger", "messenger/list", "messenger/friends")
PAGE_OF = {"yuki": 0, "sato": 0, "hana": 1, "group": 1, "stranger": 2}
VOICE, VIDEO = "messenger/voice-call", "messenger/video-call"
REPLY, STAMP = "messenger/reply", ("messenger/stamps", "messenger/stamp-ok", "messenger/send-stamp")
HOLD = "hold messenger/their-last"
WROTE = {who: (TALKS, (f"messenger/talk-{who}",)) for who in ANSWERED} | {
    "hana": ("reading-code", ("messenger/code-hana", "messenger/add-found"))
}
"""Scene and way to the talk with somebody who has written last."""

CASES = (
    Case("the friends", TALKS, ("messenger/friends",), ("messenger-tab-changed to=friends",)),
    Case("the talks", FRIENDS, ("messenger/talks",), ("messenger-tab-changed to=talks",)),
    Case("shown already", FRIENDS, ("messenger/friends",), ()),
    *(
        Case(
            f"the card of {who}",
            "talk-with-stranger",
            (*BEFRIENDED, *["messenger/next"] * PAGE_OF[who], f"messenger/friend-{who}"),
            (f"friend-card-opened person={who}",),
            {"messenger.card": who},
        )
        for who in TALKING
    ),
    *(
        Case(
            f"page {page}",
            "talk-with-stranger",
            (*BEFRIENDED, *turns),
            (f"friends-page-turned to={page}",),
            {"messenger.page": page},
        )
        for page, turns in (
            (0, ("messenger/next", "messenger/previous")),
            (1, ("messenger/next",)),
            (2, ("messenger/next", "messenger/next")),
        )
    ),
    Case(
        "a card is closed", CARD, ("messenger/close-card",), ("friend-card-closed",), {"messenger.card": ""}
    ),
    Case("by back too", CARD, ("nav/back",), ("went-back", "friend-card-closed")),
    Case("home closes it", CARD, ("nav/home",), ("went-home",), {"messenger.tab": "talks"}),
    Case(
        "the card opens the talk",
        CARD,
        ("messenger/card-talk",),
        ("talk-opened person=yuki",),
        {"messenger.open": "yuki", "messenger.card": ""},
    ),
    Case(
        "a voice call from the card",
        CARD,
        (VOICE,),
        ("call-placed number= person=yuki",),
        {"screen": "call", "call.phase": "talking", "call.fresh": True, "dialer.calls": ()},
    ),
    Case(
        "and back to the card",
        CARD,
        (VOICE, "call/hang-up"),
        ("call-ended person=yuki",),
        {"screen": "messenger", "messenger.card": "yuki"},
    ),
    Case(
        "back leaves the call and not the card",
        CARD,
        (VOICE, "nav/back"),
        ("went-back", "call-continues person=yuki"),
        {"screen": "messenger", "messenger.card": "yuki"},
    ),
    Case(
        "who returns to a call does not see it rung up again",
        CARD,
        (VOICE, "nav/back", "call/return"),
        ("call-returned person=yuki",),
        {"call.fresh": False},
    ),
    Case(
        "a call with a picture from the card",
        CARD,
        (VIDEO,),
        ("video-placed",),
        {"screen": "video", "video.phase": "talking", "video.fresh": True, "video.bare": False},
    ),
    Case(
        "and its end", CARD, (VIDEO, "video/hang-up"), ("video-ended person=yuki",), {"screen": "messenger"}
    ),
    Case(
        "the choice over the talk",
        YUKI,
        ("messenger/calls",),
        ("calls-opened",),
        {"messenger.calls_open": True},
    ),
    Case("is left", YUKI, ("messenger/calls", "messenger/close-calls"), ("calls-closed",)),
    Case("by back too", YUKI, ("messenger/calls", "nav/back"), ("went-back", "calls-closed")),
    Case(
        "a voice call from the talk",
        YUKI,
        ("messenger/calls", VOICE),
        ("call-placed number= person=yuki",),
        {"messenger.calls_open": False, "messenger.open": "yuki"},
    ),
    Case("with a picture", YUKI, ("messenger/calls", VIDEO), ("video-placed",), {"screen": "video"}),
    *(
        Case(
            f"{who} does not answer",
            FRIENDS,
            (f"messenger/friend-{who}", target),
            (f"{kind}-unanswered person={who}",),
            {f"{kind}.waiting": True},
        )
        for who in AWAY
        for kind, target in (("call", VOICE), ("video", VIDEO))
    ),
    *(
        Case(
            f"a {kind} to somebody away is given up",
            FRIENDS,
            ("messenger/friend-sato", target, f"{kind}/hang-up"),
            (f"{kind}-cancelled",),
            {"screen": "messenger", f"{kind}.phase": "none"},
        )
        for kind, target in (("call", VOICE), ("video", VIDEO))
    ),
    *(
        Case(
            f"it rings at {who} behind home",
            FRIENDS,
            (f"messenger/friend-{who}", VIDEO, "nav/home"),
            ("went-home", f"video-continues person={who}"),
        )
        for who in AWAY
    ),
    *(
        Case(
            f"and is returned to: {who}",
            FRIENDS,
            (f"messenger/friend-{who}", VIDEO, "nav/home", "video/return"),
            (f"video-returned person={who}",),
            {"video.fresh": False},
        )
        for who in AWAY
    ),
    *(
        Case(
            f"what {who} wrote is selected",
            WROTE[who][0],
            (*WROTE[who][1], "messenger/their-last"),
            (f"their-message-selected person={who}",),
        )
        for who in ANSWERED
    ),
    *(
        Case(
            f"a reply to {who} begins",
            WROTE[who][0],
            (*WROTE[who][1], HOLD, REPLY),
            (f"reply-started person={who}",),
        )
        for who in ANSWERED
    ),
    *(
        Case(
            f"the menu of what {who} wrote",
            WROTE[who][0],
            (*WROTE[who][1], "messenger/their-last", "messenger/menu"),
            (f"their-message-menu-opened person={who}",),
            {"messenger.menu": True},
        )
        for who in ANSWERED
    ),
    *(
        Case(
            f"{who} gets a reply",
            WROTE[who][0],
            (*WROTE[who][1], HOLD, REPLY, *STAMP),
            (f"stamp-sent person={who} stamp=ok", f"reply-sent person={who}"),
            {"messenger.answering": ""},
        )
        for who in ANSWERED
    ),
    Case(
        "a photo can be a reply too",
        YUKI,
        (HOLD, REPLY, "messenger/photos", "messenger/photo-cat", "messenger/send-photo"),
        ("photo-sent person=yuki photo=cat", "reply-sent person=yuki"),
    ),
    Case(
        "a tray that is closed leaves the reply begun",
        YUKI,
        (HOLD, REPLY, "messenger/stamps", "messenger/close-stamps"),
        ("stamps-closed",),
        {"messenger.answering": "2"},
    ),
    Case(
        "a reply is left",
        YUKI,
        (HOLD, REPLY, "messenger/leave-reply"),
        ("reply-left",),
        {"messenger.answering": ""},
    ),
    Case("by back too", YUKI, (HOLD, REPLY, "nav/back"), ("went-back", "reply-left")),
    Case(
        "the own message can be replied to",
        "stamp-sent-to-wrong-person",
        ("hold messenger/my-last", REPLY),
        ("reply-started person=sato",),
        {"messenger.answering": "2"},
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_people(case):
    case.check()


def test_the_list_of_friends_offers_friends_adding_and_the_two_lists():
    assert simulator.visible(scene(FRIENDS))[:6] == (
        "messenger/friend-yuki",
        "messenger/friend-sato",
        "messenger/friend-hana",
        "messenger/add-friend",
        "messenger/friends",
        "messenger/talks",
    )


def test_a_stranger_is_no_friend_until_the_learner_adds_him():
    phone, _ = play(scene("talk-with-stranger"), BEFRIENDED[1:])
    assert "stranger" not in phone.messenger.friends
    phone, _ = play(scene("talk-with-stranger"), BEFRIENDED)
    assert phone.messenger.friends == TALKING


@pytest.mark.parametrize("who", ["group", "stranger"])
def test_only_a_friend_with_a_face_can_be_called(who):
    way = (*BEFRIENDED, *["messenger/next"] * PAGE_OF[who], f"messenger/friend-{who}")
    phone, _ = play(scene("talk-with-stranger"), way)
    assert simulator.visible(phone)[:2] == ("messenger/card-talk", "messenger/close-card")


def test_there_is_no_second_call_while_one_goes_on():
    phone, _ = play(scene(CARD), [VIDEO, "nav/back"])
    assert {VOICE, VIDEO} & {*simulator.visible(phone)} == set()
    phone, _ = play(phone, ["messenger/card-talk"])
    assert "messenger/calls" not in simulator.visible(phone)
    over = replace(phone, messenger=replace(phone.messenger, calls_open=True))
    assert simulator.visible(over) == simulator.visible(phone)


def test_a_group_has_no_calls_over_its_talk_even_when_a_save_says_so():
    phone, _ = play(scene(TALKS), ["messenger/talk-group"])
    over = replace(phone, messenger=replace(phone.messenger, calls_open=True))
    assert over.messenger.open == GROUP
    assert simulator.visible(over) == simulator.visible(phone)


def test_nobody_who_is_rung_up_has_a_face_to_touch_yet():
    phone, _ = play(scene(FRIENDS), ["messenger/friend-hana", VIDEO])
    assert phone.screen is Screen.VIDEO
    assert simulator.visible(phone)[0] == "video/mute"


def test_a_reply_knows_what_it_answers_and_what_is_sent_next_is_none():
    phone, _ = play(scene(YUKI), [HOLD, REPLY, *STAMP, *STAMP])
    assert [message.answers for message in phone.messenger.room.messages] == ["", "", "2", ""]


def test_who_is_answered_has_not_written_last():
    phone, _ = play(scene(YUKI), STAMP)
    assert "messenger/their-last" not in simulator.visible(phone)


def test_while_a_reply_is_begun_no_bubble_can_be_selected():
    phone, _ = play(scene(YUKI), [HOLD, REPLY])
    assert [
        each for each in simulator.visible(phone) if each in (HOLD.split()[1], "messenger/leave-reply")
    ] == ["messenger/leave-reply"]


def test_what_is_no_ones_changes_nothing():
    assert messenger_people.apply(scene(CARD), Tap("nav/home")) is None
