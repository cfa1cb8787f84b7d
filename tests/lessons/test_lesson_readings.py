"""Every sentence of the lessons is read aloud as a person has heard and accepted it.

``readings.txt`` was checked by ear and eye, line by line. A new sentence fails here until its line is added.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from sapporo_learn.content import wording
from sapporo_learn.content.folder import load_lesson
from sapporo_learn.content.glossary import load_glossary
from sapporo_learn.content.loader import folders
from sapporo_learn.speech.readings import FrontEnd

pytestmark = pytest.mark.filterwarnings("ignore:Dictionary.create:DeprecationWarning")  # inside pyopenjtalk

HERE = Path(__file__).parent
LESSONS = HERE.parents[1] / "lessons"
PLACES = [
    place
    for folder in (*folders(LESSONS), *folders(LESSONS, drafts=True))
    for place in wording.places(load_lesson(folder).lesson)
] + [
    wording.Place("", "word", text, 1) for word in load_glossary(LESSONS)[0] for text in (word.name, word.say)
]
MOST_MORAE = 35  # of one sentence; about seven seconds at the slowest speed


def test_every_sentence_is_read_as_accepted():
    front_end = FrontEnd()
    now = {f"{place.text.source}\t{front_end.reading(place.text).kana}" for place in PLACES}
    accepted = set((HERE / "readings.txt").read_text("utf-8").splitlines())
    assert sorted(now - accepted) == []
    assert sorted(accepted - now) == []


def test_no_reading_is_left_to_chance():
    front_end = FrontEnd()
    assert [place.text.shown for place in PLACES if front_end.unsettled(place.text)] == []


def test_no_sentence_is_long_to_hear():
    front_end = FrontEnd()
    assert [p.text.shown for p in PLACES if front_end.reading(p.text).morae > MOST_MORAE] == []
