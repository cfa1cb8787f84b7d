"""Calls: ringing (locked or in use), talking, talking in the background. The dialer places them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, assert_never

from sapporo_learn.core.phone.actions import Action, Direction, Slide, Tap
from sapporo_learn.core.phone.apps.dialer_state import DIALLED, KNOWN, Way, is_nameless, noted
from sapporo_learn.core.phone.events import Event, EventKind
from sapporo_learn.core.phone.people import AWAY, STRANGERS
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.targets import Target

if TYPE_CHECKING:
    from sapporo_learn.core.phone.state import PhoneState, Result

TARGETS: tuple[Target, ...] = (
    Target("call/answer", "緑の『出る』ボタン", min_mm=20.0),
    Target("call/decline", "赤の『切る』ボタン", min_mm=20.0),
    Target("call/refuse", "赤の『拒否』ボタン", min_mm=20.0),
    Target("call/slide-answer", "右へすべらせて電話に出る緑の丸", slides=(Direction.RIGHT,), min_mm=20.0),
    Target("call/hang-up", "赤の『切る』ボタン", min_mm=20.0),
    Target("call/speaker", "『スピーカー』ボタン"),
    Target("call/mute", "『消音』ボタン"),
    Target("call/return", "『通話にもどる』緑の帯"),
    Target("call/lift-away", "『耳からはなす』ボタン"),
)

_CALLER = ("person", (*KNOWN, *STRANGERS))
_WHO = ("person", (*KNOWN, *STRANGERS, DIALLED))
_ON = ("on", ("yes", "no"))

EVENTS: tuple[EventKind, ...] = (
    EventKind("call-answered", "電話に出ました", (("how", ("button", "slide")), _CALLER)),
    EventKind("call-declined", "電話に出ないで切りました", (_CALLER,)),
    EventKind("call-placed", "電話をかけて、つながりました", (("number", ()), _WHO)),
    EventKind(
        "call-unanswered",
        "つながりトークで音声通話をかけました（呼び出していますが、相手が出ません）",
        (("person", AWAY),),
    ),
    EventKind("call-cancelled", "相手が出ないので、呼び出しをやめました"),
    EventKind("call-ended", "話しおわって電話を切りました", (_WHO,)),
    EventKind("call-continues", "電話がつながったままほかの画面にうつりました", (_WHO,)),
    EventKind("call-returned", "つながっている電話の画面にもどりました", (_WHO,)),
    EventKind("speaker-changed", "スピーカーが入りました（yes）、または切れました（no）", (_ON,)),
    EventKind("mute-changed", "自分の声が消えました（yes）、またはもどりました（no）", (_ON,)),
    EventKind("call-screen-lit", "耳からはなして、消えていた画面がつきました"),
    EventKind("slider-tapped", "すべらせる緑の丸をポンとさわりました（電話はまだ鳴っています）"),
)


class CallPhase(StrEnum):
    """Where a call stands. A call that is placed is TALKING at once: the phone knows no waiting."""

    NONE = "none"
    RINGING = "ringing"
    RINGING_LOCKED = "ringing-locked"
    TALKING = "talking"


@dataclass(frozen=True, slots=True)
class CallState:
    """The one call the phone can have.

    Attributes:
        phase: Where it stands. While TALKING and another screen is shown, a green bar leads back.
        person: Id of the other person, or "".
        number: What was dialled, or "".
        outgoing: The learner has placed the call.
        speaker: Loudspeaker on.
        muted: Own microphone off.
        fresh: Just placed: the screen shows how it is rung up first.
        waiting: Nobody answers; it rings at the other end until it is given up.
        dark: The phone is at the ear, its screen is off. Only a scene begins so.
        came_from: The screen that lies under the call screen; it shows again when the call is over.
    """

    phase: CallPhase = CallPhase.NONE
    person: str = ""
    number: str = ""
    outgoing: bool = False
    speaker: bool = False
    muted: bool = False
    fresh: bool = False
    waiting: bool = False
    dark: bool = False
    came_from: Screen = Screen.HOME

    @property
    def recorded(self) -> bool:
        """Whether nobody but the recording of the practice phone is at the other end."""
        return self.outgoing and self.person not in KNOWN


def ringing(phone: PhoneState) -> bool:
    """Say whether a ringing call fills the glass."""
    return phone.screen is Screen.CALL and phone.call.phase in (CallPhase.RINGING, CallPhase.RINGING_LOCKED)


def talking(phone: PhoneState) -> bool:
    """Say whether the screen of a call that goes on fills the glass."""
    return phone.screen is Screen.CALL and phone.call.phase is CallPhase.TALKING


def fills(phone: PhoneState) -> bool:
    """Say whether not even the bar along the lower edge is shown: it rings, or the screen is off."""
    return ringing(phone) or (talking(phone) and phone.call.dark)


def visible(phone: PhoneState) -> tuple[str, ...]:
    """Targets of this app that are on the glass now: the call screen's, or the bar over another screen."""
    match phone.screen:
        case Screen.CALL:
            return _on_call_screen(phone)
        case Screen.LOCK | Screen.DARK:
            return ()
        case _:
            return ("call/return",) if phone.call.phase is CallPhase.TALKING else ()


def _on_call_screen(phone: PhoneState) -> tuple[str, ...]:
    match phone.call.phase:
        case CallPhase.NONE:
            return ()
        case CallPhase.RINGING:
            return (
                "call/refuse" if is_nameless(phone.dialer, phone.call.person) else "call/decline",
                "call/answer",
            )
        case CallPhase.RINGING_LOCKED:
            return ("call/slide-answer",)
        case CallPhase.TALKING if phone.call.dark:
            return ("call/lift-away",)
        case CallPhase.TALKING:
            return ("call/hang-up",) if phone.call.recorded else ("call/mute", "call/speaker", "call/hang-up")
        case _:
            assert_never(phone.call.phase)


def apply(phone: PhoneState, action: Action) -> Result:
    """Let a visible target of this app answer."""
    match action:
        case Tap("call/answer"):
            return _answer(phone, "button")
        case Slide("call/slide-answer", Direction.RIGHT):
            return _answer(phone, "slide")
        case Tap("call/slide-answer"):
            return phone, (Event.of("slider-tapped"),)
        case Tap("call/decline" | "call/refuse"):
            return _decline(phone)
        case Tap("call/hang-up"):
            return _hang_up(phone)
        case Tap("call/speaker"):
            on = not phone.call.speaker
            return replace(phone, call=replace(phone.call, speaker=on)), (_switched("speaker-changed", on),)
        case Tap("call/mute"):
            on = not phone.call.muted
            return replace(phone, call=replace(phone.call, muted=on)), (_switched("mute-changed", on),)
        case Tap("call/return"):
            return return_to(phone)
        case Tap("call/lift-away"):
            return replace(phone, call=replace(phone.call, dark=False)), (Event.of("call-screen-lit"),)
        case _:
            return phone, ()


def place(phone: PhoneState, person: str, number: str) -> Result:
    """Call somebody; when the call is over the present screen shows again."""
    dialer = noted(phone.dialer, person, Way.OUTGOING, phone.clock, number)
    return _place(replace(phone, dialer=dialer), person, number)


def place_without_number(phone: PhoneState, person: str) -> Result:
    """Call a friend through つながりトーク: the history of the telephone does not know of it."""
    return _place(phone, person, "", waiting=person in AWAY)


def _place(phone: PhoneState, person: str, number: str, *, waiting: bool = False) -> Result:
    """Who answers has done so at once; the screen shows how it is rung up first."""
    call = CallState(CallPhase.TALKING, person, number, outgoing=True, fresh=True, waiting=waiting)
    told = (
        Event.of("call-unanswered", person=person)
        if waiting
        else Event.of("call-placed", person=person, number=number)
    )
    return replace(phone, screen=Screen.CALL, call=replace(call, came_from=phone.screen)), (told,)


def return_to(phone: PhoneState) -> Result:
    """Show the call that goes on over the present screen."""
    call = replace(phone.call, came_from=phone.screen, fresh=False)
    return replace(phone, screen=Screen.CALL, call=call), (_event("call-returned", phone),)


def put_away(phone: PhoneState) -> PhoneState:
    """A call goes on behind whatever is shown."""
    return phone


def continues(phone: PhoneState) -> tuple[Event, ...]:
    """Tell that the call goes on when another screen is about to cover its screen; else nothing."""
    return (_event("call-continues", phone),) if talking(phone) else ()


def back(phone: PhoneState) -> Result | None:
    """One level up from a call that goes on: the app beneath; None when only home is above.

    The dialer, which has no room for the green bar, is found again when the call is over.
    """
    if talking(phone) and phone.call.came_from not in (Screen.LOCK, Screen.HOME, Screen.DIALER):
        return replace(phone, screen=phone.call.came_from), continues(phone)
    return None


def _answer(phone: PhoneState, how: str) -> Result:
    call = replace(phone.call, phase=CallPhase.TALKING)
    dialer = noted(phone.dialer, call.person, Way.INCOMING, phone.clock)
    return replace(phone, call=call, dialer=dialer), (Event.of("call-answered", person=call.person, how=how),)


def _decline(phone: PhoneState) -> Result:
    home = replace(phone.home, call_badge=phone.home.call_badge + 1)
    dialer = noted(phone.dialer, phone.call.person, Way.MISSED, phone.clock)
    return replace(_over(phone), home=home, dialer=dialer), (_event("call-declined", phone),)


def _hang_up(phone: PhoneState) -> Result:
    return _over(phone), (Event.of("call-cancelled") if phone.call.waiting else _event("call-ended", phone),)


def _over(phone: PhoneState) -> PhoneState:
    """No call any more: at once the screen beneath shows again, as on a real phone."""
    return replace(phone, screen=phone.call.came_from, call=CallState())


def _event(name: str, phone: PhoneState) -> Event:
    return Event.of(name, person=phone.call.person)


def _switched(name: str, on: bool) -> Event:
    return Event.of(name, on="yes" if on else "no")
