"""The feed that is kept: a copy that is whole or not there, known again at the next start."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sapporo_learn.content import own_feeds
from sapporo_learn.content.own_feeds import DESCRIPTION, FeedShelf
from sapporo_learn.errors import KnownError
from tests.helpers.feeds import changed, zipped


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    return tmp_path / "data"


@pytest.fixture
def usb(tmp_path: Path) -> Path:
    """A stick with a feed on it, of which a line cannot be used."""
    trips = "service_id,trip_id\nweek,out\nweek,back\nnever,x\n"
    return zipped(tmp_path / "feed.zip", changed(trips=trips))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_nothing_is_kept_at_first(folder):
    shelf = FeedShelf(folder)
    assert (shelf.kept(), shelf.timetable(), shelf.choose(["a"])) == (None, None, None)
    shelf.forget()
    assert names(folder) == []


def test_a_copy_is_kept_and_known_again_at_the_next_start(folder, usb):
    found = FeedShelf(folder).keep(str(usb))
    assert found.told == (
        "走る日のわからない便（trips.txt、1）は、ないか使えないので、はぶきました。",
        "よみがな（translations.txt、3）は、ないか使えないので、はぶきました。",
    )
    usb.unlink()
    again = FeedShelf(folder)
    assert again.kept() == found
    made = again.timetable()
    assert made is not None
    assert again.timetable() is made
    assert len(names(folder)) == 2
    chosen = again.choose(["b1", "gone"])
    assert [stop.name for stop in chosen.stops] == ["ぶなの木"]
    assert FeedShelf(folder).kept() == chosen


def test_another_feed_takes_its_place_and_stops_that_it_has_stay(folder, usb):
    shelf = FeedShelf(folder)
    shelf.keep(str(usb))
    shelf.choose(["b1", "a"])
    other = zipped(usb.parent / "other.zip", changed(agency="agency_name\nべつのバス\n"))
    found = shelf.keep(str(other))
    assert (found.operator, [stop.id for stop in found.stops]) == ("べつのバス", ["b1", "a"])
    assert len(names(folder)) == 2
    shelf.forget()
    assert names(folder) == []


def test_what_cannot_be_used_leaves_the_one_before(folder, usb):
    shelf = FeedShelf(folder)
    found = shelf.keep(str(usb))
    before = names(folder)
    broken = usb.parent / "broken.zip"
    broken.write_bytes(b"no zip")
    for wrong, why in (
        (broken, "こわれています"),
        (usb.parent / "none.zip", "ありません"),
        (usb.parent / "data", "GTFS-JP"),
    ):
        with pytest.raises(KnownError, match=why):
            shelf.keep(str(wrong))
    assert (shelf.kept(), names(folder)) == (found, before)


def test_a_folder_with_a_feed_is_not_a_zip(folder, tmp_path):
    feed = tmp_path / "unpacked"
    feed.mkdir()
    for name, text in changed().items():
        (feed / name).write_text(text, "utf-8")
    with pytest.raises(KnownError, match="zip をえらんで"):
        FeedShelf(folder).keep(str(feed))


@pytest.mark.parametrize("harm", [b"other", None])
def test_a_copy_that_was_changed_or_is_gone_is_told(folder, usb, harm):
    FeedShelf(folder).keep(str(usb))
    (copy,) = folder.glob("own-bus-*.zip")
    copy.unlink() if harm is None else copy.write_bytes(harm)
    with pytest.raises(KnownError, match="こわれています"):
        FeedShelf(folder).timetable()


def test_a_copy_that_has_grown_is_not_read(folder, usb, monkeypatch):
    FeedShelf(folder).keep(str(usb))
    monkeypatch.setattr(own_feeds, "MAX_ZIP", 10)
    with pytest.raises(KnownError, match="こわれています"):
        FeedShelf(folder).timetable()


@pytest.mark.parametrize("text", ["{", '{"id": 3}', "[" * 100_000, "\udcff"])
def test_a_description_that_is_broken_is_told_and_can_be_replaced(folder, usb, text):
    (folder / DESCRIPTION).write_text(text, "utf-8", errors="surrogateescape")
    shelf = FeedShelf(folder)
    with pytest.raises(KnownError, match="こわれています"):
        shelf.kept()
    assert shelf.keep(str(usb)).stops == ()
    assert json.loads((folder / DESCRIPTION).read_text("utf-8"))["count"] == 3


def refuse(*_: object, **__: object) -> None:
    raise OSError("full")


@pytest.mark.parametrize("call", ["os.fsync", "tempfile.mkstemp", "Path.replace"])
def test_a_full_disk_is_told_and_leaves_nothing(folder, usb, monkeypatch, call):
    with monkeypatch.context() as full:
        full.setattr(f"sapporo_learn.content.own_feeds.{call}", refuse)
        with pytest.raises(KnownError, match="しまえません"):
            FeedShelf(folder).keep(str(usb))
    assert names(folder) == []


def test_a_disk_that_is_full_when_stops_are_chosen(folder, usb, monkeypatch):
    shelf = FeedShelf(folder)
    found = shelf.keep(str(usb))
    with monkeypatch.context() as full:
        full.setattr("sapporo_learn.content.own_feeds.os.fsync", refuse)
        with pytest.raises(KnownError, match="しまえません"):
            shelf.choose(["a"])
    assert FeedShelf(folder).kept() == found


def test_what_cannot_be_removed_is_told(folder, usb, monkeypatch):
    shelf = FeedShelf(folder)
    shelf.keep(str(usb))
    with monkeypatch.context() as held:
        held.setattr("sapporo_learn.content.own_feeds.Path.unlink", refuse)
        with pytest.raises(KnownError, match="消せません"):
            shelf.forget()
    assert shelf.kept() is not None


def test_a_zip_that_cannot_be_opened(folder, usb, monkeypatch):
    with monkeypatch.context() as locked:
        locked.setattr("sapporo_learn.content.own_feeds.Path.read_bytes", refuse)
        with pytest.raises(KnownError, match="を開けません。場所"):
            FeedShelf(folder).keep(str(usb))
