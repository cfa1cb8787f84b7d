"""Fingers, mouse, keys and a screen reader on the phone's real window."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QTouchEvent
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from sapporo_learn.core.lesson import Gesture
from sapporo_learn.core.phone.actions import Direction, Hold, Slide, Tap
from sapporo_learn.core.phone.catalog import TARGETS
from sapporo_learn.core.touch import Cause, Tolerance
from tests.helpers.handset import Handset
from tests.helpers.phone_states import STATES


@pytest.fixture
def handset(qapp):
    phone = Handset()
    yield phone
    phone.close()


def names(handset: Handset) -> list[str]:
    return [event.name for event in handset.events]


def test_a_tap_on_an_app_opens_it(handset):
    handset.want("home/messenger")
    handset.tap(handset.place("home/messenger"))
    assert names(handset) == ["app-opened"]
    assert handset.touches[0].cause is Cause.TAP
    assert handset.touches[0].target == "home/messenger"


def test_the_landing_error_is_told_in_true_millimetres(handset):
    handset.want("home/phone")
    handset.tap(handset.place("home/phone", dx_mm=4, dy_mm=-3))
    touch = handset.touches[0]
    assert touch.off_x == pytest.approx(4, abs=0.3)
    assert touch.off_y == pytest.approx(-3, abs=0.3)


def test_the_target_is_pressed_and_the_voice_stops_as_soon_as_the_finger_is_down(handset):
    item = handset.target("nav/home")
    before = handset.picture()
    place = handset.place("nav/home")
    handset.touch(("press", 1, place))
    assert handset.told == ["began"]
    assert item.property("pressed") is True
    assert item.scale() < 1
    assert handset.picture().pixelColor(place) != before.pixelColor(place)
    assert handset.touches == []
    handset.touch(("release", 1, place))
    assert item.property("pressed") is False


def test_a_finger_between_two_targets_presses_the_nearer_one(handset):
    item = handset.target("home/messenger")
    handset.touch(("press", 1, handset.place("home/messenger", dx_mm=-item.width() / handset.px / 2 - 1)))
    assert item.property("pressed") is True


def test_a_press_on_nothing_presses_nothing_and_is_read_as_missed(handset):
    handset.want("home/phone")
    place = handset.item("glass").mapToScene(QPointF(150, 90)).toPoint()
    handset.tap(place)
    assert handset.touches[0].cause is Cause.MISSED
    assert handset.touches[0].direction == "up"
    assert handset.state == STATES["home"]


def test_a_finger_on_the_case_has_places_outside_the_glass(handset):
    handset.want("home/phone")
    edge = handset.item("phone").mapToScene(QPointF(2, 300)).toPoint()
    handset.tap(edge)
    assert handset.touches[0].cause in (Cause.EDGE, Cause.MISSED)
    assert handset.touches[0].gesture is None


def test_a_finger_beside_the_phone_is_not_the_phones(handset):
    handset.tap(QPoint(2, 2))
    assert handset.told == []
    assert handset.touches == []


def test_a_slide_up_opens_the_lock(handset):
    handset.show(STATES["locked"])
    handset.want("lock/unlock", Gesture.SLIDE_UP)
    place = handset.place("lock/unlock")
    handset.drag(place - QPoint(0, round(step * 5 * handset.px)) for step in range(7))
    assert names(handset) == ["unlocked"]


def test_the_green_disc_follows_the_finger_and_answers(handset):
    handset.show(STATES["incoming-call-locked"])
    handset.want("call/slide-answer", Gesture.SLIDE_RIGHT)
    disc = handset.target("call/slide-answer").childItems()[0].childItems()[0]
    track = handset.target("call/slide-answer").parentItem()
    place = handset.place("call/slide-answer")
    handset.touch(("press", 1, place))
    handset.touch(("move", 1, place + QPoint(40, 0)))
    handset.wait(lambda: disc.x() == pytest.approx(40, abs=0.6))
    handset.touch(("move", 1, place + QPoint(-60, 0)))
    handset.wait(lambda: disc.x() == 0)
    handset.touch(("move", 1, place + QPoint(5000, 0)))
    handset.wait(lambda: disc.x() > 100)
    assert disc.x() + disc.width() < track.width()
    handset.touch(("move", 1, place + QPoint(120, 0)))
    handset.touch(("release", 1, place + QPoint(120, 0)))
    assert [(event.name, dict(event.args)["how"]) for event in handset.events] == [("call-answered", "slide")]


def test_a_tap_on_the_green_disc_says_so_and_the_disc_stays(handset):
    handset.show(STATES["incoming-call-locked"])
    handset.want("call/slide-answer", Gesture.SLIDE_RIGHT)
    handset.tap(handset.place("call/slide-answer"))
    assert names(handset) == ["slider-tapped"]
    assert handset.target("call/slide-answer").property("carriedX") == 0


def test_a_page_turns_wherever_on_it_the_finger_slides(handset):
    handset.show(STATES["playground"])
    handset.want("playground/page", Gesture.SLIDE_LEFT)
    for target in ("playground/page", "playground/snowman"):
        handset.show(STATES["playground"])
        place = handset.place(target)
        handset.drag(place - QPoint(round(step * 5 * handset.px), 0) for step in range(6))
        assert dict(handset.events[-1].args) == {"to": "1"}


def test_the_sledge_slides_and_the_page_stays(handset):
    handset.show(STATES["playground-sledge"])
    handset.want("playground/sledge", Gesture.SLIDE_RIGHT)
    place = handset.place("playground/sledge")
    handset.drag(place + QPoint(round(step * 5 * handset.px), 0) for step in range(6))
    assert names(handset) == ["sledge-moved"]


def test_times_come_from_the_panel(handset):
    handset.show(STATES["playground-lantern"])
    handset.want("playground/lantern", Gesture.HOLD)
    place = handset.place("playground/lantern")
    handset.touch(("press", 1, place))
    QTest.qWait(700)  # Qt stamps synthetic touches with its own clock, so a long press takes long
    handset.touch(("release", 1, place))
    assert names(handset) == ["lantern-held"]
    assert handset.touches[0].ms >= 600


def test_what_answers_feels_the_finger_once_when_it_arrives(handset):
    felt: list[int] = []
    handset.model.felt.connect(lambda: felt.append(len(handset.touches)))
    handset.show(STATES["playground-sledge"])
    handset.want("playground/sledge", Gesture.SLIDE_RIGHT)
    handset.drag(
        handset.place("playground/sledge") + QPoint(round(step * 5 * handset.px), 0) for step in range(6)
    )
    assert felt == [0]


def test_two_fingers_are_one_touch(handset):
    handset.want("home/phone")
    one, other = handset.place("home/phone"), handset.place("home/playground")
    handset.touch(("press", 1, one), ("press", 2, other))
    assert handset.touches == []
    handset.touch(("release", 1, one), ("stationary", 2, other))
    assert handset.touches == []
    handset.touch(("release", 2, other))
    assert [touch.cause for touch in handset.touches] == [Cause.TWO_FINGERS]


def test_a_second_finger_that_comes_later_belongs_to_the_same_touch(handset):
    handset.want("home/phone")
    one, other = handset.place("home/phone"), handset.place("home/playground")
    handset.touch(("press", 1, one))
    handset.touch(("stationary", 1, one), ("press", 2, other))
    handset.touch(("stationary", 1, one), ("release", 2, other))
    assert handset.touches == []
    handset.touch(("release", 1, one))
    assert [touch.cause for touch in handset.touches] == [Cause.TWO_FINGERS]


def test_a_touch_whose_end_was_lost_does_not_block_the_next_one(handset):
    handset.want("home/phone")
    handset.touch(("press", 1, handset.place("home/playground")))
    handset.touch(("press", 2, handset.place("home/phone")))
    handset.touch(("release", 2, handset.place("home/phone")))
    assert [touch.target for touch in handset.touches] == ["home/phone"]


def test_a_whole_hand_does_nothing_and_blocks_nothing(handset):
    handset.want("home/phone")
    place = handset.place("home/phone")
    hand = [(finger, place + QPoint(6 * finger, 4 * finger)) for finger in range(8)]
    handset.touch(*(("press", finger, at) for finger, at in hand))
    handset.touch(*(("release", finger, at) for finger, at in hand))
    assert [touch.cause for touch in handset.touches] == [Cause.PALM]
    assert handset.state == STATES["home"]
    handset.tap(place)
    assert handset.touches[-1].cause is Cause.TAP


def test_a_second_tap_at_once_is_the_same_one(handset):
    handset.show(STATES["playground-lantern"])
    handset.want("playground/lantern")
    handset.tap(handset.place("playground/lantern"))
    handset.tap(handset.place("playground/lantern"))
    assert [touch.cause for touch in handset.touches] == [Cause.TAP, Cause.TWICE]
    assert handset.state.playground.lantern_lit


def test_what_the_system_takes_away_does_nothing(handset):
    place = handset.place("home/phone")
    handset.touch(("press", 1, place))
    cancel = QTouchEvent(QEvent.Type.TouchCancel, handset.device)
    QCoreApplication.sendEvent(handset.window, cancel)
    assert handset.target("home/phone").property("pressed") is False
    handset.touch(("release", 1, place))
    assert handset.touches == []
    handset.tap(place)
    assert len(handset.touches) == 1


def test_a_window_that_falls_behind_another_lets_the_finger_go(handset):
    handset.window.requestActivate()
    handset.wait(handset.window.isActive)
    place = handset.place("home/phone")
    handset.touch(("press", 1, place))
    other = QQuickWindow()
    other.show()
    other.requestActivate()
    handset.wait(lambda: not handset.window.isActive())
    assert handset.target("home/phone").property("pressed") is False
    other.close()
    handset.touch(("release", 1, place))
    assert handset.touches == []
    assert handset.state == STATES["home"]


def test_the_mouse_is_a_finger(handset):
    handset.want("home/phone")
    QTest.mouseClick(handset.window, Qt.MouseButton.LeftButton, pos=handset.place("home/phone"))
    assert names(handset) == ["app-opened"]


def test_the_mouse_slides(handset):
    handset.show(STATES["playground"])
    handset.want("playground/page", Gesture.SLIDE_LEFT)
    place = handset.place("playground/page")
    QTest.mousePress(handset.window, Qt.MouseButton.LeftButton, pos=place)
    for step in range(1, 6):
        QTest.mouseMove(handset.window, place - QPoint(round(step * 5 * handset.px), 0))
    QTest.mouseRelease(
        handset.window, Qt.MouseButton.LeftButton, pos=place - QPoint(round(25 * handset.px), 0)
    )
    assert names(handset) == ["page-turned"]


def test_a_double_click_is_two_touches(handset):
    handset.show(STATES["playground-lantern"])
    QTest.mouseDClick(handset.window, Qt.MouseButton.LeftButton, pos=handset.place("playground/lantern"))
    assert 1 <= len(handset.touches) <= 2
    assert handset.state.playground.lantern_lit


def test_helping_accepts_a_finger_close_by(handset):
    item = handset.target("home/phone")
    place = handset.place("home/phone", dx_mm=-item.width() / handset.px / 2 - 5)
    handset.want("home/phone", Gesture.TAP, Tolerance(), helping=False)
    handset.tap(place)
    assert names(handset) == []
    handset.want("home/phone", Gesture.TAP, Tolerance(), helping=True)
    handset.tap(place)
    assert names(handset) == ["app-opened"]


# --- keys and screen readers --------------------------------------------------------------------------------


def test_tab_reaches_everything_that_can_be_touched(handset):
    for name in ("home", "chat", "playground-lantern"):
        handset.show(STATES.get(name, STATES["talk-with-grandchild"]))
        handset.item("phone").forceActiveFocus()
        reached = set()
        for _ in range(len(handset.targets()) + 1):
            handset.key(Qt.Key.Key_Tab)
            focus = handset.window.activeFocusItem()
            assert focus is not None
            reached.add(focus.objectName().removeprefix("target:"))
        assert reached >= set(handset.targets())


@pytest.mark.parametrize(
    ("state", "target", "key", "modifiers", "action"),
    [
        ("home", "home/phone", Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, Tap("home/phone")),
        ("home", "home/phone", Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, Tap("home/phone")),
        ("home", "home/phone", Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier, Tap("home/phone")),
        (
            "playground-lantern",
            "playground/lantern",
            Qt.Key.Key_Return,
            Qt.KeyboardModifier.ShiftModifier,
            Hold("playground/lantern"),
        ),
        (
            "playground-lantern",
            "playground/lantern",
            Qt.Key.Key_Menu,
            Qt.KeyboardModifier.NoModifier,
            Hold("playground/lantern"),
        ),
        (
            "playground-lantern",
            "playground/lantern",
            Qt.Key.Key_Return,
            Qt.KeyboardModifier.NoModifier,
            Tap("playground/lantern"),
        ),
        (
            "playground",
            "playground/page",
            Qt.Key.Key_Left,
            Qt.KeyboardModifier.NoModifier,
            Slide("playground/page", Direction.LEFT),
        ),
        (
            "playground",
            "playground/page",
            Qt.Key.Key_Return,
            Qt.KeyboardModifier.NoModifier,
            Slide("playground/page", Direction.LEFT),
        ),
        (
            "playground-sledge",
            "playground/sledge",
            Qt.Key.Key_Return,
            Qt.KeyboardModifier.NoModifier,
            Slide("playground/sledge", Direction.RIGHT),
        ),
        (
            "incoming-call-locked",
            "call/slide-answer",
            Qt.Key.Key_Return,
            Qt.KeyboardModifier.NoModifier,
            Slide("call/slide-answer", Direction.RIGHT),
        ),
        (
            "locked",
            "lock/unlock",
            Qt.Key.Key_Up,
            Qt.KeyboardModifier.NoModifier,
            Slide("lock/unlock", Direction.UP),
        ),
    ],
)
def test_keys_do_what_fingers_do(handset, state, target, key, modifiers, action):
    handset.show(STATES[state])
    handset.target(target).forceActiveFocus()
    handset.key(key, modifiers)
    assert handset.actions == [action]
    assert handset.told == ["began"]
    assert len(handset.events) >= 1


def test_other_keys_are_left_to_the_window(handset):
    handset.target("home/phone").forceActiveFocus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Menu, Qt.Key.Key_F5):
        handset.key(key)
    assert handset.actions == []


def test_after_a_key_the_focus_is_on_something_that_can_be_touched(handset):
    handset.target("home/messenger").forceActiveFocus()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Return):
        handset.key(key)
        handset.settle()
        focus = handset.window.activeFocusItem()
        assert focus is not None
        assert focus.objectName().removeprefix("target:") in handset.targets()
    assert names(handset) == ["app-opened", "talk-opened"]


def accessible(handset: Handset) -> dict[str, object]:
    """What a screen reader finds in the window and can press, by name."""
    QAccessible.setActive(True)
    found: dict[str, object] = {}
    waiting = [QAccessible.queryAccessibleInterface(handset.window)]
    while waiting:
        node = waiting.pop()
        if node.state().invisible:
            continue
        if node.role() == QAccessible.Role.Button:
            found[node.text(QAccessible.Text.Name)] = node
        waiting += [node.child(index) for index in range(node.childCount()) if node.child(index)]
    return found


@pytest.mark.parametrize("name", ["home", "talking", "stamp chosen", "bubble selected", "playground-lantern"])
def test_a_screen_reader_finds_and_names_every_target(handset, name):
    handset.show(STATES[name])
    assert sorted(accessible(handset)) == sorted(TARGETS[target].name for target in handset.targets())


def test_a_screen_reader_can_press(handset):
    node = accessible(handset)[TARGETS["home/playground"].name]
    node.actionInterface().doAction(QAccessibleActionInterface.pressAction())
    assert handset.actions == [Tap("home/playground")]


def test_the_window_closing_under_a_finger_is_no_trouble(handset):
    handset.touch(("press", 1, handset.place("home/phone")))
    handset.window.hide()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert handset.touches == []
