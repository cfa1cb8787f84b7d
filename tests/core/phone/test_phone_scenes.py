import re
from operator import attrgetter

import pytest

from sapporo_learn.core.phone import simulator
from sapporo_learn.core.phone.apps.home import page_of
from sapporo_learn.core.phone.catalog import SCENES
from sapporo_learn.core.phone.people import GROUP, PEOPLE, STRANGER
from sapporo_learn.core.phone.screens import Screen
from tests.helpers.phones import scene

MEETING = ("new-friend", "talks-before-new-friend", "reading-code")
NEWS = "あした、あそびに行くね。"

FACTS = {
    "own-stops": {"screen": "ownbus", "ownbus.pane": "stops", "ownbus.count": 3},
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
    "talking-at-ear": {"screen": "call", "call.phase": "talking", "call.dark": True},
    "talking-at-home": {"screen": "home", "call.phase": "talking", "call.person": "yuki"},
    "missed-call": {"screen": "home", "home.call_badge": 1, "call.phase": "none"},
    "unknown-call": {"screen": "call", "call.phase": "ringing", "call.person": "unknown"},
    "international-call": {"screen": "call", "call.phase": "ringing", "call.person": "abroad"},
    "call-history": {"screen": "dialer", "dialer.tab": "history", "dialer.open": ""},
    "call-history-with-strangers": {"screen": "dialer", "dialer.tab": "history", "dialer.pages": 2},
    "keypad": {"screen": "dialer", "dialer.tab": "keypad", "dialer.number": ""},
    "keypad-wrong-digit": {"screen": "dialer", "dialer.tab": "keypad", "dialer.number": "#7118"},
    "contacts": {"screen": "dialer", "dialer.tab": "contacts", "dialer.pages": 2},
    "message-from-grandchild": {"screen": "home", "home.message_badge": 1, "messenger.open": ""},
    "home-of-sms": {"screen": "home"},
    "sms": {"screen": "sms", "book.page": ""},
    "sms-parcel": {"screen": "sms", "book.page": "parcel"},
    "browser": {"screen": "browser", "book.page": ""},
    "browser-fake": {"screen": "browser", "book.page": "parcel"},
    "browser-warning": {"screen": "browser", "book.page": "virus"},
    "home-of-alert": {"screen": "home"},
    "alert": {"screen": "alert", "book.page": "alarm"},
    "story": {"screen": "story", "book.page": ""},
    "story-friend-asks": {"screen": "story", "book.page": "friend-asks"},
    "story-group": {"screen": "story", "book.page": "group"},
    "sms-unpaid": {"screen": "sms", "book.page": "unpaid"},
    "sms-refund-call": {"screen": "sms", "book.page": "refund-call"},
    "home-with-city": {"screen": "home", "home.page": page_of(Screen.CITY)},
    "city": {"screen": "city", "book.page": ""},
    "city-asked": {"screen": "city", "book.page": "asked"},
    "home-with-ai": {"screen": "home", "home.page": page_of(Screen.AI)},
    "ai": {"screen": "ai", "book.page": ""},
    "ai-asked": {"screen": "ai", "book.page": "letter"},
    "talk-with-grandchild": {"screen": "messenger", "messenger.open": "yuki", "home.message_badge": 0},
    "stamp-sent-to-wrong-person": {"screen": "messenger", "messenger.open": "sato", "home.message_badge": 0},
    "new-friend": {"screen": "messenger", "messenger.tab": "friends", "messenger.adding": "none"},
    "talks-before-new-friend": {"screen": "messenger", "messenger.tab": "talks"},
    "friends": {"screen": "messenger", "messenger.tab": "friends", "messenger.card": ""},
    "friend-card": {"screen": "messenger", "messenger.card": "yuki"},
    "reading-code": {"screen": "messenger", "messenger.adding": "reading"},
    "message-from-group": {"screen": "messenger", "messenger.pages": 2, "home.message_badge": 1},
    "message-from-stranger": {"screen": "messenger", "messenger.pages": 2, "home.message_badge": 1},
    "talk-with-stranger": {"screen": "messenger", "messenger.open": "stranger", "home.message_badge": 0},
    "incoming-video-call": {"screen": "video", "video.phase": "ringing", "video.person": "yuki"},
    "video-call": {"screen": "video", "video.phase": "talking", "video.bare": False},
    "video-call-bare": {"screen": "video", "video.bare": True, "video.camera_off": True},
    "video-call-muted": {"screen": "video", "video.muted": True, "video.camera_off": False},
    "fake-police-ringing": {"screen": "video", "video.phase": "ringing", "video.false_caller": True},
    "fake-police": {"screen": "video", "video.phase": "talking", "video.false_caller": True},
    "playground": {"screen": "playground", "playground.page": 0},
    "playground-lantern": {"screen": "playground", "playground.page": 1},
    "playground-sledge": {"screen": "playground", "playground.page": 2},
    "playground-bird": {"screen": "playground", "playground.page": 3},
    "bus": {"screen": "bus", "bus.pane": "start", "bus.kept_stop": ""},
    "bus-ways": {"screen": "bus", "bus.pane": "ways", "bus.stop": "danchi"},
    "bus-days": {"screen": "bus", "bus.pane": "days", "bus.way": "town", "bus.season": "winter"},
    "bus-times": {"screen": "bus", "bus.pane": "times", "bus.day": "weekday"},
    "bus-wrong-day": {"screen": "bus", "bus.pane": "times", "bus.day": "saturday"},
    "bus-in-snow": {"screen": "bus", "bus.pane": "times", "bus.snow": True},
    "bus-kept": {"screen": "bus", "bus.pane": "start", "bus.kept_stop": "danchi", "bus.kept_way": "town"},
    "weather": {"screen": "weather", "weather.day": "today", "weather.half": "morning", "weather.tip": 0},
    "weather-tomorrow": {"screen": "weather", "weather.day": "tomorrow", "weather.tip": 0},
    "home-with-bus": {"screen": "home", "home.page": page_of(Screen.BUS)},
    "home-with-weather": {"screen": "home", "home.page": page_of(Screen.WEATHER)},
    "notes": {"screen": "notes", "notes.open": False, "notes.drill": -1},
    "keyboard": {"screen": "notes", "notes.open": True, "notes.sheet.shown": ""},
    "flick-practice": {"screen": "notes", "notes.drill": 0},
    "home-with-camera": {"screen": "home", "home.page": page_of(Screen.CAMERA)},
    "camera": {"screen": "camera", "camera.mode": "photo", "camera.inner": False, "camera.finger": False},
    "camera-inner": {"screen": "camera", "camera.mode": "photo", "camera.inner": True},
    "camera-finger": {"screen": "camera", "camera.mode": "photo", "camera.finger": True},
    "album": {"screen": "gallery", "gallery.open": 0, "gallery.pages": 1, "gallery.bin": False},
    "photo-with-finger": {"screen": "gallery", "gallery.open": 4, "gallery.place": 0},
    "photo-in-bin": {"screen": "gallery", "gallery.open": 0, "gallery.bin": False},
    "qr-far": {"screen": "camera", "camera.mode": "qr", "camera.distance": "far", "camera.code": "event"},
    "qr-near": {"screen": "camera", "camera.mode": "qr", "camera.distance": "near", "camera.code": "bus"},
    "qr-shaky": {"screen": "camera", "camera.shaky": True, "camera.distance": "right", "camera.found": False},
    "map": {"screen": "map", "map.x": 0, "map.y": 0, "map.zoom": 1, "map.place": ""},
    "map-away": {"screen": "map", "map.x": 600, "map.y": 1200},
    "home-with-map": {"screen": "home", "home.page": page_of(Screen.MAP)},
    "qr-unknown": {"screen": "camera", "camera.code": "unknown", "camera.found": True, "camera.page": False},
    "dark": {"screen": "dark", "lock.locked": True, "lock.behind": "home", "power.off": False},
    "power-menu": {"screen": "home", "power.menu": True},
    "panel-open": {"screen": "home", "panel.open": True},
    "notice-between": {"screen": "home", "drill.kind": "notice", "drill.more": False},
    "permission-between": {"screen": "home", "drill.kind": "permission"},
    "update-between": {"screen": "home", "drill.kind": "update", "drill.more": False},
    "battery-between": {"screen": "home", "drill.kind": "battery", "battery": 15},
    "settings": {"screen": "settings", "settings.page": "main", "device.gestures": False},
    "settings-sound": {"screen": "settings", "settings.page": "sound"},
    "settings-lost": {"screen": "settings", "settings.page": "navigation"},
    "home-with-settings": {"screen": "home", "home.page": page_of(Screen.SETTINGS)},
    "away-from-home": {"screen": "home", "device.wifi": True, "device.network": ""},
    "wifi-password": {"screen": "settings", "settings.page": "password", "device.network": ""},
    "airplane-by-mistake": {"screen": "home", "device.airplane": True, "device.wifi": False},
    "blackout": {"screen": "settings", "battery": 18, "device.saver": False},
    "home-gestures": {"screen": "home", "device.gestures": True},
    "settings-gestures": {"screen": "settings", "device.gestures": True},
}


@pytest.mark.parametrize("name", SCENES)
def test_a_scene_shows_what_its_name_says(name):
    phone = scene(name)
    assert {fact: attrgetter(fact)(phone) for fact in FACTS[name]} == FACTS[name]


@pytest.mark.parametrize("name", SCENES)
def test_a_scene_is_a_phone_that_could_be(name):
    """One talk for each friend, newest first, nothing from the future, ids unique, badge = unread."""
    phone = scene(name)
    talks = phone.messenger.talks
    with_whom = [talk.person for talk in talks]
    assert len(set(with_whom)) == len(with_whom)
    assert {*with_whom} - {GROUP, STRANGER} == set(PEOPLE) - ({"hana"} if name in MEETING else set())
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
    went = [line.at for line in phone.dialer.calls]
    assert went == sorted(went, reverse=True)
    assert phone.home.call_badge <= sum(line.way == "missed" for line in phone.dialer.calls)


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
