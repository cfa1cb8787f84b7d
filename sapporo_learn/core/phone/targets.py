"""What can be touched on the phone. Lessons name targets, never coordinates. Closed vocabulary."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from sapporo_learn.core.phone.actions import Action, Direction, Hold, Pinch, Slide, Tap


@dataclass(frozen=True, slots=True)
class Target:
    """The declaration of one touchable thing.

    Attributes:
        id: ``app/name``; for ever, because lessons refer to it.
        name: Japanese name, as a screen reader says it and as hints call it (「緑の『出る』ボタン」).
        tap: A tap means something.
        hold: A long press means something.
        slides: Directions in which a slide that starts here means something.
        pinches: Two fingers moved apart or together mean something.
        drags: It follows the finger, in any direction.
        flicks: A key of a keyboard: a tap is what it is for, the slides are short cuts.
        bounce_ms: A second tap within this time is a tremble and does nothing (keys of a keyboard: 150).
        min_mm: Smallest width and height on the glass, mm (14 unless stated; answer and hang-up 20).
    """

    id: str
    name: str
    tap: bool = True
    hold: bool = False
    slides: tuple[Direction, ...] = ()
    min_mm: float = 14.0
    bounce_ms: float = 500.0
    flicks: bool = False
    pinches: bool = False
    drags: bool = False

    def answers(self, action: Action) -> bool:
        """Say whether this kind of gesture means something here."""
        match action:
            case Tap():
                return self.tap
            case Hold():
                return self.hold
            case Slide():
                return action.direction in self.slides
            case Pinch():
                return self.pinches
            case _:
                assert_never(action)
