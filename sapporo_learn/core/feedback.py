"""One kind sentence for what the finger did. No blame; in the おさらい never where or what the answer is.

The words are such that the voice reads each of them right without small kana.
"""

from __future__ import annotations

from typing import Final, assert_never

from sapporo_learn.core.lesson import Gesture
from sapporo_learn.core.phone.actions import Direction, Scale
from sapporo_learn.core.phone.catalog import TARGETS
from sapporo_learn.core.ruby import Text, parse
from sapporo_learn.core.touch import Cause, Touch

FAR_MM: Final = 20.0  # from here on a miss is not 「おしい」 any more
LONGEST: Final = 25  # characters of a sentence where possible

_WORDS: Final = {
    Direction.LEFT: "左",
    Direction.RIGHT: "右",
    Direction.UP: "上",
    Direction.DOWN: "下",
}
_OPPOSITE: Final = {
    Direction.LEFT: Direction.RIGHT,
    Direction.RIGHT: Direction.LEFT,
    Direction.UP: Direction.DOWN,
    Direction.DOWN: Direction.UP,
}
_CLEAN: Final = ("その調子です。もういちど どうぞ。", "いいですよ。もういちど どうぞ。")
_HELD: Final = (
    "すこし長めでした。ポン、で だいじょうぶです。",
    "もうすこし短く、ポン、で だいじょうぶです。",
    "そっと、ポン。それで だいじょうぶです。",
)
_HELD_TOO_LONG: Final = (
    "長く さわりました。ポン、で だいじょうぶです。",
    "さわったら、すぐに ゆびを はなします。",
    "そっと、ポン。すぐに はなします。",
)
_SLID: Final = (
    "ゆびが すべりました。その場で、ポンとはなします。",
    "おしい。ゆびを 動かさずに、ポン。",
    "まっすぐ さわって、まっすぐ はなします。",
)
_TWICE: Final = (
    "一回だけで だいじょうぶです。",
    "ポン、と一回。ゆっくりで だいじょうぶです。",
)
_TWO_FINGERS: Final = (
    "ゆび一本で、だいじょうぶです。",
    "ほかのゆびを はなして、一本でどうぞ。",
)
_PALM: Final = (
    "手のひらも さわったようです。ゆび一本で。",
    "手をすこし うかせて、ゆび一本でどうぞ。",
)
_EDGE: Final = (
    "画面のふちでした。もうすこし内側です。",
    "ふちから、すこし はなれてみましょう。",
)
_SCALES: Final = {Scale.CLOSER: "ひろげます", Scale.FARTHER: "せばめます"}
_NOTHING_THERE: Final = ("そこには、なにも ありません。", "ゆっくり さがして みましょう。")
_ALMOST: Final = ("おしい。もういちど どうぞ。", "もうすこしです。もういちど どうぞ。")
_OTHER_WAY: Final = ("さわりかたを、かえてみましょう。", "べつの さわりかたも ためしましょう。")
_AGAIN: Final = ("ゆびが すべりました。もういちど どうぞ。", "だいじょうぶ。もういちど どうぞ。")
_TAKE_YOUR_TIME: Final = "だいじょうぶ。ゆっくり さがしましょう。"


def sentence(touch: Touch, wanted: str, gesture: Gesture, *, telling: bool, count: int) -> Text:
    """Answer a touch that did not complete the step.

    Args:
        touch: What the finger did.
        wanted: The target it was read against.
        gesture: What was wanted of it.
        telling: The sentence may say where and how; False in the おさらい.
        count: Stumbles so far in this step; the wording goes round with it.
    """
    choices = _choices(touch, wanted, gesture, telling)
    return parse(choices[count % len(choices)])


def way_back(nav: str) -> Text:
    """Say how to come back to the step: by a button of the phone, or "" by the app's own 最初にもどす."""
    return parse(f"{TARGETS[nav].name if nav else '『最初にもどす』'}で もどれます。")


def _choices(touch: Touch, wanted: str, gesture: Gesture, telling: bool) -> tuple[str, ...]:
    match touch.cause:
        case Cause.TAP:
            return _CLEAN
        case Cause.HELD:
            return _HELD if touch.gesture else _HELD_TOO_LONG
        case Cause.SLID:
            return _slid(touch, gesture, telling)
        case Cause.MISSED:
            return _missed(touch, telling)
        case Cause.TWICE:
            return _TWICE
        case Cause.TWO_FINGERS:
            return _TWO_FINGERS
        case Cause.PALM:
            return _PALM
        case Cause.EDGE:
            return _EDGE
        case Cause.WRONG_IDEA if touch.target == wanted:
            return (_how(gesture),) if telling else _OTHER_WAY
        case Cause.WRONG_IDEA:
            return _elsewhere(touch.target, wanted, telling)
        case _:
            assert_never(touch.cause)


def _slid(touch: Touch, gesture: Gesture, telling: bool) -> tuple[str, ...]:
    if gesture is Gesture.TAP:
        return _SLID
    if not telling:
        return _AGAIN
    if gesture.direction is None:
        return ("ゆびが 動きました。じっと さわります。",)
    way = _WORDS[gesture.direction]
    if touch.direction == gesture.direction:
        return (
            f"もうすこし長く、{way}へ動かします。",
            f"もっと{way}まで、動かします。",
        )
    return (f"まっすぐ、{way}へ動かします。",)


def _missed(touch: Touch, telling: bool) -> tuple[str, ...]:
    if not touch.direction or (not telling and touch.mm > FAR_MM):
        return _NOTHING_THERE
    if not telling:
        return _ALMOST
    way = _WORDS[_OPPOSITE[Direction(touch.direction)]]
    if touch.mm > FAR_MM:
        return (f"もっと、{way}のほうです。", f"ずっと{way}のほうに あります。")
    return (f"おしい。すこし{way}です。", f"もうすこし、{way}です。", f"ほんのすこし、{way}を さわります。")


def _how(gesture: Gesture) -> str:
    if gesture.direction is not None:
        return f"さわったまま、{_WORDS[gesture.direction]}へ動かします。"
    if gesture is Gesture.HOLD:
        return "もうすこし長く、じっと さわります。"
    if gesture.scale is not None:
        return f"2本の指を、ゆっくり {_SCALES[gesture.scale]}。"
    return "短く ポン、と さわります。"


def _elsewhere(touched: str, wanted: str, telling: bool) -> tuple[str, ...]:
    named = f"それは、{TARGETS[touched].name}です。"
    if not telling or not wanted:
        return (named, _TAKE_YOUR_TIME)
    return (named, f"{TARGETS[wanted].name}を さがしましょう。", _TAKE_YOUR_TIME)
