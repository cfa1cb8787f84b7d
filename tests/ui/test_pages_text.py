"""Every word of every page can be read whole, on every display and at every text size."""

import pytest
from PySide6.QtQuick import QQuickItem

from sapporo_learn.ui.window import QML_ROOT
from tests.helpers.a11y import pressable
from tests.helpers.planted import planted_window
from tests.helpers.screens import BUSY, DISPLAYS, PAGES, Display
from tests.helpers.text import hidden_by_others, texts, unreadable

ALWAYS = ("もういちど聞く", "たすけて", "ひとつ戻る", "おわる")  # in a lesson, whatever happens
CASES = [(display, scale) for display in DISPLAYS for scale in (1.0, 1.5, 2.0)]
CASES += [(DISPLAYS[0], 1.25), (DISPLAYS[0], 1.75), (DISPLAYS[1], 1.25)]  # where the layout changes


@pytest.mark.parametrize(("display", "scale"), CASES, ids=str)
def test_no_word_is_cut_and_no_button_covers_another(
    qtbot, open_screens, display: Display, scale: float
) -> None:
    screens = open_screens(display, scale, people=9, **BUSY)
    faults = []
    for page in PAGES:
        screens.visit(page)
        assert texts(screens.window), page
        faults += [
            f"{page}: {fault}" for fault in unreadable(screens.window) + hidden_by_others(screens.window)
        ]
        tools = screens.window.findChild(QQuickItem, "tools")
        if tools is not None and page != "coach":  # a helper's card may lie over them until it is put away
            names = {node.name for node in pressable(screens.window)}
            faults += [f"{page}: {name} is not there" for name in ALWAYS if name not in names]
            if tools.property("overflowing"):
                faults.append(f"{page}: not all buttons show at once")
        screens.close_overlays()
    assert not faults, "\n".join(faults)


PLANTED = {
    "elided": 'Text { width: 60; elide: Text.ElideRight; text: "もういちど聞く" }',
    "wider": 'Text { width: 40; text: "もういちど聞く" }',
    "taller": 'Text { width: 60; height: 12; wrapMode: Text.Wrap; text: "もういちど聞く" }',
    "cut by": 'Item { width: 60; height: 30; clip: true; Text { x: 10; text: "もういちど聞く" } }',
    "outside": 'Text { x: 380; text: "もういちど聞く" }',
}


@pytest.mark.parametrize("fault", PLANTED)
def test_the_reader_finds_a_planted_fault(qtbot, fault: str) -> None:
    with planted_window(PLANTED[fault]) as window:
        assert [line for line in unreadable(window) if fault in line]


def test_no_page_shrinks_or_elides_text_on_purpose() -> None:
    files = [path for path in QML_ROOT.rglob("*.qml") if path.parent.name != "phone"]
    assert len(files) > 20
    for path in files:
        source = path.read_text("utf-8")
        assert "fontSizeMode" not in source, path
        assert "elide:" not in source, path


def test_the_reader_is_content_with_a_whole_text(qtbot) -> None:
    with planted_window('Text { text: "もういちど聞く" }') as window:
        assert len(texts(window)) == 1
        assert unreadable(window) == []


def test_the_reader_finds_a_button_on_another_or_on_a_text(qtbot) -> None:
    button = 'AbstractButton { property string spokenName: "聞く"; width: 60; height: 60; x: %d }'
    with planted_window(button % 0 + button % 40) as window:
        assert len(hidden_by_others(window)) == 1
    with planted_window(button % 0 + 'Text { x: 40; text: "もういちど" }') as window:
        assert len(hidden_by_others(window)) == 1
    with planted_window(button % 0 + button % 80) as window:
        assert hidden_by_others(window) == []
