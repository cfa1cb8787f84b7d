"""記録の安全: backups, going back, old records and what was changed, for the instructor's page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from sapporo_learn.core.safety import Safety, SafetyState
from sapporo_learn.errors import KnownError
from sapporo_learn.ui import instructor_safety_words as words
from sapporo_learn.ui.instructor_door import Visit
from sapporo_learn.ui.jobs import Jobs

QML_IMPORT_NAME = "SapporoLearn.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class SafetyModel(QObject):
    """How safe the record is, and what can be done. Only a visit behind the PIN sees or changes it.

    Attributes:
        visit: The instructor's; nothing is done while nobody is inside.

    Signals:
        opened: Emitted with the name of the instructor's page when it is to be shown.
    """

    changed = Signal()
    opened = Signal(str)

    def __init__(
        self,
        safety: Safety | None,
        jobs: Jobs,
        now: Callable[[], datetime],
        parent: QObject | None = None,
        *,
        spare: bool = False,
    ) -> None:
        """``spare``: the program could not open the record and works with another for this time."""
        super().__init__(parent)
        self._safety, self._jobs, self._now, self._spare = safety, jobs, now, spare
        self._state, self._said, self._busy = SafetyState(), "", False
        self.visit: Visit | None = None

    @Slot()
    def open(self) -> None:
        """Show the page, and look how the record stands."""
        if self.visit is not None and self.visit.inside and not self._busy:
            self.opened.emit("safety")
            self._run(lambda safety: "")

    @Slot()
    def backUp(self) -> None:
        """いまバックアップ."""

        def work(safety: Safety) -> str:
            safety.back_up()
            return words.BACKED_UP

        self._run(work)

    @Slot()
    def check(self) -> None:
        """ファイルをしらべる."""
        self._run(lambda safety: "" if safety.check() else words.SOUND)

    @Slot()
    def restore(self) -> None:
        """きのうの状態にもどす."""
        self._restore("")

    @Slot()
    def undo(self) -> None:
        """もどすのを やめる: what the record was before it was last restored."""
        if self._state.undo is not None:
            self._restore(self._state.undo.name)

    @Slot(int)
    def setYears(self, years: int) -> None:
        """After so many years without a visit a record may be erased."""

        def work(safety: Safety) -> str:
            safety.set_retention(years)
            return ""

        if years != self._state.years:
            self._run(work)

    @Slot()
    def eraseOld(self) -> None:
        """Erase the people whom the rule names."""
        self._run(lambda safety: words.erased_words(safety.erase_old()))

    def _restore(self, name: str) -> None:
        def work(safety: Safety) -> str:
            safety.restore(name)
            return words.REOPEN if self._spare else words.RESTORED

        self._run(work)

    def _run(self, work: Callable[[Safety], str]) -> None:
        """Do something on another thread, behind the door only, one thing after the other; then look."""
        safety, visit = self._safety, self.visit
        if safety is None or visit is None or not visit.inside or self._busy:
            return
        self._busy, self._said = True, ""
        self.changed.emit()

        def ended(answer: tuple[str, SafetyState]) -> None:
            self._busy = False
            self._said, self._state = answer if visit is self.visit else ("", SafetyState())
            self.changed.emit()

        def failed(error: KnownError) -> None:
            self._busy = False
            self.changed.emit()
            visit.tell(error)

        self._jobs.run(lambda: (work(safety), safety.look()), ended, failed)

    # --- for QML

    def _get_lines(self) -> list[dict[str, str]]:
        return [words.line(one, self._now()) for one in self._state.audit]

    facts = Property(list, lambda self: words.facts(self._state, self._now()), notify=changed)
    broken = Property(bool, lambda self: self._state.finding != "", notify=changed)
    said = Property(str, lambda self: self._said, notify=changed)
    busy = Property(bool, lambda self: self._busy, notify=changed)
    yesterday = Property(str, lambda self: words.asked(self._state.yesterday, self._now()), notify=changed)
    before = Property(str, lambda self: words.asked(self._state.undo, self._now()), notify=changed)
    rules = Property(list, lambda self: words.rules(self._state.years), notify=changed)
    old = Property(str, lambda self: words.old_words(self._state), notify=changed)
    lines = Property(list, _get_lines, notify=changed)
