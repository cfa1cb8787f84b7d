"""The ghost finger and the pointer on the phone's real window."""

import time

import pytest
from PySide6.QtCore import SIGNAL, QObject, QPointF, QRectF
from PySide6.QtQuick import QQuickItem

from sapporo_learn.core.lesson import Gesture, Show
from sapporo_learn.core.phone import simulator
from sapporo_learn.core.phone.actions import Action, Direction, Hold, Pinch, Scale, Slide, Tap
from tests.helpers.handset import Handset
from tests.helpers.phone_states import STATES

ACTIONS = [
    ("home", Tap("home/messenger")),
    ("locked", Slide("lock/unlock", Direction.UP)),
    ("incoming-call-locked", Slide("call/slide-answer", Direction.RIGHT)),
    ("playground-lantern", Hold("playground/lantern")),
    ("playground", Slide("playground/page", Direction.LEFT)),
    ("map", Pinch("map/area", Scale.CLOSER)),
]


@pytest.fixture
def handset(qapp):
    phone = Handset(pace=0.0)
    yield phone
    phone.close()


@pytest.fixture
def moving(qapp):
    phone = Handset(pace=0.05)
    yield phone
    phone.close()


def hand(handset: Handset) -> QQuickItem:
    return next(i for i in handset.item("phone").childItems() if i.property("demonstrating") is not None)


def watch(handset: Handset, *names: str) -> list[tuple[object, ...]]:
    """Note these properties of the model each time one of them changes."""
    seen: list[tuple[object, ...]] = []
    for name in names:
        signal = {"pressedTarget": "pressed", "carriedX": "carried", "carriedY": "carried"}.get(name, name)
        getattr(handset.model, f"{signal}Changed").connect(
            lambda: seen.append(tuple(handset.model.property(name) for name in names))
        )
    return seen


def begin(handset: Handset, state: str, action: Action) -> None:
    handset.show(STATES[state])
    handset.model.demonstrate(action, simulator.apply(STATES[state], action)[0])


@pytest.mark.parametrize(("state", "action"), ACTIONS)
def test_without_movement_a_demonstration_is_over_at_once(handset, state, action):
    begin(handset, state, action)
    handset.settle()
    assert handset.told == ["demonstrated"]
    assert handset.state == STATES[state]
    assert handset.model.property("pressedTarget") == ""


@pytest.mark.parametrize(("state", "action"), ACTIONS)
def test_the_target_is_pressed_then_the_result_is_shown_then_all_is_as_before(moving, state, action):
    pressed = watch(moving, "pressedTarget")
    begin(moving, state, action)
    offered = watch(moving, "offered")
    moving.wait(lambda: "demonstrated" in moving.told)
    assert pressed == [(action.target,), ("",)]
    before = list(simulator.visible(STATES[state]))
    after = list(simulator.visible(simulator.apply(STATES[state], action)[0]))
    assert [list(names) for (names,) in offered] == ([] if after == before else [after, before])
    assert moving.told == ["demonstrated"]


def test_the_result_stays_long_enough_to_be_seen(qapp):
    slow = Handset(pace=0.2)
    changes: list[float] = []
    slow.model.screenChanged.connect(lambda: changes.append(time.monotonic()))
    begin(slow, "home", Tap("home/messenger"))
    slow.wait(lambda: "demonstrated" in slow.told)
    slow.close()
    assert changes[1] - changes[0] > 0.8 * 0.2  # of 1.6 s at full pace; a busy machine loses frames


def test_the_disc_slides_with_the_ghost(moving):
    carried = watch(moving, "carriedX", "carriedY")
    begin(moving, *ACTIONS[2])
    moving.wait(lambda: "demonstrated" in moving.told)
    across = [x for x, _ in carried]
    assert max(across) == pytest.approx(28, abs=0.5)
    assert across[-1] == 0
    assert {y for _, y in carried} == {0.0}


def test_the_fingertip_lands_in_the_middle_of_what_is_meant(moving):
    ghost = hand(moving)
    places: list[QPointF] = []
    moving.model.pressedChanged.connect(lambda: places.append(ghost.property("tip")))
    begin(moving, "home", Tap("home/phone"))
    target = moving.target("home/phone")
    middle = target.mapToItem(ghost, QPointF(target.width() / 2, target.height() / 2))
    moving.wait(lambda: "demonstrated" in moving.told)
    assert places[0].x() == pytest.approx(middle.x(), abs=1)
    assert places[0].y() == pytest.approx(middle.y(), abs=1)


def test_where_things_are_is_known_before_they_are_painted(handset):
    for name in ("talk list", "stamp chosen", "talking", "home"):
        handset.model.show(STATES[name])
        at_once = handset.targets()
        handset.settle()
        assert at_once == handset.targets(), name


def test_a_touch_ends_the_demonstration_at_once(moving):
    begin(moving, "home", Tap("home/phone"))
    moving.touch(("press", 1, moving.place("home/playground")))
    assert moving.model.property("ghostTarget") == ""
    assert moving.model.property("pressedTarget") == "home/playground"
    moving.touch(("release", 1, moving.place("home/playground")))
    assert [touch.target for touch in moving.touches] == ["home/playground"]
    assert "demonstrated" not in moving.told


def test_a_demonstration_of_what_is_not_there_ends_all_the_same(handset):
    begin(handset, "home", Tap("call/hang-up"))
    handset.settle()
    assert handset.told == ["demonstrated"]


# --- pointing -----------------------------------------------------------------------------------------------


def pointer(handset: Handset) -> QQuickItem:
    return next(item for item in handset.item("phone").childItems() if item.property("wanted") is not None)


def test_the_ring_is_round_the_target(handset):
    handset.model.point("home/messenger", Show.PULSE)
    handset.settle()
    ring = pointer(handset)
    target = handset.target("home/messenger")
    assert ring.isVisible()
    assert ring.property("place") == target.mapRectToItem(ring, QRectF(0, 0, target.width(), target.height()))
    handset.model.point("", Show.NOTHING)
    assert not ring.isVisible()


def test_the_ring_can_be_seen_on_every_state_and_not_by_colour_alone(handset):
    for name, state in STATES.items():
        handset.show(state)
        before = handset.picture()
        target = simulator.visible(state)[0]
        handset.model.point(target, Show.PULSE)
        handset.settle()
        place = pointer(handset).property("place")
        corner = handset.item("phone").mapToScene(place.center())
        at = QPointF(corner.x(), corner.y() + place.height() / 2 + 0.9 * handset.px).toPoint()
        pictures = [picture.pixelColor(at).lightnessF() for picture in (before, handset.picture())]
        assert pictures[0] != pictures[1], name
        handset.model.point("", Show.NOTHING)


@pytest.mark.parametrize("key", ["volume-up", "volume-down", "power"])
def test_the_hand_at_a_side_key_hides_no_other_key(handset, key):
    handset.show(STATES["home"])
    handset.model.point(f"keys/{key}", Show.PULSE)
    handset.settle()
    ring = pointer(handset)
    hand = next(i for i in ring.childItems() if i.property("seat") is not None)
    place = hand.mapRectToItem(ring, QRectF(0, 0, hand.width(), hand.height()))
    for other in {"volume-up", "volume-down", "power"} - {key}:
        target = handset.target(f"keys/{other}")
        box = target.mapRectToItem(ring, QRectF(0, 0, target.width(), target.height()))
        assert not place.intersects(box), other


def test_the_ring_waits_for_a_target_that_is_not_there_yet(handset):
    handset.model.point("call/answer", Show.PULSE)
    handset.settle()
    assert not pointer(handset).isVisible()
    handset.show(STATES["incoming-call-in-use"])
    handset.wait(lambda: pointer(handset).isVisible())


def test_the_ring_gives_way_to_a_demonstration(moving):
    moving.model.point("home/phone", Show.PULSE)
    moving.wait(lambda: pointer(moving).isVisible())
    begin(moving, "home", Tap("home/phone"))
    assert not pointer(moving).isVisible()
    moving.wait(lambda: "demonstrated" in moving.told)
    moving.wait(lambda: pointer(moving).isVisible())


@pytest.mark.parametrize("show", [Show.GHOST_FINGER, Show.DO_IT_TOGETHER])
def test_a_hint_by_hand_presses_nothing_and_goes_on(moving, show):
    pressed = watch(moving, "pressedTarget")
    moving.want("home/phone", Gesture.TAP)
    moving.model.point("home/phone", show)
    presses: list[bool] = []
    ghost = hand(moving)
    QObject.connect(ghost, SIGNAL("downChanged()"), lambda: presses.append(ghost.property("down")))
    moving.wait(lambda: len(presses) >= 4)
    assert presses[:4] == [True, False, True, False]
    assert pressed == []
    assert moving.told == []
    moving.model.point("", Show.NOTHING)


def test_in_doing_it_together_all_else_is_dimmed(handset):
    place = handset.place("home/playground")
    before = handset.picture().pixelColor(place)
    handset.model.point("home/phone", Show.DO_IT_TOGETHER)
    handset.settle()
    assert handset.picture().pixelColor(place).lightnessF() < before.lightnessF() - 0.1


def test_the_hand_comes_from_where_it_hides_no_word(handset):
    begin(handset, "unknown-call", Tap("call/answer"))
    handset.settle()
    drawn = next(item for item in hand(handset).childItems() if item.property("steady") is not None)
    texts = handset.item("phone").findChildren(QQuickItem)
    word = next(item for item in texts if item.property("text") == "出る" and item.isVisible())
    assert not place(drawn).intersects(place(word))
    drawn.setProperty("turn", 0)
    assert place(drawn).intersects(place(word)), "from below it would"


def place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
