"""One lesson folder: a lesson, or everything that is wrong with it at once."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sapporo_learn.content.files import MAX_BYTES
from sapporo_learn.content.folder import load_lesson
from sapporo_learn.content.problems import Level, Problem
from sapporo_learn.core.lesson import Gesture, Hint, Lesson, Mistake, PassMark, Round, Show, Then
from sapporo_learn.core.phone.events import Event
from sapporo_learn.core.ruby import parse

POINT = 'point_at  = "home/playground"'
WHEN = 'done_when = { event = "app-opened", app = "playground" }'


def told(folder: Path) -> list[str]:
    """What the author is told, without the place of the temporary folder."""
    loaded = load_lesson(folder)
    assert (loaded.lesson is None) == any(problem.fatal for problem in loaded.problems)
    return [str(problem) for problem in loaded.problems]


def only(folder: Path) -> Problem:
    (problem,) = load_lesson(folder).problems
    return problem


def test_a_good_folder_becomes_the_lesson_it_describes(shelf):
    loaded = load_lesson(shelf.add())
    assert loaded.problems == ()
    lesson = loaded.lesson
    assert isinstance(lesson, Lesson)
    assert (lesson.id, lesson.version, lesson.unit, lesson.minutes) == ("first", 1, "start", 5)
    assert (lesson.scene, lesson.icon, lesson.needs) == ("home", "finger", ())
    assert lesson.intro == (parse("雪の絵本を、開いてみましょう。"), parse("ゆっくりで、だいじょうぶです。"))
    assert lesson.pass_mark == PassMark(hints=1, mistakes=2)
    assert "ねらい" in lesson.notes
    first, _, slide, light, _ = lesson.steps
    assert first.done_when == Event.of("app-opened", app="playground")
    assert first.gesture is Gesture.TAP
    assert first.rounds == tuple(Round)
    assert first.hints[0] == Hint(parse("{雪|ゆき}だるまの絵です。"), Show.PULSE)
    assert first.mistakes == (
        Mistake(
            Event.of("app-opened", app="messenger"),
            parse("べつの道具が開きました。だいじょうぶ、もどします。"),
            Then.RESTART_STEP,
        ),
    )
    assert slide.gesture is Gesture.SLIDE_LEFT
    assert (light.scene, light.rounds) == ("playground-lantern", (Round.TOGETHER, Round.HINT))
    assert not light.alone


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "point_at  =",
            "poin_at =",
            "手順 open：「poin_at」という項目はありません。「point_at」のことですか。",
        ),
        (POINT, 'point_at = "home/playgroud"', "手順 open：「point_at」：「home/playgroud」という場所は"),
        ("app-opened", "app-open", "「event」：「app-open」というできごとはありません。「app-opened」の"),
        ('scene       = "home"', 'scene = "hom"', "「scene」：「hom」という場面はありません。「home」の"),
        ('"slide-left"', '"slide-lft"', "手順 turn-page：「gesture」：「slide-lft」というさわり方は"),
        (
            'show = "ghost-finger"',
            'show = "x"',
            "hint の2つめ：「show」：「x」という見せかたはありません。使えるのは",
        ),
        (
            'icon        = "finger"',
            'icon = "cat"',
            "「icon」：「cat」という絵はありません。",
        ),
        ("minutes     = 5", 'minutes = "5"', "「minutes」は数で、囲まずに書きます（いまは文字です）。"),
        (
            "minutes     = 5",
            "minutes = true",
            "「minutes」は数で、囲まずに書きます（いまははい・いいえです）。",
        ),
        ("minutes     = 5", "minutes = 1.5", "（いまは小数です）"),
        ("minutes     = 5", "minutes = 2026-01-01", "（いまは日付です）"),
        (
            'icon        = "finger"',
            'valid_until = "2027-03-31"',
            "「valid_until」は日付で、2027-03-31 のように、囲まずに書きます（いまは文字です）。",
        ),
        ('icon        = "finger"', "valid_until = 2027-03-31T09:00:00", "（いまは日時です）"),
        ("minutes     = 5", "minutes = 61", "「minutes」は 1 から 60 までの数で書きます。"),
        ('"ひな形"', "7", '「title」は文字で、「"」で囲んで書きます（いまは数です）。'),
        (
            "needs       = []",
            'needs = "finger"',
            "「needs」はならびで、[ と ] で囲んで書きます（いまは文字です）。",
        ),
        ("needs       = []", 'needs = ["Finger!"]', "「needs」の「Finger!」は使えません。半角の英小文字"),
        (
            "{ hints = 1, mistakes = 2 }",
            "1",
            "「passes_with」は表で、{ と } で囲んで書きます（いまは数です）。",
        ),
        ("hints = 1", "hint = 1", "「hint」という項目はありません。「hints」のことですか。"),
        ('title       = "ひな形"', 'titel = "ひな形"', "「title」がありません。"),
        ('"ひな形"', '""', "「title」が空です。"),
        ('"ひな形"', '"' + "雪" * 201 + '"', "「title」が長すぎます（200字まで）。"),
        ('"ひな形"', '"ひな\\n形"', "「title」に、改行や見えない字が入っています。"),
        ('"ひな形"', '"ひな{形|kata}"', "「title」：よみがなは、かなで書いてください：{形|kata}"),
        ("{雪|ゆき}", "{雪|ゆき", "hint の1つめ：「say」：「{」があまっています。"),
        (
            '["together", "hint"]',
            '["togther"]',
            "手順 light：rounds の1つめ：「rounds」：「togther」という回は",
        ),
        ('["together", "hint"]', "[]", "「rounds」は1〜3こにします（いまは0こです）。"),
        ("intro       = [", 'intro = ["あ。", "い。", ', "「intro」は1〜3こにします（いまは4こです）。"),
        ('id        = "open"', 'id = "Open It"', "手順 Open It：「id」の「Open It」は使えません。"),
        ('id        = "open"', "id = 3", "手順 1つめ：「id」は文字で"),
        ('id        = "touch-snowman"', 'id = "open"', "手順 open：この名前の手順が2つあります。"),
        ("[[step.mistake]]", "[step.mistake]", "手順 open：[[mistake]] と、かっこを二重にします。"),
        (
            'id          = "first"',
            'id = "other"',
            "フォルダーの名前は、3けたの数字と「-other」にします（例：050-other）。",
        ),
        (
            'scene     = "playground-lantern"',
            'proud = "あ。"',
            "手順 light：「proud」は、いちばん上（最初の [[step]] より前）に",
        ),
        (
            'gesture   = "slide-left"',
            'gesture = "hold"',
            "は「hold」に答えません。使えるのは「slide-left」「slide-right」です。",
        ),
        (
            'gesture   = "slide-left"',
            'gesture   = "slide-left"\nthen_at   = ["playground/bird", "lock/unlock"]',
            "「lock/unlock」は「tap」に答えません。",
        ),
        (
            'app = "playground"',
            'app = "playgroun"',
            "「app」：「playgroun」という値はありません。「playground」のことですか。",
        ),
        (
            'app = "playground"',
            'person = "yuki"',
            "「app-opened」に「person」はありません。使えるのは「app」です。",
        ),
        (
            '"snowman-touched" }',
            '"snowman-touched", to = "1" }',
            "「snowman-touched」に「to」はありません。何もそえません。",
        ),
        ('app = "messenger" }', 'app = "playground" }', "mistake の1つめが起きると、できたことになります。"),
    ],
)
def test_a_slip_of_the_author_is_named_with_what_to_do(shelf, old, new, message):
    found = told(shelf.add("010-first", (old, new)))
    assert any(message in line for line in found), found


def test_the_sentence_of_the_design_comes_out_whole(shelf):
    folder = shelf.add("010-first", ("point_at  =", "poin_at =  "))
    assert told(folder) == [
        "lessons/010-first/lesson.toml 手順 open："
        "「poin_at」という項目はありません。「point_at」のことですか。",
        "lessons/010-first/lesson.toml 手順 open：「point_at」がありません。",
    ]
    problem = load_lesson(folder).problems[0]
    assert (problem.step, problem.key, problem.level) == ("open", "step[0].poin_at", Level.ERROR)


def test_all_errors_come_at_once(shelf):
    folder = shelf.add(
        "010-first",
        ("minutes     = 5", 'minutes = "5"'),
        (WHEN, 'done_when = { event = "ap-opened" }'),
        ('gesture   = "slide-left"', 'gesture = "tap"'),
        ('"ghost-finger"', '"ghost"'),
        ('id          = "first"', 'id = "other"'),
    )
    found = "\n".join(told(folder))
    for part in ("minutes", "ap-opened", "「ghost」", "playground/page", "050-other"):
        assert part in found


def test_too_few_and_too_many_steps(shelf):
    text = (shelf.add() / "lesson.toml").read_text("utf-8")
    head, *steps = text.split("[[step]]")
    file = shelf.root / "010-first" / "lesson.toml"
    file.write_text("[[step]]".join([head, *steps[:4]]), "utf-8")
    assert only(file.parent).message == "「step」は5〜9こにします（いまは4こです）。"
    file.write_text("[[step]]".join([head, *(steps * 3)]), "utf-8")
    assert "「step」は5〜9こにします（いまは15こです）。" in [
        p.message for p in load_lesson(file.parent).problems
    ]
    file.write_text(head + "step = 3\n", "utf-8")
    assert only(file.parent).message == "「step」はならびで、[ と ] で囲んで書きます（いまは数です）。"
    file.write_text(head + "step = [3, 3, 3, 3, 3]\n", "utf-8")
    assert told(file.parent)[1].endswith(
        "手順 2つめ：「step」は表で、{ と } で囲んで書きます（いまは数です）。"
    )


def test_a_number_of_the_format_we_do_not_know_yet_is_one_sentence(shelf):
    folder = shelf.add("010-first", ("format      = 1", "format = 2\nsurprise = 1"))
    assert told(folder) == [
        "lessons/010-first/lesson.toml：この教材は、もっと新しい書きかたです。アプリを新しくしてください。"
    ]
    shelf.edit("010-first", ("format = 2\nsurprise = 1", "format = 0"))
    assert only(folder).message == "「format」は 1 から 1 までの数で書きます。"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("minutes     = 5", "minutes 5", "10行め「minutes 5"),
        ("minutes     = 5", "minutes 5", "項目の名前のあとに「=」がありません。"),
        ("minutes     = 5", "minutes = 5\nminutes = 6", "おなじ名前が二度あります"),
        ('"ひな形"', '"ひな形', '文字の終わりの「"」がありません。'),
        ('"ひな形"', "ひな形", "値の書きかたがちがいます。"),
        ('"ひな形"', '"ひ\\な形"', "「\\」は「\\\\」と書きます。"),
        ("minutes     = 5", "分 = 5", "項目の名前は、半角の英字で書きます。"),
        ("minutes     = 5", "minutes = 5 5", "行の終わりに、よぶんな字があります。"),
        ("[[step]]", "[step]", "おなじ名前が二度あります（[[step]] のかっこは二重にします）。"),
        ("minutes     = 5", "minutes = " + "9" * 5000, "書きかた（TOML）を読みとれません。"),
        ("minutes     = 5", "minutes = " + "[" * 5000, "かっこの中のかっこが深すぎます。"),
        ("minutes     = 5", ".".join("a" * 100_000) + " = 5", "10行め：点「.」が多すぎます。"),
        ("minutes     = 5", "#" + "雪" * (MAX_BYTES // 3), "大きすぎます。256 kB までにしてください。"),
    ],
)
def test_broken_and_hostile_toml_is_told_with_its_line(shelf, old, new, message):
    folder = shelf.add("010-first", (old, new))
    assert message in only(folder).message


def test_what_has_no_line_is_told_without_one(shelf):
    file = shelf.add() / "lesson.toml"
    file.write_text("needs = {a = 1", "utf-8")
    assert only(file.parent).message == "かっこをとじていません。"


def test_a_byte_order_mark_and_windows_line_ends_are_welcome(shelf):
    file = shelf.add() / "lesson.toml"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert load_lesson(file.parent).problems == ()


def test_another_encoding_is_told(shelf):
    file = shelf.add() / "lesson.toml"
    file.write_bytes("title = '雪'".encode("cp932"))
    assert only(file.parent).message == "文字コードがちがいます。「UTF-8」で保存してください。"


def test_missing_and_strange_files_are_problems_never_exceptions(shelf, tmp_path):
    file = shelf.add() / "lesson.toml"
    text = file.read_text("utf-8")
    file.unlink()
    assert only(file.parent).message == "ファイルがありません。「_template」から写してください。"
    file.mkdir()
    assert only(file.parent).message == "ふつうのファイルではありません。文字のファイルを置いてください。"
    file.rmdir()
    os.mkfifo(file)
    assert only(file.parent).message == "ふつうのファイルではありません。文字のファイルを置いてください。"
    file.unlink()
    outside = tmp_path / "outside.toml"
    outside.write_text(text, "utf-8")
    file.symlink_to(outside)
    assert only(file.parent).message == (
        "教材のフォルダーの外を指しています。ファイルそのものを置いてください。"
    )
    file.unlink()
    file.symlink_to(file)
    assert only(file.parent).message == "開けません。ファイルの読みとりを許可してください。"


def test_a_folder_that_is_a_link_to_elsewhere_is_refused(shelf, tmp_path):
    elsewhere = shelf.add().rename(tmp_path / "elsewhere")
    (shelf.root / "010-first").symlink_to(elsewhere)
    messages = {problem.message for problem in load_lesson(shelf.root / "010-first").problems}
    assert messages == {"教材のフォルダーの外を指しています。ファイルそのものを置いてください。"}


def test_notes_are_advised_and_broken_ones_told(shelf):
    notes = shelf.add() / "notes.md"
    notes.unlink()
    loaded = load_lesson(notes.parent)
    assert loaded.lesson is not None
    assert [(p.level, str(p)) for p in loaded.problems] == [
        (
            Level.WARNING,
            "lessons/010-first/notes.md：（おすすめ）講師へのメモがありません。「_template」から写してください。",
        )
    ]
    notes.mkdir()
    assert only(notes.parent).file == "lessons/010-first/notes.md"
    assert only(notes.parent).fatal


def test_a_flood_of_errors_is_cut_off(shelf):
    flood = "\n".join(f"key{number} = 1" for number in range(5000))
    folder = shelf.add("010-first", ("minutes     = 5", flood))
    assert len(load_lesson(folder).problems) == 60


def test_wrong_values_by_the_dozen_are_cut_off_too(shelf):
    file = shelf.add() / "lesson.toml"
    file.write_text(f"format = 1\nneeds = {['!'] * 20}\nstep = [{', '.join(['{}'] * 9)}]\n", "utf-8")
    assert len(load_lesson(file.parent).problems) == 60


def test_a_message_repeats_neither_long_nor_invisible_text(shelf):
    folder = shelf.add("010-first", ("minutes     = 5", f'"{"k" * 500}" = 1\n"\\u200e" = 2\nminutes = 5'))
    first, second = (problem.message for problem in load_lesson(folder).problems)
    assert "k" * 40 + "…" in first
    assert "k" * 41 not in first
    assert "「�」" in second
