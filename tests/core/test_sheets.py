from dataclasses import replace

from sapporo_learn import paths
from sapporo_learn.content.loader import load_course
from sapporo_learn.content.school_kanji import SCHOOL_KANJI
from sapporo_learn.core import sheets
from sapporo_learn.core.lesson import Gesture, Lesson, Mistake, Step, Then
from sapporo_learn.core.phone.actions import Hold, Tap
from sapporo_learn.core.phone.events import Event
from sapporo_learn.core.phone.simulator import apply, visible
from sapporo_learn.core.phone.state import PhoneState
from sapporo_learn.core.ruby import Text, parse, plain
from tests.helpers.small_lesson import CLOSE, HOLD, HOME, LESSON, OPEN, SNOW, TALK, with_steps

COURSE = load_course(paths.lessons_dir()).lessons


def nothing(phone: PhoneState, step: Step, mistake: Mistake) -> PhoneState | None:
    return None


def hard(text: Text) -> str:
    bare = "".join(piece.shown for piece in text.pieces if piece.reading is None)
    return "".join(char for char in bare if "一" <= char <= "龯" and char not in SCHOOL_KANJI)


def test_every_lesson_gives_steps_with_their_place() -> None:
    for lesson in COURSE:
        made = sheets.handout(lesson, nothing)
        assert [step.number for step in made.steps] == list(range(1, len(made.steps) + 1))
        for step in made.steps:
            assert step.marks
            assert step.marks[0].target in visible(step.phone)
        assert len(made.rescues) <= sheets.MOST_RESCUES


def test_a_step_of_several_touches_numbers_what_its_picture_shows() -> None:
    keys = {lesson.id: lesson for lesson in COURSE}["kana-multitap"]
    marks = [step.marks for step in sheets.handout(keys, nothing).steps]
    assert [(mark.target, mark.label) for mark in marks[1]] == [("keyboard/ya", "1"), ("keyboard/ka", "2")]
    calls = {lesson.id: lesson for lesson in COURSE}["make-a-call"]
    alone = sheets.handout(calls, nothing).steps[7].marks
    assert [(mark.target, mark.label, mark.gesture) for mark in alone] == [
        ("dialer/row-city", "", Gesture.TAP)
    ]


def rescued(lesson: Lesson, *ways: Tap | Hold) -> list[tuple[str, str, str]]:
    """Where, what and how of the rescues; every slip is made in this way."""

    def slipped(phone: PhoneState, step: Step, mistake: Mistake) -> PhoneState:
        for way in ways:
            phone, _ = apply(phone, way)
        return phone

    made = sheets.handout(lesson, slipped if ways else nothing)
    return [(one.where, one.what.shown, one.way.shown) for one in made.rescues]


def listing(step: Step, *says: str) -> Step:
    slips = tuple(Mistake(Event.of("page-turned"), parse(say), Then.RESTART_STEP) for say in says)
    return replace(step, mistakes=slips)


def test_a_slip_is_led_back_by_a_button_where_there_is_one() -> None:
    lost = with_steps(listing(SNOW, "どこかへ いきました。だいじょうぶ、もどします。"))
    assert rescued(lost, Hold("playground/snowman"), Tap("nav/home")) == [
        ("手順1", "どこかへ いきました。", "『最初にもどす』で もどれます。")
    ]
    talk = with_steps(HOME, OPEN, listing(TALK, "佐藤さんの トークです。"))
    told = rescued(talk, Tap("messenger/talk-sato"))
    assert told == [("手順3", "佐藤さんの トークです。", "『もどる』ボタンで もどれます。")]


def test_a_slip_says_what_the_lesson_says_unless_only_the_program_can_do_it() -> None:
    own = with_steps(listing(SNOW, "あれ。こんどは、雪だるまです。", "まあ。だいじょうぶ、もどします。"))
    assert rescued(own, Hold("playground/snowman")) == [
        ("手順1", "あれ。", "こんどは、雪だるまです。"),
        ("手順1", "まあ。", sheets.STAY.shown),
    ]
    assert rescued(own) == [
        ("手順1", "あれ。", "こんどは、雪だるまです。"),
        ("手順1", "まあ。", sheets.AGAIN.shown),
    ]
    gone = with_steps(listing(SNOW, "きえました。またきます。"))
    assert rescued(gone, Tap("nav/home"))[0][2] == "またきます。"


def test_alike_slips_stand_together_and_the_most_frequent_stay() -> None:
    many = with_steps(
        listing(SNOW, "い。", "ろ。", "ろ。", "は。"),
        listing(HOLD, "は。", "に。", "ほ。"),
        listing(CLOSE, "い。", "へ。"),
    )
    assert [(where, what) for where, what, _ in rescued(many)] == [
        ("手順1・3", "い。"), ("手順1", "ろ。"), ("手順1・2", "は。"), ("手順2", "に。")
    ]  # fmt: skip


def test_every_lesson_has_something_to_do_at_home_that_can_be_read() -> None:
    for lesson in COURSE:
        made = sheets.homework(lesson)
        assert len(made.items) == 3
        for text in (*map(plain, made.items), lesson.goal):
            assert (lesson.id, hard(text)) == (lesson.id, "")
    assert sheets.homework(LESSON).items == ()
    notes = "# A\n\n## 家でやること\n\n- {QR|きゅーあーる}、{今日|きょう}を\n\n## べつ\n\n- ふたつ。\n"
    assert sheets.homework(replace(LESSON, notes=notes)).items == ("QR、きょうを",)


def test_the_sheets_own_sentences_can_be_read() -> None:
    for text in (*sheets.HELP, sheets.TICK, sheets.NO_HURRY, sheets.STAY, sheets.AGAIN):
        assert hard(text) == ""
