"""カメラ: takes photos of a drawn park, or of oneself; reads drawn QR codes from the right distance."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from sapporo_learn.core.phone.actions import Action, Tap
from sapporo_learn.core.phone.apps import gallery
from sapporo_learn.core.phone.apps.gallery import Picture
from sapporo_learn.core.phone.events import Event, EventKind
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.sparing import renewed
from sapporo_learn.core.phone.targets import Target

if TYPE_CHECKING:
    from sapporo_learn.core.phone.state import PhoneState, Result


class Mode(StrEnum):
    """What the camera is for at the moment."""

    PHOTO = "photo"
    QR = "qr"


class Code(StrEnum):
    """The QR code in front of the camera."""

    EVENT = "event"
    BUS = "bus"
    UNKNOWN = "unknown"


class Distance(StrEnum):
    """How far the phone is from the code."""

    FAR = "far"
    RIGHT = "right"
    NEAR = "near"


ADDRESSES: Final = {
    Code.EVENT: "sapporo.example.jp",
    Code.BUS: "bus.example.jp",
    Code.UNKNOWN: "x7-k2.example.jp",
}
"""Where a code leads; ``example.jp`` belongs to nobody."""


@dataclass(frozen=True, slots=True)
class CameraState:
    """The camera.

    Attributes:
        mode: Photo, or reading QR codes.
        inner: The camera on the side of the glass is on.
        finger: A finger lies on the lens.
        code: The QR code in front of it.
        distance: How far from the code.
        shaky: The hand trembles too much for reading.
        found: The code was read; its address stands there with 開く and やめる.
        page: The page behind the code is open.
    """

    mode: Mode = Mode.PHOTO
    inner: bool = False
    finger: bool = False
    code: Code = Code.EVENT
    distance: Distance = Distance.FAR
    shaky: bool = False
    found: bool = False
    page: bool = False


_MODES: Final = {"camera/photo": Mode.PHOTO, "camera/qr": Mode.QR}

TARGETS: tuple[Target, ...] = (
    Target("camera/lift-finger", "『ゆびをはなす』ボタン"),
    Target("camera/photo", "『写真』のふだ"),
    Target("camera/qr", "『キューアール』のふだ"),
    Target("camera/album", "さいごにとった写真"),
    Target("camera/shutter", "白い丸の『シャッター』"),
    Target("camera/flip", "『カメラの切りかえ』の矢印"),
    Target("camera/closer", "『近づける』ボタン"),
    Target("camera/away", "『遠ざける』ボタン"),
    Target("camera/steady", "『両手で持つ』ボタン"),
    Target("camera/open", "『開く』ボタン"),
    Target("camera/leave", "『やめる』ボタン"),
    Target("camera/close-page", "『とじる』ボタン"),
)

_CODE = ("code", tuple(Code))

EVENTS: tuple[EventKind, ...] = (
    EventKind("finger-lifted", "レンズから、ゆびがはなれました"),
    EventKind(
        "photo-taken",
        "写真をとりました（outer = 外のけしき、inner = 自分の顔、finger = ゆびがうつった）",
        (("how", ("outer", "inner", "finger")),),
    ),
    EventKind(
        "camera-flipped",
        "カメラが切りかわりました（outer = 外がわ、inner = 自分のがわ）",
        (("to", ("outer", "inner")),),
    ),
    EventKind("camera-mode-changed", "カメラの札がかわりました", (("to", tuple(Mode)),)),
    EventKind("qr-read", "コードが読めて、行き先が出ました（まだ開いていません）", (_CODE,)),
    EventKind("qr-left", "開かずに、やめました", (_CODE,)),
    EventKind("qr-page-opened", "行き先のページが開きました", (_CODE,)),
    EventKind("qr-page-closed", "行き先のページがとじました", (_CODE,)),
)


def visible(phone: PhoneState) -> tuple[str, ...]:
    """Targets of this app that are on the glass now."""
    if phone.screen is not Screen.CAMERA:
        return ()
    state = phone.camera
    if state.mode is Mode.QR:
        return _on_code(state)
    modes = ("camera/lift-finger",) if state.finger else tuple(_MODES)
    album = ("camera/album",) if gallery.newest(phone) else ()
    return (*modes, *album, "camera/shutter", "camera/flip")


def _on_code(state: CameraState) -> tuple[str, ...]:
    if state.page:
        return ("camera/close-page",)
    if state.found:
        return ("camera/open", "camera/leave")
    if state.shaky:
        return (*_MODES, "camera/steady")
    return (*_MODES, "camera/away" if state.distance is Distance.NEAR else "camera/closer")


def apply(phone: PhoneState, action: Action) -> Result:
    """Let a visible target of this app answer."""
    state = phone.camera
    match action:
        case Tap("camera/lift-finger"):
            return _with(phone, Event.of("finger-lifted"), finger=False)
        case Tap("camera/shutter"):
            return _take(phone)
        case Tap("camera/flip"):
            to = "outer" if state.inner else "inner"
            return _with(phone, Event.of("camera-flipped", to=to), inner=not state.inner)
        case Tap("camera/album"):
            return gallery.at_newest(phone)
        case Tap(target) if target in _MODES:
            return _show(phone, _MODES[target])
        case _:
            return _at_code(phone, action)


def _at_code(phone: PhoneState, action: Action) -> Result:
    """What the reading of codes answers."""
    code = phone.camera.code.value
    match action:
        case Tap("camera/closer" | "camera/away" | "camera/steady"):
            return _read(phone)
        case Tap("camera/open"):
            return _with(phone, Event.of("qr-page-opened", code=code), page=True)
        case Tap("camera/leave"):
            return _leave(phone)
        case Tap("camera/close-page"):
            return _close(phone)
        case _:
            return phone, ()


def back(phone: PhoneState) -> Result | None:
    """One level up inside the app, or None when only home is above."""
    state = phone.camera
    if state.mode is Mode.PHOTO:
        return None
    if state.page:
        return _close(phone)
    return _leave(phone) if state.found else _show(phone, Mode.PHOTO)


def put_away(phone: PhoneState) -> PhoneState:
    """What is found again when the app is opened the next time: the park, nothing over it."""
    return renewed(phone, camera=CameraState(code=phone.camera.code))


def _with(phone: PhoneState, event: Event, **changes: object) -> Result:
    return replace(phone, camera=replace(phone.camera, **changes)), (event,)  # type: ignore[arg-type]


def _take(phone: PhoneState) -> Result:
    state = phone.camera
    how = "finger" if state.finger else "inner" if state.inner else "outer"
    picture = Picture.FACE if state.inner else Picture.PARK
    return gallery.taken(phone, picture, state.finger), (Event.of("photo-taken", how=how),)


def _show(phone: PhoneState, mode: Mode) -> Result:
    """Change what the camera is for. The code is in front of the outer camera, not too near yet."""
    if phone.camera.mode is mode:
        return phone, ()
    fresh = CameraState(mode=mode, code=phone.camera.code)
    return replace(phone, camera=fresh), (Event.of("camera-mode-changed", to=mode.value),)


def _read(phone: PhoneState) -> Result:
    """Hold the phone as it should be held: the code is read."""
    told = Event.of("qr-read", code=phone.camera.code.value)
    return _with(phone, told, distance=Distance.RIGHT, shaky=False, found=True)


def _leave(phone: PhoneState) -> Result:
    """Take the phone away from the code, so that it can be read again."""
    told = Event.of("qr-left", code=phone.camera.code.value)
    return _with(phone, told, found=False, distance=Distance.FAR)


def _close(phone: PhoneState) -> Result:
    told = Event.of("qr-page-closed", code=phone.camera.code.value)
    return _with(phone, told, page=False, found=False, distance=Distance.FAR)
