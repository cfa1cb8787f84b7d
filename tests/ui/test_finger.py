from hypothesis import given
from hypothesis import strategies as st

from sapporo_learn.core.touch import Sample
from sapporo_learn.ui.finger import MAX_SAMPLES, Finger


def at(ms: float, x: float = 0.0, y: float = 0.0) -> Sample:
    return Sample(ms, x, y)


def test_one_finger_is_one_contact_from_down_to_up():
    finger = Finger()
    assert finger.down(1, at(0, 5, 5))
    finger.move(1, at(40, 6, 5))
    assert finger.busy
    assert finger.up(1, at(90, 6, 6))
    (contact,) = finger.take()
    assert contact.samples == (at(0, 5, 5), at(40, 6, 5), at(90, 6, 6))
    assert not finger.busy


def test_two_fingers_are_complete_when_both_are_up_and_come_in_order_of_arrival():
    finger = Finger()
    assert finger.down(7, at(0, 1, 1))
    assert not finger.down(3, at(30, 20, 1))
    assert not finger.up(7, at(100, 1, 1))
    assert finger.up(3, at(120, 20, 1))
    assert [contact.samples[0].ms for contact in finger.take()] == [0, 30]


def test_two_fingers_stretch_what_lies_between_them():
    finger = Finger()
    finger.down(1, at(0, 10, 10))
    assert finger.stretch == 1.0
    finger.move(1, at(20, 20, 10))
    finger.down(2, at(30, 30, 10))
    finger.move(2, at(60, 45, 10))
    assert finger.stretch == 2.5
    finger.down(3, at(70, 0, 0))
    assert finger.stretch == 1.0


def test_two_fingers_on_one_spot_stretch_nothing():
    finger = Finger()
    finger.down(1, at(0, 10, 10))
    finger.down(2, at(10, 10, 10))
    finger.move(2, at(60, 45, 10))
    assert finger.stretch == 1.0


def test_a_tap_counts_at_once_while_the_other_hand_rests_on_the_phone():
    finger = Finger()
    finger.down(1, at(0, 0, 80))
    finger.move(1, at(500, 1, 81))
    finger.down(2, at(3000, 30, 30))
    assert finger.up(2, at(3100, 30, 30))
    (contact,) = finger.take()
    assert contact.samples[0].ms == 3000
    assert not finger.busy
    finger.move(1, at(3200, 1, 81))
    assert not finger.up(1, at(9000, 1, 81))
    assert not finger.busy


def test_the_resting_hand_can_touch_again_after_it_has_left():
    finger = Finger()
    finger.down(1, at(0, 0, 80))
    finger.down(2, at(3000, 30, 30))
    finger.up(2, at(3100, 30, 30))
    finger.take()
    finger.up(1, at(4000, 0, 80))
    assert finger.down(1, at(5000, 10, 10))
    assert finger.up(1, at(5100, 10, 10))
    assert len(finger.take()) == 1


def test_two_fingers_that_press_together_for_long_stay_two():
    finger = Finger()
    finger.down(1, at(0, 10, 10))
    finger.down(2, at(60, 25, 10))
    assert not finger.up(2, at(2500, 25, 10))
    assert finger.up(1, at(2540, 10, 10))
    assert len(finger.take()) == 2


def test_a_hand_that_moves_does_not_rest():
    finger = Finger()
    finger.down(1, at(0, 10, 10))
    finger.move(1, at(1500, 30, 10))
    finger.down(2, at(3000, 25, 40))
    assert not finger.up(2, at(3100, 25, 40))
    assert finger.up(1, at(3200, 40, 10))
    assert len(finger.take()) == 2


def test_what_the_system_takes_away_is_not_read():
    finger = Finger()
    assert not finger.cancel()
    finger.down(1, at(0))
    assert finger.cancel()
    assert not finger.busy
    assert not finger.up(1, at(50))
    assert finger.take() == ()


def test_a_lost_release_does_not_block_the_next_touch():
    finger = Finger()
    finger.down(1, at(0, 5, 5))
    assert finger.down(1, at(900, 40, 40))
    assert finger.up(1, at(950, 40, 40))
    (contact,) = finger.take()
    assert contact.samples[0] == at(900, 40, 40)


def test_a_finger_that_was_down_before_is_ignored():
    finger = Finger()
    finger.move(4, at(10))
    assert not finger.up(4, at(20))
    assert not finger.busy


def test_a_hand_that_rests_for_hours_does_not_fill_the_memory():
    finger = Finger()
    finger.down(1, at(0))
    for ms in range(1, 3 * MAX_SAMPLES):
        finger.move(1, at(ms))
    finger.up(1, at(4 * MAX_SAMPLES))
    (contact,) = finger.take()
    assert len(contact.samples) == MAX_SAMPLES
    assert contact.samples[0] == at(0)
    assert contact.samples[-1] == at(4 * MAX_SAMPLES)


REPORTS = st.lists(
    st.tuples(st.sampled_from(["down", "move", "up", "cancel"]), st.integers(0, 8), st.integers(0, 90)),
    max_size=60,
)


@given(REPORTS)
def test_whatever_a_panel_reports_a_gesture_has_contacts_and_ends(reports):
    finger, ms = Finger(), 0.0
    for kind, key, place in reports:
        ms += 40
        match kind:
            case "down":
                finger.down(key, at(ms, place, place))
            case "move":
                finger.move(key, at(ms, place, place))
            case "up":
                if finger.up(key, at(ms, place, place)):
                    contacts = finger.take()
                    assert contacts
                    assert all(contact.samples for contact in contacts)
                    assert all(
                        [s.ms for s in contact.samples] == sorted(s.ms for s in contact.samples)
                        for contact in contacts
                    )
                    assert not finger.busy
            case _:
                finger.cancel()
    for key in range(9):
        if finger.up(key, at(ms + 40, 0, 0)):
            finger.take()
    assert not finger.busy
