"""Learners who come with a つづきカード from another machine."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sapporo_learn.core.ports import Learner
from sapporo_learn.errors import KnownError
from sapporo_learn.store.database import Database, rows
from sapporo_learn.store.ids import wall_ms
from sapporo_learn.store.people import LEARNER_COLUMNS, encode, free_name, learner_of, names_in

CARD_MS: Final = 0  # when the settings of a card were chosen; what another machine knows of them is newer
ERASED: Final = "このカードの記録は、消してありますので、「はじめての方」からはじめてください。"

_LEARNER: Final = f"""SELECT {LEARNER_COLUMNS} FROM learner l JOIN learner_profile p USING(learner_id)
WHERE learner_id=?"""  # noqa: S608


class SqliteCards:
    """``Cards`` of one record."""

    def __init__(self, database: Database, pictures: Sequence[tuple[str, str]]) -> None:
        self._database, self._pictures = database, dict(pictures)

    def admit(self, learner: Learner) -> Learner:
        """Let somebody sit down here: who is known stays as known, and has a tile again; else a new tile.

        Args:
            learner: As the card tells it; without a name, or with one that is taken, the picture gives it.

        Raises:
            KnownError: The record of this person was erased, or it cannot be written.
        """
        with self._database.writing() as db:
            if db.execute("SELECT 1 FROM erased WHERE learner_id=?", (learner.id,)).fetchone():
                raise KnownError(ERASED)
            now = wall_ms()
            db.execute(
                "INSERT INTO learner(learner_id, name, device_id, created_ms)"
                " SELECT ?, ?, device_id, ? FROM this_device WHERE true ON CONFLICT DO NOTHING",
                (learner.id, self._name(learner, names_in(db, without=learner.id)), now),
            )
            db.execute(
                "INSERT INTO learner_profile(learner_id, picture, settings, changed_ms) VALUES(?,?,?,?)"
                " ON CONFLICT DO UPDATE SET hidden=0",
                (
                    learner.id,
                    learner.picture or next(iter(self._pictures)),
                    encode(learner.settings),
                    CARD_MS,
                ),
            )
            return learner_of(next(rows(db, _LEARNER, (learner.id,))))

    def _name(self, learner: Learner, taken: set[str]) -> str:
        """Give the card's name, or the picture's, with a number when it is taken."""
        kana = learner.name or self._pictures.get(learner.picture) or next(iter(self._pictures.values()))
        return free_name(kana, taken)
