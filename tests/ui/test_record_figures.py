"""Every figure of the instructor's pages, against a count by hand of what a made-up class really did.

The class practises through the real lesson model into a real record; the count by hand reads the raw rows in
plain SQL and shares nothing with ``core.mastery``.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

import pytest

from sapporo_learn.core.lesson import Round
from sapporo_learn.core.mastery import CAUSE_WORDS
from sapporo_learn.core.practice import Phase
from sapporo_learn.core.ruby import parse
from sapporo_learn.core.touch import Cause, Touch
from sapporo_learn.store import Store, database
from sapporo_learn.store.ids import Ids
from sapporo_learn.store.writer import SqliteLog
from sapporo_learn.ui.instructor_reading import Reading
from sapporo_learn.ui.lesson_record import Visit
from tests.helpers.desk import Desk
from tests.helpers.small_lesson import LESSON

LESSONS = (LESSON, replace(LESSON, id="other", title=parse("べつの教材")))
PICTURES = [("suzuran", "すずらん"), ("lilac", "らいらっく"), ("momiji", "もみじ"), ("yuki", "ゆき")]
ASTRAY = (Cause.MISSED, Cause.SLID, Cause.PALM, Cause.EDGE, Cause.TWO_FINGERS)
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=timezone(timedelta(hours=9)))
SECOND = 1000


@dataclass
class Hand:
    """Somebody who practises as chance has it."""

    desk: Desk
    random: Random

    def do_something(self) -> None:
        session = self.desk.session
        if session.phase is not Phase.DO:
            if session.phase is Phase.DONE_STEP and self.random.random() < 0.1:
                self.desk.touch(Cause.TWICE, session.step.point_at, session.step.gesture)
            self.desk.go_on()
            return
        step, chance = session.step, self.random.random()
        if chance < 0.5:
            self.desk.do()
        elif chance < 0.6:
            self.desk.phone.touched.emit(Touch(Cause.HELD, step.point_at, step.gesture, ms=1500))
        elif chance < 0.8:
            self.desk.touch(self.random.choice(ASTRAY))
        elif chance < 0.88:
            self.desk.model.help()
        elif chance < 0.97:
            self.rest(self.random.choice((13, 30, 70, 160)))
        elif not session.call_instructor:
            self.desk.model.back()

    def rest(self, seconds: int) -> None:
        """Let the finger rest, with nobody speaking."""
        for _ in range(seconds):
            self.desk.phone.contact_began()
            self.desk.phone.contact_cancelled()
            self.desk.now += self.desk.pace
            self.desk.model._tick()


@dataclass
class School:
    """A class on a real record, by a clock that moves a second with every entry."""

    path: Path
    seed: int
    called: dict[str, bool] = field(default_factory=dict)  # learner -> the hand is raised on the screen
    saves: dict[tuple[str, str], str] = field(default_factory=dict)
    stamps: set[tuple[str, str]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.random = Random(self.seed)
        self.store = Store.open(self.path, PICTURES)
        ticks = count(round(NOON.timestamp() * 1000) - 4000 * SECOND, SECOND)
        self.log = SqliteLog(database.open(self.path), Ids(), lambda: next(ticks))
        self.people = [self.store.people.add().id for _ in range(4)]

    def practise(self, visits: int) -> None:
        for number in range(visits):
            self.visit(self.random.choice([*self.people, ""]), f"{number:036d}")
        assert self.log.flush(60)

    def visit(self, who: str, visit: str) -> None:
        """Somebody takes a lesson to its end, leaves it, or the power fails."""
        lesson = self.random.choice(LESSONS)
        desk = Desk()
        desk.log = desk.model._record._log = self.log  # type: ignore[assignment]
        save = self.saves.pop((who, lesson.id), "") if who else ""
        desk.model.start(Visit(who, visit), lesson, save, passed_before=(who, lesson.id) in self.stamps)
        hand = Hand(desk, self.random)
        for _ in range(self.random.choice((0, 8, 30, 300))):
            if desk.session.phase is Phase.FINISHED:
                self.stamps.add((who, lesson.id))
                break
            hand.do_something()
        self.called[who] = desk.session.call_instructor
        if self.random.random() < 0.5:
            desk.model.leave()
            self.called[who] = False
        if desk.left:
            self.saves[who, lesson.id] = desk.left[0].save
        elif desk.session.phase not in (Phase.INTRO, Phase.FINISHED):
            with closing(sqlite3.connect(self.path)) as db:
                assert self.log.flush(60)
                found = db.execute("SELECT lesson, state FROM resume_point WHERE learner_id=?", (who,))
                self.saves[who, lesson.id] = dict(found.fetchall()).get(lesson.id, "")
        desk.model.drop()

    def pages(self) -> Reading:
        return Reading(LESSONS, lambda: NOON, class_list=self.store.records.class_list())

    def close(self) -> None:
        assert self.log.close(60)
        assert self.store.close()


@pytest.fixture(scope="module", params=[2, 3, 4])
def school(request, qapp, tmp_path_factory) -> Iterator[School]:
    school = School(tmp_path_factory.mktemp("school") / "record.db", request.param)
    school.practise(40)
    yield school
    school.close()


# --- the count by hand


@dataclass(frozen=True)
class Raw:
    """One row as it stands in the file."""

    who: str
    lesson: str
    step: int
    verb: str
    told: dict[str, Any]
    at_ms: int

    @property
    def slip(self) -> str:
        """The cause of a touch that went astray, or took too long."""
        cause = self.told.get("cause", "tap") if self.verb in ("attempted", "touched") else "tap"
        return "" if cause == "tap" else cause


def raw(school: School) -> list[Raw]:
    with closing(sqlite3.connect(school.path)) as db:
        rows = db.execute("SELECT learner_id, lesson, step, verb, result, at_ms FROM event ORDER BY rowid")
        return [Raw(*row[:4], json.loads(row[4] or "{}"), row[5]) for row in rows]


def last_run(rows: list[Raw], *, begun: bool) -> tuple[list[Raw], int]:
    """Rows since the last beginning (``begun``: that led to a step), and the number of those that did."""
    starts = [at for at, row in enumerate(rows) if row.verb == "initialized" and not row.told["resumed"]]
    ends = [*starts[1:], len(rows)]
    runs = [rows[start:end] for start, end in zip(starts, ends, strict=True)]
    practised = [run for run in runs if any("step" in row.told for row in run)]
    return (practised[-1] if begun and practised else runs[-1]), len(practised)


def said_time(times: list[int]) -> str:
    """The middle one, in minutes and seconds."""
    if not times:
        return "–"
    ordered, half = sorted(times), len(times) // 2
    middle = ordered[half] if len(times) % 2 else (ordered[half - 1] + ordered[half]) / 2
    seconds = max(1, round(round(middle) / 1000)) if middle else 0
    return f"{seconds // 60}分{seconds % 60}秒" if seconds >= 60 else f"{seconds}秒" if seconds else "–"


def said_causes(rows: list[Raw]) -> set[str]:
    return {f"「{CAUSE_WORDS[cause]}」{n}回" for cause, n in Counter(r.slip for r in rows if r.slip).items()}


def number_before(word: str, text: str) -> int:
    """What stands between a word and 回; 0 when the word is not there."""
    _, found, rest = text.partition(word + " ")
    return int(rest.split("回")[0]) if found else 0


def helping(rows: list[Raw]) -> tuple[int, int]:
    hints = [row for row in rows if row.verb == "hinted" and row.told["rung"] in (2, 3, 4, 5)]
    return sum(row.verb == "asked" for row in rows), len(hints)


def own_times(rows: list[Raw]) -> list[int]:
    return [row.told["ms"] for row in rows if row.verb == "completed" and row.told["rung"] < 5]


# --- the pages


def test_the_class_really_did_everything(school: School) -> None:
    rows = raw(school)
    assert {row.verb for row in rows} == {
        "initialized",
        "experienced",
        "attempted",
        "touched",
        "hinted",
        "asked",
        "called",
        "completed",
        "terminated",
        "passed",
    }
    assert {row.told.get("why") for row in rows if row.verb == "called"} == {"rest", "stumbles"}
    assert any(row.verb == "completed" and row.told["rung"] == 5 for row in rows)
    assert any(row.verb == "initialized" and row.told["resumed"] for row in rows)
    assert len(rows) > 500


def test_every_figure_of_the_class_list(school: School) -> None:
    everything, page = raw(school), school.pages()
    lines = {line["id"]: line for line in page.class_rows()}
    assert set(lines) == {row.who for row in everything} & set(school.people)
    kinds = Counter()
    for who, line in lines.items():
        mine = [row for row in everything if row.who == who]
        lesson = mine[-1].lesson
        run, _ = last_run([row for row in mine if row.lesson == lesson], begun=False)
        then = datetime.fromtimestamp(mine[-1].at_ms / 1000, NOON.tzinfo)
        stamps = {row.lesson for row in mine if row.verb == "passed"}
        assert line["visit"] == f"きょう {then.hour}時{then.minute:02d}分"
        assert (line["passed"], line["stamps"]) == (f"2つのうち {len(stamps)}つ", f"教材 {len(stamps)}つ")
        assert line["lesson"] == {"small": "小さな教材", "other": "べつの教材"}[lesson]
        steps = [row.step for row in run if "step" in row.told]
        if line["kind"] == "passed":
            assert lesson in stamps
        else:
            assert line["place"] == line["lesson"] + (f"　手順{steps[-1] + 1}" if steps else "")
        assert (line["kind"] == "call") == school.called[who]
        asked, _ = helping(run)
        assert line["asked"] == (asked > 0)
        if line["kind"] == "help":
            assert line["word"] == f"たすけて {asked}回"
        if "使いました" in line["why"]:
            assert line["why"] == f"とちゅうで、たすけてを{asked}回使いました。"
        if "」" in line["why"] and line["kind"] not in ("passed", "call"):
            at, cause, times = main_slip(run)
            assert line["why"] == f"手順{at + 1}で「{CAUSE_WORDS[cause]}」{times}回。"
        kinds[line["kind"]] += 1
    waiting = kinds["call"] + kinds["help"] + kinds["stuck"]
    assert page.class_summary() == f"きょうは{len(lines)}人。" + (
        f"お手伝いがいる方は、{waiting}人です。" if waiting else "みなさん、順調です。"
    )


def main_slip(run: list[Raw]) -> tuple[int, str, int]:
    """Step, cause and number of the slip that came most often; of equal ones the first in the list."""
    all_of = Counter(row.slip for row in run if row.slip)
    cause = min(all_of, key=lambda one: (-all_of[one], list(CAUSE_WORDS).index(one)))
    places = Counter(row.step for row in run if row.slip == cause)
    at = min(places, key=lambda step: (-places[step], step))
    return at, cause, places[at]


def test_every_figure_of_a_learners_page(school: School) -> None:
    everything, page, seen = raw(school), school.pages(), 0
    for who in school.people:
        page.person_id, page.runs = who, school.store.records.learner_runs(who)
        said = page.learner()
        if not said["known"]:
            continue
        shown: dict[str, list[dict[str, Any]]] = {}
        for line in said["steps"]:
            if line["heading"]:
                lesson = {"小さな教材": "small", "べつの教材": "other"}[line["heading"]]
            shown.setdefault(lesson, []).append(line)
        begun = {row.lesson for row in everything if row.who == who and "step" in row.told}
        assert set(shown) == begun
        for lesson, lines in shown.items():
            mine = [row for row in everything if (row.who, row.lesson) == (who, lesson)]
            run, number = last_run(mine, begun=True)
            assert lines[0]["run"].startswith(f"{number}回目の練習　きょう ")
            assert lines[0]["passed"] == any(row.verb == "passed" for row in mine)
            names = {row.told["step"]: row.step for row in run if "step" in row.told}
            assert [line["number"] for line in lines] == [str(at + 1) for at in sorted(names.values())]
            for line, name in zip(lines, sorted(names, key=names.__getitem__), strict=True):
                check_step(line, [row for row in run if row.told.get("step") == name])
                seen += 1
    assert seen > 10


def check_step(line: dict[str, Any], rows: list[Raw]) -> None:
    ends = [row.told["rung"] for row in rows if row.verb == "completed"]
    state = line["state"]
    asked, hints = helping(rows)
    assert (number_before("たすけて", state), number_before("ヒント", state)) == (asked, hints)
    assert ("できました" in state) == bool(ends and ends[-1] < 5)
    assert ("いっしょに しました" in state) == bool(ends and ends[-1] == 5)
    assert ("とちゅう" in state) == (not ends)
    assert state.startswith("ひとりで") == bool(ends and ends[-1] < 5 and not asked and not hints)
    assert line["time"] == said_time(own_times(rows))
    assert set(line["causes"]) == said_causes(rows)
    assert len(line["causes"]) == len(set(line["causes"]))


def test_every_figure_of_a_lessons_page(school: School) -> None:
    everything, page, seen = raw(school), school.pages(), 0
    for lesson in LESSONS:
        page.lesson_id = lesson.id
        page.lesson_troubles = school.store.records.lesson_steps(lesson.id)
        lines = page.lesson_rows()
        shares = []
        for line in lines:
            at = int(line["number"]) - 1
            rows = [
                row
                for row in everything
                if (row.lesson, row.told.get("step")) == (lesson.id, lesson.steps[at].id)
            ]
            people, slipped = {row.who for row in rows}, {row.who for row in rows if row.slip}
            share = f"{len(people)}人のうち {len(slipped)}人が つまずきました。"
            assert line["people"] == (share if slipped else "つまずいた方は いません。")
            assert set(line["causes"]) == said_causes(rows)
            asked, hints = helping(rows)
            told = (number_before("たすけて", line["hints"]), number_before("ヒント", line["hints"]))
            assert told == (asked, hints)
            assert line["time"] == said_time(own_times(rows))
            shares.append(len(slipped) / len(people))
            seen += 1
        assert len(lines) == len(
            {row.told["step"] for row in everything if row.lesson == lesson.id and "step" in row.told}
        )
        assert shares == sorted(shares, reverse=True)
        hardest = f"いちばん つまずきやすいのは、手順{lines[0]['number']}です。"
        assert page.lesson_summary() == (hardest if shares[0] else "この教材で つまずいた方は、いません。")
    assert seen >= 10


def test_a_request_for_help_is_counted_once_in_the_whole_record(school: School) -> None:
    asked = sum(row.verb == "asked" and "step" in row.told for row in raw(school))
    hinted = sum(row.verb == "hinted" and row.told["rung"] > 1 for row in raw(school))
    troubles = [row for lesson in LESSONS for row in school.store.records.lesson_steps(lesson.id)]
    assert (sum(row.helps for row in troubles), sum(row.hints for row in troubles)) == (asked, hinted)
    assert {row.told.get("round") for row in raw(school) if row.verb == "asked"} <= set(Round)
