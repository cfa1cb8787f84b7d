"""How the commands speak: help, mistakes on the command line and the record's counts, all in Japanese."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import click

from sapporo_learn.errors import KnownError

_PIECES: Final = {
    "[OPTIONS]": "［指定］",
    "COMMAND [ARGS]...": "命令 …",
    "[COMMAND] [ARGS]...": "［命令 …］",
}


class Command(click.Command):
    """A command whose help is Japanese throughout."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Give ``--help`` with words of ours."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "この説明を出します。"
        return option

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Give what may follow the command's name."""
        return [_PIECES.get(piece, piece) for piece in super().collect_usage_pieces(ctx)]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write how the command is called."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="使い方：")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write each option on a line of its own, what it does below; then the commands of a group."""
        with formatter.section("指定"):
            for param in self.get_params(ctx):
                if isinstance(param, click.Option):
                    value = "" if param.is_flag or param.count else f" {param.make_metavar(ctx)}"
                    formatter.write(f"  {'・'.join(param.opts)}{value}\n      {param.help}\n")
        if isinstance(self, click.Group):
            found = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
            with formatter.section("命令"):
                formatter.write_dl([(name, command.help or "") for name, command in found if command])


class Group(Command, click.Group):
    """A group of such commands; those of ``later`` are imported when somebody asks for them."""

    command_class = Command
    group_class = type

    def __init__(
        self, *given: Any, later: Mapping[str, Callable[[], click.Command]] | None = None, **named: Any
    ) -> None:
        super().__init__(*given, **named)
        self.later = dict(later or {})

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the names of all, also of those that are not yet here."""
        return sorted({*self.commands, *self.later})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Give the command, or None."""
        if cmd_name in self.later:
            self.add_command(self.later.pop(cmd_name)(), cmd_name)
        return super().get_command(ctx, cmd_name)


class WrittenWronglyError(click.UsageError):
    """A command that was written wrongly, told in a sentence of ours."""


@contextmanager
def written_wrongly() -> Iterator[None]:
    """What is refused inside stood on the command line. Raises WrittenWronglyError."""
    try:
        yield
    except KnownError as error:
        raise WrittenWronglyError(error.text) from error


def look_for(path: Path, *, usb: bool = False) -> None:
    """Raise WrittenWronglyError when there is no such file or folder."""
    if not path.exists():
        where = "USBがさしてあるか" if usb else "書き方を"
        raise WrittenWronglyError(f"「{path}」がありませんので、{where}たしかめてください。")


@contextmanager
def answered(instead: str) -> Iterator[None]:
    """Tell what to write instead where nobody can be asked. Raises KnownError."""
    try:
        yield
    except click.Abort:
        if sys.stdin.isatty():
            raise
        raise KnownError(f"たずねることができませんので、{instead}") from None


def mistake(error: click.ClickException) -> str:
    """Say in one sentence what is wrong with a command line."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    path = context.command_path if context is not None else "sapporo-learn"
    look = f"「{path} --help」をごらんください。"
    match error:
        case WrittenWronglyError():
            return error.message
        case click.exceptions.NoArgsIsHelpError() if context and isinstance(context.command, click.Group):
            names = "か".join(f"「{name}」" for name in context.command.list_commands(context))
            return f"「{path}」のあとに、{names}をつけてください。"
        case click.NoSuchOption():
            return f"「{error.option_name}」という指定はありません。{look}"
        case click.MissingParameter():
            return f"「{_name(error.param)}」が足りません。{look}"
        case click.BadParameter():
            return f"「{_name(error.param)}」の値が合いません。{look}"
        case click.UsageError():
            return f"そのような使い方はできません。{look}"
        case _:
            return error.format_message()


def _name(param: click.Parameter | None) -> str:
    if param is None:
        return "値"
    return param.opts[-1] if isinstance(param, click.Option) else param.human_readable_name


def counts(found: Mapping[str, Any], titles: Mapping[str, str]) -> list[str]:
    """Write the record's counts as sentences; ``titles`` gives the titles of lessons by id, in order."""
    from sapporo_learn.core.mastery import CAUSE_WORDS  # not on the way to the first page

    lessons = sorted(found["lessons"].items(), key=lambda item: [*titles, item[0]].index(item[0]))
    lines = [
        f"人数：{found['learners']}人（ほかに、記録せずに練習した回数：{found['guests']}回）",
        f"練習に来た回数：{found['visits']}回",
        f"できた教材：のべ{found['passed']}つ",
    ]
    lines += [
        f"　「{titles.get(lesson, lesson)}」：練習した人 {row['learners']}人、"
        f"できた人 {row['passed']}人、「たすけて」{row['helps']}回"
        for lesson, row in lessons
    ]
    stumbles = "、".join(f"「{CAUSE_WORDS[cause]}」{count}回" for cause, count in found["stumbles"].items())
    return [*lines, f"つまずき：{stumbles or 'ありません'}"]


def no_record(folder: Path) -> KnownError:
    """Say that nobody has practised here yet."""
    return KnownError(f"記録がまだありません（{folder}）。一度練習すると、できます。")


def summary(folder: Path) -> dict[str, Any]:
    """Give the counts of the record in this folder.

    Raises:
        KnownError: There is none, or it cannot be read.
    """
    from sapporo_learn import paths
    from sapporo_learn.content.pictures import load_pictures
    from sapporo_learn.store import Store

    if not (folder / paths.RECORD).exists():
        raise no_record(folder)
    store = Store.open(folder / paths.RECORD, load_pictures(paths.pictures_dir()))
    try:
        return store.summary()
    finally:
        store.close()


def tell_record(folder: Path) -> None:
    """Write the counts of the record in this folder as sentences."""
    from sapporo_learn.course import open_course

    titles = {lesson.id: lesson.title.shown for lesson in open_course().lessons}
    for line in counts(summary(folder), titles):
        click.echo(line)
