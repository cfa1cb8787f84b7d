"""What the instructor reads about the bus feed that is kept. Pure."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from sapporo_learn.core.days import shown
from sapporo_learn.core.own_feed import OwnFeed, OwnStop
from sapporo_learn.core.timetable import Stop

TAKEN: Final = "えらんであります"


def facts(feed: OwnFeed, now: datetime) -> list[str]:
    """Say whose feed it is, until when it holds, how large it is."""
    if not feed.last:
        until = "バスの走る日が、1日もありません。"
    elif feed.over(now.toordinal()):
        until = f"{shown(feed.last)}で 終わっています。新しい zip を もらってください。"
    else:
        until = f"{shown(feed.last)}まで 使えます。"
    return [feed.owner, until, f"停留所は、{feed.count}か所です。"]


def stop_row(stop: Stop | OwnStop, *, taken: bool) -> dict[str, Any]:
    """Say one stop."""
    return {
        "id": stop.id,
        "name": stop.name,
        "reading": "　".join(filter(None, (stop.reading, TAKEN if taken else ""))),
        "taken": taken,
    }
