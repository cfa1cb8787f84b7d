"""What screens and instructors ask of the record."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

import pytest

from sapporo_learn.core.ports import Happened, Learner, SavePoint
from sapporo_learn.store import Store, database, records
from sapporo_learn.store.ids import Ids, wall_ms
from sapporo_learn.store.writer import SqliteLog

Row = Callable[..., Happened]


@pytest.fixture
def keep(store: Store) -> Callable[..., None]:
    """Write rows and wait for the disk."""

    def write(rows: Iterable[Happened], save: SavePoint | None = None) -> None:
        store.log.append(list(rows), save)
        assert store.log.flush(60)

    return write


def test_nobody_has_a_record_yet(store: Store) -> None:
    store.people.add()
    assert store.records.class_list() == []
    assert store.records.lesson_steps("finger") == []
    assert store.records.learner_runs("a" * 36) == []
    assert store.records.lessons_of("a" * 36) == []


def test_lessons_of_tells_stamp_and_save_point_last_one_first(store: Store, keep, row: Row) -> None:
    learner = store.people.add()
    keep([row("initialized", learner.id, lesson="finger"), row("passed", learner.id, lesson="finger")])
    keep([row("initialized", learner.id, lesson="call")], SavePoint(learner.id, "call", "{}"))
    told = {
        one.lesson: (one.passed, one.started, one.save, one.last_ms > 0)
        for one in store.records.lessons_of(learner.id)
    }
    assert told == {"call": (False, True, "{}", True), "finger": (True, True, "", True)}


def test_lessons_of_tells_how_often_each_was_mastered(store: Store, keep, row: Row) -> None:
    learner = store.people.add()
    keep([row("initialized", learner.id, lesson=lesson) for lesson in ("finger", "call", "stamp")])
    keep([row("passed", learner.id, lesson="finger", mastered=True)] * 2)
    keep([row("passed", learner.id, lesson="call", mastered=False)])
    told = {one.lesson: one.mastered for one in store.records.lessons_of(learner.id)}
    assert told == {"finger": 2, "call": 0, "stamp": 0}


def test_what_is_due_is_told_by_the_passes_of_this_learner_alone(store: Store, path, keep, row: Row) -> None:
    learner, other = store.people.add(), store.people.add()
    keep([row("passed", learner.id, lesson=lesson, mastered=True) for lesson in ("finger", "call")])
    keep([row("initialized", learner.id, lesson="ask"), row("passed", other.id, lesson="ask", mastered=True)])
    assert store.records.due(learner.id) == []
    tomorrow = records.SqliteRecords(database.Database(path), lambda: wall_ms() + 24 * 3_600_000)
    assert sorted(tomorrow.due(learner.id)) == ["call", "finger"]
    assert tomorrow.due(other.id) == ["ask"]
    assert tomorrow.due("") == []


def test_class_list_tells_where_who_stands_and_why(store: Store, keep, row: Row) -> None:
    learner = store.people.add()

    def held(at: int) -> Happened:
        return row("attempted", learner.id, lesson="call", at=at, step=f"s{at}", cause="held")

    keep([row("passed", learner.id, lesson="finger")])
    keep([row("initialized", learner.id, lesson="call", resumed=False), held(3), held(3), held(5)])
    keep(
        [
            row("touched", learner.id, lesson="call", at=3, step="s3", cause="held"),
            row("attempted", learner.id, lesson="call", at=3, step="s3", cause="missed"),
            row("attempted", learner.id, lesson="call", at=3, step="s3", cause="tap"),
            row("asked", learner.id, lesson="call", at=3, step="s3", rung=1),
        ]
    )
    (line,) = store.records.class_list()
    assert line.learner == learner
    assert line.passed == ("finger",)
    assert (line.last_lesson, line.last_result) == ("call", "going")
    how = line.standing
    assert (how.step, how.cause, how.count, how.cause_step, how.helps) == (3, "held", 3, 3, 1)
    assert line.last_visit_ms > 1_700_000_000_000


def test_class_list_forgets_stumbles_when_the_lesson_begins_anew(store: Store, keep, row: Row) -> None:
    learner = store.people.add()

    def began(resumed: bool) -> Happened:
        return row("initialized", learner.id, resumed=resumed)

    keep([began(False), row("attempted", learner.id, cause="slid"), row("asked", learner.id)])
    assert stands(store) == [("slid", 1)]
    keep([began(True)])
    assert stands(store) == [("slid", 1)]
    keep([began(False)])
    assert stands(store) == [("", 0)]


def stands(store: Store) -> list[tuple[str, int]]:
    return [(one.standing.cause, one.standing.helps) for one in store.records.class_list()]


def test_a_raised_hand_stands_in_the_class_list_and_in_no_total(store: Store, keep, row: Row) -> None:
    learner = store.people.add()
    keep(
        [
            row("initialized", learner.id, resumed=False),
            row("attempted", learner.id, at=2, step="answer", cause="held"),
            row("called", learner.id, at=2, step="answer", why="rest"),
        ]
    )
    (line,) = store.records.class_list()
    assert (line.standing.call, line.standing.step) == ("rest", 2)
    assert store.summary()["lessons"] == {"finger": {"learners": 1, "passed": 0, "helps": 0}}
    assert store.summary()["stumbles"] == {"held": 1}


def test_lesson_taken_once_more_is_going_until_it_ends(store: Store, keep, row: Row) -> None:
    learner = store.people.add()

    def results() -> list[str]:
        return [line.last_result for line in store.records.class_list()]

    keep([row("initialized", learner.id)])
    assert results() == ["going"]
    keep([row("passed", learner.id)])
    assert results() == ["passed"]
    keep([row("initialized", learner.id)], SavePoint(learner.id, "finger", "{}"))
    assert results() == ["going"]
    keep([], SavePoint(learner.id, "finger", ""))
    assert results() == ["passed"]


def test_class_list_is_last_visitor_first_without_hidden_ones_and_guests(
    path: Path, store: Store, row: Row
) -> None:
    first, hidden, last = (store.people.add() for _ in range(3))
    clock = iter(range(1, 9))
    log = SqliteLog(database.open(path), Ids(), lambda: next(clock))
    for learner in (last.id, hidden.id, first.id, last.id, ""):
        log.append([row(learner=learner)])
    assert log.close(60)
    store.people.hide(hidden.id, True)
    visits = [(line.learner.id, line.last_visit_ms) for line in store.records.class_list()]
    assert visits == [(last.id, 4), (first.id, 3)]


def test_steps_of_a_learner(store: Store, keep, row: Row) -> None:
    learner, other = store.people.add(), store.people.add()
    keep(
        [
            row("experienced", learner.id, at=1, step="answer"),
            row("attempted", learner.id, at=1, step="answer", cause="missed", ms=90),
            row("touched", learner.id, at=1, step="answer", cause="tap", ms=80),
            row("hinted", learner.id, at=1, step="answer", rung=2),
            row("asked", learner.id, at=1, step="answer", rung=1),
            row("completed", learner.id, at=1, step="answer", ms=4000),
            row("completed", learner.id, at=1, step="answer", ms=2000),
            row("attempted", other.id, at=1, step="answer", cause="held"),
        ]
    )
    (run,) = store.records.learner_runs(learner.id)
    assert (run.lesson, run.number) == ("finger", 1)
    (one,) = run.steps
    assert (one.step, one.step_id, one.tries, one.done, one.outcome) == (1, "answer", 2, 2, "done")
    assert (one.median_ms, one.hints, one.helps, one.causes) == (3000, 1, 1, (("missed", 1),))


def test_the_view_of_steps_counts_as_the_pages_do(path: Path, store: Store, keep, row: Row) -> None:
    hints = [row("hinted", at=2, step="answer", rung=rung) for rung in (1, 2, 3)]
    ends = [row("completed", at=2, step="answer", rung=rung, ms=9) for rung in (0, 4, 5)]
    keep([*hints, *ends, row("asked", at=2, step="answer", rung=4)])
    keep([row("called", at=2, step="answer", why="rest"), row("touched", at=2, step="answer", cause="tap")])
    with database.open(path).reading() as db:
        columns = '"手順", "人数", "さわった回数", "ヒント", "たすけて", "講師への合図"'
        told = list(db.execute(f'SELECT {columns}, "できた回数", "いっしょにした回数" FROM v_step'))
    assert told == [(3, 1, 1, 2, 1, 1, 2, 1)]


def test_a_learner_page_tells_the_last_run_alone(store: Store, keep, row: Row) -> None:
    learner = store.people.add()

    def began(resumed: bool) -> Happened:
        return row("initialized", learner.id, resumed=resumed)

    def held(step: str) -> Happened:
        return row("attempted", learner.id, step=step, cause="held")

    keep([began(False), held("look"), began(False), held("answer"), began(True), held("answer")])
    (run,) = store.records.learner_runs(learner.id)
    assert (run.number, [(one.step_id, one.tries) for one in run.steps]) == (2, [("answer", 2)])


def test_steps_of_a_lesson_most_stumbled_first(store: Store, keep, row: Row) -> None:
    people = [store.people.add() for _ in range(3)]
    for learner in people:
        keep([row("completed", learner.id, at=0, step="look", ms=1000)])
        keep([row("attempted", learner.id, at=1, step="answer", cause="held")])
    keep([row("attempted", "", at=1, step="answer", cause="missed", session="9" * 36)])  # of an older program
    keep([row("attempted", people[0].id, at=1, step="answer", cause="held", lesson="call")])
    told = [
        (one.step_id, one.learners, one.stumbled, one.cause, one.causes)
        for one in store.records.lesson_steps("finger")
    ]
    assert told == [("answer", 3, 3, "held", (("held", 3),)), ("look", 3, 0, "", ())]


@pytest.mark.parametrize("result", [None, "", "no json", "[1]", "5", '{"step":7,"cause":9,"ms":"long"}'])
def test_broken_json_from_elsewhere_breaks_no_page(
    path: Path, store: Store, keep, row: Row, result: str | None
) -> None:
    learner = store.people.add()
    keep([row("completed", learner.id, step="look", ms=1000)])
    with closing(sqlite3.connect(path, isolation_level=None)) as merge:
        copy = "device_id, 77, learner_id, session_id, lesson, 1, 0, 'attempted', ?, 0, 0, 0"
        merge.execute(f"INSERT INTO event SELECT ?, {copy} FROM event", ("7" * 36, result))
    (run,) = store.records.learner_runs(learner.id)
    assert [one.step_id for one in run.steps] == ["look"]
    assert [one.stumbled for one in store.records.lesson_steps("finger")] == [0]
    assert [one.standing.cause for one in store.records.class_list()] == [""]
    assert store.summary()["stumbles"] == {}


def test_summary_counts_without_names(store: Store, keep, row: Row) -> None:
    first, second = store.people.add(), store.people.add()
    keep([row("passed", first.id), row("asked", first.id), row("attempted", first.id, cause="held")])
    keep(
        [
            row("passed", second.id, session="6" * 36),
            row("touched", second.id, cause="held", session="6" * 36),
        ]
    )
    keep(
        [
            row("attempted", "", session="9" * 36, cause="missed"),
            row("touched", "", session="9" * 36, cause="tap"),
        ]
    )
    summary = store.summary()
    assert summary == {
        "learners": 2,
        "guests": 1,
        "visits": 3,
        "events": 7,
        "passed": 2,
        "lessons": {"finger": {"learners": 3, "passed": 2, "helps": 1}},
        "stumbles": {"held": 2, "missed": 1},
    }
    assert first.name not in str(summary)


def test_summary_of_an_empty_record(store: Store) -> None:
    assert store.summary() == {
        "learners": 0,
        "guests": 0,
        "visits": 0,
        "events": 0,
        "passed": 0,
        "lessons": {},
        "stumbles": {},
    }


@pytest.mark.parametrize(
    ("question", "parameters"),
    [
        (records.OF_LEARNER, ("a",)),
        (records.OF_LESSON, ("a",)),
        (records.OF_LESSON_OF_LEARNER, ("a", "b")),
        (records.CLASS_LIST, ()),
        (records.PASSED, ("a",)),
    ],
)
def test_no_question_reads_every_event(path: Path, question: str, parameters: tuple[str, ...]) -> None:
    with database.open(path).reading() as db:
        plan = [step[3] for step in db.execute(f"EXPLAIN QUERY PLAN {question}", parameters)]
    assert not [step for step in plan if step.startswith(("SCAN e ", "SCAN event"))], plan


def test_learner_of_the_class_list_has_picture_and_settings(store: Store, keep, row: Row) -> None:
    learner = store.people.add()
    keep([row(learner=learner.id)])
    assert [line.learner for line in store.records.class_list()] == [
        Learner(learner.id, "すずらん", "suzuran")
    ]
