from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sapporo_learn import paths
from sapporo_learn.content.loader import load_course
from sapporo_learn.core import base32, card
from sapporo_learn.core.card import Card, Going, Known
from sapporo_learn.core.lesson import Round
from sapporo_learn.core.path import Door
from sapporo_learn.core.ports import LearnerSettings, VoiceSettings
from sapporo_learn.errors import KnownError

COURSE = load_course(paths.lessons_dir())
KNOWN = Known(COURSE.lessons, ("suzuran", "lilac"), [goal.id for goal in COURSE.goals])
KEY = b"0123456789abcdef"
LEARNER = "0199f2c4-6d10-7c3e-8a41-0123456789ab"
MANY = Card(
    LEARNER,
    739_945,
    "lilac",
    LearnerSettings(1.75, "night-white", VoiceSettings(7.0, 0.35, True), "family", "some"),
    tuple((lesson.id, number % 4) for number, lesson in enumerate(COURSE.lessons)),
    Going("finger", "hold-lantern", Round.HINT),
    "おおどおりの はまなす",
)
LITTLE = Card(LEARNER, 1, "")

lesson_ids = st.sampled_from([lesson.id for lesson in COURSE.lessons])
cards = st.builds(
    Card,
    learner=st.uuids().map(str),
    day=st.integers(1, 3_652_059),
    picture=st.sampled_from(["", "suzuran", "lilac"]),
    settings=st.builds(
        LearnerSettings,
        text_scale=st.sampled_from([1.0, 1.25, 1.5, 1.75, 2.0]),
        theme=st.sampled_from(["paper", "night-white", "night-yellow"]),
        voice=st.builds(
            VoiceSettings,
            st.sampled_from([4.5, 5.2, 5.9, 7.0]),
            st.integers(0, 100).map(lambda percent: percent / 100),
            st.booleans(),
        ),
        goal=st.sampled_from(["", *KNOWN.goals]),
        door=st.sampled_from([door.value for door in Door]),
    ),
    passed=st.lists(
        st.tuples(lesson_ids, st.integers(0, 255)), unique_by=lambda pair: pair[0], max_size=21
    ).map(tuple),
    going=st.none()
    | lesson_ids.flatmap(
        lambda lesson: st.builds(
            Going,
            st.just(lesson),
            st.sampled_from([step.id for one in COURSE.lessons if one.id == lesson for step in one.steps]),
            st.sampled_from(Round),
        )
    ),
    name=st.text("あいうさっぽろ絵 A", max_size=16),
)


def refused(text: str, key: bytes = KEY) -> str:
    """The sentence with which a text is refused."""
    with pytest.raises(KnownError) as error:
        card.decode(text, key, KNOWN)
    return error.value.text


@given(cards)
@example(MANY)
@example(LITTLE)
def test_a_card_comes_back_as_it_was(one: Card) -> None:
    assert card.decode(card.encode(one, KEY), KEY, KNOWN) == one


@given(st.data())
def test_any_damage_is_found(data: st.DataObject) -> None:
    text = card.encode(MANY, KEY)
    at = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.sampled_from(base32.SIGNS + "ULSあ").filter(lambda sign: sign != text[at]))
    kind = data.draw(st.sampled_from(["changed", "missing", "more", "cut"]))
    damaged = {
        "changed": text[:at] + other + text[at + 1 :],
        "missing": text[:at] + text[at + 1 :],
        "more": text[:at] + other + text[at:],
        "cut": text[:at],
    }[kind]
    if base32.tidy(damaged)[3:].replace("L", "1") != text[3:] or damaged[:2] != text[:2]:
        assert refused(damaged) in (card.REFUSED, card.NOT_A_CARD, card.NEWER)


def test_another_key_a_newer_program_and_another_code_are_refused() -> None:
    text = card.encode(MANY, KEY)
    assert refused(text, b"another class 12") == card.REFUSED
    assert refused("SL2" + text[3:]) == card.NEWER
    for other in ("", "SL", "SLX", "https://example.jp/", "WIFI:S:center;;"):
        assert refused(other) == card.NOT_A_CARD
    assert refused("SL1") == card.REFUSED


def test_hands_and_scanners_may_write_it_in_their_way() -> None:
    text = card.encode(MANY, KEY)
    wide = "".join(chr(ord(sign) + 0xFEE0) for sign in text.lower())
    spoilt = text[:3] + text[3:].replace("0", "o").replace("1", "l")
    for written in (wide, spoilt, base32.grouped(text), f" {text[:50]}\n{text[50:]} "):
        assert card.decode(written, KEY, KNOWN) == MANY


def test_what_is_not_known_here_is_left_out_and_counted() -> None:
    text = card.encode(MANY, KEY)
    one = COURSE.lessons[1]
    read = card.decode(text, KEY, Known((one,)))
    assert read.passed == ((one.id, 1),)
    assert (read.unknown, read.going, read.picture, read.settings.goal) == (20, None, "", "")
    unknown_step = replace(MANY, going=Going("finger", "no-such-step", Round.ALONE))
    assert card.decode(card.encode(unknown_step, KEY), KEY, KNOWN).going is None


def test_what_cannot_be_written_becomes_the_usual() -> None:
    odd = replace(LITTLE, settings=LearnerSettings(theme="pink", door="window"), passed=(("finger", 999),))
    read = card.decode(card.encode(odd, KEY), KEY, KNOWN)
    assert (read.settings, read.passed) == (LearnerSettings(), (("finger", card.MOST_TIMES),))


def test_a_full_card_stays_small_and_marks_are_different() -> None:
    assert len(card.encode(replace(MANY, name=""), KEY)) <= 262  # QR code version 9 at level M
    names = [lesson.id for lesson in COURSE.lessons]
    assert len({card.mark(name) for name in names}) == len(names)
    for lesson in COURSE.lessons:
        assert len({card.mark(step.id) for step in lesson.steps}) == len(lesson.steps)


@given(st.binary(max_size=40))
def test_bytes_come_back(data: bytes) -> None:
    text = base32.encode(data)
    assert base32.decode(text) == data
    assert set(text) <= set(base32.SIGNS)


@pytest.mark.parametrize("text", ["U", "?", "0", "ZZ", "000"])
def test_what_was_never_written_is_no_bytes(text: str) -> None:
    assert base32.decode(text) is None


# --- the key


def test_a_key_is_written_down_and_read_again() -> None:
    text = card.key_text(KEY)
    assert card.read_key(text) == card.read_key(text.lower().replace("-", " ")) == KEY
    for slip in (text[:-1], text.replace(text[3], "Z" if text[3] != "Z" else "Y", 1), "", "???"):
        with pytest.raises(KnownError, match="かぎが合いません"):
            card.read_key(slip)


def test_the_same_words_give_the_same_key_on_every_machine() -> None:
    key = card.derive_key("ゆきだるま の うた")
    assert key == card.derive_key(" ゆきだるま　の　うた ")
    assert len(key) == card.KEY_BYTES
    assert key != card.derive_key("ゆきだるま の ふえ")
    with pytest.raises(KnownError, match="短い"):
        card.derive_key(" 1234567 ")
