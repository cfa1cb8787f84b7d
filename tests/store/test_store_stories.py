"""What the pages of the class, of one learner and of a lesson ask of the record."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

import pytest

from sapporo_learn.core.days import DAY_MS, ordinal, starts_ms
from sapporo_learn.core.ports import Happened
from sapporo_learn.core.stories import Stories
from sapporo_learn.store import Store, database, stories
from sapporo_learn.store.ids import Ids
from sapporo_learn.store.stories import SqliteStories
from sapporo_learn.store.writer import SqliteLog
from tests.store.conftest import Clock

Row = Callable[..., Happened]
Keep = Callable[..., None]

MORNING = starts_ms(ordinal(2026, 11, 20)) + 60_000  # one minute past midnight in Tokyo


@pytest.fixture
def keep(store: Store, path) -> Keep:
    """Write rows that happened at a time."""

    def write(at_ms: int, rows: Iterable[Happened]) -> None:
        log = SqliteLog(database.Database(path), Ids(), Clock(at_ms))
        log.append(list(rows))
        assert log.close(60)

    return write


@pytest.fixture
def asked(path) -> SqliteStories:
    """One hour after midnight."""
    return SqliteStories(database.Database(path), Clock(MORNING + 3_600_000 - 60_000))


def slip(row: Row, learner: str, lesson: str = "call", at: int = 3, cause: str = "slid") -> Happened:
    return row("attempted", learner, lesson=lesson, at=at, step=f"s{at}", cause=cause)


def begin(row: Row, learner: str, lesson: str = "call") -> Happened:
    return row("initialized", learner, lesson=lesson, resumed=False)


def test_the_class_of_today_in_one_word_and_a_sentence(store: Store, asked, keep: Keep, row: Row) -> None:
    stuck, well, away, hidden = (store.people.add() for _ in range(4))
    keep(MORNING - 120_000, [begin(row, away.id), row("passed", "", session="9" * 36)])
    keep(MORNING, [begin(row, stuck.id, "finger"), begin(row, stuck.id), *[slip(row, stuck.id)] * 3])
    keep(MORNING + 60_000, [begin(row, well.id), begin(row, hidden.id), begin(row, "", "call")])
    store.people.hide(hidden.id, True)
    first, second = asked.today()
    assert (first.learner, first.lesson, first.state.word) == (well, "call", "順調")
    assert (second.learner, second.lesson, second.step) == (stuck, "call", 3)
    assert (second.state.word, second.state.evidence) == ("停滞", "手順4で3回、すべってしまいました。")
    assert second.last_ms == MORNING + 1  # one moment for all that is written together


def test_who_put_it_away_does_not_see_it_again(store: Store, path, asked, keep: Keep, row: Row) -> None:
    learner = store.people.add()
    keep(MORNING, [begin(row, learner.id), *[slip(row, learner.id)] * 3])
    (seat,) = asked.today()
    for _ in range(2):
        asked.dismiss(learner.id, seat.state.key)
        assert [one.state.evidence for one in asked.today()] == ["講師が見ました。"]
    asked.dismiss("0" * 36, "whatever")
    keep(MORNING + 1000, [slip(row, learner.id)] * 3)
    assert asked.today()[0].state.evidence == "手順4で6回、すべってしまいました。"
    store.people.erase(learner.id)
    with database.Database(path).reading() as db:
        assert db.execute("SELECT count(*) FROM setting WHERE key GLOB 'dismissed*'").fetchone() == (0,)


def test_a_clock_that_ran_ahead_once_takes_nobody_away(store: Store, asked, keep: Keep, row: Row) -> None:
    here, elsewhere = store.people.add(), store.people.add()
    keep(MORNING + 900 * DAY_MS, [begin(row, here.id, "ask"), begin(row, elsewhere.id, "ask")])
    keep(MORNING, [begin(row, here.id, "call")])
    assert [(seat.learner.id, seat.lesson) for seat in asked.today()] == [(here.id, "call")]


def test_the_record_keeps_the_promise_of_the_port(store: Store) -> None:
    promised: Stories = store.stories
    assert (promised.today(), promised.learners(), promised.stumbles()) == ([], [], [])


def test_learners_come_in_pages(store: Store, asked, keep: Keep, row: Row) -> None:
    people = [store.people.add() for _ in range(5)]
    for number, who in enumerate(people[:4]):
        keep(MORNING + number // 2 * 10, [row("passed", who.id), row("asked", who.id, lesson="call")])
    store.people.hide(people[0].id, True)
    store.people.rename(people[2].id, "%_はな")
    first = asked.learners(limit=2)
    assert [one.learner.id for one in first] == [people[3].id, people[2].id]
    assert (first[0].lessons, first[0].passed, first[0].helps, first[0].last_ms) == (2, 1, 1, MORNING + 11)
    rest = asked.learners(first[-1])
    assert [one.learner.id for one in rest] == [people[1].id]
    assert asked.learners(rest[-1]) == []
    assert [one.learner.id for one in asked.learners(name="%_")] == [people[2].id]


def test_one_learner(store: Store, asked, keep: Keep, row: Row) -> None:
    learner = store.people.add()
    keep(MORNING, [begin(row, learner.id), slip(row, learner.id), row("passed", learner.id, lesson="call")])
    told = asked.learner(learner.id)
    assert [moment.what for moment in told.moments] == ["passed", "begun"]
    assert dict(told.groups) == {"finger": 1, "reading": 0, "hearing": 0, "thinking": 0}
    assert asked.learner("0" * 36).moments == ()


def test_stumbles_of_a_class_a_month_and_all(store: Store, asked, keep: Keep, row: Row) -> None:
    anna, bert = (store.people.add().id for _ in range(2))
    keep(MORNING - 40 * DAY_MS, [slip(row, anna, at=1), slip(row, anna, "ask", at=2, cause="wrong-idea")])
    keep(
        MORNING,
        [slip(row, anna), slip(row, bert), row("attempted", "", lesson="call", step="s3", cause="held")],
    )

    def found(**wanted: object) -> set[tuple[str, int, int, str]]:
        return {
            (one.trouble.lesson, one.trouble.step, one.trouble.stumbled, one.group)
            for one in asked.stumbles(**wanted)
        }

    old = {("call", 1, 1, "finger"), ("ask", 2, 1, "thinking")}
    assert found() == old | {("call", 3, 2, "finger")}
    assert found(lesson="ask") == {("ask", 2, 1, "thinking")}
    assert found(lesson="call", since_ms=MORNING) == {("call", 3, 2, "finger")}
    assert found(since_ms=MORNING) == {("call", 3, 2, "finger")}
    assert found(until_ms=MORNING) == old
    assert found(learners=[bert]) == {("call", 3, 1, "finger")}
    assert found(lesson="call", learners=[anna, bert], until_ms=MORNING) == {("call", 1, 1, "finger")}
    assert found(learners=[]) == found(lesson="gone") == set()


@pytest.mark.parametrize(
    ("sql", "first"),
    [
        (stories.CLASS, "SEARCH t USING .*INDEX learner_total_last "),
        (stories.LEARNERS, "SEARCH t USING .*INDEX learner_total_last "),
        (stories.OF_SOME, "SCAN w VIRTUAL TABLE"),
    ],
)
def test_questions_begin_with_few_rows(store: Store, path, sql: str, first: str) -> None:
    names = {"start": 0, "end": 1, "since": 0, "until": 1, "lesson": "", "learners": "[]"}
    with database.Database(path).reading() as db:
        given = (0, "", "", 1) if sql is stories.LEARNERS else names
        plan = [told for *_, told in db.execute(f"EXPLAIN QUERY PLAN {sql}", given)]
    assert re.match(first, plan[0])
    assert [told for told in plan[1:] if told.startswith("SCAN")] == []
