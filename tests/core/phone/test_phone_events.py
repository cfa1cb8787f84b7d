import pytest

from sapporo_learn.core.phone.events import Event

SENT = Event.of("stamp-sent", stamp="fun", person="yuki")


def test_arguments_stand_in_order_of_their_names():
    assert Event("stamp-sent", (("person", "yuki"), ("stamp", "fun"))) == SENT


def test_a_name_that_python_keeps_for_itself_takes_an_underscore():
    assert Event.of("x", from_="a") == Event("x", (("from", "a"),))


@pytest.mark.parametrize(
    ("wanted", "matches"),
    [
        (SENT, True),
        (Event.of("stamp-sent"), True),
        (Event.of("stamp-sent", person="yuki"), True),
        (Event.of("stamp-sent", person="sato"), False),
        (Event.of("stamp-sent", person="yuki", how="fast"), False),
        (Event.of("stamp-chosen", stamp="fun"), False),
    ],
)
def test_an_event_matches_what_asks_for_no_more_than_it_has(wanted, matches):
    assert SENT.matches(wanted) is matches
