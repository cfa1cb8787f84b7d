"""Draws ``sapporo.geojson``: central Sapporo from a short list of facts. Run it after a change of them.

    python assets/map/draw_sapporo.py

Places are measured from a point beside the テレビ塔, in a frame that is turned as the town is: the streets
that people call north run 10° to the west of north. Metres to the right (east) and up (north) are read off
the published centres of the blocks (北1条西2丁目 …) and rounded to 5 m; streets are right within about 30 m.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

ORIGIN = (141.3555, 43.0610)
TURN = math.radians(10)
METRES_LON, METRES_LAT = 111_320 * math.cos(math.radians(43.06)), 111_111
SOURCE = (
    "練習用の略図。町丁目（国土交通省 位置参照情報）と駅の、公表されている位置をもとに、"
    "さっぽろスマホれんしゅうの作者がかきました。ちがいは、道で30m、場所で100mほどです。確認日 2026-11-25。"
)

# Streets between two 丁目: how many 丁目 west lie east of it; metres right at 北13–南1, 南4, 南9, 南15.
LEVELS = (-250, -570, -1290, -2220)
COLUMNS: dict[int, tuple[int, int, int, int]] = {
    -5: (785, 730, 730, 730),
    -4: (655, 600, 600, 600),
    -3: (525, 470, 470, 470),
    -2: (400, 345, 345, 345),
    -1: (270, 225, 225, 225),
    0: (105, 105, 105, 105),
    1: (-25, -10, -10, -10),
    2: (-155, -150, -155, -155),
    3: (-290, -280, -285, -285),
    4: (-415, -410, -440, -440),
    5: (-545, -535, -560, -630),
    6: (-670, -665, -695, -780),
    7: (-800, -795, -845, -920),
    8: (-930, -925, -1000, -1085),
    9: (-1060, -1065, -1150, -1235),
    10: (-1190, -1205, -1280, -1355),
    11: (-1320, -1345, -1410, -1485),
    12: (-1445, -1500, -1565, -1635),
    13: (-1575, -1655, -1730, -1790),
    14: (-1705, -1800, -1865, -1935),
    15: (-1835, -1940, -1995, -2065),
    16: (-1960, -2080, -2135, -2210),
    17: (-2090, -2225, -2270, -2355),
    18: (-2215, -2360, -2410, -2510),
}

# Streets that run east and west: the metres up at 西2, 西6, 西10, 西14 and 西18.
STATIONS = (2, 6, 10, 14, 18)
ROWS: dict[str, tuple[int, int, int, int, int]] = {
    "北13": (1735, 1735, 1735, 1700, 1700),
    "北12": (1605, 1605, 1605, 1580, 1580),
    "北11": (1475, 1475, 1475, 1460, 1460),
    "北10": (1345, 1345, 1345, 1330, 1330),
    "北9": (1220, 1220, 1215, 1200, 1200),
    "北8": (1090, 1090, 1080, 1075, 1075),
    "北7": (965, 960, 950, 945, 945),
    "北6": (840, 830, 820, 815, 815),
    "北5": (705, 700, 690, 685, 685),
    "北4": (565, 565, 555, 550, 550),
    "北3": (430, 430, 425, 420, 420),
    "北2": (300, 295, 290, 285, 285),
    "北1": (165, 165, 160, 155, 155),
    "大通北": (35, 30, 25, 25, 25),
    "大通": (-10, -15, -15, -20, -20),
    "大通南": (-50, -55, -60, -60, -60),
    "南1": (-175, -180, -185, -190, -195),
    "南2": (-305, -310, -315, -325, -320),
    "狸小路": (-370, -375, -370, -370, -355),
    "南3": (-435, -440, -430, -410, -385),
    "南4": (-565, -570, -555, -505, -470),
    "南5": (-705, -700, -685, -645, -590),
    "南6": (-825, -825, -825, -795, -715),
    "南7": (-960, -955, -950, -905, -880),
    "南8": (-1110, -1135, -1100, -1060, -1030),
    "南9": (-1290, -1335, -1275, -1225, -1175),
    "南10": (-1450, -1460, -1420, -1365, -1335),
    "南11": (-1620, -1625, -1565, -1520, -1475),
    "南12": (-1775, -1775, -1700, -1670, -1625),
    "南13": (-1915, -1915, -1855, -1815, -1760),
    "南14": (-2080, -2080, -2030, -1985, -1950),
    "南15": (-2240, -2240, -2190, -2150, -2150),
}
NAMES = list(ROWS)

# Which columns a row crosses (from, to, both included), and which rows a column: in the station, on the
# campus, in the botanical garden, in the park and at the river the streets end.
EVERYWHERE = [(-5, 18)]
ACROSS: dict[str, list[tuple[int, int]]] = {
    **{f"北{n}": [(-5, 4), (13, 18)] for n in (9, 10, 11, 12, 13)},
    "北6": [(-5, 1), (5, 18)],
    "北4": [(-5, 7), (10, 18)],
    "北3": [(-5, 4), (6, 7), (10, 18)],
    "大通北": [(-5, 13)],
    "大通": [(13, 18)],
    "大通南": [(0, 13)],
    "南2": [(-4, 18)],
    "狸小路": [(0, 7)],
    "南3": [(-4, 18)],
    "南4": [(-3, 18)],
    "南5": [(-3, 18)],
    "南6": [(-2, 18)],
    "南7": [(-2, 18)],
    "南8": [(1, 18)],
    "南9": [(2, 18)],
    **{f"南{n}": [(5, 18)] for n in range(10, 16)},
}
DOWN: dict[int, list[tuple[str, str]]] = {
    **{c: [("北13", "南1")] for c in (-5,)},
    -4: [("北13", "南3")],
    -3: [("北13", "南5")],
    -2: [("北13", "南7")],
    -1: [("北13", "南7")],
    0: [("北13", "南7")],
    1: [("北13", "北7"), ("北6", "南8")],
    2: [("北13", "北7"), ("北5", "南9")],
    3: [("北13", "南9")],
    4: [("北13", "北7"), ("北5", "南9")],
    5: [("北8", "北4"), ("北2", "南15")],
    **{c: [("北8", "南15")] for c in (6, 7, 10, 11, 12)},
    8: [("北8", "北5"), ("北2", "南15")],
    9: [("北8", "北5"), ("北2", "南15")],
}
STREET_NAMES = {
    "北1": "北1条通",
    "北5": "北5条通",
    "南1": "南1条通",
    "狸小路": "狸小路",
    "南4": "南4条通",
    "南9": "南9条通",
    0: "創成川通",
    3: "駅前通",
    10: "石山通",
}
WIDTHS = {"狸小路": 9, "北1": 26, "北5": 26, "南1": 24, "南4": 28, 3: 28, 0: 24, 10: 26}
USUAL_WIDTH = 16
CONCOURSE = (-285, 890)

WAY_LINES: list[dict[str, Any]] = [
    {
        "name": "南北線",
        "colour": "green",
        "begin": "麻生",
        "end": "真駒内",
        "stations": ["kita-18", "kita-12", "sapporo", "odori", "susukino", "nakajima-koen", "horohirabashi"],
    },
    {
        "name": "東西線",
        "colour": "orange",
        "begin": "宮の沢",
        "end": "新さっぽろ",
        "stations": ["maruyama", "nishi-18", "nishi-11", "odori", "bus-center", "kikusui"],
    },
    {
        "name": "東豊線",
        "colour": "blue",
        "begin": "栄町",
        "end": "福住",
        "stations": ["higashi-kuyakusho", "kita-13-higashi", "sapporo", "odori", "hosui", "gakuen-mae"],
    },
]
# id: name, reading, lon, lat, address (none: only drawn)
STOPS: dict[str, tuple[str, str, float, float, str]] = {
    "kita-18": ("北18条駅", "きたじゅうはちじょうえき", 141.3467, 43.0816, ""),
    "kita-12": ("北12条駅", "きたじゅうにじょうえき", 141.3484, 43.0748, "北12西4"),
    "sapporo": ("地下鉄 さっぽろ駅", "ちかてつさっぽろえき", 141.3503, 43.0664, ""),
    "odori": ("大通駅", "おおどおりえき", 141.3525, 43.0603, "大通西3"),
    "susukino": ("すすきの駅", "すすきのえき", 141.3533, 43.0558, "南4西4"),
    "nakajima-koen": ("中島公園駅", "なかじまこうえんえき", 141.3549, 43.0489, "南9西4"),
    "horohirabashi": ("幌平橋駅", "ほろひらばしえき", 141.3559, 43.0401, "南15西4"),
    "maruyama": ("円山公園駅", "まるやまこうえんえき", 141.3189, 43.0556, ""),
    "nishi-18": ("西18丁目駅", "にしじゅうはっちょうめえき", 141.3302, 43.0572, "大通西18"),
    "nishi-11": ("西11丁目駅", "にしじゅういっちょうめえき", 141.3410, 43.0586, "大通西11"),
    "bus-center": ("バスセンター前駅", "ばすせんたーまええき", 141.3605, 43.0613, ""),
    "kikusui": ("菊水駅", "きくすいえき", 141.3727, 43.0572, ""),
    "higashi-kuyakusho": ("東区役所前駅", "ひがしくやくしょまええき", 141.3648, 43.0782, ""),
    "kita-13-higashi": ("北13条東駅", "きたじゅうさんじょうひがしえき", 141.3549, 43.0769, ""),
    "hosui": ("豊水すすきの駅", "ほうすいすすきのえき", 141.3568, 43.0550, ""),
    "gakuen-mae": ("学園前駅", "がくえんまええき", 141.3691, 43.0474, ""),
}
# id: name, reading, address, lon, lat, from which zoom on its name is shown
PLACES: dict[str, tuple[str, str, str, float, float, int]] = {
    "station": ("札幌駅", "さっぽろえき", "北6西4", 141.3508, 43.0686, 0),
    "city-hall": ("市役所", "しやくしょ", "北1西2", 141.3544, 43.0620, 1),
    "clock-tower": ("時計台", "とけいだい", "北1西2", 141.3536, 43.0626, 2),
    "tv-tower": ("テレビ塔", "てれびとう", "大通西1", 141.3564, 43.0611, 1),
    "civic-hall": ("市民ホール", "しみんほーる", "北1西1", 141.3559, 43.0623, 2),
    "red-brick": ("赤れんが 庁舎", "あかれんがちょうしゃ", "北3西6", 141.3476, 43.0638, 1),
    "botanic-garden": ("植物園", "しょくぶつえん", "北3西8", 141.3445, 43.0635, 1),
    "university": ("北海道大学", "ほっかいどうだいがく", "北8西5", 141.3478, 43.0702, 0),
    "odori-park": ("大通公園", "おおどおりこうえん", "大通西7", 141.3466, 43.0597, 1),
    "archive": ("資料館", "しりょうかん", "大通西13", 141.3373, 43.0585, 1),
    "art-museum": ("近代美術館", "きんだいびじゅつかん", "北1西17", 141.3306, 43.0595, 1),
    "medical-school": ("医大病院", "いだいびょういん", "南1西16", 141.3330, 43.0563, 1),
    "city-hospital": ("市立病院", "しりつびょういん", "北11西13", 141.3350, 43.0713, 1),
    "ward-office": ("中央区役所", "ちゅうおうくやくしょ", "南3西11", 141.3412, 43.0552, 1),
    "arcade": ("狸小路", "たぬきこうじ", "南3西4", 141.3521, 43.0572, 2),
    "market": ("二条市場", "にじょういちば", "南3東1", 141.3583, 43.0580, 1),
    "nakajima": ("中島公園", "なかじまこうえん", "南9西4", 141.3542, 43.0481, 0),
}
# 市電, as its 外回り runs over this map. id: name, reading, lon, lat
TRAM: dict[str, tuple[str, str, float, float]] = {
    "tram-nishisen-14": ("西線14条", "にしせんじゅうよじょう", 141.3364, 43.0403),
    "tram-nishisen-11": ("西線11条", "にしせんじゅういちじょう", 141.3360, 43.0447),
    "tram-nishisen-9": ("西線9条 旭山公園通", "にしせんくじょうあさひやまこうえんどおり", 141.3354, 43.0479),
    "tram-nishisen-6": ("西線6条", "にしせんろくじょう", 141.3351, 43.0514),
    "tram-nishi-15": ("西15丁目", "にしじゅうごちょうめ", 141.3351, 43.0563),
    "tram-ward-office": ("中央区役所前", "ちゅうおうくやくしょまえ", 141.3408, 43.0574),
    "tram-nishi-8": ("西8丁目", "にしはっちょうめ", 141.3461, 43.0581),
    "tram-nishi-4": ("西4丁目", "にしよんちょうめ", 141.3518, 43.0589),
    "tram-tanukikoji": ("狸小路", "たぬきこうじ", 141.3529, 43.0573),
    "tram-susukino": ("すすきの", "すすきの", 141.3530, 43.0557),
    "tram-shiseikan": ("資生館小学校前", "しせいかんしょうがっこうまえ", 141.3490, 43.0551),
    "tram-higashi-honganji": ("東本願寺前", "ひがしほんがんじまえ", 141.3495, 43.0514),
    "tram-yamahana-9": ("山鼻9条", "やまはなくじょう", 141.3497, 43.0486),
    "tram-nakajima-koen-dori": ("中島公園通", "なかじまこうえんどおり", 141.3503, 43.0457),
    "tram-gyokei-dori": ("行啓通", "ぎょうけいどおり", 141.3507, 43.0415),
}
RAILWAY = [(-2600, 1760), (-1690, 1400), (-1100, 1080), (-740, 905), (-230, 900), (300, 870), (1580, 540)]
RIVER = [(125, 2600), (125, 900), (125, -400), (135, -960)]
GARDEN = [(-810, 300), (-810, 635), (-1180, 630), (-1180, 295)]
CAMPUS = [(-430, 1100), (-430, 2600), (-1560, 2600), (-1560, 1470), (-1190, 1200), (-900, 1095)]
PARK = [(-270, -1310), (-230, -1750), (-290, -2200), (-470, -2200), (-540, -1750), (-470, -1340)]
POND = [(-360, -1450), (-340, -1540), (-370, -1640), (-410, -1630), (-425, -1530), (-400, -1450)]


def lonlat(right: float, up: float) -> list[float]:
    """Turn a place in the town's frame into degrees, to a metre."""
    east = right * math.cos(TURN) - up * math.sin(TURN)
    north = right * math.sin(TURN) + up * math.cos(TURN)
    return [round(ORIGIN[0] + east / METRES_LON, 5), round(ORIGIN[1] + north / METRES_LAT, 5)]


def between(at: float, places: Sequence[float], values: Sequence[float]) -> float:
    """Read a value off a line through a few known ones; beyond the last it stays."""
    if at <= places[0]:
        return values[0]
    for (x0, x1), (y0, y1) in zip(pairwise(places), pairwise(values), strict=True):
        if at <= x1:
            return y0 + (y1 - y0) * (at - x0) / (x1 - x0)
    return values[-1]


def crossing(row: str, column: int) -> tuple[float, float]:
    """Give the place where two streets meet, in the town's frame."""
    up = between(column + 0.5, STATIONS, ROWS[row])
    return between(-up, [-level for level in LEVELS], COLUMNS[column]), up


def feature(kind: str, shape: str, coordinates: object, **properties: object) -> dict[str, Any]:
    """Make one feature; empty properties are left out."""
    given = {name: value for name, value in properties.items() if value not in ("", None)}
    return {
        "type": "Feature",
        "properties": {"kind": kind, **given},
        "geometry": {"type": shape, "coordinates": coordinates},
    }


def streets() -> Iterator[dict[str, Any]]:
    """Draw every street, with a point wherever it meets another."""
    for row in NAMES:
        for first, last in ACROSS.get(row, EVERYWHERE):
            columns = [c for c in range(first, last + 1) if c in COLUMNS]
            line = [lonlat(*crossing(row, column)) for column in columns]
            yield feature(
                "street",
                "LineString",
                line,
                name=STREET_NAMES.get(row),
                width=WIDTHS.get(row, USUAL_WIDTH),
            )
    for column in COLUMNS:
        for first, last in DOWN.get(column, [("北13", "南15")]):
            rows = NAMES[NAMES.index(first) : NAMES.index(last) + 1]
            places = [crossing(row, column) for row in rows if meets(row, column)]
            if column == 3:
                places = sorted([*places, CONCOURSE], key=lambda place: -place[1])
            yield feature(
                "street",
                "LineString",
                [lonlat(*place) for place in places],
                name=STREET_NAMES.get(column),
                width=WIDTHS.get(column, USUAL_WIDTH),
            )


def meets(row: str, column: int) -> bool:
    """Say whether the row's street is there where it would cross the column."""
    return any(first <= column <= last for first, last in ACROSS.get(row, EVERYWHERE))


def bands() -> Iterator[dict[str, Any]]:
    """Draw the middle of each 条 and of each 丁目: their names stand along the edge of the map."""
    middle = {**{f"北{n}": (f"北{n}", f"北{n + 1}") for n in range(2, 13)}, "北1": ("北1", "北2")}
    south = {f"南{n}": (f"南{n}", f"南{n}") for n in range(1, 16)}
    for name, (one, other) in {**middle, "大通": ("大通", "大通"), **south}.items():
        ups = [(a + b) / 2 for a, b in zip(ROWS[one], ROWS[other], strict=True)]
        line = [
            (between(-up, [-level for level in LEVELS], COLUMNS[min(c, 18)]) + 65, up)
            for c, up in zip(STATIONS, ups, strict=True)
        ]
        ends = [(900, line[0][1]), *line, (-2800, line[-1][1])]
        yield feature("band", "LineString", [lonlat(*place) for place in ends], name=name, edge="side")
    for one, other in zip(COLUMNS, list(COLUMNS)[1:], strict=False):
        name = f"東{-one}" if one < 0 else f"西{other}"
        rights = [(a + b) / 2 for a, b in zip(COLUMNS[one], COLUMNS[other], strict=True)]
        line = [(rights[0], 2000), *zip(rights, LEVELS, strict=True), (rights[-1], -2600)]
        yield feature("band", "LineString", [lonlat(*place) for place in line], name=name, edge="top")


def areas() -> Iterator[dict[str, Any]]:
    """Draw what is green or blue."""
    for column in range(12):
        corners = [("大通北", column), ("大通北", column + 1), ("大通南", column + 1), ("大通南", column)]
        ring = [crossing(*corner) for corner in corners]
        yield polygon("park", ring)
    for kind, ring in (("park", GARDEN), ("park", CAMPUS), ("park", PARK), ("water", POND)):
        yield polygon(kind, ring)


def polygon(kind: str, ring: Sequence[tuple[float, float]]) -> dict[str, Any]:
    """Close a ring; counter-clockwise, as RFC 7946 wants it."""
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], ring[0]], strict=True))
    turned = list(ring) if area > 0 else list(reversed(ring))
    return feature(kind, "Polygon", [[lonlat(*place) for place in [*turned, turned[0]]]])


def features() -> Iterator[dict[str, Any]]:
    """Give everything, from the ground up."""
    yield from areas()
    yield feature("river", "LineString", [lonlat(*place) for place in RIVER], name="創成川", width=22)
    yield from streets()
    yield feature("railway", "LineString", [lonlat(*place) for place in RAILWAY], name="JR")
    tram = [list(stop[2:]) for stop in TRAM.values()]
    yield feature("tram", "LineString", tram, name="市電", begin="内回り", end="外回り")
    for line in WAY_LINES:
        way = [list(STOPS[stop][2:4]) for stop in line["stations"]]
        rest = {name: line[name] for name in ("name", "colour", "begin", "end")}
        yield feature("subway", "LineString", way, **rest)
    for own, (name, kana, lon, lat, address) in STOPS.items():
        yield feature("station", "Point", [lon, lat], id=own, name=name, kana=kana, address=address, zoom=1)
    for own, (name, kana, lon, lat) in TRAM.items():
        yield feature("station", "Point", [lon, lat], id=own, name=name, kana=kana, zoom=2)
    for own, (name, kana, address, lon, lat, zoom) in PLACES.items():
        yield feature("place", "Point", [lon, lat], id=own, name=name, kana=kana, address=address, zoom=zoom)
    yield from bands()
    yield feature("here", "Point", lonlat(*crossing("南1", 3)), address="南1西4")


def text() -> str:
    """Give the whole file, a feature a line."""
    head = {
        "type": "FeatureCollection",
        "name": "札幌の中心",
        "source": SOURCE,
        "licence": "MIT",
        "up": 350,
        "block": 130,
    }
    lines = ",\n".join(json.dumps(each, ensure_ascii=False) for each in features())
    return json.dumps(head, ensure_ascii=False)[:-1] + ', "features": [\n' + lines + "\n]}\n"


if __name__ == "__main__":
    Path(__file__).with_name("sapporo.geojson").write_text(text(), "utf-8")
