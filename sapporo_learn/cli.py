"""The commands. Heavy parts are imported inside, so that ``--help`` answers at once."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from sapporo_learn import __version__
from sapporo_learn.cli_words import Group, mistake
from sapporo_learn.errors import KnownError

RENDERERS = ("software", "opengl")


_map_option = click.option(
    "--map",
    "town",
    type=click.Path(exists=True, path_type=Path),
    metavar="ファイル",
    help="まちの地図（GeoJSON）。つけなければ、札幌の中心。",
)


def _demo() -> click.Command:
    from sapporo_learn.cli_demo import demo

    return demo


def _print() -> click.Command:
    from sapporo_learn.cli_print import print_group

    return print_group


def _record() -> click.Command:
    from sapporo_learn.cli_print import card_key, resume_card
    from sapporo_learn.cli_record import record_group
    from sapporo_learn.cli_report import read_report, report
    from sapporo_learn.cli_sharing import COMMANDS

    for command in (*COMMANDS, report, read_report, card_key, resume_card):
        record_group.add_command(command)
    return record_group


def _speech() -> click.Command:
    from sapporo_learn.cli_speech import speech_group

    return speech_group


def _timetable() -> click.Command:
    from sapporo_learn.cli_timetable import timetable

    return timetable


@click.group(
    cls=Group,
    later={"demo": _demo, "print": _print, "record": _record, "speech": _speech, "timetable": _timetable},
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, message="%(version)s", help="版を出します。")
@click.option(
    "--data",
    type=click.Path(file_okay=False, path_type=Path),
    envvar="SAPPORO_LEARN_DATA",
    metavar="フォルダー",
    help="記録・声・ログを置くフォルダー（SAPPORO_LEARN_DATA でも指定できます）。",
)
@click.pass_context
def cli(ctx: click.Context, data: Path | None) -> None:
    """さっぽろスマホれんしゅう：何もつけずに実行すると、練習の画面がひらきます。"""
    ctx.obj = data
    if ctx.invoked_subcommand is None:
        ctx.invoke(start)


@cli.command()
@click.option("--renderer", type=click.Choice(RENDERERS), default="software", help="絵の描き方。")
@click.option("--mute", is_flag=True, help="音の装置を使いません（字幕は動きます）。")
@_map_option
@click.pass_obj
def start(
    data: Path | None, renderer: str = "software", mute: bool = False, town: Path | None = None
) -> None:
    """練習の画面をひらきます。"""
    from sapporo_learn.entrance import Options
    from sapporo_learn.start import run

    sys.exit(run(Options(data=data, map=town, renderer=renderer, silent=mute)))


@cli.group()
def lessons() -> None:
    """教材を見る・たしかめる。"""


@lessons.command("list")
@click.option("--json", "as_json", is_flag=True, help="JSON で出します。")
@_map_option
def lessons_list(as_json: bool, town: Path | None) -> None:
    """教材を順番にならべます。"""
    from sapporo_learn.core.days import iso
    from sapporo_learn.course import open_course

    rows = [
        {
            "id": lesson.id,
            "version": lesson.version,
            "title": lesson.title.shown,
            "unit": lesson.unit,
            "minutes": lesson.minutes,
            "steps": len(lesson.steps),
            "goal": lesson.goal.shown,
            "valid_until": lesson.valid_until and iso(lesson.valid_until),
        }
        for lesson in open_course(town=town).lessons
    ]
    if as_json:
        _print_json(rows)
    else:
        for row in rows:
            click.echo(
                f"{row['id']:<16} {row['title']}（手順{row['steps']}、{row['minutes']}分）{row['goal']}"
            )


@lessons.command("check")
@click.argument(
    "folder",
    required=False,
    metavar="［フォルダー］",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
)
@_map_option
def lessons_check(folder: Path | None, town: Path | None) -> None:
    """教材をすべてしらべ、直すところを一度にしめします。"""
    from datetime import date

    from sapporo_learn import paths, speech
    from sapporo_learn.content.checker import check
    from sapporo_learn.content.town import open_map

    open_map(town or paths.town_map())
    unsettled = speech.unsettled_reader(paths.dictionary())
    report = check(folder or paths.lessons_dir(), unsettled, date.today().toordinal())
    for problem in report.problems:
        click.echo(str(problem), err=problem.fatal)
    if any(problem.fatal for problem in report.problems):
        raise KnownError("直すところがあります。上の文のとおりに直して、もう一度しらべてください。")
    click.echo(f"教材 {len(report.lessons)}つ、すべて使えます。")


@cli.command()
@click.option("--renderer", type=click.Choice(RENDERERS), default="software", help="しらべる、絵の描き方。")
@click.option("--json", "as_json", is_flag=True, help="JSON で出します。")
@click.pass_obj
def doctor(data: Path | None, renderer: str, as_json: bool) -> None:
    """画面・字・声・音・記録をしらべ、どうすればよいかを一文で言います。"""
    from sapporo_learn import paths
    from sapporo_learn.doctor import examine

    findings = examine(data or paths.data_dir(), renderer)
    if as_json:
        _print_json([{"part": f.part, "ok": f.ok, "text": f.text} for f in findings])
    else:
        for finding in findings:
            click.echo(f"{'よし' if finding.ok else '注意'}  {finding.part}：{finding.text}")
    if not all(finding.ok for finding in findings):
        sys.exit(1)


def _print_json(value: object) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def main(argv: list[str] | None = None) -> None:
    """Run a command. Exit status: 0 fine, 1 something is to be done, 2 the command was written wrongly."""
    try:
        cli.main(args=argv, prog_name="sapporo-learn", standalone_mode=False)
    except click.ClickException as error:
        click.echo(mistake(error), err=True)
        sys.exit(2)
    except click.Abort:
        sys.exit(130)
    except KnownError as error:
        click.echo(error.text, err=True)
        sys.exit(1)
