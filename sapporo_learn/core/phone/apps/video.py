"""Calls with a picture: ringing, talking, controls that hide; a false policeman and the safe end of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from sapporo_learn.core.phone.actions import Action, Tap
from sapporo_learn.core.phone.apps import call
from sapporo_learn.core.phone.events import Event, EventKind
from sapporo_learn.core.phone.people import AWAY, PEOPLE, POLICE
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.sparing import renewed
from sapporo_learn.core.phone.targets import Target

if TYPE_CHECKING:
    from sapporo_learn.core.phone.state import PhoneState, Result

CALLERS: Final = ("yuki", POLICE)

TARGETS: tuple[Target, ...] = (
    Target("video/refuse", "ビデオ通話の赤い『拒否』ボタン", min_mm=20.0),
    Target("video/answer", "ビデオ通話の緑の『応答』ボタン", min_mm=20.0),
    Target("video/answer-unseen", "『カメラオフで応答』ボタン"),
    Target("video/picture", "画面の中の相手の顔"),
    Target("video/mute", "『ミュート』ボタン"),
    Target("video/camera", "『カメラ』ボタン"),
    Target("video/turn-camera", "『カメラ切替』ボタン"),
    Target("video/obey", "『したがう』ボタン"),
    Target("video/hang-up", "ビデオ通話の赤い『切る』ボタン", min_mm=20.0),
    Target("video/close-advice", "『とじる』ボタン"),
    Target("video/return", "『ビデオにもどる』緑の帯"),
)

_WHO = ("person", CALLERS)
_ANYBODY = ("person", (*PEOPLE, POLICE))
_ON = ("on", ("yes", "no"))

EVENTS: tuple[EventKind, ...] = (
    EventKind("video-answered", "ビデオ通話に出ました", (_WHO,)),
    EventKind("video-declined", "ビデオ通話に出ないで切りました", (_WHO,)),
    EventKind("video-placed", "ゆきさんにビデオ通話をかけて、つながりました"),
    EventKind(
        "video-unanswered",
        "ビデオ通話をかけました（呼び出していますが、相手が出ません）",
        (("person", AWAY),),
    ),
    EventKind("video-cancelled", "相手が出ないので、ビデオ通話の呼び出しをやめました"),
    EventKind("video-ended", "ビデオ通話を切りました", (_WHO,)),
    EventKind("video-continues", "ビデオ通話がつながったまま、ほかの画面にうつりました", (_ANYBODY,)),
    EventKind("video-returned", "つながっているビデオ通話の画面にもどりました", (_ANYBODY,)),
    EventKind("video-controls-shown", "かくれていたボタンが出ました"),
    EventKind("video-controls-hidden", "相手の顔にさわって、ボタンがかくれました"),
    EventKind("video-mute-changed", "自分の声が消えました（yes）、またはもどりました（no）", (_ON,)),
    EventKind("video-camera-changed", "自分のカメラが入りました（yes）、または切れました（no）", (_ON,)),
    EventKind(
        "video-camera-turned",
        "自分のカメラが、自分の側（inner）か外の側（outer）になりました",
        (("to", ("inner", "outer")),),
    ),
    EventKind("video-obeyed", "にせの警察官の言うとおりにしました（何も起きません）"),
    EventKind("video-advice-closed", "切ったあとの、相談先の知らせをとじました"),
)

LAST_DEMAND: Final = 2
"""After so many steps of obeying the phone itself says that it is time to hang up."""


class VideoPhase(StrEnum):
    """Where the call stands. ADVICE follows a call from somebody who only pretends."""

    NONE = "none"
    RINGING = "ringing"
    TALKING = "talking"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class VideoState:
    """The one call with a picture the phone can have.

    Attributes:
        phase: Where it stands. While TALKING and another screen is shown, a green bar leads back.
        person: Who is at the other end, or "".
        muted: Own microphone off.
        camera_off: Own camera off.
        outer: The camera on the back is used.
        bare: The controls are hidden. A touch on the picture hides and shows them; no clock does it.
        fresh: Just placed: the screen shows how it is rung up first.
        waiting: Nobody answers; it rings at the other end until it is given up.
        demands: How often the learner has obeyed.
        came_from: The screen that shows again when the call is over.
    """

    phase: VideoPhase = VideoPhase.NONE
    person: str = ""
    muted: bool = False
    camera_off: bool = False
    outer: bool = False
    bare: bool = False
    fresh: bool = False
    waiting: bool = False
    demands: int = 0
    came_from: Screen = Screen.HOME

    @property
    def false_caller(self) -> bool:
        """Whether somebody pretends to be the police."""
        return self.person == POLICE


def ringing(phone: PhoneState) -> bool:
    """Say whether a call with a picture rings."""
    return phone.screen is Screen.VIDEO and phone.video.phase is VideoPhase.RINGING


def talking(phone: PhoneState) -> bool:
    """Say whether the picture of a call that goes on fills the glass."""
    return phone.screen is Screen.VIDEO and phone.video.phase is VideoPhase.TALKING


def fills(phone: PhoneState) -> bool:
    """Say whether not even the bar along the lower edge is shown."""
    return ringing(phone) or (talking(phone) and phone.video.bare)


def behind(phone: PhoneState) -> bool:
    """Say whether a green bar over another screen leads back; a call without a picture goes before."""
    elsewhere = phone.screen not in (Screen.VIDEO, Screen.LOCK, Screen.DARK, Screen.CALL)
    return elsewhere and phone.video.phase is VideoPhase.TALKING and phone.call.phase is not _TALKING


_TALKING: Final = call.CallPhase.TALKING


def visible(phone: PhoneState) -> tuple[str, ...]:
    """Targets of this app that are on the glass now: the call's, or the bar over another screen."""
    if phone.screen is not Screen.VIDEO:
        return ("video/return",) if behind(phone) else ()
    state = phone.video
    match state.phase:
        case VideoPhase.RINGING if state.false_caller:
            return ("video/refuse", "video/answer")
        case VideoPhase.RINGING:
            return ("video/answer-unseen", "video/refuse", "video/answer")
        case VideoPhase.TALKING if state.bare:
            return ("video/picture",)
        case VideoPhase.TALKING if state.false_caller:
            return (*(("video/obey",) if state.demands < LAST_DEMAND else ()), "video/hang-up")
        case VideoPhase.TALKING:
            picture = () if state.waiting else ("video/picture",)
            return (*picture, "video/mute", "video/camera", "video/turn-camera", "video/hang-up")
        case VideoPhase.ADVICE:
            return ("video/close-advice",)
        case _:
            return ()


def apply(phone: PhoneState, action: Action) -> Result:
    """Let a visible target of this app answer."""
    match action:
        case Tap("video/answer"):
            return _with(phone, _event("video-answered", phone), phase=VideoPhase.TALKING)
        case Tap("video/answer-unseen"):
            return _answer_unseen(phone)
        case Tap("video/refuse"):
            return _over(phone), (_event("video-declined", phone),)
        case Tap("video/hang-up"):
            return _hang_up(phone)
        case Tap("video/return"):
            return return_to(phone)
        case Tap("video/obey"):
            return _with(phone, Event.of("video-obeyed"), demands=phone.video.demands + 1)
        case Tap("video/close-advice"):
            return _close(phone)
        case _:
            return _switch(phone, action)


def _switch(phone: PhoneState, action: Action) -> Result:
    """What can be switched while the picture is there."""
    state = phone.video
    match action:
        case Tap("video/picture"):
            told = "video-controls-shown" if state.bare else "video-controls-hidden"
            return _with(phone, Event.of(told), bare=not state.bare)
        case Tap("video/mute"):
            muted = not state.muted
            return _with(phone, Event.of("video-mute-changed", on=_yes(muted)), muted=muted)
        case Tap("video/camera"):
            return _with(phone, _camera(state.camera_off), camera_off=not state.camera_off)
        case Tap("video/turn-camera"):
            to = "inner" if state.outer else "outer"
            return _with(phone, Event.of("video-camera-turned", to=to), outer=not state.outer)
        case _:
            return phone, ()


def place(phone: PhoneState, person: str) -> Result:
    """Call a friend with a picture. Who answers has done so at once; the screen shows it rung up first."""
    waiting = person in AWAY
    told = Event.of("video-unanswered", person=person) if waiting else Event.of("video-placed")
    call = VideoState(VideoPhase.TALKING, person, fresh=True, waiting=waiting, came_from=phone.screen)
    return replace(phone, screen=Screen.VIDEO, video=call), (told,)


def return_to(phone: PhoneState) -> Result:
    """Show the picture of the call that goes on over the present screen."""
    told = _event("video-returned", phone)
    after, events = _with(phone, told, came_from=phone.screen, fresh=False)
    return replace(after, screen=Screen.VIDEO), events


def continues(phone: PhoneState) -> tuple[Event, ...]:
    """Tell that the call goes on when another screen is about to cover its picture; else nothing."""
    return (_event("video-continues", phone),) if talking(phone) else ()


def back(phone: PhoneState) -> Result | None:
    """One level up: from the advice, or from a call that goes on, to the screen beneath."""
    if phone.video.phase is VideoPhase.ADVICE:
        return _close(phone)
    if talking(phone) and phone.video.came_from is Screen.MESSENGER:
        return replace(phone, screen=Screen.MESSENGER), continues(phone)
    return None


def put_away(phone: PhoneState) -> PhoneState:
    """A call goes on behind whatever is shown; the advice has been seen."""
    return renewed(phone, video=VideoState()) if phone.video.phase is VideoPhase.ADVICE else phone


def _answer_unseen(phone: PhoneState) -> Result:
    """Answer; the own picture is off until カメラ is touched."""
    told = _event("video-answered", phone)
    after, events = _with(phone, told, phase=VideoPhase.TALKING, camera_off=True)
    return after, (*events, _camera(on=False))


def _hang_up(phone: PhoneState) -> Result:
    told = Event.of("video-cancelled") if phone.video.waiting else _event("video-ended", phone)
    return _over(phone), (told,)


def _camera(on: bool) -> Event:
    return Event.of("video-camera-changed", on=_yes(on))


def _over(phone: PhoneState) -> PhoneState:
    """No call any more: the screen beneath shows again, after a false caller the advice."""
    if phone.video.false_caller:
        advice = VideoState(phase=VideoPhase.ADVICE, person=phone.video.person)
        return replace(phone, video=replace(advice, came_from=phone.video.came_from))
    return replace(phone, screen=phone.video.came_from, video=VideoState())


def _close(phone: PhoneState) -> Result:
    told = (Event.of("video-advice-closed"),)
    return replace(phone, screen=phone.video.came_from, video=VideoState()), told


def _with(phone: PhoneState, event: Event, **changes: object) -> Result:
    return replace(phone, video=replace(phone.video, **changes)), (event,)  # type: ignore[arg-type]


def _event(name: str, phone: PhoneState) -> Event:
    return Event.of(name, person=phone.video.person)


def _yes(on: bool) -> str:
    return "yes" if on else "no"
