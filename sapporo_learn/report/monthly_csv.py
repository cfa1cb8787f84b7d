"""The monthly report as CSV that spreadsheets open rightly, and back: UTF-8 with a mark, CRLF."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

from sapporo_learn.core.monthly import MonthReport
from sapporo_learn.core.monthly_table import HEADER, Cell, from_table, table, titles_of
from sapporo_learn.errors import KnownError

MARK = "\ufeff"
"""Without it Excel takes UTF-8 for the code page of the machine."""

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would compute when a cell begins with it."""

LONGEST = 1_000_000
"""Bytes; a month of every lesson has about 10,000."""

_NOT_OURS = "この月の報告ではないか、中が変えられていますので、アプリが書いたファイルを選んでください。"


def write(report: MonthReport, titles: Mapping[str, str]) -> bytes:
    """Give the file; ``titles`` are those of the lessons by id."""
    out = io.StringIO(newline="")
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(HEADER)
    rows.writerows([_plain(cell) for cell in row] for row in table(report, titles))
    return (MARK + out.getvalue()).encode()


def read(content: bytes) -> MonthReport:
    """Read such a file, also after a spreadsheet has saved it as 「CSV UTF-8」.

    Raises:
        KnownError: It is none of ours, too long, or was changed; says in which row.
    """
    if content.startswith(b"PK"):
        raise KnownError("Excel のファイルですので、「CSV UTF-8」で保存しなおしてから、読みこんでください。")
    try:
        if len(content) > LONGEST:
            raise ValueError(0)
        return from_table(_rows(content))
    except (ValueError, csv.Error) as error:
        row = error.args[0]
        where = f"{row}行目が読めません。" if isinstance(row, int) and row else ""
        raise KnownError(f"{where}{_NOT_OURS}") from error


def titles(content: bytes) -> dict[str, str]:
    """Give the titles of the lessons by id, of a file that :func:`read` has read."""
    return titles_of(_rows(content))


def _rows(content: bytes) -> list[list[str]]:
    """Raise ValueError or csv.Error for what is no text and no table."""
    table = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    return [[_bare(cell) for cell in row] for row in table]


def _plain(cell: Cell) -> Cell:
    """Put a mark before what a spreadsheet would compute."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell


def _bare(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA) else cell
