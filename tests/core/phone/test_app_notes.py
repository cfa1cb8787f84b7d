import pytest

from sapporo_learn.core.phone import kana, simulator
from sapporo_learn.core.phone.apps.notes import DRILL, wanted
from sapporo_learn.core.phone.keyboard import KeyboardState
from tests.helpers.phones import Case, play, scene


def flicks(number: int) -> tuple[str, ...]:
    """The first flicks of the practice, done rightly."""
    return tuple(f"slide-{way.value} keyboard/{key}" for key, way in DRILL[:number])


CASES = (
    Case("the keyboard comes", "notes", ("notes/write",), ("keyboard-opened",), {"notes.open": True}),
    Case(
        "back closes it, what is written stays",
        "keyboard",
        ("keyboard/ya", "nav/back"),
        ("went-back", "keyboard-closed"),
        {"notes.open": False, "notes.sheet": KeyboardState(text="や")},
    ),
    Case(
        "back stops listening first",
        "keyboard",
        ("keyboard/voice", "nav/back"),
        ("went-back", "voice-closed"),
    ),
    Case("back from the paper", "notes", ("nav/back",), ("went-back", "went-home"), {"screen": "home"}),
    Case(
        "home keeps what is written",
        "keyboard",
        ("keyboard/ya", "nav/home", "home/next", "home/notes"),
        ("app-opened app=notes",),
        {"notes.sheet.text": "や", "notes.open": False},
    ),
    Case("the practice", "notes", ("notes/flick",), ("flick-practice-opened",), {"notes.drill": 0}),
    Case(
        "back ends it",
        "flick-practice",
        ("keyboard/ka", "nav/back"),
        ("went-back", "flick-practice-closed"),
        {"notes.drill": -1, "notes.hint": ""},
    ),
    *(
        Case(
            f"flick {number}",
            "flick-practice",
            flicks(number),
            (f"flicked text={'いうえおゆきへの'[number - 1]}",),
            {"notes.drill": number % len(DRILL), "notes.hint": ""},
        )
        for number in range(1, len(DRILL) + 1)
    ),
    *(
        Case(
            f"astray at {number}",
            "flick-practice",
            (*flicks(number), f"keyboard/{DRILL[number][0]}"),
            (f"flicked-elsewhere direction={DRILL[number][1].value}",),
            {"notes.drill": number, "notes.hint": DRILL[number][1].value},
        )
        for number in range(4)
    ),
    Case(
        "the other way",
        "flick-practice",
        ("slide-right keyboard/a",),
        ("flicked-elsewhere direction=left",),
        {"notes.sheet": KeyboardState()},
    ),
    Case("another key", "flick-practice", ("keyboard/ka",), ("other-key-touched",), {"notes.hint": "key"}),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_notes(case):
    case.check()


def test_in_the_practice_only_letters_can_be_touched():
    seen = simulator.visible(scene("flick-practice"))
    assert seen[:-4] == (*(f"keyboard/{key.id}" for key in kana.KEYS), "nav/back", "nav/home")


def test_every_practised_flick_has_a_letter():
    phone = scene("flick-practice")
    for number in range(len(DRILL)):
        key, way = wanted(phone.notes)
        assert key.flick(way)
        phone, _ = play(phone, flicks(number + 1)[-1:])
