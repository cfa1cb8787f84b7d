"""With 「すべて」 every kanji of the course and the program has kana, the same that is heard.

It is held against the reviewed readings, so neither the voice nor its dictionary is needed.
"""

from __future__ import annotations

import re

import pytest

from sapporo_learn import paths
from sapporo_learn.content.kana_table import load_kana_table
from sapporo_learn.core.furigana import Furigana, Readings, dressed, known
from sapporo_learn.core.ruby import parse
from sapporo_learn.speech.dictionary import hiragana
from tests.helpers.readings import OF_LESSONS, OF_THE_PROGRAM, accepted

KANJI = re.compile("[一-龯々]+")
SAME = str.maketrans({"を": "お", "は": "わ", "へ": "え", "ぢ": "じ", "づ": "ず"})  # in sound
MARKS = re.compile(r"[、。！？・\s　]")


def heard(kana: str) -> str:
    """Kana as it sounds, without what is silent."""
    return MARKS.sub("", hiragana(kana)).translate(SAME)


def disagreement(line: str, table: Readings) -> str:
    """What stands above a text otherwise than it is read, or ""."""
    source, reading = line.split("\t")
    pattern = ""
    for piece in dressed(parse(source), Furigana.ALL, table).pieces:
        if not piece.reading and (bare := KANJI.search(piece.shown)):
            return f"{source}：「{bare[0]}」によみがながありません"
        for run in re.findall("[ぁ-ゖァ-ヺー]+|[^ぁ-ゖァ-ヺー]+", piece.reading or piece.shown):
            kana = re.match("[ぁ-ゖァ-ヺー]", run)
            sound = re.escape(heard(run)).replace("う", "[うー]")
            pattern += sound if kana else "" if MARKS.sub("", run) == "" else ".*?"
    return "" if re.fullmatch(pattern, heard(reading)) else f"{source}：{reading}"


@pytest.mark.parametrize("path", [OF_LESSONS, OF_THE_PROGRAM], ids=lambda path: path.stem)
def test_what_stands_above_a_word_is_what_is_heard(path) -> None:
    table = load_kana_table(paths.kana_table())
    lines = [line for line in accepted(path) if KANJI.search(line)]
    assert len(lines) > 500
    wrong = [fault for line in sorted(lines) if (fault := disagreement(line, table))]
    assert wrong == [], "run: python -m tests.helpers.readings"


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        (["{大|おお}きな"], "「雪」によみがながありません"),
        (["{大|だい}きな", "{雪|ゆき}"], "おおきなゆき。"),
        (["{大|おお}きな", "{雪|ゆき}"], ""),
    ],
)
def test_a_planted_slip_is_seen(words: list[str], fault: str) -> None:
    assert fault in disagreement("大きな雪。\tおおきなゆき。", known(map(parse, words)))
