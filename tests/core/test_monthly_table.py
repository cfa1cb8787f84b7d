"""The monthly report as a table, and the way back."""

from __future__ import annotations

import re

import pytest

from sapporo_learn.core.monthly import Figures, Line, MonthReport
from sapporo_learn.core.monthly_table import COLUMNS, HEADER, HIDDEN, RULES, from_table, table, title

REPORT = MonthReport(
    2026,
    11,
    Figures(1400, 60, 12345, 18, 12, 1),
    None,
    0,
    (Line("20261104", Figures(6, 6, 12, 6, 6, 0)), Line("", Figures(8, 5, 6, 6, 6, 1))),
    (
        Line("call", Figures(6, 6, 6, 6, 6, 0)),
        Line("gone", Figures(6, 6, 6, 6, 6, 0)),
        Line("", Figures(8, 6, 2, 6, 6, 1)),
    ),
)
NOBODY = MonthReport(2026, 2, None, None, None, (), ())
TITLES = {"call": "電話に出る"}


def written(report: MonthReport = REPORT) -> list[list[str]]:
    return [[str(cell) for cell in row] for row in (HEADER, *table(report, TITLES))]


def test_says_a_month_in_rows() -> None:
    rows = table(REPORT, TITLES)
    assert {len(row) for row in rows} == {len(HEADER)}
    assert [row[1:5] for row in rows] == [
        ("月の合計", "", "2026年11月", 1400),
        ("日", 20261104, "2026年11月4日（水）", 6),
        ("日", "", "5人未満の日など", 8),
        ("教材", "call", "電話に出る", 6),
        ("教材", "gone", "gone", 6),
        ("教材", "", "5人未満の教材など", 8),
    ]
    assert [row[-2:] for row in rows] == [(HIDDEN, 0)] + [("", "")] * 5
    assert table(NOBODY, {}) == [(202602, "月の合計", "", "2026年2月", *[HIDDEN] * 8)]
    assert title(2026, 11) == "2026年11月　スマホ練習の実績報告"


def test_every_column_is_explained_in_japanese() -> None:
    for name, meaning in COLUMNS:
        assert re.search("[ぁ-ん]", meaning), name
        assert meaning.endswith("。"), name
    assert len(set(HEADER)) == len(HEADER)
    assert all(rule.endswith("。") for rule in RULES)


@pytest.mark.parametrize("report", [REPORT, NOBODY])
def test_a_table_is_read_back(report: MonthReport) -> None:
    assert from_table(written(report)) == report


def test_a_table_is_read_back_after_a_spreadsheet_saved_it() -> None:
    rows = [[cell.replace("12345", "12,345") for cell in row] for row in written()]
    padded = [["実績報告"], [], *([f" {cell}" for cell in row] + ["", ""] for row in rows), ["", ""]]
    assert from_table(padded) == REPORT
    assert from_table([row[:10] if number > 1 else row for number, row in enumerate(rows)]) == REPORT


def changed(row: int, cell: int, to: str) -> list[list[str]]:
    rows = written()
    rows[row][cell] = to
    return rows


@pytest.mark.parametrize(
    ("rows", "where"),
    [
        ([], 0),
        ([["a", "b"]], 0),
        ([list(HEADER)], 0),
        (changed(0, 4, "回数"), 0),
        (changed(1, 0, "2026"), 2),
        (changed(1, 0, "Nov-26"), 2),
        (changed(1, 1, "日"), 2),
        (changed(1, 5, HIDDEN), 2),
        (changed(1, 10, "?"), 2),
        (changed(2, 0, "202612"), 3),
        (changed(2, 1, "月の合計"), 3),
        (changed(2, 2, "20261204"), 3),
        (changed(2, 2, "20261131"), 3),
        (changed(2, 5, ""), 3),
        (changed(4, 5, "-3"), 5),
        (changed(4, 5, "3.5"), 5),
    ],
)
def test_what_is_not_ours_or_was_changed_is_refused(rows: list[list[str]], where: int) -> None:
    with pytest.raises(ValueError) as refused:  # noqa: PT011
        from_table(rows)
    assert refused.value.args == (where,)
