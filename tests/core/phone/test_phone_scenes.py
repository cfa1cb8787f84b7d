import re
from operator import attrgetter

import pytest

from sapporo_learn.core.phone import simulator
from sapporo_learn.core.phone.catalog import SCENES
from sapporo_learn.core.phone.people import PEOPLE
from tests.helpers.phones import scene

NEWS = "あした、あそびに行くね。"

FACTS = {
    "home": {"screen": "home", "home.message_badge": 0, "home.call_badge": 0, "call.phase": "none"},
    "locked": {"screen": "lock", "lock.locked": True, "call.phase": "none"},
    "incoming-call-in-use": {
        "screen": "call",
        "call.phase": "ringing",
        "call.person": "yuki",
        "call.came_from": "home",
        "lock.locked": False,
    },
    "incoming-call-locked": {
        "screen": "call",
        "call.phase": "ringing-locked",
        "call.person": "yuki",
        "call.came_from": "lock",
        "lock.locked": True,
    },
    "talking": {"screen": "call", "call.phase": "talking", "call.person": "yuki"},
    "talking-at-home": {"screen": "home", "call.phase": "talking", "call.person": "yuki"},
    "missed-call": {"screen": "home", "home.call_badge": 1, "call.missed": ("yuki",), "call.phase": "none"},
    "message-from-grandchild": {"screen": "home", "home.message_badge": 1, "messenger.open": ""},
    "talk-with-grandchild": {"screen": "messenger", "messenger.open": "yuki", "home.message_badge": 0},
    "stamp-sent-to-wrong-person": {"screen": "messenger", "messenger.open": "sato", "home.message_badge": 0},
    "playground": {"screen": "playground", "playground.page": 0},
    "playground-lantern": {"screen": "playground", "playground.page": 1},
    "playground-sledge": {"screen": "playground", "playground.page": 2},
    "playground-bird": {"screen": "playground", "playground.page": 3},
}


@pytest.mark.parametrize("name", SCENES)
def test_a_scene_shows_what_its_name_says(name):
    phone = scene(name)
    assert {fact: attrgetter(fact)(phone) for fact in FACTS[name]} == FACTS[name]


@pytest.mark.parametrize("name", SCENES)
def test_a_scene_is_a_phone_that_could_be(name):
    """One talk for each person, newest first, nothing from the future, ids unique, badge = unread."""
    phone = scene(name)
    talks = phone.messenger.talks
    assert sorted(talk.person for talk in talks) == sorted(PEOPLE)
    newest = [talk.messages[-1].at for talk in talks]
    assert newest == sorted(newest, reverse=True)
    assert newest[0] <= phone.clock
    for talk in talks:
        times = [message.at for message in talk.messages]
        assert times == sorted(times)
        assert all(re.fullmatch(r"\d\d:\d\d", at) for at in times)
        assert len({message.id for message in talk.messages}) == len(talk.messages)
        assert all(bool(message.text) != bool(message.stamp) for message in talk.messages)
    assert phone.home.message_badge == phone.messenger.unread
    assert simulator.visible(phone)


@pytest.mark.parametrize("name", SCENES)
def test_a_scene_is_explained_in_japanese(name):
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", name)
    assert re.search(r"[ぁ-んァ-ヶ一-鿿]", SCENES[name].meaning)


@pytest.mark.parametrize(("name", "unread"), [("message-from-grandchild", 1), ("talk-with-grandchild", 0)])
def test_the_grandchilds_news_is_the_last_word_of_her_talk(name, unread):
    first = scene(name).messenger.talks[0]
    assert (first.person, first.messages[-1].text, first.unread) == ("yuki", NEWS, unread)


def test_the_wrong_stamp_is_the_learners_own_and_can_be_taken_back():
    room = scene("stamp-sent-to-wrong-person").messenger.room
    assert room.my_last == room.messages[-1]
    assert (room.my_last.stamp, room.my_last.read) == ("fun", False)
