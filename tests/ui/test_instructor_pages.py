"""The instructor's pages in a window: whole, speakable, by keyboard, everything in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QMetaObject, QObject, QPoint, QRectF, Qt, QUrl
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.helpers.a11y import named, pressable, tree, unspeakable
from tests.helpers.classroom import PAGES, Classroom
from tests.helpers.contrast import contrast
from tests.helpers.school_class import PIN
from tests.helpers.screens import DISPLAYS, Display
from tests.helpers.text import hidden_by_others, texts, unreadable

WIDE = DISPLAYS[2]
OPEN_LISTS = ("class", "learner", "lesson", "people")


@pytest.fixture
def open_class(qapp) -> Iterator[Callable[..., Classroom]]:
    """Open the pages: ``open_class(display, scale, theme, people=…)``."""
    opened: list[Classroom] = []

    def open_(
        display: Display = WIDE, scale: float = 1.0, theme: str = "paper", **options: object
    ) -> Classroom:
        room = Classroom(**options)
        opened.append(room)
        room.open(display, scale, theme)
        return room

    yield open_
    for room in opened:
        room.close()


def place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def words_in(item: QQuickItem) -> list[str]:
    found = [str(item.property("clean"))] if item.inherits("QQuickText") and item.isVisible() else []
    return found + [text for child in item.childItems() for text in words_in(child)]


def label(item: QQuickItem) -> str:
    interface = QAccessible.queryAccessibleInterface(item)
    return interface.text(QAccessible.Text.Name)


# --- whole


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("display", DISPLAYS, ids=str)
def test_no_word_is_cut_and_no_button_covers_another(open_class, display: Display, scale: float) -> None:
    room = open_class(display, scale)
    faults = []
    for page in PAGES:
        room.visit(page)
        assert texts(room.window), page
        for number in room.pages_of_sheets():
            found = unreadable(room.window) + hidden_by_others(room.window)
            faults += [f"{page} {number}: {fault}" for fault in found]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("people", [0, 3])
def test_a_small_class_is_whole_too(open_class, people: int) -> None:
    room = open_class(DISPLAYS[0], 2.0, people=people, empty=people == 0)
    for page in ("class", "lesson", "people"):
        room.visit(page)
        for _ in room.pages_of_sheets():
            assert unreadable(room.window) == []


def test_an_empty_class_is_said_kindly(open_class) -> None:
    room = open_class(people=0, empty=True)
    for page, sentence in (
        ("class", "まだ、練習した方がいません。"),
        ("lesson", "この教材の記録は、まだありません。"),
        ("people", "まだ、どなたの名前もありません。"),
    ):
        room.visit(page)
        said = [node.name for node in tree(room.window) if node.role == QAccessible.Role.StaticText]
        assert any(sentence in text for text in said), page


def test_every_page_of_every_sheet_shows_something_new(open_class) -> None:
    room = open_class(DISPLAYS[0], 2.0)
    for page in OPEN_LISTS:
        room.visit(page)
        seen: list[frozenset[str]] = []
        for _ in room.pages_of_sheets():
            sheet = room.having("naturalHeight")[0]
            seen.append(frozenset(text for text in words_in(sheet) if text))
            assert sheet.property("shownHeight") > 1
        assert len(seen) > 1


# --- speakable, by keyboard


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("display", [DISPLAYS[0], DISPLAYS[3]], ids=str)
def test_a_screen_reader_can_offer_everything_pressable(open_class, display: Display, scale: float) -> None:
    room = open_class(display, scale)
    for page in PAGES:
        room.visit(page)
        assert pressable(room.window), page
        faults = unspeakable(room.window)
        assert not faults, page + "\n" + "\n".join(faults)


def tab_round(room: Classroom) -> list[QQuickItem]:
    """Press Tab until it comes round."""
    found: list[QQuickItem] = []
    for _ in range(120):
        QTest.keyClick(room.window, Qt.Key.Key_Tab)
        item = room.window.activeFocusItem()
        if item in found:
            return found
        found.append(item)
    raise AssertionError("Tab never comes round")


@pytest.mark.parametrize("page", PAGES)
def test_the_keyboard_reaches_everything_and_what_it_is_at_is_in_sight(open_class, page: str) -> None:
    room = open_class(DISPLAYS[0], 1.5)
    room.visit(page)
    offered = {node.name for node in pressable(room.window) if node.enabled}
    sheet = room.having("naturalHeight")[0]
    view = place(sheet)
    reached = set()
    for item in tab_round(room):
        item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        room.settle()
        reached.add(label(item))
        if sheet.isAncestorOf(item):
            assert view.adjusted(-2, -2, 2, 2).contains(place(item)), label(item)
    turners = {sheet.property("moreName") for sheet in room.having("naturalHeight")}
    assert offered - turners <= reached  # on the last page there is nothing more to turn to


def test_digits_and_enter_open_the_class(open_class) -> None:
    room = open_class()
    room.visit("enter")
    for key in (Qt.Key.Key_2, Qt.Key.Key_4, Qt.Key.Key_9, Qt.Key.Key_Backspace, Qt.Key.Key_6, Qt.Key.Key_8):
        room.key(key)
    assert room.model.property("pinLength") == len(PIN)
    room.key(Qt.Key.Key_Return)
    assert room.page() == "class"


def test_a_clicked_key_does_not_take_enter_for_itself(open_class) -> None:
    room = open_class()
    room.visit("enter")
    for digit in PIN:
        key = next(key for key in room.having("restMs") if label(key) == f"数字の{digit}")
        QTest.mouseClick(room.window, Qt.MouseButton.LeftButton, pos=place(key).center().toPoint())
        room.settle()
    room.key(Qt.Key.Key_Enter)
    assert room.page() == "class"


@pytest.mark.parametrize(
    ("page", "then"),
    [
        ("learner", "class"),
        ("lesson", "class"),
        ("people", "class"),
        ("safety", "class"),
        ("screen", "class"),
        ("rename", "people"),
        ("erase", "people"),
        ("recover", "enter"),
        ("again", "set"),
        ("code", "code"),
    ],
)
def test_escape_goes_back_and_nobody_else_hears_it(open_class, page: str, then: str) -> None:
    room = open_class()
    room.visit(page)
    room.key(Qt.Key.Key_Escape)
    assert room.page() == then
    assert room.window.property("escapes") == 0


def test_escape_in_the_class_leaves(open_class, qtbot) -> None:
    room = open_class()
    room.visit("class")
    with qtbot.waitSignal(room.model.left):
        QTest.keyClick(room.window, Qt.Key.Key_Escape)


def test_pages_are_turned_by_keys(open_class) -> None:
    room = open_class(DISPLAYS[1])
    room.visit("class")
    sheet = room.having("naturalHeight")[0]
    room.key(Qt.Key.Key_PageDown)
    assert sheet.property("offset") > 0
    room.key(Qt.Key.Key_PageUp)
    assert sheet.property("offset") == 0


# --- the right thing at the right place


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("display", DISPLAYS, ids=str)
def test_whoever_needs_help_is_seen_at_once(open_class, display: Display, scale: float) -> None:
    room = open_class(display, scale)
    room.visit("class")
    first = room.having("urgent")[0]
    sheet = room.having("naturalHeight")[0]
    whole = place(sheet)
    whole.setHeight(sheet.property("shownHeight"))
    assert whole.adjusted(0, 0, 0, 1).contains(place(first))
    assert {"さくらさん", "助けて", "手順4で「手のひら」など 3回。", "教材 0つ"} <= set(words_in(first))


def test_rows_differ_by_sign_frame_and_word_not_by_colour_alone(open_class) -> None:
    room = open_class(DISPLAYS[3], people=9)
    room.visit("class")
    marks = {mark.property("kind"): mark for mark in room.having("sign")}
    assert set(marks) == {"call", "help", "stuck", "going", "passed"}
    assert len({mark.property("sign") for mark in marks.values()}) == 5
    assert len({mark.property("word") for mark in marks.values()}) >= 5
    strong = {row.property("row")["kind"]: row.property("urgent") for row in room.having("urgent")}
    assert strong == {"call": True, "help": True, "stuck": True, "going": False, "passed": False}


def test_a_row_opens_the_learner_and_a_button_leads_back(open_class) -> None:
    room = open_class()
    room.visit("class")
    row = next(node for node in pressable(room.window) if node.name.startswith("らいらっくさん"))
    assert row.name.split("。") == [
        "らいらっくさん",
        "電源とボタン　手順3",
        "たすけて 2回",
        "手順3で「長くさわる」4回",
        "できた教材 1つ",
        "きょう 12時55分",
    ]
    row.press()
    room.settle()
    assert room.page() == "learner"
    chips = [word for item in room.having("causes") for word in words_in(item)]
    assert chips[:2] == ["「長くさわる」4回", "「となりをさわる」2回"]
    assert any("「–」は" in text for text in words_in(room.window.contentItem()))
    named(room.window, "クラスにもどる").press()
    room.settle()
    assert room.page() == "class"


def test_the_hardest_step_of_a_lesson_comes_first_with_its_longest_bar(open_class) -> None:
    room = open_class(DISPLAYS[3])
    room.visit("lesson")
    rows = [row for row in room.having("parts") if row.property("row")]
    shares = [row.property("row")["share"] for row in rows]
    assert shares == sorted(shares, reverse=True)
    assert shares[0] > shares[-1]
    box = room.having("coach")[0]
    assert words_in(box)[0] == "こう言う"
    assert words_in(box)[1] == room.lessons[0].steps[int(rows[0].property("row")["number"]) - 1].coach


def test_choosing_another_lesson_keeps_the_keyboard_where_it_is(open_class) -> None:
    room = open_class()
    room.visit("lesson")
    button = next(node for node in pressable(room.window) if node.name == "電話に出る")
    assert button.role == QAccessible.Role.RadioButton
    while room.focused() != "電話に出る":
        room.key(Qt.Key.Key_Tab)
    room.key(Qt.Key.Key_Space)
    assert [one["title"] for one in room.model.property("lessons") if one["current"]] == ["電話に出る"]
    assert room.focused() == "電話に出る"


def test_a_taken_name_is_told_beside_what_was_written(open_class) -> None:
    room = open_class(DISPLAYS[0], 2.0)
    room.visit("rename")
    field = room.having("secret")[0]
    field.setProperty("text", "しらかば")
    room.key(Qt.Key.Key_Return)
    assert room.page() == "rename"
    assert field.property("text") == "しらかば"
    message, sheet = room.having("wanted")[0], room.having("naturalHeight")[0]
    assert "もういます" in words_in(message)[0]
    assert place(sheet).contains(place(message).center())
    field.setProperty("text", "よしこ")
    room.key(Qt.Key.Key_Return)
    assert room.page() == "people"
    assert "よしこ" in [who.name for who in room.people.all()]


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_erasing_asks_and_the_keyboard_stands_on_the_safe_answer(open_class, scale: float) -> None:
    room = open_class(DISPLAYS[0], scale)
    room.visit("erase")
    assert room.focused() == "消さない"
    assert room.window.activeFocusItem().property("visualFocus")
    asked = "らいらっくさんの記録を、すべて消しますか。"
    question = next(text for text in texts(room.window) if text.property("clean") == asked)
    assert place(room.having("naturalHeight")[0]).contains(place(question))
    room.key(Qt.Key.Key_Return)
    assert room.page() == "people"
    assert "learner-1" in [who.id for who in room.people.all()]
    room.visit("erase")
    named(room.window, "らいらっくさんの記録を、すべて消す").press()
    room.settle()
    assert room.page() == "people"
    assert "learner-1" not in [who.id for who in room.people.all(hidden=True)]


def test_a_trembling_second_touch_erases_nobody(open_class, qtbot) -> None:
    room = open_class(pace=1.0)
    room.go_in()
    room.model.showPeople()
    room.finish()
    QTest.qWait(20)
    room.model.askErase("learner-1")
    room.finish()
    room.window.grabWindow()
    stop = next(button for button in room.having("restMs") if label(button).endswith("すべて消す"))
    where: QPoint = place(stop).center().toPoint()
    QTest.mouseClick(room.window, Qt.MouseButton.LeftButton, pos=where)
    room.finish()
    assert (room.page(), len(room.people.everybody)) == ("erase", 15)
    qtbot.waitUntil(lambda: room.having("ready")[0].property("ready"))
    QTest.mouseClick(room.window, Qt.MouseButton.LeftButton, pos=where)
    qtbot.waitUntil(lambda: room.page() == "people")
    assert len(room.people.everybody) == 14


def test_a_hidden_person_stays_under_the_keyboard(open_class) -> None:
    room = open_class()
    room.visit("people")
    while room.focused() != "すずらんさんを えらぶ画面から かくす":
        room.key(Qt.Key.Key_Tab)
    room.key(Qt.Key.Key_Space)
    assert room.focused() == "すずらんさんを えらぶ画面にもどす"
    assert room.people.everybody[0].hidden


def test_the_bank_card_sets_the_size_of_a_millimetre(open_class) -> None:
    room = open_class(DISPLAYS[1])
    room.visit("screen")
    card = room.having("pxPerMm")[0]
    assert place(card).width() == pytest.approx(85.6 * 3.96, abs=1)
    for name in ("大きく", "小さく", "大きく"):
        named(room.window, name).press()
        room.settle()
    wider = place(card).width()
    assert wider == pytest.approx(85.6 * 3.96 / 0.99, abs=1)
    assert room.shell.px_per_mm() == pytest.approx(3.96)
    named(room.window, "この大きさにする").press()
    room.settle()
    assert room.shell.px_per_mm() == pytest.approx(wider / 85.6, rel=0.01)
    said = [node.name for node in tree(room.window) if node.role == QAccessible.Role.AlertMessage]
    assert "この大きさに決めました。" in said


def test_leaving_shows_the_door_again_and_nothing_of_the_class(open_class, qtbot) -> None:
    room = open_class()
    room.visit("class")
    with qtbot.waitSignal(room.model.left):
        named(room.window, "講師のページを おわる").press()
    room.settle()
    assert room.page() == "enter"
    assert not any("すずらん" in node.name for node in tree(room.window))


def test_care_can_be_read_in_every_theme(open_class) -> None:
    room = open_class()
    theme = room.engine.singletonInstance("SapporoLearn", "Theme")
    palettes = theme.property("palettes").toVariant()
    assert set(palettes) == {"paper", "night-white", "night-yellow"}
    for name, palette in palettes.items():
        for ground in ("card", "ground", "careTint"):
            assert contrast(palette["care"], palette[ground]) >= 7, (name, ground)


def test_in_the_program_the_keyboard_is_at_once_at_the_pin(open_screens) -> None:
    screens = open_screens(WIDE)
    screens.visit("welcome")
    screens.shell.show("instructor")
    screens.instructor.enter()
    screens.settle()
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4):
        QTest.keyClick(screens.window, key)
    assert screens.instructor.property("pinLength") == 4
    QTest.keyClick(screens.window, Qt.Key.Key_Return)
    assert screens.instructor.property("page") == "again"
    QTest.keyClick(screens.window, Qt.Key.Key_Escape)
    assert screens.instructor.property("page") == "set"


def test_a_zip_is_chosen_in_a_dialog_that_is_loaded_when_it_is_asked_for(open_class, qtbot, tmp_path) -> None:
    def dialogs() -> list[QObject]:
        children = room.window.findChildren(QObject)
        return [child for child in children if "BusFileDialog" in child.metaObject().className()]

    room = open_class()
    room.visit("no-bus")
    assert dialogs() == []
    (button,) = (one for one in room.having("spokenName") if one.property("spokenName") == "zip をえらぶ")
    QTest.mouseClick(
        room.window,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        place(button).center().toPoint(),
    )
    (dialog,) = dialogs()
    qtbot.waitUntil(lambda: dialog.property("visible"))
    (tmp_path / "feed.zip").touch()
    dialog.setProperty("selectedFile", QUrl.fromLocalFile(str(tmp_path / "feed.zip")))
    QMetaObject.invokeMethod(dialog, "accept")
    room.settle()
    assert (room.bus.property("kept"), dialog.property("visible")) == (True, False)
