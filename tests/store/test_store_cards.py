"""Somebody comes with a つづきカード from another machine."""

from dataclasses import replace

import pytest

from sapporo_learn.core.ports import Learner, LearnerSettings
from sapporo_learn.errors import KnownError
from sapporo_learn.store import Store
from sapporo_learn.store.cards import ERASED

CARD = Learner("0199f2c4-6d10-7c3e-8a41-0123456789ab", "", "lilac", LearnerSettings(1.5))


def test_somebody_new_gets_a_tile_with_picture_settings_and_a_free_name(store: Store) -> None:
    assert store.cards.admit(CARD) == replace(CARD, name="らいらっく")
    other = replace(CARD, id=CARD.id[:-1] + "c", settings=LearnerSettings())
    assert store.cards.admit(other).name == "らいらっく2"
    named = replace(CARD, id=CARD.id[:-1] + "d", name="はなこ", picture="")
    assert store.cards.admit(named) == replace(named, picture="suzuran")
    assert {learner.name for learner in store.people.all()} == {"らいらっく", "らいらっく2", "はなこ"}


def test_who_is_known_stays_as_known_and_comes_out_again(store: Store) -> None:
    store.cards.admit(CARD)
    store.people.rename(CARD.id, "ゆき")
    store.people.save_settings(CARD.id, LearnerSettings(2.0))
    store.people.hide(CARD.id, True)
    again = store.cards.admit(replace(CARD, name="べつ", picture="momiji"))
    assert again == replace(CARD, name="ゆき", settings=LearnerSettings(2.0))
    assert [learner.name for learner in store.people.all()] == ["ゆき"]


def test_a_picture_of_another_machine_gives_the_first_name(store: Store) -> None:
    assert store.cards.admit(replace(CARD, picture="unknown")).name == "すずらん"


def test_who_was_erased_does_not_come_back(store: Store) -> None:
    store.cards.admit(CARD)
    store.people.erase(CARD.id)
    with pytest.raises(KnownError) as error:
        store.cards.admit(CARD)
    assert error.value.text == ERASED
    assert store.people.all(hidden=True) == []
