"""What taking a pack in does, and what is told of it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from sapporo_learn.core.ports import Learner, LearnerSettings
from sapporo_learn.core.same_people import SignUp
from sapporo_learn.errors import KnownError
from sapporo_learn.store import Store, database
from sapporo_learn.store.cards import SqliteCards
from tests.helpers import disks
from tests.helpers.laptops import NOON, PASSPHRASE, PICTURES, Laptop, exchange

pytestmark = pytest.mark.usefixtures("cheap_keys")


@pytest.fixture
def two(tmp_path: Path) -> tuple[Laptop, Laptop]:
    return Laptop(tmp_path / "a"), Laptop(tmp_path / "b")


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    return tmp_path / "stick"


Two = tuple[Laptop, Laptop]


def test_people_and_results_go_over_and_are_counted(two: Two, stick: Path) -> None:
    one, other = two
    hana = one.newcomer("はな")
    one.practise(hana, "passed")
    one.practise(hana, lesson="call")
    one.practise("9" * 36, "passed")
    pack = one.give(stick)
    seen = other.packs.preview(pack, PASSPHRASE)
    assert other.people.all() == []
    report = other.get(pack)
    assert replace(seen, ahead_ms=0) == replace(report, ahead_ms=0)
    (news,) = report.new_people
    assert (news.who.name, news.lessons, news.passed) == ("はな", 2, 1)
    assert (report.results, report.guests, report.events, report.own) == ((), 1, 3, False)
    assert one.packs.digest() == other.packs.digest()
    assert [learner.name for learner in other.people.all()] == ["はな"]
    one.practise(hana)
    report = other.get(one.give(stick))
    assert [(news.who.name, news.lessons) for news in report.results] == [("はな", 1)]
    assert (report.new_people, report.events) == ((), 1)


def test_a_known_pack_is_told_by_its_first_bytes(two: Two, stick: Path) -> None:
    one, other = two
    one.practise("a" * 36)
    pack = one.give(stick)
    first = other.get(pack)
    assert not first.known
    again = other.packs.merge(pack, "not even the right one")
    assert again.known
    assert (again.device, again.exported_ms) == (first.device, first.exported_ms)
    assert other.packs.preview(pack, "").known
    looked = other.packs.merge(pack, PASSPHRASE, again=True)
    assert (looked.known, looked.nothing_new) == (False, True)


def test_an_own_pack_changes_nothing(two: Two, stick: Path) -> None:
    one, _ = two
    one.practise(one.newcomer("はな"))
    device, before = one.device(), one.packs.digest()
    report = one.get(one.give(stick))
    assert report.own
    assert report.nothing_new
    assert not report.renewed
    assert (one.device(), one.packs.digest()) == (device, before)


def test_names_and_settings_follow_the_last_change(two: Two) -> None:
    one, other = two
    hana = one.newcomer()
    exchange(two)
    one.clock.now += 10_000
    one.people.rename(hana, "はな")
    other.clock.now += 60_000
    other.like(hana, 2.0)
    other.people.hide(hana, True)
    exchange(two)
    for laptop in two:
        (learner,) = laptop.people.all(hidden=True)
        assert (learner.name, learner.settings) == ("はな", LearnerSettings(2.0))
    assert ([one.people.all()[0].picture], other.people.all()) == (["suzuran"], [])
    other.people.rename(hana, "ハナ")
    exchange(two)
    assert one.people.all()[0].name == "ハナ"


def test_a_name_given_on_a_machine_with_a_late_clock_still_counts(tmp_path: Path) -> None:
    one, other = Laptop(tmp_path / "a"), Laptop(tmp_path / "b", behind_ms=10**9)
    hana = one.newcomer("はな")
    exchange((one, other))
    other.people.rename(hana, "ゆき")
    other.like(hana, 1.5)
    exchange((one, other))
    assert [(who.name, who.settings.text_scale) for who in one.people.all()] == [("ゆき", 1.5)]


def test_somebody_erased_goes_everywhere_and_is_named(two: Two, stick: Path) -> None:
    one, other = two
    hana, yuki = one.newcomer("はな"), one.newcomer("ゆき")
    one.practise(hana)
    one.practise(yuki)
    old = one.give(stick)
    other.get(old)
    one.people.erase(hana)
    report = other.get(one.give(stick))
    assert (report.erased, report.new_people) == (("はな",), ())
    assert [who.name for who in other.people.all()] == ["ゆき"]
    assert other.packs.merge(old, PASSPHRASE, again=True).nothing_new
    assert "はな".encode() not in b"".join(part.read_bytes() for part in other.folder.glob("record.*"))
    assert one.packs.digest() == other.packs.digest()


def test_the_earlier_of_two_tombstones_stays(two: Two) -> None:
    one, other = two
    hana = one.newcomer("はな")
    exchange(two)
    other.clock.now += 10**6
    other.people.erase(hana)
    one.people.erase(hana)
    exchange(two)
    assert one.ask("SELECT at_ms FROM erased") == other.ask("SELECT at_ms FROM erased")
    assert one.packs.digest() == other.packs.digest()


def test_copied_laptops_keep_all_rows_are_told_and_get_new_names(two: Two, tmp_path: Path) -> None:
    one, other = two
    one.practise("a" * 36)
    one.copy_to(tmp_path / "image.db")
    other.become(tmp_path / "image.db")
    device = one.device()
    assert other.device() == device
    for laptop in two:
        laptop.practise("a" * 36)
    third = Laptop(tmp_path / "c")
    assert third.take(one.plain()).clones == ()
    report = third.take(other.plain())
    assert report.events == 1
    assert report.clones == (report.device,)
    assert not report.renewed
    report = one.take(third.plain())
    assert (report.renewed, report.events) == (True, 1)
    assert one.device() != device
    one.practise("a" * 36)
    assert one.ask("SELECT seq FROM event WHERE device_id=?", (one.device(),)) == [(1,)]
    assert not one.take(third.plain()).renewed


def test_a_copy_of_a_laptop_that_nobody_introduced_still_has_a_name(two: Two, tmp_path: Path) -> None:
    one, other = two
    one.practise("a" * 36)
    one.copy_to(tmp_path / "image.db")
    other.become(tmp_path / "image.db")
    for laptop in two:
        laptop.practise("a" * 36)
    third = Laptop(tmp_path / "c")
    third.take(one.plain())
    with third.database.writing() as db:
        db.execute("DELETE FROM device WHERE device_id=?", (one.device(),))
    pack = other.plain()
    with closing(sqlite3.connect(pack.path, isolation_level=None)) as db:
        db.execute("DELETE FROM device")
    assert third.take(pack).clones == (one.device()[-4:].upper(),)


def test_rows_known_up_to_a_number_are_not_read_again(two: Two) -> None:
    one, other = two
    for _ in range(3):
        one.practise("a" * 36)
    first = one.plain()
    other.take(first)
    one.practise("a" * 36)
    assert other.take(one.plain()).events == 1
    assert other.take(first).events == 0  # shorter than what is known
    one.practise("a" * 36)
    with other.database.writing() as db:  # a hole, as after a file was mended
        db.execute("DROP TRIGGER event_no_delete")
        db.execute("DELETE FROM event WHERE seq=2")
    assert other.take(one.plain()).events == 2


def test_two_that_take_in_the_same_in_another_order_have_one_digest(two: Two, tmp_path: Path) -> None:
    for number, laptop in enumerate(two):
        laptop.practise(laptop.newcomer(f"はな{number}"), "passed")
    given = [laptop.plain() for laptop in two]
    hubs = [Laptop(tmp_path / name) for name in ("x", "y")]
    for hub, packs in zip(hubs, (given, given[::-1]), strict=True):
        for pack in packs:
            hub.take(pack)
    assert hubs[0].packs.digest() == hubs[1].packs.digest() != two[0].packs.digest()


def test_a_pack_from_the_future_tells_of_the_clock(tmp_path: Path) -> None:
    one, other = Laptop(tmp_path / "a"), Laptop(tmp_path / "b", behind_ms=3 * 86_400_000)
    one.practise("a" * 36)
    assert other.take(one.plain()).ahead_ms > 2 * 86_400_000
    assert one.take(other.plain()).ahead_ms < 0


# --- who is one person


def test_likely_people_are_named_and_not_joined(two: Two) -> None:
    one, other = two
    hana, katakana = one.newcomer("はな"), other.newcomer("ハナ")
    one.newcomer()
    other.newcomer()  # both are called すずらん by the program
    one.practise(hana)
    report = other.take(one.plain())
    ((first, second),) = report.likely
    assert {first.id, second.id} == {hana, katakana}
    assert other.ask("SELECT * FROM learner_canon") == []
    assert other.packs.likely() == [(first, second)]
    other.packs.unlink(hana, katakana, "さとう")
    assert other.packs.likely() == []


def test_who_practised_at_the_same_time_is_not_named(two: Two) -> None:
    one, other = two
    hana, katakana = one.newcomer("はな"), other.newcomer("ハナ")
    other.clock.now = one.clock.now
    for laptop, who in ((one, hana), (other, katakana)):
        laptop.practise(who)
        laptop.practise(who)
    assert other.take(one.plain()).likely == ()


def test_links_go_over_count_as_one_and_can_be_undone(two: Two) -> None:
    one, other = two
    hana, katakana = one.newcomer("はな"), other.newcomer("ハナ")
    exchange(two)
    first, second = one.packs.link("はな", katakana[-6:], "さとう")
    assert (first.id, second.id) == (hana, katakana)
    assert other.take(one.plain()).decisions == 1
    for laptop in two:
        assert {who.id for who in laptop.packs.groups()[0]} == {hana, katakana}
        assert len(laptop.people.all()) == 2
        with closing(Store.open(laptop.path, PICTURES)) as store:
            assert store.summary()["learners"] == 1
            assert {one.id for one in store.packs.people()} == {hana, katakana}
    assert one.packs.likely() == []
    other.clock.now -= 10**9  # a late clock does not make the word weaker
    other.packs.unlink("はな", "ハナ", "すずき")
    exchange(two)
    assert one.packs.groups() == other.packs.groups() == []
    assert [who for (who,) in one.ask("SELECT who FROM learner_link ORDER BY at_ms")] == ["さとう", "すずき"]


def test_joined_through_somebody_else_is_told(two: Two) -> None:
    one, _ = two
    for name in ("はな", "ゆき", "うめ"):
        one.newcomer(name)
    one.packs.link("はな", "ゆき", "さとう")
    one.packs.link("ゆき", "うめ", "さとう")
    with pytest.raises(KnownError, match=r"2人はゆきさん.*を通して"):
        one.packs.unlink("うめ", "はな", "さとう")
    assert len(one.ask("SELECT * FROM learner_link")) == 2
    one.packs.unlink("はな", "ゆき", "さとう")
    assert [[who.name for who in group] for group in one.packs.groups()] == [["ゆき", "うめ"]]
    one.packs.unlink("はな", "うめ", "さとう")  # said beforehand; nothing changes


def test_erasing_the_one_in_between_leaves_the_others(two: Two) -> None:
    one, other = two
    people = [one.newcomer(name) for name in ("はな", "ゆき", "うめ")]
    one.packs.link("はな", "ゆき", "さとう")
    one.packs.link("はな", "うめ", "さとう")
    exchange(two)
    one.people.erase(people[0])
    exchange(two)
    assert one.packs.groups() == other.packs.groups() == []
    assert one.packs.digest() == other.packs.digest()


def test_a_link_to_somebody_not_yet_here_is_shown_by_the_number(two: Two) -> None:
    one, _ = two
    hana = one.newcomer("はな")
    with one.database.writing() as db:
        link = ("1" * 36, hana, "f" * 36, "d" * 36)
        db.execute("INSERT INTO learner_link VALUES(?,?,?,1,0,?,'')", link)
        from sapporo_learn.store.links import renew_canon

        renew_canon(db)
    assert SignUp("f" * 36, "") in one.packs.groups()[0]


@pytest.mark.parametrize(
    ("one", "other", "who", "words"),
    [
        ("はな", "だれか", "さとう", "だれか」という方は記録にいません"),
        ("はな", "ゆき", "さとう", "何人もいます"),
        ("はな", "はな", "さとう", "同じ登録"),
        ("はな", "うめ", "  ", "--who"),
        ("はな", "うめ", "あ" * 65, "--who"),
        ("はな", "0" * 3, "さとう", "いません"),
    ],
)
def test_links_that_cannot_be_are_refused(two: Two, one: str, other: str, who: str, words: str) -> None:
    laptop, second = two
    for name in ("はな", "ゆき", "うめ"):
        laptop.newcomer(name)
    second.newcomer("ゆき")
    laptop.take(second.plain())
    with pytest.raises(KnownError, match=words):
        laptop.packs.link(one, other, who)
    assert laptop.ask("SELECT * FROM learner_link") == []


# --- what goes wrong on the way


def test_a_merge_that_is_broken_off_leaves_nothing(
    two: Two, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = two
    one.practise(one.newcomer("はな"))
    pack, before = one.give(stick), other.packs.digest()

    def fail(*_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr("sapporo_learn.store.merging._clones", fail)
        with pytest.raises(ZeroDivisionError):
            other.get(pack)
    assert other.packs.digest() == before
    assert [path.name for path in other.folder.iterdir() if path.is_dir()] == []
    assert other.get(pack).events == 1
    database.open(other.path)  # its triggers are there


def test_a_full_disk_is_one_sentence_and_loses_nothing(tmp_path: Path, stick: Path) -> None:
    one = Laptop(tmp_path / "a")
    with one.database.writing() as db:
        for number in range(4000):
            db.execute(
                "INSERT INTO event VALUES(?,?,?,?,?,'finger',1,0,'touched','{}',?,540,0)",
                (f"{number:036}", "d" * 36, number + 1, "a" * 36, "5" * 36, NOON + number),
            )
    pack = one.give(stick)
    with disks.small_disk(tmp_path / "small") as disk:
        other = Laptop(disk / "b")
        other.practise("b" * 36)
        before = other.packs.digest()
        with pytest.raises(KnownError, match="いっぱい"):
            other.get(pack)
        assert other.packs.digest() == before
        disks.fill(disk / "rest")
        with pytest.raises(KnownError, match="書きこめません"):
            one.packs.write(disk, PASSPHRASE)
        assert sorted(path.name for path in disk.iterdir()) == ["b", "rest"]


def test_a_folder_that_is_not_there_and_a_short_passphrase_are_told(two: Two, tmp_path: Path) -> None:
    one, _ = two
    with pytest.raises(KnownError, match="フォルダーがありません"):
        one.packs.write(tmp_path / "none", PASSPHRASE)
    with pytest.raises(KnownError, match="8文字"):
        one.packs.write(tmp_path, " 1234567　")


@pytest.mark.parametrize("renamed", [False, True])
def test_who_came_first_with_a_card_is_who_signed_up_elsewhere(two: Two, stick: Path, renamed: bool) -> None:
    one, other = two
    hana = one.newcomer("はな")
    if renamed:
        one.people.rename(hana, "はなこ")
    SqliteCards(other.database, PICTURES).admit(Learner(hana, "", PICTURES[0][0]))
    other.practise(hana)
    exchange(two)
    assert one.packs.digest() == other.packs.digest()
    assert [learner.name for learner in other.people.all()] == ["はなこ" if renamed else "はな"]
