"""Replacing parts only where they differ."""

from dataclasses import replace

from sapporo_learn.core.phone.apps.nav import put_away
from sapporo_learn.core.phone.apps.weather import WeatherState
from sapporo_learn.core.phone.sparing import renewed
from sapporo_learn.core.phone.state import PhoneState


def test_what_does_not_differ_is_the_very_same() -> None:
    phone = PhoneState()
    assert renewed(phone, weather=WeatherState(), clock=phone.clock) is phone
    assert renewed(phone, clock="10:31") == replace(phone, clock="10:31")


def test_a_phone_with_nothing_to_put_away_is_not_made_anew() -> None:
    phone = put_away(PhoneState())
    assert put_away(phone) is phone
