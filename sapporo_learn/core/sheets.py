"""What stands on the sheets that are taken home: 手順カード and 宿題カード. Pure; ``report`` draws them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from sapporo_learn.core.feedback import way_back as words_of_way_back
from sapporo_learn.core.lesson import Gesture, Lesson, Mistake, Round, Step
from sapporo_learn.core.phone.simulator import visible
from sapporo_learn.core.phone.state import PhoneState
from sapporo_learn.core.route import is_away, planned, steps_of, way_back, way_of
from sapporo_learn.core.ruby import Text, parse
from sapporo_learn.core.session import Phase, Session

HOMEWORK_HEADING: Final = "家でやること"
MOST_RESCUES: Final = 4  # more would not be read
AGAIN: Final = words_of_way_back("")
STAY: Final = parse("そのまま、もう一度 どうぞ。")
HELP: Final = (
    parse("「ホーム」で、はじめの画面にもどれます。"),
    parse("いつでも、何度でも、聞いてください。"),
)
TICK: Final = parse("できたら、四角にしるしをつけます。")
NO_HURRY: Final = parse("できなくても、だいじょうぶです。つぎの教室で、いっしょにしましょう。")

_KANJI: Final = re.compile("[一-龯]")
_PROMISE: Final = re.compile(r"(?:もど|なお|やりなお)し(?:ます|ましょう)")

Slipped = Callable[[PhoneState, Step, Mistake], PhoneState | None]
"""Gives the phone after a listed slip, or None when it cannot be made here."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A place to touch on a picture: the target, how, and "1", "2" … when there are several."""

    target: str
    gesture: Gesture
    label: str = ""


@dataclass(frozen=True, slots=True)
class SheetStep:
    """One step on paper: its number, the sentence, the phone before the touch, where to touch."""

    number: int
    say: Text
    phone: PhoneState
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Rescue:
    """What may happen in these steps, and how one comes back."""

    steps: tuple[int, ...]
    what: Text
    way: Text

    @property
    def where(self) -> str:
        """Say in which steps: 手順2・3."""
        return "手順" + "・".join(str(number) for number in self.steps)


@dataclass(frozen=True, slots=True)
class Handout:
    """手順カード of one lesson."""

    title: Text
    goal: Text
    steps: tuple[SheetStep, ...]
    rescues: tuple[Rescue, ...]
    help: tuple[Text, ...] = HELP


@dataclass(frozen=True, slots=True)
class Homework:
    """宿題カード of one lesson: small things to do at home, each with a box to tick."""

    title: Text
    items: tuple[str, ...]
    tick: Text = TICK
    ending: Text = NO_HURRY


def handout(lesson: Lesson, slipped: Slipped) -> Handout:
    """Make the 手順カード: the steps as they are done first, together."""
    indices = steps_of(lesson, Round.TOGETHER)
    steps = tuple(_step(lesson, index, number) for number, index in enumerate(indices, 1))
    return Handout(lesson.title, lesson.goal, steps, _rescues(lesson, indices, slipped))


def homework(lesson: Lesson) -> Homework:
    """Make the 宿題カード of what the lesson's notes list under 家でやること."""
    _, _, below = lesson.notes.partition(f"## {HOMEWORK_HEADING}\n")
    section = below.split("\n## ")[0]
    items = re.findall(r"^- (.+)$", section, re.MULTILINE)
    return Homework(lesson.title, tuple(easy(parse(item)) for item in items))


def easy(text: Text) -> str:
    """Write kana for the kanji that have them above elsewhere, where letters are too small for that.

    Letters such as QR stay.
    """
    return "".join(
        piece.reading if piece.reading and _KANJI.search(piece.shown) else piece.shown
        for piece in text.pieces
    )


def _step(lesson: Lesson, index: int, number: int) -> SheetStep:
    step, phone = lesson.steps[index], planned(lesson, index)
    return SheetStep(number, step.say, phone, _marks(step, phone))


def _marks(step: Step, phone: PhoneState) -> tuple[Mark, ...]:
    """Mark what is touched first, and what is touched after it as far as the same picture shows it."""
    first = dict.fromkeys(action.target for action in way_of(step))
    here = visible(phone)
    shown = [target for target in first if target in here or target == step.point_at]
    labels = [str(number) for number in range(1, len(shown) + 1)] if len(shown) > 1 else [""]
    return tuple(
        Mark(target, step.gesture if target == step.point_at else Gesture.TAP, label)
        for target, label in zip(shown, labels, strict=True)
    )


def _rescues(lesson: Lesson, indices: list[int], slipped: Slipped) -> tuple[Rescue, ...]:
    """Gather the listed slips; what is answered alike stands there once, and only the most useful ones."""
    found: dict[tuple[str, str], list[int]] = {}
    for number, index in enumerate(indices, 1):
        for mistake in lesson.steps[index].mistakes:
            numbers = found.setdefault(_answer(lesson, index, mistake, slipped), [])
            if number not in numbers:
                numbers.append(number)
    rescues = [Rescue(tuple(numbers), parse(what), parse(way)) for (what, way), numbers in found.items()]
    best = sorted(rescues, key=lambda one: (-len(one.steps), one.way in (STAY, AGAIN)))[:MOST_RESCUES]
    return tuple(one for one in rescues if one in best)


def _answer(lesson: Lesson, index: int, mistake: Mistake, slipped: Slipped) -> tuple[str, str]:
    """Say what has happened, and how one comes back: by a button of the phone, where it has one for that.

    Else in the lesson's own words, but for a promise that the program puts it right: paper cannot.
    """
    what, _, rest = mistake.say.source.partition("。")
    phone = planned(lesson, index)
    after = slipped(phone, lesson.steps[index], mistake)
    own = rest if rest and not _PROMISE.search(rest) else ""
    if after is None:
        return what + "。", own or AGAIN.source
    session = Session(lesson, Round.TOGETHER, index, Phase.DO, after, phone)
    if not is_away(session):
        return what + "。", own or STAY.source
    button = way_back(session)
    return what + "。", words_of_way_back(button).source if button else own or AGAIN.source
