"""The commands of many laptops: packs that go from one to another, and who is one person."""

from __future__ import annotations

import dataclasses
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from sapporo_learn.cli_words import Command, look_for, written_wrongly
from sapporo_learn.errors import KnownError

if TYPE_CHECKING:
    from sapporo_learn.core.merging import Report
    from sapporo_learn.core.same_people import SignUp
    from sapporo_learn.store import Store
    from sapporo_learn.store.sharing import SqlitePacks

PASSPHRASE_VARIABLE: Final = "SAPPORO_LEARN_PASSPHRASE"  # noqa: S105 - the name of one, not one

_passphrase_option = click.option(
    "--passphrase-file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="ファイル",
    help=f"クラスのあいことばを書いたファイル（{PASSPHRASE_VARIABLE} でも指定できます）。",
)
_json_option = click.option("--json", "as_json", is_flag=True, help="JSON で出します。")
_who_option = click.option("--who", required=True, metavar="名前", help="決めた方（講師）の名前。")
_path = click.Path(path_type=Path)


@click.command("pack", cls=Command)
@click.argument("out", metavar="フォルダー", type=_path)
@_passphrase_option
@_json_option
@click.pass_obj
def pack(data: Path | None, out: Path, passphrase_file: Path | None, as_json: bool) -> None:
    """USBに出す：このパソコンの記録を、あいことばで閉じたパックにします。"""
    from sapporo_learn.store.sealing import check_passphrase

    with _packs(data) as packs:
        passphrase = _passphrase(passphrase_file, twice=True)
        with written_wrongly():
            check_passphrase(passphrase)
        path = packs.write(out, passphrase)
    _tell({"pack": str(path)} if as_json else f"{path} に出しました。")


@click.command("preview", cls=Command)
@click.argument("path", metavar="パック", type=_path)
@_passphrase_option
@_json_option
@click.pass_obj
def preview(data: Path | None, path: Path, passphrase_file: Path | None, as_json: bool) -> None:
    """USBから入れる前に、何がふえるかを見ます。何も変わりません。"""
    from sapporo_learn.core import merging

    look_for(path, usb=True)
    with _packs(data, new=True) as packs:
        report = packs.preview(path, _passphrase(passphrase_file))
    _tell(dataclasses.asdict(report) if as_json else "\n".join(merging.preview(report)))


@click.command("merge", cls=Command)
@click.argument("paths", metavar="パック", type=_path, nargs=-1, required=True)
@_passphrase_option
@click.option("--again", is_flag=True, help="もう入れてあるパックも、もう一度しらべて入れます。")
@_json_option
@click.pass_obj
def merge(
    data: Path | None, paths: tuple[Path, ...], passphrase_file: Path | None, again: bool, as_json: bool
) -> None:
    """USBから入れる：パックの記録を、このパソコンの記録とあわせます。フォルダーなら、中のパックをぜんぶ。"""
    from sapporo_learn.core import merging

    reports: list[Report] = []
    failures: list[str] = []
    for path in paths:
        look_for(path, usb=True)
    if not (found := list(_files(paths))):
        raise KnownError("パックがありませんので、USBの中のフォルダーを、たしかめてください。")
    with _store(data, new=True) as store:
        passphrase, packs = _passphrase(passphrase_file), store.packs
        store.safety.shelf.make_if_changed()  # as it was before
        for path in found:
            try:
                report = packs.merge(path, passphrase, again=again)
            except KnownError as error:
                failures.append(f"{path.name}：{error.text}")
                continue
            reports.append(report)
            if not as_json:
                click.echo("\n".join(merging.merged(report)))
    if as_json:
        _tell([dataclasses.asdict(report) for report in reports])
    for failure in failures[:-1]:
        click.echo(failure, err=True)
    if failures:
        raise KnownError(failures[-1])


@click.command("digest", cls=Command)
@_json_option
@click.pass_obj
def digest(data: Path | None, as_json: bool) -> None:
    """記録の中身を1つの数にします。同じ数のパソコンには、同じ記録があります。"""
    with _packs(data) as packs:
        found = packs.digest()
    _tell({"sha256": found} if as_json else found)


@click.command("link", cls=Command)
@click.argument("one", metavar="登録")
@click.argument("other", metavar="登録")
@_who_option
@click.pass_obj
def link(data: Path | None, one: str, other: str, who: str) -> None:
    """2つの登録を、同じ方のものにします。登録は、番号か名前です。"""
    from sapporo_learn.core.merging import called

    with _packs(data) as packs:
        first, second = packs.link(one, other, who)
    click.echo(f"{called(first)}と{called(second)}を、同じ方としました。")


@click.command("unlink", cls=Command)
@click.argument("one", metavar="登録")
@click.argument("other", metavar="登録")
@_who_option
@click.pass_obj
def unlink(data: Path | None, one: str, other: str, who: str) -> None:
    """2つの登録を、べつの方のものにもどします。"""
    from sapporo_learn.core.merging import called

    with _packs(data) as packs:
        first, second = packs.unlink(one, other, who)
    click.echo(f"{called(first)}と{called(second)}を、べつの方としました。")


@click.command("people", cls=Command)
@_json_option
@click.pass_obj
def people(data: Path | None, as_json: bool) -> None:
    """登録の番号と、同じ方の登録、同じ方かもしれない登録をならべます。"""
    from sapporo_learn.core.merging import called, maybe_same

    with _packs(data) as packs:
        everybody, groups, likely = packs.people(), packs.groups(), packs.likely()
    if as_json:
        told = {"people": everybody, "same": groups, "likely": likely}
        _tell(json.loads(json.dumps(told, default=dataclasses.asdict)))
        return
    for one in everybody:
        click.echo(called(one))
    for group in groups:
        click.echo(f"同じ方：{_joined(group)}")
    for both in likely:
        click.echo(maybe_same(*both))


COMMANDS: Final = (pack, preview, merge, digest, link, unlink, people)


def _joined(group: list[SignUp]) -> str:
    from sapporo_learn.core.merging import called

    return "、".join(called(one) for one in group)


@contextmanager
def _packs(data: Path | None, *, new: bool = False) -> Iterator[SqlitePacks]:
    with _store(data, new=new) as store:
        yield store.packs


@contextmanager
def _store(data: Path | None, *, new: bool) -> Iterator[Store]:
    """Open the record for the block; a new one is made only where that is meant."""
    from sapporo_learn import paths
    from sapporo_learn.content.pictures import load_pictures
    from sapporo_learn.core.audit import COMMAND
    from sapporo_learn.store import Store

    folder = data or paths.data_dir()
    if not new and not (folder / paths.RECORD).exists():
        raise KnownError(f"記録がまだありません（{folder}）。一度練習すると、できます。")
    store = Store.open(folder / paths.RECORD, load_pictures(paths.pictures_dir()), COMMAND)
    try:
        yield store
    finally:
        store.close()


def _files(given: tuple[Path, ...]) -> Iterator[Path]:
    """The packs themselves, and those in folders."""
    from sapporo_learn.store.packs import SUFFIX

    for path in given:
        if path.is_dir():
            yield from sorted(path.glob(f"*{SUFFIX}"))
        else:
            yield path


def _passphrase(file: Path | None, *, twice: bool = False) -> str:
    """The class's passphrase: of the file, of the environment, or typed.

    Raises:
        KnownError: None of these.
    """
    if file is not None:
        try:
            return file.read_text("utf-8-sig").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise KnownError(f"{file} が読めません。文字だけのファイルにしてください。") from error
    if given := os.environ.get(PASSPHRASE_VARIABLE):
        return given
    if not sys.stdin.isatty():
        raise KnownError("あいことばがありません。「--passphrase-file」で指定してください。")
    typed = click.prompt("あいことば", hide_input=True)
    if twice and click.prompt("もう一度、同じあいことば", hide_input=True) != typed:
        raise KnownError("あいことばが2回ともは同じではありません。もう一度はじめからどうぞ。")
    return str(typed)


def _tell(found: object) -> None:
    click.echo(found if isinstance(found, str) else json.dumps(found, ensure_ascii=False, indent=2))
