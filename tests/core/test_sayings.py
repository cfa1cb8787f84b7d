"""What the loop can say, all at once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sapporo_learn.core import feedback, wording
from sapporo_learn.core.lesson import Gesture
from sapporo_learn.core.phone.actions import Direction
from sapporo_learn.core.route import WAYS_BACK
from sapporo_learn.core.sayings import sayings
from sapporo_learn.core.touch import Cause, Touch

ALL = sayings()


def test_each_is_said_once_and_none_of_the_loop_is_missing() -> None:
    assert len(set(ALL)) == len(ALL) > 60
    assert {wording.GO_AHEAD, wording.PRAISE, wording.REVIEW} <= set(ALL)
    assert {feedback.way_back(button) for button in WAYS_BACK} <= set(ALL)


@given(
    st.builds(
        Touch,
        st.sampled_from(Cause),
        gesture=st.none() | st.sampled_from(Gesture),
        direction=st.sampled_from(("", *Direction)),
        mm=st.floats(0, 100),
    ),
    st.sampled_from(Gesture),
    st.booleans(),
    st.integers(0, 50),
)
def test_no_answer_is_missing(touch: Touch, gesture: Gesture, telling: bool, count: int) -> None:
    assert feedback.sentence(touch, "", gesture, telling=telling, count=count) in ALL
