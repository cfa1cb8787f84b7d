"""The commands of the record: look, back up, restore, check, salvage, export, erase."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from sapporo_learn.cli_words import (
    Group,
    WrittenWronglyError,
    answered,
    look_for,
    no_record,
    summary,
    tell_record,
)
from sapporo_learn.errors import KnownError

if TYPE_CHECKING:
    from sapporo_learn.core.rotation import Backup
    from sapporo_learn.store import Store
    from sapporo_learn.store.exports import Exports
    from sapporo_learn.store.safety import SqliteSafety

_json_option = click.option("--json", "as_json", is_flag=True, help="JSON で出します。")
_yes_option = click.option("--yes", is_flag=True, help="たずねずに、すぐにします。")
_out_option = click.option(
    "--out", type=click.Path(dir_okay=False, path_type=Path), metavar="ファイル", help="書き出すファイル。"
)
_TABLES: Final = {"learner": "人", "event": "できごと"}


@click.group("record", cls=Group)
def record_group() -> None:
    """記録を見る・守る。"""


@record_group.command("summary")
@_json_option
@click.pass_obj
def record_summary(data: Path | None, as_json: bool) -> None:
    """人数・できた教材・つまずきを、名前を出さずにまとめます。"""
    if as_json:
        _print_json(summary(_folder(data)))
    else:
        tell_record(_folder(data))


@record_group.command("class")
@_json_option
@click.pass_obj
def record_class(data: Path | None, as_json: bool) -> None:
    """受講者を、最後に来た順にならべます（名前が出ます）。"""
    with _exports(data) as exports:
        _tell(exports.class_list(), as_json)


@record_group.command("stumbles")
@_json_option
@click.pass_obj
def record_stumbles(data: Path | None, as_json: bool) -> None:
    """どの教材の、どの手順で、なぜつまずくかを、多い順にならべます。"""
    with _exports(data) as exports:
        _tell(exports.stumbles(), as_json)


@record_group.command("backup")
@click.option("--list", "only_list", is_flag=True, help="いまあるバックアップを、ならべるだけにします。")
@click.pass_obj
def record_backup(data: Path | None, only_list: bool) -> None:
    """バックアップをつくり、ひらいてたしかめます。"""
    if only_list:
        for backup in _safety(data).shelf.all():
            click.echo(_words(backup))
        return
    with _store(data) as store:
        click.echo(f"バックアップしました：{_words(store.safety.back_up())}")


@record_group.command("restore")
@click.argument("name", required=False, default="", metavar="［バックアップの名前］")
@_yes_option
@click.pass_obj
def record_restore(data: Path | None, name: str, yes: bool) -> None:
    """バックアップの状態にもどします。名前がなければ、きのうまでの、いちばん新しいもの。いまの記録はのこります。"""
    safety = _safety(data)
    wanted = safety.find(name)
    _ask(yes, "記録を、バックアップの状態に もどしますか。")
    click.echo(f"もどしました：{_words(safety.restore(wanted.name))}")


@record_group.command("check")
@click.pass_obj
def record_check(data: Path | None) -> None:
    """記録のファイルとバックアップが、こわれていないかをしらべます。"""
    safety = _safety(data)
    if not safety.exists():
        raise no_record(_folder(data))
    finding = safety.check()
    for backup in safety.shelf.all():
        try:
            safety.shelf.sound(backup)
        except KnownError as error:
            click.echo(f"{backup.name}：{error.text}", err=True)
            finding = finding or "こわれたバックアップがありますので、「record backup」をしてください。"
    if finding:
        raise KnownError(finding)
    click.echo(f"記録は、よい状態です。バックアップは{len(safety.shelf.all())}つあります。")


@record_group.command("salvage")
@click.argument(
    "file", required=False, metavar="［ファイル］", type=click.Path(dir_okay=False, path_type=Path)
)
@click.option(
    "--use", is_flag=True, help="読めたものを、そのまま記録として使います。いまの記録はのこります。"
)
@click.pass_obj
def record_salvage(data: Path | None, file: Path | None, use: bool) -> None:
    """こわれた記録から読めるものを読み、新しい記録をつくります。足りないものは、バックアップから足します。"""
    safety = _safety(data)
    if file is not None:
        look_for(file)
    elif not safety.exists():
        raise no_record(_folder(data))
    made, told = safety.salvage(file)
    for one in told:
        if one.table in _TABLES:
            bad = f"（読めても使えなかったもの：{one.bad}）" if one.bad else ""
            click.echo(f"{_TABLES[one.table]}：{one.rows}{bad}")
    click.echo(f"読めたもの：{made}")
    if use:
        safety.use(made)
        click.echo("これを、記録として使います。")


@record_group.command("export")
@click.option("--csv", "as_csv", is_flag=True, help="全員の教材の記録を、CSV（表計算むき）で書き出します。")
@click.option("--person", metavar="名前か番号", help="ひとりの記録を、すべて JSON で書き出します。")
@_out_option
@click.pass_obj
def record_export(data: Path | None, as_csv: bool, person: str | None, out: Path | None) -> None:
    """記録を書き出します（名前が出ます）。"""
    if as_csv == bool(person):
        raise WrittenWronglyError("「--csv」か「--person 名前」の、どちらか一つをつけてください。")
    with _exports(data) as exports:
        text = exports.person(exports.find(person)) if person else exports.lessons()
    if out is None:
        click.echo(text, nl=False)
        return
    try:
        out.write_bytes(text.encode())
    except OSError as error:
        raise KnownError(f"「{out}」に書きこめませんので、べつの場所にしてください。") from error
    click.echo(f"書き出しました：{out}")


@record_group.command("erase")
@click.argument("person", metavar="名前か番号")
@_yes_option
@click.pass_obj
def record_erase(data: Path | None, person: str, yes: bool) -> None:
    """ひとりの記録を、すべて消します。もとには戻せません。"""
    with _store(data) as store:
        from sapporo_learn.store.exports import Exports

        found = Exports(store.database).find(person)
        _ask(yes, "この人の記録を、すべて消しますか。もとには戻せません。")
        store.people.erase(found)
    click.echo("消しました。バックアップからも、もう戻りません。")


def _folder(data: Path | None) -> Path:
    from sapporo_learn import paths

    return data or paths.data_dir()


@contextmanager
def _store(data: Path | None) -> Iterator[Store]:
    """Open the record that is there. Raises KnownError."""
    from sapporo_learn import paths
    from sapporo_learn.content.pictures import load_pictures
    from sapporo_learn.core.audit import COMMAND
    from sapporo_learn.store import Store

    path = _folder(data) / paths.RECORD
    if not path.exists():
        raise no_record(path.parent)
    store = Store.open(path, load_pictures(paths.pictures_dir()), COMMAND)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def _exports(data: Path | None) -> Iterator[Exports]:
    from sapporo_learn.store.exports import Exports

    with _store(data) as store:
        yield Exports(store.database)


def _safety(data: Path | None) -> SqliteSafety:
    """What helps a record that cannot be opened, too."""
    from sapporo_learn import paths
    from sapporo_learn.core.audit import COMMAND
    from sapporo_learn.store.database import Database
    from sapporo_learn.store.safety import SqliteSafety

    return SqliteSafety(Database(_folder(data) / paths.RECORD), who=COMMAND)


def _ask(yes: bool, question: str) -> None:
    if yes:
        return
    with answered("すぐにするときは「--yes」をつけてください。"):
        agreed = click.confirm(question, prompt_suffix=" [y/N] ", show_default=False)
    if not agreed:
        raise click.Abort


def _words(backup: Backup) -> str:
    when = datetime.fromtimestamp(backup.at_ms / 1000)
    return f"{when:%Y-%m-%d %H:%M}　{backup.name}（{max(1, backup.size // 1000)} kB）"


def _tell(lines: list[dict[str, Any]], as_json: bool) -> None:
    if as_json:
        _print_json(lines)
        return
    for line in lines:
        click.echo("、".join(f"{name} {value}" for name, value in line.items() if value is not None))
    if not lines:
        click.echo("まだ、ありません。")


def _print_json(value: object) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))
