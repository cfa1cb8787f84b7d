import json
from dataclasses import dataclass
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapporo_learn.core import saving
from sapporo_learn.core.phone.events import Event
from sapporo_learn.core.phone.state import PhoneState
from sapporo_learn.core.ruby import Text
from sapporo_learn.core.saving import SavingError
from sapporo_learn.core.touch import Tolerance, Touch


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, slots=True)
class Leaf:
    name: str
    colour: Colour = Colour.RED


@dataclass(frozen=True)
class Tree:
    height: float
    rings: int
    alive: bool
    best: Leaf | None
    leaves: tuple[Leaf, ...]
    mark: tuple[str, int]
    note: str | None = None


OAK = Tree(2.5, 7, True, None, (Leaf("a"), Leaf("b", Colour.BLUE)), ("x", 1))
OAK_DATA = {
    "height": 2.5,
    "rings": 7,
    "alive": True,
    "best": None,
    "leaves": [{"name": "a", "colour": "red"}, {"name": "b", "colour": "blue"}],
    "mark": ["x", 1],
    "note": None,
}


def test_a_value_becomes_plain_json():
    data = saving.dump(OAK)
    assert data == OAK_DATA
    assert type(data["leaves"][0]["colour"]) is str


def test_json_becomes_the_value_again():
    tree = saving.load(Tree, json.loads(json.dumps(OAK_DATA)))
    assert tree == OAK
    assert isinstance(tree.leaves[0].colour, Colour)


FINITE = st.floats(allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (Tree, st.builds(Tree, height=FINITE)),
        (Touch, st.builds(Touch, mm=FINITE, ms=FINITE, off_x=FINITE, off_y=FINITE)),
        (Tolerance, st.builds(Tolerance, FINITE, FINITE, FINITE)),
        (PhoneState, st.from_type(PhoneState)),
        (Event, st.from_type(Event)),
        (tuple[Text, ...], st.lists(st.from_type(Text), max_size=3).map(tuple)),
    ],
    ids=["tree", "touch", "tolerance", "phone", "event", "texts"],
)
@given(data=st.data())
def test_every_value_survives_the_way_through_a_file(kind, values, data):
    value = data.draw(values)
    assert saving.load(kind, json.loads(json.dumps(saving.dump(value)))) == value


def test_a_whole_number_is_a_float_too():
    tree = saving.load(Tree, OAK_DATA | {"height": 3})
    assert (tree.height, type(tree.height)) == (3.0, float)


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"colour": "red"}, "value: missing or unknown: colour"),
        ({1: "red"}, "value: missing or unknown: 1"),
        ({"height": "2.5"}, "value.height: float wanted, found '2.5'"),
        ({"height": True}, "value.height"),
        ({"height": float("nan")}, "value.height"),
        ({"height": float("inf")}, "value.height"),
        ({"height": 10**400}, "value.height"),
        ({"rings": 7.0}, "value.rings"),
        ({"rings": True}, "value.rings"),
        ({"rings": None}, "value.rings"),
        ({"alive": 1}, "value.alive"),
        ({"note": 5}, "value.note"),
        ({"best": "a"}, "value.best: Leaf wanted, found 'a'"),
        ({"best": {"colour": "red"}}, "value.best: missing or unknown: name"),
        ({"leaves": None}, "value.leaves: list wanted"),
        ({"leaves": {"name": "a", "colour": "red"}}, "value.leaves"),
        ({"leaves": [{"name": "a", "colour": "green"}]}, "value.leaves[0].colour: 'green' is no Colour"),
        ({"leaves": [{"name": "a", "colour": []}]}, "value.leaves[0].colour"),
        ({"leaves": [{"name": "a", "colour": None}]}, "value.leaves[0].colour"),
        ({"mark": ["x"]}, "value.mark: 2 items wanted, found 1"),
        ({"mark": ["x", 1, 2]}, "value.mark"),
        ({"mark": [1, "x"]}, "value.mark[0]"),
        ({"mark": "x1"}, "value.mark"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_place(change, place):
    with pytest.raises(SavingError) as refused:
        saving.load(Tree, OAK_DATA | change)
    assert str(refused.value).startswith(place)


@pytest.mark.parametrize("key", [key for key in OAK_DATA if key != "note"])
def test_a_missing_key_without_a_default_is_refused(key):
    with pytest.raises(SavingError, match=f"missing or unknown: {key}"):
        saving.load(Tree, {name: each for name, each in OAK_DATA.items() if name != key})


def test_what_an_older_program_did_not_know_yet_has_its_default():
    assert saving.load(Tree, {name: each for name, each in OAK_DATA.items() if name != "note"}) == OAK
    assert saving.load(Leaf, {"name": "a"}) == Leaf("a")


@pytest.mark.parametrize("data", [None, [], "x", 3], ids=str)
def test_something_else_than_an_object_is_refused(data):
    with pytest.raises(SavingError, match="Tree wanted"):
        saving.load(Tree, data)


def test_a_refusal_is_a_value_error():
    assert issubclass(SavingError, ValueError)


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")], ids=str)
def test_a_number_json_does_not_have_is_not_saved(number):
    with pytest.raises(SavingError, match="cannot be saved"):
        saving.dump(number)


@pytest.mark.parametrize("value", [[1], {"a": 1}, b"x", {1}, Tree, object()], ids=lambda v: type(v).__name__)
def test_saving_an_unknown_type_is_a_bug(value):
    with pytest.raises(TypeError, match="cannot be saved"):
        saving.dump((value,))


@pytest.mark.parametrize(
    ("kind", "data"), [(list[int], [1]), (int | str, 1), (bytes, "x"), (object, {}), (dict, {})], ids=str
)
def test_loading_an_unknown_type_is_a_bug(kind, data):
    with pytest.raises(TypeError, match="cannot be loaded"):
        saving.load(kind, data)
