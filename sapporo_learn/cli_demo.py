"""The command ``demo``. Heavy parts are imported inside."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click
from click.core import ParameterSource

from sapporo_learn.cli_words import Command, WrittenWronglyError, tell_record
from sapporo_learn.errors import KnownError

DISPLAYS = {"1024x768": 3.78, "1366x768": 3.96, "1920x1080": 5.56, "1080x1920": 4.03}  # px/mm of such screens
TEXT_PERCENT = ("100", "125", "150", "175", "200")


def _lessons() -> list[str]:
    from sapporo_learn.course import open_course

    return [lesson.id for lesson in open_course().lessons]


def _known_lesson(ctx: click.Context, param: click.Parameter, value: str) -> str:
    if value and value not in _lessons():
        raise click.BadParameter(value, ctx, param)
    return value


@click.command(cls=Command)
@click.option(
    "--lesson",
    "lesson_id",
    default="",
    callback=_known_lesson,
    metavar="教材",
    help="教材の id。つけなければ、すべて。",
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("demo-pictures"),
    metavar="フォルダー",
    help="絵の置き場所。",
)
@click.option(
    "--profile", type=click.Choice(["steady", "slow", "shaky"]), default="steady", help="手のようす。"
)
@click.option("--display", type=click.Choice(list(DISPLAYS)), default="1920x1080", help="画面の大きさ。")
@click.option(
    "--text", "text_percent", type=click.Choice(TEXT_PERCENT), default="100", help="字の大きさ（％）。"
)
@click.option(
    "--pace",
    type=click.FloatRange(0.001, 2.0),
    default=0.1,
    metavar="数",
    help="時間の縮め方（0.001〜2）。1 でふつうの速さ。",
)
@click.option("--sound", is_flag=True, help="声も出します（--pace 1 のとき）。")
@click.option(
    "--all",
    "every_hand",
    is_flag=True,
    help="どの教材も、三つの手でためします（画面と字の大きさは、一つ）。",
)
@click.option(
    "--matrix",
    is_flag=True,
    help="教材・手・画面・字の大きさを、すべて組み合わせてためします（指定したものは、それだけ）。",
)
@click.pass_context
def demo(
    ctx: click.Context,
    lesson_id: str,
    out: Path,
    profile: str,
    display: str,
    text_percent: str,
    pace: float,
    sound: bool,
    every_hand: bool,
    matrix: bool,
) -> None:
    """ロボットが、画面をほんとうにさわって練習します。手順ごとに絵をのこし、記録を読み上げます。"""
    many = every_hand or matrix
    if every_hand and matrix:
        raise WrittenWronglyError("「--all」か「--matrix」の、どちらか一つをつけてください。")
    if many and sound:
        raise WrittenWronglyError("たくさんためすときは声が出ませんので、「--sound」をはずしてください。")
    seen = not many and (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    if sys.platform == "linux" and not seen:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if many:
        _try_all(ctx, one_size=not matrix)
        return
    own = not _given(ctx.find_root(), "data")
    data = out / "data" if own else ctx.obj  # never a robot among this machine's learners
    _demonstrate(data, lesson_id, out, profile, display, int(text_percent), pace, sound)


def _demonstrate(
    data: Path, lesson_id: str, out: Path, profile: str, display: str, text: int, pace: float, sound: bool
) -> None:
    from PySide6.QtCore import QSize

    from sapporo_learn import demo as demonstration
    from sapporo_learn.entrance import Options
    from sapporo_learn.ui.hand import Profile
    from sapporo_learn.ui.robot import StuckError

    size = QSize(*map(int, display.split("x")))
    options = Options(data, size=size, px_per_mm=DISPLAYS[display], pace=pace, silent=not sound)
    try:
        pictures = demonstration.run(options, lesson_id, Profile(profile), text / 100, out, click.echo)
    except StuckError as error:
        raise KnownError(f"ロボットが先へ進めませんでした（{error}）。絵は {out} にあります。") from error
    click.echo(f"絵：{pictures}まい（{out}）")
    click.echo(f"記録：{data}")
    tell_record(data)


def _given(ctx: click.Context, name: str) -> bool:
    return ctx.get_parameter_source(name) is ParameterSource.COMMANDLINE


def _try_all(ctx: click.Context, one_size: bool) -> None:
    from sapporo_learn import matrix

    sizes = ("display", "text_percent") if one_size else ()
    asked = {name: value for name, value in ctx.params.items() if name in sizes or _given(ctx, name)}
    wanted = matrix.trials(_lessons(), DISPLAYS, asked)
    matrix.attempt_all(wanted, asked.get("pace", matrix.PACE), asked.get("out"), click.echo)
