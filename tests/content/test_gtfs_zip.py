"""A zip that wants to harm, or is none, is refused with one Japanese sentence, and fills no memory."""

import os
import struct
import tracemalloc
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapporo_learn.content import gtfs_zip
from sapporo_learn.content.gtfs import load_feed
from sapporo_learn.errors import KnownError
from tests.helpers.feeds import SMALL, zipped

TINY = {"stops.txt": "stop_id\n"}


def refused(path):
    with pytest.raises(KnownError) as caught:
        load_feed(path)
    told = str(caught.value)
    assert told.count("。") in (1, 2)
    assert told.endswith("。")
    return told


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"not a zip", os.urandom(4000)])
def test_what_is_no_zip_is_refused(tmp_path, content):
    path = tmp_path / "feed.zip"
    path.write_bytes(content)
    assert "zip ファイルではないか、こわれています" in refused(path)


def test_a_zip_that_breaks_off_is_refused(tmp_path):
    path = zipped(tmp_path / "feed.zip", SMALL)
    path.write_bytes(path.read_bytes()[:-30])
    assert "こわれています" in refused(path)


def test_a_zip_with_a_changed_file_is_refused(tmp_path):
    path = zipped(tmp_path / "feed.zip", SMALL)
    data = bytearray(path.read_bytes())
    place = data.index(b"stop_times.txt") + 40
    data[place : place + 8] = b"\0" * 8
    path.write_bytes(data)
    assert "こわれています" in refused(path)


def test_a_bomb_is_refused_before_it_is_opened(tmp_path):
    path = zipped(tmp_path / "feed.zip", {**SMALL, "shapes.txt": b"0" * 30_000_000})
    tracemalloc.start()
    assert "大きくなりすぎる" in refused(path)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 3_000_000


def test_a_file_that_says_it_is_small_is_read_as_far_as_it_says(tmp_path):
    path = zipped(tmp_path / "feed.zip", {**SMALL, "stop_times.txt": b"0" * 2_000_000})
    data = path.read_bytes()
    true, false = struct.pack("<L", 2_000_000), struct.pack("<L", 10)
    assert true in data
    path.write_bytes(data.replace(true, false))
    assert "こわれています" in refused(path)


@pytest.mark.parametrize(
    "name", ["../stops.txt", "a/../../stops.txt", "/etc/stops.txt", "C:/stops.txt", "..\\x"]
)
def test_names_that_lead_out_of_the_zip_are_refused(tmp_path, name):
    assert "あぶない名前" in refused(zipped(tmp_path / "feed.zip", {**SMALL, name: "x"}))


def test_a_file_without_a_name_is_refused(tmp_path):
    path = zipped(tmp_path / "feed.zip", {**SMALL, "Qname": "x"})
    path.write_bytes(path.read_bytes().replace(b"Qname", b"\0name"))
    assert "こわれています" in refused(path)


@given(st.dictionaries(st.integers(0, 1000), st.integers(0, 255), max_size=6))
def test_whatever_bytes_are_changed_a_feed_is_read_or_refused(changes):
    with TemporaryDirectory() as folder:
        path = zipped(Path(folder) / "feed.zip", SMALL)
        data = bytearray(path.read_bytes())
        for place, byte in changes.items():
            data[place * len(data) // 1001] = byte
        path.write_bytes(data)
        try:
            told = load_feed(path).told
        except KnownError as error:
            told = str(error)
        assert told.endswith("。")


def test_a_link_is_refused(tmp_path):
    path = tmp_path / "feed.zip"
    with zipfile.ZipFile(path, "w") as archive:
        info = zipfile.ZipInfo("stops.txt")
        info.external_attr = 0o120777 << 16
        archive.writestr(info, "/etc/passwd")
    assert "あぶない名前" in refused(path)


def test_absurd_sizes_are_refused(tmp_path, monkeypatch):
    path = zipped(tmp_path / "feed.zip", SMALL)
    monkeypatch.setattr(gtfs_zip, "MAX_TOTAL", 300)
    assert "が大きすぎます" in refused(path)
    monkeypatch.setattr(gtfs_zip, "MAX_ZIP", 300)
    assert "この zip は大きすぎます" in refused(path)


def test_a_folder_with_absurd_files_is_refused(tmp_path, monkeypatch):
    for name, text in SMALL.items():
        (tmp_path / name).write_text(text, "utf-8")
    monkeypatch.setattr(gtfs_zip, "MAX_FILE", 200)
    assert "stop_times.txt が大きすぎます" in refused(tmp_path)


def test_too_many_files_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(gtfs_zip, "MAX_MEMBERS", 3)
    assert "ファイルが多すぎます" in refused(zipped(tmp_path / "feed.zip", SMALL))


def test_a_list_of_contents_too_long_to_be_honest_is_not_read(tmp_path):
    many = {f"{'x' * 200}{number}": b"" for number in range(5000)}
    assert "ファイルが多すぎます" in refused(zipped(tmp_path / "feed.zip", many))


def test_a_password_is_told(tmp_path):
    path = zipped(tmp_path / "feed.zip", TINY)
    data = bytearray(path.read_bytes())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + place] |= 1
    path.write_bytes(data)
    assert "パスワード" in refused(path)


def test_rare_ways_of_packing_are_told(tmp_path):
    path = tmp_path / "feed.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("stops.txt", "stop_id\n")
    assert "めずらしい縮め方" in refused(path)


def test_a_zip_of_something_else_is_told(tmp_path):
    assert "この zip には時刻表がありません" in refused(
        zipped(tmp_path / "feed.zip", {"a.txt": "x", "d/": ""})
    )
    assert "zip の中に zip があります" in refused(zipped(tmp_path / "feed.zip", {"a.zip": "x"}))


def test_a_file_that_is_not_there_or_cannot_be_read_is_told(tmp_path, monkeypatch):
    assert "がありません" in refused(tmp_path / "no.zip")
    os.mkfifo(tmp_path / "pipe")
    assert "ふつうのファイルではありません" in refused(tmp_path / "pipe")

    def denied(self):
        raise PermissionError("no")

    monkeypatch.setattr(gtfs_zip.Path, "is_dir", denied)
    assert "開けません" in refused(tmp_path / "no.zip")
