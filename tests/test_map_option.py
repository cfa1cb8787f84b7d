"""``--map``: another town on the practice phone, from the command line."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sapporo_learn import cli, paths
from sapporo_learn.content.town import open_map
from sapporo_learn.core.phone import atlas
from sapporo_learn.core.route import rest

VILLAGE = """{"type": "FeatureCollection", "name": "村", "source": "つくりもの",
 "licence": "MIT", "features": [
{"type": "Feature", "properties": {"kind": "here", "address": "角"},
 "geometry": {"type": "Point", "coordinates": [141, 43]}},
{"type": "Feature", "properties": {"kind": "street"},
 "geometry": {"type": "LineString", "coordinates": [[141, 43], [141, 43.002]]}}]}"""


@pytest.fixture
def village(tmp_path: Path) -> Iterator[str]:
    path = tmp_path / "village.geojson"
    path.write_text(VILLAGE, "utf-8")
    yield str(path)
    open_map(paths.town_map())
    rest.cache_clear()


def listed(capsys: pytest.CaptureFixture[str], *options: str) -> list[str]:
    cli.main(["lessons", "list", "--json", *options])
    return [row["id"] for row in json.loads(capsys.readouterr().out)]


def test_lessons_of_another_map_are_left_out(capsys, village):
    ours = listed(capsys)
    assert "map-and-way" in ours
    assert listed(capsys, "--map", village) == [own for own in ours if own != "map-and-way"]
    assert atlas.town().name == "村"


def test_the_check_says_in_one_sentence_what_this_map_lacks(capsys, village):
    with pytest.raises(SystemExit) as end:
        cli.main(["lessons", "check", "--map", village])
    told = capsys.readouterr().err.splitlines()
    assert end.value.code == 1
    assert [line for line in told if "この地図では、この教材は出しません。" in line] == told[:1]


def test_a_map_that_is_not_there_is_told(capsys, tmp_path):
    with pytest.raises(SystemExit) as end:
        cli.main(["lessons", "list", "--map", str(tmp_path / "none")])
    assert end.value.code == 2
    assert "「--map」の値が合いません" in capsys.readouterr().err


def test_who_asks_for_no_way_does_not_load_the_graphs():
    """They take a tenth of a second and 15 MB."""
    course = "from sapporo_learn.course import open_course; open_course()"
    code = f"import sys; {course}; print('networkx' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
