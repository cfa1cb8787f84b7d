"""A list that is read anew: after each change it says what it was given, and rows keep their identity."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from sapporo_learn.ui.rows_model import ROW, RowsModel

Rows = list[dict[str, Any]]

lists = st.lists(
    st.builds(lambda name, word: {"id": name, "word": word}, st.sampled_from("abcdef"), st.integers(0, 2)),
    unique_by=lambda row: row["id"],
    max_size=6,
)


def shown(model: RowsModel) -> Rows:
    return [model.data(model.index(row)) for row in range(model.rowCount())]


@given(st.lists(lists, min_size=1, max_size=5))
def test_after_each_change_it_says_what_it_was_given(qapp, versions: list[Rows]) -> None:
    model = RowsModel()
    for rows in versions:
        held = {row["id"]: QPersistentModelIndex(model.index(at)) for at, row in enumerate(shown(model))}
        model.take(rows)
        assert shown(model) == rows
        for at, row in enumerate(rows):
            if row["id"] in held:
                assert held[row["id"]].row() == at
        assert all(not held[name].isValid() for name in held.keys() - {row["id"] for row in rows})


def test_what_is_the_same_is_not_told(qapp) -> None:
    model = RowsModel()
    model.take([{"id": "a", "word": 1}, {"id": "b", "word": 1}])
    told: list[tuple[str, int]] = []
    model.dataChanged.connect(lambda first, last, roles: told.append(("changed", first.row())))
    model.rowsInserted.connect(lambda parent, first, last: told.append(("new", first)))
    model.rowsMoved.connect(lambda parent, first, last, to, row: told.append(("moved", first)))
    model.rowsRemoved.connect(lambda parent, first, last: told.append(("gone", first)))
    model.take([{"id": "a", "word": 1}, {"id": "b", "word": 1}])
    assert told == []
    model.take([{"id": "b", "word": 2}, {"id": "a", "word": 1}])
    assert told == [("moved", 1), ("changed", 0)]
    model.take([{"id": "c", "word": 3}, {"id": "a", "word": 1}])
    assert told[2:] == [("gone", 0), ("new", 0)]


def test_it_is_a_flat_list_of_rows(qapp, qtmodeltester) -> None:
    model = RowsModel()
    model.take([{"id": "a"}, {"id": "b"}])
    qtmodeltester.check(model, force_py=True)
    assert bytes(model.roleNames()[ROW]) == b"row"
    assert model.rowCount(model.index(0)) == 0
    assert model.data(QModelIndex()) is None
    assert model.data(model.index(0), Qt.ItemDataRole.DisplayRole) is None
