"""Walk through everything the phone can do in a few steps, from every scene, and look at all of it."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib import import_module
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from sapporo_learn.core import saving
from sapporo_learn.core.phone import simulator
from sapporo_learn.core.phone.actions import Action, Direction, Hold, Pinch, Scale, Slide, Tap
from sapporo_learn.core.phone.apps import nav
from sapporo_learn.core.phone.apps.dialer_state import KNOWN
from sapporo_learn.core.phone.catalog import EVENTS, SCENES, TARGETS
from sapporo_learn.core.phone.events import Event
from sapporo_learn.core.phone.people import STRANGERS
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.state import PhoneState
from tests.helpers.phones import Case, action, answered, every_gesture, scene

STEPS = 6
MOST = 160  # states from one start; what lies deeper is shown by the cases of the app's own test
CALLS = ("incoming-call-in-use", "incoming-call-locked", "talking", "talking-at-home")

Way = tuple[PhoneState, Action, PhoneState, tuple[Event, ...]]


def starts() -> set[PhoneState]:
    """All scenes, and the calls from everybody else too."""
    calls = (
        replace(each, call=replace(each.call, person=who))
        for each in map(scene, CALLS)
        for who in (*KNOWN, *STRANGERS)
    )
    return {*(each.build() for each in SCENES.values()), *calls}


def cases() -> Iterator[Case]:
    """What the apps' own tests play."""
    for path in sorted(Path(__file__).parent.glob("test_app_*.py")):
        yield from getattr(import_module(f"tests.core.phone.{path.stem}"), "CASES", ())


def aside(state: PhoneState, start: PhoneState) -> bool:
    """The phone itself was changed: that can happen anywhere, so the rest is looked at first."""
    return any(getattr(state, part) != getattr(start, part) for part in ("device", "keys", "panel", "power"))


@cache
def explored() -> tuple[frozenset[PhoneState], tuple[Way, ...]]:
    """The cases' ways, and from every scene all that can be done in a few steps: the states and the ways."""
    ways: list[Way] = []
    for case in cases():
        before = scene(case.scene)
        for words in case.actions:
            act = action(words)
            after, events = simulator.apply(before, act)
            ways.append((before, act, after, events))
            before = after
    known = {before for before, *_ in ways} | {after for _, _, after, _ in ways}
    for start in starts():
        seen, edge = {start}, [start]
        for _ in range(STEPS):
            found: dict[PhoneState, None] = {}
            for before in edge:
                for act in (each for target in simulator.visible(before) for each in answered(target)):
                    after, events = simulator.apply(before, act)
                    ways.append((before, act, after, events))
                    found[after] = None
            new = sorted(
                (state for state in found if state not in seen), key=lambda state: aside(state, start)
            )
            edge = new[: max(0, MOST - len(seen))]
            seen.update(edge)
        known |= seen
    return frozenset(known), tuple(ways)


def is_declared(event: Event) -> bool:
    """The event is one of the vocabulary, with exactly the arguments and values of its declaration."""
    allowed = dict(EVENTS[event.name].args)
    told = dict(event.args)
    return told.keys() == allowed.keys() and all(
        not values or told[name] in values for name, values in allowed.items()
    )


def test_only_declared_events_happen_and_each_with_each_of_its_values():
    _, ways = explored()
    happened = {event for _, _, _, events in ways for event in events}
    assert [event for event in happened if not is_declared(event)] == []
    assert {event.name for event in happened} == set(EVENTS)
    told = {(event.name, *pair) for event in happened for pair in event.args}
    declared = {
        (kind.name, name, value) for kind in EVENTS.values() for name, values in kind.args for value in values
    }
    assert declared - told == set()


def test_no_event_happens_twice_through_one_touch():
    _, ways = explored()
    assert [events for *_, events in ways if len({event.name for event in events}) < len(events)] == []


def test_every_target_is_on_the_glass_somewhere_and_nothing_else_is():
    states, _ = explored()
    assert {target for phone in states for target in simulator.visible(phone)} == set(TARGETS)


def test_every_gesture_a_target_declares_does_something_somewhere():
    _, ways = explored()
    useful = {action for _, action, _, events in ways if events}
    assert useful == {action for target in TARGETS for action in answered(target)}


def test_a_gesture_a_target_does_not_declare_does_nothing_anywhere():
    """Above all a long press where only a tap counts."""
    states, _ = explored()
    for phone in states:
        for target in simulator.visible(phone):
            for act in {*every_gesture(target)} - {*answered(target)}:
                assert simulator.apply(phone, act) == (phone, ())


def test_what_changes_the_phone_tells_and_what_tells_nothing_changes_nothing():
    _, ways = explored()
    assert [action for before, action, after, events in ways if before != after and not events] == []


def test_no_two_targets_on_the_glass_have_the_same_id_or_name():
    states, _ = explored()
    for offered in {simulator.visible(phone) for phone in states}:
        assert len({TARGETS[target].name for target in offered}) == len(set(offered)) == len(offered)


def test_home_leads_home_with_one_tap_from_wherever_it_stands():
    states, _ = explored()
    with_bar = [phone for phone in states if "nav/home" in simulator.visible(phone)]
    assert {phone.screen for phone in with_bar} == {*nav.LEAVABLE}
    assert {simulator.apply(phone, Tap("nav/home"))[0].screen for phone in with_bar} == {Screen.HOME}


def test_back_leads_home_in_a_few_taps():
    states, _ = explored()
    for phone in states:
        if "nav/back" in simulator.visible(phone):
            after = phone
            for _ in range(8):  # the call, what lies over the app, its pages
                after, _ = simulator.apply(after, Tap("nav/back"))
            assert after.screen is Screen.HOME


def test_without_buttons_the_slides_lead_home_likewise():
    states, _ = explored()
    for phone in (each for each in states if "nav/up" in simulator.visible(each)):
        after, _ = simulator.apply(phone, Slide("nav/up", Direction.UP))
        assert after.screen is Screen.HOME
        for _ in range(8):
            phone, _ = simulator.apply(phone, Slide("nav/edge", Direction.RIGHT))
        assert phone.screen is Screen.HOME


OUT = (
    Tap("power/cancel"),
    Tap("panel/close"),
    Hold("keys/power"),
    Tap("dark/wake"),
    Slide("lock/unlock", Direction.UP),
    Tap("call/lift-away"),
    Tap("call/decline"),
    Tap("call/refuse"),
    Slide("call/slide-answer", Direction.RIGHT),
    Tap("video/refuse"),
    Tap("video/picture"),
)


def test_where_the_bar_is_missing_a_few_gestures_lead_on_to_a_screen_that_has_it():
    """What covers everything closes, a phone that is off or dark wakes, the lock opens, a call is taken."""
    states, _ = explored()
    for phone in states:
        for way in OUT:
            if {"nav/home", "nav/up"} & set(simulator.visible(phone)):
                break
            if way.target in simulator.visible(phone) and (way != Hold("keys/power") or phone.power.off):
                phone, _ = simulator.apply(phone, way)
        assert {"nav/home", "nav/up"} & set(simulator.visible(phone))


def test_the_badge_always_counts_what_is_unread():
    states, _ = explored()
    assert [phone for phone in states if phone.home.message_badge != phone.messenger.unread] == []


# --- any sequence at all -----------------------------------------------------------------------------------

targets = st.sampled_from([*TARGETS, "nowhere/at-all"])
shares = st.floats(-2, 2)
actions = st.one_of(
    st.builds(Tap, targets),
    st.builds(Hold, targets),
    st.builds(Slide, targets, st.sampled_from(Direction), st.none() | st.tuples(shares, shares)),
    st.builds(Pinch, targets, st.sampled_from(Scale)),
)


def walked(start: PhoneState, steps: list[Action]) -> PhoneState:
    for step in steps:
        start, _ = simulator.apply(start, step)
    return start


walks = st.builds(walked, st.sampled_from(sorted(starts(), key=repr)), st.lists(actions, max_size=30))


@given(walks, actions)
def test_only_what_is_on_the_glass_and_answers_the_gesture_does_anything(phone, action):
    offered = simulator.visible(phone)
    assert set(offered) <= set(TARGETS)
    after, events = simulator.apply(phone, action)
    if action.target not in offered or not TARGETS[action.target].answers(action):
        assert (after, events) == (phone, ())
    assert all(is_declared(event) for event in events)


@given(walks)
def test_a_phone_comes_back_from_saving_as_it_was(phone):
    assert saving.load(PhoneState, saving.dump(phone)) == phone


@given(st.from_type(PhoneState), actions)
def test_no_state_whatever_breaks_the_phone(phone, action):
    assert set(simulator.visible(phone)) <= {
        *TARGETS,
        *(f"messenger/talk-{t.person}" for t in phone.messenger.talks),
    }
    after, _ = simulator.apply(phone, action)
    assert isinstance(after, PhoneState)
