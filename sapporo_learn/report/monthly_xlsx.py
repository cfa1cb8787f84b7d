"""The monthly report as a workbook: the table, ready to print on A4, and what its columns mean."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from sapporo_learn.core.monthly import MonthReport
from sapporo_learn.core.monthly_table import COLUMNS, HEADER, HIDDEN, RULES, TOTAL, table, title

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

SHEETS: Final = ("実績報告", "ことばの意味")

_A4: Final = 9
_TOP: Final = 3  # title, rule and header; below them the table
_WIDTHS: Final = (9, 11, 18, 26, 10, 8, 13, 11, 11, 13, 13, 13)
_MEANING: Final = 90
_FONT: Final = {"font_name": "BIZ UDPGothic", "font_size": 11}


def write(report: MonthReport, titles: Mapping[str, str]) -> bytes:
    """Give the file; ``titles`` are those of the lessons by id. No text is ever a formula."""
    from xlsxwriter import Workbook  # not on the way to the first page

    out = io.BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        _report(book, report, titles)
        _dictionary(book)
    return out.getvalue()


def _report(book: Workbook, report: MonthReport, titles: Mapping[str, str]) -> None:
    sheet = book.add_worksheet(SHEETS[0])
    cell = {name: book.add_format({**_FONT, "border": 4, **look}) for name, look in _LOOKS.items()}
    rows = table(report, titles)
    sheet.write_string(0, 0, title(report.year, report.month), book.add_format({**_FONT, "font_size": 16}))
    sheet.write_string(1, 0, RULES[0], book.add_format(_FONT))
    for column, name in enumerate(HEADER):
        sheet.write_string(_TOP - 1, column, name, cell["header"])
        sheet.set_column(column, column, _WIDTHS[column])
    sheet.set_row(_TOP - 1, 36)
    for number, row in enumerate(rows, _TOP):
        bold = "total " if row[1] == TOTAL else ""
        for column, value in enumerate(row):
            if isinstance(value, str):
                look = "hidden" if value == HIDDEN else "text"
                sheet.write_string(number, column, value, cell[bold + look])
            else:  # 202611 and 20261104 are names, not amounts
                sheet.write_number(number, column, value, cell[bold + ("count" if column > 3 else "name")])
    sheet.freeze_panes(_TOP, 0)
    sheet.repeat_rows(_TOP - 1)
    sheet.print_area(0, 0, _TOP + len(rows) - 1, len(HEADER) - 1)
    _paper(sheet)


def _dictionary(book: Workbook) -> None:
    """Say what the columns mean, below each other, and then what holds for all."""
    sheet = book.add_worksheet(SHEETS[1])
    text = book.add_format({**_FONT, "text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, _MEANING)
    rows = [*COLUMNS, *(("きまり" if not number else "", rule) for number, rule in enumerate(RULES))]
    for number, (name, meaning) in enumerate(rows):
        sheet.write_string(number, 0, name, text)
        sheet.write_string(number, 1, meaning, text)
        sheet.set_row(number, 18 * (1 + 2 * len(meaning) // _MEANING))  # a kana is two letters wide
    _paper(sheet)


def _paper(sheet: Worksheet) -> None:
    """Set a sheet on A4, lying, as wide as the paper, with page numbers."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
    sheet.set_footer("&L&A&R&P / &N")


_HEAD: Final = {
    "bold": True,
    "text_wrap": True,
    "align": "center",
    "valign": "vcenter",
    "bg_color": "#E8EEF0",
}
_AMOUNT: Final = {"num_format": "#,##0"}
_BARE: Final = {"num_format": "0", "align": "left"}
_ASIDE: Final = {"align": "right"}
_LOOKS: Final[Mapping[str, Mapping[str, object]]] = {
    "header": _HEAD,
    "text": {},
    "hidden": _ASIDE,
    "count": _AMOUNT,
    "name": _BARE,
    "total text": {"bold": True},
    "total hidden": {"bold": True, **_ASIDE},
    "total count": {"bold": True, **_AMOUNT},
    "total name": {"bold": True, **_BARE},
}
