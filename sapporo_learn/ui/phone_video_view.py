"""What a call with a picture is drawn from."""

from __future__ import annotations

from typing import Final

from sapporo_learn.core.phone.apps.video import VideoPhase, VideoState
from sapporo_learn.core.phone.people import FALSE_CALLERS
from sapporo_learn.core.phone.state import PhoneState
from sapporo_learn.ui.phone_words import Keep, Map, person, together

DEMANDS: Final = (
    "警察です。 切らないで。",
    "たいほじょう。 だれにも 言うな。",
    "あやしい電話。 切って だいじょうぶ。",
)
"""What the false policeman says step by step; at last the phone itself speaks."""
ADVICE: Final = (
    ("切って 正解です。", True),
    ("警察は、 ビデオ通話で 話しません。", False),
    ("相談は #9110", True),
    ("若い人も だまされて います。", False),
)
"""What the phone says after hanging up, and which lines stand out."""


def video(phone: PhoneState, keep: Keep) -> Map:
    """Give what VideoScreen draws."""
    state = phone.video
    false = state.false_caller
    name = FALSE_CALLERS.get(state.person)
    return {
        "phase": state.phase.value,
        "person": {"id": "unknown", "name": together(name)} if name else person(state.person),
        "picture": _picture(state),
        "self": "video-off" if state.camera_off else "video-room" if state.outer else "video-me",
        "caption": together(_caption(state)),
        "warns": false and state.demands >= len(DEMANDS) - 1,
        "bare": state.bare,
        "placed": state.fresh,
        "waiting": state.waiting,
        "false": false,
        "muted": state.muted,
        "cameraOff": state.camera_off,
        "outer": state.outer,
        "advice": [{"words": together(words), "strong": strong} for words, strong in ADVICE],
        "night": state.phase in (VideoPhase.RINGING, VideoPhase.TALKING),
    }


def _picture(state: VideoState) -> str:
    if not state.false_caller:
        return "video-yuki"
    return "video-police-paper" if state.demands else "video-police"


def _caption(state: VideoState) -> str:
    """Say what the other says: what she misses first."""
    if state.false_caller:
        return DEMANDS[min(max(0, state.demands), len(DEMANDS) - 1)]
    if state.camera_off:
        return "カメラが オフだよ。"
    if state.muted:
        return "声が 聞こえないよ。"
    return "わあ、雪だ！" if state.outer else "顔が 見えたよ。"
