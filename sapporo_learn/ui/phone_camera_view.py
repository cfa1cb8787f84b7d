"""What the camera and the album are drawn from."""

from __future__ import annotations

from typing import Final

from sapporo_learn.core.phone.apps.camera import ADDRESSES, CameraState, Code, Distance, Mode
from sapporo_learn.core.phone.apps.gallery import GalleryState, Photo, Picture, newest
from sapporo_learn.core.phone.state import PhoneState
from sapporo_learn.ui.phone_words import Keep, Map, together

PAGES: Final = {
    Code.EVENT: ("さんぽの会", ("ようこそ。", "10ポイント", "たまりました。")),
    Code.BUS: ("公園前", ("つぎのバスは", "7分あとに", "来ます。")),
    Code.UNKNOWN: ("", ("知らない", "入口でした。", "とじれば、", "だいじょうぶです。")),
}
"""Heading and lines of the page behind a code."""

PICTURES: Final = {
    Picture.PARK: "雪の公園の写真",
    Picture.FACE: "自分の写真",
    Picture.LILAC: "ライラックの写真",
    Picture.MAPLE: "もみじの写真",
}
"""What a screen reader says of a photo."""


def camera(phone: PhoneState, keep: Keep) -> Map:
    """Give what CameraScreen draws."""
    state, last = phone.camera, newest(phone)
    heading, lines = PAGES[state.code]
    return {
        "mode": state.mode.value,
        "view": "album-face" if state.inner else "album-park",
        "finger": state.finger,
        "last": _photo(last) if last else {},
        "count": sum(not photo.binned for photo in phone.gallery.photos),
        "code": f"qr-{state.code.value}",
        "distance": state.distance.value,
        "shaky": state.shaky,
        "advice": _advice(state),
        "found": state.found,
        "address": ADDRESSES[state.code].replace(".", ".\u200b", 1),
        "page": state.mode is Mode.QR and state.page,
        "picture": f"qr-page-{state.code.value}",
        "heading": heading,
        "lines": [together(line) for line in lines],
    }


def _advice(state: CameraState) -> str:
    """Say what keeps the code from being read."""
    if state.shaky:
        return "ゆれています"
    return {Distance.FAR: "遠すぎます", Distance.NEAR: "近すぎます", Distance.RIGHT: "読めました"}[
        state.distance
    ]


def gallery(phone: PhoneState, keep: Keep) -> Map:
    """Give what GalleryScreen draws."""
    state = phone.gallery
    return {
        "bin": state.bin,
        "photos": [_photo(photo) for photo in state.shown],
        "page": state.page,
        "pages": state.pages,
        "large": _large(state),
        "asking": state.asking and not state.bin,
    }


def _large(state: GalleryState) -> Map:
    if state.place < 0:
        return {}
    where = {"number": state.open, "place": f"{state.place + 1} / {len(state.listed)}"}
    return _photo(state.listed[state.place]) | where


def _photo(photo: Photo) -> Map:
    return {
        "picture": f"album-{photo.picture.value}",
        "name": PICTURES[photo.picture],
        "finger": photo.finger,
    }
