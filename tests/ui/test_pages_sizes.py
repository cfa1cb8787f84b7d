"""Measured: every button as large as promised, every letter at least 27 points, every text at least 7:1."""

from collections import Counter

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from tests.helpers.contrast import contrast
from tests.helpers.planted import planted_window
from tests.helpers.screens import BUSY, DISPLAYS, PAGES, THEMES, Display, Screens
from tests.helpers.text import items, on_its_page, texts

MM_PER_PT = 0.3528
RUBY = 0.5


def place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def is_sample(text: QQuickItem) -> bool:
    item: QQuickItem | None = text
    while item is not None and item.objectName() != "sample":
        item = item.parentItem()
    return item is not None


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("display", DISPLAYS[::2], ids=str)
def test_buttons_are_20_mm_and_letters_27_points_or_more(
    qtbot, open_screens, display: Display, scale: float
) -> None:
    screens = open_screens(display, scale, people=9)
    smallest_px = 27 * MM_PER_PT * display.px_per_mm
    for page in PAGES:
        screens.visit(page)
        buttons = [
            item for item in items(screens.window.contentItem()) if item.inherits("QQuickAbstractButton")
        ]
        assert buttons, page
        for button in buttons:
            name = f"{page}: {button.property('spokenName')}"
            assert button.height() >= 20 * display.px_per_mm - 1, name
            assert button.width() >= 20 * display.px_per_mm - 1, name
        for text in texts(screens.window):
            size = text.property("font").pixelSize()
            least = smallest_px * (RUBY if text.objectName() == "ruby" else 1)
            sample = is_sample(text)  # the letters to choose from are all shown, small ones too
            assert size >= round(least * (1 if sample else scale)) - 1, f"{page}: {text.property('text')}"
        screens.close_overlays()


@pytest.mark.parametrize("theme", THEMES)
def test_every_text_stands_out_7_to_1_where_it_stands(qtbot, open_screens, theme: str) -> None:
    screens = open_screens(DISPLAYS[1], 1.0, theme, people=9, **BUSY)
    measured = 0
    for page in PAGES:
        screens.visit(page)
        picture = screens.window.grabWindow()
        for text in texts(screens.window):
            if solid(text) and on_its_page(text):
                ratio = contrast(text.property("color").name(), ground(picture, text))
                assert ratio >= 7, f"{page}: {text.property('text')!r} {ratio:.1f}"
                measured += 1
        screens.close_overlays()
    assert measured > 100


@pytest.mark.parametrize("theme", THEMES)
def test_the_phrase_being_spoken_stands_out_and_is_marked_by_more_than_colour(
    qtbot, open_screens, theme: str
) -> None:
    screens = open_screens(DISPLAYS[1], 1.0, theme)
    screens.visit("welcome")
    screens.speak_phrase(1)
    screens.settle()
    picture = screens.window.grabWindow()
    spoken = next(text for text in texts(screens.window) if text.property("text") == "練習用")
    silent = next(text for text in texts(screens.window) if text.property("text") == "ここは")
    assert ground(picture, spoken) != ground(picture, silent)
    assert contrast(spoken.property("color").name(), ground(picture, spoken)) >= 7
    marks = [item for item in items(screens.window.contentItem()) if item.objectName() == "spokenMark"]
    assert len(marks) == 1
    assert contrast(marks[0].property("color").name(), ground(picture, spoken)) >= 3


def test_the_measurement_sees_pale_letters(qtbot) -> None:
    pale = 'Rectangle { anchors.fill: parent; color: "white"; Text { text: "もういちど"; color: "#%s" } }'
    for colour, enough in (("777777", False), ("595959", True)):
        with planted_window(pale % colour) as window:
            text = texts(window)[0]
            assert (contrast(text.property("color").name(), ground(window.grabWindow(), text)) >= 7) == enough


def test_contrast_is_reckoned_as_wcag_does() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#FFFFFF", "#FFFFFF") == pytest.approx(1)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def solid(text: QQuickItem) -> bool:
    """Not fading, not switched off, not behind a panel."""
    item: QQuickItem | None = text
    while item is not None:
        if item.opacity() < 1 or not item.isEnabled():
            return False
        item = item.parentItem()
    return True


def ground(picture: QImage, text: QQuickItem) -> str:
    """Give the colour that most of the text's place has."""
    area = place(text).toRect().intersected(picture.rect())
    pixels = Counter(
        picture.pixelColor(x, y).name()
        for x in range(area.left(), area.right(), 3)
        for y in range(area.top(), area.bottom(), 3)
    )
    return pixels.most_common(1)[0][0]


def test_screens_know_their_pages(open_screens) -> None:
    screens: Screens = open_screens()
    for page in PAGES:
        screens.visit(page)
        wanted = {
            "intro": "lesson",
            "watch": "lesson",
            "do": "lesson",
            "feedback": "lesson",
            "called": "lesson",
            "coach": "lesson",
            "praise": "lesson",
            "pause": "lesson",
            "slipped": "free",
            "door": "goal",
            "aimed": "home",
        }
        overlay = page in ("letters", "sound", "both", "notice")
        assert screens.at() == ("finished" if overlay else wanted.get(page, page))
        screens.close_overlays()
