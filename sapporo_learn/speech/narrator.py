"""The Speaker of the program: one utterance at a time, on a thread of its own that sleeps when idle."""

from __future__ import annotations

import itertools
import logging
import queue
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from sapporo_learn.core.ports import Chime, SpeechEvent, VoiceSettings
from sapporo_learn.core.ruby import Text
from sapporo_learn.speech import chimes
from sapporo_learn.speech.driver import OpenJTalkDriver
from sapporo_learn.speech.normalise import sentences
from sapporo_learn.speech.player import Player
from sapporo_learn.speech.renderer import Order, Renderer
from sapporo_learn.speech.voices import OwnVoice, Voice, system_voice

_LOG = logging.getLogger(__name__)

Listener = Callable[[SpeechEvent], None]
Errand = Callable[[], None]

_CLOSE_PATIENCE_S: Final = 3.0
_SHORTEST_WAIT_S: Final = 0.002  # also when the clock is moved by hand and stands still


@dataclass(slots=True)
class _Utterance:
    """What one ``say`` asked for: its sentences, and where each begins in the concatenated shown texts."""

    number: int
    parts: list[Text] = field(default_factory=list)
    offsets: list[int] = field(default_factory=list)


class Narrator:
    """Implements :class:`sapporo_learn.core.ports.Speaker`."""

    def __init__(
        self,
        renderer: Renderer,
        player: Player,
        *,
        clock: Callable[[], float] = time.monotonic,
        pace: float = 1.0,
        silent: bool = False,
    ) -> None:
        """Start the narrator.

        Args:
            renderer: Makes the clips; started here.
            player: Plays them.
            clock: The clock that driver and player live by, seconds.
            pace: Real seconds per second of that clock.
            silent: No sound is wanted: captions only, and nothing to complain about.
        """
        self._renderer = renderer
        self._player = player
        self._pace = pace
        self._silent = silent
        self._driver = OpenJTalkDriver(renderer, player, clock)
        self._inbox: queue.SimpleQueue[Errand | None] = queue.SimpleQueue()
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self._latest = 0  # the utterance that is wanted; 0 for silence
        self._settings = VoiceSettings()
        self._ahead: Sequence[Text] = ()
        self._listeners: list[Listener] = []
        self._status: SpeechEvent | None = None
        self._current: _Utterance | None = None
        self._closed = False
        self._voice: Voice
        self._asked_system = self._replaced = self._warm = False
        self._remark = ""
        self._driver.on_wake = renderer.on_loaded = player.on_change = self._wake
        self._thread = threading.Thread(target=self._run, name="speech-narrator", daemon=True)
        self.configure(self._settings)
        renderer.start()
        self._thread.start()

    # the Speaker

    def say(self, texts: Sequence[Text], chime: Chime | None = None) -> int:
        """Stop what is being said, say these sentences after a chime, return the utterance's number."""
        with self._lock:
            number = next(self._numbers)
            self._latest = number
            self._driver.hush()
            self._inbox.put(lambda: self._begin(number, tuple(texts), chime))
        return number

    def prefetch(self, texts: Sequence[Text]) -> None:
        """Render these soon, without sound."""
        self._ahead = tuple(texts)
        self._fetch(self._ahead)

    def stop(self) -> None:
        """Be silent within 20 ms."""
        with self._lock:
            self._latest = 0
            self._driver.hush()
            self._inbox.put(self._end)

    def tick(self) -> None:
        """Let the sound of a touch be heard, unless something is being said."""
        self._inbox.put(self._tick)

    def configure(self, settings: VoiceSettings) -> None:
        """Volume and mute act at once, all else from the next sentence on."""
        changed = _manner(settings) != _manner(self._settings)
        self._settings = settings
        self._player.volume = min(1.0, max(0.0, settings.volume))
        self._player.muted = settings.muted
        if changed:
            self._fetch(self._ahead)

    def listen(self, listener: Listener) -> None:
        """Call this with every event, on the speaker's thread; first with the status, when it is known."""
        self._inbox.put(lambda: self._welcome(listener))

    def close(self) -> None:
        """Be silent and end the threads."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
            self._latest = 0
            self._driver.hush()
            self._inbox.put(None)
        if self._thread is not threading.current_thread():
            self._thread.join(_CLOSE_PATIENCE_S)
        self._renderer.close()
        self._player.close()

    # other threads knock

    def _wake(self) -> None:
        self._inbox.put(_nothing)

    def _fetch(self, texts: Sequence[Text]) -> None:
        """Order the sentences of these texts for later."""
        manner = _manner(self._settings)
        self._renderer.prefetch([Order(part, *manner) for text in texts for part, _ in sentences(text)])

    # the narrator's thread

    def _run(self) -> None:
        own = OwnVoice(self._driver)
        self._remark = own.reason
        self._use(own)
        while (errands := self._errands()) is not None:
            for errand in errands:
                errand()
            self._voice.iterate()
            self._warm_up()
            self._tell_status()
        self._end()
        self._voice.close()

    def _errands(self) -> list[Errand] | None:
        """Sleep until something is due; None when it is time to end."""
        due = self._voice.due()
        found: list[Errand] = []
        try:
            errand = self._inbox.get(timeout=None if due is None else max(_SHORTEST_WAIT_S, due * self._pace))
            while errand is not None:
                found.append(errand)
                errand = self._inbox.get_nowait()
        except queue.Empty:
            return found
        return None

    def _use(self, voice: Voice) -> None:
        self._voice = voice
        voice.connect("error", self._on_error)
        voice.connect("started-utterance", self._on_started)
        voice.connect("started-word", self._on_word)
        voice.connect("finished-utterance", self._on_finished)

    def _begin(self, number: int, texts: tuple[Text, ...], chime: Chime | None) -> None:
        self._end()
        utterance = _Utterance(number)
        at = 0
        for text in texts:
            for part, offset in sentences(text):
                utterance.parts.append(part)
                utterance.offsets.append(at + offset)
            at += len(text.shown)
        self._current = utterance
        if number != self._latest:
            self._end()
        elif not utterance.parts:
            self._current = None
            self._tell(SpeechEvent("started", number))
            self._tell(SpeechEvent("finished", number))
        else:
            settings = self._settings
            self._voice.prepare(settings)
            manner = _manner(settings)
            self._renderer.prefetch([Order(part, *manner) for part in utterance.parts[1:]], first=True)
            for index, part in enumerate(utterance.parts):
                self._voice.say(part, f"{number}/{index}", None if index else chime)

    def _tick(self) -> None:
        if self._warm and not self._current:
            self._player.play(chimes.clip_of(Chime.TOUCH))
            self._player.rest()

    def _end(self) -> None:
        """Break off what is being said."""
        self._voice.stop()
        if self._current:
            number = self._current.number
            self._current = None
            self._tell(SpeechEvent("stopped", number))

    def _mine(self, name: str) -> int | None:
        """Give the sentence of the current utterance that a name stands for."""
        number, _, index = str(name).partition("/")
        known = self._current is not None and number == str(self._current.number) == str(self._latest)
        return int(index) if known else None

    def _on_started(self, name: str) -> None:
        if self._mine(name) == 0 and self._current:
            self._tell(SpeechEvent("started", self._current.number))

    def _on_word(self, name: str, location: int, length: int) -> None:
        index = self._mine(name)
        if index is not None and self._current:
            start = self._current.offsets[index] + location
            self._tell(SpeechEvent("phrase", self._current.number, start, length))

    def _on_finished(self, name: str, completed: bool) -> None:
        index = self._mine(name)
        if completed and self._current and index == len(self._current.parts) - 1:
            number = self._current.number
            self._current = None
            self._tell(SpeechEvent("finished", number))

    def _on_error(self, name: str, exception: Exception) -> None:
        _LOG.error("speech %s failed", name, exc_info=exception)
        self._end()

    def _try_system_voice(self) -> None:
        """Without our own voice, ask the operating system once for a Japanese one."""
        if self._renderer.reason and not self._asked_system:
            self._asked_system = True
            if voice := system_voice():
                self._end()
                self._voice.close()
                self._use(voice)
                self._replaced = True

    def _warm_up(self) -> None:
        """Try the sound device once there is a voice; without one, not before a chime needs it."""
        if self._renderer.ready and not (self._warm or self._silent or self._renderer.reason):
            self._warm = True
            self._player.warm_up()

    def _tell_status(self) -> None:
        """Tell whether sound can be had, when that has changed."""
        if not (self._renderer.ready and (self._silent or self._renderer.reason or self._player.known)):
            return
        if self._silent:
            status = SpeechEvent("status", audible=False)
        else:
            self._try_system_voice()
            trouble = "" if self._replaced else self._renderer.reason or self._player.trouble
            status = SpeechEvent("status", audible=not trouble, reason=trouble or self._remark)
        if status != self._status:
            self._status = status
            self._tell(status)

    def _welcome(self, listener: Listener) -> None:
        self._listeners.append(listener)
        if self._status:
            self._give(listener, self._status)

    def _tell(self, event: SpeechEvent) -> None:
        for listener in self._listeners:
            self._give(listener, event)

    def _give(self, listener: Listener, event: SpeechEvent) -> None:
        """Call a listener; its faults are reported like any thread's, and the voice goes on."""
        try:
            listener(event)
        except Exception as error:
            threading.excepthook(
                threading.ExceptHookArgs(
                    (type(error), error, error.__traceback__, threading.current_thread())
                )
            )


def _manner(settings: VoiceSettings) -> tuple[float, int, float, str]:
    """Give what of the settings shapes a sentence."""
    return settings.morae_per_s, settings.half_tones, settings.pause, settings.voice


def _nothing() -> None:
    """Wake the narrator, no more."""
