"""Walk through everything the phone can do in a few steps, from every scene, and look at all of it."""

from dataclasses import replace
from functools import cache
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from sapporo_learn.core import saving
from sapporo_learn.core.phone import simulator
from sapporo_learn.core.phone.actions import Action, Direction, Hold, Slide, Tap
from sapporo_learn.core.phone.catalog import EVENTS, SCENES, TARGETS
from sapporo_learn.core.phone.events import Event
from sapporo_learn.core.phone.people import PEOPLE
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.state import PhoneState
from tests.helpers.phones import answered, every_gesture, scene

STEPS = 6  # about 4000 states; every event shows within five
CALLS = ("incoming-call-in-use", "incoming-call-locked", "talking", "talking-at-home")

Way = tuple[PhoneState, Action, PhoneState, tuple[Event, ...]]


def starts() -> set[PhoneState]:
    """All scenes, and the calls from everybody else too."""
    calls = (
        replace(each, call=replace(each.call, person=who)) for each in map(scene, CALLS) for who in PEOPLE
    )
    return {*(each.build() for each in SCENES.values()), *calls}


@cache
def explored() -> tuple[frozenset[PhoneState], tuple[Way, ...]]:
    """Every state within STEPS actions of a start, and every action done on the way."""
    seen, ways = starts(), []
    edge = list(seen)
    for _ in range(STEPS):
        found = set()
        for before in edge:
            for action in (each for target in simulator.visible(before) for each in answered(target)):
                after, events = simulator.apply(before, action)
                ways.append((before, action, after, events))
                found.add(after)
        edge = list(found - seen)
        seen |= found
    return frozenset(seen), tuple(ways)


def declared() -> set[Event]:
    """Every event with every value its declaration allows."""
    return {
        Event.of(kind.name, **dict(zip((name for name, _ in kind.args), values, strict=True)))
        for kind in EVENTS.values()
        for values in product(*(allowed for _, allowed in kind.args))
    }


def test_exactly_the_declared_events_happen_with_exactly_the_declared_values():
    _, ways = explored()
    assert {event for _, _, _, events in ways for event in events} == declared()


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
            for action in {*every_gesture(target)} - {*answered(target)}:
                assert simulator.apply(phone, action) == (phone, ())


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
    assert {phone.screen for phone in with_bar} == set(Screen) - {Screen.LOCK}
    assert {simulator.apply(phone, Tap("nav/home"))[0].screen for phone in with_bar} == {Screen.HOME}


def test_back_leads_home_in_a_few_taps():
    states, _ = explored()
    for phone in states:
        if "nav/back" in simulator.visible(phone):
            after = phone
            for _ in range(4):  # call, tray or menu, talk, list
                after, _ = simulator.apply(after, Tap("nav/back"))
            assert after.screen is Screen.HOME


def test_where_the_bar_is_missing_one_gesture_leads_on_to_a_screen_that_has_it():
    states, _ = explored()
    for phone in states:
        if "nav/home" not in simulator.visible(phone):
            onward = (simulator.apply(phone, a)[0] for t in simulator.visible(phone) for a in answered(t))
            assert any("nav/home" in simulator.visible(after) for after in onward)


def test_the_badge_always_counts_what_is_unread():
    states, _ = explored()
    assert [phone for phone in states if phone.home.message_badge != phone.messenger.unread] == []


# --- any sequence at all -----------------------------------------------------------------------------------

targets = st.sampled_from([*TARGETS, "nowhere/at-all"])
actions = st.one_of(
    st.builds(Tap, targets), st.builds(Hold, targets), st.builds(Slide, targets, st.sampled_from(Direction))
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
    assert set(events) <= declared()


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
