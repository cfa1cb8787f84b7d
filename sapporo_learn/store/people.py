"""The learners of this machine."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec

from sapporo_learn.core.ports import Learner, LearnerSettings
from sapporo_learn.errors import KnownError
from sapporo_learn.store import audit
from sapporo_learn.store.database import Database, rows
from sapporo_learn.store.ids import Ids, wall_ms
from sapporo_learn.store.schema import Executes

NAME_LENGTH = 16

LEARNER_COLUMNS = """l.learner_id, l.name, ifnull(p.picture,'') AS picture, ifnull(p.hidden,0) AS hidden,
 ifnull(p.settings,'{}') AS settings"""

# Later than any name before, whatever the clock says.
_GIVE_NAME = """INSERT INTO learner_name(learner_id, at_ms, name)
SELECT :learner, max(:now, 1+ifnull((SELECT max(at_ms) FROM learner_name WHERE learner_id=:learner),0)), :name
FROM learner WHERE learner_id=:learner"""


class SqlitePeople:
    """``People`` of one record. Full-width and half-width, small and capital letters make no other name."""

    def __init__(
        self,
        database: Database,
        ids: Ids,
        pictures: Sequence[tuple[str, str]],
        clock: Callable[[], int] = wall_ms,
        who: str = audit.INSTRUCTOR,
    ) -> None:
        """Take the drawn pictures in the order they are given out: (id, kana name), at least one.

        ``who`` stands in the list of changes.
        """
        self._database, self._ids, self._pictures, self._clock = database, ids, tuple(pictures), clock
        self._who = who

    def all(self, *, hidden: bool = False) -> list[Learner]:
        """Everybody, last visitor first (who never came yet: by sign-up); hidden ones only when asked for."""
        with self._database.reading() as db:
            found = rows(
                db,
                f"""SELECT {LEARNER_COLUMNS} FROM learner l LEFT JOIN learner_profile p USING(learner_id)
LEFT JOIN learner_total t USING(learner_id) WHERE ? OR ifnull(p.hidden,0)=0
ORDER BY ifnull(t.last_ms, l.created_ms) DESC, l.learner_id DESC""",  # noqa: S608
                (hidden,),
            )
            return [learner_of(row) for row in found]

    def add(self) -> Learner:
        """Add a learner with the picture used least and a free name (すずらん, らいらっく …, すずらん2)."""
        with self._database.writing() as db:
            names = names_in(db)
            used = Counter(picture for (picture,) in db.execute("SELECT picture FROM learner_profile"))
            picture, kana = min(self._pictures, key=lambda one: used[one[0]])
            learner, now = Learner(self._ids.new(), free_name(kana, names), picture), self._clock()
            db.execute(
                "INSERT INTO learner(learner_id, name, device_id, created_ms)"
                " SELECT ?, ?, device_id, ? FROM this_device",
                (learner.id, learner.name, now),
            )
            db.execute(
                "INSERT INTO learner_profile(learner_id, picture, settings, changed_ms) VALUES(?,?,?,?)",
                (learner.id, learner.picture, encode(learner.settings), now),
            )
        return learner

    def save_settings(self, learner_id: str, settings: LearnerSettings) -> None:
        """Remember how this learner likes it. Nothing happens for a guest or somebody erased."""
        with self._database.writing() as db:
            db.execute(
                "UPDATE learner_profile SET settings=?, changed_ms=max(?, changed_ms+1) WHERE learner_id=?",
                (encode(settings), self._clock(), learner_id),
            )

    def rename(self, learner_id: str, name: str) -> None:
        """Give another name. Raises KnownError when empty, too long or taken."""
        name = unicodedata.normalize("NFC", "".join(c for c in " ".join(name.split()) if c.isprintable()))
        if not name:
            raise KnownError("名前がまだですので、入れてください。")
        if len(name) > NAME_LENGTH:
            raise KnownError(f"名前が長すぎますので、{NAME_LENGTH}文字までにしてください。")
        with self._database.writing() as db:
            if _look(name) in names_in(db, without=learner_id):
                raise KnownError("その名前の人がもういますので、べつの名前にしてください。")
            given = {"learner": learner_id, "name": name, "now": self._clock()}
            if db.execute(_GIVE_NAME, given).rowcount:
                audit.write(db, "renamed", learner_id, self._who)

    def hide(self, learner_id: str, hidden: bool) -> None:
        """Take the tile away, or bring it back."""
        with self._database.writing() as db:
            sql = "UPDATE learner_profile SET hidden=? WHERE learner_id=?"
            if db.execute(sql, (int(hidden), learner_id)).rowcount:
                audit.write(db, "hidden" if hidden else "shown", learner_id, self._who)

    def erase(self, learner_id: str) -> None:
        """Delete everything about this person and wipe it from the disk.

        The tombstone stays: it deletes, and keeps out rows that are still queued or come from another
        machine.
        """
        from sapporo_learn.store.links import renew_canon  # seldom needed

        with self._database.writing() as db:
            if bury(db, learner_id, self._clock()):
                audit.write(db, "erased", learner_id, self._who)
            renew_canon(db)
        self._database.tidy()


def bury(db: Executes, learner_id: str, at_ms: int) -> bool:
    """Put up the tombstone that erases a person; False when it stood there before."""
    done: int = db.execute(
        "INSERT INTO erased VALUES(?,?) ON CONFLICT DO NOTHING", (learner_id, at_ms)
    ).rowcount
    return done > 0


def learner_of(row: Mapping[str, Any]) -> Learner:
    """Make a learner of a row with ``LEARNER_COLUMNS``; settings nobody understands become the usual ones."""
    try:
        settings = msgspec.json.decode(row["settings"], type=LearnerSettings)
    except msgspec.MsgspecError:
        settings = LearnerSettings()
    return Learner(row["learner_id"], row["name"], row["picture"], settings, bool(row["hidden"]))


def encode(settings: LearnerSettings) -> str:
    """Write settings as they are kept."""
    return msgspec.json.encode(settings).decode()


def names_in(db: Executes, without: str = "") -> set[str]:
    """Give the names of everybody but one, as they are compared."""
    found = db.execute("SELECT name FROM learner WHERE learner_id<>?", (without,))
    return {_look(name) for (name,) in found}


def free_name(kana: str, taken: set[str]) -> str:
    """Give a name that nobody has: すずらん, or else すずらん2 …; ``taken`` as :func:`names_in` gives it."""
    name, number = kana, 1
    while _look(name) in taken:
        number += 1
        name = f"{kana}{number}"
    return name


def _look(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()
