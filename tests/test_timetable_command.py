"""``sapporo-learn timetable`` as it is written on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sapporo_learn import cli
from tests.helpers.feeds import changed, zipped

FRIDAY = ("--date", "2027-02-05", "--at", "10:24")


def run(*words: str) -> int:
    """The exit status of a command line."""
    try:
        cli.main(["timetable", *words])
    except SystemExit as ended:
        return int(ended.code or 0)
    return 0


def test_the_practice_timetable_is_asked_when_no_other_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("ゆきぞらだんちまえ", *FRIDAY) == 0
    assert "おおぞら駅前方面　つぎは 10時31分（あと 7分）" in capsys.readouterr().out


def test_an_operators_timetable_tells_what_was_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    feed = zipped(tmp_path / "feed.zip", changed(trips="service_id,trip_id\nweek,out\nnever,back\n"))
    words = ("ぶなの木", "--feed", str(feed), "--date", "2026-06-03", "--at", "08:00", "--json")
    assert run(*words) == 0
    answer = json.loads(capsys.readouterr().out)
    assert [each["next"][0]["in_minutes"] for each in answer["stops"][0]["directions"]] == [6]
    assert "走る日のわからない便（trips.txt、1）" in answer["left_out"]


def test_what_is_no_feed_is_refused_with_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "feed.zip").write_bytes(b"no")
    assert run("x", "--feed", str(tmp_path / "feed.zip")) == 1
    told = capsys.readouterr()
    assert (told.out, "こわれています" in told.err, "Traceback" in told.err) == ("", True, False)


def test_the_time_is_now_when_none_is_given(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("ふくろうのもり", "--snow", "heavy", "--table") == 0
    assert "大雪で" in capsys.readouterr().out
