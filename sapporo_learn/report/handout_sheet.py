"""手順カード on paper: a picture of the phone for every step, the place to touch in a ring."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from sapporo_learn.core.phone.actions import Direction
from sapporo_learn.core.phone.state import PhoneState
from sapporo_learn.core.sheets import Handout, Mark, Rescue, SheetStep
from sapporo_learn.report.lettering import RUBY_LINE, RUBY_PT, Align, Setter, Style, em
from sapporo_learn.report.paper import SMALLEST_PT, Arrow, Item, Page, Panel, Photo, Rect, Ring, Words
from sapporo_learn.report.sheet import RADIUS, SMALL, Sheet

MARGIN: Final = {"A4": 14.0, "A5": 11.0}
TITLE: Final = Style(40.0, "accent", bold=True)
GOAL: Final = Style(28.0)
SENTENCE: Final = Style(32.0)
RESCUE: Final = Style(28.0)
WAY: Final = Style(28.0, "accent", bold=True)
HEADING: Final = Style(32.0, "ink", bold=True)
HELP: Final = Style(28.0, "care", bold=True)
GAP: Final = 6.0
LEAST_PICTURE: Final = 84.0  # height in mm
MOST_PICTURE: Final = 118.0
NUMBER: Final = 15.0
RING_REACH: Final = 0.6
LEAST_MEMO: Final = 36.0
RULE: Final = 13.0  # between lines to write on


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture of a phone, and targets -> places in parts of its width and height."""

    image: QImage
    places: dict[str, QRectF]


Camera = Callable[[PhoneState, Sequence[str]], Shot]


def lay_out(handout: Handout, camera: Camera, setter: Setter, paper: str = "A4") -> list[Page]:
    """Lay out the pages. A step is never parted."""
    sheet = Sheet(setter, paper, MARGIN[paper])
    _head(sheet, handout)
    blocks = [
        _Block(step, camera(step.phone, [mark.target for mark in step.marks])) for step in handout.steps
    ]
    beside = paper == "A4"
    cover = not _fitting(sheet, blocks, beside)  # nothing but the head stands on the first page
    helped = cover and _help_height(sheet, handout) <= sheet.room
    if helped:
        _help(sheet, handout)
    while blocks:
        fitting = _fitting(sheet, blocks, beside)
        if not fitting:
            sheet.turn()
            continue
        spare = (sheet.room - sum(_least(sheet, block, beside) for block in fitting)) / len(fitting)
        for block in fitting:
            _step(sheet, block, min(MOST_PICTURE, LEAST_PICTURE + spare), beside)
        blocks = blocks[len(fitting) :]
    _rescues(sheet, handout.rescues)
    if not helped:
        _help(sheet, handout)
    _memo(sheet)
    kind = "手順カード　" if beside else ""
    return sheet.finish(kind + handout.title.shown)


@dataclass(frozen=True, slots=True)
class _Block:
    step: SheetStep
    shot: Shot

    def wide(self, high: float) -> float:
        """Width of the picture at a height."""
        return high * self.shot.image.width() / self.shot.image.height()


def _head(sheet: Sheet, handout: Handout) -> None:
    chip = sheet.chip("手順カード", sheet.margin, sheet.y)
    sheet.y = chip.bottom + 4
    sheet.text(handout.title, TITLE)
    sheet.y += 1
    sheet.text(handout.goal, GOAL)
    sheet.y += 3
    sheet.add(Panel(Rect(sheet.margin, sheet.y, sheet.width, 0.6), fill="accent"))
    sheet.y += GAP


def _fitting(sheet: Sheet, blocks: Sequence[_Block], beside: bool) -> list[_Block]:
    """Give the steps that find room on this page."""
    fitting: list[_Block] = []
    used = 0.0
    for block in blocks:
        used += _least(sheet, block, beside)
        if used > sheet.room and (fitting or not sheet.fresh):
            break
        fitting.append(block)
    return fitting


def _text_room(sheet: Sheet, block: _Block, high: float, beside: bool) -> float:
    taken = NUMBER + 4 + (block.wide(high) + 6 if beside else 0)
    return sheet.width - taken


def _least(sheet: Sheet, block: _Block, beside: bool) -> float:
    """Height that a step takes at least, with the gap below it, its words as narrow as they may get."""
    words = sheet.setter.height(block.step.say, _text_room(sheet, block, MOST_PICTURE, beside), SENTENCE)
    return (max(words, LEAST_PICTURE) if beside else words + 3 + LEAST_PICTURE) + GAP


def _step(sheet: Sheet, block: _Block, high: float, beside: bool) -> None:
    top, left = sheet.y, sheet.margin
    kana = em(RUBY_PT) * RUBY_LINE if any(piece.reading for piece in block.step.say.pieces) else 0.0
    _number(sheet, block.step.number, left, top + kana + (em(SENTENCE.pt) - NUMBER) / 2)
    sheet.text(block.step.say, SENTENCE, left + NUMBER + 4, _text_room(sheet, block, high, beside))
    words = sheet.y
    wide = block.wide(high)
    if beside:
        place = Rect(sheet.margin + sheet.width - wide, top, wide, high)
    else:
        place = Rect(sheet.margin + (sheet.width - wide) / 2, words + 3, wide, high)
    sheet.add(Photo(place, block.shot.image), *_marks(block, place))
    sheet.y = max(words, place.bottom) + GAP


def _number(sheet: Sheet, number: int, x: float, y: float) -> None:
    sheet.add(Panel(Rect(x, y, NUMBER, NUMBER), fill="accent", radius=NUMBER / 2))
    style = Style(28.0, "paper", bold=True, align=Align.MIDDLE)
    sheet.add(*sheet.setter.set(str(number), x, y + (NUMBER - em(style.pt)) / 2, NUMBER, style)[0])


def _marks(block: _Block, picture: Rect) -> list[Item]:
    items: list[Item] = []
    for mark in block.step.marks:
        if mark.target in block.shot.places:
            part = block.shot.places[mark.target]
            place = Rect(
                picture.x + part.x() * picture.width,
                picture.y + part.y() * picture.height,
                part.width() * picture.width,
                part.height() * picture.height,
            )
            items += _mark(mark, place.grown(RING_REACH), picture)
    return items


def _mark(mark: Mark, place: Rect, picture: Rect) -> list[Item]:
    items: list[Item] = [Ring(place)]
    if mark.gesture.direction is not None:
        items.append(_arrow(mark.gesture.direction, place, picture))
    if mark.label:
        size = em(SMALLEST_PT) + 1.6
        at = Rect(place.x - size / 3, place.y - size / 2, size, size)
        letter = em(SMALLEST_PT)
        wide = letter * 0.6
        items.append(Panel(at, fill="ink", stroke="paper", width=0.5, radius=size / 2))
        inner = Rect(at.x + (size - wide) / 2, at.y + (size - letter) / 2, wide, letter)
        items.append(Words(inner, mark.label, SMALLEST_PT, "paper", bold=True))
    return items


def _arrow(direction: Direction, place: Rect, picture: Rect) -> Arrow:
    """Slide from the middle of what is touched, a third of the phone far."""
    x, y = place.x + place.width / 2, place.y + place.height / 2
    dx, dy = {
        Direction.LEFT: (-1, 0),
        Direction.RIGHT: (1, 0),
        Direction.UP: (0, -1),
        Direction.DOWN: (0, 1),
    }[direction]
    far = picture.width / 3
    back = far / 2 if max(place.width, place.height) > far else 0.0  # on something large: around its middle
    x, y = x - dx * back, y - dy * back
    return Arrow(x, y, x + dx * far, y + dy * far)


def _rescues(sheet: Sheet, rescues: Sequence[Rescue]) -> None:
    if not rescues:
        return
    first = em(HEADING.pt) * 1.35 + 3 + _rescue_height(sheet, rescues[0])
    if sheet.room < first:
        sheet.turn()
    sheet.text("こんなときは", HEADING)
    sheet.y += 3
    for rescue in rescues:
        if sheet.room < _rescue_height(sheet, rescue):
            sheet.turn()
        chip = sheet.chip(rescue.where, sheet.margin, sheet.y)
        sheet.y = chip.bottom + 1.5
        sheet.text(rescue.what, RESCUE, sheet.margin + 4, sheet.width - 4)
        sheet.text("→", WAY, sheet.margin + 4, 14)
        sheet.y -= em(WAY.pt) * 1.35
        sheet.text(rescue.way, WAY, sheet.margin + 18, sheet.width - 18)
        sheet.y += 4


def _rescue_height(sheet: Sheet, rescue: Rescue) -> float:
    words = sheet.setter.height(rescue.what, sheet.width - 4, RESCUE)
    return 12 + words + sheet.setter.height(rescue.way, sheet.width - 18, WAY) + 4


def _help_height(sheet: Sheet, handout: Handout) -> float:
    room = sheet.width - 2 * GAP
    lines = sum(sheet.setter.height(text, room, RESCUE) for text in handout.help)
    return 2 * GAP + em(HELP.pt) * 1.35 + lines


def _help(sheet: Sheet, handout: Handout) -> None:
    room, high = sheet.width - 2 * GAP, _help_height(sheet, handout)
    if sheet.room < high:
        sheet.turn()
    sheet.add(Panel(Rect(sheet.margin, sheet.y, sheet.width, high), fill="careTint", radius=RADIUS))
    end = sheet.y + high
    sheet.y += GAP
    sheet.text("こまったら", HELP, sheet.margin + GAP, room)
    for text in handout.help:
        sheet.text(text, RESCUE, sheet.margin + GAP, room)
    sheet.y = end + GAP


def _memo(sheet: Sheet) -> None:
    """Leave what is left of the last page to the learner's own hand, when that is enough to write on."""
    if sheet.room < LEAST_MEMO:
        return
    sheet.text("じぶんのメモ", SMALL)
    sheet.y += RULE
    while sheet.room > 0:
        sheet.add(Panel(Rect(sheet.margin, sheet.y, sheet.width, 0.3), fill="line"))
        sheet.y += RULE
