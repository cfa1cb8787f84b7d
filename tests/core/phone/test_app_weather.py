import pytest

from sapporo_learn.core.phone.apps.weather import TIPS, WeatherState
from sapporo_learn.core.phone.forecast import DAYS, FORECASTS, HALVES, ROADS, SKIES, Road
from tests.helpers.phones import Case, play, scene

SAND = ("weather/road", "weather/next-tip", "weather/next-tip")

CASES = (
    Case(
        "tomorrow",
        "weather",
        ("weather/tomorrow",),
        ("weather-day-chosen day=tomorrow",),
        {"weather.day": "tomorrow", "weather.half": "morning"},
    ),
    Case("today again", "weather-tomorrow", ("weather/today",), ("weather-day-chosen day=today",)),
    Case("the day that is on stays silently", "weather", ("weather/today",)),
    Case("the afternoon", "weather", ("weather/afternoon",), ("weather-half-chosen half=afternoon",)),
    Case(
        "the morning again",
        "weather",
        ("weather/afternoon", "weather/morning"),
        ("weather-half-chosen half=morning",),
    ),
    Case("the half that is on stays silently", "weather", ("weather/morning",)),
    Case("the road opens the first tip", "weather", ("weather/road",), ("road-opened",), {"weather.tip": 1}),
    Case("the second tip", "weather", SAND[:2], ("walking-tip-shown tip=sole",), {"weather.tip": 2}),
    Case("the last tip", "weather", SAND, ("walking-tip-shown tip=sand",), {"weather.tip": 3}),
    Case("after the last tip there is none", "weather", (*SAND, "weather/next-tip"), (), {"weather.tip": 3}),
    Case("the tips close", "weather", (*SAND, "weather/close-road"), ("road-closed",), {"weather.tip": 0}),
    Case("back goes one tip back", "weather", (*SAND, "nav/back"), ("went-back",), {"weather.tip": 2}),
    Case(
        "back from the first tip shows the weather", "weather", ("weather/road", "nav/back"), ("went-back",)
    ),
    Case(
        "from the weather back leads home",
        "weather-tomorrow",
        ("nav/back",),
        ("went-back", "went-home"),
        {"screen": "home", "weather": WeatherState()},
    ),
    Case("a tap only: holding does nothing", "weather", ("hold weather/tomorrow",)),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case):
    case.check()


def test_tips_come_one_by_one():
    phone, _ = play(scene("weather"), SAND)
    assert phone.weather.tip == len(TIPS)


def test_there_is_a_forecast_for_every_half_day_and_every_road_occurs():
    assert set(FORECASTS) == {(day, half) for day in DAYS for half in HALVES}
    assert {each.road for each in FORECASTS.values()} == set(Road) == set(ROADS)
    assert {each.sky for each in FORECASTS.values()} == set(SKIES)


def test_snow_falls_only_from_a_sky_that_snows():
    assert all((each.snow_cm > 0) == (each.sky == "snow") for each in FORECASTS.values())
