"""The phone for QML, without QML: what is drawn from a state, and who is told what."""

from dataclasses import replace

import pytest

from sapporo_learn.core.lesson import Gesture, Show
from sapporo_learn.core.phone import simulator
from sapporo_learn.core.phone.actions import Direction, Hold, Slide, Tap
from sapporo_learn.core.phone.apps.lock import LockState
from sapporo_learn.core.phone.catalog import TARGETS
from sapporo_learn.core.touch import Box, Cause, Contact, Sample, Tolerance
from sapporo_learn.ui.phone_model import PhoneModel
from sapporo_learn.ui.phone_view import VIEW_OF, VIEWS, derive
from tests.helpers.phone_states import STATES
from tests.helpers.phones import play, scene

SIGNALS = (
    *("screen", "clock", "battery", "device", "cover", "drill"),
    *{VIEW_OF.get(view, view) for view in VIEWS},
    *("keycaps", "keyboard", "offered"),
)
GLASS = (70.0, 150.0)
BUTTON = Box("home/phone", 10, 10, 20, 20, frozenset({Gesture.TAP}))


def drawn(name: str) -> dict:
    return derive(STATES[name], str)


def plain(text: str) -> str:
    return text.replace("\u2060", "")


def emitted(model: PhoneModel) -> list[str]:
    """Collect the names of the signals as they come."""
    told: list[str] = []
    for name in (*SIGNALS, "point", "ghost", "pressed", "carried"):
        getattr(model, f"{name}Changed").connect(lambda name=name: told.append(name))
    model.touched.connect(told.append)
    model.acted.connect(told.append)
    model.demonstrated.connect(lambda: told.append("demonstrated"))
    model.touchBegan.connect(lambda: told.append("began"))
    return told


def contact(x: float, y: float, ms: float = 0.0, lasts: float = 100.0) -> Contact:
    return Contact((Sample(ms, x, y), Sample(ms + lasts, x, y)))


@pytest.fixture
def model(qapp):
    return PhoneModel()


# --- what is drawn ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", STATES)
def test_every_state_gives_every_property(name):
    seen = drawn(name)["screen"]
    always = {
        "screen",
        "clock",
        "battery",
        "device",
        "cover",
        "drill",
        "offered",
        "call",
        "keyboard",
        "keycaps",
    }
    assert {*drawn(name)} == always | {VIEW_OF.get(seen, seen)}
    assert {*drawn(name)} <= {*SIGNALS}
    assert drawn(name)["offered"] == list(simulator.visible(STATES[name]))


def test_a_notice_is_parted_into_sender_and_words():
    assert drawn("locked")["lock"] == {"sender": "ゆき", "words": "あした、あそびに行くね。"}
    silent = replace(STATES["locked"], lock=LockState(locked=True))
    assert derive(silent, str)["lock"] == {"sender": "", "words": ""}


def test_the_green_bar_is_there_while_a_call_goes_on_behind():
    assert drawn("talking-at-home")["call"]["behind"] is True
    assert drawn("talking")["call"]["behind"] is False
    assert drawn("home")["call"]["behind"] is False


def test_names_break_only_between_their_words():
    name = drawn("stamp-sent-to-wrong-person")["messenger"]["room"]["name"]
    assert name.replace("\u2060", "") == "町内会の 佐藤さん"
    assert [part.count("\u2060") for part in name.split(" ")] == [3, 3]


def test_the_last_call_comes_first_and_says_which_way_it_went():
    phone, _ = play(scene("incoming-call-in-use"), ["call/decline", "home/phone"])
    phone, _ = play(phone, ["dialer/contacts", "dialer/contact-hana", "dialer/call", "call/hang-up"])
    rows = derive(play(phone, ["dialer/history"])[0], str)["dialer"]["rows"]
    assert [(row["target"], row["way"], row["wayWord"], row["at"]) for row in rows] == [
        ("dialer/row-hana", "outgoing", "発信", "10:24"),
        ("dialer/row-yuki", "missed", "不在着信", "10:24"),
    ]


def test_who_has_no_name_is_shown_by_the_number():
    call = drawn("unknown-call")["call"]
    assert call["refuse"] is True
    assert (call["person"]["id"], plain(call["person"]["name"])) == ("unknown", "0X0-0000-0057")
    card = drawn("stranger's card, blocked")["dialer"]["card"]
    assert (card["nameless"], card["blocked"]) == (True, True)


def test_a_contact_shows_no_call():
    rows = drawn("contacts")["dialer"]["rows"]
    assert [(row["id"], row["way"]) for row in rows] == [("yuki", ""), ("sato", ""), ("hana", "")]
    assert drawn("keypad")["dialer"]["rows"] == []


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("119", "119番には、つながりません。"),
        (("hash", *"7119"), "#7119には、つながりません。"),
        ("0111234567", "この番号には、つながりません。"),
    ],
)
def test_the_recording_says_that_this_is_practice(keys, said):
    phone, _ = play(scene("keypad"), [*(f"dialer/key-{key}" for key in keys), "dialer/call"])
    assert derive(phone, str)["call"]["recording"] == ["これは練習です。", said]


def test_a_person_is_no_recording_and_is_rung_up_first():
    calling = drawn("calling back")["call"]
    assert (calling["recording"], calling["placed"]) == ([], True)
    assert drawn("recording, stranger")["call"]["recording"][1] == "この番号には、つながりません。"
    back, _ = play(STATES["calling back"], ["nav/home", "call/return"])
    assert derive(back, str)["call"]["placed"] is False


def test_a_talk_says_what_was_said_last():
    rows = {row["person"]["id"]: row for row in drawn("talk list")["messenger"]["rows"]}
    assert (rows["yuki"]["last"], rows["yuki"]["unread"]) == ("あした、あそびに行くね。", 1)
    assert rows["hana"]["last"] == "スタンプ にっこり"
    unsent, _ = play(STATES["unsent"], ["messenger/list"])
    rows = {row["person"]["id"]: row for row in derive(unsent, str)["messenger"]["rows"]}
    assert rows["sato"]["last"] == "送信を取り消しました"


def test_only_the_newest_own_bubble_can_be_selected():
    bubbles = drawn("bubble selected")["messenger"]["bubbles"]
    assert [(b["mine"], b["target"], b["selected"]) for b in bubbles] == [
        (False, "", False),
        (True, "messenger/my-last", True),
    ]


def test_texts_are_kept_whole_by_the_phrase_splitter():
    bubbles = derive(STATES["talk-with-grandchild"], lambda text: f"<{text}>")["messenger"]["bubbles"]
    assert [bubble["text"] for bubble in bubbles] == [
        "<おはよう。雪がふったね。>",
        "<あした、あそびに行くね。>",
    ]


# --- who is told what ---------------------------------------------------------------------------------------


def test_only_what_changed_is_told(model):
    told = emitted(model)
    model.show(STATES["talking"])
    assert sorted(told) == ["call", "offered", "screen"]
    told.clear()
    model.show(STATES["talking, all on"])
    assert told == ["call"]
    told.clear()
    model.show(STATES["talking, all on"])
    assert told == []


def test_a_finger_on_the_wanted_target(model):
    model.set_reading("home/phone", Gesture.TAP, Tolerance(), helping=False)
    told = emitted(model)
    model.contact_began()
    model.set_pressed("home/phone")
    model.contact_ended([contact(20, 20)], [BUTTON], GLASS)
    began, pressed, released, touch = told
    assert (began, pressed, released) == ("began", "pressed", "pressed")
    assert (touch.cause, touch.target, touch.gesture) == (Cause.TAP, "home/phone", Gesture.TAP)


def test_a_second_touch_at_once_is_known_by_the_first(model):
    told = emitted(model)
    for ms in (0, 200, 2000):
        model.contact_began()
        model.contact_ended([contact(20, 20, ms)], [BUTTON], GLASS)
    causes = [touch.cause for touch in told if not isinstance(touch, str)]
    assert causes == [Cause.TAP, Cause.TWICE, Cause.TAP]


def test_helping_and_tolerance_reach_the_reading(model):
    told = emitted(model)
    for helping in (False, True):
        model.set_reading("home/phone", Gesture.TAP, Tolerance(near_mm=8), helping=helping)
        model.contact_ended([contact(36, 20, 5000 * helping)], [BUTTON], GLASS)
    assert [touch.gesture for touch in told if not isinstance(touch, str)] == [None, Gesture.TAP]


def test_pointing(model):
    told = emitted(model)
    model.point("home/phone", Show.PULSE)
    assert told == ["point"]
    assert (model.property("pointTarget"), model.property("pointShow")) == ("home/phone", "pulse")
    model.point("", Show.PULSE)
    assert (model.property("pointTarget"), model.property("pointShow")) == ("", "nothing")


def test_the_wanted_movement_is_told_to_the_hint_only_when_it_changes(model):
    told = emitted(model)
    model.set_reading("home/phone", Gesture.TAP, Tolerance(), helping=True)
    assert told == []
    model.set_reading("lock/unlock", Gesture.SLIDE_UP, Tolerance(), helping=True)
    assert told == ["point"]
    assert model.property("pointGesture") == "slide-up"


def test_names_are_the_catalogues(model):
    assert model.nameOf("call/answer") == TARGETS["call/answer"].name


def test_the_sledge_is_pressed_towards_where_it_can_go(model):
    told = emitted(model)
    for state, direction in (("playground-sledge", Direction.RIGHT), ("sledge on the right", Direction.LEFT)):
        model.show(STATES[state])
        told.clear()
        model.press("playground/sledge")
        assert told == ["began", Slide("playground/sledge", direction)]


def test_slots_for_keys(model):
    told = emitted(model)
    model.tap("home/phone")
    model.hold("playground/lantern")
    model.slide("lock/unlock", "up")
    assert [action for action in told if action != "began"] == [
        Tap("home/phone"),
        Hold("playground/lantern"),
        Slide("lock/unlock", Direction.UP),
    ]


# --- demonstrations -----------------------------------------------------------------------------------------


@pytest.fixture
def showing(model):
    """A demonstration of opening the phone app has begun."""
    model.show(STATES["missed-call"])
    model.demonstrate(Tap("home/phone"), STATES["history"])
    return model


def test_a_demonstration_shows_what_comes_of_it_and_leaves_the_phone_as_it_was(showing):
    told = emitted(showing)
    assert (showing.property("ghostTarget"), showing.property("ghostGesture")) == ("home/phone", "tap")
    showing.ghostPresses(True)
    assert showing.property("pressedTarget") == "home/phone"
    showing.ghostPresses(False)
    showing.ghostActs()
    assert showing.property("screen") == "dialer"
    showing.ghostLeaves()
    assert showing.property("screen") == "home"
    assert showing.property("ghostTarget") == ""
    assert told[-1] == "demonstrated"


def test_a_finger_ends_it_and_is_read_against_the_phone_as_it_is(showing):
    showing.ghostActs()
    told = emitted(showing)
    showing.contact_began()
    assert showing.property("screen") == "home"
    assert showing.property("ghostTarget") == ""
    showing.contact_ended([contact(20, 20)], [BUTTON], GLASS)
    assert told[-1].cause is Cause.TAP
    showing.ghostLeaves()
    assert "demonstrated" not in told


def test_when_that_finger_is_taken_away_the_demonstration_counts_as_seen(showing):
    told = emitted(showing)
    showing.contact_began()
    showing.contact_cancelled()
    assert told.count("demonstrated") == 1
    showing.contact_began()
    showing.contact_cancelled()
    assert told.count("demonstrated") == 1


def test_a_key_ends_it(showing):
    told = emitted(showing)
    showing.press("home/phone")
    assert told[-1] == Tap("home/phone")
    assert showing.property("ghostTarget") == ""
    showing.contact_cancelled()
    assert "demonstrated" not in told


def test_a_new_state_ends_it_without_a_word(showing):
    told = emitted(showing)
    showing.show(STATES["home"])
    showing.ghostActs()
    showing.ghostPresses(True)
    showing.ghostCarries(3.0, 0.0)
    showing.ghostLeaves()
    assert "demonstrated" not in told
    assert showing.property("screen") == "home"
    assert showing.property("pressedTarget") == ""


def test_a_second_demonstration_takes_the_place_of_the_first(showing):
    showing.ghostActs()
    showing.demonstrate(Slide("lock/unlock", Direction.UP), STATES["home"])
    assert showing.property("screen") == "home"
    assert showing.property("ghostGesture") == "slide-up"
