"""Small bus feeds, tidy and untidy, as zip files."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

from sapporo_learn.content.gtfs import Feed, load_feed

SMALL: Mapping[str, str] = {
    "agency.txt": "agency_id,agency_name\n1,こだまバス\n",
    "stops.txt": (
        "stop_id,stop_name,platform_code\na,あさひ駅前,1\nb1,ぶなの木,1\nb2,ぶなの木,2\nc,からまつ病院,\n"
    ),
    "routes.txt": "route_id,route_short_name,route_long_name\nr,木1,木の線\n",
    "trips.txt": "route_id,service_id,trip_id,trip_headsign\nr,week,out,からまつ病院\nr,week,back,\n",
    "stop_times.txt": (
        "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n"
        "out,08:00:00,08:00:00,a,1\n"
        "out,08:05:00,08:06:00,b1,2\n"
        "out,08:10:00,08:10:00,c,3\n"
        "back,23:50:00,23:50:00,c,1\n"
        "back,24:10:00,24:10:00,b2,2\n"
        "back,24:20:00,24:20:00,a,3\n"
    ),
    "calendar.txt": (
        "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
        "week,1,1,1,1,1,0,0,20260401,20270331\n"
    ),
}
"""A line of three stops; ``back`` ends after midnight and does not say where it goes."""


def changed(**files: str | None) -> dict[str, str]:
    """The small feed with files replaced (``stops="…"``), or left out (``calendar=None``)."""
    both = {**SMALL, **{f"{name}.txt": text for name, text in files.items()}}
    return {name: text for name, text in both.items() if text is not None}


def zipped(path: Path, files: Mapping[str, str | bytes], folder: str = "", encoding: str = "utf-8") -> Path:
    """Write a zip of these files."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(folder + name, text if isinstance(text, bytes) else text.encode(encoding))
    return path


def loaded(folder: Path, **files: str | None) -> Feed:
    """The small feed with these changes, read."""
    return load_feed(zipped(folder / "feed.zip", changed(**files)))
