"""Steps of several touches: the way is followed touch by touch, and found again after a wrong one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sapporo_learn.core.lesson import Gesture, Round, Show, Step
from sapporo_learn.core.phone import simulator
from sapporo_learn.core.phone.actions import Hold, Tap
from sapporo_learn.core.phone.catalog import SCENES
from sapporo_learn.core.phone.events import Event
from sapporo_learn.core.practice import (
    AskedHelp,
    AskedNext,
    Demonstrate,
    Keep,
    Phase,
    Point,
    Pressed,
    Shown,
    Tone,
)
from sapporo_learn.core.route import aim, completes, next_touch, perform, rest, way_back, way_of
from sapporo_learn.core.ruby import parse
from sapporo_learn.core.session import Aim
from tests.helpers.small_lesson import Play, play, with_steps

SEND = Step(
    id="send",
    say=parse("『ありがとう』を、送ります。"),
    point_at="messenger/stamps",
    then_at=("messenger/stamp-thanks", "messenger/send-stamp"),
    done_when=Event.of("stamp-sent", stamp="thanks"),
    alone=parse("お礼を 送りましょう。"),
    scene="talk-with-grandchild",
)
UNSEND = Step(
    id="unsend",
    say=parse("長くさわって、取り消します。"),
    point_at="messenger/my-last",
    gesture=Gesture.HOLD,
    then_at=("messenger/unsend",),
    done_when=Event.of("message-unsent"),
    scene="stamp-sent-to-wrong-person",
)
MUTE = Step(
    id="mute",
    say=parse("声を、消します。"),
    point_at="video/mute",
    done_when=Event.of("video-mute-changed", on="yes"),
    scene="video-call",
)
TAPS = (Tap("messenger/stamps"), Tap("messenger/stamp-thanks"), Tap("messenger/send-stamp"))


def touched(*actions: Tap) -> Play:
    """The step of three touches, after these."""
    play_ = play(with_steps(SEND)).to(Round.HINT)
    return play_.do(*(Pressed(action) for action in actions))


def phone(*actions: Tap):
    """The talk after these touches."""
    state = SCENES[SEND.scene].build()
    for action in actions:
        state, _ = simulator.apply(state, action)
    return state


def test_a_way_begins_with_the_steps_own_gesture_and_goes_on_with_taps():
    assert way_of(SEND) == TAPS
    assert way_of(UNSEND) == (Hold("messenger/my-last"), Tap("messenger/unsend"))


@pytest.mark.parametrize("done", range(3))
def test_what_is_left_is_the_shortest_end_of_the_way_that_completes_the_step(done):
    assert rest(phone(*TAPS[:done]), SEND) == TAPS[done:]


def test_where_no_end_of_the_way_leads_on_nothing_is_left():
    assert rest(SCENES["home"].build(), SEND) == ()
    assert not completes(SCENES["home"].build(), SEND)
    assert perform(SCENES["home"].build(), SEND) == SCENES["home"].build()


def test_a_way_that_completes_the_step_too_early_is_none():
    early = replace(SEND, then_at=(*SEND.then_at, "messenger/stamps"))
    assert rest(phone(), early) == ()


def test_performing_does_what_is_left():
    talk = perform(phone(TAPS[0]), SEND).messenger.room
    assert talk is not None
    assert talk.messages[-1].stamp == "thanks"


@pytest.mark.parametrize("done", range(3))
def test_the_finger_is_read_against_the_next_touch(done):
    session = touched(*TAPS[:done]).session
    assert next_touch(session) == TAPS[done]
    assert aim(session).target == TAPS[done].target


def test_a_right_touch_on_the_way_is_not_talked_about_but_kept():
    play_ = touched(*TAPS[:2])
    assert play_.said() == ""
    assert play_.rows("attempted")[0]["cause"] == "tap"
    assert play_.find(Keep)
    assert (play_.session.stumbles, play_.session.phase) == (0, Phase.DO)


def test_the_pointer_goes_along():
    play_ = play(with_steps(SEND)).to(Round.TOGETHER).do(Pressed(TAPS[0]))
    assert play_.find(Point) == [Point("messenger/stamp-thanks", Show.PULSE)]


def test_the_last_touch_completes_the_step():
    assert touched(*TAPS).session.phase is Phase.DONE_STEP


def test_a_wrong_touch_on_the_way_is_led_back():
    play_ = touched(TAPS[0], Tap("messenger/list"))
    assert way_back(play_.session) == ""
    home = touched(Tap("nav/home"))
    assert way_back(home.session) == ""
    assert "『最初にもどす』" in home.said(Tone.FEEDBACK)


def test_several_touches_of_one_button_lead_back():
    opened = Event.of("app-opened", app="playground")
    step = replace(SEND, point_at="home/playground", then_at=(), done_when=opened, scene="home")
    play_ = play(with_steps(step)).to(Round.HINT)
    for tap in ("home/messenger", "messenger/talk-yuki", "messenger/stamps"):
        play_.do(Pressed(Tap(tap)))
    back = replace(play_.session, phone=play_.session.phone)
    assert way_back(back) == "nav/home"
    two = play_.do(Pressed(Tap("nav/back"))).session
    assert way_back(two) == "nav/home"


@pytest.mark.parametrize(
    ("slip", "back"),
    [
        (Tap("panel/open"), Aim("panel/close", Gesture.TAP, helping=False)),
        (Hold("keys/power"), Aim("power/cancel", Gesture.TAP, helping=False)),
        (Tap("home/phone"), Aim("nav/edge", Gesture.SLIDE_RIGHT, helping=False)),
    ],
    ids=["panel", "power menu", "without buttons"],
)
def test_what_covers_the_step_is_closed_and_slides_lead_back_too(slip, back):
    opened = Event.of("app-opened", app="playground")
    step = replace(SEND, point_at="home/playground", then_at=(), done_when=opened, scene="home-gestures")
    play_ = play(with_steps(step)).to(Round.HINT).do(Pressed(slip))
    assert aim(play_.session) == back


def test_a_wrong_digit_is_erased():
    way = tuple(f"settings/digit-{digit}" for digit in "726")
    step = replace(
        SEND,
        point_at="settings/digit-4",
        then_at=(*way, "settings/connect"),
        done_when=Event.of("wifi-connected", to="center"),
        scene="wifi-password",
    )
    play_ = (
        play(with_steps(step))
        .to(Round.HINT)
        .do(*map(Pressed, map(Tap, ("settings/digit-4", "settings/digit-9"))))
    )
    assert way_back(play_.session) == "settings/erase"


def test_the_whole_way_is_demonstrated():
    (shown,) = play(with_steps(SEND)).do(AskedNext()).find(Demonstrate)
    assert isinstance(shown, Demonstrate)
    assert (shown.action, *(action for action, _ in shown.more)) == TAPS
    assert shown.after == phone(TAPS[0])
    assert [state for _, state in shown.more] == [phone(*TAPS[:2]), phone(*TAPS)]


def test_doing_it_together_goes_on_where_the_learner_is():
    play_ = touched(TAPS[0]).do(AskedHelp(), AskedHelp(), AskedHelp())
    (shown,) = play_.find(Demonstrate)
    assert isinstance(shown, Demonstrate)
    assert (shown.action, *(action for action, _ in shown.more)) == TAPS[1:]
    assert play_.do(Shown()).session.phase is Phase.DO


def test_a_wrong_digit_is_taken_back_with_its_own_button():
    """Not the whole number: the nearest way back comes first."""
    dial = replace(
        SEND,
        scene="keypad",
        point_at="dialer/key-hash",
        then_at=tuple(f"dialer/key-{digit}" for digit in "7119"),
        done_when=Event.of("number-typed", number="#7119"),
    )
    typed = ("dialer/key-hash", "dialer/key-7", "dialer/key-4")
    session = play(with_steps(dial)).to(Round.HINT).do(*(Pressed(Tap(key)) for key in typed)).session
    assert way_back(session) == aim(session).target == "dialer/erase"
    phone, _ = simulator.apply(session.phone, Tap("dialer/erase"))
    assert rest(phone, dial) == tuple(Tap(f"dialer/key-{digit}") for digit in "119")


# --- letters ------------------------------------------------------------------------------------------------

YUKI = Step(
    id="yuki",
    say=parse("『ゆき』と打ちます。"),
    point_at="keyboard/ya",
    then_at=("keyboard/ya", "keyboard/ka", "keyboard/ka"),
    done_when=Event.of("typed", text="ゆき"),
    alone=parse("『ゆき』と打ちましょう。"),
    scene="keyboard",
)


def typed(*keys: str) -> Play:
    """The step of four letters' taps, after these keys."""
    return play(with_steps(YUKI)).to(Round.HINT).do(*(Pressed(Tap(f"keyboard/{key}")) for key in keys))


@pytest.mark.parametrize(
    ("keys", "back"),
    [
        (("ya", "ya", "a"), 1),
        (("ya", "ya", "a", "ra", "sa"), 3),
        (("ya", "ya", "ka", "ka", "ka"), 0),
        (("ya", "ya", "ya", "ya"), 1),
        (("sa",), 1),
    ],
)
def test_wrong_letters_lead_back_by_the_key_that_deletes(keys, back):
    play_ = typed(*keys)
    if back:
        assert way_back(play_.session) == "keyboard/delete"
        assert aim(play_.session).target == "keyboard/delete"
        assert "『消す』のキーで もどれます。" in play_.said(Tone.FEEDBACK)
        play_.do(*[Pressed(Tap("keyboard/delete"))] * back)
    assert play_.session.phase is (Phase.DO if back else Phase.DONE_STEP)
    if back:
        assert completes(play_.session.phone, YUKI)


def test_a_closed_keyboard_is_no_place_to_delete():
    play_ = typed("ya").do(Pressed(Tap("nav/home")))
    assert way_back(play_.session) == ""


def test_who_hides_the_controls_of_a_call_is_led_back_by_the_face():
    play_ = play(with_steps(MUTE)).to(Round.HINT).do(Pressed(Tap("video/picture")))
    assert way_back(play_.session) == "video/picture"
    assert aim(play_.session).target == "video/picture"
