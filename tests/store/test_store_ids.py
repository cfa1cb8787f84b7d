"""Ids keep their order whatever the clock does."""

from __future__ import annotations

import itertools
import threading
import uuid

from hypothesis import given
from hypothesis import strategies as st

from sapporo_learn.store.ids import Ids, time_of, wall_ms, zone_min

MS = st.integers(0, 1 << 45)


@given(clock=st.lists(MS, min_size=1, max_size=50), before=MS)
def test_ids_rise_strictly_while_the_clock_jumps(clock: list[int], before: int) -> None:
    looks = iter(clock)
    ids = Ids(lambda: next(looks), before)
    made = [ids.new() for _ in clock]
    assert made == sorted(set(made))
    for number, one in enumerate(made):
        parsed = uuid.UUID(one)
        assert (str(parsed), parsed.version, parsed.variant) == (one, 7, uuid.RFC_4122)
        assert time_of(one) == max(before + 1, *clock[: number + 1])


def test_ids_of_one_millisecond_rise_and_cannot_be_guessed() -> None:
    ids = Ids(lambda: 1)
    made = [ids.new() for _ in range(5000)]
    assert made == sorted(set(made))
    distances = {uuid.UUID(b).int - uuid.UUID(a).int for a, b in itertools.pairwise(made)}
    assert len(distances) > 4900


def test_ids_of_many_threads_differ() -> None:
    ids, made = Ids(lambda: 1), list[str]()
    threads = [threading.Thread(target=lambda: made.extend(ids.new() for _ in range(500))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(made)) == 2000


def test_clock_of_this_machine() -> None:
    assert time_of(Ids().new()) >= wall_ms() - 60_000 > 1_700_000_000_000
    assert -840 <= zone_min() <= 840
