"""The engine chain behind pyttsx3's API: our own voice, a Japanese voice of the system, or captions alone."""

from __future__ import annotations

import logging
import shutil
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, Protocol

from sapporo_learn.core.ports import Chime, VoiceSettings
from sapporo_learn.core.ruby import Text
from sapporo_learn.speech import driver
from sapporo_learn.speech.clip import speed_of
from sapporo_learn.speech.driver import FULL_RATE, VOICE_ID, OpenJTalkDriver
from sapporo_learn.speech.normalise import Spoken, spoken
from sapporo_learn.speech.other_voices import SHARED_VOICES, other_voices

_REGISTERING = threading.Lock()
_LOG = logging.getLogger(__name__)
_SYSTEM_ENGINES: Final = {"win32": ("sapi5",), "darwin": ("nsss",)}
_JAPANESE_NAMES: Final = ("haruka", "ayumi", "ichiro", "sayaka", "nanami", "kyoko", "otoya")
_POLL_S: Final = 0.02  # a system voice has to be asked what it does

NO_PYTTSX3: Final = "声の部品（pyttsx3）がありません。packaging/run.sh をもう一度動かしてください。"

Callback = Callable[..., None]


class Engine(Protocol):
    """The part of pyttsx3's engine that we use."""

    def connect(self, topic: str, cb: Callback) -> Any:
        """Hear about a topic."""

    def say(self, text: str, name: str) -> Any:
        """Queue a sentence."""

    def stop(self) -> None:
        """Stop, and forget what is queued."""

    def setProperty(self, name: str, value: Any) -> None:
        """Set rate, volume or voice."""

    def startLoop(self, useDriverLoop: bool) -> None:
        """Begin; with False the caller iterates."""

    def endLoop(self) -> None:
        """End."""

    def iterate(self) -> None:
        """Do what is due."""


class Voice(Protocol):
    """One way to speak, driven by the narrator's thread; offsets of words are those of the shown text."""

    def connect(self, topic: str, callback: Callback) -> None:
        """Hear about a topic of pyttsx3."""

    def say(self, text: Text, name: str, chime: Chime | None = None) -> None:
        """Queue a sentence with the chime before it."""

    def stop(self) -> None:
        """Stop, and forget what is queued."""

    def iterate(self) -> None:
        """Do what is due."""

    def due(self) -> float | None:
        """Seconds until something is due, None when nothing is."""

    def prepare(self, settings: VoiceSettings) -> None:
        """Take the settings for the sentences to come."""

    def close(self) -> None:
        """End."""


class OwnVoice:
    """Our driver inside pyttsx3's engine, or inside a small one of ours where pyttsx3 is missing."""

    def __init__(self, own: OpenJTalkDriver) -> None:
        """Start the engine's loop in the caller's thread."""
        self._driver = own
        self._engine, self.reason = _engine_for(own)
        self._engine.startLoop(False)

    def connect(self, topic: str, callback: Callback) -> None:
        """Hear about a topic of pyttsx3."""
        self._engine.connect(topic, callback)

    def say(self, text: Text, name: str, chime: Chime | None = None) -> None:
        """Queue a sentence with the chime before it."""
        if chime:
            self._engine.setProperty("chime", chime)
        self._engine.say(text.source, name)

    def stop(self) -> None:
        """Stop, and forget what is queued."""
        self._engine.stop()
        self._engine.iterate()

    def iterate(self) -> None:
        """Do what is due."""
        self._engine.iterate()

    def due(self) -> float | None:
        """Seconds until something is due, None when nothing is."""
        return self._driver.due()

    def prepare(self, settings: VoiceSettings) -> None:
        """Take the manner of the sentences to come; volume and mute are the player's."""
        self._engine.setProperty("rate", round(FULL_RATE * speed_of(settings.morae_per_s)))
        self._engine.setProperty("half-tones", settings.half_tones)
        self._engine.setProperty("pause", settings.pause)
        self._engine.setProperty("voice", settings.voice or VOICE_ID)

    def close(self) -> None:
        """End."""
        self._engine.endLoop()


class SystemVoice:
    """A Japanese voice of the operating system, given plain text; its offsets are translated back."""

    def __init__(self, engine: Engine) -> None:
        """Start the engine's loop in the caller's thread."""
        self._engine = engine
        self._spoken: dict[str, Spoken] = {}
        self._busy = False
        engine.startLoop(False)
        self.connect("started-utterance", lambda name: self._set_busy(True))
        self.connect("finished-utterance", lambda name, completed: self._set_busy(False))

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy

    def connect(self, topic: str, callback: Callback) -> None:
        """Hear about a topic of pyttsx3; words are told in offsets of the shown text."""
        self._engine.connect(topic, self._translated(callback) if topic == "started-word" else callback)

    def _translated(self, callback: Callback) -> Callback:
        def told(name: str, location: int, length: int) -> None:
            if words := self._spoken.get(name):
                start, end = words.shown(location, location + max(1, length))
                callback(name=name, location=start, length=end - start)

        return told

    def say(self, text: Text, name: str, chime: Chime | None = None) -> None:
        """Queue a sentence; there are no chimes, because the sound is the system's own."""
        self._spoken = {name: spoken(text), **dict(list(self._spoken.items())[:16])}
        self._busy = True
        self._engine.say(self._spoken[name].text, name)

    def stop(self) -> None:
        """Stop, and forget what is queued."""
        self._engine.stop()
        self._engine.iterate()

    def iterate(self) -> None:
        """Do what is due."""
        self._engine.iterate()

    def due(self) -> float | None:
        """Seconds until something is due, None when nothing is."""
        return _POLL_S if self._busy else None

    def prepare(self, settings: VoiceSettings) -> None:
        """Take pace, volume and mute for the sentences to come; its pitch and pauses cannot be had here."""
        self._engine.setProperty("rate", round(FULL_RATE * speed_of(settings.morae_per_s)))
        self._engine.setProperty("volume", 0.0 if settings.muted else settings.volume)

    def close(self) -> None:
        """End."""
        self._engine.endLoop()


def system_voice(platform: str = sys.platform) -> SystemVoice | None:
    """Give a Japanese voice of this system, or None: a voice of another language would only mislead."""
    for name in _SYSTEM_ENGINES.get(platform, ()):
        try:
            import pyttsx3.engine

            engine = pyttsx3.engine.Engine(name)
            chosen = japanese(engine.getProperty("voices"))
        except (ImportError, OSError, RuntimeError, KeyError) as error:
            _LOG.info("no voice from %s: %s", name, error)
            continue
        if chosen:
            engine.setProperty("voice", chosen)
            return SystemVoice(engine)
    return None


def system_voices(platform: str = sys.platform, shared: Path = SHARED_VOICES) -> list[tuple[str, str, bool]]:
    """Give the Japanese voices of this system: name, engine, and whether we would speak with it."""
    found = [
        (str(voice.name), name, True)
        for name in _SYSTEM_ENGINES.get(platform, ())
        for voice in _voices_of(name)
        if japanese([voice])
    ]
    if platform == "linux":  # what is there misleads: no kanji, or no times of words
        ours = other_voices(shared).values()  # those are for learners to choose
        found += [
            (path.stem, "Open JTalk", False)
            for path in sorted(shared.rglob("*.htsvoice"))
            if path not in ours
        ]
        found += [(name, name, False) for name in ("espeak-ng",) if shutil.which(name)]
    return found


def _voices_of(engine: str) -> list[Any]:
    try:
        import pyttsx3.engine

        return list(pyttsx3.engine.Engine(engine).getProperty("voices"))
    except (ImportError, OSError, RuntimeError, KeyError) as error:
        _LOG.info("no voice from %s: %s", engine, error)
        return []


def japanese(voices: list[Any]) -> str | None:
    """Choose the id of the first Japanese voice."""
    for voice in voices:
        languages = [str(language).lower().replace("_", "-") for language in voice.languages or []]
        if any(language == "ja" or language.startswith("ja-") for language in languages):
            return str(voice.id)
        if not languages and any(name in str(voice.name).lower() for name in _JAPANESE_NAMES):
            return str(voice.id)
    return None


def _engine_for(own: OpenJTalkDriver) -> tuple[Engine, str]:
    """Give an engine around our driver, and why it is not pyttsx3's when it is not."""
    try:
        import pyttsx3.engine
    except (ImportError, OSError):
        from sapporo_learn.speech.small_engine import SmallEngine

        return SmallEngine(own), NO_PYTTSX3
    with _REGISTERING:  # pyttsx3 finds the driver by name
        driver.register(own)
        return pyttsx3.engine.Engine(driver.NAME, debug=True), ""
