"""The voice as the screens see it: what is being spoken now, and how it is set."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from sapporo_learn.core.ports import Chime, Speaker, SpeechEvent, VoiceSettings
from sapporo_learn.core.ruby import Text
from sapporo_learn.ui import lines

QML_IMPORT_NAME = "SapporoLearn.Models"
QML_IMPORT_MAJOR_VERSION = 1

SPEEDS: Final = (4.5, 5.2, 5.9, 7.0)  # morae/s
VOLUMES: Final = (0.25, 0.5, 0.8, 1.0)


class _Nobody:
    """The speaker before there is one."""

    def say(self, texts: Sequence[Text], chime: Chime | None = None) -> int:
        return 0

    def prefetch(self, texts: Sequence[Text]) -> None:
        pass

    def stop(self) -> None:
        pass

    def configure(self, settings: VoiceSettings) -> None:
        pass

    def listen(self, listener: Callable[[SpeechEvent], None]) -> None:
        pass

    def close(self) -> None:
        pass


@QmlElement
class VoiceModel(QObject):
    """One voice.

    Signals:
        finished: Emitted with the utterance's number when it was spoken to its end.
        settingsChanged: Emitted with the new VoiceSettings when the learner changed them.
    """

    changed = Signal()
    spoken = Signal()
    finished = Signal(int)
    settingsChanged = Signal(object)
    _event = Signal(object)

    def __init__(self, speaker: Speaker | None = None, parent: QObject | None = None) -> None:
        """Speak by this speaker, or say nothing before one is there."""
        super().__init__(parent)
        self._speaker: Speaker = _Nobody()
        self._settings = VoiceSettings()
        self._audible, self._reason = True, ""
        self._utterance = self._start = self._length = 0
        self._speaking = False
        self._event.connect(self._on_event)  # queued, because a speaker tells on its own thread
        if speaker is not None:
            self.attach(speaker)

    def attach(self, speaker: Speaker) -> None:
        """Speak by this speaker from now on, as it is set."""
        self._speaker = speaker
        speaker.configure(self._settings)
        speaker.listen(self._event.emit)

    def say(self, texts: Sequence[Text], chime: Chime | None = None) -> int:
        """Say these sentences after a chime, interrupting what is being said; give the utterance's number."""
        self._utterance, self._start, self._length = self._speaker.say(texts, chime), 0, 0
        self._speaking = self._utterance > 0
        self.spoken.emit()
        return self._utterance

    def prefetch(self, texts: Sequence[Text]) -> None:
        """Make these ready."""
        self._speaker.prefetch(texts)

    @Slot()
    def stop(self) -> None:
        """Be silent at once."""
        self._speaking = False
        self._speaker.stop()

    def apply(self, settings: VoiceSettings) -> None:
        """Take a learner's own settings."""
        self._settings = settings
        self._speaker.configure(settings)
        self.changed.emit()

    def is_speaking(self) -> bool:
        """Say whether something is being said, by whomever."""
        return self._speaking

    def is_saying(self, utterance: int) -> bool:
        """Say whether this is being said."""
        return self._speaking and utterance == self._utterance

    def settings(self) -> VoiceSettings:
        """Give the settings in force."""
        return self._settings

    @Slot(object)
    def _on_event(self, event: SpeechEvent) -> None:
        if event.kind == "status":
            self._audible, self._reason = event.audible, event.reason
            self.changed.emit()
        elif event.utterance == self._utterance:
            phrase = event.kind == "phrase"
            self._start, self._length = (event.start, event.length) if phrase else (0, 0)
            self._speaking = self._speaking and event.kind not in ("finished", "stopped")
            self.spoken.emit()
            if event.kind == "finished":
                self.finished.emit(event.utterance)

    def _change(self, settings: VoiceSettings) -> None:
        self.apply(settings)
        self.settingsChanged.emit(settings)

    @Slot(bool)
    def setMuted(self, muted: bool) -> None:
        """Take the sound away or bring it back; captions go on."""
        self._change(replace(self._settings, muted=muted))

    @Slot(int)
    def setVolumeStep(self, step: int) -> None:
        """Set the loudness 0..3; choosing one also brings the sound back."""
        self._change(replace(self._settings, volume=VOLUMES[step], muted=False))
        self.say(lines.SAMPLE)

    @Slot(int)
    def setSpeedStep(self, step: int) -> None:
        """Set the speed 0 (slowest) .. 3 and let it be heard."""
        self._change(replace(self._settings, morae_per_s=SPEEDS[step]))
        self.say(lines.SAMPLE)

    def _get_muted(self) -> bool:
        return self._settings.muted

    def _get_volume_step(self) -> int:
        return _nearest(VOLUMES, self._settings.volume)

    def _get_speed_step(self) -> int:
        return _nearest(SPEEDS, self._settings.morae_per_s)

    muted = Property(bool, _get_muted, notify=changed)
    volumeStep = Property(int, _get_volume_step, notify=changed)
    speedStep = Property(int, _get_speed_step, notify=changed)
    audible = Property(bool, lambda self: self._audible, notify=changed)
    reason = Property(str, lambda self: self._reason, notify=changed)
    utterance = Property(int, lambda self: self._utterance, notify=spoken)
    start = Property(int, lambda self: self._start, notify=spoken)
    length = Property(int, lambda self: self._length, notify=spoken)


def _nearest(steps: Sequence[float], value: float) -> int:
    return min(range(len(steps)), key=lambda step: abs(steps[step] - value))
