"""Every lesson can be done by everybody: real programs, driven by the robot from the first page to the stamp.

The whole matrix (lessons × steady, slow, shaky hands × four displays × letters of 100, 150, 200 %) is tried
by ``sapporo-learn demo --matrix``. Here stands a fair choice from it, made anew whenever a lesson comes: 12
trials, or one for each lesson when there are more. It covers

* every lesson, all of them equally often,
* every display with every size of letters, every hand with every display and with every size of letters,
* as long as there are no more than three lessons, also every lesson with every hand, display and size; when
  there are more, these go round.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QSize

from sapporo_learn import demo, matrix, paths
from sapporo_learn.cli import main
from sapporo_learn.cli_demo import DISPLAYS
from sapporo_learn.content.loader import load_course
from sapporo_learn.entrance import Options
from sapporo_learn.matrix import TEXTS, Trial, attempt, trials
from sapporo_learn.ui.hand import Profile
from sapporo_learn.ui.robot import StuckError
from tests.helpers.program import rows
from tests.helpers.spread import pairs, spread

LESSONS = [lesson.id for lesson in load_course(paths.lessons_dir()).lessons]
ALL = trials(LESSONS, DISPLAYS, {})
FEWEST = 12  # displays × sizes
CHOSEN = spread(ALL, max(FEWEST, len(LESSONS)))
ONE = {"lesson_id": "finger", "profile": "steady", "display": "1366x768", "text_percent": "100"}


def covered(chosen: Iterable[Trial]) -> set[tuple[object, object]]:
    return set().union(*map(pairs, chosen))


def causes(data: Path) -> set[str]:
    """What this hand stumbled over."""
    sql = "SELECT DISTINCT json_extract(result, '$.cause') FROM event WHERE verb IN ('attempted', 'touched')"
    return {cause for (cause,) in rows(data, sql)} - {"tap"}


def hints(data: Path) -> int:
    """Hints that silence brought; the sentence said once more is none."""
    sql = "SELECT count(*) FROM event WHERE verb = 'hinted' AND json_extract(result, '$.rung') > 1"
    return int(rows(data, sql)[0][0])


# --- the choice ---------------------------------------------------------------------------------------------


def test_the_matrix_holds_every_combination() -> None:
    assert len(ALL) == len(set(ALL)) == len(LESSONS) * 3 * 4 * 3


@pytest.mark.parametrize("count", [3, 9, 21])
def test_the_choice_covers_what_it_promises_however_long_the_course_is(count: int) -> None:
    lessons = [f"lesson-{number}" for number in range(count)]
    chosen = spread(trials(lessons, DISPLAYS, {}), max(FEWEST, count))
    taken = [sum(trial.lesson == lesson for trial in chosen) for lesson in lessons]
    assert max(taken) - min(taken) <= 1
    assert min(taken) >= 1
    met = covered(chosen)
    wanted = {*product(DISPLAYS, TEXTS), *product(Profile, DISPLAYS), *product(Profile, TEXTS)}
    assert wanted - met == set()
    if count == 3:
        assert covered(trials(lessons, DISPLAYS, {})) - met == set()


# --- the trials ---------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("trial", CHOSEN, ids=lambda trial: str(trial).rstrip("％"))
def test_everybody_comes_to_the_stamp(trial: Trial, tmp_path: Path) -> None:
    assert attempt(trial, tmp_path).stuck == ""
    assert rows(tmp_path, "SELECT lesson FROM event WHERE verb = 'passed'") == [(trial.lesson,)]
    match trial.profile:
        case Profile.STEADY:
            assert causes(tmp_path) == set()
        case Profile.SLOW:
            assert causes(tmp_path) == {"held"}
            assert hints(tmp_path) > 0
        case Profile.SHAKY:
            assert len(causes(tmp_path)) >= 3


# --- the command --------------------------------------------------------------------------------------------


def command(*arguments: str, which: str = "--matrix") -> int:
    """Exit status of ``demo --matrix``, or of another way of trying many."""
    try:
        main(["demo", which, *arguments])
    except SystemExit as end:
        return int(str(end.code))
    return 0


@pytest.fixture
def quick_robot(monkeypatch: pytest.MonkeyPatch) -> None:
    """A robot that touches nothing and finds a dead end on the upright display, one trial after the other."""

    def run(options: Options, *_: object) -> int:
        if options.size == QSize(1080, 1920):
            raise StuckError("「つぎへ」が見つかりません")
        return 0

    monkeypatch.setattr(demo, "run", run)
    monkeypatch.setattr(matrix.os, "cpu_count", lambda: 1)


def test_what_is_asked_for_is_held_and_the_rest_is_tried_in_all_ways() -> None:
    (trial,) = trials(LESSONS, DISPLAYS, ONE)
    assert trial == Trial("finger", Profile.STEADY, "1366x768", DISPLAYS["1366x768"], 100)
    assert len(trials(LESSONS, DISPLAYS, {"profile": "shaky"})) == len(ALL) / 3


@pytest.mark.usefixtures("quick_robot")
def test_the_command_tells_of_every_trial_and_ends_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert command("--lesson", "finger", "--display", "1024x768", "--text", "150") == 0
    *lines, count = capsys.readouterr().out.splitlines()
    assert [line.partition("：できました")[0] for line in lines] == [
        f"finger {profile} 1024x768 150％" for profile in Profile
    ]
    assert count == "3通りのうち、3通りでスタンプまで進めました。"


@pytest.mark.usefixtures("quick_robot")
def test_all_lessons_with_all_hands_are_tried_on_one_display(capsys: pytest.CaptureFixture[str]) -> None:
    assert command(which="--all") == 0
    *lines, _ = capsys.readouterr().out.splitlines()
    assert [line.partition("：できました")[0] for line in lines] == [
        f"{lesson} {profile} 1920x1080 100％" for lesson, profile in product(LESSONS, Profile)
    ]
    assert command("--display", "1366x768", "--text", "200", "--profile", "slow", which="--all") == 0
    *lines, _ = capsys.readouterr().out.splitlines()
    assert [line.partition("：できました")[0] for line in lines] == [
        f"{lesson} slow 1366x768 200％" for lesson in LESSONS
    ]


@pytest.mark.usefixtures("quick_robot")
def test_one_robot_that_is_stuck_makes_the_command_fail(capsys: pytest.CaptureFixture[str]) -> None:
    assert command("--lesson", "finger", "--profile", "slow", "--text", "200") == 1
    said = capsys.readouterr()
    assert "finger slow 1080x1920 200％：進めませんでした（「つぎへ」が見つかりません）" in said.out
    assert "4通りのうち、3通りでスタンプまで進めました。" in said.out
    assert said.err == "1通りで、ロボットが先へ進めませんでした。\n"


def test_processes_of_their_own_tell_when_pictures_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(matrix.os, "cpu_count", lambda: 2)
    (tmp_path / "file").touch()
    assert command("--lesson", "finger", "--text", "200", "--out", str(tmp_path / "file" / "below")) == 1
    assert "絵を置けません" in capsys.readouterr().err
