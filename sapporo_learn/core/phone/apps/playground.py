"""ゆきあそび: the app in which a finger learns to touch, hold, slide and turn pages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlaygroundState:
    """The finger's playground.

    Attributes:
        page: Picture-book page 0..3; 0 snowman, 1 lantern, 2 sledge, 3 little bird.
        snowman_happy: Touched shortly: it smiles.
        lantern_lit: Touched shortly: light on.
        lantern_menu: Pressed long: a small menu stands over the lantern, with 「とじる」.
        sledge: 0 on the left, 1 in the middle, 2 on the right.
        bird_sings: The small bird (the smallest target) was touched.
    """

    page: int = 0
    snowman_happy: bool = False
    lantern_lit: bool = False
    lantern_menu: bool = False
    sledge: int = 0
    bird_sings: bool = False
