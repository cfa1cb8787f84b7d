"""Rows of a list that is read anew again and again, for QML: whoever is still there keeps the item."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

ROW: Final = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex
NOWHERE: Final = QModelIndex()


class RowsModel(QAbstractListModel):
    """Maps with an ``id``, each once; a delegate gets its map as ``row``.

    A row that changes its place is moved, so that a finger or the keyboard on it stays with the same row.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._rows: list[dict[str, Any]] = []

    def roleNames(self) -> dict[int, Any]:
        """Give the name by which QML asks."""
        return {ROW: b"row"}

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Give the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = ROW) -> Any:
        """Give one row."""
        return self._rows[index.row()] if index.isValid() and role == ROW else None

    def take(self, rows: Sequence[dict[str, Any]]) -> None:
        """Become these rows, with as little change as possible."""
        wanted = {row["id"] for row in rows}
        for at in reversed(range(len(self._rows))):
            if self._rows[at]["id"] not in wanted:
                self.beginRemoveRows(NOWHERE, at, at)
                del self._rows[at]
                self.endRemoveRows()
        for at, row in enumerate(rows):
            self._place(at, row)

    def _place(self, at: int, row: dict[str, Any]) -> None:
        """Put a row here; those before it are right already."""
        now = next((n for n in range(at, len(self._rows)) if self._rows[n]["id"] == row["id"]), None)
        if now is None:
            self.beginInsertRows(NOWHERE, at, at)
            self._rows.insert(at, row)
            self.endInsertRows()
            return
        if now != at:
            self.beginMoveRows(NOWHERE, now, now, NOWHERE, at)
            self._rows.insert(at, self._rows.pop(now))
            self.endMoveRows()
        if self._rows[at] != row:
            self._rows[at] = row
            self.dataChanged.emit(self.index(at), self.index(at), [ROW])
