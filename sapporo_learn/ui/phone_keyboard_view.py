"""From what is being written to what the keyboard and the paper above it draw."""

from __future__ import annotations

from typing import Any, Final

from sapporo_learn.core.phone import kana, keyboard
from sapporo_learn.core.phone.apps.keyboard import writing
from sapporo_learn.core.phone.apps.notes import NotesState, wanted
from sapporo_learn.core.phone.conversion import candidates
from sapporo_learn.core.phone.keyboard import KeyboardState, Layout
from sapporo_learn.core.phone.state import PhoneState

Map = dict[str, Any]

_FUNCTIONS: Final = ("delete", "next", "space", "enter")
_BOARD_FUNCTIONS: Final = ("delete", "mark", "space", "enter", "board-next")
_WORDS: Final = {"delete": "消す", "next": "つぎ", "board-next": "続き", "mark": "小"}
_ICONS: Final = {
    "delete": "key-delete",
    "next": "arrow-right",
    "mark": "key-marks",
    "board-next": "arrow-right",
}
_MARKS: Final = ("゛", "小", "゜", "")
_HINTS: Final = {
    "left": "もうすこし 左です",
    "up": "もうすこし 上です",
    "right": "もうすこし 右です",
    "down": "もうすこし 下です",
}
_PLACES: Final = {"left": "左へ", "up": "上へ", "right": "右へ", "down": "下へ"}


def keyboard_view(phone: PhoneState) -> Map:
    """Give what the keyboard is drawn from; empty while there is none."""
    state = writing(phone)
    return _keyboard(state) if state else {}


def keys_view(phone: PhoneState) -> list[Map]:
    """Give the letter keys; they are apart from the rest because writing a letter does not change them."""
    state = writing(phone)
    if not state:
        return []
    return _board(state.page) if _on_board(state) else _keys(state.bare)


def notes_view(phone: PhoneState, keep: object) -> Map:
    """Give what the notes are drawn from."""
    notes = phone.notes
    return {
        "open": notes.open,
        "drill": notes.drill >= 0,
        "lines": lines(notes.sheet),
        "written": notes.sheet.shown,
        **(_drill(notes) if notes.drill >= 0 else {}),
    }


def lines(state: KeyboardState) -> list[list[Map]]:
    """Part what is written into lines of single letters; those still pending are underlined."""
    letters = [
        *({"letter": letter, "pending": False} for letter in state.text),
        *({"letter": letter, "pending": True} for letter in state.underlined),
    ]
    parted: list[list[Map]] = [[]]
    for each in letters:
        if each["letter"] == "\n":
            parted.append([])
        else:
            parted[-1].append(each)
    return parted


def _drill(notes: NotesState) -> Map:
    key, way = wanted(notes)
    task = f"{key.face} から {_PLACES[way.value]}"
    return {
        "letter": key.flick(way),
        "task": task,
        "hint": _HINTS.get(notes.hint, f"{key.face} の キーです" if notes.hint else ""),
    }


def _keyboard(state: KeyboardState) -> Map:
    board = _on_board(state)
    names = () if state.bare else _BOARD_FUNCTIONS if board else _FUNCTIONS
    said, _ = state.saying
    return {
        "listening": state.listening,
        "said": said,
        "board": board,
        "bare": state.bare,
        "pending": bool(state.pending),
        "strip": _strip(state),
        "functions": [_function(name, state) for name in names],
    }


def _on_board(state: KeyboardState) -> bool:
    return state.layout is Layout.BOARD and not state.bare


def _strip(state: KeyboardState) -> list[Map]:
    words = candidates(state.pending)
    return [
        {
            "target": f"keyboard/candidate-{place + 1}",
            "word": words[number],
            "columns": columns,
            "chosen": number == state.chosen,
        }
        for place, (number, columns) in enumerate(keyboard.strip(state))
    ]


def _keys(bare: bool) -> list[Map]:
    """The pad, row by row, with ゛゜小 between ら and わ."""
    faces = [_letters(key) for key in kana.KEYS]
    mark = {
        "target": "keyboard/mark",
        "face": "小",
        "icon": "key-marks",
        "small": True,
        "petals": list(_MARKS),
        "middle": "",
    }
    return _placed([*faces[:9], {} if bare else mark, *faces[9:]])


def _letters(key: kana.Key) -> Map:
    return {
        "target": f"keyboard/{key.id}",
        "face": "？！" if key.id == "dots" else key.face,
        "icon": "key-dots" if key.id == "dots" else "",
        "small": len(key.face) > 1,
        "petals": [letter.strip() for letter in key.flicks],
        "middle": key.taps[0],
    }


def _board(page: int) -> list[Map]:
    columns = kana.BOARD[page % len(kana.BOARD)]
    letters = (column[row] for row in range(len(columns[0])) for column in columns)
    return _placed(
        [
            {}
            if letter == kana.NO_KEY
            else {
                "target": f"keyboard/board-{kana.SOUND_OF[letter]}",
                "face": letter,
                "small": False,
                "petals": [],
            }
            for letter in letters
        ]
    )


def _placed(keys: list[Map]) -> list[Map]:
    """Tell each key its row and its one of three columns; what is empty is left out."""
    return [{**key, "row": place // 3, "column": place % 3} for place, key in enumerate(keys) if key]


def _function(name: str, state: KeyboardState) -> Map:
    word = _WORDS.get(name, "")
    if name == "space":
        word = "変換" if state.pending else "空白"
    elif name == "enter":
        word = "確定" if state.pending or not state.lines else "改行"
    return {
        "target": f"keyboard/{name}",
        "word": word,
        "icon": _ICONS.get(name, ""),
        "strong": name == "enter",
    }
