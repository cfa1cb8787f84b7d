"""The monthly report as one table, its data dictionary, and the way back from the table. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from sapporo_learn.core.days import ordinal, shown
from sapporo_learn.core.monthly import SMALL, Figures, Line, MonthReport, span_ms

Cell = int | str
Row = tuple[Cell, ...]

HIDDEN: Final = "非表示"
TOTAL: Final = "月の合計"
DAY: Final = "日"
LESSON: Final = "教材"
POOLED: Final = {DAY: f"{SMALL}人未満の日など", LESSON: f"{SMALL}人未満の教材など"}

COLUMNS: Final = (
    ("年月", "どの月の報告か。202611 は 2026年11月です。"),
    (
        "区分",
        f"「{TOTAL}」は、その月ぜんぶ。「{DAY}」は、練習を始めた日ごと。「{LESSON}」は、教材ごと。",
    ),
    ("記号", "日は 20261104 のような数字。教材は、教材の記号。まとめた行は、空らん。"),
    ("日・教材", "日付か、教材の題名。日付は、パソコンの時計の、日本の時刻です。"),
    (
        "来た回数",
        "アプリをひらいて教材を始めた回数。同じ人が2回来れば、2回。教材の行は、その教材をした回数。",
    ),
    (
        "人数",
        "来た人の数。同じ人は1人。記録せずに練習した方は、同じ人か分からないので、1回を1人と数えます。"
        "ですから、日の人数をたしても、月の人数にはなりません。",
    ),
    (
        "練習時間（分）",
        "さわったときと、さわったときの間をたした時間。5分より長い間は、休んでいたと見て、入れません。"
        "記録せずに練習した方は、始めと終わりしか残さないので、30分より長い間だけを入れません。"
        "教材の行には、教材と教材の間の時間は入りません。",
    ),
    ("始めた回数", "教材を、はじめから始めた回数。「つづきから」は入りません。"),
    ("できた回数", "教材を、おわりまでした回数。おさらいも入ります。"),
    ("おさらいの回数", "おさらいだけを始めた回数。"),
    ("練習した日数", f"だれかが練習した日の数。「{TOTAL}」の行だけ。"),
    ("記録なしの回数", f"来た回数のうち、記録せずに練習した回数。「{TOTAL}」の行だけ。"),
)
"""Name and meaning of each column: the data dictionary."""

HEADER: Final = tuple(name for name, _ in COLUMNS)

RULES: Final = (
    f"名前は、出しません。{SMALL}人より少ない日や教材は、だれのことか分かってしまうので、1つの行にまとめます。",
    f"まとめても{SMALL}人にならないときは、人数のいちばん少ない行も、いっしょにまとめます。",
    f"月ぜんぶでも{SMALL}人より少ないときと、引き算で分かってしまう数は、「{HIDDEN}」と書きます。",
    "記録を消した方の分は、前の月の報告からも、なくなります。",
    "日付は、日本の時刻です。夜の12時をまたいだ練習は、始めた日に入れます。",
)
"""What holds for the whole report."""

_FIGURES = 6


def title(year: int, month: int) -> str:
    """Name the report."""
    return f"{year}年{month}月　スマホ練習の実績報告"


def table(report: MonthReport, titles: Mapping[str, str]) -> list[Row]:
    """Give the rows below :data:`HEADER`; ``titles`` are those of the lessons by id."""
    month = report.year * 100 + report.month
    told = (report.active_days, report.guests)
    extra: Row = tuple(HIDDEN if one is None else one for one in told)
    rows: list[Row] = [(month, TOTAL, "", f"{report.year}年{report.month}月", *_cells(report.total), *extra)]
    for line in report.days:
        rows.append((month, DAY, _key(line), _day(line.key) or POOLED[DAY], *_cells(line.figures), "", ""))
    for line in report.lessons:
        name = titles.get(line.key, line.key) or POOLED[LESSON]
        rows.append((month, LESSON, line.key, name, *_cells(line.figures), "", ""))
    return rows


def from_table(rows: Iterable[Sequence[str]]) -> MonthReport:
    """Read a table that :func:`table` made, also after a spreadsheet has saved it.

    Rows above the header are passed over, empty cells and rows at the end do no harm.

    Raises:
        ValueError: It is none of ours, or something in it was changed; says in which row (from 1), or 0.
    """
    (first, top), *below = _below_header(rows) or [(0, [""] * len(HEADER))]
    try:
        year, month = divmod(int(top[0]), 100)
        span_ms(year, month)
        total = _total(top)
        days, guests = (None if cell == HIDDEN else _count(cell) for cell in top[4 + _FIGURES :])
    except ValueError as error:
        raise ValueError(first) from error
    lines: dict[str, list[Line]] = {DAY: [], LESSON: []}
    for number, cells in below:
        try:
            if cells[0] != top[0]:
                raise ValueError
            lines[_kind(cells[1])].append(_line(cells, year * 100 + month))
        except ValueError as error:
            raise ValueError(number) from error
    return MonthReport(year, month, total, days, guests, tuple(lines[DAY]), tuple(lines[LESSON]))


def titles_of(rows: Iterable[Sequence[str]]) -> dict[str, str]:
    """Give the titles of the lessons in such a table by id."""
    return {cells[2]: cells[3] for _, cells in _below_header(rows) if cells[1] == LESSON and cells[2]}


def _below_header(rows: Iterable[Sequence[str]]) -> list[tuple[int, list[str]]]:
    """Give the rows that say something with their numbers (from 1), all equally wide."""
    found: list[tuple[int, list[str]]] | None = None
    for number, row in enumerate(rows, 1):
        cells = [cell.strip() for cell in row[: len(HEADER)]]
        if tuple(cells) == HEADER:
            found = []
        elif found is not None and any(cells):
            found.append((number, cells + [""] * (len(HEADER) - len(cells))))
    return found or []


def _cells(figures: Figures | None) -> Row:
    if figures is None:
        return (HIDDEN,) * _FIGURES
    return (
        figures.sessions,
        figures.people,
        figures.minutes,
        figures.begun,
        figures.passed,
        figures.reviewed,
    )


def _key(line: Line) -> Cell:
    return int(line.key) if line.key else ""


def _day(key: str) -> str:
    return shown(_ordinal(key)) if key else ""


def _ordinal(key: str) -> int:
    """Give a day such as ``20261104``. Raises ValueError."""
    return ordinal(int(key[:-4]), int(key[-4:-2]), int(key[-2:]))


def _total(cells: Sequence[str]) -> Figures | None:
    if cells[1] != TOTAL:
        raise ValueError
    figures = cells[4 : 4 + _FIGURES]
    return None if set(figures) == {HIDDEN} else _figures(figures)


def _kind(name: str) -> str:
    if name not in (DAY, LESSON):
        raise ValueError
    return name


def _line(cells: Sequence[str], month: int) -> Line:
    kind, key = cells[1:3]
    if kind == DAY and key and (_ordinal(key) < 1 or int(key) // 100 != month):
        raise ValueError
    return Line(key, _figures(cells[4 : 4 + _FIGURES]))


def _figures(cells: Sequence[str]) -> Figures:
    return Figures(*(_count(cell) for cell in cells))


def _count(cell: str) -> int:
    """Read a number; spreadsheets put commas into large ones. Raises ValueError."""
    number = int(cell.replace(",", ""))
    if number < 0:
        raise ValueError
    return number
