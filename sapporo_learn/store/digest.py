"""One number for what the record says, however it came to say it."""

from __future__ import annotations

import hashlib
import json

from sapporo_learn.store.schema import Executes

QUESTIONS = (
    # One that wrote nothing yet is not known to others.
    """SELECT * FROM device WHERE device_id IN (SELECT device_id FROM event
 UNION SELECT device_id FROM learner UNION SELECT device_id FROM learner_link) ORDER BY device_id""",
    "SELECT * FROM erased ORDER BY learner_id",
    "SELECT * FROM learner ORDER BY learner_id",
    "SELECT * FROM learner_name ORDER BY learner_id, at_ms, name, yomi",
    "SELECT learner_id, picture, settings, changed_ms FROM learner_profile ORDER BY learner_id",
    "SELECT * FROM learner_link ORDER BY link_id",
    "SELECT * FROM learner_canon ORDER BY learner_id",
    "SELECT * FROM event ORDER BY event_id",
    "SELECT * FROM progress ORDER BY learner_id, lesson",
    "SELECT * FROM learner_total ORDER BY learner_id",
    "SELECT * FROM lesson_total ORDER BY lesson",
)
"""What machines share, and what follows from it; not what belongs to one machine alone."""

_AT_ONCE = 1000  # rows


def digest(db: Executes) -> str:
    """SHA-256 of the shared content, equal on all machines that know the same."""
    found = hashlib.sha256()
    for question in QUESTIONS:
        found.update(question.encode())
        rows = db.execute(question)
        while some := rows.fetchmany(_AT_ONCE):
            found.update(json.dumps(some, ensure_ascii=False).encode("utf-8", "surrogatepass"))
    return found.hexdigest()
