"""The commands of the monthly report: write it, and read one again."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sapporo_learn.cli_words import Command
from sapporo_learn.errors import KnownError

if TYPE_CHECKING:
    from sapporo_learn.core.monthly import MonthReport

_FILE = click.Path(dir_okay=False, path_type=Path)


class Month(click.ParamType[tuple[int, int]]):
    """A month as ``2026-11``."""

    name = "YYYY-MM"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, int]:
        """Give year and month."""
        from sapporo_learn.core.monthly import span_ms

        year, _, month = str(value).partition("-")
        try:
            found = int(year), int(month)
            span_ms(*found)
        except ValueError:
            self.fail(value, param, ctx)
        return found


@click.command("report", cls=Command)
@click.option("--month", type=Month(), required=True, metavar="YYYY-MM", help="どの月か。")
@click.option("--xlsx", type=_FILE, metavar="ファイル", help="Excel のファイルに書きます。")
@click.option("--csv", type=_FILE, metavar="ファイル", help="CSV（UTF-8）に書きます。Excel でもひらけます。")
@click.option("--json", "as_json", is_flag=True, help="JSON で出します。")
@click.pass_obj
def report(
    data: Path | None, month: tuple[int, int], xlsx: Path | None, csv: Path | None, as_json: bool
) -> None:
    """ひと月の実績を、名前を出さず、5人より少ない数をかくして、まとめます。"""
    from sapporo_learn import paths
    from sapporo_learn.content.pictures import load_pictures
    from sapporo_learn.course import open_course
    from sapporo_learn.report import monthly_csv, monthly_xlsx
    from sapporo_learn.store import Store

    file = (data or paths.data_dir()) / paths.RECORD
    if not file.exists():
        raise KnownError(f"記録がまだありません（{file.parent}）。一度練習すると、できます。")
    store = Store.open(file, load_pictures(paths.pictures_dir()))
    try:
        found = store.reports.month(*month)
    finally:
        store.close()
    titles = {lesson.id: lesson.title.shown for lesson in open_course().lessons}
    for path, write in ((xlsx, monthly_xlsx.write), (csv, monthly_csv.write)):
        if path is not None:
            _save(path, write(found, titles))
    if as_json:
        click.echo(json.dumps(asdict(found), ensure_ascii=False, indent=2))
    else:
        _tell(found, titles)


@click.command("read-report", cls=Command)
@click.argument("file", metavar="ファイル", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="JSON で出します。")
def read_report(file: Path, as_json: bool) -> None:
    """「record report」が書いた CSV を読み、たしかめて、ならべます。"""
    from sapporo_learn.report import monthly_csv

    try:
        with file.open("rb") as opened:
            content = opened.read(monthly_csv.LONGEST + 1)
    except OSError as error:
        raise KnownError(f"{file} が読めません。読みとりを許可してください。") from error
    found, titles = monthly_csv.read(content), monthly_csv.titles(content)
    if as_json:
        click.echo(json.dumps(asdict(found), ensure_ascii=False, indent=2))
    else:
        _tell(found, titles)


def _tell(found: MonthReport, titles: dict[str, str]) -> None:
    """Write the table with a space between its cells."""
    from sapporo_learn.core.monthly_table import HEADER, table, title

    click.echo(title(found.year, found.month))
    for row in (HEADER, *table(found, titles)):
        click.echo("　".join(str(cell) for cell in (row[1], *row[3:]) if cell != ""))


def _save(path: Path, content: bytes) -> None:
    """Write a file wholly or not at all.

    Raises:
        KnownError: It cannot be written.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise KnownError(
            f"{path} に書けません。Excel でひらいていたら閉じるか、別の場所を指定してください。"
        ) from error
