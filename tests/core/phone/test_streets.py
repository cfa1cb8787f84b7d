import pytest

from sapporo_learn.core.phone.streets import (
    EAST,
    HERE,
    HERE_ADDRESS,
    NORTH,
    PLACES,
    SOUTH,
    WEST,
    Crossing,
    corners,
    held,
    legs,
    minutes,
)


def address(x, y):
    """The block that lies at these places of the grid, as people say it."""
    row = round(y)
    column = int(x // 1)
    side = f"西{-column}" if column < 0 else f"東{column + 1}"
    return ("大通" if row == 0 else f"{'北' if row > 0 else '南'}{abs(row)}") + side


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_a_place_lies_within_about_a_block_of_its_address(place):
    corner = place.gate
    around = {address(corner.x + dx, corner.y - 0.5 + dy) for dx in (-0.5, 0.5) for dy in (-0.5, 0.5)}
    assert place.address in around


@pytest.mark.parametrize("name", ["city-hall", "station", "clock-tower", "tv-tower", "susukino"])
def test_the_name_stands_on_the_block_of_the_address(name):
    place = PLACES[name]
    assert address(place.x, place.y) == place.address


def test_the_learner_stands_at_a_corner_of_the_block_that_is_told():
    assert address(HERE.x - 0.5, HERE.y) == HERE_ADDRESS


@pytest.mark.parametrize(
    ("end", "ways", "time"),
    [
        (Crossing(-2, 1), (("north", 2), ("east", 1)), 6),
        (Crossing(-3, 6), (("north", 7),), 14),
        (Crossing(-5, -1), (("west", 2),), 4),
        (Crossing(-4, -3), (("south", 2), ("west", 1)), 6),
        (HERE, (), 0),
    ],
)
def test_a_way_is_told_in_blocks(end, ways, time):
    assert legs(HERE, end) == ways
    assert minutes(HERE, end) == time


def test_a_way_turns_once_and_not_at_all_on_one_street():
    assert corners(HERE, Crossing(-2, 1)) == (HERE, Crossing(-3, 1), Crossing(-2, 1))
    assert corners(HERE, Crossing(-3, 6)) == (HERE, Crossing(-3, 6))
    assert corners(HERE, HERE) == (HERE,)


def test_the_map_ends_somewhere():
    assert held(-99, 99) == Crossing(WEST, NORTH)
    assert held(99, -99) == Crossing(EAST, SOUTH)
    assert held(1, 2) == Crossing(1, 2)
