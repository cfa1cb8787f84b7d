"""The keyboard as a value: every letter can be reached, nothing that was written is lost, ⌫ takes back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapporo_learn.core.phone import kana, keyboard
from sapporo_learn.core.phone.actions import Direction
from sapporo_learn.core.phone.keyboard import PENDING_MOST, SAYINGS, TEXT_MOST, KeyboardState, Layout

KEYS = [key.id for key in kana.KEYS]
MAP = {  # key: repeated taps, then left, above, right, below
    "a": ("あいうえおぁぃぅぇぉあ", "いうえお"),
    "ka": ("かきくけこか", "きくけこ"),
    "sa": ("さしすせそさ", "しすせそ"),
    "ta": ("たちつてとった", "ちつてと"),
    "na": ("なにぬねのな", "にぬねの"),
    "ha": ("はひふへほは", "ひふへほ"),
    "ma": ("まみむめもま", "みむめも"),
    "ya": ("やゆよゃゅょや", "「ゆ」よ"),
    "ra": ("らりるれろら", "りるれろ"),
    "wa": ("わをんゎーわ", "をんー〜"),
    "dots": ("、。？！・、", "。？！…"),
}
WAYS = (Direction.LEFT, Direction.UP, Direction.RIGHT, Direction.DOWN)


def typed(*keys: str, state: KeyboardState | None = None) -> KeyboardState:
    """After these keys: ids, ``>`` the arrow, ``*`` ゛゜小, ``<`` ⌫."""
    state = state or KeyboardState()
    other = {">": keyboard.next_letter, "*": keyboard.mark, "<": keyboard.delete}
    for key in keys:
        state = other[key](state) if key in other else keyboard.press(state, key)
    return state


@pytest.mark.parametrize("key", MAP)
def test_repeated_taps_go_round_the_row(key):
    taps, _ = MAP[key]
    state, seen = KeyboardState(), ""
    for _ in taps:
        state = keyboard.press(state, key)
        seen += state.shown
    assert seen == taps


@pytest.mark.parametrize("key", MAP)
def test_a_flick_writes_what_stands_in_its_direction(key):
    _, flicks = MAP[key]
    assert [keyboard.flick(KeyboardState(), key, way).shown for way in WAYS] == list(flicks)


def test_the_map_has_every_key():
    assert list(MAP) == KEYS
    assert all(key.ways == WAYS for key in kana.KEYS)
    assert kana.Key("x", "x", "x", "a  b").ways == (Direction.LEFT, Direction.DOWN)
    assert kana.KEYS[0].flick(Direction.DOWN) == "お"


def test_a_flick_to_where_nothing_stands_does_nothing(monkeypatch):
    bare = kana.Key("a", "あ", "あ", " い  ")
    monkeypatch.setitem(keyboard._KEY_OF, "a", bare)
    state = KeyboardState(text="x")
    assert keyboard.flick(state, "a", Direction.LEFT) == state


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("ya ya ka ka", "ゆき"),
        ("ka ka ka", "く"),
        ("ka > ka ka", "かき"),
        ("a > a a", "あい"),
        ("ka *", "が"),
        ("ka * ka", "がか"),
        ("ka * *", "か"),
        ("ha * *", "ぱ"),
        ("ha * * *", "は"),
        ("ta ta ta *", "っ"),
        ("ta ta ta * *", "づ"),
        ("a a a * *", "ゔ"),
        ("ya *", "ゃ"),
        ("na *", "な"),
        ("*", ""),
        ("a ra ra ka * ta ta ta ta ta a a a", "ありがとう"),
        ("sa ta ta ta * ha ha ha ha ha * * ra ra ra ra ra", "さっぽろ"),
        ("a <", ""),
        ("a ka < a", "ああ"),
        ("a <  <", ""),
    ],
)
def test_words_come_as_on_a_real_phone(keys, shown):
    assert typed(*keys.split()).shown == shown


def test_toggle_and_flick_reach_every_letter_of_the_map():
    marks = "".join(cycle for cycle in kana._CYCLES)
    reached = set()
    for key in kana.KEYS:
        states = [typed(*[key.id] * (n + 1)) for n in range(len(key.taps))]
        states += [keyboard.flick(KeyboardState(), key.id, way) for way in key.ways]
        for state in states:
            for _ in range(3):
                reached.add(state.shown)
                state = keyboard.mark(state)
    wanted = "".join(taps + flicks for taps, flicks in MAP.values()) + marks
    assert reached == set(wanted)
    assert {chr(code) for code in range(ord("ぁ"), ord("ゔ") + 1)} - reached == {"ゐ", "ゑ"}


@pytest.mark.parametrize(
    ("letter", "way", "marked"),
    [
        ("か", Direction.LEFT, "が"),
        ("は", Direction.RIGHT, "ぱ"),
        ("ば", Direction.RIGHT, "ぱ"),
        ("つ", Direction.UP, "っ"),
        ("つ", Direction.LEFT, "づ"),
        ("か", Direction.UP, "か"),
        ("が", Direction.LEFT, "が"),
        ("な", Direction.LEFT, "な"),
        ("つ", Direction.DOWN, "つ"),
    ],
)
def test_a_flick_on_the_marks_gives_exactly_that_mark(letter, way, marked):
    assert keyboard.mark_with(KeyboardState(pending=f"あ{letter}"), way).pending == f"あ{marked}"


# --- conversion ---------------------------------------------------------------------------------------------

SNOW = KeyboardState(text="あ", pending="ゆき")


def test_conversion_goes_round_the_candidates_and_back_by_delete():
    state, seen = SNOW, []
    for _ in range(5):
        state = keyboard.space(state)
        seen.append(state.shown)
    assert seen == ["あ雪", "あ行き", "あゆき", "あユキ", "あ雪"]
    assert keyboard.delete(state) == SNOW


def test_a_candidate_shown_is_kept_by_whatever_comes_next():
    snow = keyboard.space(SNOW)
    assert keyboard.enter(snow) == KeyboardState(text="あ雪")
    assert keyboard.press(snow, "a") == KeyboardState(text="あ雪", pending="あ", key="a")
    assert keyboard.put_away(snow) == KeyboardState(text="あ雪")
    assert keyboard.listen(snow) == KeyboardState(text="あ雪", listening=True)
    assert keyboard.mark(snow) == snow


def test_a_touched_candidate_is_confirmed():
    assert keyboard.strip(SNOW) == ((0, 1), (1, 1), (2, 1), (3, 1))
    assert keyboard.choose(SNOW, 1) == KeyboardState(text="あ行き")


@pytest.mark.parametrize(
    ("pending", "chosen", "strip"),
    [
        ("", -1, ()),
        ("さっぽろ", -1, ((0, 1), (1, 2))),
        ("さっぽろ", 1, ((0, 1), (1, 2))),
        ("さっぽろ", 2, ((2, 2),)),
        ("ありがとう", 2, ((2, 2),)),
        ("きょうはさむいですね", -1, ((0, 4),)),
        ("にしじゅうはっちょうめ", 1, ((0, 2),)),
        ("ああああああああああああ", -1, ()),
        ("ああああああ", -1, ((0, 3),)),
    ],
)
def test_candidates_stand_on_four_columns_and_what_is_chosen_is_among_them(pending, chosen, strip):
    assert keyboard.strip(KeyboardState(pending=pending, chosen=chosen)) == strip


def test_where_nothing_is_pending_space_and_enter_write():
    assert keyboard.space(KeyboardState(text="あ")).text == "あ　"
    assert keyboard.enter(KeyboardState(text="あ")).text == "あ\n"
    one_line = KeyboardState(text="あ", lines=False)
    assert keyboard.enter(one_line) == one_line


def test_a_full_page_takes_no_more_and_loses_nothing():
    full = KeyboardState(text="あ" * TEXT_MOST)
    assert keyboard.press(full, "ka") == full
    assert keyboard.space(full) == full
    assert keyboard.enter(full) == full
    assert keyboard.hear(full) == replace(full, spoken=1)
    assert keyboard.delete(full).text == "あ" * (TEXT_MOST - 1)


def test_what_waits_too_long_is_confirmed_as_it_is():
    state = typed(*["a", "ka"] * (PENDING_MOST // 2), "sa")
    assert (state.text, state.pending) == ("あか" * (PENDING_MOST // 2), "さ")


# --- board and voice ----------------------------------------------------------------------------------------


def test_the_board_has_every_kana_once_and_the_digits():
    letters = "".join("".join(page) for page in kana.BOARD).replace(kana.NO_KEY, "")
    plain = "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん"
    assert sorted(letters) == sorted(f"{plain}っゃゅょ、。ー？！1234567890")
    assert set(kana.SOUND_OF) == set(letters)
    assert len(set(kana.SOUND_OF.values())) == len(letters)
    assert {len(column) for page in kana.BOARD for column in page} == {5}


def test_the_board_turns_round_and_begins_at_the_beginning():
    state = keyboard.switch(KeyboardState())
    assert state.layout is Layout.BOARD
    for _ in kana.BOARD:
        state = keyboard.turn(state)
    assert state.page == 0
    assert keyboard.switch(keyboard.turn(state)) == KeyboardState()


def test_the_voice_mishears_the_first_sentence_and_not_the_second():
    first = keyboard.hear(keyboard.listen(KeyboardState(text="あ")))
    assert (first.shown, first.pending, first.listening) == ("あ西11丁目", "西11丁目", False)
    second = keyboard.hear(KeyboardState(spoken=1))
    assert second.shown == KeyboardState(spoken=1).saying[0] == "西18丁目"
    assert KeyboardState(spoken=len(SAYINGS)).saying == SAYINGS[0]


# --- anything at all ----------------------------------------------------------------------------------------

ways = st.sampled_from(Direction)
touches = st.one_of(
    st.tuples(st.just("press"), st.sampled_from(KEYS)),
    st.tuples(st.just("flick"), st.sampled_from(KEYS), ways),
    st.tuples(st.just("mark_with"), ways),
    st.tuples(
        st.sampled_from(
            ["next_letter", "mark", "space", "enter", "switch", "turn", "listen", "hear", "put_away"]
        )
    ),
)
states = st.lists(touches, max_size=30).map(lambda all_: walked(KeyboardState(), all_))


def done(state: KeyboardState, touch: tuple) -> KeyboardState:
    name, *args = touch
    return getattr(keyboard, name)(state, *args)


def walked(state: KeyboardState, all_: list[tuple]) -> KeyboardState:
    for touch in all_:
        state = done(state, touch)
    return state


@given(states, touches)
def test_what_is_confirmed_is_never_lost(state, touch):
    after = done(state, touch)
    assert after.text.startswith(state.text)
    assert len(after.shown) >= len(state.shown) or (touch == ("space",) and state.pending == after.pending)
    assert after.text == state.text or after.text.startswith(state.shown)


@given(states, touches.filter(lambda touch: touch[0] in {"press", "flick"}))
def test_delete_undoes_a_letter(state, touch):
    after = done(state, touch)
    if len(after.shown) > len(state.shown):
        assert keyboard.delete(after).shown == state.shown


@given(states)
def test_delete_takes_away_one_letter_or_a_conversion(state):
    after = keyboard.delete(state)
    if state.chosen >= 0:
        assert after == replace(state, chosen=-1)
    else:
        assert after.shown == state.shown[:-1]


@given(states)
def test_the_strip_never_takes_more_than_the_columns_there_are(state):
    assert sum(columns for _, columns in keyboard.strip(state)) <= keyboard.COLUMNS
