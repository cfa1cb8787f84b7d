"""The commands of voice packs: the sheet to read from, and what is wrong with the recordings."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from sapporo_learn.cli_words import Command, written_wrongly
from sapporo_learn.errors import KnownError

if TYPE_CHECKING:
    from sapporo_learn.core.ruby import Text
    from sapporo_learn.speech.packs import Pack

COMMON: Final = "common"
_FOLDER: Final = click.Path(file_okay=False, path_type=Path)
_SHEET: Final = "sheet"
_HOW: Final = """\
「{title}」を声で読む表（{count}文）

・1つの文を、1つのファイルに録音します。WAV（48000 Hz）か Ogg（Vorbis）で保存します。
・ファイルの名前は番号です。{name}.wav、{name}.ogg のようにします。
・文の前とあとを、1秒くらいずつあけます。長さと音の大きさは、プログラムがそろえます。
・ゆっくり、はっきり読みます。録音したままの速さで流れます。
・おわったら「sapporo-learn speech pack-check フォルダー」でたしかめます。
・たしかめたフォルダーを、記録を置く場所の「voice-packs」に入れると、練習で流れます。
"""


@click.command("pack-list", cls=Command)
@click.argument("lesson", metavar="教材")
@click.option("--out", type=_FOLDER, required=True, metavar="フォルダー", help="録音を入れるフォルダー。")
@click.option("--reader", default="", metavar="名前", help="読む人の名前。")
def pack_list(lesson: str, out: Path, reader: str) -> None:
    """人が読む文の表を作ります。教材は id か、どの教材でも言う文の common です。"""
    from sapporo_learn.speech import recorded
    from sapporo_learn.speech.packs import PackError, write_safely

    with written_wrongly():
        title, texts = _texts(lesson)
    try:
        pack = recorded.write_sheet(out, lesson, reader, texts)
        write_safely(out / f"{_SHEET}.txt", _sheet(title, pack))
        write_safely(out / f"{_SHEET}.csv", "\ufeff" + _table(pack))  # the mark lets Excel read it
    except PackError as error:
        raise KnownError(error.text) from error
    except OSError as error:
        raise KnownError(f"{out} に書けません。別の場所を指定してください。") from error
    click.echo(f"{out / _SHEET}.txt（{len(pack.numbers)}文）")


@click.command("pack-check", cls=Command)
@click.argument("folder", metavar="フォルダー", type=click.Path(exists=True, file_okay=False, path_type=Path))
def pack_check(folder: Path) -> None:
    """録音をしらべ、足りない文、録りなおす文、変わった文をぜんぶ言います。"""
    from sapporo_learn.speech import packs, recorded

    try:
        pack = packs.read_pack(folder)
        _, texts = _texts(pack.lesson)
        found = list(recorded.faults(folder, pack, texts))
    except packs.PackError as error:
        raise KnownError(error.text) from error
    except OSError as error:
        raise KnownError(f"{folder} が読めません。読みとりを許可してください。") from error
    for fault in found:
        click.echo(fault)
    if found:
        raise KnownError(f"直すところが{len(found)}つあります。ほかの文は、このままで使えます。")
    click.echo(f"{len(pack.numbers)}文、すべて使えます。")


def _texts(lesson: str) -> tuple[str, list[Text]]:
    """Give a lesson's title and what is spoken in it.

    Raises:
        KnownError: There is no such lesson.
    """
    from sapporo_learn.content import wording
    from sapporo_learn.core import wording as loop
    from sapporo_learn.core.ruby import Text
    from sapporo_learn.course import open_course

    if lesson == COMMON:
        return "どの教材でも言う文", [text for text in vars(loop).values() if isinstance(text, Text)]
    found = next((each for each in open_course().lessons if each.id == lesson), None)
    if found is None:
        raise KnownError(
            f"「{lesson}」という教材はありませんので、「sapporo-learn lessons list」で見てください。"
        )
    return found.title.shown, [place.text for place in wording.places(found) if place.key != "title"]


def _readings(pack: Pack) -> list[tuple[int, str, str, str]]:
    """Give number, source, sentence and kana of each; without the voice there are no kana."""
    from sapporo_learn import paths, speech
    from sapporo_learn.core.ruby import parse

    rows = []
    for source, number in pack.numbers.items():
        text = parse(source)
        try:
            kana = speech.reading(text, paths.dictionary()).kana
        except KnownError:
            kana = ""
        rows.append((number, source, text.shown, kana))
    return sorted(rows)


def _sheet(title: str, pack: Pack) -> str:
    from sapporo_learn.speech.packs import name_of

    rows = _readings(pack)
    head = _HOW.format(title=title, count=len(rows), name=name_of(rows[0][0]))
    return head + "".join(
        f"\n{name_of(number)}　{shown}\n" + (f"　　　（{kana}）\n" if kana else "")
        for number, _, shown, kana in rows
    )


def _table(pack: Pack) -> str:
    from sapporo_learn.speech.packs import mark_of, name_of

    out = io.StringIO()
    import csv  # not on the way to the first page

    table = csv.writer(out)
    table.writerow(["番号", "ファイル", "文", "よみ", "しるし"])
    for number, source, shown, kana in _readings(pack):
        table.writerow([number, f"{name_of(number)}.wav", shown, kana, mark_of(source)])
    return out.getvalue()
