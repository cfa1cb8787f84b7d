"""A program that takes a lesson until it is killed: ``python -m tests.helpers.victim FOLDER``.

It tells where it begins, and after every move what was on the disk for certain: one JSON object a line.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QSize

from sapporo_learn.core import practice
from sapporo_learn.demo import Stage
from sapporo_learn.entrance import Options
from tests.helpers.program import PACE, kept, session, sit_down

LESSON = "さわり方の練習、"


def main(data: Path) -> None:
    """Take the lesson."""
    sys.modules["pyopenjtalk"] = None  # type: ignore[assignment]  # captions do, and are there at once
    stage = Stage(Options(data, size=QSize(1024, 768), px_per_mm=3.78, pace=PACE, silent=True))
    sit_down(stage, data, LESSON)
    tell({"began": practice.save(session(stage))})
    for seconds in stage.robot().lesson(session(stage).lesson):
        stage.wait(seconds)
        if stage.app.store.log.flush():
            tell({"kept": kept(data)})


def tell(what: object) -> None:
    """Say it now."""
    print(json.dumps(what, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
