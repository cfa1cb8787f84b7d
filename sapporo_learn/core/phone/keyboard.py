"""The keyboard as a value: what is written, what is still underlined, and what each key makes of it.

The same key tapped again changes the last letter (ケータイ打ち) until the cycle is ended by another key or
by →; a flick writes its letter at once. Nothing here knows which app is written in: apps keep a
``KeyboardState``, see :mod:`sapporo_learn.core.phone.apps.keyboard`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from sapporo_learn.core.phone import kana
from sapporo_learn.core.phone.actions import Direction
from sapporo_learn.core.phone.conversion import candidates

TEXT_MOST: Final = 80
PENDING_MOST: Final = 12
"""So many letters can wait for conversion; before one more they are confirmed as they are."""
COLUMNS: Final = 4
"""Of the pad, and of the strip of candidates above it."""
_FIT: Final = (
    (2, 1),
    (5, 2),
    (7, 3),
    (10, 4),
)  # so many letters fit into so many columns, on the smallest phone

SAYINGS: Final = (
    ("西18丁目", "西11丁目"),
    ("西18丁目", "西18丁目"),
    ("ありがとう", "ありがとう"),
    ("明日行きます", "明日行きます"),
)
"""What is to be said, and what the phone takes it for; in turn, the first is misheard on purpose."""


class Layout(StrEnum):
    """Which keys are shown."""

    KEYS = "keys"
    BOARD = "board"


@dataclass(frozen=True, slots=True)
class KeyboardState:
    """What is being written, and how the keyboard stands.

    Attributes:
        text: Confirmed.
        pending: Letters that still can be converted, underlined, behind the text.
        key: Id of the key of letters whose cycle the last letter is in; "" when the cycle has ended.
        chosen: Number of the candidate shown in place of the pending letters, or -1.
        layout: Twelve keys, or the board of fifty sounds.
        page: Page of the board.
        listening: 「お話しください」 stands in place of the keys.
        spoken: How often something was said; decides what is said and heard next.
        lines: 改行 is possible when nothing is pending.
        bare: Only the keys of letters answer.
    """

    text: str = ""
    pending: str = ""
    key: str = ""
    chosen: int = -1
    layout: Layout = Layout.KEYS
    page: int = 0
    listening: bool = False
    spoken: int = 0
    lines: bool = True
    bare: bool = False

    @property
    def underlined(self) -> str:
        """The pending letters as they are shown: in kana, or as the chosen candidate."""
        if self.chosen < 0:
            return self.pending
        words = candidates(self.pending)
        return words[self.chosen % len(words)] if words else ""

    @property
    def shown(self) -> str:
        """All that is written, confirmed or not."""
        return self.text + self.underlined

    @property
    def saying(self) -> tuple[str, str]:
        """What is to be said next, and what will be heard."""
        return SAYINGS[self.spoken % len(SAYINGS)]


_KEY_OF: Final = {key.id: key for key in kana.KEYS}


# --- letters ------------------------------------------------------------------------------------------------


def press(state: KeyboardState, key: str) -> KeyboardState:
    """Tap a key of letters: its next letter while its cycle goes on, else its first."""
    taps = _KEY_OF[key].taps
    last = state.pending[-1:]
    if state.key == key and state.chosen < 0 and last and last in taps:
        turned = taps[(taps.index(last) + 1) % len(taps)]
        return replace(state, pending=state.pending[:-1] + turned)
    return write(state, taps[0], key)


def flick(state: KeyboardState, key: str, direction: Direction) -> KeyboardState:
    """Write the letter that stands in this direction, if any."""
    letter = _KEY_OF[key].flick(direction)
    return write(state, letter) if letter else state


def write(state: KeyboardState, letter: str, key: str = "") -> KeyboardState:
    """Put a letter behind what is written; ``key`` begins its cycle. A full page takes no more."""
    if len(state.shown) >= TEXT_MOST:
        return state
    if state.chosen >= 0 or len(state.pending) >= PENDING_MOST:
        state = finished(state)
    return replace(state, pending=state.pending + letter, key=key)


def next_letter(state: KeyboardState) -> KeyboardState:
    """End the cycle, so that the same key can be used for the next letter."""
    return replace(state, key="")


def mark(state: KeyboardState) -> KeyboardState:
    """Give the last pending letter the next of ゛゜小 that it can have."""
    return _marked(state, kana.marked(state.pending[-1:]))


def mark_with(state: KeyboardState, direction: Direction) -> KeyboardState:
    """Give the last pending letter one of ゛゜小 by a flick."""
    wanted = kana.FLICKED_MARKS.get(direction, "")
    return _marked(state, kana.marked_with(state.pending[-1:], wanted))


def _marked(state: KeyboardState, letter: str) -> KeyboardState:
    if state.chosen >= 0 or letter == state.pending[-1:]:
        return state
    return replace(state, pending=state.pending[:-1] + letter, key="")


def delete(state: KeyboardState) -> KeyboardState:
    """Take a conversion back, else the last letter away."""
    if state.chosen >= 0:
        return replace(state, chosen=-1)
    if state.pending:
        return replace(state, pending=state.pending[:-1], key="")
    return replace(state, text=state.text[:-1], key="")


# --- conversion ---------------------------------------------------------------------------------------------


def space(state: KeyboardState) -> KeyboardState:
    """Show the next candidate for what is pending; where nothing is, write a space."""
    if state.pending:
        return replace(state, chosen=(max(-1, state.chosen) + 1) % len(candidates(state.pending)), key="")
    return state if len(state.text) >= TEXT_MOST else replace(state, text=state.text + "　")


def enter(state: KeyboardState) -> KeyboardState:
    """Confirm what is pending; where nothing is, begin a new line."""
    if state.pending:
        return finished(state)
    return replace(state, text=state.text + "\n") if state.lines and len(state.text) < TEXT_MOST else state


def finished(state: KeyboardState) -> KeyboardState:
    """Confirm what is pending as it is shown."""
    return replace(state, text=state.shown, pending="", chosen=-1, key="")


def strip(state: KeyboardState) -> tuple[tuple[int, int], ...]:
    """Give the candidates that stand above the keys: their numbers, and how many columns each takes."""
    page: list[tuple[int, int]] = []
    pages = [page]
    for number, word in enumerate(candidates(state.pending) if state.pending else ()):
        if columns := columns_of(word):
            if sum(taken for _, taken in page) + columns > COLUMNS:
                page = []
                pages.append(page)
            page.append((number, columns))
    chosen = (each for each in pages if any(number == state.chosen for number, _ in each))
    return tuple(next(chosen, pages[0]))


def columns_of(word: str) -> int:
    """Give how many columns a candidate needs; 0 when it is too long to be shown."""
    return next((columns for most, columns in _FIT if len(word) <= most), 0)


def choose(state: KeyboardState, place: int) -> KeyboardState:
    """Confirm the candidate that stands at this place of the strip."""
    number, _ = strip(state)[place]
    return finished(replace(state, chosen=number))


# --- board and voice ----------------------------------------------------------------------------------------


def switch(state: KeyboardState) -> KeyboardState:
    """Change between the twelve keys and the board."""
    other = Layout.BOARD if state.layout is Layout.KEYS else Layout.KEYS
    return replace(state, layout=other, page=0, key="")


def turn(state: KeyboardState) -> KeyboardState:
    """Show the next page of the board; after the last the first."""
    return replace(state, page=(state.page + 1) % len(kana.BOARD))


def listen(state: KeyboardState) -> KeyboardState:
    """Ask the learner to speak."""
    return replace(finished(state), listening=True)


def hear(state: KeyboardState) -> KeyboardState:
    """Write what was heard, still to be confirmed."""
    _, heard = state.saying
    room = TEXT_MOST - len(state.shown)
    state = finished(state)
    return replace(state, pending=heard[: max(0, room)], listening=False, spoken=state.spoken + 1)


def put_away(state: KeyboardState) -> KeyboardState:
    """The keyboard as it is found again: what was pending is confirmed, nobody listens."""
    return replace(finished(state), listening=False)
