"""The small sheets: 宿題カード, 引き継ぎカード, つづきカード."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from sapporo_learn.core.class_sheets import PROGRAM, SHOW_IT, Handover, Slip
from sapporo_learn.core.sheets import Homework
from sapporo_learn.report import qr
from sapporo_learn.report.lettering import Align, Setter, Style, em
from sapporo_learn.report.paper import SIZES, SMALLEST_PT, Code, Drawing, Item, Page, Panel, Rect
from sapporo_learn.report.sheet import RADIUS, SMALL, Sheet

MARGIN: Final = 11.0
TITLE: Final = Style(30.0, "accent", bold=True)
ITEM: Final = Style(22.0)
PART: Final = Style(18.0, "accent", bold=True)
SAYS: Final = Style(18.0)
BOX: Final = 11.0
PORTRAIT: Final = 22.0

CARD: Final = (SIZES["A6"][1], SIZES["A6"][0])  # lying
CODE_MM: Final = 56.0
CARD_MARGIN: Final = 8.0
HEAD: Final = Style(21.0, "accent", bold=True)
WHOSE: Final = Style(18.0, bold=True)
LINES: Final = (SMALL, Style(24.0, bold=True), Style(20.0, bold=True))
"""Of what comes next: the heading, the title, the step."""


def homework(sheet_of: Homework, setter: Setter) -> list[Page]:
    """Lay out the 宿題カード, A5."""
    sheet = Sheet(setter, "A5", MARGIN)
    sheet.y = sheet.chip("宿題カード", MARGIN, sheet.y).bottom + 4
    sheet.text(sheet_of.title, TITLE)
    sheet.text("おうちで、やってみましょう", SMALL)
    sheet.y += 4
    for item in sheet_of.items:
        _tick(sheet, item)
    ending = sum(sheet.setter.height(text, sheet.width, SMALL) for text in (sheet_of.tick, sheet_of.ending))
    if sheet.room < ending:
        sheet.turn()
    sheet.text(sheet_of.tick, SMALL)
    sheet.text(sheet_of.ending, SMALL)
    return sheet.finish(PROGRAM)


def _tick(sheet: Sheet, item: str) -> None:
    room = sheet.width - BOX - 5
    high = max(BOX, sheet.setter.height(item, room, ITEM))
    if sheet.room < high:
        sheet.turn()
    top = sheet.y
    sheet.add(Panel(Rect(MARGIN, top + 0.5, BOX, BOX), stroke="ink", width=0.8, radius=1.5))
    sheet.text(item, ITEM, MARGIN + BOX + 5, room)
    sheet.y = top + high + 5


def handover(card: Handover, setter: Setter, pictures: Path) -> list[Page]:
    """Lay out the 引き継ぎカード, A5."""
    sheet = Sheet(setter, "A5", MARGIN)
    chip = sheet.chip("引き継ぎカード", MARGIN, sheet.y)
    date = Style(SMALL.pt, SMALL.ink, align=Align.RIGHT)
    sheet.add(*setter.set(card.date, MARGIN, chip.y + 2, sheet.width, date)[0])
    sheet.y = chip.bottom + 4
    left = _portrait(sheet, card.picture, pictures, MARGIN, sheet.y, PORTRAIT)
    top = sheet.y
    sheet.y += (PORTRAIT - em(TITLE.pt) * 1.35) / 2 if left > MARGIN else 0.0
    sheet.text(card.name, TITLE, left, sheet.width + MARGIN - left)
    sheet.y = max(sheet.y, top + (PORTRAIT if left > MARGIN else 0)) + 4
    for heading, sentences in card.parts:
        _part(sheet, heading, sentences)
    return sheet.finish(PROGRAM)


def _part(sheet: Sheet, heading: str, sentences: tuple[str, ...]) -> None:
    inner = sheet.width - 6
    high = em(PART.pt) * 1.35 + sum(sheet.setter.height(one, inner, SAYS) for one in sentences)
    if sheet.room < high and not sheet.fresh:
        sheet.turn()
    sheet.add(Panel(Rect(MARGIN, sheet.y, 1.2, high), fill="accent", radius=0.6))
    sheet.text(heading, PART, MARGIN + 6, inner)
    for sentence in sentences:
        sheet.text(sentence, SAYS, MARGIN + 6, inner)
    sheet.y += 4


def _portrait(sheet: Sheet, picture: str, pictures: Path, x: float, y: float, size: float) -> float:
    """Put somebody's picture there, when it is known; give where words beside it begin."""
    path = pictures / f"{picture}.svg"
    if not picture or not path.exists():
        return x
    place = Rect(x, y, size, size)
    sheet.add(Panel(place, fill="paper", stroke="line", radius=RADIUS), Drawing(place.grown(-1.5), path))
    return x + size + 5


def slip(card: Slip, setter: Setter, pictures: Path, paper: str = "A6") -> list[Page]:
    """Lay out the つづきカード: A6 lying, or the same on A4 with a line to cut along."""
    page = Page(*(CARD if paper == "A6" else SIZES[paper]))
    left, top = ((page.width - CARD[0]) / 2, 20.0) if paper != "A6" else (0.0, 0.0)
    if paper != "A6":
        page.items.append(Panel(Rect(left, top, *CARD), stroke="edge", width=0.3))
        words = setter.set("線にそって切ってください。", left, top + CARD[1] + 4, CARD[0], SMALL)[0]
        page.items += words
    page.items += _card(card, setter, pictures, left + CARD_MARGIN, top + CARD_MARGIN)
    return [page]


def _card(card: Slip, setter: Setter, pictures: Path, x: float, y: float) -> list[Item]:
    """Fill a card whose inner corner is here: words on the left, the code on the right, what to do below."""
    wide, high = CARD[0] - 2 * CARD_MARGIN, CARD[1] - 2 * CARD_MARGIN
    code = Rect(x + wide - CODE_MM, y + 3, CODE_MM, CODE_MM)
    rows = qr.modules(card.code)
    quiet = CODE_MM * qr.QUIET / (len(rows) + 2 * qr.QUIET)
    items: list[Item] = [Code(code.grown(-quiet), rows)]
    words = wide - CODE_MM - 3
    path = pictures / f"{card.picture}.svg"
    beside = x
    if card.picture and path.exists():
        items.append(Drawing(Rect(x, y, PORTRAIT, PORTRAIT), path))
        beside += PORTRAIT + 3
    room = words - (beside - x)
    top = y if card.name else y + (PORTRAIT - em(HEAD.pt)) / 2
    found, at = setter.set("つづきカード", beside, top, room, HEAD)
    items += found
    if card.name:
        items += setter.set(card.name, beside, at, room, WHOSE)[0]
    at = y + PORTRAIT + 6
    for line, style in zip(card.lines, LINES if len(card.lines) > 1 else LINES[1:], strict=False):
        found, at = setter.set(line, x, at, words, style)
        items += found
    foot = y + high - em(SMALLEST_PT)
    items += setter.set(SHOW_IT, x, foot - em(SMALLEST_PT) * 1.5, wide, SMALL)[0]
    items += setter.set(PROGRAM, x, foot, wide, SMALL)[0]
    right = Style(SMALL.pt, SMALL.ink, align=Align.RIGHT)
    items += setter.set(card.date, x, foot, wide, right)[0]
    return items
