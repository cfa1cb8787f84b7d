"""The keyboard on the phone's real window: taps, flicks, petals, keys, and what is drawn of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtQuick import QQuickItem

from sapporo_learn.core.phone import kana
from sapporo_learn.core.phone.actions import Direction, Slide, Tap
from sapporo_learn.core.touch import Cause
from sapporo_learn.ui.phone_view import derive
from tests.helpers.handset import Handset, children, evaluate
from tests.helpers.phone_states import STATES


@pytest.fixture
def handset(qapp):
    phone = Handset("keyboard", magnification=0.9, px=3.78)
    phone.model.now = lambda: phone.clock
    phone.clock = 10.0
    yield phone
    phone.close()


def text(handset: Handset) -> str:
    return handset.state.notes.sheet.shown


def tap(handset: Handset, key: str, after_s: float = 0.3) -> None:
    handset.clock += after_s
    handset.tap(handset.place(f"keyboard/{key}"))


def petals(handset: Handset) -> dict[str, QQuickItem]:
    """Letter -> the petal it stands on, of what can be seen."""
    return {
        item.property("text"): item.parentItem()
        for item in children(handset.item("petals"))
        if item.inherits("QQuickText")
    }


def test_a_second_tap_soon_after_changes_the_letter_and_a_tremble_does_not(handset):
    tap(handset, "ya")
    tap(handset, "ya", after_s=0.2)
    assert text(handset) == "ゆ"
    tap(handset, "ya", after_s=0.1)
    assert text(handset) == "ゆ"
    assert handset.touches[-1].cause is Cause.TWICE


def test_a_flick_writes_what_its_petal_shows(handset):
    place = handset.place("keyboard/ka")
    handset.touch(("press", 1, place))
    assert list(petals(handset)) == ["き", "く", "け", "こ", "か"]
    rest = handset.picture()
    handset.touch(("move", 1, handset.place("keyboard/ka", dx_mm=-12)))
    handset.wait(lambda: handset.item("petals").property("way") == 0)
    dark = petals(handset)["き"]
    middle = dark.mapToScene(dark.boundingRect().topLeft()).toPoint()
    middle.setX(middle.x() + 4)
    middle.setY(middle.y() + round(dark.height() / 2))
    assert handset.picture().pixelColor(middle) != rest.pixelColor(middle)
    handset.touch(("release", 1, handset.place("keyboard/ka", dx_mm=-12)))
    assert text(handset) == "き"
    assert petals(handset) == {}


@pytest.mark.parametrize("key", [*(key.id for key in kana.KEYS), "mark"])
def test_the_petals_of_every_key_lie_whole_on_the_glass(handset, key):
    glass = handset.glass.mapRectToScene(handset.glass.boundingRect())
    place = handset.place(f"keyboard/{key}")
    handset.touch(("press", 1, place))
    handset.settle()
    shown = [
        item.mapRectToScene(QRectF(0, 0, item.width(), item.height())) for item in petals(handset).values()
    ]
    assert len(shown) == (3 if key == "mark" else 5)
    assert all(glass.contains(rect) for rect in shown)
    handset.touch(("release", 1, place))


def test_other_keys_have_no_petals(handset):
    handset.touch(("press", 1, handset.place("keyboard/delete")))
    assert petals(handset) == {}


def test_the_keys_stay_where_they_are_while_is_written(handset):
    before = {name: handset.target(name) for name in handset.targets() if "candidate" not in name}
    tap(handset, "ya")
    after = {name: handset.target(name) for name in handset.targets() if "candidate" not in name}
    assert after == {name: item for name, item in before.items() if name in after}
    assert len(after) == 22


def test_by_keys_return_taps_and_the_arrows_flick(handset):
    handset.target("keyboard/ka").forceActiveFocus()
    handset.key(Qt.Key.Key_Return)
    handset.key(Qt.Key.Key_Left)
    assert handset.actions == [Tap("keyboard/ka"), Slide("keyboard/ka", Direction.LEFT)]
    assert text(handset) == "かき"


def test_a_long_text_shows_its_end_and_no_half_line(handset):
    for _ in range(30):
        handset.clock += 0.3
        handset.drag([handset.place("keyboard/a"), handset.place("keyboard/a", dx_mm=12)])
    handset.settle()
    paper = handset.target("notes/write") if "notes/write" in handset.targets() else handset.item("paper")
    whole = paper.mapRectToScene(paper.boundingRect()).adjusted(-1, -1, 1, 1)
    letters = [
        item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
        for item in children(paper)
        if item.inherits("QQuickText") and item.property("text") == "え"
    ]
    assert len(letters) == 30
    seen = [rect for rect in letters if rect.bottom() > whole.top()]
    assert all(whole.contains(rect) for rect in seen)
    assert letters[-1] == seen[-1]


# --- what is drawn from a state -----------------------------------------------------------------------------


def drawn(name: str) -> dict:
    return derive(STATES[name], str)["keyboard"]


def words(name: str) -> dict[str, str]:
    return {each["target"].removeprefix("keyboard/"): each["word"] for each in drawn(name)["functions"]}


def test_the_function_keys_say_what_they_would_do_now():
    assert words("keyboard") == {"delete": "消す", "next": "つぎ", "space": "空白", "enter": "改行"}
    assert words("four candidates")["space"] == "変換"
    assert words("four candidates")["enter"] == "確定"
    assert words("board") == {
        "delete": "消す",
        "mark": "小",
        "space": "空白",
        "enter": "改行",
        "board-next": "続き",
    }
    assert words("flick-practice") == {}


def test_a_candidate_that_is_shown_is_marked():
    strip = drawn("four candidates")["strip"]
    assert [(each["word"], each["columns"], each["chosen"]) for each in strip] == [
        ("雪", 1, True),
        ("行き", 1, False),
        ("ゆき", 1, False),
        ("ユキ", 1, False),
    ]


def test_without_a_keyboard_nothing_is_drawn_of_it():
    assert drawn("home") == {}
    assert drawn("notes") == {}


def test_what_is_written_comes_in_lines_of_letters_and_pending_ones_are_told():
    notes = derive(STATES["thanks"], str)["notes"]
    assert [[each["letter"] for each in line] for line in notes["lines"]] == [list("有難う"), ["ゆ"]]
    assert [each["pending"] for line in notes["lines"] for each in line] == [False, False, False, True]
    assert notes["written"] == "有難う\nゆ"


@pytest.mark.parametrize(
    ("state", "task", "hint"),
    [
        ("flick-practice", "あ から 左へ", ""),
        ("flick astray", "あ から 左へ", "もうすこし 左です"),
        ("flick on another key", "あ から 左へ", "あ の キーです"),
    ],
)
def test_the_practice_tells_the_way_and_where_a_flick_should_have_gone(state, task, hint):
    notes = derive(STATES[state], str)["notes"]
    assert (notes["letter"], notes["task"], notes["hint"]) == ("い", task, hint)


def test_a_screen_reader_says_what_a_candidate_is(handset):
    handset.show(STATES["four candidates"])
    said = evaluate(handset.target("keyboard/candidate-2"), "Accessible.name")
    assert said == "2番目のことば、行き"
