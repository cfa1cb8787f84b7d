"""The file: made once, opened only when it is sound and ours, never overwritten."""

from __future__ import annotations

import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
import sqlite_utils

from sapporo_learn.errors import KnownError
from sapporo_learn.store import Store, database, schema
from sapporo_learn.store.database import sentence

NOBODY = 65534


def sql(path: Path, *statements: str) -> list[tuple[object, ...]]:
    """Do something to the file as an ordinary SQLite browser would; rows of the last statement."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            rows = connection.execute(statement).fetchall()
    return rows


def make(path: Path) -> None:
    """A good record with one row, closed."""
    store = Store.open(path, [("suzuran", "すずらん")])
    store.people.add()
    store.close()


def change(path: Path, do: Callable[[sqlite3.Connection], None]) -> None:
    with database.open(path).writing() as db:
        do(db)


def overwrite(path: Path, start: int, data: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(start)
        file.write(data)


# --- a good file


def test_new_file_is_ours_durable_and_careful(path: Path) -> None:
    expected = {
        "application_id": 1397640241,
        "user_version": schema.VERSION,
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "secure_delete": 1,
        "busy_timeout": 10000,
        "cell_size_check": 1,
        "journal_size_limit": 4194304,
        "wal_autocheckpoint": 1000,
    }
    with database.open(path).reading() as db:
        told = {name: db.execute(f"PRAGMA {name}").fetchone()[0] for name in expected}
    assert told == expected


def test_version_is_the_number_of_migrations(path: Path) -> None:
    with database.open(path).reading() as db:
        file = sqlite_utils.Database(db)
        assert len(schema.migrations().applied(file)) == schema.VERSION
        assert schema.migrations().pending(file) == []


def test_device_is_named_once_and_without_the_host(path: Path) -> None:
    database.open(path)
    first = sql(path, "SELECT device_id, label FROM device JOIN this_device USING(device_id)")
    database.open(path)
    assert sql(path, "SELECT device_id, label FROM device") == first
    assert re.fullmatch("パソコン [0-9A-F]{4}", str(first[0][1]))


def test_empty_file_becomes_a_record(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    database.open(path)
    assert sql(path, "PRAGMA application_id") == [(schema.APPLICATION_ID,)]


def test_file_marked_but_not_yet_filled_becomes_a_record(path: Path) -> None:
    path.parent.mkdir()
    sql(path, f"PRAGMA application_id={schema.APPLICATION_ID}")  # the power failed just then
    make(path)
    assert sql(path, "SELECT name FROM learner") == [("すずらん",)]


def test_tables_of_somebody_else_stay(path: Path) -> None:
    make(path)
    sql(
        path,
        "CREATE TABLE memo(text)",
        "INSERT INTO memo VALUES('水曜は休み')",
        "CREATE TRIGGER memo_t AFTER INSERT ON memo BEGIN SELECT 1; END",
        "CREATE VIEW memo_v AS SELECT * FROM memo",
    )
    database.open(path)
    assert sql(path, "SELECT * FROM memo_v") == [("水曜は休み",)]


def test_lost_triggers_views_and_indexes_come_back_with_right_totals(path: Path, store: Store, row) -> None:
    learner = store.people.add()
    store.log.append([row("passed", learner.id)])
    store.log.flush()
    store.close()
    before = sql(path, "SELECT name, sql FROM sqlite_master ORDER BY name")
    sql(path, "DROP TRIGGER progress_upd", "DROP VIEW v_class", "DROP INDEX event_device")
    sql(path, "CREATE VIEW v_class AS SELECT 1", "UPDATE learner_total SET passed=99")
    database.open(path)
    assert sql(path, "SELECT name, sql FROM sqlite_master ORDER BY name") == before
    assert sql(path, "SELECT passed FROM learner_total") == [(1,)]


def test_three_programs_make_the_file_at_once(tmp_path: Path) -> None:
    script = (
        "import sys, pathlib; from sapporo_learn.store import database; print(flush=True)\n"
        "for line in sys.stdin: database.open(pathlib.Path(line.strip())); print(flush=True)"
    )
    children = [
        subprocess.Popen(
            [sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _ in range(3)
    ]
    pipes = [(child.stdin, child.stdout) for child in children if child.stdin and child.stdout]
    paths = [tmp_path / f"{turn}.db" for turn in range(5)]
    assert [answers.readline() for _, answers in pipes] == ["\n"] * 3  # all are there
    for path in paths:
        for orders, _ in pipes:
            orders.write(f"{path}\n")
            orders.flush()
        assert [answers.readline() for _, answers in pipes] == ["\n"] * 3
    for child in children:
        child.communicate(timeout=60)
    assert [child.returncode for child in children] == [0, 0, 0]
    for path in paths:
        assert sql(path, "SELECT count(*) FROM device") == [(1,)]
        assert sql(path, "SELECT count(*) FROM _sqlite_migrations") == [(schema.VERSION,)]


def test_two_threads_make_the_file_at_once(path: Path) -> None:
    opened: list[database.Database] = []
    threads = [threading.Thread(target=lambda: opened.append(database.open(path))) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(opened) == 2


def test_ordinary_tools_read_the_views(path: Path, store: Store, row) -> None:
    learner = store.people.add()
    store.log.append([row("attempted", learner.id, step="a", cause="held"), row("passed", learner.id)])
    store.log.flush()

    views = 'v_class JOIN v_learner USING("名前") JOIN v_step USING("教材") JOIN v_stumble USING("手順")'
    tool = [sys.executable, "-m", "sqlite_utils", path, f"SELECT * FROM {views}"]
    done = subprocess.run(tool, capture_output=True, text=True, check=True)
    (told,) = json.loads(done.stdout)
    assert (told["名前"], told["教材"], told["手順"]) == ("すずらん", "finger", 1)
    assert (told["できた教材"], told["さわった回数"], told["わけ"], told["回数"]) == (1, 1, "長くさわる", 1)


@pytest.mark.parametrize("view", schema.VIEWS)
def test_views_work_on_a_careful_connection(path: Path, view: str) -> None:
    with database.open(path).reading() as db:
        assert db.execute(f"SELECT * FROM {view}").fetchall() == []


# --- files that are refused


def text_file(path: Path) -> None:
    path.write_text("買い物: 牛乳、たまご")


def other_program(path: Path) -> None:
    sql(path, "CREATE TABLE photos(name)", "INSERT INTO photos VALUES('大通公園')")


def other_mark(path: Path) -> None:
    sql(path, "PRAGMA application_id=42", "CREATE TABLE t(x)")


def random_after_the_magic(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0" + bytes(range(256)) * 64)


def newer(path: Path) -> None:
    make(path)
    sql(path, f"PRAGMA user_version={schema.VERSION + 1}")


def truncated(path: Path) -> None:
    make(path)
    os.truncate(path, 3 * 4096)


def damaged(path: Path) -> None:
    make(path)
    overwrite(path, 4096, bytes(200))


def damaged_index(path: Path) -> None:
    make(path)
    sql(
        path,
        "PRAGMA writable_schema=ON",
        "UPDATE sqlite_master SET rootpage=(SELECT rootpage FROM sqlite_master WHERE name='event_device')"
        " WHERE name='event_learner'",
    )


def altered_table(path: Path) -> None:
    make(path)
    sql(path, "ALTER TABLE event ADD COLUMN score INTEGER")


def lost_table(path: Path) -> None:
    make(path)
    sql(path, "DROP TABLE erased")


def foreign_trigger(path: Path) -> None:
    make(path)
    sql(path, "CREATE TRIGGER spy AFTER INSERT ON learner BEGIN DELETE FROM setting; END")


def table_in_the_place_of_a_view(path: Path) -> None:
    make(path)
    sql(path, "DROP VIEW v_class", "CREATE TABLE v_class(x)")


def forgotten_version(path: Path) -> None:
    make(path)
    sql(path, "PRAGMA user_version=0", "DROP TABLE _sqlite_migrations")


def pipe(path: Path) -> None:
    os.mkfifo(path)


BAD = [
    (text_file, "記録ではない"),
    (other_program, "記録ではない"),
    (other_mark, "記録ではない"),
    (random_after_the_magic, "記録ではない"),
    (newer, "新しいプログラム"),
    (truncated, "こわれて"),
    (damaged, "こわれて"),
    (damaged_index, "こわれて"),
    (altered_table, "つくりが変えられて"),
    (lost_table, "つくりが変えられて"),
    (foreign_trigger, "つくりが変えられて"),
    (table_in_the_place_of_a_view, "つくりが変えられて"),
    (forgotten_version, "つくりが変えられて"),
]


def is_one_sentence(text: str) -> bool:
    """One sentence, in Japanese, that asks for something."""
    return text.count("。") == 1 and text.endswith("。") and "ください" in text


@pytest.mark.parametrize(("build", "words"), BAD, ids=[build.__name__ for build, _ in BAD])
def test_refused_and_left_as_it_was(build: Callable[[Path], None], words: str, path: Path) -> None:
    path.parent.mkdir()
    build(path)
    before = path.read_bytes()
    with pytest.raises(KnownError) as refused:
        database.open(path)
    assert words in refused.value.text
    assert str(path) in refused.value.text
    assert is_one_sentence(refused.value.text)
    assert path.read_bytes() == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_named_pipe_is_refused_without_waiting(path: Path) -> None:
    path.parent.mkdir()
    pipe(path)
    with pytest.raises(KnownError, match="記録ではない"):
        database.open(path)


def test_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="フォルダー"):
        database.open(tmp_path)


def test_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    with pytest.raises(KnownError, match="場所をつくれません"):
        database.open(tmp_path / "data" / "record.db")


@pytest.mark.parametrize("empty", [True, False], ids=["empty file", "no file"])
def test_journal_without_its_file_is_kept(path: Path, empty: bool) -> None:
    path.parent.mkdir()
    journal = path.with_name("record.db-wal")
    journal.write_bytes(b"the newest rows")
    if empty:
        path.touch()
    with pytest.raises(KnownError, match="-wal"):
        database.open(path)
    assert journal.read_bytes() == b"the newest rows"


@contextmanager
def nobody() -> Iterator[None]:
    """Be a user without rights, when the tests run as root."""
    if os.geteuid():
        yield
        return
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@pytest.fixture
def reachable() -> Iterator[Path]:
    """A folder that ``nobody`` can enter."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


@pytest.mark.skipif(not hasattr(os, "setresuid"), reason="rights are told otherwise here")
@pytest.mark.parametrize(
    ("folder_mode", "file_mode", "words"),
    [
        (0o777, 0o444, "読み取り専用"),
        (0o777, 0o000, "読み取り専用"),
        (0o555, 0o666, "フォルダーに書きこめません"),
    ],
)
def test_missing_rights_are_refused(reachable: Path, folder_mode: int, file_mode: int, words: str) -> None:
    folder = reachable / "data"
    path = folder / "record.db"
    make(path)
    before = path.read_bytes()
    path.chmod(file_mode)
    folder.chmod(folder_mode)
    with nobody(), pytest.raises(KnownError, match=words) as refused:
        database.open(path)
    folder.chmod(0o755)
    path.chmod(0o644)
    assert is_one_sentence(refused.value.text)
    assert path.read_bytes() == before


@pytest.mark.skipif(not hasattr(os, "setresuid"), reason="rights are told otherwise here")
def test_closed_folder_is_refused(reachable: Path) -> None:
    folder = reachable / "closed"
    folder.mkdir()
    folder.chmod(0)
    with nobody(), pytest.raises(KnownError, match="場所をつくれません"):
        database.open(folder / "deep" / "record.db")
    folder.chmod(0o755)


# --- failures later on


def test_block_that_fails_changes_nothing(path: Path) -> None:
    def fail(db: sqlite3.Connection) -> None:
        db.execute("INSERT INTO setting VALUES('a','b')")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        change(path, fail)
    assert sql(path, "SELECT * FROM setting WHERE key='a'") == []


def test_failure_of_the_world_becomes_a_sentence(path: Path) -> None:
    def write_protected(db: sqlite3.Connection) -> None:
        db.execute("PRAGMA query_only=ON")
        db.execute("INSERT INTO setting VALUES('a','b')")

    with pytest.raises(KnownError, match="読み取り専用"):
        change(path, write_protected)


def test_full_file_becomes_a_sentence(path: Path) -> None:
    def too_much(db: sqlite3.Connection) -> None:
        db.execute("PRAGMA max_page_count=1")
        db.execute("INSERT INTO setting VALUES('a',?)", ("x" * 1_000_000,))

    with pytest.raises(KnownError, match="いっぱい"):
        change(path, too_much)


def test_bug_stays_a_bug(path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        change(path, lambda db: db.execute("SELECT * FROM learners"))


def test_unreachable_file_closes_the_connection(tmp_path: Path) -> None:
    (tmp_path / "record.db").write_text("not a database at all, " * 100)
    with pytest.raises(KnownError, match="記録ではない"), database.Database(tmp_path / "record.db").reading():
        pytest.fail("must not open")


def test_error_of_the_world_while_preparing_keeps_its_sentence(path: Path) -> None:
    make(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(KnownError, match="ほかのプログラム") as refused:
            database.open(path, busy_ms=50)
    assert is_one_sentence(refused.value.text)


def test_a_program_in_the_way_for_a_moment_is_waited_for() -> None:
    """As when two turn one new file to WAL: SQLite then refuses at once."""
    tries: list[int] = []

    def work() -> None:
        tries.append(1)
        if len(tries) < 3:
            raise KnownError(database._SENTENCES[sqlite3.SQLITE_BUSY])

    database._when_free(work, busy_ms=60_000)
    assert len(tries) == 3


@pytest.mark.parametrize(("code", "busy_ms"), [(sqlite3.SQLITE_BUSY, 0), (sqlite3.SQLITE_FULL, 60_000)])
def test_what_waiting_cannot_mend_is_told_at_once(code: int, busy_ms: int) -> None:
    def work() -> None:
        raise KnownError(database._SENTENCES[code])

    with pytest.raises(KnownError, match=database._SENTENCES[code]):
        database._when_free(work, busy_ms)


def test_every_sentence_says_what_to_do() -> None:
    for text in (*database._SENTENCES.values(), database.FOREIGN, database.ALTERED):
        assert is_one_sentence(text), text


def test_error_without_a_code_is_a_bug() -> None:
    assert sentence(sqlite3.ProgrammingError("closed")) == ""


def test_tidy_gives_way_to_others(path: Path) -> None:
    opened = database.open(path)
    path.unlink()
    path.with_name("record.db").write_text("another program took the place of the file")
    opened.tidy()
    assert path.read_text() == "another program took the place of the file"
