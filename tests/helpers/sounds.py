"""Clocks, devices and ears for tests of the voice."""

from __future__ import annotations

import os
import random
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from sapporo_learn.core.ports import SpeechEvent
from sapporo_learn.core.ruby import Text, parse
from sapporo_learn.speech.clip import RATE, Clip, Phrase
from sapporo_learn.speech.player import DeviceError

DICTIONARY = Path(__file__).parents[2] / "assets" / "speech" / "dictionary.csv"


# What most tests say, and the phrases in which it is told.
TEXTS = [parse("切れてしまいました。だいじょうぶ、かけなおします。"), parse("{緑|みどり}のボタンです。")]
CUT = ["切れてしまいました。", "だいじょうぶ、", "かけなおします。", "緑の", "ボタンです。"]


class HandClock:
    """A clock moved by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class HandDevice:
    """A sound device whose samples a test pulls by hand; everything it got stands in ``heard``."""

    def __init__(self) -> None:
        self.feeds: list[Callable[[int], bytes]] = []
        self.closed = 0
        self.heard = bytearray()
        self.refuse = ""
        self.hang = threading.Event()
        self.hang.set()
        self.attempts = 0

    def open(self, feed: Callable[[int], bytes]) -> HandDevice:
        self.attempts += 1
        self.hang.wait()
        if self.refuse:
            raise DeviceError(self.refuse)
        self.feeds.append(feed)
        return self

    def close(self) -> None:
        self.closed += 1

    @property
    def opened(self) -> int:
        return len(self.feeds)

    def pull(self, seconds: float) -> bytes:
        got = self.feeds[-1](round(seconds * RATE))
        self.heard += got
        return got


def clip(seconds: float = 1.0, level: int = 1000, phrases: tuple[Phrase, ...] = ()) -> Clip:
    pcm = level.to_bytes(2, "little", signed=True) * round(seconds * RATE)
    return Clip(phrases or (Phrase(0.0, 0, 1),), seconds, pcm)


def noise(seconds: float) -> Clip:
    """Give a clip that cannot be made small."""
    chance = random.Random(11)
    return Clip((Phrase(0.0, 0, 1),), seconds, chance.randbytes(2 * round(seconds * RATE)))


def wait_for(true: Callable[[], object], seconds: float = 20.0) -> None:
    """Wait until something becomes true on another thread."""
    limit = time.monotonic() + seconds
    pause = threading.Event()
    while not true():
        assert time.monotonic() < limit, "waited in vain"
        pause.wait(0.002)


class Ears:
    """Hears a speaker's events, with the time of each."""

    def __init__(self) -> None:
        self._news = threading.Condition()
        self.events: list[SpeechEvent] = []
        self.times: list[float] = []

    def __call__(self, event: SpeechEvent) -> None:
        with self._news:
            self.events.append(event)
            self.times.append(time.monotonic())
            self._news.notify_all()

    def wait(self, kind: str, utterance: int | None = None, seconds: float = 60.0) -> SpeechEvent:
        """Give the first event of this kind (of this utterance); wait for it."""

        def found() -> SpeechEvent | None:
            fitting = (e for e in self.events if e.kind == kind and utterance in (None, e.utterance))
            return next(fitting, None)

        with self._news:
            assert self._news.wait_for(found, seconds), f"no {kind} of {utterance}: {self.events}"
            event = found()
            assert event is not None
            return event

    def of(self, utterance: int) -> list[str]:
        """Give the kinds of an utterance's events in order."""
        return [
            event.kind for event in self.events if event.kind != "status" and event.utterance == utterance
        ]

    def phrases(self, utterance: int, texts: list[Text]) -> list[str]:
        """Give the shown text of each phrase of an utterance."""
        shown = "".join(text.shown for text in texts)
        return [
            shown[event.start : event.start + event.length]
            for event in self.events
            if event.kind == "phrase" and event.utterance == utterance
        ]

    def moments(self, utterance: int) -> list[float]:
        """Give the time of each phrase of an utterance, from the first on, in seconds."""
        times = [
            t
            for event, t in zip(self.events, self.times, strict=True)
            if event.kind == "phrase" and event.utterance == utterance
        ]
        return [t - times[0] for t in times]


def sound_server(folder: Path) -> Iterator[tuple[subprocess.Popen[bytes], dict[str, str]]]:
    """Run a PulseAudio of our own with one silent sink called ``nul``; give its process and environment."""
    folder.mkdir(exist_ok=True)
    socket = folder / "pulse.sock"
    own = {
        "XDG_RUNTIME_DIR": str(folder),
        "HOME": str(folder),
        "PULSE_SERVER": f"unix:{socket}",
        "PULSE_COOKIE": str(folder / "cookie"),
    }
    environment = {**os.environ, **own}
    server = subprocess.Popen(
        [
            "pulseaudio",
            "-n",
            "--exit-idle-time=-1",
            "--daemonize=no",
            "--use-pid-file=no",
            "-L",
            f"module-native-protocol-unix socket={socket} auth-anonymous=1",
            "-L",
            f"module-null-sink sink_name=nul rate={RATE} norewinds=1",  # else it sleeps 2 s at a time
        ],
        env=environment,
        stderr=subprocess.DEVNULL,
    )
    try:
        ready = ["pactl", "info"]
        wait_for(
            lambda: subprocess.run(ready, env=environment, capture_output=True, check=False).returncode == 0
        )
        yield server, own
    finally:
        server.kill()
        server.wait()
