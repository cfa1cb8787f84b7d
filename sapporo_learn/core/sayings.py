"""Everything the teaching loop itself can say, whatever the finger does; a place's name is said besides."""

from __future__ import annotations

from itertools import product

from sapporo_learn.core import feedback, wording
from sapporo_learn.core.lesson import Gesture
from sapporo_learn.core.phone.actions import Direction
from sapporo_learn.core.route import WAYS_BACK
from sapporo_learn.core.ruby import Text
from sapporo_learn.core.touch import Cause, Touch

_WORDINGS = range(3)  # of one answer, at most
_MISSES_MM = (feedback.FAR_MM / 2, feedback.FAR_MM * 2)


def sayings() -> tuple[Text, ...]:
    """Give each sentence once: those of the loop, and the answers to every touch that names no place."""
    loop = (value for value in vars(wording).values() if isinstance(value, Text))
    back = (feedback.way_back(button) for button in (*WAYS_BACK, ""))
    return tuple(dict.fromkeys((*loop, *back, *_answers())))


def _answers() -> list[Text]:
    touches = (
        Touch(cause, gesture=gesture, direction=direction, mm=mm)
        for cause, gesture, direction, mm in product(Cause, (None, Gesture.TAP), ("", *Direction), _MISSES_MM)
    )
    return [
        feedback.sentence(touch, "", gesture, telling=telling, count=count)
        for touch in touches
        for gesture, telling, count in product(Gesture, (True, False), _WORDINGS)
    ]
