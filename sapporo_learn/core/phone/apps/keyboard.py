"""The keyboard over the lower part of an app: keys with taps and flicks, candidates, a board, the voice.

An app that is written in keeps a ``KeyboardState`` of its own and stands in ``WRITERS``. It says what is
being written (``writing``) and keeps what comes of a key (``written``); on the glass it shows
``Keyboard.qml`` and, above it, ``TypedText.qml``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from sapporo_learn.core.phone import kana, keyboard
from sapporo_learn.core.phone.actions import Action, Slide, Tap
from sapporo_learn.core.phone.apps import notes, town_map
from sapporo_learn.core.phone.events import Event, EventKind
from sapporo_learn.core.phone.keyboard import KeyboardState, Layout
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.targets import Target

if TYPE_CHECKING:
    from sapporo_learn.core.phone.state import PhoneState, Result


class Writer(Protocol):
    """What an app offers that is written in."""

    def writing(self, phone: PhoneState) -> KeyboardState | None:
        """What is being written, or None while the keyboard is away."""

    def written(
        self, phone: PhoneState, action: Action, after: KeyboardState, events: tuple[Event, ...]
    ) -> Result:
        """Keep what came of a touch of the keyboard, and tell of it, with events of its own if need be."""


WRITERS: Final[dict[Screen, Writer]] = {
    Screen.NOTES: notes,
    Screen.MAP: town_map,
}
"""Every screen over which the keyboard can open, with its app."""

BOUNCE_MS: Final = 150.0  # the same key is tapped again and again; only a tremble is quicker

_SPOKEN: Final = {"、": "てん", "。": "まる", "ー": "のばす しるし", "？": "はてな", "！": "びっくり"}
_FACES: Final = {"dots": "てんと まるのキー"}
_KEY_OF: Final = {f"keyboard/{key.id}": key for key in kana.KEYS}
_BOARD: Final = {f"keyboard/board-{sound}": letter for letter, sound in kana.SOUND_OF.items()}
_CANDIDATE: Final = {f"keyboard/candidate-{place + 1}": place for place in range(keyboard.COLUMNS)}


def _board_name(letter: str) -> str:
    name = _SPOKEN.get(letter, letter)
    return f"五十音の小さい『{name}』" if letter in "っゃゅょ" else f"五十音の『{name}』"


TARGETS: tuple[Target, ...] = (
    *(
        Target(
            target,
            _FACES.get(key.id, f"『{key.face}』のキー"),
            slides=key.ways,
            bounce_ms=BOUNCE_MS,
            flicks=True,
        )
        for target, key in _KEY_OF.items()
    ),
    Target(
        "keyboard/mark",
        "てんてんのキー",
        slides=tuple(kana.FLICKED_MARKS),
        bounce_ms=BOUNCE_MS,
        flicks=True,
    ),
    Target("keyboard/next", "『つぎ』の矢印", bounce_ms=BOUNCE_MS),
    Target("keyboard/delete", "『消す』のキー", bounce_ms=BOUNCE_MS),
    Target("keyboard/space", "『変換』のキー", bounce_ms=BOUNCE_MS),
    Target("keyboard/enter", "『確定』のキー", bounce_ms=BOUNCE_MS),
    *(Target(target, f"{place + 1}番目のことば") for target, place in _CANDIDATE.items()),
    Target("keyboard/voice", "マイクのボタン"),
    Target("keyboard/voice-said", "『話しました』ボタン"),
    Target("keyboard/voice-close", "『やめる』ボタン"),
    Target("keyboard/board", "五十音とキーの切りかえ"),
    Target("keyboard/board-next", "五十音の『続き』", bounce_ms=BOUNCE_MS),
    *(Target(target, _board_name(letter), bounce_ms=BOUNCE_MS) for target, letter in _BOARD.items()),
)

_TARGET_OF: Final = {target.id: target for target in TARGETS}
_TEXT: Final = (("text", ()),)

EVENTS: tuple[EventKind, ...] = (
    EventKind("typed", "書いてある文字がかわりました（いま見えている文字の全部）", _TEXT),
    EventKind("letter-ended", "『つぎ』の矢印で、つぎの文字にすすみました", _TEXT),
    EventKind("letter-deleted", "文字を1つ消しました（のこった文字）", _TEXT),
    EventKind("text-emptied", "書いた文字が、全部なくなりました"),
    EventKind("converted", "漢字やカタカナにかわりました（いま見えている文字の全部）", _TEXT),
    EventKind("conversion-undone", "変換をとりけして、ひらがなにもどりました", _TEXT),
    EventKind("text-entered", "文字が決まりました（確定）", _TEXT),
    EventKind(
        "keyboard-changed",
        "キーのならびがかわりました（keys 12のキー、board 五十音）",
        (("to", tuple(layout.value for layout in Layout)),),
    ),
    EventKind(
        "board-turned",
        "五十音のページがめくれました（0 がはじめのページ）",
        (("to", tuple(str(page) for page in range(len(kana.BOARD)))),),
    ),
    EventKind("voice-opened", "『お話しください』が出ました"),
    EventKind("voice-heard", "話したことばが文字になりました（聞きとった文字）", _TEXT),
    EventKind("voice-closed", "話すのをやめました"),
)


def writing(phone: PhoneState) -> KeyboardState | None:
    """Give what is being written on the glass, or None while there is no keyboard."""
    writer = WRITERS.get(phone.screen)
    return writer.writing(phone) if writer else None


def visible(phone: PhoneState) -> tuple[str, ...]:
    """Targets of the keyboard that are on the glass now."""
    state = writing(phone)
    if state is None:
        return ()
    if state.bare:
        return tuple(_KEY_OF)
    if state.listening:
        return ("keyboard/voice-said", "keyboard/voice-close")
    tools = ("keyboard/voice", "keyboard/board")
    above = tuple(_CANDIDATE)[: len(keyboard.strip(state))] if state.pending else tools
    if state.layout is Layout.BOARD:
        columns = kana.BOARD[state.page % len(kana.BOARD)]
        letters = (letter for column in columns for letter in column if letter != kana.NO_KEY)
        keys = tuple(f"keyboard/board-{kana.SOUND_OF[letter]}" for letter in letters)
        return (
            *above,
            *keys,
            "keyboard/delete",
            "keyboard/mark",
            "keyboard/space",
            "keyboard/enter",
            "keyboard/board-next",
        )
    return (
        *above,
        *_KEY_OF,
        "keyboard/mark",
        "keyboard/delete",
        "keyboard/next",
        "keyboard/space",
        "keyboard/enter",
    )


def apply(phone: PhoneState, action: Action) -> Result:
    """Let a visible key answer, and the app keep it."""
    before, target = writing(phone), _TARGET_OF.get(action.target)
    if before is None or target is None or not target.answers(action):
        return phone, ()
    after = _after(before, action)
    return WRITERS[phone.screen].written(phone, action, after, _told(before, after, action))


def _after(state: KeyboardState, action: Action) -> KeyboardState:
    match action:
        case Tap(target) if target in _KEY_OF:
            return keyboard.press(state, _KEY_OF[target].id)
        case Slide(target, direction) if target in _KEY_OF:
            return keyboard.flick(state, _KEY_OF[target].id, direction)
        case Tap(target) if target in _BOARD:
            return keyboard.write(state, _BOARD[target])
        case Tap(target) if target in _CANDIDATE:
            return keyboard.choose(state, _CANDIDATE[target])
        case Slide("keyboard/mark", direction):
            return keyboard.mark_with(state, direction)
        case _:
            return _TAPS[action.target](state)


_TAPS: Final = {
    "keyboard/mark": keyboard.mark,
    "keyboard/next": keyboard.next_letter,
    "keyboard/delete": keyboard.delete,
    "keyboard/space": keyboard.space,
    "keyboard/enter": keyboard.enter,
    "keyboard/voice": keyboard.listen,
    "keyboard/voice-said": keyboard.hear,
    "keyboard/voice-close": keyboard.put_away,
    "keyboard/board": keyboard.switch,
    "keyboard/board-next": keyboard.turn,
}


def _told(before: KeyboardState, after: KeyboardState, action: Action) -> tuple[Event, ...]:
    """Tell what became true: first that the text changed, then what the key was for."""
    if before == after:
        return ()
    shown = after.shown
    typed = (Event.of("typed", text=shown),) if shown != before.shown else ()
    emptied = (Event.of("text-emptied"),) if before.shown and not shown else ()
    return (*typed, *_meaning(before, after, action.target), *emptied)


def _meaning(before: KeyboardState, after: KeyboardState, target: str) -> tuple[Event, ...]:
    shown = after.shown
    match target:
        case "keyboard/next":
            return (Event.of("letter-ended", text=shown),)
        case "keyboard/delete":
            name = "conversion-undone" if before.chosen >= 0 else "letter-deleted"
            return (Event.of(name, text=shown),)
        case "keyboard/space" if before.pending:
            return (Event.of("converted", text=shown),)
        case "keyboard/enter" if before.pending:
            return (Event.of("text-entered", text=shown),)
        case "keyboard/board":
            return (Event.of("keyboard-changed", to=after.layout.value),)
        case "keyboard/board-next":
            return (Event.of("board-turned", to=str(after.page)),)
        case "keyboard/voice":
            return (Event.of("voice-opened"),)
        case "keyboard/voice-said":
            return (Event.of("voice-heard", text=after.pending),)
        case "keyboard/voice-close":
            return (Event.of("voice-closed"),)
        case _ if target in _CANDIDATE:
            return (Event.of("converted", text=shown), Event.of("text-entered", text=shown))
        case _:
            return ()
