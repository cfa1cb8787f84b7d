"""Who are you: one tap makes one person, and nobody is lost."""

import threading

import pytest

from sapporo_learn.core.ports import GUEST, Learner
from sapporo_learn.errors import KnownError
from sapporo_learn.ui.jobs import Jobs
from sapporo_learn.ui.people_model import PeopleModel
from tests.helpers.quiet import NAMES, QuietPeople

FULL = "記録の置き場所がいっぱいですので、いらないファイルを消して空きをつくってください。"


class SlowPeople(QuietPeople):
    """A disk that answers when it is let go, and may be full."""

    def __init__(self) -> None:
        super().__init__([Learner(picture, name, picture) for picture, name in NAMES[:2]])
        self.go = threading.Event()
        self.full = False

    def add(self) -> Learner:
        assert self.go.wait(10)
        if self.full:
            raise KnownError(FULL)
        return super().add()


@pytest.fixture
def known(qapp):
    people = SlowPeople()
    failed: list[str] = []
    jobs = Jobs(lambda error: failed.append(error.text))
    model = PeopleModel(people, jobs)
    chosen: list[Learner] = []
    model.chosen.connect(chosen.append)
    yield people, model, chosen
    people.go.set()
    jobs.close()
    assert failed == []


def test_everybody_has_a_tile_with_a_picture_and_a_polite_name(qtbot, known):
    _, model, _ = known
    assert model.property("tiles") == []
    with qtbot.waitSignal(model.changed):
        model.refresh()
    assert model.property("tiles") == [
        {"id": "suzuran", "name": "すずらんさん", "picture": "suzuran"},
        {"id": "lilac", "name": "らいらっくさん", "picture": "lilac"},
    ]


def test_a_tile_chooses_its_person_and_an_unknown_one_nobody(qtbot, known):
    people, model, chosen = known
    with qtbot.waitSignal(model.changed):
        model.refresh()
    model.choose("nobody")
    model.choose("lilac")
    assert chosen == [people.everybody[1]]


def test_a_newcomer_who_taps_twice_is_one_person(qtbot, known):
    people, model, chosen = known
    model.newcomer()
    model.newcomer()
    people.go.set()
    qtbot.waitUntil(lambda: bool(chosen))
    model.refresh()  # answered after everything that was asked for before
    with qtbot.waitSignal(model.changed):
        pass
    assert chosen == [people.everybody[2]]
    assert len(people.everybody) == 3


def test_going_back_and_tapping_again_still_makes_one_person(qtbot, known):
    people, model, chosen = known
    model.newcomer()
    model.refresh()  # back to the first page and here again, before the disk has answered
    model.newcomer()
    people.go.set()
    with qtbot.waitSignal(model.changed):
        pass
    assert len(chosen) == 1
    assert len(people.everybody) == 3


def test_two_newcomers_one_after_the_other_are_two_people(qtbot, known):
    people, model, chosen = known
    people.go.set()
    for count in (1, 2):
        model.newcomer()
        qtbot.waitUntil(lambda count=count: len(chosen) == count)
    assert chosen == people.everybody[2:]


def test_when_nobody_can_be_added_it_is_told_and_can_be_tried_again(qtbot, known):
    people, model, chosen = known
    people.full = True
    people.go.set()
    with qtbot.captureExceptions() as told:
        model.newcomer()
        qtbot.waitUntil(lambda: bool(told))
    assert str(told[0][1]) == FULL
    people.full = False
    model.newcomer()
    qtbot.waitUntil(lambda: bool(chosen))


def test_a_guest_is_nobody(known):
    people, model, chosen = known
    model.guest()
    assert chosen == [GUEST]
    assert len(people.everybody) == 2


def test_only_who_has_a_tile_is_known(qtbot, known):
    _, model, _ = known
    with qtbot.waitSignal(model.changed):
        model.refresh()
    assert model.knows("suzuran")
    assert not model.knows("new-2")
    assert not model.knows(GUEST.id)
