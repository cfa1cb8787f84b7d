"""What only playing and reading a lesson can show."""

from __future__ import annotations

import pytest

from sapporo_learn.content.checker import check
from sapporo_learn.content.folder import load_lesson
from sapporo_learn.content.problems import where
from sapporo_learn.content.robot import Trouble, play, way_to
from sapporo_learn.core.days import ordinal
from sapporo_learn.core.phone.actions import Tap
from sapporo_learn.core.phone.catalog import SCENES
from sapporo_learn.core.phone.events import Event

PLAYGROUND_SLIP = """  [[step.mistake]]
  event = "{event}"
  say   = "だいじょうぶ、もどします。"
  then  = "{then}"

[[step]]
id        = "turn-page\""""


def told(report):
    return [str(problem) for problem in report.problems]


def slip(event: str, then: str = "restart-step") -> tuple[str, str]:
    """A slip in the template's second step, touch-snowman."""
    return '[[step]]\nid        = "turn-page"', PLAYGROUND_SLIP.format(event=event, then=then)


def test_the_template_is_good(shelf):
    shelf.add()
    report = check(shelf.root)
    assert told(report) == []
    assert [lesson.id for lesson in report.lessons] == ["first"]


def test_drafts_are_checked_and_stay_out_of_the_course(shelf):
    shelf.add("010-first")
    shelf.add(
        "_draft", ('id          = ""', 'id = "draft"'), ("minutes     = 5", "minutes = 0"), listed=False
    )
    shelf.add("_rude", ('id          = ""', 'id = "rude"'), ('"ひな形"', '"失敗"'), listed=False)
    report = check(shelf.root)
    assert [lesson.id for lesson in report.lessons] == ["first"]
    assert told(report) == [
        "lessons/_draft/lesson.toml：「minutes」は 1 から 60 までの数で書きます。",
        "lessons/_rude/lesson.toml：title：「失敗」は使いません。「もう一度」「だいじょうぶ」と言いかえます。",
    ]


def test_a_fatal_problem_keeps_a_lesson_out_of_the_report_but_advice_does_not(shelf):
    shelf.add("010-first", ('"ひな形"', '"まちがい"'))
    shelf.add("020-second", ('"ひな形"', '"ひな形のとても長い題名です"'))
    shelf.add("030-third", ("minutes     = 5", "minutes = 0"))
    report = check(shelf.root)
    assert [lesson.id for lesson in report.lessons] == ["second"]
    assert [(p.file, p.fatal) for p in report.problems] == [
        ("lessons/010-first/lesson.toml", True),
        ("lessons/020-second/lesson.toml", False),
        ("lessons/030-third/lesson.toml", True),
    ]


def test_words_whose_reading_is_not_settled(shelf):
    shelf.add("010-first", ("{雪|ゆき}だるまの絵です。", "{雪|ゆき}の方です。"))
    report = check(shelf.root, lambda text: ["方"] if "の方" in text.spoken else [])
    assert told(report) == [
        "lessons/010-first/lesson.toml 手順 open："
        "hint の1つめの say：「方」の読みが決まりません。{方|よみ} のように書いてください。"
    ]
    assert check(shelf.root).problems == ()


def test_habits_are_advised(shelf):
    folder = shelf.add(
        "010-first",
        ("もどることができる", "もどる"),
        ('done      = "絵本が開きました。"', ""),
        ('coach     = "「押す」と言わず「ポン」と言います。"', ""),
        ('  [[step.hint]]\n  say = "短く、ポンです。"\n', ""),
    )
    (folder / "notes.md").write_text("## ねらい\n## こう言う\n## こう言わない\n## 家でやること\n", "utf-8")
    report = check(shelf.root)
    assert [lesson.id for lesson in report.lessons] == ["first"]
    assert told(report) == [
        "lessons/010-first/lesson.toml：（おすすめ）「goal」は「…ことができる」と書きましょう。",
        "lessons/010-first/lesson.toml 手順 open：（おすすめ）できたときの文「done」を書きましょう。",
        "lessons/010-first/lesson.toml 手順 open：（おすすめ）講師へのひとこと「coach」を書きましょう。",
        "lessons/010-first/lesson.toml 手順 light：（おすすめ）ヒントを2つ以上、弱いものから書きましょう。",
        "lessons/010-first/notes.md：（おすすめ）見出し「よくあるつまずき」がありません。",
    ]


def test_every_round_needs_a_step(shelf):
    folder = shelf.add()
    text = "".join(
        line
        for line in (folder / "lesson.toml").read_text("utf-8").splitlines(keepends=True)
        if not line.startswith("alone")
    )
    (folder / "lesson.toml").write_text(text, "utf-8")
    assert told(check(shelf.root)) == [
        "lessons/010-first/lesson.toml：「おさらい」の回に、手順が1つもありません。"
    ]


@pytest.mark.parametrize(
    ("left", "message"),
    [
        (61, None),
        (60, "2027年3月31日（水）は、あと 60日です。"),
        (0, "2027年3月31日（水）は、きょうまでです。"),
        (-1, "2027年3月31日（水）は、過ぎました。"),
    ],
)
def test_facts_that_age_are_told_in_time_and_the_lesson_stays_usable(shelf, left, message):
    shelf.add("010-first", ("passes_with", "valid_until = 2027-03-31\npasses_with"))
    last = ordinal(2027, 3, 31)
    report = check(shelf.root, today=last - left)
    found = [] if message is None else [f"「valid_until」の {message}"]
    assert [problem.message.partition("中身")[0] for problem in report.problems] == found
    assert [lesson.valid_until for lesson in report.lessons] == [last]
    assert check(shelf.root).problems == ()


def test_a_lesson_without_a_date_never_ages(shelf):
    shelf.add()
    assert told(check(shelf.root, today=ordinal(9999, 1, 1))) == []


# --- the robot


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        (
            [('point_at  = "playground/snowman"', 'point_at = "messenger/stamps"')],
            "手順 touch-snowman：「いっしょに」のとき、「messenger/stamps」が画面にありません。",
        ),
        (
            [('{ event = "snowman-touched" }', '{ event = "bird-touched" }')],
            "「いっしょに」のとき、「playground/snowman」をさわっても「bird-touched」が起きません。",
        ),
        (
            [slip("bird-touched")],
            "手順 touch-snowman：mistake の1つめの「bird-touched」は、この場面では起きません。",
        ),
        (
            [slip("page-turned", "continue")],
            '手順 touch-snowman：mistake の1つめのあと進めません。then = "restart-step" をつけてください。',
        ),
        ([slip("page-turned")], None),
        ([slip("stamp-sent")], "mistake の1つめの「stamp-sent」は、この場面では起きません。"),
    ],
)
def test_a_lesson_that_cannot_be_finished_is_found(shelf, changes, message):
    shelf.add("010-first", *changes)
    found = told(check(shelf.root))
    if message is None:
        assert found == []
    else:
        (line,) = found
        assert message in line


def test_a_slip_may_take_a_few_touches_but_never_completes_the_step():
    home = SCENES["home"].build()
    way = way_to(home, Event.of("stamps-opened"), Event.of("unlocked"))
    assert [act.target for act in way] == ["home/messenger", "messenger/talk-sato", "messenger/stamps"]
    assert way_to(home, Event.of("stamp-chosen"), Event.of("unlocked")) is None
    assert way_to(home, Event.of("talk-opened"), Event.of("app-opened")) is None
    assert way_to(home, Event.of("app-opened", app="messenger"), Event.of("unlocked")) == (
        Tap("home/messenger"),
    )


def test_the_robot_reports_the_first_trouble_only_of_that_play(shelf):
    lesson = load_lesson(shelf.add("010-first", slip("bird-touched"))).lesson
    assert play(lesson) is None
    assert isinstance(play(lesson, slip=0), Trouble)
    assert play(lesson, slip=1) is None


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("title", "title"),
        ("intro[1]", "intro の2つめ"),
        ("step[2].say", "say"),
        ("step[2].hint[0].say", "hint の1つめの say"),
    ],
)
def test_keys_in_words(key, words):
    assert where(key) == words
