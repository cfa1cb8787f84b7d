"""Writes the practice timetable of ``core/phone/yukizora.py`` as GTFS-JP, third edition.

Run it after a change there; a test holds the files to it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from sapporo_learn.core.days import iso
from sapporo_learn.core.phone.yukizora import (
    PLACES,
    ROUTE_NAME,
    TOWN,
    WOOD,
    pole_id,
    services,
    timetable,
    trips,
)

FOLDER = Path(__file__).resolve().parent / "practice-feed"
FEED, ROUTE, FARE = timetable(), "yuki1", 230


def files() -> dict[str, str]:
    """Return the feed: file name -> content."""
    return {
        "agency.txt": _table(
            "agency_id,agency_name,agency_url,agency_timezone,agency_lang",
            [(FEED.about.id, *FEED.about.operators, "https://yukizora.example.jp/", "Asia/Tokyo", "ja")],
        ),
        "stops.txt": _table(
            "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station,platform_code", _stops()
        ),
        "routes.txt": _table(
            "route_id,agency_id,route_short_name,route_long_name,route_type",
            [(ROUTE, FEED.about.id, ROUTE_NAME, "ゆきぞら線", 3)],
        ),
        **_runs(),
        **_days(),
        "fare_attributes.txt": _table(
            "fare_id,price,currency_type,payment_method,transfers", [("flat", FARE, "JPY", 0, 0)]
        ),
        "fare_rules.txt": _table("fare_id,route_id", [("flat", ROUTE)]),
        "feed_info.txt": _table(
            "feed_publisher_name,feed_publisher_url,feed_lang,feed_start_date,feed_end_date,feed_version",
            [
                (
                    FEED.about.publisher,
                    "https://learn.example.jp/",
                    "ja",
                    _date(FEED.first),
                    _date(FEED.last),
                    FEED.about.version,
                )
            ],
        ),
        "translations.txt": _table(
            "table_name,field_name,language,translation,record_id,record_sub_id,field_value",
            [("stops", "stop_name", "ja-Hrkt", place.kana, "", "", place.name) for place in PLACES],
        ),
    }


def _runs() -> dict[str, str]:
    runs = sorted(trips(), key=lambda trip: trip.id)
    return {
        "trips.txt": _table(
            "route_id,service_id,trip_id,trip_headsign",
            [(ROUTE, trip.service, trip.id, trip.headsign) for trip in runs],
        ),
        "stop_times.txt": _table(
            "trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type",
            [
                (trip.id, clock, clock, call.pole, place, int(place == len(trip.calls)), int(place == 1))
                for trip in runs
                for place, call in enumerate(trip.calls, start=1)
                for clock in [_clock(call.minute or 0)]
            ],
        ),
    }


def _days() -> dict[str, str]:
    return {
        "calendar.txt": _table(
            "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date",
            [(each.id, *map(int, each.weekdays), _date(each.first), _date(each.last)) for each in services()],
        ),
        "calendar_dates.txt": _table(
            "service_id,date,exception_type",
            [
                (each.id, _date(day), kind)
                for each in services()
                for kind, days in ((1, each.added), (2, each.removed))
                for day in sorted(days)
            ],
        ),
    }


def _stops() -> Iterable[tuple[object, ...]]:
    """Yield stations and their poles, along a line that leads nowhere in particular."""
    for number, place in enumerate(PLACES):
        lat, lon = 43.06 - 0.003 * number, 141.354 - 0.006 * number
        yield place.id, place.name, f"{lat:.4f}", f"{lon:.4f}", 1, "", ""
        for platform, aside in ((TOWN, 0.0001), (WOOD, -0.0001)):
            yield (
                pole_id(place, platform),
                place.name,
                f"{lat + aside:.4f}",
                f"{lon:.4f}",
                0,
                place.id,
                platform,
            )


def _date(day: int) -> str:
    return iso(day).replace("-", "")


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}:00"


def _table(header: str, rows: Iterable[Iterable[object]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([header.split(","), *rows])
    return text.getvalue()


def main() -> None:
    """Write the feed."""
    FOLDER.mkdir(exist_ok=True)
    for name, text in files().items():
        (FOLDER / name).write_text(text, "utf-8", newline="\n")


if __name__ == "__main__":
    main()
