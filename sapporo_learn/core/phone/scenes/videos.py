"""Calls with a picture, from the grandchild and from somebody who pretends to be the police."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from sapporo_learn.core.phone.apps.video import VideoPhase, VideoState
from sapporo_learn.core.phone.people import POLICE
from sapporo_learn.core.phone.scenes.base import at
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.state import PhoneState, Scene


def _video(state: VideoState) -> PhoneState:
    return replace(at(Screen.VIDEO), video=state)


_RINGING = VideoState(phase=VideoPhase.RINGING, person="yuki")
_TALKING = VideoState(phase=VideoPhase.TALKING, person="yuki")

SCENES: tuple[Scene, ...] = (
    Scene(
        "incoming-video-call",
        "ゆきさんからビデオ通話が鳴っている（『拒否』『応答』）",
        partial(_video, _RINGING),
    ),
    Scene(
        "video-call-bare",
        "ゆきさんとビデオ通話中。ボタンはかくれていて、自分のカメラはオフ",
        partial(_video, replace(_TALKING, bare=True, camera_off=True)),
    ),
    Scene(
        "video-call-muted",
        "ゆきさんとビデオ通話中。自分の声が消えている（ミュート）",
        partial(_video, replace(_TALKING, muted=True)),
    ),
    Scene("video-call", "ゆきさんとビデオ通話中。ボタンが出ている", partial(_video, _TALKING)),
    Scene(
        "fake-police-ringing",
        "知らない人からビデオ通話が鳴っている",
        partial(_video, replace(_RINGING, person=POLICE)),
    ),
    Scene(
        "fake-police",
        "警察だと言う知らない人と、ビデオ通話中（手帳を見せている）",
        partial(_video, replace(_TALKING, person=POLICE)),
    ),
)
