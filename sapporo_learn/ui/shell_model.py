"""Which page is shown, how large and in which colours, and the one sentence of the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from sapporo_learn.core.ruby import Text, plain
from sapporo_learn.ui.lines import CRASH, CRASH_CALMS, WELCOME, Line, Lines
from sapporo_learn.ui.passage import Passage
from sapporo_learn.ui.voice_model import VoiceModel
from sapporo_learn.ui.words_model import WordsModel

QML_IMPORT_NAME = "SapporoLearn.Models"
QML_IMPORT_MAJOR_VERSION = 1

TEXT_SCALES: Final = (1.0, 1.25, 1.5, 1.75, 2.0)
THEMES: Final = ("paper", "night-white", "night-yellow")


@QmlElement
class ShellModel(QObject):
    """The window's frame.

    Attributes:
        manner: How words are shown and chosen.

    Signals:
        began: はじめる was touched.
        wentHome: The learner leaves a lesson's end for the cards.
        instructorAsked: The small door 講師 was touched.
        looksChanged: The learner chose another text size or other colours.
        quitAsked: The program is to end.
        recovered: After a crash, somebody begins again.
        saying: Emitted with every sentence that is said here, for a screen reader when the voice is silent.
    """

    changed = Signal()
    pageChanged = Signal()
    noticeChanged = Signal()
    lineChanged = Signal()
    began = Signal()
    wentHome = Signal()
    instructorAsked = Signal()
    looksChanged = Signal()
    pxPerMmSet = Signal(float)
    quitAsked = Signal()
    recovered = Signal()
    saying = Signal(str)

    def __init__(
        self,
        voice: VoiceModel,
        lines: Lines,
        px_per_mm: float,
        pace: float = 1.0,
        parent: QObject | None = None,
    ) -> None:
        """``px_per_mm`` is the true size of the screen's pixels; ``pace`` scales durations (1 = normal)."""
        super().__init__(parent)
        self._voice, self._lines = voice, lines
        self._page = "welcome"
        self._words, self._notice_words = Passage(voice, lines, ()), Passage(voice, lines, ())
        self._crash_words = Passage(voice, lines, (CRASH,), CRASH_CALMS)
        self._px_per_mm, self._pace = px_per_mm, pace
        self._text_step, self._theme = 0, THEMES[0]
        self._notice, self._crashed = "", False
        self.manner = WordsModel(voice, lines, self)
        lines.follow(self._draw)

    def show(
        self, page: str, texts: Sequence[Text] = (), before: Sequence[Text] = (), *, quiet: bool = False
    ) -> None:
        """Go to a page and say its sentence, after others that stand in places of their own (``before``).

        ``quiet`` shows it only: more will be known soon.
        """
        self._page = page
        self._words.take(*((text,) for text in before), texts)
        self.pageChanged.emit()
        if self._crashed or self._notice:
            self.lineChanged.emit()  # what lies over the page keeps the word
        elif quiet:
            self._voice.stop()
            self.lineChanged.emit()
        else:
            self._say(self._words)

    def _say(self, words: Passage) -> None:
        words.say()
        self.lineChanged.emit()
        if words.shown:
            self.saying.emit(words.shown)

    def apply_looks(self, text_scale: float, theme: str) -> None:
        """Take a learner's own looks; unknown values become the nearest known."""
        self._text_step = min(range(5), key=lambda step: abs(TEXT_SCALES[step] - text_scale))
        self._theme = theme if theme in THEMES else THEMES[0]
        self.changed.emit()

    def looks(self) -> tuple[float, str]:
        """Give text scale and theme in force."""
        return TEXT_SCALES[self._text_step], self._theme

    def notify(self, sentence: str) -> None:
        """Show one sentence to whoever is there, and say it; "" takes it away."""
        self.tell((plain(sentence),) if sentence else ())

    def tell(self, texts: Sequence[Text]) -> None:
        """Show these sentences to whoever is there, and say them; none takes them away."""
        notice = "".join(text.shown for text in texts)
        if notice == self._notice:
            return
        before, self._notice = self._notice_words.is_being_said(), notice
        self._notice_words.take(tuple(texts))
        if notice or before:
            self._say(self._notice_words)
        self.noticeChanged.emit()

    def crash(self) -> None:
        """A bug: everything is saved; call the instructor."""
        self._crashed = True
        self.changed.emit()
        self._say(self._crash_words)

    def has_crashed(self) -> bool:
        """Say whether the instructor is being called because of a bug."""
        return self._crashed

    def notice_shown(self) -> str:
        """Give the sentence that is shown to whoever is there, or ""."""
        return self._notice

    def current(self) -> str:
        """Give the page's name."""
        return self._page

    def px_per_mm(self) -> float:
        """Give true px per mm."""
        return self._px_per_mm

    @Slot(int)
    def setTextStep(self, step: int) -> None:
        """Choose one of five text sizes, 0..4."""
        self._text_step = max(0, min(4, step))
        self.changed.emit()
        self.looksChanged.emit()

    @Slot(str)
    def setTheme(self, theme: str) -> None:
        """Choose colours: paper, night-white or night-yellow."""
        self._theme = theme if theme in THEMES else THEMES[0]
        self.changed.emit()
        self.looksChanged.emit()

    @Slot(float)
    def setPxPerMm(self, px_per_mm: float) -> None:
        """Take the size that a card held to the glass gave, 1.5–20 px/mm."""
        self._px_per_mm = max(1.5, min(20.0, px_per_mm))
        self.changed.emit()
        self.pxPerMmSet.emit(self._px_per_mm)

    @Slot()
    def begin(self) -> None:
        """はじめる."""
        self.began.emit()

    @Slot()
    def openInstructor(self) -> None:
        """講師."""
        self.instructorAsked.emit()

    @Slot()
    def goWelcome(self) -> None:
        """Back to the first page."""
        self.show("welcome", WELCOME)

    @Slot()
    def goHome(self) -> None:
        """To the cards."""
        self.wentHome.emit()

    @Slot()
    def repeat(self) -> None:
        """もういちど聞く, outside a lesson: of what is on top."""
        self._say(self._notice_words if self._notice else self._crash_words if self._crashed else self._words)

    @Slot()
    def dismissNotice(self) -> None:
        """The sentence was read."""
        self.notify("")

    @Slot()
    def recover(self) -> None:
        """After a crash, begin again at the first page."""
        self._crashed = False
        self.changed.emit()
        self.goWelcome()
        self.recovered.emit()

    @Slot()
    def quit(self) -> None:
        """End the program."""
        self.quitAsked.emit()

    @Slot(str, result=str)
    def keep(self, text: str) -> str:
        """Join phrases so that lines break only between them."""
        return self._lines.keep(text)

    def _draw(self) -> None:
        """Make all lines anew, with more or less small kana; nothing is said."""
        for words in (self._words, self._notice_words, self._crash_words):
            words.draw()
        self.lineChanged.emit()
        self.noticeChanged.emit()

    def _get_line(self) -> Line:
        return self._words.lines[-1]

    def _get_notice_line(self) -> Line:
        return self._notice_words.lines[0]

    page = Property(str, current, notify=pageChanged)
    line = Property("QVariantMap", _get_line, notify=lineChanged)  # type: ignore[arg-type]
    linesBefore = Property(list, lambda self: self._words.lines[:-1], notify=lineChanged)
    noticeLine = Property("QVariantMap", _get_notice_line, notify=lineChanged)  # type: ignore[arg-type]
    crashLines = Property(list, lambda self: self._crash_words.lines, notify=lineChanged)
    textStep = Property(int, lambda self: self._text_step, notify=changed)
    textScale = Property(float, lambda self: TEXT_SCALES[self._text_step], notify=changed)
    words = Property(WordsModel, lambda self: self.manner, constant=True)
    theme = Property(str, lambda self: self._theme, notify=changed)
    pxPerMm = Property(float, px_per_mm, notify=changed)
    pace = Property(float, lambda self: self._pace, constant=True)
    notice = Property(str, notice_shown, notify=noticeChanged)
    crashed = Property(bool, has_crashed, notify=changed)
