"""The gallery shows every control, whole, in all colours."""

from pathlib import Path

import pytest
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem

from sapporo_learn.ui.window import QML_ROOT
from tests.helpers.a11y import unspeakable
from tests.helpers.screens import DISPLAYS, THEMES
from tests.helpers.text import hidden_by_others, texts, unreadable

CONTROLS = QML_ROOT / "SapporoLearn" / "controls"
ELSEWHERE = {
    "TopBar",
    "SidePanel",
    "SidePanelSheet",
    "Notice",
    "PagedGrid",
    "FocusFrame",
    "Rim",
    "IconImage",
    "Card",
}  # in every page
ELSEWHERE |= {"RepeatButton", "SettingGroup", "VolumeChoices", "SpeedChoices", "SpokenChoices", "Choice"}
ELSEWHERE |= {"FuriganaChoices", "WordingChoices", "WordingSample"}  # test_pages_words
ELSEWHERE |= {"HeadphoneChoice", "RubyPiece"}


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_gallery_shows_every_control_whole(qtbot, open_screens, scale: float, theme: str) -> None:
    screens = open_screens(DISPLAYS[1], scale, theme)
    screens.settle()
    show_in(screens)
    screens.settle()
    assert any(text.property("text") == "済" for text in texts(screens.window))
    assert unreadable(screens.window) == []
    assert hidden_by_others(screens.window) == []
    assert unspeakable(screens.window) == []


def show_in(screens) -> None:
    """Put the gallery into the window, in the place of its page."""
    engine: QQmlEngine = screens.engine
    component = QQmlComponent(engine)
    component.loadFromModule("SapporoLearn", "GalleryPage")
    place = screens.window.contentItem()
    for child in place.childItems():
        child.setVisible(False)
    models = {"shell": screens.shell, "voice": screens.voice}
    gallery = component.createWithInitialProperties({**models, "parent": place})
    assert isinstance(gallery, QQuickItem), component.errorString()
    QQmlEngine.setObjectOwnership(gallery, QQmlEngine.ObjectOwnership.CppOwnership)
    gallery.setParent(screens.window)
    gallery.setSize(place.size())


def test_every_control_is_in_the_gallery_or_on_every_page() -> None:
    source = (QML_ROOT / "SapporoLearn" / "gallery" / "GalleryPage.qml").read_text("utf-8")
    names = {path.stem for path in Path(CONTROLS).glob("*.qml")}
    assert len(names) > 15
    missing = {name for name in names - ELSEWHERE if f"{name} {{" not in source and name != "Scroller"}
    assert missing == set()
    assert names >= ELSEWHERE
