"""The reviewed readings: what stands in them, and how they are written anew.

``python -m tests.helpers.readings`` writes both files and the table of small kana, and prints what is new, to
be read line by line.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from pathlib import Path

from sapporo_learn import paths
from sapporo_learn.core.ruby import Text
from sapporo_learn.speech import furigana, workshop
from sapporo_learn.speech.readings import FrontEnd
from tests.helpers.own_texts import own_texts
from tests.helpers.sounds import DICTIONARY

TESTS = Path(__file__).parents[1]
OF_LESSONS = TESTS / "lessons" / "readings.txt"
OF_THE_PROGRAM = TESTS / "speech" / "readings_own.txt"


def front_end_of(folder: Path | None) -> FrontEnd:
    """Give a front end with the shipped dictionary, as the program has it."""
    return FrontEnd(workshop.compiled(folder, DICTIONARY))


def lines(texts: Iterable[Text], front_end: FrontEnd) -> set[str]:
    """Give each text with its reading."""
    return {f"{text.source}\t{front_end.reading(text).kana}" for text in texts}


def accepted(path: Path) -> set[str]:
    """Give the lines that a person has read and accepted."""
    return set(path.read_text("utf-8").splitlines()) if path.exists() else set()


def main() -> None:
    """Write the files; print what is new."""
    program = list(own_texts())  # it opens the map that lessons need
    from tests.lessons.test_lesson_readings import PLACES

    warnings.simplefilter("ignore")
    front_end = front_end_of(None)
    lessons = [place.text for place in PLACES]
    for path, now in (
        (OF_LESSONS, lines(lessons, front_end)),
        (OF_THE_PROGRAM, lines(program, front_end)),
        (paths.kana_table(), set(furigana.table([*lessons, *program], front_end.words))),
    ):
        before = accepted(path)
        path.write_text("\n".join(sorted(now)) + "\n", "utf-8")
        print("\n".join(sorted(now - before)))


if __name__ == "__main__":
    main()
