"""The voice: readings, synthesis, playback. Nothing heavy is imported before it is needed."""

from __future__ import annotations

import functools
import time
from collections.abc import Callable
from pathlib import Path

from sapporo_learn.core.ports import Speaker
from sapporo_learn.speech.cache import Cache, key_of
from sapporo_learn.speech.desk import (
    check_name,
    health,
    known_voices,
    reading,
    say_to_file,
    unsettled,
    unsettled_reader,
)
from sapporo_learn.speech.narrator import Narrator
from sapporo_learn.speech.other_voices import other_voice
from sapporo_learn.speech.packs import Recordings
from sapporo_learn.speech.player import Player, open_device
from sapporo_learn.speech.recorded import with_recordings
from sapporo_learn.speech.renderer import Maker, Renderer, source_of
from sapporo_learn.speech.workshop import load, signature

__all__ = [
    "check_name",
    "health",
    "known_voices",
    "open_speaker",
    "other_voice",
    "reading",
    "say_to_file",
    "unsettled",
    "unsettled_reader",
]


def open_speaker(
    cache_dir: Path,
    dictionary_csv: Path,
    packs: Path | None = None,
    *,
    silent: bool = False,
    pace: float = 1.0,
    clock: Callable[[], float] = time.monotonic,
) -> Speaker:
    """Give the one speaker of the program; it is usable at once and loads its voice in the background.

    Args:
        cache_dir: Folder for rendered sentences; it may be unwritable.
        dictionary_csv: The shipped readings.
        packs: Folder of the voice packs: sentences that a person read; it need not be there.
        silent: Captions only, in the rhythm of the voice.
        pace: Real seconds per second of speech, for demonstrations and tests; anything but 1 is silent.
        clock: Seconds, monotonic.
    """
    silent = silent or pace != 1.0
    began = clock()

    def scaled() -> float:
        return (clock() - began) / pace

    time_of = clock if pace == 1.0 else scaled
    own_signature = functools.cache(lambda: signature(dictionary_csv))
    recordings = Recordings(None if silent else packs)

    def voice() -> Maker:
        synth, _ = load(cache_dir, dictionary_csv)
        return synth.plan if silent else with_recordings(synth.plan, synth.render, recordings)

    def name(key: str) -> str | None:
        """Keep no copy of a person's voice: when the recording goes, it is gone."""
        return None if recordings.of(source_of(key)) else key_of(own_signature(), key)

    renderer = Renderer(voice, Cache(None if silent else cache_dir, name=name))
    player = Player(None if silent else open_device, time_of)
    return Narrator(renderer, player, clock=time_of, pace=pace, silent=silent)
