"""The robot learner's hands. They turn what was meant into what the fingers do; no window, no clock."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

SCATTER_MM: Final = 3.36  # of each axis: landing error at 67–81 years (Sultana & Moffatt 2019)
DRIFT_MM: Final = 0.6  # of each axis, while the finger lies there
SLIDE_MM: Final = 8.0  # who meant to go this far or further meant a slide
LONG_S: Final = (0.6, 1.6)  # the 「押す」 generation; a phone's long press begins at 0.4–0.5 s
GAP_S: Final = (0.1, 0.35)  # between two touches of a finger that bounces
SLOW_PRESS_S: Final = 0.9
SLOW_THINKS_S: Final = 40.0  # the sentence is over, and 25 s of rest have brought the first hint
THINKS_S: Final = 0.8


class Profile(StrEnum):
    """Whose hands: in the prime of life, slow and pressing hard, or trembling at eighty."""

    STEADY = "steady"
    SLOW = "slow"
    SHAKY = "shaky"


class Manner(StrEnum):
    """How a touch of trembling hands goes."""

    PLAIN = "plain"
    BESIDE = "beside"
    SLIP = "slip"
    LONG = "long"
    TWICE = "twice"
    SECOND_FINGER = "second-finger"
    PALM = "palm"


ON_PHONE: Final[Mapping[Manner, int]] = {
    Manner.BESIDE: 7,  # 28 %: misses 27.9 % (the same study, on targets of 5–9 mm; ours have 14 and more)
    Manner.SLIP: 1,  # 4 %: slips 4.3 % (the same)
    Manner.LONG: 4,  # how often this and the following happen has not been measured; teachers see all of it
    Manner.TWICE: 2,
    Manner.SECOND_FINGER: 1,
    Manner.PALM: 1,
    Manner.PLAIN: 9,
}
"""Of 25 touches on the phone."""

ON_FRAME: Final[Mapping[Manner, int]] = {Manner.PLAIN: 17, Manner.LONG: 6, Manner.TWICE: 2}
"""Of 25 touches on the large buttons around it, where the scatter alone decides whether they are met."""


@dataclass(frozen=True, slots=True)
class Move:
    """One finger: from (x, y), mm from the middle of the aim, by (dx, dy) mm, down for so many seconds."""

    x: float = 0.0
    y: float = 0.0
    dx: float = 0.0
    dy: float = 0.0
    press_s: float = 0.12


@dataclass(frozen=True, slots=True)
class Reach:
    """Fingers that come down together, the acting one first, and the seconds until the hand comes again."""

    fingers: tuple[Move, ...]
    rest_s: float = 0.05


def _dealt(counts: Mapping[Manner, int], chance: random.Random) -> Iterator[Manner]:
    """Deal a shuffled deck again and again: in 25 touches everything happens as often as it should."""
    while True:
        deck = [manner for manner, count in counts.items() for _ in range(count)]
        chance.shuffle(deck)
        yield from deck


@dataclass
class Hand:
    """A pair of hands.

    STEADY does what was meant. SLOW thinks so long that hints come, and every press is a long one. SHAKY
    scatters, lands beside, slips off, stays too long, bounces and rests other fingers: see :data:`ON_PHONE`.

    Attributes:
        profile: Whose.
        seed: The same seed makes the same touches in the same order.
    """

    profile: Profile
    seed: str = ""
    _chance: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self._chance = random.Random(f"{self.profile} {self.seed}")  # noqa: S311 - not a secret
        self._on_phone = _dealt(ON_PHONE, self._chance)
        self._on_frame = _dealt(ON_FRAME, self._chance)

    @property
    def thinks_s(self) -> float:
        """Seconds before the first touch of a step."""
        return SLOW_THINKS_S if self.profile is Profile.SLOW else THINKS_S

    def on_phone(self, meant: Move, wide_mm: float, high_mm: float) -> tuple[Reach, ...]:
        """Touch a target of this size on the phone."""
        return self._do(meant, wide_mm, high_mm, self._on_phone)

    def on_frame(self, wide_mm: float, high_mm: float) -> tuple[Reach, ...]:
        """Press a button of this size around the phone."""
        return self._do(Move(), wide_mm, high_mm, self._on_frame)

    def _do(self, meant: Move, wide_mm: float, high_mm: float, deck: Iterator[Manner]) -> tuple[Reach, ...]:
        match self.profile:
            case Profile.STEADY:
                return (Reach((meant,)),)
            case Profile.SLOW:
                return (Reach((replace(meant, press_s=max(meant.press_s, SLOW_PRESS_S)),)),)
            case Profile.SHAKY:
                return self._shake(meant, wide_mm / 2, high_mm / 2, next(deck))

    def _shake(self, meant: Move, half_x: float, half_y: float, manner: Manner) -> tuple[Reach, ...]:
        chance = self._chance
        x, y = (self._beside if manner is Manner.BESIDE else self._near)(meant, half_x, half_y)
        move = replace(meant, x=x, y=y, dx=self._drifting(meant.dx), dy=self._drifting(meant.dy))
        match manner:
            case Manner.SLIP:
                return (Reach((self._slipping(move),)),)
            case Manner.LONG:
                return (Reach((replace(move, press_s=meant.press_s + chance.uniform(*LONG_S)),)),)
            case Manner.TWICE:
                again = replace(move, x=x + chance.gauss(0, 1), y=y + chance.gauss(0, 1))
                return Reach((move,), chance.uniform(*GAP_S)), Reach((again,))
            case Manner.SECOND_FINGER:
                return (Reach((move, self._other(move, chance.uniform(18, 26), 8))),)
            case Manner.PALM:
                return (Reach((move, self._other(move, 22, 30), self._other(move, 30, 42))),)
            case _:
                return (Reach((move,)),)

    def _near(self, meant: Move, half_x: float, half_y: float) -> tuple[float, float]:
        return meant.x + self._chance.gauss(0, SCATTER_MM), meant.y + self._chance.gauss(0, SCATTER_MM)

    def _beside(self, meant: Move, half_x: float, half_y: float) -> tuple[float, float]:
        """Land outside one of the four edges, as far as the scatter goes."""
        beyond, side = abs(self._chance.gauss(0, SCATTER_MM)), self._chance.choice((-1, 1))
        along = self._chance.uniform(-0.7, 0.7)
        if self._chance.random() < 0.5:
            return side * (half_x + beyond), along * half_y
        return along * half_x, side * (half_y + beyond)

    def _drifting(self, meant_mm: float) -> float:
        return meant_mm + self._chance.gauss(0, DRIFT_MM)

    def _slipping(self, move: Move) -> Move:
        """Slide off while touching; of a slide, lose the glass too soon."""
        far = math.hypot(move.dx, move.dy)
        if far >= SLIDE_MM:
            share = self._chance.uniform(4.0, 7.0) / far
            return replace(move, dx=move.dx * share, dy=move.dy * share)
        way = self._chance.uniform(0, 2 * math.pi)
        off = self._chance.uniform(7.0, 15.0)
        return replace(move, dx=off * math.cos(way), dy=off * math.sin(way))

    def _other(self, move: Move, x_mm: float, y_mm: float) -> Move:
        """Rest something else of the right hand below the finger."""
        return Move(move.x + x_mm, move.y + y_mm, press_s=move.press_s)
