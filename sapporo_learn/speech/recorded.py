"""Sentences that a person read in place of the voice, and what is wrong with recordings."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from sapporo_learn.core.ruby import Text, parse
from sapporo_learn.speech import packs
from sapporo_learn.speech.clip import Clip
from sapporo_learn.speech.estimate import estimate
from sapporo_learn.speech.normalise import sentences
from sapporo_learn.speech.packs import Pack, PackError, Recordings
from sapporo_learn.speech.renderer import Maker

_PACE = 5.9  # of the timeline that a recording is held against, morae/s


def with_recordings(plan: Maker, render: Maker, recordings: Recordings) -> Maker:
    """Give a maker that plays a person's recording where there is a good one, as it was read."""

    def make(
        text: Text, morae_per_s: float, half_tones: int = 0, pause: float = 1.0, voice: str = ""
    ) -> Clip:
        path = recordings.of(text.source)
        if path is not None:
            try:
                return load(path, plan(text, morae_per_s, 0, 1.0, ""))
            except PackError as error:
                recordings.leave_out(text.source, error.text)
        return render(text, morae_per_s, half_tones, pause, voice)

    return make


def load(path: Path, plan: Clip) -> Clip:
    """Read one recording.

    Raises:
        PackError: It cannot be used; the sentence says why.
    """
    try:
        from sapporo_learn.speech.recording import RecordingError, take
    except (ImportError, OSError) as error:
        raise PackError("声の部品がないので、録音を使えません。") from error
    try:
        return take(packs.read_safely(path, packs.MOST_BYTES), plan).clip(plan)
    except RecordingError as error:
        raise PackError(error.text) from error
    except FileNotFoundError as error:
        raise PackError("録音がありません。") from error


def sources(texts: Sequence[Text]) -> list[str]:
    """Cut texts into the sentences that are spoken one by one; each once, in order."""
    return list(dict.fromkeys(part.source for text in texts for part, _ in sentences(text)))


def write_sheet(folder: Path, lesson: str, reader: str, wanted: Sequence[Text]) -> Pack:
    """Write or renew the table of a pack; recordings that are there keep their numbers.

    Raises:
        PackError: What is there is no table of this lesson.
        OSError: It cannot be written.
    """
    before = packs.read_pack(folder) if os.path.lexists(folder / packs.TABLE) else None
    if before and before.lesson != lesson:
        raise PackError(f"ここには「{before.lesson}」の録音があります。別のフォルダーにしてください。")
    numbers = packs.numbered(folder, before, sources(wanted))
    pack = Pack(lesson, reader or (before.reader if before else ""), numbers)
    packs.write_safely(folder / packs.TABLE, packs.pack_text(pack))
    return pack


def faults(folder: Path, pack: Pack, wanted: Sequence[Text]) -> Iterator[str]:
    """Yield what is to be done before every sentence of a lesson is heard from this pack."""
    now = sources(wanted)
    for source in now:
        number = pack.numbers.get(source)
        shown = f"「{parse(source).shown}」"
        if number is None:
            yield f"新しい文です。「speech pack-list」で番号をつけてください。{shown}"
        elif fault := _fault(folder, number, source):
            yield f"{packs.name_of(number)}：{fault}{shown}"
    for source, number in pack.numbers.items():
        if source not in now and packs.recording_of(folder, number):
            yield f"{packs.name_of(number)}：文が変わったので、使いません。前の文「{parse(source).shown}」"
    for path in packs.strays(folder, pack.numbers.values()):
        yield f"{path.name}：この名前の文は、表にありません。名前を直すか、消してください。"


def _fault(folder: Path, number: int, source: str) -> str:
    path = packs.recording_of(folder, number)
    if path is None:
        return "録音がありません。"
    try:
        load(path, estimate(parse(source), _PACE))
    except PackError as error:
        return error.text
    return ""


def health(root: Path) -> tuple[str, bool, str] | None:
    """Look through all packs: name, whether all is well, one sentence; None when there is no pack."""
    found = packs.folders(root)
    good, broken = 0, ""
    for folder in found:
        try:
            pack = packs.read_pack(folder)
        except PackError as error:
            broken = broken or f"「{folder.name}」を使えません。{error.text}"
            continue
        there = [(s, n) for s, n in pack.numbers.items() if packs.recording_of(folder, n)]
        wrong = [number for source, number in there if _fault(folder, number, source)]
        good += len(there) - len(wrong)
        if wrong and not broken:
            broken = (
                f"「{folder.name}」に使えない録音が{len(wrong)}つあります。"
                f"「speech pack-check」で見てください。"
            )
    if not found:
        return None
    return ("録音した声", not broken, broken or f"{len(found)}人分、{good}文を使います。")
