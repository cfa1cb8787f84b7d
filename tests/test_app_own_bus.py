"""The whole program: a feed that an instructor kept is there for learners, also after a restart."""

from __future__ import annotations

from pathlib import Path

import pytest

from sapporo_learn.content.own_feeds import FeedShelf
from tests.helpers.feeds import changed, zipped
from tests.helpers.program import enter, page, press, running, session, until

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_kept_stop_has_a_door_on_the_phone_and_real_times_behind_it(tmp_path: Path) -> None:
    shelf = FeedShelf(tmp_path)
    shelf.keep(str(zipped(tmp_path / "feed.zip", changed())))
    shelf.choose(["b1"])
    with running(tmp_path) as stage:
        enter(stage)
        until(lambda: stage.app.bus.offered().stops == ("b1",))
        press(stage, "バスの時刻、")
        phone, lesson = stage.app.phone, stage.app.lesson
        lesson.next()
        for target in ("home/bus", "home/bus"):  # the first touch ends the demonstration
            phone.tap(target)
        until(lambda: "bus/own" in phone.property("offered"))
        lesson.next()
        for target in ("bus/own", "bus/own", "ownbus/first", "ownbus/first"):
            phone.tap(target)
        until(lambda: phone.property("ownbus").get("next") not in (None, ""))
        assert session(stage).phone.ownbus.stop == "b1"
        press(stage, "おわる")
        shelf.forget()
    with running(tmp_path) as stage:
        press(stage, "はじめる", "すずらんさん")
        press(stage, "つづける。")
        assert (page(stage), session(stage).phone.ownbus.stop) == ("lesson", "")
        assert stage.app.phone.property("ownbus")["rows"] == []
