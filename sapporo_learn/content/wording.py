"""How sentences for older learners are written: short, polite, kind, readable. One rule, one function."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sapporo_learn.content.problems import Level, quoted
from sapporo_learn.content.school_kanji import GRADES, SCHOOL_KANJI
from sapporo_learn.core.lesson import Lesson
from sapporo_learn.core.ruby import Text

GOOD_CHARS = 25
MOST_CHARS = 35
TITLE_CHARS = 12
EASIEST_CHARS = 15
EASIEST = "say_easiest"
_FIRST_KANJI = frozenset("".join(GRADES[:2]))  # of the first two years at school

Complaint = tuple[Level, str]


@dataclass(frozen=True, slots=True)
class Place:
    """One text that a learner sees or hears.

    Attributes:
        step: Id of the step, or "".
        key: As in :class:`~sapporo_learn.content.problems.Problem`.
        text: The text.
        sentences: How many sentences it may have; 0 for a label that is no sentence.
    """

    step: str
    key: str
    text: Text
    sentences: int


def places(lesson: Lesson) -> Iterator[Place]:
    """Yield every text of a lesson that a learner sees or hears."""
    yield Place("", "title", lesson.title, 0)
    for number, text in enumerate(lesson.intro):
        yield Place("", f"intro[{number}]", text, 1)
    yield Place("", "proud", lesson.proud, 1)
    for index, step in enumerate(lesson.steps):
        at = f"step[{index}]"
        yield Place(step.id, f"{at}.say", step.say, 2)
        others = {"say_easy": step.say_easy, "alone": step.alone, "done": step.done}
        for key, text in others.items():
            if text:
                yield Place(step.id, f"{at}.{key}", text, 2)
        if step.say_easiest:
            yield Place(step.id, f"{at}.{EASIEST}", step.say_easiest, 1)
        for number, hint in enumerate(step.hints):
            yield Place(step.id, f"{at}.hint[{number}].say", hint.say, 2)
        for number, slip in enumerate(step.mistakes):
            yield Place(step.id, f"{at}.mistake[{number}].say", slip.say, 2)


def complaints(place: Place) -> Iterator[Complaint]:
    """Yield everything that a text should say otherwise."""
    for rule in _RULES:
        yield from rule(place)


def sentences(text: str) -> list[str]:
    """Split into sentences. What stands in 「」 belongs to the sentence around it."""
    return re.findall(r"(?:「[^」]*」|[^。！？])+[。！？]*", text)


_POLITE = re.compile(
    r"(です|ます|でした|ました|ません|でしょう|ましょう|ください)(か|ね|よ|よね)?$"
    r"|(どうぞ|だいじょうぶ|ありがとう|おめでとう)$"
)

_NEVER = (
    (r"間違|まちが", "「もう一度」「だいじょうぶ」"),
    (r"失敗|しっぱい", "「もう一度」「だいじょうぶ」"),
    (r"押[さしすせそっ]", "「ポンとさわる」「長くさわる」"),
    (r"[×✕✗❌]", "ことば"),
    (r"だめ|ダメ|いけません", "「こうすると、うまくいきます」"),
    (r"残念|ざんねん|おそい|遅い", "「ゆっくりで、だいじょうぶです」"),
    (r"エラー", "「うまくいきません」"),
    (r"タップ|クリック", "「ポンとさわる」"),
    (r"スワイプ|フリック|ドラッグ", "「すべらせる」"),
)
"""What a learner never reads, and what to say instead."""


def _length(place: Place) -> Iterator[Complaint]:
    if place.sentences == 0:
        if len(place.text.shown) > TITLE_CHARS:
            yield Level.WARNING, f"{len(place.text.shown)}字あります。{TITLE_CHARS}字までがよい長さです。"
        return
    for sentence in sentences(place.text.shown):
        if len(sentence) > MOST_CHARS:
            yield Level.ERROR, f"{len(sentence)}字の文があります。{MOST_CHARS}字までにしてください。"
        elif len(sentence) > GOOD_CHARS:
            yield Level.WARNING, f"{len(sentence)}字の文があります。{GOOD_CHARS}字までがよい長さです。"


def _count(place: Place) -> Iterator[Complaint]:
    count = len(sentences(place.text.shown))
    if 0 < place.sentences < count:
        yield Level.WARNING, f"文が{count}つあります。{place.sentences}つまでにしましょう。"


def _politeness(place: Place) -> Iterator[Complaint]:
    if place.sentences == 0:
        return
    for sentence in sentences(place.text.shown):
        body = sentence.rstrip("。！？ 　")
        if body == sentence:
            yield Level.WARNING, "文の終わりに「。」がありません。"
        if not _POLITE.search(body):
            yield Level.ERROR, f"です・ますで終わっていません：{quoted([sentence])}"


def _kindness(place: Place) -> Iterator[Complaint]:
    for pattern, instead in _NEVER:
        if found := re.search(pattern, place.text.shown):
            yield Level.ERROR, f"「{found[0]}」は使いません。{instead}と言いかえます。"


_ON_PHONES = "Wi-Fi"
"""Words that every phone writes in these letters: learners meet them as they are."""


def _bare(place: Place) -> str:
    """What stands there without a reading."""
    return "".join(piece.shown for piece in place.text.pieces if piece.reading is None)


def _letters(place: Place) -> Iterator[Complaint]:
    if found := re.search(r"[A-Za-zＡ-Ｚａ-ｚ]+", re.sub(_ON_PHONES, "", _bare(place))):
        yield (
            Level.WARNING,
            f"英字「{found[0]}」があります。日本語にできませんか。できなければ、読みをつけます。",
        )


def _easiest(place: Place) -> Iterator[Complaint]:
    if place.key.endswith(EASIEST) and len(place.text.shown) > EASIEST_CHARS:
        yield Level.WARNING, f"{len(place.text.shown)}字あります。{EASIEST_CHARS}字までがよい長さです。"


def _hard_kanji(place: Place) -> Iterator[Complaint]:
    easy = _FIRST_KANJI if place.key.endswith(EASIEST) else SCHOOL_KANJI
    hard = dict.fromkeys(char for char in _bare(place) if "一" <= char <= "龯" and char not in easy)
    if hard:
        yield Level.WARNING, f"{quoted(hard)}によみがなをつけましょう。{{漢字|かんじ}} と書きます。"


_RULES: tuple[Callable[[Place], Iterator[Complaint]], ...] = (
    _length,
    _count,
    _politeness,
    _kindness,
    _letters,
    _easiest,
    _hard_kanji,
)
