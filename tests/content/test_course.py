"""The folder of lessons: the order, what is left out, and what is told about it."""

from __future__ import annotations

import pytest

from sapporo_learn.content.checker import check
from sapporo_learn.content.loader import assemble, folders, load_course
from sapporo_learn.content.problems import Level
from tests.content.conftest import LESSONS

NEEDS = "needs       = []"


def ids(course):
    return [lesson.id for lesson in course.lessons]


def told(course):
    return [str(problem) for problem in course.problems]


def test_the_catalogue_gives_the_order(shelf):
    shelf.add("010-first")
    shelf.add("020-second", ("needs       = []", 'needs = ["third"]'), listed=False)
    shelf.add("030-third")
    shelf.listing["start"].append("second")
    shelf._write_catalog()
    course = load_course(shelf.root)
    assert ids(course) == ["first", "third", "second"]
    assert course.problems == ()
    assert [(unit.id, unit.title.shown, unit.lessons) for unit in course.units] == [
        ("start", "はじめに", ("first", "third", "second"))
    ]
    assert course.lessons[2].needs == ("third",)


def test_a_broken_lesson_is_told_and_left_out_and_the_rest_works(shelf):
    shelf.add("010-first", ("minutes     = 5", "minutes = x"))
    shelf.add("020-second", (NEEDS, 'needs = ["first"]'))
    course = load_course(shelf.root)
    assert ids(course) == ["second"]
    assert course.lessons[0].needs == ()
    (message,) = told(course)
    assert message.startswith("lessons/010-first/lesson.toml：10行め")


def test_advice_stays_with_the_checker(shelf):
    (shelf.add() / "notes.md").unlink()
    assert [problem.level for problem in assemble(shelf.root).problems] == [Level.WARNING]
    assert load_course(shelf.root).problems == ()


def test_two_lessons_of_one_name(shelf):
    shelf.add("010-first")
    shelf.add("020-first", listed=False)
    course = load_course(shelf.root)
    assert ids(course) == ["first"]
    assert told(course) == [
        "lessons/020-first/lesson.toml："
        "「first」は、lessons/010-first/lesson.toml でもう使っています。別の名前にしてください。"
    ]


def test_what_the_catalogue_and_the_folders_disagree_about(shelf):
    shelf.add("010-first", ('unit        = "start"', 'unit = "phone"'))
    shelf.add("020-second", listed=False)
    shelf.listing["start"] += ["first", "frst"]
    shelf._write_catalog()
    course = load_course(shelf.root)
    assert ids(course) == ["first"]
    assert told(course) == [
        "lessons/catalog.toml：「first」が二度あります。1つにしてください。",
        "lessons/catalog.toml：「frst」という教材はありません。「first」のことですか。",
        "lessons/010-first/lesson.toml：unit は「phone」ですが、catalog.toml では「start」にあります。",
        "lessons/020-second/lesson.toml：catalog.toml の lessons に「second」を書きたしてください。",
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (None, "ファイルがありません。「_template」から写してください。"),
        ("format = 1\n[[unit]\n", "2行め「[[unit]」：かっこをとじていません。"),
        ("format = 1\n", "「unit」がありません。"),
        ("format = 9\n", "この教材は、もっと新しい書きかたです。アプリを新しくしてください。"),
    ],
)
def test_without_a_readable_catalogue_the_folders_give_the_order(shelf, text, message):
    shelf.add("020-second")
    shelf.add("010-first")
    catalog = shelf.root / "catalog.toml"
    catalog.unlink() if text is None else catalog.write_text(text, "utf-8")
    course = load_course(shelf.root)
    assert ids(course) == ["first", "second"]
    assert course.units == ()
    assert told(course) == [f"lessons/catalog.toml：{message}"]


def test_needs_must_exist_come_earlier_and_not_go_round(shelf):
    shelf.add("010-first", (NEEDS, 'needs = ["third", "firsst"]'))
    shelf.add("020-second", (NEEDS, 'needs = ["fourth", "second"]'))
    shelf.add("030-third", (NEEDS, 'needs = ["first", "broken"]'))
    shelf.add("040-fourth")
    shelf.add("050-broken", ("minutes     = 5", "minutes = x"))
    course = load_course(shelf.root)
    assert ids(course) == ["first", "second", "third", "fourth"]
    assert {lesson.id: lesson.needs for lesson in course.lessons} == {
        "first": (),
        "second": (),
        "third": ("first",),
        "fourth": (),
    }
    assert told(course)[1:] == [
        "lessons/010-first/lesson.toml：「needs」がぐるぐる回っています。「third」もこの教材をいるとしています。",
        "lessons/010-first/lesson.toml：「needs」：「firsst」という教材はありません。「first」のことですか。",
        "lessons/020-second/lesson.toml：「needs」の「fourth」が、この教材より前にありません。順番をなおしてください。",
        "lessons/020-second/lesson.toml：「needs」がぐるぐる回っています。「second」もこの教材をいるとしています。",
        "lessons/030-third/lesson.toml：「needs」がぐるぐる回っています。「first」もこの教材をいるとしています。",
    ]


def test_needs_that_share_a_lesson_are_no_circle(shelf):
    shelf.add("010-first")
    shelf.add("020-second", (NEEDS, 'needs = ["first"]'))
    shelf.add("030-third", (NEEDS, 'needs = ["first"]'))
    shelf.add("040-fourth", (NEEDS, 'needs = ["second", "third"]'))
    assert load_course(shelf.root).problems == ()


def test_only_folders_are_lessons_and_drafts_stay_apart(shelf):
    shelf.add("010-first")
    shelf.add("_draft", ('id          = ""', 'id = "draft"'), listed=False)
    for name in (".hidden", "__pycache__"):
        (shelf.root / name).mkdir()
    (shelf.root / "README.md").write_text("", "utf-8")
    assert [path.name for path in folders(shelf.root)] == ["010-first"]
    assert [path.name for path in folders(shelf.root, drafts=True)] == ["_draft"]
    assert ids(load_course(shelf.root)) == ["first"]


def test_a_missing_folder_of_lessons_is_one_sentence(tmp_path):
    course = load_course(tmp_path / "lessons")
    assert course.lessons == ()
    assert told(course) == ["lessons：教材のフォルダーを開けません。場所をたしかめてください。"]
    assert check(tmp_path / "lessons").problems == course.problems


# --- goals


GOAL = """
[[goal]]
id = "{id}"
title = "{{話|はな}}す"
icon = "call"
lessons = {lessons}
"""


def with_goals(shelf, *goals: tuple[str, list[str]], basics: str = "") -> None:
    """Write goals, and perhaps basics, into the catalogue."""
    catalog = shelf.root / "catalog.toml"
    text = catalog.read_text("utf-8").replace("format = 1\n", f"format = 1\n{basics}\n")
    text += "".join(GOAL.format(id=name, lessons=lessons) for name, lessons in goals)
    catalog.write_text(text, "utf-8")


def test_goals_and_basics_stand_in_the_catalogue(shelf):
    shelf.add("010-first")
    shelf.add("020-second")
    with_goals(shelf, ("talk", ["second"]), basics='basics = ["first"]')
    course = load_course(shelf.root)
    assert course.problems == ()
    assert course.basics == ("first",)
    (goal,) = course.goals
    assert (goal.id, goal.title.spoken, goal.icon, goal.lessons) == ("talk", "はなす", "call", ("second",))


def test_what_is_wrong_with_goals_is_told_and_the_course_stays(shelf):
    shelf.add("010-first")
    with_goals(
        shelf,
        ("talk", ["frst"]),
        ("walk", ["first", "frst"]),
        ("walk", ["first"]),
        basics='basics = ["first", "fist"]',
    )
    course = load_course(shelf.root)
    assert told(course) == [
        "lessons/catalog.toml：めあて「walk」が二度あります。1つにしてください。",
        "lessons/catalog.toml：「goal」：「frst」という教材はありません。「first」のことですか。",
        "lessons/catalog.toml：「basics」：「fist」という教材はありません。「first」のことですか。",
    ]
    assert ids(course) == ["first"]
    assert course.basics == ("first",)
    assert [(goal.id, goal.lessons) for goal in course.goals] == [("walk", ("first", "frst"))]


@pytest.mark.parametrize(
    ("goal", "message"),
    [
        ("[[goal]]\nid = 'talk'\ntitle = '話す'\nicon = 'call'\n", "「lessons」がありません。"),
        (GOAL.format(id="talk", lessons="[]"), "「lessons」は1〜99こにします（いまは0こです）。"),
        (
            GOAL.format(id="talk", lessons='["first"]') + "colour = 'red'\n",
            "「colour」という項目はありません。",
        ),
    ],
)
def test_a_goal_is_held_to_its_format(shelf, goal: str, message: str):
    shelf.add("010-first")
    catalog = shelf.root / "catalog.toml"
    catalog.write_text(catalog.read_text("utf-8") + goal, "utf-8")
    assert message in told(load_course(shelf.root))[0]


def test_the_courses_own_goals_begin_with_what_they_promise():
    course = load_course(LESSONS)
    assert course.basics[0] == course.lessons[0].id
    assert 4 <= len(course.goals) <= 6
    assert all(len(goal.title.shown) <= 8 for goal in course.goals)
