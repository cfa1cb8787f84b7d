from dataclasses import replace

import pytest

from sapporo_learn.core import class_sheets
from sapporo_learn.core.class_sheets import Next, Progress, Why
from sapporo_learn.core.figures import LessonRun, Standing, StepRecord
from sapporo_learn.core.path import Goal
from sapporo_learn.core.ports import ClassRow, Learner, LearnerSettings, LessonState
from sapporo_learn.core.ruby import parse
from sapporo_learn.errors import KnownError
from tests.helpers.small_lesson import LESSON, SNOW

A = replace(LESSON, id="a", title=parse("いち"), goal=parse("{孫|まご}とあえる"), needs=())
B = replace(A, id="b", title=parse("に"), goal=parse("歩ける"), steps=(replace(SNOW, coach="ゆっくり。"),))
C = replace(A, id="c", title=parse("さん"))
GOAL = Goal("far", parse("遠くへ"), "bus", ("c",))
DAY = 739_945  # 25 November 2026
WHO = Learner("x", "すずらん", "suzuran")


def progress(
    *states: LessonState, due: tuple[str, ...] = (), runs: tuple[LessonRun, ...] = (), **more: str
) -> Progress:
    who = replace(WHO, settings=LearnerSettings(**more))  # type: ignore[arg-type]
    return Progress(who, states, due, runs, (A, B, C), (GOAL,))


def state(lesson: str, passed: bool = True, save: str = "", at: int = 1, mastered: int = 0) -> LessonState:
    return LessonState(lesson, passed, True, save, at, mastered)


def parts(known: Progress) -> dict[str, tuple[str, ...]]:
    return dict(class_sheets.handover(known, DAY).parts)


@pytest.mark.parametrize(
    ("known", "coming", "said"),
    [
        (progress(), Next(Why.ORDER, A), "「いち」を はじめる。"),
        (progress(goal="far"), Next(Why.GOAL, C), "「さん」を はじめる。"),
        (progress(state("c"), goal="far", door="odd"), Next(Why.ORDER, A), "「いち」を はじめる。"),
        (
            replace(progress(state("a", save="s"), state("b", False, "s", 2), due=("a",)), step=4),
            Next(Why.GOING, B, 4),
            "「に」を、手順4から。",
        ),
        (progress(state("b", save="s")), Next(Why.GOING, B), "「に」を、つづきから。"),
        (
            progress(state("a"), state("gone", save="s"), due=("gone", "a")),
            Next(Why.REVIEW, A),
            "「いち」の おさらい。",
        ),
        (
            progress(state("a"), state("b"), state("c"), door="some"),
            Next(Why.FREE),
            "「じゆうに れんしゅう」。",
        ),
    ],
)  # fmt: skip
def test_what_comes_next_is_told_with_its_reason(known: Progress, coming: Next, said: str) -> None:
    assert class_sheets.next_of(known) == coming
    advice = parts(known)["つぎの一歩"]
    assert advice[0] == said
    assert advice[1].startswith("わけ：")


def test_a_certificate_lists_what_was_mastered_without_a_score() -> None:
    known = progress(state("b", mastered=1), state("a", mastered=3), state("c"))
    made = class_sheets.certificate(known, DAY)
    assert (made.name, made.can, made.date) == ("すずらん さん", ("まごとあえる", "歩ける"), "2026年11月25日")
    with pytest.raises(KnownError, match="もう少し練習"):
        class_sheets.certificate(progress(state("a")), DAY)


def test_the_check_sheet_goes_by_kana() -> None:
    row = ClassRow(WHO, 1, ("b",), "b", "passed", Standing())
    other = replace(row, learner=replace(WHO, name="あお"), passed=())
    made = class_sheets.check_sheet([row, other], (A, B), DAY)
    assert made.titles == ("いち", "に")
    assert made.rows == (("あおさん", (False, False)), ("すずらんさん", (False, True)))
    with pytest.raises(KnownError, match="一度練習"):
        class_sheets.check_sheet([], (A,), DAY)


def run(lesson: str, began: int, *causes: tuple[str, int], step: str = SNOW.id) -> LessonRun:
    record = StepRecord(0, step, 3, 1, 0, "done", 5, 0, 0, causes)
    return LessonRun(lesson, 1, began, False, (replace(record, step_id="calm", causes=()), record))


def test_the_hand_over_says_what_the_next_helper_must_know() -> None:
    known = progress(
        state("a", at=5),
        state("b", at=2),
        runs=(run("a", 1), run("b", 7, ("held", 4))),
        goal="far",
        door="beginner",
    )
    told = parts(known)
    assert told["めあて"] == ("「遠くへ」。", "スマホは、はじめての方。")
    assert told["さいごに できたこと"] == ("「いち」が さいごまで できました。",)
    assert told["つまずき"] == ("「に」の手順1で、「長くさわる」が4回。", "声かけ：ゆっくり。")


def test_the_hand_over_of_somebody_new_says_so() -> None:
    told = parts(progress(runs=(run("gone", 9, ("held", 4)), run("a", 1))))
    assert (told["めあて"], told["さいごに できたこと"], told["つまずき"]) == (
        ("まだ きめていません。",), ("まだ、これからです。",), ("とくに ありません。",)
    )  # fmt: skip
    assert parts(progress())["つまずき"] == ("とくに ありません。",)
    changed = parts(progress(runs=(run("b", 1, ("slid", 2), step="gone"),)))["つまずき"]
    assert changed == ("「に」の手順1で、「すべる」が2回。",)


def test_the_card_names_the_next_practice_and_nobody_unless_asked() -> None:
    known = replace(progress(state("b", False, "s")), step=3)
    made = class_sheets.slip(known, "SL1", DAY)
    assert (made.name, [line.shown for line in made.lines]) == ("", ["つぎの練習", "に", "手順3から"])
    assert class_sheets.slip(progress(), "SL1", DAY, name=True).name == "すずらん さん"
    assert len(class_sheets.slip(progress(), "SL1", DAY).lines) == 2
    done = class_sheets.slip(progress(state("a"), state("b"), state("c")), "SL1", DAY)
    assert done.lines == (class_sheets.ALL_DONE,)
