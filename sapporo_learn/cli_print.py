"""The commands ``print …``: sheets as PDF; and those of the record that つづきカード need."""

from __future__ import annotations

import os
import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from sapporo_learn.cli_words import Command, Group, answered, written_wrongly

if TYPE_CHECKING:
    from sapporo_learn.report.paper import Page

_out = click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    metavar="ファイル",
    help="作る PDF のファイル。",
)
_day = click.option(
    "--date",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="書く日付。なければ、きょう。",
)
_TITLES: Final = {
    "handout": "手順カード",
    "homework": "宿題カード",
    "certificate": "修了証",
    "check": "教室のチェック表",
    "handover": "引き継ぎカード",
    "card": "つづきカード",
}


@click.group("print", cls=Group)
def print_group() -> None:
    """紙にする：手順カード・宿題カード・修了証・チェック表・引き継ぎカード・つづきカード。"""
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@print_group.command("handout")
@click.argument("lesson", metavar="教材")
@_out
@click.option("--paper", type=click.Choice(["A4", "A5"]), default="A4", help="紙の大きさ。")
def print_handout(lesson: str, out: Path, paper: str) -> None:
    """手順カード：どこにさわるかを、手順ごとにスマホの絵でしめします。"""
    from sapporo_learn import printing

    with written_wrongly():
        found = printing.lesson_of(printing.course(), lesson)
    _write(printing.handout(found, paper), out, "handout", found.title.shown)


@print_group.command("homework")
@click.argument("lesson", metavar="教材")
@_out
def print_homework(lesson: str, out: Path) -> None:
    """宿題カード：家ですることと、しるしをつける四角です（A5）。"""
    from sapporo_learn import printing

    with written_wrongly():
        found = printing.lesson_of(printing.course(), lesson)
    _write(printing.homework(found), out, "homework", found.title.shown)


@print_group.command("certificate")
@click.argument("learner", metavar="名前")
@_out
@_day
@click.pass_obj
def print_certificate(data: Path | None, learner: str, out: Path, day: datetime | None) -> None:
    """修了証：できるようになったことを、ならべます（A4、横）。"""
    from sapporo_learn import printing

    with printing.opened(_folder(data)) as store:
        known = printing.progress(store, printing.find(store, learner), printing.course())
        _write(printing.certificate(known, _date(day)), out, "certificate")


@print_group.command("check")
@_out
@_day
@click.pass_obj
def print_check(data: Path | None, out: Path, day: datetime | None) -> None:
    """教室のチェック表：だれが、どの教材をさいごまでしたか（A4、横）。"""
    from sapporo_learn import printing

    with printing.opened(_folder(data)) as store:
        _write(printing.check_sheet(store, printing.course(), _date(day)), out, "check")


@print_group.command("handover")
@click.argument("learner", metavar="名前")
@_out
@_day
@click.pass_obj
def print_handover(data: Path | None, learner: str, out: Path, day: datetime | None) -> None:
    """引き継ぎカード：めあて、できたこと、つまずき、つぎの一歩を、つぎの講師に（A5）。"""
    from sapporo_learn import printing

    with printing.opened(_folder(data)) as store:
        known = printing.progress(store, printing.find(store, learner), printing.course())
        _write(printing.handover(known, _date(day)), out, "handover")


@print_group.command("card")
@click.argument("learner", metavar="名前")
@_out
@_day
@click.option(
    "--paper", type=click.Choice(["A6", "A4"]), default="A6", help="紙の大きさ（A4 は、切って使います）。"
)
@click.option("--name", is_flag=True, help="名前も入れます（なければ、絵だけです）。")
@click.option("--text", is_flag=True, help="四角いもようの中の文字も出します。")
@click.pass_obj
def print_card(
    data: Path | None, learner: str, out: Path, day: datetime | None, paper: str, name: bool, text: bool
) -> None:
    """つづきカード：ほかの教室でも、つづきから練習できます。"""
    from sapporo_learn import printing

    today = _date(day)
    with printing.opened(_folder(data)) as store:
        known = printing.progress(store, printing.find(store, learner), printing.course())
        code = printing.continue_card(store, known, today, name=name)
        _write(printing.slip(known, code, today, paper, name=name), out, "card")
    if text:
        click.echo(code)


# --- beside ``record summary``


@click.command("card-key", cls=Command)
@click.option("--key", metavar="かぎ", help="ほかのパソコンのかぎを、このパソコンでも使います。")
@click.option("--passphrase", metavar="あいことば", help="教室のあいことばから、かぎを作ります。")
@click.pass_obj
def card_key(data: Path | None, key: str | None, passphrase: str | None) -> None:
    """つづきカードのかぎ：おなじかぎのパソコンなら、どれでも、つづきから練習できます。"""
    from sapporo_learn import printing
    from sapporo_learn.core import card

    if key and passphrase:
        raise click.UsageError("one of both")
    with written_wrongly():
        chosen = card.read_key(key) if key else card.derive_key(passphrase) if passphrase else b""
    with printing.opened(_folder(data), new=True) as store:
        if chosen:
            printing.set_card_key(store, chosen)
        click.echo(card.key_text(printing.card_key(store)))


@click.command("resume-card", cls=Command)
@click.argument("text", metavar="［文字］", required=False)
@click.pass_obj
def resume_card(data: Path | None, text: str | None) -> None:
    """つづきカードの文字を読みとり、その方が、このパソコンでもつづきから練習できるようにします。"""
    from sapporo_learn import printing

    with answered("「resume-card」のあとに、カードの文字を書いてください。"):
        read = text or click.prompt("カードを、読みとってください", prompt_suffix="：")
    with printing.opened(_folder(data), new=True) as store:
        done = printing.take_in(store, read, printing.course())
    click.echo(
        f"{done.learner.name}さんは、つづきから練習できます（できた教材を {done.stamps}つ うつしました）。"
    )
    if done.unknown:
        click.echo(f"このパソコンにない教材が {done.unknown}つあり、それはうつしていません。")


def _write(pages: list[Page], out: Path, kind: str, more: str = "") -> None:
    from sapporo_learn import printing

    printing.write(pages, out, "　".join(filter(None, (_TITLES[kind], more))), click.echo)


def _folder(data: Path | None) -> Path:
    from sapporo_learn import paths

    return data or paths.data_dir()


def _date(day: datetime | None) -> date:
    return (day or datetime.now()).date()
