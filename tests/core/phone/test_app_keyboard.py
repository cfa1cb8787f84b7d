from dataclasses import replace

import pytest

from sapporo_learn.core.phone import kana, simulator
from sapporo_learn.core.phone.actions import Hold, Tap
from sapporo_learn.core.phone.apps import keyboard as app
from sapporo_learn.core.phone.catalog import TARGETS
from sapporo_learn.core.phone.keyboard import KeyboardState
from sapporo_learn.core.phone.screens import Screen
from tests.helpers.phones import Case, play, scene


def keys(words: str) -> tuple[str, ...]:
    """``ka left-ka >`` as actions; a word with ``:`` is a slide."""
    return tuple(
        f"slide-{way} keyboard/{key}" if way else f"keyboard/{key}"
        for way, _, key in (word.rpartition(":") for word in words.split())
    )


BOARD = ("keyboard/board",)


def board_page(page: int) -> Case:
    """All letters of a page, one after the other."""
    letters = [letter for column in kana.BOARD[page] for letter in column if letter != kana.NO_KEY]
    taps = tuple(f"keyboard/board-{kana.SOUND_OF[letter]}" for letter in letters)
    text = "".join(letters)
    turns = ("keyboard/board-next",) * page
    return Case(f"board, page {page}", "keyboard", (*BOARD, *turns, *taps), (f"typed text={text}",))


CASES = (
    Case("a letter", "keyboard", keys("ya"), ("typed text=や",), {"notes.sheet.pending": "や"}),
    Case("the same key again", "keyboard", keys("ya ya"), ("typed text=ゆ",)),
    Case("the next key", "keyboard", keys("ya ya ka ka"), ("typed text=ゆき",)),
    Case("the arrow ends the letter", "keyboard", keys("ka next"), ("letter-ended text=か",)),
    Case("and the same row can be used", "keyboard", keys("ka next ka ka"), ("typed text=かき",)),
    Case("without it, it goes on", "keyboard", keys("ka ka ka"), ("typed text=く",)),
    Case("nothing to end", "keyboard", keys("next")),
    Case("a mark", "keyboard", keys("ka mark"), ("typed text=が",)),
    Case("a mark by a flick", "keyboard", keys("ha right:mark"), ("typed text=ぱ",)),
    Case("another", "keyboard", keys("ha left:mark"), ("typed text=ば",)),
    Case("a small letter by a flick", "keyboard", keys("ya up:mark"), ("typed text=ゃ",)),
    Case("no mark for な", "keyboard", keys("na mark")),
    *(
        Case(f"{way} of {key.id}", "keyboard", keys(f"{way}:{key.id}"), (f"typed text={key.flick(way)}",))
        for key in kana.KEYS
        for way in key.ways
    ),
    *(Case(f"tap {key.id}", "keyboard", keys(key.id), (f"typed text={key.taps[0]}",)) for key in kana.KEYS),
    Case("one letter away", "keyboard", keys("ya ka delete"), ("typed text=や", "letter-deleted text=や")),
    Case(
        "the last letter away",
        "keyboard",
        keys("ya delete"),
        ("typed text=", "letter-deleted text=", "text-emptied"),
    ),
    Case("nothing to delete", "keyboard", keys("delete")),
    Case(
        "converted",
        "keyboard",
        keys("up:ya left:ka space"),
        ("typed text=雪", "converted text=雪"),
        {"notes.sheet.pending": "ゆき", "notes.sheet.text": ""},
    ),
    Case(
        "taken back",
        "keyboard",
        keys("up:ya left:ka space delete"),
        ("typed text=ゆき", "conversion-undone text=ゆき"),
    ),
    Case("a conversion to the same letters", "keyboard", keys("na space"), ("converted text=な",)),
    Case(
        "confirmed",
        "keyboard",
        keys("up:ya left:ka space enter"),
        ("text-entered text=雪",),
        {"notes.sheet": KeyboardState(text="雪")},
    ),
    Case("confirmed in kana", "keyboard", keys("ya enter"), ("text-entered text=や",)),
    Case("a new line", "keyboard", keys("enter"), ("typed text=\n",)),
    Case("a space", "keyboard", keys("space"), ("typed text=　",)),
    *(
        Case(
            f"candidate {place + 1}",
            "keyboard",
            keys(f"up:ya left:ka candidate-{place + 1}"),
            (f"typed text={word}", f"converted text={word}", f"text-entered text={word}"),
        )
        for place, word in ((0, "雪"), (1, "行き"), (3, "ユキ"))
    ),
    Case(
        "the kana as they are",
        "keyboard",
        keys("up:ya left:ka candidate-3"),
        ("converted text=ゆき", "text-entered text=ゆき"),
    ),
    Case("to the board", "keyboard", BOARD, ("keyboard-changed to=board",)),
    Case("and back", "keyboard", (*BOARD, *BOARD), ("keyboard-changed to=keys",)),
    *(
        Case(
            f"page {page}",
            "keyboard",
            (*BOARD, *("keyboard/board-next",) * page),
            (f"board-turned to={page % len(kana.BOARD)}",),
        )
        for page in range(1, len(kana.BOARD) + 1)
    ),
    *(board_page(page) for page in range(len(kana.BOARD))),
    Case("a mark on the board", "keyboard", (*BOARD, *keys("board-ka mark")), ("typed text=が",)),
    Case("asked to speak", "keyboard", keys("voice"), ("voice-opened",), {"notes.sheet.listening": True}),
    Case(
        "misheard", "keyboard", keys("voice voice-said"), ("typed text=西11丁目", "voice-heard text=西11丁目")
    ),
    Case(
        "said again",
        "keyboard",
        keys("voice voice-said delete delete delete delete delete voice voice-said"),
        ("typed text=西18丁目", "voice-heard text=西18丁目"),
    ),
    Case(
        "all of it away",
        "keyboard",
        keys("voice voice-said delete delete delete delete delete"),
        ("typed text=", "letter-deleted text=", "text-emptied"),
    ),
    Case("not spoken", "keyboard", keys("voice voice-close"), ("voice-closed",)),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_keyboard(case):
    case.check()


def test_what_is_pending_stands_above_the_keys_in_place_of_the_tools():
    phone, _ = play(scene("keyboard"), keys("up:ya left:ka"))
    above = simulator.visible(phone)[:4]
    assert above == tuple(f"keyboard/candidate-{n}" for n in (1, 2, 3, 4))
    assert simulator.visible(scene("keyboard"))[:2] == ("keyboard/voice", "keyboard/board")


def test_while_it_listens_nothing_can_be_typed():
    phone, _ = play(scene("keyboard"), keys("voice"))
    seen = tuple(target for target in simulator.visible(phone) if target.startswith("keyboard/"))
    assert seen == ("keyboard/voice-said", "keyboard/voice-close")


def test_a_long_press_does_nothing_and_without_a_keyboard_no_key():
    phone = scene("keyboard")
    assert app.apply(phone, Hold("keyboard/a")) == (phone, ())
    assert app.apply(scene("home"), Tap("keyboard/a")) == (scene("home"), ())


def test_an_app_of_one_line_is_told_of_no_new_line():
    phone = scene("keyboard")
    phone = replace(phone, notes=replace(phone.notes, sheet=KeyboardState(lines=False)))
    assert play(phone, keys("enter")) == (phone, [])


def test_a_key_may_be_tapped_again_soon_and_its_slides_are_short_cuts():
    assert TARGETS["keyboard/a"].bounce_ms == 150
    assert {target.id for target in TARGETS.values() if target.flicks} == {
        f"keyboard/{name}" for name in (*(key.id for key in kana.KEYS), "mark")
    }


def test_the_keyboard_stands_only_over_apps_that_are_written_in():
    assert set(app.WRITERS) == {Screen.NOTES, Screen.MAP}
    assert app.writing(scene("home")) is None
