"""While the class is shown it is read anew every few seconds; what has changed is shown where it stands."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from sapporo_learn.core.figures import StepTrouble
from sapporo_learn.core.ports import ClassRow, Records
from sapporo_learn.ui.instructor_door import Visit
from sapporo_learn.ui.instructor_reading import Reading
from sapporo_learn.ui.rows_model import RowsModel

LOOK_MS: Final = 3000
TROUBLES_EVERY: Final = 10  # looks: to find the hardest steps, the whole record is read


class ClassWatch(QObject):
    """Keeps the page of the class true.

    Attributes:
        rows: The class as a list for QML.

    Signals:
        looked: Emitted after every look that the record answered; True when the page says something else now.
    """

    looked = Signal(bool)

    def __init__(self, records: Records, look_ms: int, parent: QObject) -> None:
        """Wait; ``look_ms`` is how often to look."""
        super().__init__(parent)
        self.rows = RowsModel(self)
        self._records = records
        self._visit: Visit | None = None
        self._looks = 0
        self._timer = QTimer(self)
        self._timer.setInterval(look_ms)
        self._timer.timeout.connect(self._look)

    def follow(self, visit: Visit, read: Reading, *, shown: bool) -> None:
        """Look again and again while the class is shown; once it is not, a late answer counts for nothing."""
        self._visit, self._read = visit, read
        if shown:
            self._timer.start()
        else:
            self._timer.stop()

    def shown(self, read: Reading) -> None:
        """Remember what the page says now."""
        self._said = read.class_page()
        self.rows.take(read.class_rows())

    @Slot()
    def _look(self) -> None:
        records, read = self._records, self._read
        self._looks += 1
        whole = self._looks % TROUBLES_EVERY == 0

        def work() -> tuple[list[ClassRow], list[StepTrouble] | None]:
            return records.class_list(), read.all_troubles(records) if whole else None

        assert self._visit is not None
        self._visit.look(work, lambda answer: self._take(*answer))

    def _take(self, rows: list[ClassRow], troubles: list[StepTrouble] | None) -> None:
        if self._timer.isActive():
            self._read.class_list = rows
            self._read.troubles = self._read.troubles if troubles is None else troubles
            self.looked.emit(self._read.class_page() != self._said)
