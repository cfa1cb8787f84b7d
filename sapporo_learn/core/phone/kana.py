"""The kana of a twelve-key pad: rows, what repeated taps and flicks give, and what ゛゜小 makes of a letter.

The map is that of the usual Japanese keyboards of phones; see 5.2 of the curriculum's reference.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sapporo_learn.core.phone.actions import Direction


@dataclass(frozen=True, slots=True)
class Key:
    """One key of letters.

    Attributes:
        id: Last part of its target.
        face: What is written on it.
        taps: The letters of repeated taps, round and round.
        flicks: The letters to the left, above, to the right and below; a space where there is none.
    """

    id: str
    face: str
    taps: str
    flicks: str

    def flick(self, direction: Direction) -> str:
        """Give the letter in this direction, or ""."""
        return self.flicks[_PLACES.index(direction)].strip(" ")

    @property
    def ways(self) -> tuple[Direction, ...]:
        """The directions in which there is a letter."""
        return tuple(way for way in _PLACES if self.flick(way))


_PLACES: Final = (Direction.LEFT, Direction.UP, Direction.RIGHT, Direction.DOWN)

KEYS: Final[tuple[Key, ...]] = (
    Key("a", "あ", "あいうえおぁぃぅぇぉ", "いうえお"),
    Key("ka", "か", "かきくけこ", "きくけこ"),
    Key("sa", "さ", "さしすせそ", "しすせそ"),
    Key("ta", "た", "たちつてとっ", "ちつてと"),
    Key("na", "な", "なにぬねの", "にぬねの"),
    Key("ha", "は", "はひふへほ", "ひふへほ"),
    Key("ma", "ま", "まみむめも", "みむめも"),
    Key("ya", "や", "やゆよゃゅょ", "「ゆ」よ"),
    Key("ra", "ら", "らりるれろ", "りるれろ"),
    Key("wa", "わ", "わをんゎー", "をんー〜"),
    Key("dots", "、。？！", "、。？！・", "。？！…"),
)
"""In the order of the pad; ゛゜小 stands between ら and わ."""

FLICKED_MARKS: Final = {Direction.LEFT: "゛", Direction.UP: "小", Direction.RIGHT: "゜"}

_CYCLES: Final = (
    *(
        f"{plain}{voiced}"
        for plain, voiced in zip("かきくけこさしすせそ", "がぎぐげござじずぜぞ", strict=True)
    ),
    *(f"{plain}{voiced}" for plain, voiced in zip("たちてと", "だぢでど", strict=True)),
    *(f"{a}{b}{c}" for a, b, c in zip("はひふへほ", "ばびぶべぼ", "ぱぴぷぺぽ", strict=True)),
    *(f"{plain}{small}" for plain, small in zip("あいえおやゆよわ", "ぁぃぇぉゃゅょゎ", strict=True)),
    "つっづ",
    "うぅゔ",
)
_CYCLE_OF: Final = {letter: cycle for cycle in _CYCLES for letter in cycle}
_VOICED: Final = frozenset("がぎぐげござじずぜぞだぢづでどばびぶべぼゔ")
_HALF_VOICED: Final = frozenset("ぱぴぷぺぽ")

_HIRAGANA: Final = range(ord("ぁ"), ord("ゖ") + 1)
_TO_KATAKANA: Final = ord("ァ") - ord("ぁ")


def marked(letter: str) -> str:
    """Give the next letter of the ゛゜小 key's round; a letter that has none comes back as it is."""
    cycle = _CYCLE_OF.get(letter, letter)
    return cycle[(cycle.index(letter) + 1) % len(cycle)] if letter else ""


def marked_with(letter: str, mark: str) -> str:
    """Give the letter with exactly this of ゛, ゜ and 小; one that cannot have it comes back as it is."""
    return next((each for each in _CYCLE_OF.get(letter, "") if _mark_of(each) == mark), letter)


def _mark_of(letter: str) -> str:
    if letter in _VOICED:
        return "゛"
    if letter in _HALF_VOICED:
        return "゜"
    return "小" if letter in "ぁぃぅぇぉっゃゅょゎ" else ""


def katakana(text: str) -> str:
    """Write hiragana as katakana; everything else stays."""
    return "".join(chr(ord(c) + _TO_KATAKANA) if ord(c) in _HIRAGANA else c for c in text)


# --- the board ----------------------------------------------------------------------------------------------

ROWS: Final = {
    "a": "あいうえお",
    "ka": "かきくけこがぎぐげご",
    "sa": "さしすせそざじずぜぞ",
    "ta": "たちつてとだぢづでど",
    "na": "なにぬねの",
    "ha": "はひふへほばびぶべぼぱぴぷぺぽ",
    "ma": "まみむめも",
    "ya": "やゆよ",
    "ra": "らりるれろ",
    "wa": "わをん",
}
"""Row of the 五十音 -> what a reading of this row may begin with."""

NO_KEY: Final = "　"
BOARD: Final[tuple[tuple[str, ...], ...]] = (
    ("さしすせそ", "かきくけこ", "あいうえお"),
    ("はひふへほ", "なにぬねの", "たちつてと"),
    ("らりるれろ", "や　ゆ　よ", "まみむめも"),
    ("、。ー？！", "っゃゅょ　", "わ　を　ん"),
    ("147　　", "2580　", "369　　"),
)
"""Pages of three columns of five, as on the wall of a school: あ on the right."""

_SOUNDS: Final = (
    ("あいうえお", "a i u e o"),
    ("かきくけこ", "ka ki ku ke ko"),
    ("さしすせそ", "sa shi su se so"),
    ("たちつてと", "ta chi tsu te to"),
    ("なにぬねの", "na ni nu ne no"),
    ("はひふへほ", "ha hi fu he ho"),
    ("まみむめも", "ma mi mu me mo"),
    ("やゆよ", "ya yu yo"),
    ("らりるれろ", "ra ri ru re ro"),
    ("わをん", "wa wo n"),
    ("っゃゅょ", "small-tsu small-ya small-yu small-yo"),
    ("、。ー？！", "comma stop bar question bang"),
    ("1234567890", "1 2 3 4 5 6 7 8 9 0"),
)
SOUND_OF: Final = {
    letter: sound
    for letters, sounds in _SOUNDS
    for letter, sound in zip(letters, sounds.split(), strict=True)
}
"""Letter of the board -> the end of its target's id."""
