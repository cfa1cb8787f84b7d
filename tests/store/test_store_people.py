"""The learners of this machine."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from sapporo_learn.core.ports import Happened, LearnerSettings, SavePoint, VoiceSettings
from sapporo_learn.errors import KnownError
from sapporo_learn.store import Store, database

Row = Callable[..., Happened]
LARGE = LearnerSettings(
    1.5, "night-yellow", VoiceSettings(4.5, 1.0, True, -3, 1.6, "man", 0.35), "outing", "some"
)


def names(store: Store, *, hidden: bool = False) -> list[str]:
    return [learner.name for learner in store.people.all(hidden=hidden)]


def test_newcomers_get_pictures_in_order_and_then_numbers(store: Store) -> None:
    made = [store.people.add() for _ in range(7)]
    assert [(one.name, one.picture) for one in made] == [
        ("すずらん", "suzuran"),
        ("らいらっく", "lilac"),
        ("もみじ", "momiji"),
        ("すずらん2", "suzuran"),
        ("らいらっく2", "lilac"),
        ("もみじ2", "momiji"),
        ("すずらん3", "suzuran"),
    ]
    assert {one.id: one for one in store.people.all()} == {one.id: one for one in made}


def test_name_taken_by_hand_is_not_given_out(store: Store) -> None:
    first = store.people.add()
    store.people.rename(first.id, "もみじ")
    given = [store.people.add() for _ in range(3)]
    assert [one.name for one in given] == ["らいらっく", "もみじ2", "すずらん"]


def test_picture_of_somebody_erased_is_free_again(store: Store) -> None:
    first, _ = store.people.add(), store.people.add()
    store.people.erase(first.id)
    assert store.people.add().name == "すずらん"


def test_last_visitor_comes_first_and_newcomers_by_sign_up(store: Store, row: Row) -> None:
    suzuran, lilac, momiji = (store.people.add() for _ in range(3))
    assert names(store) == [momiji.name, lilac.name, suzuran.name]
    store.log.append([row(learner=suzuran.id)])
    assert store.log.flush(60)
    assert names(store) == [suzuran.name, momiji.name, lilac.name]


def test_settings_come_back_as_they_were(store: Store) -> None:
    learner = store.people.add()
    assert learner.settings == LearnerSettings()
    store.people.save_settings(learner.id, LARGE)
    assert store.people.all()[0].settings == LARGE


@pytest.mark.parametrize("stored", ["", "[]", "{", '{"text_scale":"big"}', '{"voice":{"muted":3}}'])
def test_settings_nobody_understands_are_the_usual_ones(path: Path, store: Store, stored: str) -> None:
    store.people.add()
    with database.open(path).writing() as db:
        db.execute("UPDATE learner_profile SET settings=?", (stored,))
    assert store.people.all()[0].settings == LearnerSettings()


def test_settings_of_another_version_keep_what_is_known(path: Path, store: Store) -> None:
    store.people.add()
    with database.open(path).writing() as db:
        db.execute("""UPDATE learner_profile SET settings='{"text_scale":2,"font":"round"}'""")
    known = store.people.all()[0].settings
    assert known == LearnerSettings(2.0)
    assert (known.furigana, known.wording) == ("hard", "normal")
    assert store.people.all()[0].settings == LearnerSettings(2.0)
    with database.open(path).writing() as db:  # from before pitch, pauses and headphones
        db.execute("""UPDATE learner_profile SET settings='{"voice":{"morae_per_s":4.5,"volume":1.0}}'""")
    assert store.people.all()[0].settings == LearnerSettings(voice=VoiceSettings(4.5, 1.0))


def test_guest_and_unknown_ids_change_nothing(store: Store) -> None:
    learner = store.people.add()
    for nobody in ("", "x" * 36):
        store.people.save_settings(nobody, LARGE)
        store.people.hide(nobody, True)
        store.people.rename(nobody, "だれか")
    assert store.people.all() == [learner]


def test_hidden_learner_comes_back(store: Store) -> None:
    learner = store.people.add()
    store.people.hide(learner.id, True)
    assert names(store) == []
    assert store.people.all(hidden=True)[0].hidden
    store.people.hide(learner.id, False)
    assert store.people.all() == [learner]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("はな", "はな"),
        ("  中島　公園 ", "中島 公園"),
        ("か\u3099んばる", "がんばる"),
        ("は\u200bな\n", "はな"),
        ("𠮷野", "𠮷野"),
        ("神田", "神田"),
        ("x" * 16, "x" * 16),
    ],
)
def test_new_name_is_kept_as_it_looks(store: Store, typed: str, kept: str) -> None:
    learner = store.people.add()
    store.people.rename(learner.id, typed)
    assert names(store) == [kept]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "まだです"),
        (" 　\u200b", "まだです"),
        ("あ" * 17, "16文字"),
        ("らいらっく", "もういます"),
        (" ﾗｲﾗｯｸ2 ", "もういます"),
    ],
)
def test_name_that_cannot_be_is_refused_kindly(store: Store, typed: str, words: str) -> None:
    first, second = store.people.add(), store.people.add()
    third = store.people.add()
    store.people.rename(third.id, "ライラック２")
    with pytest.raises(KnownError, match=words) as refused:
        store.people.rename(first.id, typed)
    assert refused.value.text.endswith("ください。")
    assert {first.name, second.name} < set(names(store))


def test_own_name_may_be_given_again(store: Store) -> None:
    learner = store.people.add()
    store.people.rename(learner.id, learner.name)
    assert names(store) == [learner.name]


def test_erased_learner_is_gone_from_the_disk_and_stays_gone(
    path: Path, store: Store, open_store: Callable[[], Store], row: Row
) -> None:
    learner, other = store.people.add(), store.people.add()
    store.people.rename(learner.id, "藻岩山のふもと")
    store.log.append([row(learner=learner.id, secret="定山渓の湯"), row(learner=other.id)])
    store.log.append([], SavePoint(learner.id, "finger", "真駒内の川"))
    assert store.log.flush(60)
    words = ["藻岩山のふもと", "定山渓の湯", "真駒内の川"]
    assert all(word.encode() in on_disk(path) for word in words)
    store.people.erase(learner.id)
    store.people.erase(learner.id)
    assert not any(word.encode() in on_disk(path) for word in words)
    store.log.append([row(learner=learner.id)])
    assert store.log.flush(60)
    store.close()
    again = open_store()
    assert [one.id for one in again.people.all(hidden=True)] == [other.id]
    assert again.records.learner_runs(learner.id) == []
    assert again.records.lessons_of(learner.id) == []
    assert [one.learner.id for one in again.records.class_list()] == [other.id]


def on_disk(path: Path) -> bytes:
    """Every byte of the record, journal included."""
    return b"".join(part.read_bytes() for part in sorted(path.parent.glob(f"{path.name}*")))


def test_learner_without_a_profile_is_shown(path: Path, store: Store) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as merge:
        merge.execute("INSERT INTO learner VALUES(?, 'はな', '', ?, 0)", ("b" * 36, "d" * 36))
    (learner,) = store.people.all()
    assert (learner.name, learner.picture, learner.hidden) == ("はな", "", False)
