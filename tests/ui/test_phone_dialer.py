"""The dialer under real fingers."""

import pytest
from PySide6.QtTest import QTest

from tests.helpers.handset import Handset
from tests.helpers.phone_states import STATES

NAMES = {"1": "dialer/key-1", "9": "dialer/key-9", "call": "dialer/call"}


@pytest.fixture
def handset(qapp):
    phone = Handset("keypad", magnification=0.9, px=3.78)
    yield phone
    phone.close()


def lines(phone: Handset) -> list[str]:
    return [words.text for words in phone.words()]


def test_fingers_type_a_number_and_call_it(handset):
    for key in ("1", "9"):
        handset.tap(handset.place(NAMES[key]))
        handset.settle()
    assert handset.state.dialer.number == "19"
    assert "19" in lines(handset)
    handset.tap(handset.place("dialer/erase"))
    handset.settle()
    handset.tap(handset.place("dialer/call"))
    handset.settle()
    assert [event.name for event in handset.events][-1] == "call-placed"
    assert "これは練習です。" in lines(handset)


def test_the_same_digit_twice_in_a_row_counts_twice_when_the_finger_takes_its_time(handset):
    handset.tap(handset.place(NAMES["1"]))
    QTest.qWait(170)  # longer than a tremble on a key, shorter than one elsewhere
    handset.tap(handset.place(NAMES["1"]))
    assert handset.state.dialer.number == "11"


def test_whom_one_calls_is_seen_to_be_rung_up_first(qapp):
    phone = Handset(STATES["calling back"], pace=0.1)
    phone.wait(lambda: "呼び出し中" in lines(phone))
    phone.wait(lambda: "通話中" in lines(phone))
    phone.close()
