"""One question to a timetable, 「ここから、つぎのバスは」, and its whole answer: as lines and as JSON."""

from __future__ import annotations

from dataclasses import dataclass

from sapporo_learn.core import bus_words
from sapporo_learn.core.buses import (
    Expected,
    Heading,
    Snow,
    board,
    find_stops,
    headings,
    is_called,
    next_in_snow,
)
from sapporo_learn.core.days import iso, shown
from sapporo_learn.core.ports import Json
from sapporo_learn.core.timetable import MINUTES, Pole, Stop, Timetable
from sapporo_learn.errors import KnownError

MOST_STOPS = 5
"""So many stops that fit are answered for; more would be a wall of text."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked.

    Attributes:
        timetable: The timetable.
        text: The stop, as somebody writes it.
        day: The day.
        minute: Of that day, 0–1439.
        snow: On the roads.
    """

    timetable: Timetable
    text: str
    day: int
    minute: int
    snow: Snow = Snow.NONE

    @property
    def like(self) -> int:
        """The day whose buses are shown: ``day``, or one like it when the timetable has run out."""
        return self.timetable.stand_in(self.day)

    @property
    def notices(self) -> list[str]:
        """What is to be known about the answer."""
        told = (
            bus_words.stand_in_notice(self.timetable, self.day, self.like),
            bus_words.delay(self.snow),
        )
        return [each for each in told if each]

    def next(self, heading: Heading) -> tuple[Expected, ...]:
        """Return what comes next at a heading."""
        asked = (self.timetable, heading.pole.id, self.like, self.minute)
        return next_in_snow(*asked, self.snow, heading.headsign)


def stops_called(timetable: Timetable, text: str) -> tuple[Stop, ...]:
    """Return the stops of exactly this name, or else up to five that it fits.

    Raises:
        KnownError: There is none, or there are too many.
    """
    called = "".join(char for char in text if char.isprintable())[:20]
    found = find_stops(timetable, text) if text.strip() else ()
    found = tuple(stop for stop in found if is_called(stop, text)) or found
    if not found:
        raise KnownError(
            f"「{called}」という停留所がないので、名前か よみがなの はじめの2、3文字で さがしてください。"
        )
    if len(found) > MOST_STOPS:
        names = "、".join(stop.name for stop in found[:MOST_STOPS])
        raise KnownError(
            f"「{called}」のつく停留所が{len(found)}つあるので（{names}など）、名前をもう少し書いてください。"
        )
    return found


def lines(question: Question, *, table: bool = False) -> list[str]:
    """Return the answer to read; with ``table`` also all departures of the day.

    Raises:
        KnownError: See :func:`stops_called`.
    """
    timetable = question.timetable
    found = [
        f"{bus_words.owner(timetable)}　{bus_words.valid(timetable)}",
        f"{shown(question.like)}　{bus_words.day_words(timetable, question.like)}",
        *question.notices,
    ]
    for stop in stops_called(timetable, question.text):
        there = headings(timetable, stop)
        found += [] if there else [f"{stop.name}　ここから のれるバスは ありません。"]
        for heading in there:
            found.append(_line(question, stop, heading))
            found += _table(question, heading) if table else []
    return found


def as_json(question: Question) -> dict[str, Json]:
    """Return the answer for programs. ``in_minutes`` is the plan; ``earliest`` and ``latest`` are for snow.

    Raises:
        KnownError: See :func:`stops_called`.
    """
    timetable, about = question.timetable, question.timetable.about
    known = timetable.first <= timetable.last
    return {
        "feed": {
            "id": about.id,
            "operators": list(about.operators),
            "publisher": about.publisher or "、".join(about.operators),
            "version": about.version,
            "valid_from": iso(timetable.first) if known else None,
            "valid_until": iso(timetable.last) if known else None,
        },
        "date": iso(question.day),
        "at": _clock(question.minute),
        "shown_date": iso(question.like),
        "day": timetable.kind(question.like).value,
        "day_words": bus_words.day_words(timetable, question.like),
        "snow": question.snow.value,
        "notices": list(question.notices),
        "stops": [_stop(question, stop) for stop in stops_called(timetable, question.text)],
    }


def _pole_words(stop: Stop, pole: Pole) -> str:
    """Return 「1番のりば」; the feed's own id where a stop has several poles without a number."""
    nameless = [each for each in stop.poles if not each.platform]
    return f"のりば {pole.id}" if pole in nameless and len(nameless) > 1 else bus_words.platform(pole)


def _line(question: Question, stop: Stop, heading: Heading) -> str:
    coming = question.next(heading)
    if not coming:
        told = "きょうと あすは ありません"
    elif question.snow is Snow.NONE:
        told = f"つぎは {bus_words.leaves(coming[0].upcoming, question.like)}"
    else:
        told = f"つぎは {bus_words.expected(coming[0], question.like)}"
    parts = (stop.name, _pole_words(stop, heading.pole), bus_words.bound(heading.headsign), told)
    return "　".join(part for part in parts if part)


def _table(question: Question, heading: Heading) -> list[str]:
    rows = board(question.timetable, heading.pole.id, question.like, heading.headsign)
    return [
        f"　{hour:>2}時　{'　'.join(f'{each.minute % 60:02}' for each in leaving)}" for hour, leaving in rows
    ]


def _stop(question: Question, stop: Stop) -> dict[str, Json]:
    there = headings(question.timetable, stop)
    return {
        "id": stop.id,
        "name": stop.name,
        "reading": stop.reading,
        "directions": [_heading(question, heading) for heading in there],
    }


def _heading(question: Question, heading: Heading) -> dict[str, Json]:
    rows = board(question.timetable, heading.pole.id, question.like, heading.headsign)
    return {
        "pole": heading.pole.id,
        "platform": heading.pole.platform,
        "headsign": heading.headsign,
        "reading": heading.reading,
        "routes": list(heading.routes),
        "next": [_coming(each) for each in question.next(heading)],
        "board": {str(hour): [each.minute % 60 for each in leaving] for hour, leaving in rows},
    }


def _coming(each: Expected) -> dict[str, Json]:
    upcoming, departure = each.upcoming, each.upcoming.departure
    return {
        "time": _clock(departure.minute),
        "date": iso(upcoming.day + departure.minute // MINUTES),
        "in_minutes": upcoming.wait,
        "earliest": each.earliest,
        "latest": each.latest,
        "route": departure.trip.route,
        "trip": departure.trip.id,
        "booked": departure.booked,
    }


def _clock(minute: int) -> str:
    return f"{minute % MINUTES // 60:02}:{minute % 60:02}"
