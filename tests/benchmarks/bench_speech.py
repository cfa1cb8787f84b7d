"""What the voice costs and how soon it answers, on a silent PulseAudio of its own, recorded while it speaks.

Goals: ``say`` never holds its caller for 5 ms, not even while a sentence is being made; a sentence made
ahead, or the chime before one that is not, is heard within 100 ms, a new one without a chime within 450 ms;
the sound ends within 20 ms of ``stop``; one processor renders 15 times as fast as the voice speaks; two make
the whole course in three minutes; all of it adds 110 MB. Times of sound are medians.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import tempfile
import threading
import time
from pathlib import Path
from statistics import median

import numpy as np

from sapporo_learn import speech
from sapporo_learn.cli_speech import all_texts
from sapporo_learn.core.ports import Chime, Speaker, VoiceSettings
from sapporo_learn.core.ruby import Text, parse
from sapporo_learn.speech import workshop
from sapporo_learn.speech.course import USUAL_PACE, prerender
from sapporo_learn.speech.normalise import sentences
from tests.benchmarks.verdict import Verdict, Watch, figure, spread
from tests.helpers.sounds import DICTIONARY, Ears, sound_server, wait_for

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
    """Give memory of this process alone, and all that is resident: pages of files (dictionaries) besides."""
    rows = dict(line.split(":") for line in Path("/proc/self/smaps_rollup").read_text().splitlines()[1:])
    dirty, resident = (int(rows[name].split()[0]) / 1000 for name in ("Private_Dirty", "Rss"))
    return dirty, resident


def rendering(verdict: Verdict) -> None:
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
    spread("reading of a sentence", readings, "ms")
    verdict.goal("processor time to render a second of speech", median(factors), 1 / 15, "s")


def prerendering(verdict: Verdict) -> None:
    """Make every fortieth sentence of the course, and reckon the whole from it, for two processors."""
    parts = list(dict.fromkeys(part for _, text in all_texts(None) for part, _ in sentences(text)))
    chosen = parts[::40]
    with tempfile.TemporaryDirectory() as folder:
        began = time.process_time()
        made = prerender(chosen, (USUAL_PACE,), Path(folder), DICTIONARY, lambda done, total: None)
        spent = time.process_time() - began
    figure("sentences of the whole course", len(parts), "")
    figure("disk for the whole course at one pace", made.size / len(chosen) * len(parts) / 1e6, "MB")
    seconds = spent / len(chosen) * len(parts) / 2
    verdict.goal("whole course made beforehand, two processors", seconds, 180, "s")


def callers(speaker: Speaker, texts: list[Text]) -> list[float]:
    """Say many sentences, one into the other; give how long each held the caller, in ms of its own."""
    held = []
    for text in texts:
        watch = Watch()
        speaker.say([text])
        held.append(watch.own_ms())
        time.sleep(0.005)
    speaker.stop()
    return held


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


def new(rounds: int, what: str) -> list[Text]:
    """Give sentences that were never said."""
    return [parse(f"{number}番の{what}が、まいります。") for number in range(1, rounds + 1)]


def speaking(rounds: int, verdict: Verdict) -> None:
    """Speak aloud and listen."""
    before = memory_mb()
    with tempfile.TemporaryDirectory() as folder:
        serving = sound_server(Path(folder))
        _, environment = next(serving)
        os.environ.update(environment)
        recorder, ears = Recorder(), Ears()
        began = time.monotonic()
        speaker = speech.open_speaker(Path(folder) / "voice", DICTIONARY)
        speaker.listen(ears)
        figure("voice usable after", (time.monotonic() - began) * 1000, "ms")
        ears.wait("status")
        figure("voice loaded after", (time.monotonic() - began) * 1000, "ms")
        speaker.configure(VoiceSettings(volume=1.0))
        speaker.prefetch(SENTENCES)
        ears.wait("finished", speaker.say(SENTENCES[:1]))
        held = callers(speaker, SENTENCES * rounds * 5) + callers(speaker, new(rounds * 2, "市電"))
        spread("say(), held on its caller", held, "ms")
        starts, stops = first_sounds(speaker, recorder, SENTENCES[:1] * rounds)
        spread("first sound of a sentence made ahead", starts, "ms")
        spread("sound after stop()", stops, "ms")
        chimes, ends = first_sounds(speaker, recorder, new(rounds, "バス"), Chime.NOT_YET)
        spread("first sound of a chime before a new sentence", chimes, "ms")
        cold, _ = first_sounds(speaker, recorder, new(rounds, "地下鉄"))
        spread("first sound of a new sentence", cold, "ms")
        recorder.close()
        added = [after - once for after, once in zip(memory_mb(), before, strict=True)]
        figure("added memory of its own", added[0], "MB")
        speaker.close()
        serving.close()
    verdict.goal("memory that speech adds, dictionaries included", added[1], 110, "MB")
    verdict.goal("say(), longest held on its caller", max(held), 5, "ms")
    verdict.goal("first sound of a sentence made ahead", median(starts), 100, "ms")
    verdict.goal("first sound of a chime before a new sentence", median(chimes), 100, "ms")
    verdict.goal("first sound of a new sentence", median(cold), 450, "ms")
    verdict.goal("sound after stop()", median(stops + ends), 20, "ms")


def main() -> None:
    """Print all; exit 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("--rounds", type=int, default=12, help="how often each is heard (12)")
    wanted = parser.parse_args()
    verdict = Verdict()
    speaking(wanted.rounds, verdict)
    rendering(verdict)
    prerendering(verdict)
    verdict.end()


if __name__ == "__main__":
    main()
