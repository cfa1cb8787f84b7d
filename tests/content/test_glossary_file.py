"""The file of the phone's words: read, checked with the lessons, and never a reason to stop."""

from __future__ import annotations

from pathlib import Path

from sapporo_learn.content.checker import check
from sapporo_learn.content.glossary import load_glossary
from sapporo_learn.content.problems import Level

LESSONS = Path(__file__).parents[2] / "lessons"
GOOD = 'format = 1\n[[word]]\nword = "アプリ"\nsay = "スマホの中の道具です。"\n'


def write(shelf, text: str) -> Path:
    (shelf.root / "glossary.toml").write_text(text, "utf-8")
    return shelf.root


def messages(root: Path) -> list[str]:
    return [problem.message for problem in load_glossary(root)[1]]


def test_the_course_explains_about_150_words_each_in_one_way():
    words, problems = load_glossary(LESSONS)
    assert problems == ()
    assert len(words) >= 150
    assert len({word.say.shown for word in words}) == len(words)


def test_a_folder_without_words_is_fine(shelf):
    assert load_glossary(shelf.root) == ((), ())


def test_words_are_read(shelf):
    (word,), problems = load_glossary(write(shelf, GOOD + 'also = ["道具"]\n'))
    assert (word.name.shown, word.say.shown, word.also) == ("アプリ", "スマホの中の道具です。", ("道具",))
    assert problems == ()


def test_a_file_that_cannot_be_read_is_told_and_left_out(shelf):
    root = write(shelf, "format = ")
    assert load_glossary(root)[0] == ()
    assert len(messages(root)) == 1
    assert messages(write(shelf, GOOD.replace("say", "sai")))[0].startswith(
        "word の1つめ：「sai」という項目はありません。"
    )


def test_a_word_that_stands_twice_is_told(shelf):
    root = write(shelf, GOOD + '[[word]]\nword = "道具"\nalso = ["アプリ"]\nsay = "べつの文です。"\n')
    assert messages(root) == ["「アプリ」が二度あります。1つにしてください。"]


def test_the_check_of_the_lessons_reads_the_words_too(shelf):
    shelf.add()
    root = write(shelf, GOOD.replace("道具です。", "道具だ。"))
    report = check(root, lambda text: ["道具"] if "道具" in text.shown else [])
    found = [(problem.level, problem.message) for problem in report.problems if "glossary" in problem.file]
    assert [level for level, _ in found] == [Level.ERROR, Level.ERROR]
    assert "です・ますで終わっていません" in found[0][1]
    assert found[1][1] == "「アプリ」：「道具」の読みが決まりません。{道具|よみ} のように書いてください。"
