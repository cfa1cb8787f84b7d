"""The plan of the lesson page: inside the window, nothing on anything else, the phone as large as can be."""

import re
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapporo_learn.ui import layout, letters
from sapporo_learn.ui.layout import LessonLayout, Mode, Rect, plan
from sapporo_learn.ui.layout_model import LayoutModel
from sapporo_learn.ui.window import QML_ROOT
from tests.helpers.screens import DISPLAYS, SCALES, Display

LAPTOP_SMALL, LAPTOP, LAPTOP_SHARP, UPRIGHT = DISPLAYS


def views(found: LessonLayout) -> list[list[Rect]]:
    return [found.reading.shown(), found.doing.shown()]


def overlaps(one: Rect, other: Rect) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


class Case(NamedTuple):
    display: Display
    scale: float
    mode: Mode
    at_least: float  # magnification


CASES = (
    Case(LAPTOP_SMALL, 1.0, Mode.BESIDE, 1.2),
    Case(LAPTOP_SMALL, 1.25, Mode.TURNS, 1.2),
    Case(LAPTOP_SMALL, 2.0, Mode.TURNS, 0.9),
    Case(LAPTOP, 1.0, Mode.BESIDE, 1.2),
    Case(LAPTOP, 1.25, Mode.BESIDE, 1.2),
    Case(LAPTOP, 1.5, Mode.TURNS, 1.2),
    Case(LAPTOP, 2.0, Mode.TURNS, 1.2),
    Case(LAPTOP_SHARP, 1.0, Mode.BESIDE, 1.2),
    Case(LAPTOP_SHARP, 1.25, Mode.BESIDE, 1.2),
    Case(LAPTOP_SHARP, 2.0, Mode.TURNS, 1.2),
    Case(UPRIGHT, 1.0, Mode.ABOVE, 2.0),
    Case(UPRIGHT, 1.5, Mode.ABOVE, 1.7),
    Case(UPRIGHT, 2.0, Mode.ABOVE, 1.3),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.display}-{case.scale}")
def test_the_layout_of_known_displays_stays_as_decided(case: Case) -> None:
    found = plan(case.display.width, case.display.height, case.display.px_per_mm, case.scale)
    assert found.mode is case.mode
    assert found.magnification >= case.at_least
    assert not found.small


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("display", DISPLAYS, ids=str)
def test_every_supported_display_shows_a_phone_of_true_size_and_a_large_sentence(
    display: Display, scale: float
) -> None:
    found = plan(display.width, display.height, display.px_per_mm, scale)
    assert layout.SMALLEST <= found.magnification <= layout.LARGEST
    assert letters.SENTENCE_PT <= found.sentence_pt <= letters.SENTENCE_MAX_PT
    phone = found.doing.phone
    true_width = found.magnification * layout.BODY_WIDTH * display.px_per_mm
    assert phone.width == pytest.approx(true_width, abs=2)
    assert phone.height == pytest.approx(true_width / layout.BODY_WIDTH * layout.BODY_HEIGHT, abs=2)
    assert found.reading.bar.height >= int(letters.BUTTON * display.px_per_mm)


@pytest.mark.parametrize("display", DISPLAYS, ids=str)
def test_larger_letters_never_make_the_phone_disappear_or_the_sentence_smaller(display: Display) -> None:
    sizes = [
        plan(display.width, display.height, display.px_per_mm, scale).sentence_pt * scale for scale in SCALES
    ]
    assert min(sizes) >= letters.SENTENCE_PT
    assert sizes[-1] >= 2 * letters.SENTENCE_PT


WINDOWS = st.tuples(  # millimetres; the smallest is a 10-inch tablet
    st.floats(215, 1000), st.floats(135, 700), st.floats(2.5, 9.0), st.sampled_from(SCALES)
)


@given(WINDOWS)
def test_nothing_overlaps_and_nothing_leaves_the_window(window: tuple[float, float, float, float]) -> None:
    width, height, px_per_mm, scale = window
    found = plan(width * px_per_mm, height * px_per_mm, px_per_mm, scale)
    for rects in views(found):
        for rect in rects:
            assert rect.x >= 0
            assert rect.y >= 0
            assert rect.width > 0
            assert rect.height > 0
            assert rect.right <= width * px_per_mm
            assert rect.bottom <= height * px_per_mm
        assert not any(overlaps(one, other) for one, other in combinations(rects, 2))


@given(WINDOWS)
def test_a_card_below_the_bar_covers_neither_bar_nor_phone(window: tuple[float, float, float, float]) -> None:
    width, height, px_per_mm, scale = window
    found = plan(width * px_per_mm, height * px_per_mm, px_per_mm, scale)
    for panes in (found.reading, found.doing):
        column = panes.column
        assert (column.x, column.width) == (panes.bar.x, panes.bar.width)
        assert not overlaps(column, panes.bar)
        assert not overlaps(column, panes.phone)
        assert column.bottom <= height * px_per_mm
        assert column.height >= max(panes.sentence.height, panes.feedback.height) > 0


@given(WINDOWS)
def test_a_phone_too_small_for_a_finger_is_owned_up_to(window: tuple[float, float, float, float]) -> None:
    width, height, px_per_mm, scale = window
    found = plan(width * px_per_mm, height * px_per_mm, px_per_mm, scale)
    assert found.small == (found.magnification < layout.SMALLEST - layout.STEP / 2)
    assert found.magnification <= layout.LARGEST
    if width >= 345 and height >= 194:  # a 15-inch laptop and everything larger
        assert not found.small


@given(st.sampled_from(DISPLAYS), st.sampled_from(SCALES), st.floats(0.7, 1.3))
def test_every_view_has_its_bar_and_buttons(display: Display, scale: float, stretch: float) -> None:
    found = plan(display.width * stretch, display.height * stretch, display.px_per_mm, scale)
    for panes in (found.reading, found.doing):
        assert panes.bar.height > 0
        assert panes.tools.height > 0
    assert found.reading.sentence.height > 0
    assert found.doing.phone.height > 0
    assert found.doing.feedback.height > 0
    assert (found.mode is Mode.TURNS) == (found.reading.phone.height == 0)


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("display", DISPLAYS, ids=str)
def test_all_buttons_of_every_moment_have_their_place(display: Display, scale: float) -> None:
    found = plan(display.width, display.height, display.px_per_mm, scale)
    turns = found.mode is Mode.TURNS
    views = [
        (found.reading, found.reading_short, letters.READING_TOOLS if turns else letters.TOOLS),
        (found.doing, found.doing_short, letters.DOING_TOOLS if turns else letters.TOOLS),
    ]
    for panes, short, sets in views:
        words = letters.Letters(scale, short)
        need = words.tools(sets, panes.tools.width / display.px_per_mm)
        assert panes.tools.height >= need * display.px_per_mm - 2
        if turns:  # もういちど聞く and おわる stand in the bar
            bar = words.tool(replace(letters.LISTEN, length=2)) + letters.GAP
            bar += words.tool(letters.Tool(3, 3, icon=False, short_icon=False))
            assert panes.bar.width >= bar * display.px_per_mm


def test_where_the_sentence_stands_alone_one_row_of_buttons_is_enough() -> None:
    for display in DISPLAYS:
        for scale in SCALES:
            found = plan(display.width, display.height, display.px_per_mm, scale)
            if found.mode is Mode.TURNS:
                row = letters.Letters(scale).button * display.px_per_mm
                assert found.reading.tools.height == pytest.approx(row, abs=2)


@given(WINDOWS)
def test_the_side_keys_have_room_beside_the_phone(window: tuple[float, float, float, float]) -> None:
    width, height, px_per_mm, scale = window
    found = plan(width * px_per_mm, height * px_per_mm, px_per_mm, scale)
    beside = width - found.doing.phone.right / px_per_mm
    assert beside >= layout.keys(max(layout.SMALLEST, found.magnification)) - 1 / px_per_mm


def test_a_window_far_too_small_still_gives_a_plan() -> None:
    for width, height in ((1, 1), (50, 4000), (4000, 50), (300, 200)):
        found = plan(width, height, 4.0, 2.0)
        assert found.mode is Mode.TURNS
        assert found.small


def test_the_model_follows_what_it_measures(qtbot) -> None:
    model = LayoutModel()
    heard: list[str] = []
    model.changed.connect(lambda: heard.append(model.plan().mode.value))
    model.setProperty("width", 1366.0)
    model.setProperty("pxPerMm", 3.96)
    model.setProperty("textScale", 2.0)
    assert heard[-1] == "turns"
    assert model.property("turns")
    assert model.property("phone").height() == 0
    model.setProperty("doing", True)
    assert model.property("phone").height() > 0
    assert model.property("sentence").height() == 0
    before = len(heard)
    model.setProperty("doing", True)
    model.setProperty("width", 1366.0)
    model.setProperty("height", 0.0)
    assert len(heard) == before


def test_the_reckoning_and_the_theme_name_the_same_numbers() -> None:
    theme = (QML_ROOT / "SapporoLearn" / "Theme.qml").read_text("utf-8")

    def number(name: str) -> float:
        found = re.search(rf"readonly property real {name}: (?:mm\()?([\d.]+)", theme)
        assert found, name
        return float(found[1])

    assert number("mmPerPt") == letters.MM_PER_PT
    assert number("body") == letters.BODY_PT
    assert number("sentence") == letters.SENTENCE_PT
    assert number("sentenceLarge") == letters.SENTENCE_MAX_PT
    assert number("margin") == layout.MARGIN
    assert number("gap") == letters.GAP
    assert number("smallGap") == letters.SMALL_GAP
    assert number("padding") == letters.PADDING
    assert number("button") == letters.BUTTON
    assert number("lineRatio") == letters.LINE
    assert number("labelRatio") == letters.LABEL
    assert number("iconRatio") == letters.ICON
    with_ruby = number("lineRatioWithRuby") + number("rubyRatio") * number("rubyLineRatio")
    assert with_ruby == pytest.approx(letters.RUBY_LINE)
