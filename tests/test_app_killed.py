"""Killed at any moment of a lesson, the program loses nothing that was on the disk, and goes on."""

from __future__ import annotations

import json
import random
import select
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from sapporo_learn import paths
from sapporo_learn.content.loader import load_course
from sapporo_learn.core import practice
from sapporo_learn.core.practice import Phase, Session
from tests.helpers import victim
from tests.helpers.program import kept, rows, running, session, sit_down, work

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.skipif(sys.platform == "win32", reason="a pipe cannot be waited for there"),
]

KILLS = 4
MOVES = (14, 24)  # so many moves before it is killed, past the introduction,
DELAY_S = 0.08  # and at most so long after the last of them
ROOT = Path(__file__).parents[1]


def killed(data: Path, chance: random.Random) -> list[dict[str, Any]]:
    """Start the program, kill it at a moment of chance, and give what it had told."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.helpers.victim", data], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        told = [program.stdout.readline() for _ in range(1 + chance.randint(*MOVES))]
        select.select([program.stdout], [], [], chance.uniform(0.0, DELAY_S))
        program.kill()
        told += program.stdout.read().splitlines(keepends=True)
    assert program.returncode == -signal.SIGKILL
    return [json.loads(line) for line in told if line.endswith("\n")]


def place(now: Session | None) -> tuple[Any, ...]:
    """Where in the lesson somebody is: round, step, and the phone as it was left."""
    assert now is not None
    return now.round, now.step.id, now.phone


def test_killed_at_any_moment_the_lesson_goes_on_where_it_was(tmp_path: Path) -> None:
    lesson = load_course(paths.lessons_dir()).lessons[0]
    chance = random.Random(seed := random.randrange(1 << 30))
    save = ""
    for _ in range(KILLS):
        began, *moves = killed(tmp_path, chance)
        if save:
            assert place(practice.load(lesson, began["began"])) == place(practice.load(lesson, save)), seed
        last, saved_at, save = kept(tmp_path)
        assert rows(tmp_path, "SELECT count(*) FROM event") == [(last,)], seed
        acknowledged, acknowledged_at, state = moves[-1]["kept"]
        assert last >= acknowledged, seed
        assert save or not state, seed
        assert saved_at > acknowledged_at or (saved_at, save) == (acknowledged_at, state), seed
    with running(tmp_path) as stage:
        sit_down(stage, tmp_path, victim.LESSON)
        assert place(session(stage)) == place(practice.load(lesson, save)), seed
        work(stage, stage.robot(), lambda now: now.phase is Phase.DONE_STEP)
