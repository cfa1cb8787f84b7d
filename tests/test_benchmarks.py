"""The benchmarks still run. Nothing is timed here: on a busy machine that would say nothing."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.benchmarks.side_by_side import Bench, bench
from tests.benchmarks.verdict import Verdict, Watch, percentile

FOLDER = Path(__file__).parent / "benchmarks"
NAMES = sorted(path.stem for path in FOLDER.glob("bench_*.py"))
MOMENT = ("--settle", "0", "--watch", "0.01", "--touches", "1")
WATCHED = {"busy", "Pss", "Rss", "Private_Dirty"}


@pytest.fixture(scope="module")
def place() -> Iterator[Bench]:
    """As for a measurement, but with what was compiled before."""
    with bench("offscreen") as fresh:
        caches = ("PYTHONPYCACHEPREFIX", "XDG_CACHE_HOME")
        yield replace(fresh, environment={k: v for k, v in fresh.environment.items() if k not in caches})


def test_each_benchmark_can_be_run(capsys: pytest.CaptureFixture[str]) -> None:
    recipe = (FOLDER.parents[1] / "Justfile").read_text("utf-8")
    assert len(NAMES) == 14
    for name in NAMES:
        module = importlib.import_module(f"tests.benchmarks.{name}")
        assert callable(module.main)
        assert name.removeprefix("bench_") in recipe.partition("bench *NAMES=")[2].splitlines()[0]


def test_the_bare_window_tells_of_itself(place: Bench) -> None:
    told = place.run("bare", *MOMENT)
    assert WATCHED | {"painted", "painted_cpu"} <= told.keys()
    ((ms, own),) = told["touches"]
    assert 0 <= own <= ms


def test_the_program_walks_to_the_cards_and_through_the_lessons(place: Bench) -> None:
    told = place.run("whole", "--no-voice", *MOMENT, "--opens", "1", "--letters", "2")
    assert told.keys() >= WATCHED
    assert 0 < told["painted"] < told["complete"] < told["home"]
    assert len(told["touches"]) == 1
    assert {lesson: len(taps) for lesson, taps in told["opens"].items()} == {"finger": 1}
    assert len(told["letters"]) == 2


def test_the_map_is_pulled_and_pinched(place: Bench) -> None:
    told = place.run("whole", "--no-voice", "--moves", "6")
    assert len(told["drag"]) == len(told["pinch"]) == 3
    assert all(0 <= own <= ms for ms, own in told["drag"] + told["pinch"])


def test_rows_are_measured(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.argv", ["bench_store.py", "--rounds", "2"])
    with pytest.raises(SystemExit) as end:
        importlib.import_module("tests.benchmarks.bench_store").main()
    assert end.value.code in (0, 1)
    assert "goal ≤ 1.3 x" in capsys.readouterr().out


def test_packs_are_measured(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.argv", ["bench_merge.py", "--packs", "2", "--rows", "60"])
    monkeypatch.setattr("sapporo_learn.store.sealing.MEMORY_KIB", 32)
    with pytest.raises(SystemExit) as end:
        importlib.import_module("tests.benchmarks.bench_merge").main()
    assert end.value.code in (0, 1)
    assert "goal ≤ 0.01 x" in capsys.readouterr().out


def test_the_instructors_questions_are_measured(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["bench_instructor.py", "--sizes", "600", "1200", "--rounds", "1"])
    with pytest.raises(SystemExit) as end:
        importlib.import_module("tests.benchmarks.bench_instructor").main()
    assert end.value.code in (0, 1)
    told = capsys.readouterr().out
    assert (told.count("goal ≤ 5 ms"), told.count("goal ≤ 20 ms"), told.count("goal ≤ 1.3 x")) == (1, 2, 3)


def test_a_verdict_is_one_line_and_a_status(capsys: pytest.CaptureFixture[str]) -> None:
    verdict = Verdict()
    verdict.goal("quick", 1.0, 2.0)
    verdict.goal("slow", 20.0, 16.7, "ms")
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[-1] for line in lines] == ["ok", "over"]
    with pytest.raises(SystemExit) as end:
        verdict.end()
    assert end.value.code == 1


def test_percentiles_and_times() -> None:
    assert (percentile(range(1, 101), 50), percentile(range(1, 101), 99)) == (51, 100)
    assert percentile([3.0], 99) == 3.0
    watch = Watch()
    assert 0 <= watch.own_ms() <= watch.ms()
