"""The command ``timetable``: the next bus of any operator who publishes GTFS-JP."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import click

from sapporo_learn.cli_words import Command


@click.command(cls=Command)
@click.argument("stop", metavar="停留所")
@click.option(
    "--feed",
    type=click.Path(exists=True, path_type=Path),
    metavar="ファイル",
    help="GTFS-JP の zip。つけなければ、練習用の時刻表。",
)
@click.option(
    "--date", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="日。なければ、きょう。"
)
@click.option("--at", type=click.DateTime(["%H:%M"]), metavar="HH:MM", help="時刻。なければ、いま。")
@click.option(
    "--snow",
    type=click.Choice(["none", "snow", "heavy"]),
    default="none",
    help="雪のようす（snow は雪、heavy は大雪）。",
)
@click.option("--table", is_flag=True, help="その日の時刻を、ぜんぶ出します。")
@click.option("--json", "as_json", is_flag=True, help="JSON で出します。")
def timetable(
    stop: str,
    feed: Path | None,
    date: datetime | None,
    at: datetime | None,
    snow: str,
    table: bool,
    as_json: bool,
) -> None:
    """停留所の名前か よみがなから、つぎのバスをしらべます。"""
    from sapporo_learn import paths
    from sapporo_learn.content.gtfs import load_feed
    from sapporo_learn.core import bus_answer
    from sapporo_learn.core.buses import Snow

    found = load_feed(feed or paths.practice_feed())
    now = datetime.now()
    moment, day = at or now, (date or now).toordinal()
    question = bus_answer.Question(found.timetable, stop, day, moment.hour * 60 + moment.minute, Snow(snow))
    if as_json:
        click.echo(
            json.dumps({**bus_answer.as_json(question), "left_out": found.told}, ensure_ascii=False, indent=2)
        )
    else:
        click.echo("\n".join(filter(None, (*bus_answer.lines(question, table=table), found.told))))
