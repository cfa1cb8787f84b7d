"""The keys beside the phone, what covers everything, and slides at the edges, on the real window."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt

from sapporo_learn.core.lesson import Gesture, Show
from sapporo_learn.core.phone.actions import Hold, Slide, Tap
from sapporo_learn.core.touch import Cause
from tests.helpers.handset import Handset, children
from tests.helpers.phone_states import STATES


@pytest.fixture
def handset(qapp):
    phone = Handset()
    yield phone
    phone.close()


def names(handset: Handset) -> list[str]:
    return [event.name for event in handset.events]


def slide(handset: Handset, target: str, dx: int, dy: int, state: str) -> None:
    """Slide six times this far, mm."""
    handset.show(STATES[state])
    place = handset.place(target)
    step = QPointF(dx, dy) * handset.px
    handset.drag(place + (number * step).toPoint() for number in range(7))


def test_a_tap_on_the_power_key_makes_the_glass_dark_and_a_tap_on_the_glass_wakes_it(handset):
    handset.want("keys/power")
    middle = handset.item("glass").mapToScene(handset.item("glass").boundingRect().center()).toPoint()
    bright = handset.picture().pixelColor(middle).lightness()
    handset.tap(handset.place("keys/power"))
    handset.settle()
    assert names(handset) == ["screen-darkened"]
    assert handset.picture().pixelColor(middle).lightness() < 20 < bright
    handset.want("dark/wake")
    handset.tap(middle)
    assert names(handset) == ["screen-darkened", "screen-woken"]


@pytest.mark.parametrize(("key", "way"), [("up", "up"), ("down", "down")])
def test_the_volume_keys_answer_at_their_outer_edge_too(handset, key, way):
    handset.want(f"keys/volume-{key}")
    handset.tap(handset.place(f"keys/volume-{key}", dx_mm=6.5))
    assert [(event.name, dict(event.args)["how"]) for event in handset.events] == [("volume-changed", way)]
    assert handset.touches[0].cause is Cause.TAP


def test_a_finger_beside_the_phone_below_the_keys_is_not_the_phones(handset):
    power = handset.place("keys/power")
    handset.tap(power + QPoint(0, round(30 * handset.px)))
    assert handset.told == []
    handset.tap(power + QPoint(0, round(5 * handset.px)))
    assert names(handset) == ["screen-darkened"]


def test_a_miss_of_a_key_is_told_from_the_key_not_from_the_rim(handset):
    handset.show(STATES["locked"])
    handset.want("keys/power")
    item = handset.target("keys/power")
    handset.tap(handset.place("keys/power", dx_mm=-item.width() / handset.px / 2 - 4))
    assert (handset.touches[0].cause, handset.touches[0].direction) == (Cause.MISSED, "left")


def test_the_words_on_the_keys_are_whole_and_stand_out(handset):
    for name in ("keys/power", "keys/volume-up", "keys/volume-down"):
        key = handset.target(name)
        (words,) = (item for item in children(key) if item.inherits("QQuickText"))
        place = words.mapRectToItem(key, QRectF(0, 0, words.property("contentWidth"), words.height()))
        assert QRectF(0, 0, key.width(), key.height()).contains(place)
        assert words.property("color").lightness() == 255


def test_keys_and_screen_readers_reach_the_side_keys(handset):
    handset.target("keys/power").forceActiveFocus()
    handset.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert handset.actions == [Hold("keys/power")]
    handset.settle()
    assert set(handset.targets()) == {
        *("power/off", "power/restart", "power/cancel"),
        *("keys/power", "keys/volume-up", "keys/volume-down"),
    }


def test_a_hint_and_the_hand_find_a_key(handset):
    handset.model.point("keys/power", Show.PULSE)
    handset.settle()
    assert handset.surface.find("keys/power") is not None
    assert handset.surface.targetOf(handset.target("keys/power")) == "keys/power"


def test_the_panel_comes_down_and_goes_up_again(handset):
    handset.want("panel/open", Gesture.SLIDE_DOWN)
    slide(handset, "panel/open", 0, 5, "home")
    handset.settle()
    assert handset.state.panel.open
    handset.want("panel/sheet", Gesture.SLIDE_UP)
    place = handset.place("panel/close") + QPoint(0, round(9 * handset.px))
    handset.drag(place - QPoint(0, round(number * 5 * handset.px)) for number in range(7))
    assert names(handset) == ["panel-opened", "panel-closed"]


def test_slides_from_the_edges_lead_back_and_home(handset):
    handset.want("nav/edge", Gesture.SLIDE_RIGHT)
    slide(handset, "nav/edge", 5, 0, "settings-gestures")
    assert names(handset) == ["went-back", "went-home"]
    handset.want("nav/up", Gesture.SLIDE_UP)
    slide(handset, "nav/up", 0, -5, "navigation")
    assert names(handset)[2:] == ["went-home"]


def test_a_tap_near_the_left_edge_still_means_what_lies_there(handset):
    handset.show(STATES["navigation"])
    item = handset.target("settings/buttons")
    handset.want("settings/buttons")
    handset.tap(handset.place("settings/buttons", dx_mm=-item.width() / handset.px / 2 + 3))
    assert names(handset) == ["navigation-changed"]


@pytest.mark.parametrize(
    ("state", "target", "key", "action"),
    [
        ("home", "panel/open", Qt.Key.Key_Down, Slide("panel/open", "down")),
        ("panel-open", "panel/sheet", Qt.Key.Key_Return, Slide("panel/sheet", "up")),
        ("home-gestures", "nav/up", Qt.Key.Key_Up, Slide("nav/up", "up")),
        ("dark", "dark/wake", Qt.Key.Key_Return, Tap("dark/wake")),
    ],
)
def test_keys_do_at_the_edges_what_slides_do(handset, state, target, key, action):
    handset.show(STATES[state])
    handset.target(target).forceActiveFocus()
    handset.key(key)
    assert handset.actions == [action]
