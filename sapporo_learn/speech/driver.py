"""The pyttsx3 driver "openjtalk": pyttsx3's protocol over our renderer and player.

pyttsx3 imports drivers by name from its own package, so :func:`register` puts one there. Places of words are
those of the shown text; texts may carry the author's markup.
"""

from __future__ import annotations

import queue
import sys
import threading
import time
import types
import wave
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple, Protocol

from sapporo_learn.core.ports import Chime
from sapporo_learn.core.ruby import Piece, RubyError, Text, parse
from sapporo_learn.speech import chimes
from sapporo_learn.speech.clip import RATE, Clip, Phrase, gap_of, morae_of
from sapporo_learn.speech.player import Player
from sapporo_learn.speech.renderer import Order, Renderer

NAME: Final = "openjtalk"
VOICE_ID: Final = "openjtalk/mei"
FULL_RATE: Final = 200  # pyttsx3's "rate" at the voice's own speed
_RATES: Final = (80, 400)
_CHECK_S: Final = 0.25  # how often a device is looked after while it plays
_SHORTEST_S: Final = 0.005
_SAVE_PATIENCE_S: Final = 60.0


class Proxy(Protocol):
    """What pyttsx3 gives a driver to report to."""

    def notify(self, topic: str, **values: Any) -> None:
        """Tell everybody who connected to this topic."""

    def setBusy(self, busy: bool) -> None:
        """Say whether the next command may come."""


class _Part(NamedTuple):
    """What is played of one sentence: the chime before it, and the sentence itself."""

    generation: int
    clip: Clip
    first: bool = True
    last: bool = True


class OpenJTalkDriver:
    """One driver for one engine. Only :meth:`hush` and :meth:`stop` may be called from other threads."""

    def __init__(
        self, renderer: Renderer, player: Player, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Make a driver; :attr:`on_wake` is called on any thread when :meth:`tick` has something to do."""
        self._renderer = renderer
        self._player = player
        self._clock = clock
        self._proxy: Proxy | None = None
        self._rate = FULL_RATE
        self._half_tones, self._pause, self._voice = 0, 1.0, ""
        self._lock = threading.Lock()
        self._generation = 0
        self._stopping = self._active = self._looping = False
        self._chime: Chime | None = None  # comes before the next sentence
        self._made: deque[_Part] = deque()
        self._phrases: deque[Phrase] | None = None  # of the clip being played
        self._last = True  # the clip being played ends the sentence
        self._not_before = 0.0
        self._bell = threading.Event()
        self.on_wake: Callable[[], None] = lambda: None

    def attach(self, proxy: Proxy) -> OpenJTalkDriver:
        """Report to this proxy from now on."""
        self._proxy = proxy
        return self

    # pyttsx3's protocol

    def say(self, text: str) -> None:
        """Begin to speak: at once with the chime if there is one, while the sentence is made elsewhere."""
        self._set_busy(True)
        with self._lock:
            self._generation += 1
            generation = self._generation
            self._stopping = False
        self._active, self._phrases = True, None
        chime, self._chime = self._chime, None
        if chime:
            self._take(_Part(generation, chimes.clip_of(chime), last=False))
        self._renderer.ask(
            self._order(text),
            lambda clip: self._take(_Part(generation, clip, first=not chime)),
        )

    def stop(self) -> None:
        """Be silent at once, from any thread; ``finished-utterance`` comes with the next tick."""
        self.hush()
        self._wake()

    def save_to_file(self, text: str, filename: str) -> None:
        """Write a WAV file; waits until it is made."""
        made: queue.SimpleQueue[Clip] = queue.SimpleQueue()
        self._renderer.ask(self._order(text), made.put)
        write_wav(Path(filename), made.get(timeout=_SAVE_PATIENCE_S))

    def getProperty(self, name: str) -> Any:
        """Give rate, volume, voice or voices."""
        if name == "voices":
            from pyttsx3.voice import Voice

            return [Voice(VOICE_ID, "Mei (Open JTalk)", ["ja"], "female", "adult")]
        return {"rate": self._rate, "volume": self._player.volume, "voice": self._voice or VOICE_ID}[name]

    def setProperty(self, name: str, value: Any) -> None:
        """Set rate (words per minute, 200 = 7 morae/s), volume (0–1), voice, or what pyttsx3 does not know.

        That is ``half-tones``, ``pause`` (a factor) and the next sentence's ``chime``.
        """
        if name == "rate":
            self._rate = min(_RATES[1], max(_RATES[0], value))
        elif name == "volume":
            self._player.volume = min(1.0, max(0.0, float(value)))
        elif name == "chime":
            self._chime = value
        elif name == "voice":  # a name that nobody knows is our own voice
            self._voice = "" if value == VOICE_ID else str(value)
        elif name == "half-tones":
            self._half_tones = int(value)
        elif name == "pause":
            self._pause = float(value)
        else:
            raise KeyError(name)

    def startLoop(self) -> None:
        """Speak what is queued until :meth:`endLoop`."""
        assert self._proxy is not None
        engine: Any = self._proxy._engine  # type: ignore[attr-defined]  # it has no other way to tell
        if not engine._inLoop:  # with an empty queue pyttsx3 ends the loop before it begins
            return
        self._looping = True
        self._set_busy(self._active)  # the first say() began before the loop
        while self._looping:
            self.tick()
            self._bell.wait(self.due())
            self._bell.clear()

    def endLoop(self) -> None:
        """Leave :meth:`startLoop`."""
        self._looping = False
        if self._active:
            self._finish(completed=False)
        self._wake()

    def iterate(self) -> Iterator[None]:
        """Work step by step in somebody else's loop."""
        self._set_busy(self._active)
        while True:
            self.tick()
            yield

    def destroy(self) -> None:
        """The engine goes away."""
        self.hush()

    # ours

    @property
    def morae_per_s(self) -> float:
        """The pace that the rate stands for."""
        return morae_of(self._rate / FULL_RATE)

    def _order(self, text: str) -> Order:
        return Order(text_of(text), self.morae_per_s, self._half_tones, self._pause, self._voice)

    def hush(self) -> None:
        """Be silent within milliseconds, from any thread; nothing begun before this is heard again."""
        with self._lock:
            self._generation += 1
            self._stopping = True
            self._player.stop()

    def due(self) -> float | None:
        """Give the seconds until :meth:`tick` has something to do; None: not before it is woken."""
        if self._phrases is not None:
            position = self._player.position()
            ahead = self._phrases[0].t - position if self._phrases else self._player.remaining()
            return min(_CHECK_S, max(_SHORTEST_S, ahead))
        if self._made:
            return max(_SHORTEST_S, self._not_before - self._clock())
        return None

    def tick(self) -> None:
        """Do what is due: begin, tell phrases, finish."""
        if self._stopping:
            self._stopping = False
            self._made.clear()
            self._not_before = 0.0
            if self._active:
                self._finish(completed=False)
        while self._made and self._phrases is None and self._clock() >= self._not_before:
            self._begin(self._made.popleft())
        if self._phrases is not None:
            self._tell()

    def _take(self, part: _Part) -> None:
        self._made.append(part)
        self._wake()

    def _begin(self, part: _Part) -> None:
        with self._lock:
            if part.generation != self._generation:
                return
            self._player.play(part.clip)
        self._phrases, self._last = deque(part.clip.phrases), part.last
        if part.first:
            self._notify("started-utterance")

    def _tell(self) -> None:
        position = self._player.position()
        while self._phrases and self._phrases[0].t <= position and not self._stopping:
            _, start, length = self._phrases.popleft()
            self._notify("started-word", location=start, length=length)
        if self._stopping or self._player.remaining() > 0.0:
            return
        if self._last:
            self._not_before = self._clock() + gap_of(self._pause)
            self._finish(completed=True)
        else:
            self._phrases = None

    def _finish(self, *, completed: bool) -> None:
        self._active, self._phrases = False, None
        self._player.rest()
        self._notify("finished-utterance", completed=completed)
        self._set_busy(False)

    def _notify(self, topic: str, **values: Any) -> None:
        assert self._proxy is not None
        self._proxy.notify(topic, **values)

    def _set_busy(self, busy: bool) -> None:
        assert self._proxy is not None
        self._proxy.setBusy(busy)

    def _wake(self) -> None:
        self._bell.set()
        self.on_wake()


def text_of(source: str) -> Text:
    """Read markup; what cannot be read as markup is said as it stands."""
    try:
        return parse(source)
    except RubyError:
        return Text(source, (Piece(source),))


def write_wav(path: Path, clip: Clip) -> None:
    """Write a clip as a WAV file.

    Raises:
        OSError: The file cannot be written.
    """
    with path.open("wb") as raw, wave.open(raw, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(clip.pcm)


def register(driver: OpenJTalkDriver) -> None:
    """Let the next pyttsx3 engine called "openjtalk" use this driver."""
    module: Any = types.ModuleType(f"pyttsx3.drivers.{NAME}")
    module.buildDriver = driver.attach
    sys.modules[module.__name__] = module
