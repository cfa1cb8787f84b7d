"""What a learner hears about the finger: kind, short, fitting, and no answer in the おさらい."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapporo_learn.core.feedback import FAR_MM, LONGEST, sentence, way_back
from sapporo_learn.core.lesson import Gesture
from sapporo_learn.core.phone.catalog import TARGETS
from sapporo_learn.core.touch import Cause, Touch

ANSWER, DECLINE = "call/answer", "call/decline"
PAGE, LANTERN = "playground/page", "playground/lantern"
TAP, HOLD, RIGHT = Gesture.TAP, Gesture.HOLD, Gesture.SLIDE_RIGHT


def said(
    touch: Touch, wanted: str = ANSWER, gesture: Gesture = TAP, telling: bool = True, count: int = 0
) -> str:
    return sentence(touch, wanted, gesture, telling=telling, count=count).shown


CASES = {
    "held, accepted": (
        Touch(Cause.HELD, ANSWER, TAP, ms=900),
        ANSWER,
        TAP,
        "すこし長めでした。ポン、で だいじょうぶです。",
    ),
    "held too long": (
        Touch(Cause.HELD, ANSWER, ms=3000),
        ANSWER,
        TAP,
        "長く さわりました。ポン、で だいじょうぶです。",
    ),
    "slid": (
        Touch(Cause.SLID, ANSWER, None, "left", 12),
        ANSWER,
        TAP,
        "ゆびが すべりました。その場で、ポンとはなします。",
    ),
    "moved while holding": (
        Touch(Cause.SLID, LANTERN, None, "down", 12),
        LANTERN,
        HOLD,
        "ゆびが 動きました。じっと さわります。",
    ),
    "too short a slide": (
        Touch(Cause.SLID, PAGE, None, "right", 6),
        PAGE,
        RIGHT,
        "もうすこし長く、右へ動かします。",
    ),
    "a slanting slide": (Touch(Cause.SLID, PAGE, None, "up", 20), PAGE, RIGHT, "まっすぐ、右へ動かします。"),
    "landed left of it": (Touch(Cause.MISSED, "", None, "left", 5), ANSWER, TAP, "おしい。すこし右です。"),
    "landed right of it": (Touch(Cause.MISSED, "", None, "right", 5), ANSWER, TAP, "おしい。すこし左です。"),
    "landed above it": (Touch(Cause.MISSED, "", None, "up", 5), ANSWER, TAP, "おしい。すこし下です。"),
    "landed below it": (Touch(Cause.MISSED, "", None, "down", 5), ANSWER, TAP, "おしい。すこし上です。"),
    "landed far below it": (Touch(Cause.MISSED, "", None, "down", 60), ANSWER, TAP, "もっと、上のほうです。"),
    "it is not there": (Touch(Cause.MISSED), ANSWER, TAP, "そこには、なにも ありません。"),
    "twice": (Touch(Cause.TWICE, ANSWER), ANSWER, TAP, "一回だけで だいじょうぶです。"),
    "two fingers": (Touch(Cause.TWO_FINGERS), ANSWER, TAP, "ゆび一本で、だいじょうぶです。"),
    "palm": (Touch(Cause.PALM), ANSWER, TAP, "手のひらも さわったようです。ゆび一本で。"),
    "edge": (Touch(Cause.EDGE), ANSWER, TAP, "画面のふちでした。もうすこし内側です。"),
    "something else": (
        Touch(Cause.WRONG_IDEA, "nav/home", TAP),
        ANSWER,
        TAP,
        "それは、『ホーム』ボタンです。",
    ),
    "a tap where a hold was meant": (
        Touch(Cause.WRONG_IDEA, LANTERN, TAP),
        LANTERN,
        HOLD,
        "もうすこし長く、じっと さわります。",
    ),
    "a tap where a slide was meant": (
        Touch(Cause.WRONG_IDEA, PAGE),
        PAGE,
        RIGHT,
        "さわったまま、右へ動かします。",
    ),
    "a slide where two fingers were meant to part": (
        Touch(Cause.WRONG_IDEA, "map/area", RIGHT),
        "map/area",
        Gesture.PINCH_CLOSER,
        "2本の指を、ゆっくり ひろげます。",
    ),
    "a hold where a tap was meant": (
        Touch(Cause.WRONG_IDEA, LANTERN, HOLD),
        LANTERN,
        TAP,
        "短く ポン、と さわります。",
    ),
    "clean, and not yet enough": (
        Touch(Cause.TAP, ANSWER, TAP),
        ANSWER,
        TAP,
        "その調子です。もういちど どうぞ。",
    ),
}


@pytest.mark.parametrize(("touch", "wanted", "gesture", "words"), CASES.values(), ids=CASES.keys())
def test_says_what_the_finger_did(touch: Touch, wanted: str, gesture: Gesture, words: str) -> None:
    assert said(touch, wanted, gesture) == words


def test_a_second_time_it_names_what_is_wanted() -> None:
    touch = Touch(Cause.WRONG_IDEA, "nav/home", TAP)
    assert said(touch, count=1) == "緑の『出る』ボタンを さがしましょう。"


def test_nothing_wanted_only_names_what_was_touched() -> None:
    touch = Touch(Cause.WRONG_IDEA, "nav/home", TAP)
    assert said(touch, wanted="") == said(touch, wanted="", count=2) == "それは、『ホーム』ボタンです。"


@pytest.mark.parametrize("cause", Cause)
def test_repetition_varies_the_words_and_comes_round(cause: Cause) -> None:
    touch = Touch(cause, DECLINE if cause is Cause.WRONG_IDEA else ANSWER, None, "left", 5)
    spoken = [said(touch, count=count) for count in range(12)]
    assert 2 <= len(set(spoken)) <= 3
    assert spoken[:6] == spoken[6:]


@pytest.mark.parametrize(
    ("nav", "words"),
    [
        ("nav/back", "『もどる』ボタンで もどれます。"),
        ("nav/home", "『ホーム』ボタンで もどれます。"),
        ("", "『最初にもどす』で もどれます。"),
    ],
)
def test_says_how_to_come_back(nav: str, words: str) -> None:
    assert way_back(nav).shown == words


NAMES = sorted(TARGETS)
touches = st.builds(
    Touch,
    cause=st.sampled_from(Cause),
    target=st.sampled_from(NAMES),
    gesture=st.none() | st.sampled_from(Gesture),
    direction=st.sampled_from(["", "left", "right", "up", "down"]),
    mm=st.floats(0, 2 * FAR_MM),
)
BLAME = re.compile("間違|まちがい|失敗|だめ|×|ちがいます|いけません")
ANSWER_WORDS = re.compile("左|右|上|下|じっと|動かし")


@given(touches, st.sampled_from(NAMES), st.sampled_from(Gesture), st.booleans(), st.integers(0, 9))
def test_is_short_and_without_blame(
    touch: Touch, wanted: str, gesture: Gesture, telling: bool, count: int
) -> None:
    words = said(touch, wanted, gesture, telling, count)
    assert 0 < len(words) <= LONGEST + 2
    assert words.endswith("。")
    assert not BLAME.search(words)


@given(touches, st.sampled_from(NAMES), st.sampled_from(Gesture), st.integers(0, 9))
def test_tells_no_answer_in_the_review(touch: Touch, wanted: str, gesture: Gesture, count: int) -> None:
    words = said(touch, wanted, gesture, telling=False, count=count)
    named = TARGETS[touch.target].name if touch.cause is Cause.WRONG_IDEA else ""
    rest = words.replace(named, "")
    assert TARGETS[wanted].name not in rest
    assert not ANSWER_WORDS.search(rest)
