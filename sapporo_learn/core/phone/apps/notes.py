"""メモ: a sheet of paper to write on, and a page on which flicks are practised."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from sapporo_learn.core.phone import kana, keyboard
from sapporo_learn.core.phone.actions import Action, Direction, Slide, Tap
from sapporo_learn.core.phone.events import Event, EventKind
from sapporo_learn.core.phone.keyboard import KeyboardState
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.sparing import renewed
from sapporo_learn.core.phone.targets import Target

if TYPE_CHECKING:
    from sapporo_learn.core.phone.state import PhoneState, Result

DRILL: Final = (
    ("a", Direction.LEFT),
    ("a", Direction.UP),
    ("a", Direction.RIGHT),
    ("a", Direction.DOWN),
    ("ya", Direction.UP),
    ("ka", Direction.LEFT),
    ("ha", Direction.RIGHT),
    ("na", Direction.DOWN),
)
"""Keys and directions that are practised, in turn."""
OTHER_KEY: Final = "key"

TARGETS: tuple[Target, ...] = (
    Target("notes/write", "メモの紙"),
    Target("notes/flick", "『フリック練習』ボタン"),
)

EVENTS: tuple[EventKind, ...] = (
    EventKind("keyboard-opened", "文字のキーが出ました"),
    EventKind("keyboard-closed", "文字のキーがしまわれました（書いた文字はのこります）"),
    EventKind("flick-practice-opened", "すべらせて書く練習が始まりました"),
    EventKind("flick-practice-closed", "すべらせて書く練習を終えました"),
    EventKind("flicked", "練習の文字を、すべらせて書けました（その文字）", (("text", ()),)),
    EventKind(
        "flicked-elsewhere",
        "練習のキーから、ほかのほうへすべりました（どちらへすべらせるとよいか）",
        (("direction", tuple(way.value for way in Direction)),),
    ),
    EventKind("other-key-touched", "練習の文字とはべつのキーにさわりました"),
)


@dataclass(frozen=True, slots=True)
class NotesState:
    """The notes.

    Attributes:
        sheet: What is written on the paper.
        open: The keyboard covers the lower part.
        drill: Number of the flick that is practised, or -1.
        hint: Where the practised flick should have gone, "key" for another key, or "".
    """

    sheet: KeyboardState = field(default_factory=KeyboardState)
    open: bool = False
    drill: int = -1
    hint: str = ""


def wanted(notes: NotesState) -> tuple[kana.Key, Direction]:
    """Give the key and the direction of the flick that is practised."""
    name, way = DRILL[notes.drill % len(DRILL)]
    return next(key for key in kana.KEYS if key.id == name), way


def visible(phone: PhoneState) -> tuple[str, ...]:
    """Targets of this app that are on the glass now."""
    if phone.screen is not Screen.NOTES or writing(phone) is not None:
        return ()
    return ("notes/write", "notes/flick")


def apply(phone: PhoneState, action: Action) -> Result:
    """Let a visible target of this app answer."""
    match action:
        case Tap("notes/write"):
            return _with(phone, replace(phone.notes, open=True)), (Event.of("keyboard-opened"),)
        case Tap("notes/flick"):
            return _with(phone, replace(phone.notes, drill=0)), (Event.of("flick-practice-opened"),)
        case _:
            return phone, ()


def writing(phone: PhoneState) -> KeyboardState | None:
    """Give what is being written, or None while the keyboard is away."""
    if phone.notes.drill >= 0:
        return KeyboardState(bare=True)
    return phone.notes.sheet if phone.notes.open else None


def written(phone: PhoneState, action: Action, after: KeyboardState, events: tuple[Event, ...]) -> Result:
    """Keep what came of a touch of the keyboard; in the practice, tell how the flick went."""
    if phone.notes.drill < 0:
        return _with(phone, replace(phone.notes, sheet=after)), events
    key, way = wanted(phone.notes)
    if action.target != f"keyboard/{key.id}":
        return _with(phone, replace(phone.notes, hint=OTHER_KEY)), (Event.of("other-key-touched"),)
    if action == Slide(action.target, way):
        done = replace(phone.notes, drill=(phone.notes.drill + 1) % len(DRILL), hint="")
        return _with(phone, done), (Event.of("flicked", text=key.flick(way)),)
    elsewhere = Event.of("flicked-elsewhere", direction=way.value)
    return _with(phone, replace(phone.notes, hint=way.value)), (elsewhere,)


def back(phone: PhoneState) -> Result | None:
    """One level up inside the app, or None when only home is above."""
    if phone.notes.drill >= 0:
        return put_away(phone), (Event.of("flick-practice-closed"),)
    if not phone.notes.open:
        return None
    if phone.notes.sheet.listening:
        sheet = keyboard.put_away(phone.notes.sheet)
        return _with(phone, replace(phone.notes, sheet=sheet)), (Event.of("voice-closed"),)
    return put_away(phone), (Event.of("keyboard-closed"),)


def put_away(phone: PhoneState) -> PhoneState:
    """What is found again when the app is opened the next time: the paper, with all that was written."""
    return _with(phone, NotesState(sheet=keyboard.put_away(phone.notes.sheet)))


def _with(phone: PhoneState, notes: NotesState) -> PhoneState:
    return renewed(phone, notes=notes)
