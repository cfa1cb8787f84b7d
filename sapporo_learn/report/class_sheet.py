"""修了証 and the チェック表 of a class."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from sapporo_learn.core.class_sheets import PROGRAM, Certificate, CheckSheet
from sapporo_learn.core.ruby import plain
from sapporo_learn.report.lettering import Align, Setter, Style, em, width
from sapporo_learn.report.paper import SIZES, Drawing, Item, Page, Panel, Rect, Words
from sapporo_learn.report.sheet import SMALL, Sheet

FRAME: Final = 9.0
INNER: Final = 26.0
CAN: Final = Style(21.0)
PITCH: Final = 10.6
BULLET: Final = 3.2
FOOT: Final = 46.0  # mm from below: date and signature
MIDDLE: Final = Align.MIDDLE

MARGIN: Final = 11.0
COLUMN: Final = 10.2
ROW: Final = 9.8
NAME: Final = Style(18.0)
TURNED: Final = {"ー": "｜", "-": "｜"}
"""Signs that look otherwise when letters stand below each other."""


def certificate(of: Certificate, setter: Setter, pictures: Path) -> list[Page]:
    """Lay out the 修了証, A4 lying; a long list goes on overleaf."""
    high, wide = SIZES["A4"]
    rows = [(line, setter.lines(plain(line), wide - 2 * INNER - 10, CAN)) for line in of.can]
    pages = [Page(wide, high)]
    y = _first_head(pages[0], of, setter, pictures)
    for line, broken in rows:
        need = PITCH + (len(broken) - 1) * em(CAN.pt) * 1.35
        if y + need > high - (FOOT if len(pages) == 1 else INNER):
            pages.append(Page(wide, high))
            y = _next_head(pages[-1], of, setter)
        pages[-1].items += _can(line, y, wide, setter)
        y += need
    for page in pages:
        page.items[:0] = _frame(page)
    pages[0].items += _signature(pages[0], of, setter)
    return pages


def _frame(page: Page) -> list[Item]:
    whole = Rect(0, 0, page.width, page.height)
    return [
        Panel(whole.grown(-FRAME), stroke="accent", width=1.0, radius=6),
        Panel(whole.grown(-FRAME - 2.4), stroke="line", width=0.4, radius=4.6),
    ]


def _first_head(page: Page, of: Certificate, setter: Setter, pictures: Path) -> float:
    y, room = 21.0, page.width - 2 * INNER
    title = Style(46.0, "accent", bold=True, align=MIDDLE)
    found, y = setter.set("修　了　証", INNER, y, room, title)
    page.items += found
    path = pictures / f"{of.picture}.svg"
    if of.picture and path.exists():
        page.items.append(Drawing(Rect(page.width - INNER - 30, 20, 30, 30), path))
    found, y = setter.set(of.name, INNER, y + 1, room, Style(34.0, bold=True, align=MIDDLE))
    page.items += found
    page.items.append(Panel(Rect(page.width / 2 - 60, y, 120, 0.4), fill="edge"))
    head = Style(22.0, "quiet", align=MIDDLE)
    found, y = setter.set("できるようになったこと", INNER, y + 3, room, head)
    page.items += found
    return y + 3


def _next_head(page: Page, of: Certificate, setter: Setter) -> float:
    room = page.width - 2 * INNER
    head = Style(22.0, "quiet", align=MIDDLE)
    found, y = setter.set(f"{of.name}が できるようになったこと（つづき）", INNER, 24.0, room, head)
    page.items += found
    return y + 5


def _can(line: str, y: float, wide: float, setter: Setter) -> list[Item]:
    dot = Rect(INNER + 1, y + (em(CAN.pt) - BULLET) / 2, BULLET, BULLET)
    words = setter.set(line, INNER + 10, y, wide - 2 * INNER - 10, CAN)[0]
    return [Panel(dot, fill="accent", radius=BULLET / 2), *words]


def _signature(page: Page, of: Certificate, setter: Setter) -> list[Item]:
    """Put date and a line for the instructor's hand below, and who says it."""
    line = page.height - 27.0
    style = Style(20.0)
    items = setter.set(of.date, INNER, line - em(style.pt) - 1, 90, style)[0]
    half = page.width / 2 + 15
    items += setter.set("講師", half, line - em(style.pt) - 1, 20, style)[0]
    items.append(Panel(Rect(half + 20, line, page.width - INNER - half - 20, 0.4), fill="ink"))
    middle = Style(SMALL.pt, SMALL.ink, align=MIDDLE)
    return items + setter.set(PROGRAM, INNER, line + 4, page.width - 2 * INNER, middle)[0]


def check_sheet(of: CheckSheet, setter: Setter) -> list[Page]:
    """Lay out the チェック表, A4 lying: as many lessons and learners on a page as find room."""
    names = max(width(name, NAME.pt) for name, _ in of.rows) + 4
    sheet = Sheet(setter, "A4", MARGIN, across=True)
    fits = max(1, int((sheet.width - names) // COLUMN))
    first = True
    for start in range(0, len(of.titles), fits):
        columns = range(start, min(start + fits, len(of.titles)))
        rows = list(of.rows)
        while rows:
            if not first:
                sheet.turn()
            first = False
            rows = rows[_table(sheet, of, columns, rows, names) :]
    return sheet.finish("教室のチェック表")


def _table(
    sheet: Sheet,
    of: CheckSheet,
    columns: Sequence[int],
    rows: Sequence[tuple[str, tuple[bool, ...]]],
    names: float,
) -> int:
    """Draw one page; give how many learners stand on it."""
    sheet.add(
        *sheet.setter.set("教室のチェック表", MARGIN, sheet.y, 120, Style(26.0, "accent", bold=True))[0]
    )
    right = Style(SMALL.pt, SMALL.ink, align=Align.RIGHT)
    told = f"○ さいごまで できました　　{of.date}"
    sheet.add(*sheet.setter.set(told, MARGIN, sheet.y + 2, sheet.width, right)[0])
    top = sheet.y + 16
    head = max(len(of.titles[column]) for column in columns) * em(NAME.pt) * 1.06 + 3
    fits = max(1, int((sheet.bottom - top - head) // ROW))
    left = MARGIN + names
    for place, column in enumerate(columns):
        x = left + place * COLUMN
        if place % 2 == 0:
            deep = head + min(fits, len(rows)) * ROW
            sheet.add(Panel(Rect(x, top, COLUMN, deep), fill="tint"))
        sheet.add(*_standing(of.titles[column], x, top + 1.5))
    for number, (name, marks) in enumerate(rows[:fits]):
        y = top + head + number * ROW
        sheet.add(Panel(Rect(MARGIN, y, names + len(columns) * COLUMN, 0.3), fill="edge"))
        sheet.add(*sheet.setter.set(name, MARGIN, y + (ROW - em(NAME.pt)) / 2, names, NAME)[0])
        for place, column in enumerate(columns):
            if marks[column]:
                round_ = Rect(left + place * COLUMN + COLUMN / 2 - 3, y + ROW / 2 - 3, 6, 6)
                sheet.add(Panel(round_, stroke="accent", width=1.1, radius=3))
    end = top + head + min(fits, len(rows)) * ROW
    sheet.add(Panel(Rect(MARGIN, end, names + len(columns) * COLUMN, 0.3), fill="edge"))
    return fits


def _standing(text: str, x: float, y: float) -> list[Item]:
    """Set letters below each other in the middle of a column."""
    items: list[Item] = []
    size = em(NAME.pt)
    for number, letter in enumerate(text):
        turned = TURNED.get(letter, letter)
        wide = width(turned, NAME.pt)
        items.append(
            Words(Rect(x + (COLUMN - wide) / 2, y + number * size * 1.06, wide, size), turned, NAME.pt)
        )
    return items
