"""A whole course for the voice: looked over sentence by sentence, or made before anybody listens."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sapporo_learn.core.ruby import Text
from sapporo_learn.errors import KnownError
from sapporo_learn.speech import desk, workshop
from sapporo_learn.speech.cache import DISK_BYTES, Cache
from sapporo_learn.speech.cache import key_of as name_of
from sapporo_learn.speech.estimate import estimate
from sapporo_learn.speech.normalise import sentences
from sapporo_learn.speech.renderer import Order, key_of

if TYPE_CHECKING:
    from sapporo_learn.speech.synth import Synth

ALL_PACES: Final = (4.5, 5.2, 5.9, 7.0)  # morae/s a learner may choose
USUAL_PACE: Final = 5.9
MOST_MORAE: Final = 35  # of one sentence; about eight seconds at the slowest pace
ROOM_BYTES: Final = DISK_BYTES * 9 // 10  # what is kept when the cache makes room
_BYTES_PER_S: Final = {4.5: 37_000, 5.2: 34_500, 5.9: 32_300, 7.0: 29_500}
"""On disk, for each second that is estimated at the usual pace; measured over the whole course."""
_MOST_WORKERS: Final = 4


@dataclass(frozen=True, slots=True)
class Heard:
    """How one sentence will be heard.

    Attributes:
        text: The sentence.
        kana: Its reading.
        morae: Its length.
        seconds: How long it takes at each of :data:`ALL_PACES`.
        unknown: Words that stand in no dictionary.
        unsettled: Words whose reading the author has to write.
    """

    text: Text
    kana: str
    morae: int
    seconds: tuple[float, ...]
    unknown: tuple[str, ...]
    unsettled: tuple[str, ...]

    @property
    def long(self) -> bool:
        """It is too long to hear in one go."""
        return self.morae > MOST_MORAE


@dataclass(frozen=True, slots=True)
class Made:
    """What has been made of a course: sentences that are there now, how many of them are new, their bytes."""

    sentences: int
    new: int
    size: int


def look_over(text: Text, dictionary_csv: Path) -> Iterator[Heard]:
    """Look at each sentence of a text.

    Raises:
        KnownError: The voice is missing.
    """
    synth, front_end = desk.voice(dictionary_csv)
    for part, _ in sentences(text):
        reading = front_end.reading(part)
        yield Heard(
            part,
            reading.kana,
            reading.morae,
            synth.seconds(part, ALL_PACES),
            tuple(front_end.unknown(part)),
            tuple(front_end.unsettled(part)),
        )


def needed_bytes(texts: Iterable[Text], paces: Iterable[float]) -> int:
    """Estimate what the clips of these texts take on disk, without the voice."""
    seconds = sum(estimate(part, USUAL_PACE).seconds for part in _parts(texts))
    return round(seconds * sum(_BYTES_PER_S[pace] for pace in paces))


def prerender(
    texts: Iterable[Text],
    paces: Iterable[float],
    cache_dir: Path,
    dictionary_csv: Path,
    tell: Callable[[int, int], None],
    *,
    half_tones: int = 0,
    pause: float = 1.0,
) -> Made:
    """Make what is not there yet; broken off, it goes on from there the next time.

    Args:
        texts: All that will be said.
        paces: Paces in morae/s.
        cache_dir: The folder of the program's cache.
        dictionary_csv: The shipped readings.
        tell: Called with the sentences that are there and that there are to be.
        half_tones: Pitch.
        pause: Factor for the pauses.

    Raises:
        KnownError: The voice is missing, the folder cannot be written, or all does not fit.
    """
    orders = [Order(part, pace, half_tones, pause) for pace in paces for part in _parts(texts)]
    signature = workshop.signature(dictionary_csv)
    cache = Cache(cache_dir, name=lambda key: name_of(signature, key))
    sizes = {order: cache.kept(key_of(order)) for order in orders}
    missing = [order for order in orders if not sizes[order]]
    synth, _ = desk.voice(dictionary_csv)
    tell(len(orders) - len(missing), len(orders))
    with closing(_made(synth, cache, missing)) as made:
        for there, (order, size) in enumerate(made, len(orders) - len(missing) + 1):
            if not size:
                raise KnownError(f"{cache_dir} に書けません。別の場所を --data で指定してください。")
            sizes[order] = size
            tell(there, len(orders))
            if sum(sizes.values()) > ROOM_BYTES:
                raise KnownError(too_much(there, len(orders)))
    return Made(len(orders), len(missing), sum(sizes.values()))


def _made(synth: Synth, cache: Cache, orders: list[Order]) -> Generator[tuple[Order, int]]:
    """Make clips on all processors; give each with its bytes on disk, 0 when it could not be kept."""

    def make(order: Order) -> tuple[Order, int]:
        key = key_of(order)
        cache.put(key, synth.render(*order))
        return order, cache.kept(key)

    with ThreadPoolExecutor(min(os.cpu_count() or 1, _MOST_WORKERS), "speech-course") as pool:
        try:
            for done in as_completed([pool.submit(make, order) for order in orders]):
                yield done.result()
        finally:  # broken off: what has begun ends, nothing else begins
            pool.shutdown(cancel_futures=True)


def too_much(made: int, wanted: int) -> str:
    """Say that the disk's share is used up."""
    limit = DISK_BYTES // 1_000_000
    return f"声の置き場所（{limit} MB）がいっぱいになり、{wanted}文のうち{made}文を作りました。"


def _parts(texts: Iterable[Text]) -> list[Text]:
    return list(dict.fromkeys(part for text in texts for part, _ in sentences(text)))
