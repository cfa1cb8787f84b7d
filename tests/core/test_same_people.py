"""Who may be one person, and who is."""

from __future__ import annotations

from itertools import permutations

import pytest

from sapporo_learn.core.same_people import Decision, SignUp, at_once, canon, likely, standing_pairs


def words(*said: tuple[str, str, bool, int]) -> list[Decision]:
    return [Decision(f"{number}", a, b, same, at_ms) for number, (a, b, same, at_ms) in enumerate(said)]


def test_the_smallest_id_stands_for_all_whatever_came_first() -> None:
    said = words(("b", "c", True, 3), ("c", "d", True, 1), ("a", "d", True, 2), ("x", "y", True, 1))
    found = {"a": "a", "b": "a", "c": "a", "d": "a", "x": "x", "y": "x"}
    assert all(canon(order) == found for order in permutations(said))


def test_the_last_word_on_a_pair_counts() -> None:
    said = words(("a", "b", True, 1), ("a", "b", False, 2), ("a", "b", True, 2))
    assert standing_pairs(said[:2]) == {("a", "b"): False}
    assert canon(said[:2]) == {}
    assert canon(said[::-1]) == {"a": "a", "b": "a"}  # of one moment, the larger id


def test_people_called_or_read_alike_are_named() -> None:
    hana, katakana, yomi = SignUp("2", "はな"), SignUp("1", "ﾊﾅ"), SignUp("3", "花", "ハナ")
    found = likely([hana], [katakana, yomi, SignUp("4", "ゆき")], set())
    assert [(one.id, other.id) for one, other in found] == [("1", "2"), ("2", "3")]


def test_only_pairs_with_a_newcomer_and_without_a_word_are_named() -> None:
    old, older, new = SignUp("1", "はな"), SignUp("2", "はな"), SignUp("3", "はな")
    assert likely([], [old, older, new], set()) == []
    assert likely([new], [old, older, new], {("1", "3")}) == [(older, new)]
    assert likely([old, new], [], set()) == [(old, new)]


@pytest.mark.parametrize("name", ["すずらん", "スズラン", "すずらん2", "すずらん１２"])
def test_a_name_that_the_program_gave_says_nothing(name: str) -> None:
    both = SignUp("1", name), SignUp("2", name)
    assert likely(both, [], set(), ["すずらん"]) == []
    assert likely(both, [], set()) == [both]
    read = SignUp("1", name, "やまだ"), SignUp("2", name, "ヤマダ")
    assert likely(read, [], set(), ["すずらん"]) == [read]


def test_names_without_a_letter_are_not_alike() -> None:
    assert likely([SignUp("1", "・・"), SignUp("2", "－")], [], set()) == []


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ([(0, 5)], [(6, 9)], False),
        ([(0, 5)], [(5, 9)], True),
        ([(0, 1), (10, 20)], [(2, 3), (12, 13)], True),
        ([], [(0, 1)], False),
    ],
)
def test_nobody_is_in_two_places_at_once(
    one: list[tuple[int, int]], other: list[tuple[int, int]], both: bool
) -> None:
    assert at_once(one, other) == at_once(other, one) == both


def test_a_mark_tells_people_of_one_name_apart() -> None:
    assert SignUp("0199b000-0000-7000-8000-0000000a1b2c", "はな").mark == "0a1b2c"
