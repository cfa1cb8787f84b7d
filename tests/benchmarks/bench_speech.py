"""What the voice costs and how soon it answers, on a silent PulseAudio of its own, recorded while it speaks.

Run it as a script. Goals: ``say`` holds its caller under 1 ms; a sentence made ahead, or the chime
before one that is not, is heard within 100 ms; the sound ends within 20 ms of ``stop``; rendering takes less
than a tenth of the time that speaking takes.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from statistics import median

import numpy as np

from sapporo_learn import speech
from sapporo_learn.core.ports import Chime, Speaker, VoiceSettings
from sapporo_learn.core.ruby import Text, parse
from sapporo_learn.speech import workshop
from tests.helpers.sounds import DICTIONARY, Ears, sound_server, wait_for

ROUNDS = 12
RATE = 48_000
LIVE = ("--raw", "--channels=1", "--format=s16le", "--latency-msec=5")
SENTENCES = [
    parse(source)
    for source in (
        "{緑|みどり}のボタンを、かるくポンとさわります。",
        "こんどは、左へすべらせます。",
        "切れてしまいました。だいじょうぶ、もう一度かかってきます。",
        "{大通|おおどおり}の雪まつりのお話です。",
    )
]


class Recorder:
    """Notes when sound begins and ends at the sink."""

    def __init__(self) -> None:
        self._program = subprocess.Popen(
            ["parec", "--device=nul.monitor", *LIVE, f"--rate={RATE}"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self.loud: list[float] = []
        self.parts = 0
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self._program.stdout is not None
        while part := os.read(self._program.stdout.fileno(), 480):
            self.parts += 1
            if np.abs(np.frombuffer(part[: len(part) // 2 * 2], "<i2")).max(initial=0) > 100:
                self.loud.append(time.monotonic())

    def first_after(self, moment: float) -> float:
        wait_for(lambda: self.loud and self.loud[-1] > moment)
        return next(loud for loud in self.loud if loud > moment)

    def close(self) -> None:
        self._program.kill()
        self._program.wait()


def memory_mb() -> tuple[float, float]:
    """Give memory of this process alone, and pages of files (dictionaries) that the system may drop."""
    rows = dict(line.split(":") for line in Path("/proc/self/smaps_rollup").read_text().splitlines()[1:])
    dirty, clean = (int(rows[name].split()[0]) / 1000 for name in ("Private_Dirty", "Private_Clean"))
    return dirty, clean


def row(name: str, values: list[float], unit: str, goal: float | None = None) -> None:
    worst = max(values)
    verdict = "" if goal is None else f"   goal {goal:g} {'met' if median(values) <= goal else 'MISSED'}"
    print(f"{name:<44} median {median(values):8.3f} {unit}   worst {worst:8.3f} {unit}{verdict}")


def rendering() -> None:
    synth, front_end = workshop.load(None, DICTIONARY)
    synth.render(SENTENCES[0], 5.9)
    factors, readings = [], []
    for text in SENTENCES * 3:
        began = time.process_time()
        clip = synth.render(text, 5.9)
        factors.append((time.process_time() - began) / clip.seconds)
        began = time.perf_counter()
        front_end.reading(text)
        readings.append((time.perf_counter() - began) * 1000)
    row("rendering, CPU time per second of speech", factors, "s ", 0.1)
    row("reading of a sentence", readings, "ms")


def callers(speaker: Speaker, ears: Ears) -> None:
    held = []
    for _ in range(ROUNDS * 20):
        began = time.perf_counter()
        speaker.say(SENTENCES[:1])
        held.append((time.perf_counter() - began) * 1000)
    row("say(), held on the caller", held, "ms", 1.0)
    speaker.stop()


def first_sounds(
    speaker: Speaker, recorder: Recorder, texts: list[Text], chime: Chime | None = None
) -> tuple[list[float], list[float]]:
    starts, stops = [], []
    for text in texts:
        speaker.stop()
        quiet_for(recorder, 0.3)
        began = time.monotonic()
        speaker.say([text], chime)
        starts.append((recorder.first_after(began) - began) * 1000)
        time.sleep(0.3)
        began = time.monotonic()
        speaker.stop()
        quiet_for(recorder, 0.3)
        stops.append(max(0.0, recorder.loud[-1] - began) * 1000)
    return starts, stops


def quiet_for(recorder: Recorder, seconds: float) -> None:
    began = time.monotonic()
    wait_for(lambda: time.monotonic() - max([began, *recorder.loud[-1:]]) > seconds)


def main() -> None:
    before = memory_mb()
    with tempfile.TemporaryDirectory() as folder:
        serving = sound_server(Path(folder))
        _, environment = next(serving)
        os.environ.update(environment)
        recorder = Recorder()
        began = time.monotonic()
        speaker = speech.open_speaker(Path(folder) / "voice", DICTIONARY)
        ears = Ears()
        speaker.listen(ears)
        print(f"{'usable after':<44} {(time.monotonic() - began) * 1000:15.3f} ms")
        ears.wait("status")
        print(f"{'voice loaded after':<44} {time.monotonic() - began:15.3f} s")
        speaker.configure(VoiceSettings(volume=1.0))
        speaker.prefetch(SENTENCES)
        ears.wait("finished", speaker.say(SENTENCES[:1]))
        callers(speaker, ears)
        starts, stops = first_sounds(speaker, recorder, SENTENCES[:1] * ROUNDS)
        row("first sound of a sentence made ahead", starts, "ms", 100)
        row("sound after stop()", stops, "ms", 20)
        new = [parse(f"{number}番のバスが、まいります。") for number in range(1, ROUNDS + 1)]
        starts, stops = first_sounds(speaker, recorder, new, Chime.NOT_YET)
        row("first sound of a chime before a new sentence", starts, "ms", 100)
        row("sound of a chime after stop()", stops, "ms", 20)
        recorder.close()
        idle = time.process_time()
        time.sleep(3)
        print(f"{'idle, CPU of one core':<44} {(time.process_time() - idle) / 3 * 100:15.3f} %")
        added = [after - once for after, once in zip(memory_mb(), before, strict=True)]
        print(f"{'added memory':<44} {added[0]:15.1f} MB   and mapped dictionaries {added[1]:.1f} MB")
        speaker.close()
        serving.close()
    rendering()


if __name__ == "__main__":
    sys.exit(main())
