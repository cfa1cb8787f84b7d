"""Paper to write on, with the keyboard and without."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from sapporo_learn.core.phone.apps.notes import NotesState
from sapporo_learn.core.phone.scenes.base import at
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.state import PhoneState, Scene


def _notes(state: NotesState) -> PhoneState:
    return replace(at(Screen.NOTES), notes=state)


SCENES: tuple[Scene, ...] = (
    Scene("notes", "『メモ』の白い紙。キーは出ていない", partial(_notes, NotesState())),
    Scene("keyboard", "『メモ』の白い紙。文字のキーが出ている", partial(_notes, NotesState(open=True))),
    Scene("flick-practice", "『メモ』で、すべらせて書く練習", partial(_notes, NotesState(drill=0))),
)
