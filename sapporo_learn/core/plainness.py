"""How plainly a learner wants to be spoken to."""

from __future__ import annotations

from enum import StrEnum


class Wording(StrEnum):
    """How plainly an instruction is worded."""

    NORMAL = "normal"  # ふつう
    EASY = "easy"  # やさしい
    EASIEST = "easiest"  # とてもやさしい: one action, a few words
