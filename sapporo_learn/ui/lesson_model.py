"""A lesson on the screen: happenings go to the teaching loop, its effects to voice, phone and record."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from sapporo_learn.core import practice
from sapporo_learn.core.lesson import Lesson, Show
from sapporo_learn.core.phone.actions import Action
from sapporo_learn.core.phone.apps.own_bus import OwnStops
from sapporo_learn.core.plainness import Wording
from sapporo_learn.core.ports import Chime, EventLog
from sapporo_learn.core.practice import Phase, Session, Tone
from sapporo_learn.core.ruby import EMPTY, Text
from sapporo_learn.core.touch import Touch
from sapporo_learn.ui import lesson_view as view
from sapporo_learn.ui.lesson_record import LessonRecord, Visit, state_left
from sapporo_learn.ui.lines import Line, Lines
from sapporo_learn.ui.passage import Sentences
from sapporo_learn.ui.phone_model import PhoneModel
from sapporo_learn.ui.voice_model import VoiceModel

QML_IMPORT_NAME = "SapporoLearn.Models"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MS = 250


@QmlElement
class LessonModel(QObject):
    """The lesson being learned.

    Signals:
        left: Emitted with a LessonState when the learner leaves before the end.
        finished: Emitted with a LessonState when the stamp was given.
        drawn: The lines are others, with or without new words (``said``).
    """

    changed = Signal()
    said = Signal()
    drawn = Signal()
    left = Signal(object)
    finished = Signal(object)

    def __init__(
        self,
        phone: PhoneModel,
        voice: VoiceModel,
        log: EventLog,
        lines: Lines,
        clock: Callable[[], float],
        pace: float = 1.0,
        parent: QObject | None = None,
        own: Callable[[], OwnStops] = OwnStops,
    ) -> None:
        """``clock`` gives monotonic seconds; ``pace`` 0.1 makes ten seconds of silence last one.

        ``own`` gives the stops of a real operator that can be looked up now, and what time it is.
        """
        super().__init__(parent)
        self._phone, self._voice, self._lines = phone, voice, lines
        self._record = LessonRecord(log, clock)
        self._clock, self._pace, self._own = clock, pace, own
        self._session: Session | None = None
        self._ticked = 0.0
        self._utterance, self._seen, self._held = 0, False, False
        self._words = Sentences(lines)
        self._wording = Wording.NORMAL
        lines.follow(self._draw)
        self._timer = QTimer(self)
        self._timer.setInterval(max(5, round(TICK_MS * pace)))
        self._timer.timeout.connect(self._tick)
        voice.finished.connect(self._on_finished)
        voice.spoken.connect(self._on_spoken)
        phone.touched.connect(self._on_touched)
        phone.acted.connect(self._on_acted)
        phone.demonstrated.connect(self._on_demonstrated)
        phone.touchBegan.connect(self._on_touch_began)

    # --- from Python

    def start(
        self,
        visit: Visit,
        lesson: Lesson,
        save: str,
        passed_before: bool,
        review: bool = False,
        *,
        mastered: int = 0,
    ) -> None:
        """Begin a lesson, or its おさらい alone (``review``), or go on where ``save`` says."""
        self._record.begin(visit)
        self._session, resumed = self._open(lesson, save, passed_before, review, mastered)
        self._words.put(())
        self._phone.show(self._session.phone)
        self._ticked = self._clock()
        self._timer.start()
        self._advance(practice.Opened(resumed=resumed))
        if self._session.phase is Phase.DONE_STEP and not self._words.large["shown"]:
            self._words.recall((self._session.sentence,))
            self.drawn.emit()

    def lay_out(self, lesson: Lesson, save: str, passed_before: bool, review: bool = False) -> None:
        """Show the phone as :meth:`start` will, while there is no page that would draw what is on it now."""
        self._phone.show(self._open(lesson, save, passed_before, review)[0].phone)

    def _open(
        self, lesson: Lesson, save: str, passed_before: bool, review: bool = False, mastered: int = 0
    ) -> tuple[Session, bool]:
        """Give the session to begin with, and whether it is one to go on with."""
        session, resumed = practice.enter(lesson, save, passed_before, review, mastered)
        return practice.meet(practice.reword(session, self._wording), self._own()), resumed

    def session(self) -> Session | None:
        """Give the running session, or None between lessons."""
        return self._session

    def texts(self) -> tuple[Text, ...]:
        """Give what was said last, nothing between lessons."""
        return self._session.said if self._session is not None else ()

    def reword(self, wording: Wording) -> bool:
        """Word the instructions like this; one that was said last is said again: then True."""
        self._wording = wording
        if self._session is None:
            return False
        self._session = practice.reword(self._session, wording)
        if again := self._session.sentence in self._session.said:
            self._say(self._session.said, self._session.tone)
        return again

    def close(self) -> None:
        """Leave whatever is open, as when the window closes."""
        if self._session is not None and self._session.phase is not Phase.FINISHED:
            self.leave()

    def hold(self, held: bool) -> None:
        """Let time stand still while something else has the word."""
        self._held, self._ticked = held, self._clock()
        self._on_spoken()

    def drop(self) -> None:
        """Stop without another word, as after a bug; what was kept stays kept."""
        self._stop()

    # --- happenings

    @Slot()
    def repeat(self) -> None:
        """もういちど聞く."""
        self._advance(practice.AskedRepeat())

    @Slot()
    def help(self) -> None:
        """たすけて."""
        self._advance(practice.AskedHelp())

    @Slot()
    def back(self) -> None:
        """ひとつ戻る."""
        self._advance(practice.AskedBack())

    @Slot()
    def restart(self) -> None:
        """最初にもどす."""
        self._advance(practice.AskedRestart())

    @Slot()
    def next(self) -> None:
        """つぎへ."""
        self._advance(practice.AskedNext())

    @Slot()
    def leave(self) -> None:
        """おわる: everything is kept for the next time."""
        session = self._session
        if session is None:
            return
        self._advance(practice.Left())
        self._stop()
        self.left.emit(state_left(session))

    @Slot(object)
    def _on_touched(self, touch: Touch) -> None:
        self._meet()
        self._advance(practice.Touched(touch))

    @Slot(object)
    def _on_acted(self, action: Action) -> None:
        self._meet()
        self._advance(practice.Pressed(action))

    def _meet(self) -> None:
        """Tell the phone what time it is by the world's clock, for real times of buses."""
        if self._session is not None:
            self._session = practice.meet(self._session, self._own())

    @Slot()
    def _on_demonstrated(self) -> None:
        """A demonstration is over when it was seen and its sentence was heard, or somebody cut that off."""
        self._seen = True
        self._on_spoken()

    @Slot()
    def _on_spoken(self) -> None:
        if self._seen and not self._held and not self._voice.is_saying(self._utterance):
            self._seen = False
            self._advance(practice.Shown())

    @Slot()
    def _on_touch_began(self) -> None:
        self._voice.stop()

    @Slot(int)
    def _on_finished(self, utterance: int) -> None:
        """Hear that something was spoken to its end: perhaps a notice, or a sample of the voice."""
        if utterance == self._utterance:
            self._advance(practice.Spoken())

    @Slot()
    def _tick(self) -> None:
        if self._held:
            return
        now = self._clock()
        seconds, self._ticked = (now - self._ticked) / self._pace, now
        self._advance(practice.Waited(min(seconds, 5.0), speaking=self._voice.is_speaking()))

    # --- effects

    def _advance(self, happening: practice.Happening) -> None:
        if self._session is None:
            return
        before = self._session
        self._session, effects = practice.advance(before, happening)
        demo_over = before.phase is Phase.WATCH and self._session.phase is not Phase.WATCH
        if demo_over or self._session.phone is not before.phone:
            self._phone.show(self._session.phone)
        rows: list[practice.Record] = []
        keep = False
        for effect in effects:
            match effect:
                case practice.Record():
                    rows.append(effect)
                case practice.Keep() | practice.Finish():
                    keep = True
                case _:
                    self._perform(effect)
        self._record.write(self._session, rows, keep=keep)
        if view.place(self._session) != view.place(before) or isinstance(happening, practice.Opened):
            self.changed.emit()
        if self._session.index != before.index or isinstance(happening, practice.Opened):
            self._voice.prefetch(view.soon(self._session))
        self._follow()
        if any(isinstance(effect, practice.Finish) for effect in effects):
            self._finish()

    def _perform(self, effect: practice.Effect) -> None:
        match effect:
            case practice.Say(texts=texts, tone=tone, chime=chime):
                self._say(texts, tone, chime)
            case practice.Point(target=target, show=show):
                self._phone.point("" if show is Show.NOTHING else target, show)
            case practice.Demonstrate(action=action, after=after, more=more):
                self._seen = False
                self._phone.demonstrate(action, after, more)

    def _say(self, texts: tuple[Text, ...], tone: Tone, chime: Chime | None = None) -> None:
        self._utterance = self._voice.say(texts, chime)
        self._words.put(texts, self._utterance, view.FEEDBACK.get(tone, ""))
        self.drawn.emit()
        self.said.emit()

    def _draw(self) -> None:
        self._words.draw()
        self.drawn.emit()
        self.changed.emit()

    def _follow(self) -> None:
        """Tell the finger what is wanted now."""
        assert self._session is not None
        aim = practice.aim(self._session)
        self._phone.set_reading(aim.target, aim.gesture, self._session.tolerance, helping=aim.helping)

    def _finish(self) -> None:
        assert self._session is not None
        self._timer.stop()
        self.finished.emit(state_left(self._session))

    def _stop(self) -> None:
        self._timer.stop()
        self._voice.stop()
        self._session = None

    # --- for QML

    def _ask(self, question: Callable[[Session], Any], otherwise: Any) -> Any:
        return otherwise if self._session is None else question(self._session)

    def _label(self, of: str) -> Line:
        return self._lines.label(self._ask(lambda s: getattr(s.lesson, of), EMPTY))

    phone = Property(PhoneModel, lambda self: self._phone, constant=True)
    title = Property("QVariantMap", lambda self: self._label("title"), notify=changed)  # type: ignore[arg-type]
    proud = Property("QVariantMap", lambda self: self._label("proud"), notify=changed)  # type: ignore[arg-type]
    lessonId = Property(str, lambda self: self._ask(lambda s: s.lesson.id, ""), notify=changed)
    icon = Property(str, lambda self: self._ask(lambda s: s.lesson.icon, ""), notify=changed)
    dots = Property(list, lambda self: self._ask(view.dots, []), notify=changed)
    stage = Property(str, lambda self: self._ask(view.stage, ""), notify=changed)
    phase = Property(str, lambda self: self._ask(lambda s: s.phase.value, ""), notify=changed)
    nextLabel = Property(
        str, lambda self: self._ask(lambda s: view.NEXT.get(s.phase, ""), ""), notify=changed
    )
    canBack = Property(bool, lambda self: self._ask(view.can_back, False), notify=changed)
    canRestart = Property(bool, lambda self: self._ask(view.can_restart, False), notify=changed)
    pausing = Property(bool, lambda self: self._ask(view.pausing, False), notify=changed)
    called = Property(bool, lambda self: self._ask(lambda s: s.call_instructor, False), notify=changed)
    coach = Property(str, lambda self: self._ask(view.coach, ""), notify=changed)
    line = Property("QVariantMap", lambda self: self._words.large, notify=drawn)  # type: ignore[arg-type]
    feedback = Property("QVariantMap", lambda self: self._words.small, notify=drawn)  # type: ignore[arg-type]
    feedbackKind = Property(str, lambda self: self._words.kind, notify=drawn)
