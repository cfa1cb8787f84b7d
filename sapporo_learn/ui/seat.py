"""Who sits here, and how this person likes it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from sapporo_learn.core.path import Door
from sapporo_learn.core.ports import GUEST, Learner, LearnerSettings, People
from sapporo_learn.ui.jobs import Jobs
from sapporo_learn.ui.lesson_model import LessonModel
from sapporo_learn.ui.shell_model import ShellModel
from sapporo_learn.ui.voice_model import VoiceModel


class Seat(QObject):
    """Letters, colours, voice and words follow the learner, and what is changed on any page is kept.

    Attributes:
        learner: Who sits here; the guest when nobody does.
    """

    def __init__(
        self, shell: ShellModel, voice: VoiceModel, lesson: LessonModel, people: People, jobs: Jobs
    ) -> None:
        super().__init__(shell)
        self._shell, self._voice, self._lesson = shell, voice, lesson
        self._people, self._jobs = people, jobs
        self.learner: Learner = GUEST
        shell.looksChanged.connect(self.keep)
        shell.manner.chosen.connect(self.keep)
        shell.manner.worded.connect(self._on_worded)
        voice.settingsChanged.connect(self.keep)

    def take(self, learner: Learner, *, known: bool) -> None:
        """Sit down; who is new keeps what was chosen on the first page."""
        self.learner = learner
        if known:
            self._apply(learner.settings)
        else:
            self.keep()

    @Slot()
    def leave(self) -> None:
        """Nobody sits here any more."""
        self.learner = GUEST
        self._voice.take_off_headphones()
        self._apply(LearnerSettings())

    def aim(self, door: Door, goal: str) -> None:
        """Keep what this learner wants to do."""
        settings = replace(self.learner.settings, door=door.value, goal=goal)
        self.learner = replace(self.learner, settings=settings)
        self.keep()

    @Slot()
    def keep(self) -> None:
        """Remember how it is now; nothing is kept of a guest."""
        learner = self.learner
        if not learner.id:
            return
        scale, theme = self._shell.looks()
        kana, wording = self._shell.manner.settings()
        settings = replace(
            learner.settings,
            text_scale=scale,
            theme=theme,
            voice=self._voice.settings(),
            furigana=kana,
            wording=wording,
        )
        self.learner = replace(learner, settings=settings)
        self._jobs.run(lambda: self._people.save_settings(learner.id, settings))

    def _apply(self, settings: LearnerSettings) -> None:
        self._shell.apply_looks(settings.text_scale, settings.theme)
        self._voice.apply(settings.voice)
        self._shell.manner.apply(settings.furigana, settings.wording)
        self._lesson.reword(self._shell.manner.wording())

    @Slot()
    def _on_worded(self) -> None:
        """Let another wording be heard: the open lesson's sentence, or else a sample."""
        if not self._lesson.reword(self._shell.manner.wording()):
            self._shell.manner.say_sample()
