"""Packs that were damaged on the way, or made with bad intent: refused as a whole, nothing changes."""

from __future__ import annotations

import hashlib
import os
import random
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from sapporo_learn.errors import KnownError
from sapporo_learn.store import packs, sealing, unpacking
from tests.helpers import disks
from tests.helpers.laptops import PASSPHRASE, Laptop, Plain, as_browser

SAMPLE = Path(__file__).parent / "samples" / "pack-1.snlpack"
FLIPS = 300


@pytest.fixture(scope="module", autouse=True)
def _cheap_keys() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sealing, "TIMES", 1)
        patch.setattr(sealing, "MEMORY_KIB", 8 * sealing.LANES)
        yield


@pytest.fixture(scope="module")
def writer(tmp_path_factory: pytest.TempPathFactory) -> Laptop:
    laptop = Laptop(tmp_path_factory.mktemp("writer"))
    hana = laptop.newcomer("はな")
    for number in range(5):
        laptop.practise(hana, "passed", step=number)
    return laptop


@pytest.fixture(scope="module")
def victim(tmp_path_factory: pytest.TempPathFactory) -> tuple[Laptop, str]:
    laptop = Laptop(tmp_path_factory.mktemp("reader"))
    laptop.practise(laptop.newcomer("ゆき"))
    return laptop, laptop.packs.digest()


@pytest.fixture
def reader(victim: tuple[Laptop, str]) -> Iterator[Laptop]:
    """A record that must be as it was, with nothing left beside it, whatever is tried."""
    laptop, before = victim
    yield laptop
    assert laptop.packs.digest() == before
    assert [path.name for path in laptop.folder.iterdir() if path.is_dir()] == []


@pytest.fixture
def pack(writer: Laptop, tmp_path: Path) -> Path:
    return writer.give(tmp_path / "stick")


def refused(reader: Laptop, pack: Path, words: str, passphrase: str = PASSPHRASE) -> None:
    """Both ways to take a pack in say what to do, in one sentence."""
    for take in (reader.packs.preview, reader.packs.merge):
        with pytest.raises(KnownError) as told:
            take(pack, passphrase)
        assert words in told.value.text
        assert told.value.text.count("。") == 1
        assert told.value.text.endswith("ください。")


def lock(plain: Plain, stick: Path) -> Path:
    """Lock whatever is inside, as somebody who knows the passphrase can."""
    stick.mkdir(exist_ok=True)
    manifest = replace(plain.manifest, size=plain.path.stat().st_size)
    return packs.write_sealed(stick, plain.path, manifest, PASSPHRASE)


# --- damaged on the way


def test_a_pack_of_an_older_program_is_taken_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "TIMES", 3)
    monkeypatch.setattr(sealing, "MEMORY_KIB", 64 * 1024)
    laptop = Laptop(tmp_path / "a")
    report = laptop.get(SAMPLE)
    assert [news.who.name for news in report.new_people] == ["はな"]
    assert report.events == 3


def test_every_flipped_bit_is_found(reader: Laptop, pack: Path) -> None:
    good = pack.read_bytes()
    chance = random.Random(1)
    found = 0
    for bit in chance.sample(range(len(good) * 8), FLIPS):
        bad = bytearray(good)
        bad[bit // 8] ^= 1 << bit % 8
        pack.write_bytes(bad)
        try:
            reader.get(pack)
        except KnownError:
            found += 1
    assert found == FLIPS


@pytest.mark.parametrize("left", [0, 5, 40, 56, 60, -1, -16, -17])
def test_a_stick_pulled_out_too_early_is_found(reader: Laptop, pack: Path, left: int) -> None:
    pack.write_bytes(pack.read_bytes()[:left])
    refused(reader, pack, "パック")


def test_pieces_swapped_missing_or_added_are_found(
    reader: Laptop, writer: Laptop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealing, "PIECE", 256)
    pack = writer.give(tmp_path / "stick")
    good = pack.read_bytes()
    above, rest = good[:56], good[56:]
    pieces = [rest[at : at + 272] for at in range(0, len(rest), 272)]
    assert len(pieces) > 3
    for bad in (
        [pieces[0], pieces[2], pieces[1], *pieces[3:]],
        [pieces[0], *pieces[2:]],
        pieces[:-1],
        [*pieces, pieces[-1]],
        [*pieces, b"more"],
    ):
        pack.write_bytes(above + b"".join(bad))
        refused(reader, pack, "こわれて")
    pack.write_bytes(good)
    with unpacking.opened(pack, PASSPHRASE, tmp_path) as opened:
        assert opened.manifest.events == 5


def test_another_passphrase_opens_nothing_and_an_input_method_makes_no_other(
    reader: Laptop, pack: Path, tmp_path: Path
) -> None:
    refused(reader, pack, "あいことば", "an old elm in the park!")
    with unpacking.opened(pack, "　ａｎ old elm in the park ", tmp_path) as opened:
        assert opened.manifest.label.startswith("パソコン")


# --- no pack at all


def test_what_is_no_ordinary_file_is_not_opened(reader: Laptop, pack: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.snlpack"
    link.symlink_to(pack)
    refused(reader, link, "パックではない")
    os.mkfifo(tmp_path / "pipe.snlpack")
    refused(reader, tmp_path / "pipe.snlpack", "パックではない")
    refused(reader, tmp_path / "none.snlpack", "読めません")
    refused(reader, tmp_path / ".." / tmp_path.name / "stick" / ".." / "nowhere", "読めません")
    (tmp_path / "memo.snlpack").write_text("買い物: 牛乳、たまご" * 9)
    refused(reader, tmp_path / "memo.snlpack", "パックではない")
    refused(reader, tmp_path / "stick", "パックではない")


def test_a_giant_is_not_read(reader: Laptop, pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "MAX_FILE", 100)
    refused(reader, pack, "大きすぎ")
    monkeypatch.undo()


def test_a_newer_pack_asks_for_a_newer_program(reader: Laptop, writer: Laptop, tmp_path: Path) -> None:
    newer = writer.plain()
    newer.manifest = replace(newer.manifest, format=packs.FORMAT + 1)
    pack = lock(newer, tmp_path / "stick")
    refused(reader, pack, "新しいプログラム")
    pack.write_bytes(b"SNLPACK2" + pack.read_bytes()[8:])
    refused(reader, pack, "新しいプログラム")


# --- made by somebody who knows the passphrase


def sealed(stick: Path, plain: bytes, lie: bytes = b"") -> Path:
    """Lock any bytes; ``lie`` goes into the identity."""
    salt = sealing.new_salt()
    header = sealing.Header(salt, hashlib.sha256(salt + lie).digest())
    path = stick / "made.snlpack"
    path.write_bytes(b"".join(sealing.seal([plain], header, PASSPHRASE)))
    return path


def told(manifest: object) -> bytes:
    text = msgspec.json.encode(manifest)
    return len(text).to_bytes(4, "big") + text


@pytest.mark.parametrize(
    "plain",
    [
        b"",
        b"\xff\xff\xff\xff" + b"x" * 99,
        b"\x00\x00\x00\x02[]",
        told({"format": 1}),
        told({"format": 1, "device": "../../etc/passwd"}),
        b"\x00\x00\x00\x05{no}",
    ],
    ids=["empty", "endless", "list", "little", "path", "no JSON"],
)
def test_strange_manifests_are_refused(reader: Laptop, tmp_path: Path, plain: bytes) -> None:
    refused(reader, sealed(tmp_path, plain), "こわれて")


@pytest.mark.parametrize("case", ["bomb", "short", "no zlib", "behind the end", "another identity", "huge"])
def test_what_swells_or_does_not_fit_is_refused(
    reader: Laptop, writer: Laptop, tmp_path: Path, case: str
) -> None:
    plain = writer.plain()
    inside = plain.path.read_bytes()
    size, packed, words = len(inside), zlib.compress(inside), "こわれて"
    match case:
        case "bomb":
            packed = zlib.compress(bytes(6 << 20))
        case "short":
            packed = zlib.compress(inside[:-1])
        case "no zlib":
            packed = inside
        case "behind the end":
            packed += b"more"
        case "huge":
            size, words = 1 << 50, "大きすぎ"
    manifest = told(replace(plain.manifest, size=size))
    refused(reader, sealed(tmp_path, manifest + packed), words)


def test_no_more_is_written_than_was_announced(writer: Laptop, tmp_path: Path) -> None:
    header = sealing.Header(b"s" * 16, b"i" * 32)
    manifest = told(replace(writer.plain().manifest, size=4096))
    pieces = iter([manifest, zlib.compress(bytes(6 << 20))])
    with pytest.raises(KnownError, match="こわれて"):
        unpacking._unpack(pieces, header, tmp_path / "inside.db")
    assert (tmp_path / "inside.db").stat().st_size <= 4096


def browser(*statements: str) -> Callable[[Path], None]:
    return lambda path: as_browser(path, *statements)


def other_page(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096 + 5 : 4096 + 405] = bytes(400)
    path.write_bytes(data)


def long_text(path: Path) -> None:
    giant = "zeroblob(3000000)"
    as_browser(
        path,
        "PRAGMA ignore_check_constraints=ON",
        f"UPDATE event SET result=CAST({giant} AS TEXT) WHERE seq=1",
    )


def overwrite(path: Path, data: bytes) -> None:
    path.write_bytes(data)


def live(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA journal_mode=WAL")


TIMES = {"event": "at_ms", "device": "created_ms", "learner": "created_ms", "learner_name": "at_ms",
         "learner_profile": "changed_ms"}  # fmt: skip
LINK = "INSERT INTO learner_link VALUES('{}','{}','{}',1,0,'{}','{}')"
BAD = {
    "trigger": browser("CREATE TRIGGER t AFTER INSERT ON learner BEGIN DELETE FROM event; END"),
    "view": browser("CREATE VIEW v AS SELECT * FROM event"),
    "view in the place of a table": browser(
        "DROP TABLE erased", "CREATE VIEW erased AS SELECT learner_id, 0 AS at_ms FROM erased"
    ),
    "index on an expression": browser("CREATE INDEX i ON event(abs(seq))"),
    "another table": browser("CREATE TABLE gate(one, pin_hash)"),
    "missing table": browser("DROP TABLE learner_link"),
    "looser table": browser("DROP TABLE erased", "CREATE TABLE erased(learner_id, at_ms)"),
    "edited schema": browser(
        "PRAGMA writable_schema=ON", "UPDATE sqlite_master SET sql='CREATE TABLE event(x)' WHERE name='event'"
    ),
    "another mark": browser("PRAGMA application_id=1397640241"),
    "another version": browser("PRAGMA user_version=2"),
    "live file": live,
    "no SQLite": lambda path: overwrite(path, b"SQLite format 3\0\x10\0\1\1" + bytes(range(256)) * 32),
    "tiny": lambda path: overwrite(path, b"x"),
    "damaged page": other_page,
    "giant text": long_text,
    "check passed by": browser("PRAGMA ignore_check_constraints=ON", "UPDATE event SET step=5000"),
    "id that is none": browser("UPDATE event SET event_id=upper(event_id)"),
    "SQL for an id": browser(f"UPDATE learner SET learner_id='''); DROP TABLE event; --{'0' * 12}'"),
    "long instructor": browser(LINK.format("1" * 36, "2" * 36, "3" * 36, "4" * 36, "x" * 65)),
    "link to nobody": browser(LINK.format("1" * 36, "2", "3" * 36, "4" * 36, "")),
    **{f"time of {table}": browser(f"UPDATE {table} SET {at}=1<<62") for table, at in TIMES.items()},
    "time of erased": browser(f"INSERT INTO erased VALUES('{'1' * 36}', -1)"),
}  # fmt: skip


@pytest.mark.parametrize("case", BAD)
def test_only_what_this_program_writes_is_taken_in(
    reader: Laptop, writer: Laptop, tmp_path: Path, case: str
) -> None:
    plain = writer.plain()
    BAD[case](plain.path)
    refused(reader, lock(plain, tmp_path / "stick"), "こわれて")


def test_half_letters_are_refused(reader: Laptop, writer: Laptop, tmp_path: Path) -> None:
    plain = writer.plain()
    as_browser(plain.path, "UPDATE learner SET name=CAST(x'e381' AS TEXT)")
    refused(reader, lock(plain, tmp_path / "stick"), "こわれて")


def test_what_slips_through_meets_the_tables_of_the_record(
    reader: Laptop, writer: Laptop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = writer.plain()
    BAD["check passed by"](plain.path)
    pack = lock(plain, tmp_path / "stick")
    monkeypatch.setattr(unpacking, "_look", lambda db: None)
    refused(reader, pack, "こわれて")


def test_looking_takes_no_longer_than_it_may(
    reader: Laptop, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unpacking, "PATIENCE_S", -1)
    monkeypatch.setattr(unpacking, "_STEPS", 1)
    refused(reader, pack, "こわれて")


def test_an_opened_pack_answers_questions_about_its_tables_only(pack: Path, tmp_path: Path) -> None:
    with unpacking.opened(pack, PASSPHRASE, tmp_path) as opened:
        assert list(opened.rows("SELECT count(*) FROM event")) == [(5,)]
        for sql in (
            "SELECT * FROM sqlite_master",
            "DELETE FROM event",
            "ATTACH 'x.db' AS x",
            "PRAGMA journal_mode",
        ):
            with pytest.raises(KnownError):
                list(opened.rows(sql))


def test_names_are_text_and_nothing_else(tmp_path: Path) -> None:
    writer, name = Laptop(tmp_path / "writer"), "'); DROP TABLE event; --"
    writer.people.rename(writer.newcomer(), name[:16])
    with writer.database.writing() as db:
        db.execute("UPDATE device SET label=?", (name,))
    writer.practise("a" * 36)
    other = Laptop(tmp_path / "other")
    report = other.get(writer.give(tmp_path / "stick"))
    assert report.device == name
    assert name[:16] in {news.who.name for news in report.new_people}
    assert other.ask("SELECT count(*) FROM event") == [(1,)]


def test_a_stick_pulled_out_while_it_is_read_is_told(
    reader: Laptop, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pulled_out(*_: object) -> Iterator[bytes]:
        raise OSError(5, "the stick was pulled out")
        yield b""

    with monkeypatch.context() as patch:
        patch.setattr(sealing, "unseal", pulled_out)
        refused(reader, pack, "USB")
    with monkeypatch.context() as patch:
        patch.setattr(sealing, "read_header", lambda file: next(pulled_out()))
        refused(reader, pack, "USB")


def test_a_share_whose_folder_cannot_be_synced_is_good_enough(tmp_path: Path) -> None:
    packs._sync(tmp_path / "nowhere")


def test_a_stick_pulled_out_while_it_is_written_keeps_no_half_pack(
    writer: Laptop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pulled_out(handle: int) -> None:
        raise OSError(5, "the stick was pulled out")

    monkeypatch.setattr("os.fsync", pulled_out)
    with pytest.raises(KnownError, match="書きこめません"):
        writer.give(tmp_path / "stick")
    assert list((tmp_path / "stick").iterdir()) == []


def test_a_stick_that_is_locked_is_told(writer: Laptop, tmp_path: Path) -> None:
    with disks.small_disk(tmp_path / "locked") as disk:
        disks.lock(disk)
        with pytest.raises(KnownError, match="書きこめません"):
            writer.packs.write(disk, PASSPHRASE)
