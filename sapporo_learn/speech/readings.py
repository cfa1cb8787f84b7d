"""Text → reading: the author's kana first, the shipped dictionary second, Open JTalk's front end third.

Importing this module imports the voice (0.4 s, 90 MB): do it off the GUI thread, through :mod:`.workshop`.
"""

from __future__ import annotations

import logging
import re
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pyopenjtalk
from pyopenjtalk.htsengine import HTSEngine
from pyopenjtalk.openjtalk import OpenJTalk
from pyopenjtalk.utils import get_sudachi_tokenizer

from sapporo_learn.core.ruby import Text
from sapporo_learn.speech.dictionary import hiragana
from sapporo_learn.speech.normalise import Span, Spoken, sentences, spoken
from sapporo_learn.speech.two_readings import GUESSED, HOMOGRAPHS

__all__ = ["Analysis", "FrontEnd", "HTSEngine", "Reading", "Word", "pyopenjtalk"]

_LOG = logging.getLogger(__name__)
_KANJI: Final = re.compile(r"[一-龯々〆ヶ]+")
_SILENT: Final = frozenset(("pau", "sp", "sil"))
_OPENING: Final = frozenset("「『（(【〈《“")
# Words of one kanji that the package reads by their neighbours, with a dictionary of 200 MB.
_BY_NEIGHBOURS: Final = frozenset(pyopenjtalk.MULTI_READ_KANJI_LIST) - {"何"}


@dataclass(frozen=True, slots=True)
class Reading:
    """How a text is read.

    Attributes:
        kana: Hiragana as it is pronounced, particles as they are written.
        morae: Number of morae.
        words: (start, length) of each phrase in the shown text; they follow each other without a gap.
    """

    kana: str
    morae: int
    words: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Word:
    """A phrase on its way to the voice: its shown characters, and how many phones and morae it has."""

    start: int
    length: int
    phones: int
    morae: int


@dataclass(frozen=True, slots=True)
class Analysis:
    """A sentence ready for the synthesiser.

    Attributes:
        labels: Full-context label of every phone, the silence at both ends included.
        words: Phrases in order.
    """

    labels: list[str]
    words: list[Word]


class FrontEnd:
    """Open JTalk's text analysis with our dictionary; one instance may be used by several threads."""

    def __init__(self, dictionary: Path | None = None) -> None:
        """Load the system dictionary and, when given, a compiled one of ours.

        Raises:
            RuntimeError: A dictionary is missing or damaged.
        """
        self._jtalk = OpenJTalk(
            dn_mecab=pyopenjtalk.OPEN_JTALK_DICT_DIR,
            userdic=str(dictionary).encode() if dictionary else b"",
            userdic_reading_protection=[True] if dictionary else None,
        )
        self._of_thread = threading.local()

    def analyse(self, text: Text) -> Analysis:
        """Prepare one sentence for the synthesiser."""
        words, features, entries = self._settle(text)
        phrases = _phrases(text, words, entries)
        labels = pyopenjtalk.make_label(features, jtalk=self._jtalk) if phrases else []
        return Analysis(labels, phrases)

    def reading(self, text: Text) -> Reading:
        """Read a text of any length."""
        kana, morae, spans = "", 0, list[tuple[int, int]]()
        for part, offset in sentences(text):
            words, _, entries = self._settle(part)
            kana += "".join(_kana_of(entry) for entry in self._entries(words.text, revert=True)[1])
            phrases = _phrases(part, words, entries)
            morae += sum(phrase.morae for phrase in phrases)
            spans += [(offset + phrase.start, phrase.length) for phrase in phrases]
        return Reading(kana, morae, tuple(spans))

    def words(self, text: Text) -> list[tuple[int, int, str]]:
        """Give the words: start and end in the shown text, and how each is pronounced."""
        found: list[tuple[int, int, str]] = []
        for part, offset in sentences(text):
            words, _, _ = self._settle(part)
            for entry in self._entries(words.text, revert=True)[1]:
                start, end = words.shown(*entry["char_span"])
                kana = hiragana(entry["read" if "ー" in entry["pron"] else "pron"])
                if found and offset + start < found[-1][1]:  # several words of one sign, 10:30
                    before = found.pop()
                    start, kana = before[0] - offset, before[2] + kana
                if start < end:  # of a number that is said in several words, one has the digits
                    found.append((offset + start, offset + end, kana))
        return found

    def unknown(self, text: Text) -> list[str]:
        """Give the words that stand in no dictionary and without the author's kana, in whatever script."""
        found: list[str] = []
        for part, _ in sentences(text):
            words = spoken(part)
            marked = _marked(part)
            for entry in self._entries(words.text)[1]:
                start, end = words.shown(*entry["char_span"])
                if entry["is_unknown"] and not marked & set(range(start, end)):
                    found.append(part.shown[start:end])
        return found

    def unsettled(self, text: Text) -> list[str]:
        """Give the runs of kanji without the author's kana whose reading nobody can be sure of."""
        doubtful: list[str] = []
        for part, _ in sentences(text):
            words = spoken(part)
            marked = _marked(part)
            kept = _kept(part, words) - marked
            entries = self._entries(words.text)[1]
            spans = [words.shown(*entry["char_span"]) for entry in entries]
            for entry, (start, end) in zip(entries, spans, strict=True):
                run = part.shown[start:end]
                guessed = entry["is_unknown"] or (run, entry["read"]) in GUESSED
                open_kanji = any(at in kept and _KANJI.match(part.shown[at]) for at in range(start, end))
                if guessed and open_kanji and not marked & set(range(start, end)):
                    doubtful.append(run)
            doubtful += [
                found[0]
                for found in HOMOGRAPHS.finditer(part.shown)
                if kept >= set(range(*found.span())) and not _within_a_word(found.span(), spans)
            ]
        return doubtful

    def _neighbours(self) -> bool:
        """Open the package's dictionary of neighbours for this thread; False when it is not installed.

        It is opened when the first sentence needs it: it takes 80 MB.
        """
        if not hasattr(self._of_thread, "neighbours"):
            try:
                get_sudachi_tokenizer()
                self._of_thread.neighbours = True
            except Exception as error:  # a small installation goes without: 1 sentence in 40 is read worse
                _LOG.warning("no dictionary of homographs: %s", error)
                self._of_thread.neighbours = False
        return bool(self._of_thread.neighbours)

    def _settle(self, text: Text) -> tuple[Spoken, list[Any], list[Any]]:
        """Find what to give the voice.

        Kanji carry the melody of the word, so a marked piece goes as it is written where the front end reads
        it as the author wants, and in kana elsewhere.
        """
        marked = frozenset(number for number, piece in enumerate(text.pieces) if piece.reading)
        if not marked:
            words = spoken(text)
            return words, *self._entries(words.text)
        words = spoken(text, marked)
        features, entries = self._entries(words.text)
        agreed = frozenset(number for number in marked if _agrees(text, number, words, entries))
        if agreed != marked:
            words = spoken(text, agreed)
            features, entries = self._entries(words.text)
        return words, features, entries

    def _entries(self, words: str, *, revert: bool = False) -> tuple[list[Any], list[Any]]:
        """Analyse spoken text; give the front end's features and its mapping of words to phones."""
        if not words.strip():
            return [], []
        features, morphemes = self._analysed(words, revert, neighbours=False)
        if any(feature["orig"] in _BY_NEIGHBOURS for feature in features) and self._neighbours():
            features, morphemes = self._analysed(words, revert, neighbours=True)
        entries = pyopenjtalk.make_phoneme_mapping(
            features, morphs=morphemes, caller_text=words, jtalk=self._jtalk
        )
        return features, entries

    def _analysed(self, words: str, revert: bool, neighbours: bool) -> tuple[list[Any], list[Any]]:
        features, morphemes = pyopenjtalk.run_frontend_detailed(
            words,
            use_sudachi_kanji_yomi=neighbours,
            predict_nani=False,  # needs onnxruntime; without it every 何 becomes なに
            revert_long_vowels=revert,
            revert_yotsugana=revert,
            jtalk=self._jtalk,
        )
        return features, morphemes


def _marked(text: Text) -> set[int]:
    """Give the shown characters that have the author's kana."""
    marked: set[int] = set()
    at = 0
    for piece in text.pieces:
        if piece.reading:
            marked.update(range(at, at + len(piece.shown)))
        at += len(piece.shown)
    return marked


def _kept(text: Text, words: Spoken) -> set[int]:
    """Give the shown characters that are spoken as they are written: no rule settled them."""
    spoken_as = zip(words.text, words.spans, strict=True)
    return {low for sign, (low, high) in spoken_as if high == low + 1 and sign == text.shown[low]}


def _phones(entry: Any) -> int:
    return sum(phone not in _SILENT for phone in entry["phonemes"])


def _plain(kana: str) -> str:
    """Write kana so that two spellings of one sound compare equal."""
    return re.sub(r"[・ 　]", "", hiragana(kana))


def _agrees(text: Text, number: int, words: Spoken, entries: list[Any]) -> bool:
    """Tell whether whole words cover this piece and read as its author wrote."""
    start = sum(len(piece.shown) for piece in text.pieces[:number])
    end = start + len(text.pieces[number].shown)
    wanted = _plain(text.pieces[number].reading or "")
    inside = [entry for entry in entries if _overlaps(words.shown(*entry["char_span"]), start, end)]
    if not inside:
        return False
    covered = words.shown(inside[0]["char_span"][0], inside[-1]["char_span"][1])
    return covered == (start, end) and wanted in (
        _plain("".join(entry["read"] for entry in inside)),
        _plain("".join(entry["pron"] for entry in inside)),
    )


def _within_a_word(span: Span, words: list[Span]) -> bool:
    """Tell whether a longer word, as 二条市場, holds this run: then it has one reading."""
    return any(low <= span[0] and span[1] <= high and (low, high) != span for low, high in words)


def _overlaps(span: Span, start: int, end: int) -> bool:
    return span[0] < end and start < span[1]


def _kana_of(entry: Any) -> str:
    """Give a word's reading; a particle as it is written, a mark of punctuation as itself."""
    if not _phones(entry):
        return entry["surface"] if entry["surface"] in "、。！？" else ""
    return hiragana(entry["read"] if entry["pos"] in ("助詞", "感動詞") else entry["pron"])


def _leans(entry: Any) -> bool:
    """Tell whether a word belongs to the phrase before it: particles, endings, suffixes."""
    return (
        entry["pos"] in ("助詞", "助動詞", "記号")
        or entry["pos_group1"] in ("非自立", "接尾")
        or entry["chain_flag"] == 1
    )


def _phrases(text: Text, words: Spoken, entries: list[Any]) -> list[Word]:
    """Group words into phrases: a content word and what leans on it."""
    found: list[list[int]] = []  # start, phones, morae
    end = 0
    for entry in entries:
        span = words.shown(*entry["char_span"])
        phones, morae = _phones(entry), entry["mora_count"] if _phones(entry) else 0
        if not found or (phones and span[0] >= end and not _leans(entry)):
            if found and not found[-1][1]:  # nothing was spoken yet: marks at the very front
                found.pop()
            found.append([span[0], 0, 0])
        found[-1][1] += phones
        found[-1][2] += morae
        end = max(end, span[1])
    spoken_ones = [phrase for phrase in found if phrase[1]]
    return _without_gaps(text.shown, spoken_ones) if spoken_ones else []


def _without_gaps(shown: str, found: list[list[int]]) -> list[Word]:
    """Let phrases follow each other: brackets that open join what comes, everything else what went before."""
    starts = [start for start, _, _ in found]
    for at, start in enumerate(starts):
        while start > 0 and shown[start - 1] in _OPENING:
            start -= 1
        starts[at] = start if at else 0
    ends = [*starts[1:], len(shown)]
    return [
        Word(start, end - start, phones, morae)
        for start, end, (_, phones, morae) in zip(starts, ends, found, strict=True)
    ]
