"""What stands on paper is large enough, inside the page, and not on top of each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from sapporo_learn import paths
from sapporo_learn.content.loader import load_course
from sapporo_learn.content.phrases import spans
from sapporo_learn.core.class_sheets import Certificate, CheckSheet, Handover, Slip
from sapporo_learn.core.lesson import Gesture
from sapporo_learn.core.phone.state import PhoneState
from sapporo_learn.core.ruby import parse, plain
from sapporo_learn.core.sheets import Handout, Homework, Mark, Rescue, SheetStep
from sapporo_learn.core.sheets import handout as make_handout
from sapporo_learn.core.sheets import homework as make_homework
from sapporo_learn.report import card_sheets, class_sheet, handout_sheet, lettering, qr
from sapporo_learn.report.handout_sheet import Shot
from sapporo_learn.report.lettering import Align, Setter, Style
from sapporo_learn.report.paper import INKS, SIZES, SMALLEST_PT, Code, Page, Panel, Photo, Rect, Ring, Words

THEME = (Path(__file__).parents[2] / "sapporo_learn/ui/qml/SapporoLearn/Theme.qml").read_text("utf-8")
PICTURES = paths.pictures_dir()
DATE = "2026年11月25日"
TITLE = parse("{札幌市|さっぽろし}のサービスをさがす")
LONG = parse(
    "{札幌市|さっぽろし}の{窓口|まどぐち}で、むずかしい{書類|しょるい}を、{二|ふた}つ、ゆっくり読みます。"
)
SHORT = parse("雪だるまを、ポンとさわります。")
SPEECH = "「押す」と言わず「ポン」と言います。爪ではなく、指の腹でさわって見せます。"
MARKS = (
    Mark("a", Gesture.SLIDE_LEFT),
    Mark("b", Gesture.TAP, "1"),
    Mark("c", Gesture.HOLD, "2"),
    Mark("gone", Gesture.TAP),
)


def camera(phone: PhoneState, targets: Sequence[str]) -> Shot:
    places = {
        "a": QRectF(0.1, 0.2, 0.6, 0.3),
        "b": QRectF(0.1, 0.7, 0.2, 0.1),
        "c": QRectF(0.5, 0.7, 0.2, 0.1),
    }
    return Shot(QImage(87, 160, QImage.Format.Format_RGB32), places)


def handout(steps: int = 9) -> Handout:
    made = [
        SheetStep(number, LONG if number % 2 else SHORT, PhoneState(), MARKS)
        for number in range(1, steps + 1)
    ]
    rescue = Rescue((1, 2), parse("{札|ふだ}が、とじました。"), LONG)
    return Handout(
        TITLE, LONG, tuple(made), (rescue, replace(rescue, steps=(3,)), replace(rescue, way=SHORT))
    )


def slip(**changes: object) -> Slip:
    lines = tuple(plain(line) for line in ("つぎの練習", "さっぽろしのサービスをさが", "手順3から"))
    return replace(Slip("おおどおりのはなこさん", "lilac", lines, DATE, "SL1" + "A9" * 110), **changes)  # type: ignore[arg-type]


CAN = tuple("軽くポンとさわり、長くさわるのや、すべらせるのと使い分けることができる" for _ in range(21))
PARTS = (("めあて", ("まだ きめていません。",)), ("つまずき", (SPEECH, SPEECH)), ("つぎの一歩", (SPEECH,)))


def sheets() -> dict[str, list[Page]]:
    """Every kind of sheet, full of long things."""
    setter = Setter(spans)
    rows = tuple((f"おおどおりのはなこ{number}さん", (True, False) * 15) for number in range(25))
    check = CheckSheet(("さわり方の練習", "トークにだまされない", "Wi-Fiと電池") * 10, rows, DATE)
    certificate = Certificate("おおどおりのはまなすこさんたろう さん", CAN, DATE, "sakura")
    items = tuple(text.shown for text in (LONG, SHORT, LONG, SHORT))
    long = Handover("ゆき", DATE, "yuki", PARTS * 3)
    bare = replace(certificate, can=CAN[:1], picture="")
    return {
        "handout A4": handout_sheet.lay_out(handout(), camera, setter),
        "handout A5": handout_sheet.lay_out(handout(), camera, setter, "A5"),
        "homework": card_sheets.homework(Homework(TITLE, items), setter),
        "handover": card_sheets.handover(Handover("すずらんさん", DATE, "suzuran", PARTS), setter, PICTURES),
        "handover without picture": card_sheets.handover(long, setter, Path("no-such-folder")),
        "card": card_sheets.slip(slip(), setter, PICTURES),
        "card A4": card_sheets.slip(slip(name="", picture="unknown"), setter, PICTURES, "A4"),
        "certificate": class_sheet.certificate(certificate, setter, PICTURES),
        "certificate without picture": class_sheet.certificate(bare, setter, PICTURES),
        "check": class_sheet.check_sheet(check, setter),
    }  # fmt: skip


@pytest.fixture(scope="module")
def made(qapp: object) -> dict[str, list[Page]]:
    return sheets()


NAMES = (
    "handout A4",
    "handout A5",
    "homework",
    "handover",
    "handover without picture",
    "card",
    "card A4",
    "certificate",
    "certificate without picture",
    "check",
)


def faults(page: Page) -> list[str]:
    """What is too small, beyond the page, or on top of something else."""
    whole = Rect(0, 0, page.width, page.height).grown(-5)
    found = [f"small: {item.text}" for item in page.words() if item.pt < SMALLEST_PT]
    for item in page.words():
        if (
            item.rect.x < whole.x
            or item.rect.right > whole.right
            or item.rect.y < whole.y
            or item.rect.bottom > whole.bottom
        ):
            found.append(f"outside: {item.text}")  # fmt: skip
    free = [item for item in page.words() if item.ink != "paper"]  # numbers on dots may lie on pictures
    found += [
        f"over: {one.text} {other.text}" for one, other in combinations(free, 2) if one.rect.meets(other.rect)
    ]
    pictures = [item for item in page.items if isinstance(item, Photo | Code)]
    found += [f"on a picture: {w.text}" for w in free for p in pictures if w.rect.meets(p.rect)]
    found += ["pictures meet" for one, other in combinations(pictures, 2) if one.rect.meets(other.rect)]
    return found


@pytest.mark.parametrize("name", NAMES)
def test_everything_is_large_inside_and_apart(made: dict[str, list[Page]], name: str) -> None:
    assert set(NAMES) == set(made)
    assert [fault for page in made[name] for fault in faults(page)] == []


def test_the_real_course_finds_room_on_paper(qapp: object) -> None:
    setter = Setter(spans)
    found: dict[str, list[str]] = {}
    for lesson in load_course(paths.lessons_dir()).lessons:
        made = make_handout(lesson, lambda *_: None)
        pages = card_sheets.homework(make_homework(lesson), setter)
        if len(pages) > 1:
            found[lesson.id] = ["homework of two pages"]
        for paper in ("A4", "A5"):
            pages += handout_sheet.lay_out(made, camera, setter, paper)
        found.setdefault(lesson.id, []).extend(fault for page in pages for fault in faults(page))
    assert {lesson: told for lesson, told in found.items() if told} == {}


def test_faults_are_seen(qapp: object) -> None:
    words = Words(Rect(20, 20, 30, 7), "あ", 18.0)
    page = Page(
        100, 100, [words, Words(Rect(30, 22, 30, 7), "い", 17.0), Words(Rect(90, 90, 30, 7), "う", 18.0)]
    )
    page.items.append(Photo(Rect(20, 20, 9, 9), QImage()))
    page.items.append(Photo(Rect(22, 22, 9, 9), QImage()))
    kinds = {fault.split(":")[0] for fault in faults(page)}
    assert kinds == {"small", "outside", "over", "on a picture", "pictures meet"}


def test_every_step_is_there_once_with_its_marks_on_its_page(made: dict[str, list[Page]]) -> None:
    for name in ("handout A4", "handout A5"):
        pages = made[name]
        numbers = [
            item.text for page in pages for item in page.words() if item.pt == 28.0 and item.ink == "paper"
        ]
        assert numbers == [str(number) for number in range(1, 10)]
        for page in pages:
            photos = [item.rect for item in page.items if isinstance(item, Photo)]
            rings = [item.rect for item in page.items if isinstance(item, Ring)]
            assert len(rings) == 3 * len(photos)
            assert all(any(ring.meets(photo) for photo in photos) for ring in rings)


def test_pages_are_counted_and_named(made: dict[str, list[Page]]) -> None:
    pages = made["handout A4"]
    for number, page in enumerate(pages, 1):
        assert f"{number}／{len(pages)}ページ" in "".join(item.text for item in page.words())
    assert [(page.width, page.height) for page in made["card"]] == [(148.0, 105.0)]
    assert (made["certificate"][0].width, made["certificate"][0].height) == SIZES["A4"][::-1]
    assert "ページ" not in "".join(item.text for item in made["card A4"][0].words())


def test_a_certificate_is_signed_on_its_first_page(made: dict[str, list[Page]]) -> None:
    signed = ["講師" in [item.text for item in page.words()] for page in made["certificate"]]
    assert signed == [True] + [False] * (len(signed) - 1)
    assert len(signed) > 1
    dots = [
        item
        for page in made["certificate"]
        for item in page.items
        if isinstance(item, Panel) and item.fill == "accent"
    ]
    assert len(dots) == len(CAN)  # fmt: skip


def test_a_class_larger_than_a_page_goes_on_for_learners_and_lessons(made: dict[str, list[Page]]) -> None:
    rounds = [
        item for page in made["check"] for item in page.items if isinstance(item, Panel) and item.radius == 3
    ]
    assert len(rounds) == 25 * 15
    assert len(made["check"]) >= 4


def test_no_help_is_lost_where_the_first_step_needs_the_next_page(qtbot: QtBot) -> None:
    setter = Setter(spans)
    for paper in ("A4", "A5"):
        pages = handout_sheet.lay_out(replace(handout(1), rescues=()), camera, setter, paper)
        told = [sum("こまったら" in item.text for item in page.words()) for page in pages]
        assert sum(told) == 1


def test_lines_break_between_phrases_and_long_words_between_letters(qtbot: QtBot) -> None:
    setter = Setter(spans)
    style = Style(18.0)
    broken = ["".join(piece.shown for piece in line) for line in setter.lines(SHORT, 45, style)]
    assert broken == ["雪だるまを、", "ポンと", "さわります。"]
    label = setter.lines(parse("つぎに「ビデオ通話」です。"), 53, style)
    assert ["".join(piece.shown for piece in line) for line in label] == [
        "つぎに",
        "「ビデオ通話」",
        "です。",
    ]
    narrow = setter.lines(parse("さわりすぎです。{札幌|さっぽろ}"), 14, style)
    shown = ["".join(piece.shown for piece in line) for line in narrow]
    assert "".join(shown) == "さわりすぎです。札幌"
    assert all(not line.startswith("。") for line in shown)


def test_texts_stand_left_in_the_middle_or_right(qtbot: QtBot) -> None:
    setter = Setter(spans)
    lefts = []
    for align in (Align.LEFT, Align.MIDDLE, Align.RIGHT):
        (item,), bottom = setter.set("あ", 10, 20, 100, Style(20.0, align=align))
        assert isinstance(item, Words)
        lefts.append(item.rect.x + item.rect.width * (0, 0.5, 1)[len(lefts)])
        assert bottom == pytest.approx(20 + 20 * 25.4 / 72 * lettering.LINE)
    assert lefts == pytest.approx([10, 60, 110])


def test_letters_and_colours_are_those_of_the_screen() -> None:
    found = re.search(r"firstOf\(\[([^\]]+)\]", THEME)
    assert found is not None
    assert tuple(re.findall(r'"([^"]+)"', found[1])) == lettering.FAMILIES
    bright = THEME.split('"night-white"')[0]
    assert {name: ink for name, ink in INKS.items() if name not in ("paper", "sun")} == {
        name: match[1]
        for name in INKS
        if name not in ("paper", "sun") and (match := re.search(rf'\b{name}: "([^"]+)"', bright))
    }


def test_a_code_keeps_its_quiet_zone(made: dict[str, list[Page]]) -> None:
    page = made["card"][0]
    code = next(item for item in page.items if isinstance(item, Code))
    module = code.rect.width / len(code.rows)
    assert module >= 0.7  # mm; a hand scanner reads from 0.33 mm on
    zone = code.rect.grown(module * qr.QUIET * 0.95)
    assert zone.right <= page.width
    assert not [item.text for item in page.words() if item.rect.meets(zone)]
    assert code.rows[0][:8] == (True,) * 7 + (False,)
