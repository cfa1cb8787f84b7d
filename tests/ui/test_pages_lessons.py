"""The lessons and pictures that ship: their sentences fit, and everything that is drawn is there."""

import re

import pytest
from PySide6.QtGui import QImageReader
from PySide6.QtQuick import QQuickItem

from sapporo_learn import paths
from sapporo_learn.content.loader import load_course
from sapporo_learn.content.pictures import load_pictures
from sapporo_learn.core import wording
from sapporo_learn.ui.window import QML_ROOT
from tests.helpers.screens import DISPLAYS, Display

LAPTOP_SMALL, LAPTOP, _, UPRIGHT = DISPLAYS
ICONS = paths.assets_dir() / "icons"
PICTURES = paths.assets_dir() / "pictures"


@pytest.mark.parametrize(
    ("display", "scale"), [(LAPTOP_SMALL, 1.0), (LAPTOP_SMALL, 1.5), (LAPTOP, 1.25), (UPRIGHT, 1.5)], ids=str
)
def test_every_instruction_up_to_150_percent_is_seen_whole_without_turning(
    qtbot, open_screens, display: Display, scale: float
) -> None:
    screens = open_screens(display, scale)
    screens.visit("do")
    seen = 0
    for lesson in load_course(paths.lessons_dir()).lessons:
        for step in lesson.steps:
            for texts in ((wording.GO_AHEAD, step.say), (step.alone,)):
                screens.instruct(texts)
                sentence = screens.window.findChild(QQuickItem, "sentence")
                assert sentence.isVisible()
                assert not sentence.property("overflowing"), f"{lesson.id}/{step.id}: {texts[-1].shown}"
                seen += 1
    assert seen > 30


def test_every_lesson_has_its_picture() -> None:
    lessons = load_course(paths.lessons_dir()).lessons
    assert lessons
    missing = [lesson.icon for lesson in lessons if not (PICTURES / f"lesson-{lesson.icon}.svg").is_file()]
    assert missing == []


def test_sixteen_learners_and_more_get_a_picture_and_a_kana_name_of_their_own() -> None:
    pictures = load_pictures(PICTURES)
    assert len(pictures) >= 16
    assert len({name for _, name in pictures}) == len(pictures)
    for picture, name in pictures:
        assert re.fullmatch(r"[ぁ-ゖー]+", name)
        assert (PICTURES / f"{picture}.svg").is_file(), picture


def test_every_drawn_sign_that_a_page_names_is_there() -> None:
    named = set()
    for path in QML_ROOT.rglob("*.qml"):
        if path.parent.name not in ("phone", "instructor"):
            named |= set(re.findall(r'icon(?:Name)?: [^\n]*?"([a-z-]+)"', path.read_text("utf-8")))
    assert {"listen", "help", "back", "check"} <= named
    assert [name for name in sorted(named) if not (ICONS / f"{name}.svg").is_file()] == []


@pytest.mark.parametrize("folder", [ICONS, PICTURES], ids=lambda folder: folder.name)
def test_every_drawing_can_be_drawn(qapp, folder) -> None:
    files = sorted(folder.glob("*.svg"))
    assert len(files) > 10
    for path in files:
        assert not QImageReader(str(path)).read().isNull(), path.name
