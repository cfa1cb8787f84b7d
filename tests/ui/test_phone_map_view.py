"""What まちの地図 is drawn from."""

from sapporo_learn.ui.phone_view import derive
from tests.helpers.phones import play, scene


def shown(*actions):
    return derive(play(scene("map"), actions)[0], str)["map"]


def names(*actions):
    return [each["word"].replace("\u2060", "") for each in shown(*actions)["names"]]


def test_the_map_shows_more_names_the_closer_it_is():
    assert names("map/farther") == ["札幌駅", "すすきの駅", "中島公園"]
    assert names() == ["市役所", *names("map/farther")]
    assert set(names("map/closer")) == {*names(), "時計台", "テレビ塔"}


def test_a_place_has_its_short_address_and_a_pin():
    card = shown("map/search", "map/place-city-hall")
    assert (card["pane"], card["address"], len(card["pin"])) == ("card", "北1西2", 1)


def test_the_way_is_told_and_drawn():
    way = shown("map/search", "map/place-city-hall", "map/way")
    assert way["time"] == "徒歩 約6分"
    assert way["legs"] == ["↑ 北へ2丁", "→ 東へ1丁"]
    assert way["corners"] == [{"x": -3, "y": -1.5}, {"x": -3, "y": 0.5}, {"x": -2, "y": 0.5}]
    assert way["corners"][0] == way["here"]
    assert way["corners"][-1] == way["pin"][0]
