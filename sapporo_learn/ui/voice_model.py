"""The voice as the screens see it: what is being spoken now, and how it is set."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from sapporo_learn.core import hearing, quiet_hours
from sapporo_learn.core.ports import Chime, Speaker, SpeechEvent, VoiceSettings
from sapporo_learn.core.quiet_hours import ALWAYS_LOUD, QuietHours
from sapporo_learn.core.ruby import Text
from sapporo_learn.ui import lines

QML_IMPORT_NAME = "SapporoLearn.Models"
QML_IMPORT_MAJOR_VERSION = 1


class _Nobody:
    """The speaker before there is one."""

    def say(self, texts: Sequence[Text], chime: Chime | None = None) -> int:
        return 0

    def prefetch(self, texts: Sequence[Text]) -> None:
        pass

    def stop(self) -> None:
        pass

    def tick(self) -> None:
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
        quietSet: Emitted with what is to be kept when the instructor set how loud the room may be.
    """

    changed = Signal()
    spoken = Signal()
    finished = Signal(int)
    settingsChanged = Signal(object)
    quietSet = Signal(str)
    _event = Signal(object)

    def __init__(
        self,
        speaker: Speaker | None = None,
        parent: QObject | None = None,
        hour: Callable[[], int] = lambda: 12,
    ) -> None:
        """Speak by this speaker, or say nothing before one is there; ``hour`` is that of the day, 0–23."""
        super().__init__(parent)
        self._speaker: Speaker = _Nobody()
        self._settings = VoiceSettings()
        self._trial: VoiceSettings | None = None
        self._hour, self._quiet, self._most = hour, ALWAYS_LOUD, quiet_hours.LOUDEST
        self._ears, self._other = False, ""
        self._audible, self._reason = True, ""
        self._utterance = self._start = self._length = 0
        self._speaking = False
        self._event.connect(self._on_event)  # queued, because a speaker tells on its own thread
        if speaker is not None:
            self.attach(speaker)

    def attach(self, speaker: Speaker) -> None:
        """Speak by this speaker from now on, as it is set."""
        self._speaker = speaker
        self._configure()
        speaker.listen(self._event.emit)

    def say(self, texts: Sequence[Text], chime: Chime | None = None) -> int:
        """Say these sentences after a chime, interrupting what is being said; give the utterance's number."""
        self.look_at_the_clock()
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

    def tick(self) -> None:
        """Let the sound of a touch be heard, unless something is being said."""
        self._speaker.tick()

    def apply(self, settings: VoiceSettings) -> None:
        """Take a learner's own settings, as far as this machine has them."""
        self._settings = hearing.mended(settings, [self._other])
        self._configure()

    def try_out(self, settings: VoiceSettings | None) -> None:
        """Speak like this for now; None: as the learner has it. Nothing of it is kept."""
        self._trial = settings
        self._configure()

    def adopt(self, settings: VoiceSettings) -> None:
        """Speak like this from now on, and remember it."""
        self._trial = None
        self._change(settings)

    def offer_other(self, name: str) -> None:
        """Offer another voice of this machine, or "" for none."""
        self._other = name
        self.changed.emit()

    def other(self) -> str:
        """Give the name of another voice of this machine, or ""."""
        return self._other

    def with_headphones(self) -> bool:
        """Say whether somebody listens by headphones."""
        return self._ears

    def take_off_headphones(self) -> None:
        """Speak by the loudspeaker again: another person comes."""
        self._ears = False
        self._configure()

    def most(self) -> int:
        """Give the step of loudness that the room allows now."""
        return self._most

    def set_quiet(self, quiet: QuietHours) -> None:
        """Keep to what the room allows, hour by hour."""
        self._quiet = quiet
        self._most = quiet.now(self._hour())
        self._configure()

    def look_at_the_clock(self) -> None:
        """See whether the room allows another loudness by now."""
        if self._quiet.now(self._hour()) != self._most:
            self.set_quiet(self._quiet)

    def _in_force(self) -> VoiceSettings:
        return self._trial or self._settings

    def _configure(self) -> None:
        self._speaker.configure(hearing.heard(self._in_force(), ears=self._ears, most=self._most))
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
        self.settingsChanged.emit(self._settings)

    @Slot(bool)
    def setMuted(self, muted: bool) -> None:
        """Take the sound away or bring it back; captions go on."""
        self._change(replace(self._settings, muted=muted))

    @Slot(int)
    def setVolumeStep(self, step: int) -> None:
        """Set the loudness 0..3; choosing one also brings the sound back."""
        self._change(hearing.with_loudness(self._settings, step, ears=self._ears))
        self.say(lines.SAMPLE if self._ears or step <= self._most else lines.CAPPED)

    @Slot(int)
    def setSpeedStep(self, step: int) -> None:
        """Set the speed 0 (slowest) .. 3 and let it be heard."""
        self._choose(replace(self._settings, morae_per_s=hearing.SPEEDS[step]))

    @Slot(int)
    def setPitchStep(self, step: int) -> None:
        """Set the pitch 0 (lowest) .. 3 and let it be heard."""
        self._choose(replace(self._settings, half_tones=hearing.HALF_TONES[step]))

    @Slot(int)
    def setPauseStep(self, step: int) -> None:
        """Set the pauses 0 (short) .. 2 and let them be heard."""
        self._choose(replace(self._settings, pause=hearing.PAUSES[step]))

    @Slot(bool)
    def setOther(self, other: bool) -> None:
        """Speak with the other voice of this machine, or with our own, and let it be heard."""
        self._choose(replace(self._settings, voice=self._other if other else ""))

    @Slot(bool)
    def setHeadphones(self, worn: bool) -> None:
        """Speak for headphones, at a loudness of their own, or for the room again."""
        self._ears = worn
        self._change(replace(self._settings, muted=False))
        self.say(lines.HEADPHONES if worn else lines.SAMPLE)

    @Slot(int, int, int)
    def setQuiet(self, start: int, end: int, most: int) -> None:
        """Limit the loudness of this machine from one hour to another; the last step is no limit."""
        self.set_quiet(QuietHours(start, end, most))
        self.quietSet.emit(quiet_hours.write(self._quiet))

    def _choose(self, settings: VoiceSettings) -> None:
        self._change(settings)
        self.say(lines.SAMPLE)

    def _get_volume_step(self) -> int:
        return hearing.loudness_step(self._in_force(), ears=self._ears, most=self._most)

    def _get_capped(self) -> bool:
        wanted = hearing.loudness_step(self._in_force(), ears=False, most=quiet_hours.LOUDEST)
        return not self._ears and wanted > self._most

    muted = Property(bool, lambda self: self._in_force().muted, notify=changed)
    volumeStep = Property(int, _get_volume_step, notify=changed)
    capped = Property(bool, _get_capped, notify=changed)
    speedStep = Property(
        int, lambda self: hearing.nearest(hearing.SPEEDS, self._settings.morae_per_s), notify=changed
    )
    pitchStep = Property(
        int, lambda self: hearing.nearest(hearing.HALF_TONES, self._settings.half_tones), notify=changed
    )
    pauseStep = Property(
        int, lambda self: hearing.nearest(hearing.PAUSES, self._settings.pause), notify=changed
    )
    hasOther = Property(bool, lambda self: self._other != "", notify=changed)
    usesOther = Property(bool, lambda self: self._settings.voice != "", notify=changed)
    headphones = Property(bool, with_headphones, notify=changed)
    quietStart = Property(int, lambda self: self._quiet.start, notify=changed)
    quietEnd = Property(int, lambda self: self._quiet.end, notify=changed)
    quietMost = Property(int, lambda self: self._quiet.most, notify=changed)
    audible = Property(bool, lambda self: self._audible, notify=changed)
    reason = Property(str, lambda self: self._reason, notify=changed)
    utterance = Property(int, lambda self: self._utterance, notify=spoken)
    start = Property(int, lambda self: self._start, notify=spoken)
    length = Property(int, lambda self: self._length, notify=spoken)
