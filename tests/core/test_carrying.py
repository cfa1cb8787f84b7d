from dataclasses import replace

from sapporo_learn.core import carrying, practice
from sapporo_learn.core.card import Card, Going
from sapporo_learn.core.lesson import Round
from sapporo_learn.core.ports import Happened, Learner, LearnerSettings, LessonState
from sapporo_learn.core.practice import Phase
from tests.helpers.small_lesson import LESSON, Play

OTHER = replace(LESSON, id="other")
LESSONS = (LESSON, OTHER)
WHO = Learner("0199f2c4-6d10-7c3e-8a41-0123456789ab", "すずらん", "suzuran", LearnerSettings(1.5))
VISIT = "0199f2c4-6d10-7c3e-8a41-000000000001"
DAY = 739_945
NOON_MS = (DAY - carrying.FIRST_DAY) * 86_400_000 + 43_200_000


def begun() -> Play:
    """Somebody at the second step."""
    play = Play(practice.begin(LESSON, passed_before=False)).do(practice.Opened(), practice.AskedNext())
    while play.session.step.id == LESSON.steps[0].id:
        play.step()
    return play


def card(**changes: object) -> Card:
    return replace(Card(WHO.id, DAY, WHO.picture, WHO.settings), **changes)  # type: ignore[arg-type]


def taken(one: Card, *states: LessonState) -> list[tuple[str, object]]:
    rows, _ = carrying.taken_in(one, LESSONS, states, VISIT)
    assert all(isinstance(row, Happened) and row.result["card"] is True for row in rows)
    return [(row.lesson, row.result["mastered"]) for row in rows]


def test_a_card_carries_stamps_in_order_and_where_to_go_on() -> None:
    save = practice.save(begun().session)
    states = [
        LessonState("other", True, True, last_ms=1, mastered=2),
        LessonState("small", False, True, save, last_ms=2),
        LessonState("gone", True, True, save, last_ms=9),
    ]
    made = carrying.card_of(WHO, states, LESSONS, DAY)
    assert made == card(
        passed=(("other", 2),), going=Going("small", begun().session.step.id, begun().session.round)
    )
    assert carrying.card_of(WHO, (), LESSONS, DAY, name=True).name == "すずらん"


def test_a_save_that_cannot_be_read_is_not_carried() -> None:
    broken = LessonState("small", False, True, "{}", last_ms=2)
    assert carrying.going_of([broken], LESSONS) is None
    assert carrying.going_of([LessonState("small", True, True)], LESSONS) is None


def test_stamps_are_written_once() -> None:
    full = card(passed=(("small", 3), ("other", 0)))
    assert taken(full) == [("small", True)] * 3 + [("other", False)]
    had = LessonState("small", True, True, last_ms=NOON_MS, mastered=2)
    stamp = LessonState("other", True, True, last_ms=NOON_MS)
    assert taken(full, had, stamp) == [("small", True)]
    assert taken(full, replace(had, mastered=3), stamp) == []
    begun_only = LessonState("small", False, True, last_ms=NOON_MS)
    assert taken(card(passed=(("small", 1),)), begun_only) == [("small", True)]


def test_what_was_practised_here_after_the_card_was_printed_stays() -> None:
    later = LessonState("small", True, True, last_ms=NOON_MS + 86_400_000)
    assert taken(card(passed=(("small", 3),)), later) == []


def test_the_lesson_goes_on_at_its_step_on_a_phone_that_is_ready_for_it() -> None:
    _, save = carrying.taken_in(card(going=Going("small", "close", Round.HINT)), LESSONS, (), VISIT)
    assert save is not None
    session = practice.load(LESSON, save.state)
    assert session is not None
    assert (session.step.id, session.round, session.phase) == ("close", Round.HINT, Phase.DO)
    play = Play(session).do(practice.Opened(resumed=True)).right()
    assert play.session.phase is Phase.DONE_STEP


def test_a_step_that_is_no_longer_there_begins_the_lesson() -> None:
    going = card(going=Going("small", "open", Round.ALONE), passed=(("small", 1),))
    _, save = carrying.taken_in(going, LESSONS, (), VISIT)
    assert save is not None
    session = practice.load(LESSON, save.state)
    assert session is not None
    assert (session.phase, session.round) == (Phase.INTRO, Round.HINT)


def test_who_is_already_in_the_middle_of_it_here_stays_there() -> None:
    here = LessonState("small", False, True, practice.save(begun().session))
    assert carrying.taken_in(card(going=Going("small", "close", Round.HINT)), LESSONS, [here], VISIT) == (
        (),
        None,
    )
