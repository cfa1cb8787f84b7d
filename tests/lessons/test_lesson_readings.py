"""Every sentence of the lessons is read aloud as a person has heard and accepted it.

``readings.txt`` was checked by ear and eye, line by line. A new sentence fails here until its line is added:
``python -m tests.helpers.readings`` does it and shows what is new.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from sapporo_learn.content import wording
from sapporo_learn.content.folder import load_lesson
from sapporo_learn.content.glossary import load_glossary
from sapporo_learn.content.loader import folders
from sapporo_learn.speech.estimate import morae
from sapporo_learn.speech.readings import FrontEnd
from tests.helpers.readings import OF_LESSONS, accepted, front_end_of, lines

pytestmark = pytest.mark.filterwarnings("ignore:Dictionary.create:DeprecationWarning")  # inside pyopenjtalk

LESSONS = Path(__file__).parents[2] / "lessons"
PLACES = [
    place
    for folder in (*folders(LESSONS), *folders(LESSONS, drafts=True))
    for place in wording.places(load_lesson(folder).lesson)
] + [
    wording.Place("", "word", text, 1) for word in load_glossary(LESSONS)[0] for text in (word.name, word.say)
]
MOST_MORAE = 35  # of one sentence; about seven seconds at the slowest speed


@pytest.fixture(scope="module")
def front_end(tmp_path_factory: pytest.TempPathFactory) -> FrontEnd:
    return front_end_of(tmp_path_factory.mktemp("voice"))


def test_every_sentence_is_read_as_accepted(front_end: FrontEnd):
    now, before = lines([place.text for place in PLACES], front_end), accepted(OF_LESSONS)
    assert sorted(now - before) == []
    assert sorted(before - now) == []


def test_no_reading_is_left_to_chance(front_end: FrontEnd):
    assert [place.text.shown for place in PLACES if front_end.unsettled(place.text)] == []


def test_no_sentence_is_long_to_hear():
    kana = (line.split("\t")[1] for line in accepted(OF_LESSONS))
    assert [line for line in kana if morae(line) > MOST_MORAE] == []
