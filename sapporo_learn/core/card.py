"""つづきカード: a learner's minimal progress as one signed text, so that no network is needed.

The text is ``SL1`` and signs of :mod:`sapporo_learn.core.base32`. Ids of lessons, steps, pictures and goals
stand there as the first three bytes of their SHA-256, so that a card stays short, and holds when the course
grows. The last twelve bytes are an HMAC-SHA256 over everything before; who has the key of the class can check
it without a network.
"""

from __future__ import annotations

import hashlib
import hmac
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from sapporo_learn.core import base32
from sapporo_learn.core.lesson import Lesson, Round
from sapporo_learn.core.path import Door
from sapporo_learn.core.ports import LearnerSettings, VoiceSettings
from sapporo_learn.errors import KnownError

PREFIX: Final = "SL"
FORMAT: Final = "1"
KEY_BYTES: Final = 16
LEAST_PASSPHRASE: Final = 8  # characters, as for the packs of a class
MOST_TIMES: Final = 255

_MARK: Final = 3
_SEAL: Final = 12
_CHECK: Final = 2
_THEMES: Final = ("paper", "night-white", "night-yellow")
_DOORS: Final = tuple(Door)
_ROUNDS: Final = tuple(Round)
_SALT: Final = b"sapporo-learn card 1"

NOT_A_CARD: Final = "つづきカードの文字ではありませんので、カードの四角いもようを読みとってください。"
NEWER: Final = "新しいプログラムのカードですので、このパソコンのプログラムも新しくしてください。"
REFUSED: Final = (
    "カードをたしかめられませんので、もう一度読みとり、だめなときはカードのかぎをくらべてください。"
)
NOT_A_KEY: Final = "カードのかぎが合いませんので、もう一度、ぜんぶ書きうつしてください。"
SHORT: Final = f"あいことばが短いですので、{LEAST_PASSPHRASE}文字からにしてください。"


@dataclass(frozen=True, slots=True)
class Going:
    """Where a lesson that was begun goes on: ids of lesson and step, and the round."""

    lesson: str
    step: str
    round: Round


@dataclass(frozen=True, slots=True)
class Card:
    """What a card carries.

    Attributes:
        learner: UUID; the same person on every machine that knows the card.
        day: When it was printed, as a number of ``core.days``.
        picture: Id of the drawn picture, "" when it is not known here.
        settings: How the learner likes it.
        passed: Lessons with a stamp -> how often they were mastered, 0 when the last time did not hold.
        going: What was begun last, or None.
        name: "" unless it was asked for.
        unknown: So many lessons are not known here; never written.
    """

    learner: str
    day: int
    picture: str
    settings: LearnerSettings = field(default_factory=LearnerSettings)
    passed: tuple[tuple[str, int], ...] = ()
    going: Going | None = None
    name: str = ""
    unknown: int = 0


@dataclass(frozen=True, slots=True)
class Known:
    """The ids that this machine knows: what else stands on a card means nothing here."""

    lessons: Sequence[Lesson]
    pictures: Iterable[str] = ()
    goals: Iterable[str] = ()


# --- the key


def derive_key(passphrase: str) -> bytes:
    """Make the key of a class of its あいことば, the same on every machine.

    Raises:
        KnownError: It is too short.
    """
    plain = unicodedata.normalize("NFKC", passphrase).strip()
    if len(plain) < LEAST_PASSPHRASE:
        raise KnownError(SHORT)
    return hashlib.scrypt(plain.encode(), salt=_SALT, n=1 << 14, r=8, p=1, dklen=KEY_BYTES)


def key_text(key: bytes) -> str:
    """Write a key so that a slip of the pen is found."""
    return base32.grouped(base32.encode(key + _digest(key, _CHECK)))


def read_key(text: str) -> bytes:
    """Read what :func:`key_text` wrote.

    Raises:
        KnownError: It is no key, or one with a slip.
    """
    data = base32.decode(text) or b""
    key = data[:KEY_BYTES]
    if len(data) != KEY_BYTES + _CHECK or data[KEY_BYTES:] != _digest(key, _CHECK):
        raise KnownError(NOT_A_KEY)
    return key


# --- the card


def encode(card: Card, key: bytes) -> str:
    """Write and sign a card."""
    head = PREFIX + FORMAT
    data = _pack(card)
    return head + base32.encode(data + _seal(head, data, key))


def decode(text: str, key: bytes, known: Known) -> Card:
    """Read a card.

    Raises:
        KnownError: It is none, or damaged, or signed with another key, or a newer program wrote it.
    """
    plain = base32.tidy(text)
    head, body = plain[: len(PREFIX) + 1], plain[len(PREFIX) + 1 :]
    if not head.startswith(PREFIX) or not head[-1:].isdigit():
        raise KnownError(NOT_A_CARD)
    if head[-1] != FORMAT:
        raise KnownError(NEWER)
    data = base32.decode(body) or b""
    content, seal = data[:-_SEAL], data[-_SEAL:]
    if not hmac.compare_digest(seal, _seal(head, content, key)):
        raise KnownError(REFUSED)
    return _unpack(content, known)


def _digest(data: bytes, size: int) -> bytes:
    return hashlib.sha256(data).digest()[:size]


def _seal(head: str, data: bytes, key: bytes) -> bytes:
    return hmac.digest(key, head.encode() + data, "sha256")[:_SEAL]


def mark(name: str) -> bytes:
    """Shorten an id; "" stays recognisable as nothing."""
    return _digest(name.encode(), _MARK) if name else bytes(_MARK)


def _pack(card: Card) -> bytes:
    settings, voice, going = card.settings, card.settings.voice, card.going
    name = card.name.encode()
    parts = [
        bytes.fromhex(card.learner.replace("-", "")),
        card.day.to_bytes(3),
        mark(card.picture),
        bytes(
            (
                round(settings.text_scale * 100),
                _place(settings.theme, _THEMES),
                _place(settings.door, _DOORS),
                round(voice.morae_per_s * 10),
                round(voice.volume * 100),
                voice.muted,
            )
        ),
        mark(settings.goal),
        bytes((len(name),)),
        name,
        bytes((going is not None,)),
    ]
    if going is not None:
        parts += [mark(going.lesson), mark(going.step), bytes((_ROUNDS.index(going.round),))]
    for lesson, times in card.passed:
        parts += [mark(lesson), bytes((min(times, MOST_TIMES),))]
    return b"".join(parts)


def _place(value: str, choices: Sequence[str]) -> int:
    return choices.index(value) if value in choices else 0


class _Reader:
    """Takes a signed content apart, from front to back."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def take(self, size: int) -> bytes:
        """Give the next bytes."""
        taken, self._data = self._data[:size], self._data[size:]
        return taken

    def one(self) -> int:
        """Give the next byte."""
        return self.take(1)[0]

    def name(self, known: Iterable[str]) -> str:
        """Give the id whose mark comes next, or "" when it is not known here."""
        wanted = self.take(_MARK)
        return next((name for name in known if mark(name) == wanted), "")

    def __bool__(self) -> bool:
        return bool(self._data)


def _unpack(data: bytes, known: Known) -> Card:
    """Read what :func:`_pack` wrote; the seal has shown that nothing else can stand here."""
    read = _Reader(data)
    lessons = {lesson.id: lesson for lesson in known.lessons}
    digits = read.take(16).hex()
    learner = "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
    day = int.from_bytes(read.take(3))
    picture = read.name(known.pictures)
    scale, theme, door = read.one() / 100, _THEMES[read.one()], _DOORS[read.one()].value
    voice = VoiceSettings(read.one() / 10, read.one() / 100, bool(read.one()))
    settings = LearnerSettings(scale, theme, voice, read.name(known.goals), door)
    name = read.take(read.one()).decode()
    going = _going(read, lessons) if read.one() else None
    passed: list[tuple[str, int]] = []
    while read:
        passed.append((read.name(lessons), read.one()))
    kept = tuple((lesson, times) for lesson, times in passed if lesson)
    return Card(learner, day, picture, settings, kept, going, name, len(passed) - len(kept))


def _going(read: _Reader, lessons: dict[str, Lesson]) -> Going | None:
    """Give where it goes on, unless lesson or step are not known here."""
    lesson = read.name(lessons)
    step = read.name(step.id for step in lessons[lesson].steps) if lesson else read.name(())
    round_ = _ROUNDS[read.one()]
    return Going(lesson, step, round_) if step else None
