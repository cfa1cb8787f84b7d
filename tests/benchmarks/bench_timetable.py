"""How fast a large timetable is read and asked. Run it as a script.

Goals: a feed with 1.5 MB of ``stop_times.txt`` is loaded in 2 s; the question for the next bus takes 5 ms.
"""

from __future__ import annotations

import csv
import io
import sys
import tempfile
import time
import zipfile
from datetime import date
from pathlib import Path
from statistics import median

from sapporo_learn.content.gtfs import load_feed
from sapporo_learn.core.bus_answer import Question, as_json
from sapporo_learn.core.buses import next_departures

LOAD_S, ASK_MS = 2.0, 5.0
BYTES = 1_500_000
STOPS, CALLS, SIGNS = 400, 40, 6
WEEK = "monday,tuesday,wednesday,thursday,friday,saturday,sunday"
COLUMNS = "trip_id,arrival_time,departure_time,stop_id,stop_sequence,stop_headsign,pickup_type,drop_off_type"
DAY = date(2026, 6, 3).toordinal()


def table(header: str, rows: list[list[object]]) -> str:
    """A file of a feed."""
    text = io.StringIO()
    csv.writer(text).writerows([header.split(","), *rows])
    return text.getvalue()


def feed(path: Path) -> int:
    """Write a feed of this size; its bytes of stop_times.txt."""
    stops = [[f"s{n}", f"停留所{n}", 43 + n / 100, 141, n % 9] for n in range(STOPS)]
    trips, times, size = [], [], 0
    while size < BYTES:
        trip = f"trip-{len(trips):05}"
        first = 300 + len(trips) * 7 % 1100
        trips.append(["r", ("week", "free")[len(trips) % 2], trip, f"行き先{len(trips) % SIGNS}"])
        for n in range(CALLS):
            clock = f"{(first + n) // 60:02}:{(first + n) % 60:02}:00"
            times.append([trip, clock, clock, f"s{(len(trips) * 3 + n) % STOPS}", n + 1, "", 0, 0])
            size += len(trip) + 2 * len(clock) + 16
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        text = table(COLUMNS, times)
        archive.writestr("stop_times.txt", text)
        archive.writestr("stops.txt", table("stop_id,stop_name,stop_lat,stop_lon,platform_code", stops))
        archive.writestr("trips.txt", table("route_id,service_id,trip_id,trip_headsign", trips))
        week: list[object] = ["week", *[1] * 5, 0, 0, 20260101, 20261231]
        free: list[object] = ["free", *[0] * 5, 1, 1, 20260101, 20261231]
        archive.writestr("calendar.txt", table(f"service_id,{WEEK},start_date,end_date", [week, free]))
    return len(text.encode())


def timed(work: object) -> float:
    """Seconds."""
    assert callable(work)
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    """Print the times; exit 1 when a goal is missed."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "feed.zip"
        size = feed(path)
        load = median(timed(lambda: load_feed(path)) for _ in range(3))
        made = load_feed(path).timetable
    poles = [f"s{n}" for n in range(0, STOPS, 7)]
    ask = median(
        timed(lambda pole=pole: next_departures(made, pole, DAY, 624)) for pole in poles for _ in range(5)
    )
    names = [f"停留所{n}" for n in range(10, STOPS, 13)]
    whole = median(timed(lambda name=name: as_json(Question(made, name, DAY, 624))) for name in names)
    count = sum(map(len, made.departures.values()))
    print(f"stop_times.txt {size / 1e6:.2f} MB, {count} departures: loaded in {load:.2f} s (goal {LOAD_S} s)")
    print(f"next bus: {ask * 1e3:.2f} ms (goal {ASK_MS} ms), whole answer: {whole * 1e3:.2f} ms")
    sys.exit(0 if load <= LOAD_S and max(ask, whole) * 1e3 <= ASK_MS else "slower than the goal")


if __name__ == "__main__":
    main()
