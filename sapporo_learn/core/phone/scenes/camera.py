"""The camera before a view, a slip or a QR code; photos that were taken."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from sapporo_learn.core.phone.apps.camera import CameraState, Code, Distance, Mode
from sapporo_learn.core.phone.apps.gallery import EARLIER, GalleryState, Photo, Picture
from sapporo_learn.core.phone.apps.home import page_of
from sapporo_learn.core.phone.scenes.base import at, home
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.state import PhoneState, Scene

_TAKEN = GalleryState(photos=(*EARLIER, Photo(3, Picture.PARK)))
_SPOILT = GalleryState(photos=(*_TAKEN.photos, Photo(4, Picture.PARK, finger=True)))
_BINNED = GalleryState(photos=(*_TAKEN.photos, Photo(4, Picture.PARK, binned=True)))
_READING = CameraState(mode=Mode.QR)


def _before(camera: CameraState) -> PhoneState:
    return replace(at(Screen.CAMERA), camera=camera, gallery=_TAKEN)


def _album(gallery: GalleryState) -> PhoneState:
    return replace(at(Screen.GALLERY), gallery=gallery)


SCENES: tuple[Scene, ...] = (
    Scene("home-with-camera", "『カメラ』の絵があるホームのページ", lambda: home(page_of(Screen.CAMERA))),
    Scene("camera", "カメラに、雪の公園がうつっている", partial(_before, CameraState())),
    Scene("camera-inner", "カメラに、自分の顔がうつっている", partial(_before, CameraState(inner=True))),
    Scene(
        "camera-finger",
        "カメラのレンズに、ゆびがかかっている（『ゆびをはなす』）",
        partial(_before, CameraState(finger=True)),
    ),
    Scene("album", "アルバムに、写真が3まいならんでいる", partial(_album, _TAKEN)),
    Scene(
        "photo-with-finger",
        "ゆびのうつった写真が、大きく出ている",
        partial(_album, replace(_SPOILT, open=4)),
    ),
    Scene("photo-in-bin", "アルバム。写真が1まい、ごみ箱に入っている", partial(_album, _BINNED)),
    Scene("qr-far", "さんぽの会のコードが、遠くに小さくうつっている", partial(_before, _READING)),
    Scene(
        "qr-near",
        "バス停のコードが、近すぎて大きくぼやけている",
        partial(_before, replace(_READING, code=Code.BUS, distance=Distance.NEAR)),
    ),
    Scene(
        "qr-shaky",
        "バス停のコードが、ゆれてうつっている（『両手で持つ』）",
        partial(_before, replace(_READING, code=Code.BUS, distance=Distance.RIGHT, shaky=True)),
    ),
    Scene(
        "qr-unknown",
        "電柱の知らないコードが読めて、行き先が出ている（『開く』『やめる』）",
        partial(_before, replace(_READING, code=Code.UNKNOWN, distance=Distance.RIGHT, found=True)),
    ),
)
