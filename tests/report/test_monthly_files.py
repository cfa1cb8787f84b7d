"""The monthly report as files: they open in a spreadsheet, and our own export is read back."""

from __future__ import annotations

import csv
import io
import re
import zipfile

import pytest

from sapporo_learn.core.monthly import Figures, Line, MonthReport
from sapporo_learn.core.monthly_table import COLUMNS, HEADER, RULES
from sapporo_learn.errors import KnownError
from sapporo_learn.report import monthly_csv, monthly_xlsx

FIGURES = Figures(1400, 60, 12345, 18, 12, 1)
EVIL = ("=1+1", "+1", "-1", "@A1", "\tx", '=HYPERLINK("http://x.example.jp")')
REPORT = MonthReport(
    2026,
    11,
    FIGURES,
    None,
    0,
    (Line("20261104", Figures(6, 6, 12, 6, 6, 0)), Line("", Figures(8, 5, 6, 6, 6, 1))),
    tuple(Line(f"l{number}", Figures(6, 6, 6, 6, 6, number)) for number in range(len(EVIL))),
)
TITLES = {f"l{number}": title for number, title in enumerate(EVIL)} | {
    "l5": "𠮷野さんの電話〜−",
    "l4": '「,"改\n行」',
}


def test_csv_is_what_excel_wants() -> None:
    content = monthly_csv.write(REPORT, TITLES)
    assert content.startswith(b"\xef\xbb\xbf" + "年月,区分".encode())
    lines = content.decode("utf-8-sig").split("\r\n")
    assert lines[0] == ",".join(HEADER)
    assert lines[1] == "202611,月の合計,,2026年11月,1400,60,12345,18,12,1,非表示,0"
    assert lines[-1] == ""
    assert "𠮷野さんの電話〜−" in lines[-2]


def test_no_cell_of_the_csv_is_a_formula() -> None:
    titles = {f"l{number}": title for number, title in enumerate(EVIL)}
    content = monthly_csv.write(REPORT, titles)
    cells = [cell for row in csv.reader(io.StringIO(content.decode("utf-8-sig"))) for cell in row]
    assert not [cell for cell in cells if cell.startswith(monthly_csv.FORMULA)]
    assert [cell for cell in cells if cell[:1] == "'"] == [f"'{title}" for title in EVIL]
    assert list(monthly_csv.titles(content).values()) == [title.strip() for title in EVIL]


def test_our_own_export_is_read_back() -> None:
    content = monthly_csv.write(REPORT, TITLES)
    assert monthly_csv.read(content) == REPORT
    assert monthly_csv.titles(content) == {key: title.strip() for key, title in TITLES.items()}
    saved = content.decode("utf-8-sig").replace("\r\n", "\n").replace("12345", '"12,345"')
    assert monthly_csv.read(saved.encode()) == REPORT
    nobody = MonthReport(2026, 2, None, None, None, (), ())
    assert monthly_csv.read(monthly_csv.write(nobody, {})) == nobody


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "^この月の報告ではないか"),
        (b"PK\x03\x04...", "CSV UTF-8"),
        ("年月,区分\r\n".encode("cp932"), "^この月の報告ではないか"),
        (b"\x00" * 20, "^この月の報告ではないか"),
        (b"a" * (monthly_csv.LONGEST + 1), "^この月の報告ではないか"),
        (monthly_csv.write(REPORT, {}).replace(b",1400,", b",14x,"), "^2行目が読めません"),
        (monthly_csv.write(REPORT, {}).replace(b"20261104", b"20261204"), "^3行目が読めません"),
        (monthly_csv.write(REPORT, {}) + b'"' + b"a" * 140_000, "^この月の報告ではないか"),
    ],
)
def test_what_is_no_report_is_refused_with_one_sentence(content: bytes, told: str) -> None:
    with pytest.raises(KnownError, match=told):
        monthly_csv.read(content)


def workbook() -> dict[str, str]:
    """The parts of the file by name."""
    with zipfile.ZipFile(io.BytesIO(monthly_xlsx.write(REPORT, TITLES))) as file:
        return {name: file.read(name).decode() for name in file.namelist() if name.endswith(".xml")}


def test_the_workbook_has_the_table_and_the_meaning_of_its_columns() -> None:
    parts = workbook()
    assert re.findall(r'<sheet name="([^"]+)"', parts["xl/workbook.xml"]) == list(monthly_xlsx.SHEETS)
    texts = parts["xl/sharedStrings.xml"]
    for text in (
        "2026年11月　スマホ練習の実績報告",
        "𠮷野さんの電話〜−",
        "5人未満の日など",
        "非表示",
        *RULES,
    ):
        assert text in texts
    assert all(name in texts and meaning in texts for name, meaning in COLUMNS)
    table = parts["xl/worksheets/sheet1.xml"]
    assert "<v>12345</v>" in table
    assert '<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>' in table


def test_the_workbook_is_printed_on_a4_with_its_header_on_every_page() -> None:
    parts = workbook()
    for number in (1, 2):
        sheet = parts[f"xl/worksheets/sheet{number}.xml"]
        assert re.search(r'<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/>', sheet)
        assert "&amp;P / &amp;N" in sheet
    names = parts["xl/workbook.xml"]
    assert "_xlnm.Print_Titles" in names
    assert "$3:$3" in names
    assert "_xlnm.Print_Area" in names


def test_no_cell_of_the_workbook_is_a_formula_or_a_link() -> None:
    parts = workbook()
    assert "=1+1" in parts["xl/sharedStrings.xml"]
    for number in (1, 2):
        assert "<f>" not in parts[f"xl/worksheets/sheet{number}.xml"]
        assert "hyperlink" not in parts[f"xl/worksheets/sheet{number}.xml"]
