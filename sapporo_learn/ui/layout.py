"""Where everything of a lesson stands on the glass.

Pure: window, true millimetres and text size in, rectangles out. Nothing is shrunk to fit. When a text size
leaves no room for sentence, buttons and phone side by side, the sentence goes above the phone; when that
fails too, sentence and phone take turns. Room is reckoned for a sentence of 25 characters with small kana;
a longer one is turned on inside its card.

All measures are millimetres unless a name says px.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import product
from math import floor
from typing import Final

from sapporo_learn.ui.letters import (
    DOING_TOOLS,
    GAP,
    READING_TOOLS,
    RESTART,
    SENTENCE_PT,
    TOOLS,
    Letters,
)

BODY_WIDTH: Final = 74.0  # the phone at life size
BODY_HEIGHT: Final = 156.0
LARGEST: Final = 2.0
SMALLEST: Final = 0.9
GOOD: Final = 1.2  # below this the phone's words are smaller; shorter labels come first
STEP: Final = 0.01
MARGIN: Final = 3.0
GUTTER: Final = 3.0
KEY: Final = 14.0  # a side key for a finger; it begins on the rim
EDGE: Final = 2.0  # from the keys to the frame of the display: room for the ring around one
KEYS: Final = 16.3  # what they need beside the smallest phone
NARROWEST: Final = 60.0  # a column of text narrower than this helps nobody


class Mode(StrEnum):
    """How sentence and phone share the window."""

    BESIDE = "beside"
    ABOVE = "above"
    TURNS = "turns"


@dataclass(frozen=True, slots=True)
class Rect:
    """A place in the window. Unit: millimetres in the reckoning, px in a finished plan."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return self.y + self.height

    def scaled(self, factor: float) -> Rect:
        """Give the same place in another unit, on whole numbers."""
        if self is NOWHERE:
            return self
        x, y = round(self.x * factor), round(self.y * factor)
        return Rect(x, y, max(0, floor(self.right * factor) - x), max(0, floor(self.bottom * factor) - y))


NOWHERE: Final = Rect(0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Panes:
    """The places of one view; NOWHERE = not in this view."""

    bar: Rect
    sentence: Rect
    feedback: Rect
    tools: Rect
    phone: Rect

    @property
    def column(self) -> Rect:
        """Everything below the bar that is as wide as it: there a card may lie for a while."""
        places = [r for r in (self.sentence, self.feedback, self.tools) if r.width == self.bar.width]
        top = min(r.y for r in places)
        return Rect(self.bar.x, top, self.bar.width, max(r.bottom for r in places) - top)

    def scaled(self, factor: float) -> Panes:
        """Give the same panes in another unit."""
        return Panes(
            self.bar.scaled(factor),
            self.sentence.scaled(factor),
            self.feedback.scaled(factor),
            self.tools.scaled(factor),
            self.phone.scaled(factor),
        )

    def shown(self) -> list[Rect]:
        """Give the places that are in this view."""
        return [
            r for r in (self.bar, self.sentence, self.feedback, self.tools, self.phone) if r is not NOWHERE
        ]


@dataclass(frozen=True, slots=True)
class LessonLayout:
    """A plan for the lesson page.

    Attributes:
        mode: See :class:`Mode`.
        magnification: Phone size; 1 is life size.
        sentence_pt: Size of the large sentence at text size 1, 36–48.
        reading: The view with the sentence.
        doing: The view with the phone; the same as ``reading`` unless the two take turns.
        small: The window is too small for a phone of 0.9 life size: its buttons are smaller than promised.
        reading_short: In ``reading`` the buttons carry their shorter labels.
        doing_short: The same in ``doing``.
    """

    mode: Mode
    magnification: float
    sentence_pt: float
    reading: Panes
    doing: Panes
    small: bool = False
    reading_short: bool = False
    doing_short: bool = False


def plan(width_px: float, height_px: float, px_per_mm: float, text_scale: float) -> LessonLayout:
    """Lay out the lesson page, the phone as large as sentence and buttons allow.

    Args:
        width_px: Window width in px.
        height_px: Window height in px.
        px_per_mm: True size of the screen's pixels.
        text_scale: The learner's text size, 1.0–2.0.
    """
    width, height = width_px / px_per_mm, height_px / px_per_mm
    letters = Letters(text_scale)
    makers = (_above, _beside) if height > width else (_beside, _above)
    for maker in makers:
        if found := maker(width, height, letters):
            return _in_px(found, px_per_mm)
    return _in_px(_turns(width, height, letters), px_per_mm)


def _in_px(layout: LessonLayout, px_per_mm: float) -> LessonLayout:
    reading = layout.reading.scaled(px_per_mm)
    doing = reading if layout.doing is layout.reading else layout.doing.scaled(px_per_mm)
    return replace(layout, reading=reading, doing=doing)


def keys(magnification: float) -> float:
    """Room that the side keys need right of the phone: they lie on the rim as far as 3 mm from the glass."""
    return KEY + EDGE - (3 * magnification - 3)


def _magnifications(width: float, height: float) -> Iterator[float]:
    """Largest first, down to the smallest allowed; none when even that does not fit."""
    largest = min(LARGEST, (height - 2 * MARGIN) / BODY_HEIGHT, (width - MARGIN - KEYS) / BODY_WIDTH)
    for step in range(floor((largest - SMALLEST) / STEP + 1e-9) + 1):
        yield largest - step * STEP


def _phone(width: float, height: float, magnification: float) -> Rect:
    """Stand the phone at the right edge, with room for its side keys, in the middle of the height."""
    size = Rect(0, 0, BODY_WIDTH * magnification, BODY_HEIGHT * magnification)
    x = width - max(MARGIN, keys(magnification)) - size.width
    return Rect(x, (height - size.height) / 2, size.width, size.height)


def _beside(width: float, height: float, letters: Letters) -> LessonLayout | None:
    for ruby, magnification in product((True, False), _magnifications(width, height)):
        phone = _phone(width, height, magnification)
        column = phone.x - GUTTER - MARGIN
        if column < NARROWEST:
            continue
        feedback = letters.feedback(column, ruby=ruby)
        tools = letters.tools(TOOLS, column)
        room = height - 2 * MARGIN - letters.button - feedback - tools - 3 * GAP
        if pt := letters.largest_pt(column, room):
            panes = _stack(Rect(MARGIN, MARGIN, column, height - 2 * MARGIN), letters, feedback, tools, phone)
            return LessonLayout(Mode.BESIDE, magnification, pt, panes, panes)
    return None


def _above(width: float, height: float, letters: Letters) -> LessonLayout | None:
    whole = width - 2 * MARGIN
    feedback = letters.feedback(whole, ruby=True)
    for magnification in _magnifications(width, height):
        phone = _phone(width, height, magnification)
        phone = Rect(phone.x, height - MARGIN - phone.height, phone.width, phone.height)
        column = phone.x - GUTTER - MARGIN
        if column < min(NARROWEST, letters.tool(RESTART)):
            continue
        tools = letters.tools(TOOLS, column)
        room = phone.y - MARGIN - letters.button - feedback - 3 * GAP
        pt = letters.largest_pt(whole, room)
        if pt and tools <= phone.height:
            top = MARGIN + letters.button + GAP
            sentence = Rect(MARGIN, top, whole, room)
            panes = Panes(
                Rect(MARGIN, MARGIN, whole, letters.button),
                sentence,
                Rect(MARGIN, sentence.bottom + GAP, whole, feedback),
                Rect(MARGIN, phone.y, column, phone.height),
                phone,
            )
            return LessonLayout(Mode.ABOVE, magnification, pt, panes, panes)
    return None


def _turns(width: float, height: float, letters: Letters) -> LessonLayout:
    whole = Rect(MARGIN, MARGIN, width - 2 * MARGIN, height - 2 * MARGIN)
    words, pt, reading = max(
        (_reading(whole, words) for words in (letters, replace(letters, short=True))),
        key=lambda found: (found[1], found[2].sentence.height),
    )
    short = replace(letters, short=True)
    chances = [
        (labels.short, *chance) for labels in (letters, short) if (chance := _doing(width, height, labels))
    ]
    best = next((it for it in chances if it[1] >= GOOD), max(chances, key=lambda it: it[1], default=None))
    doing_short, magnification, doing = best or (True, *_squeezed(width, height, short))
    return LessonLayout(
        Mode.TURNS,
        magnification,
        pt or SENTENCE_PT,
        reading,
        doing,
        reading_short=words.short,
        doing_short=doing_short,
        small=magnification < SMALLEST - STEP / 2,
    )


def _reading(whole: Rect, letters: Letters) -> tuple[Letters, float, Panes]:
    """Give the sentence what the buttons leave, and the size that fits there."""
    tools = min(letters.tools(READING_TOOLS, whole.width), (whole.height - letters.button - 2 * GAP) / 2)
    panes = _stack(whole, letters, 0.0, tools, NOWHERE)
    return letters, letters.largest_pt(whole.width, panes.sentence.height), panes


def _doing(width: float, height: float, letters: Letters) -> tuple[float, Panes] | None:
    """Give the phone as much as the feedback and the buttons beside it leave."""
    for magnification in _magnifications(width, height):
        phone = _phone(width, height, magnification)
        column = Rect(MARGIN, MARGIN, phone.x - GUTTER - MARGIN, height - 2 * MARGIN)
        if column.width < NARROWEST:
            continue
        tools = letters.tools(DOING_TOOLS, column.width)
        feedback = letters.feedback(column.width, ruby=False)
        if letters.button + GAP + feedback + GAP + tools <= column.height:
            return magnification, _side(column, letters, tools, phone)
    return None


def _side(column: Rect, letters: Letters, tools: float, phone: Rect) -> Panes:
    top = column.y + letters.button + GAP
    return Panes(
        Rect(column.x, column.y, column.width, letters.button),
        NOWHERE,
        Rect(column.x, top, column.width, column.bottom - tools - GAP - top),
        Rect(column.x, column.bottom - tools, column.width, tools),
        phone,
    )


def _squeezed(width: float, height: float, letters: Letters) -> tuple[float, Panes]:
    """Take what there is when the window is too small: phone beside or below, whichever leaves it larger.

    The buttons then may not all show at once; their pane turns on.
    """
    row = letters.button
    beside = min(
        LARGEST,
        (height - 2 * MARGIN) / BODY_HEIGHT,
        (width - MARGIN - KEY - EDGE - GUTTER - NARROWEST) / BODY_WIDTH,
    )
    room = height - 2 * MARGIN - 3 * (row + GAP)
    below = min(LARGEST, room / BODY_HEIGHT, (width - MARGIN - 2 * KEY) / BODY_WIDTH)
    if beside >= below:
        magnification = max(0.0, beside)
        phone = _phone(width, height, magnification)
        column = Rect(MARGIN, MARGIN, max(0.0, phone.x - GUTTER - MARGIN), height - 2 * MARGIN)
        return magnification, _side(column, letters, (column.height - row - 2 * GAP) / 2, phone)
    magnification = max(0.0, below)
    size = _phone(width, height, magnification)
    whole = width - 2 * MARGIN
    return magnification, Panes(
        Rect(MARGIN, MARGIN, whole, row),
        NOWHERE,
        Rect(MARGIN, MARGIN + row + GAP, whole, row),
        Rect(MARGIN, MARGIN + 2 * (row + GAP), whole, row),
        Rect((width - size.width) / 2, height - MARGIN - size.height, size.width, size.height),
    )


def _stack(place: Rect, letters: Letters, feedback: float, tools: float, phone: Rect) -> Panes:
    """Bar, sentence, feedback and buttons from top to bottom; the sentence takes what is left."""
    top = place.y + letters.button + GAP
    below = tools + GAP + (feedback + GAP if feedback else 0.0)
    sentence = Rect(place.x, top, place.width, max(0.0, place.bottom - below - top))
    return Panes(
        Rect(place.x, place.y, place.width, letters.button),
        sentence,
        Rect(place.x, sentence.bottom + GAP, place.width, feedback) if feedback else NOWHERE,
        Rect(place.x, place.bottom - tools, place.width, tools),
        phone,
    )
