"""The event log: queued at once, made durable by one thread, so that a slow disk never stalls a screen."""

from __future__ import annotations

import json
import sqlite3
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence

from sapporo_learn.core.ports import Happened, SavePoint
from sapporo_learn.store.database import Database, sentence
from sapporo_learn.store.ids import Ids, wall_ms, zone_min
from sapporo_learn.store.schema import Executes

INSERT_EVENT = """INSERT INTO event(event_id, device_id, seq, learner_id, session_id,
 lesson, lesson_ver, step, verb, result, at_ms, tz_min, mono_ms)
SELECT ?, d.device_id, 1+max(d.seq_floor, ifnull((SELECT max(seq) FROM event WHERE device_id=d.device_id),0)),
 ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM this_device d WHERE true ON CONFLICT(event_id) DO NOTHING"""
"""Harmless when repeated: after a failed flush nobody knows whether a row reached the disk."""

UPSERT_SAVE = """INSERT INTO resume_point VALUES(?,?,?,?)
 ON CONFLICT(learner_id, lesson) DO UPDATE SET state=excluded.state, at_ms=excluded.at_ms"""

DELETE_SAVE = "DELETE FROM resume_point WHERE learner_id=? AND lesson=?"

Job = Sequence[tuple[str, tuple[str | int, ...]]]
"""Statements that belong together: written in one transaction, or not at all."""

_ID_LENGTH = 36
_RESULT_BYTES = 4096
_BUSY_MS = 1000  # the thread tries again by itself
_RETRY_S = 2.0
_STOPPED = "記録を書けなくなりましたので、講師を呼んで、アプリを開きなおしてください。"
_UNKNOWN = "記録を書きこめませんので、講師を呼んでください。"


def commit(connection: Executes, jobs: Iterable[Job]) -> None:
    """Write jobs in one transaction; they are on the disk when this returns."""
    connection.execute("BEGIN IMMEDIATE")
    for job in jobs:
        for sql, parameters in job:
            connection.execute(sql, parameters)
    connection.execute("COMMIT")


class SqliteLog:
    """The ``EventLog`` of one record.

    A guest (learner id "") leaves rows under the id of the session and nothing else: no learner row, no
    save point, so that two visits of one guest can never be joined. Which rows: see ``core.privacy``.

    What cannot be written stays in memory in its order and is tried again every 2 s.
    """

    def __init__(
        self,
        database: Database,
        ids: Ids,
        clock: Callable[[], int] = wall_ms,
        zone: Callable[[], int] = zone_min,
        busy_ms: int = _BUSY_MS,
        retry_s: float = _RETRY_S,
    ) -> None:
        """Start the thread. It waits ``busy_ms`` for others that write, and tries again after ``retry_s``."""
        self._database, self._ids, self._clock, self._zone = database, ids, clock, zone
        self._busy_ms, self._retry_s = busy_ms, retry_s
        self._changed = threading.Condition()
        self._queue: deque[Job] = deque()
        self._queued = self._written = self._failures = 0
        self._trouble = ""
        self._hurry = False
        self._give_up_at = float("inf")
        self._thread = threading.Thread(target=self._run, name="record", daemon=True)
        self._thread.start()

    def append(self, happened: Sequence[Happened], save: SavePoint | None = None) -> None:
        """Queue rows and the save point they lead to; one with an empty state ends what was kept.

        Raises:
            ValueError: A row does not fit the record.
        """
        with self._changed:  # also keeps the ids in the order of the queue
            at_ms, zone = self._clock(), self._zone()
            job = [
                (INSERT_EVENT, (self._ids.new(), *_row(one), at_ms, zone, one.mono_ms)) for one in happened
            ]
            if save is not None and save.learner_id:
                _utf8(save.lesson + save.state)
                place = (save.learner_id, save.lesson)
                job.append((UPSERT_SAVE, (*place, save.state, at_ms)) if save.state else (DELETE_SAVE, place))
            self._put(job)

    def flush(self, timeout_s: float = 5.0) -> bool:
        """Wait until everything queued is durable; False when it took longer or could not be written."""
        with self._changed:
            wanted, failures = self._queued, self._failures
            self._hurry = True
            self._changed.notify_all()
            self._changed.wait_for(
                lambda: self._written >= wanted or self._failures > failures or not self._thread.is_alive(),
                timeout_s,
            )
            return self._written >= wanted

    def trouble(self) -> str:
        """One sentence when the record cannot be written now, else ""."""
        with self._changed:
            return self._trouble

    def close(self, timeout_s: float = 5.0) -> bool:
        """Write what is queued and end the thread; False when something could not be written in time."""
        with self._changed:
            self._give_up_at = time.monotonic() + timeout_s
            self._hurry = True
            self._changed.notify_all()
        self._thread.join()
        return not self._queue

    # --- the thread

    def _put(self, job: Job) -> None:
        if self._closing():
            raise RuntimeError("the record is closed")
        self._queue.append(job)
        self._queued += 1
        self._changed.notify_all()

    def _closing(self) -> bool:
        return self._give_up_at < float("inf")

    def _run(self) -> None:
        db: sqlite3.Connection | None = None
        try:
            while jobs := self._next():
                try:
                    db = db or self._database.connect(self._busy_ms)
                    commit(db, jobs)
                except sqlite3.Error as error:
                    _close(db)
                    db = None
                    self._settle(0, sentence(error) or _UNKNOWN)
                else:
                    self._settle(len(jobs), "")
        except BaseException:  # a bug: whoever asks for trouble must hear of it
            self._settle(0, _STOPPED)
            raise
        finally:
            _close(db)

    def _next(self) -> list[Job]:
        """Wait for something to write; empty when there is nothing left to do."""
        with self._changed:
            self._changed.wait_for(lambda: self._queue or self._closing())
            if self._trouble:
                rest = min(self._retry_s, self._give_up_at - time.monotonic())
                if rest <= 0:
                    return []
                self._changed.wait_for(lambda: self._hurry, rest)
            self._hurry = False
            return list(self._queue)

    def _settle(self, written: int, trouble: str) -> None:
        with self._changed:
            for _ in range(written):
                self._queue.popleft()
            self._written += written
            self._failures += bool(trouble)
            self._trouble = trouble
            self._changed.notify_all()


def _close(db: sqlite3.Connection | None) -> None:
    """Close a connection; what it had not committed is rolled back."""
    if db is not None:
        db.close()


def _utf8(text: str) -> bytes:
    """Raise ValueError when the text holds half a character."""
    return text.encode()


def _row(one: Happened) -> tuple[str | int, ...]:
    """Check a row here, where the mistake is made, rather than later in the thread."""
    learner_id = one.learner_id or one.session_id
    result = json.dumps(dict(one.result), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    if not (
        len(learner_id) == len(one.session_id) == _ID_LENGTH
        and len(one.lesson) <= 64
        and len(one.verb) <= 32
        and 0 <= one.step <= 999
        and abs(one.lesson_version) < 1 << 53
        and abs(one.mono_ms) < 1 << 53
        and len(_utf8(result)) <= _RESULT_BYTES
        and _utf8(learner_id + one.session_id + one.lesson + one.verb)
    ):
        raise ValueError(f"does not fit the record: {one}")
    return learner_id, one.session_id, one.lesson, one.lesson_version, one.step, one.verb, result
