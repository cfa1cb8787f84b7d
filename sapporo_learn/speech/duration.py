"""Exact length of each phone, from the duration model inside an ``.htsvoice`` file.

The synthesiser keeps its durations to itself. They follow from the voice and the speed by the rule of
hts_engine 1.10: each state lasts its mean; at another speed than 1.0 every mean moves by one common factor
times its variance, and single frames are then given or taken where they hurt least.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Sequence
from pathlib import Path
from typing import Final

_NUMBER: Final = re.compile(r"-?\d+")
_QUESTION: Final = re.compile(r"QS\s+(\S+)\s*\{\s*(.*?)\s*\}")
_NODE: Final = re.compile(r"^\s*(-?\d+)\s+(\S+)\s+(\S+)\s+(\S+)\s*$", re.MULTILINE)
_DATA: Final = b"[DATA]\n"


class DurationModel:
    """The state-duration tree of one voice.

    Attributes:
        rate: Samples per second.
        period: Samples per frame.
    """

    def __init__(self, voice: Path) -> None:
        """Read the model.

        Raises:
            OSError: The file cannot be read.
            ValueError: It is not a voice of this kind.
        """
        data = voice.read_bytes()
        try:
            self._read(data)
        except (KeyError, IndexError, TypeError, struct.error) as error:
            raise ValueError(f"not a voice file: {voice}") from error

    def _read(self, data: bytes) -> None:
        split = data.index(_DATA)
        head = dict(line.split(":", 1) for line in data[:split].decode("ascii").splitlines() if ":" in line)
        base = split + len(_DATA)

        def chunk(name: str) -> bytes:
            first, last = head[name].split("-")
            return data[base + int(first) : base + int(last) + 1]

        self.rate = int(head["SAMPLING_FREQUENCY"])
        self.period = int(head["FRAME_PERIOD"])
        self._states = int(head["NUM_STATES"])
        self._read_densities(chunk("DURATION_PDF"))
        self._read_tree(chunk("DURATION_TREE").decode("ascii"))

    def _read_densities(self, packed: bytes) -> None:
        """Each density is one mean and one variance per state."""
        (count,) = struct.unpack_from("<I", packed)
        width = 2 * self._states
        numbers = struct.unpack_from(f"<{count * width}f", packed, 4)
        self._densities = [numbers[at : at + width] for at in range(0, len(numbers), width)]

    def _read_tree(self, text: str) -> None:
        questions = {found[1]: _matcher(found[2]) for found in _QUESTION.finditer(text)}
        body = text[text.index("[2]") :]  # the durations of all states stand in one tree, numbered 2
        self._nodes = {
            int(found[1]): (questions[found[2]], found[3].strip('"'), found[4].strip('"'))
            for found in _NODE.finditer(body)
        }

    def _density(self, label: str) -> Sequence[float]:
        node = 0
        while True:
            question, no, yes = self._nodes[node]
            answer = yes if question.fullmatch(label) else no
            if not _NUMBER.fullmatch(answer):
                return self._densities[int(answer.rsplit("_", 1)[1]) - 1]
            node = int(answer)

    def frames(self, labels: Sequence[str], speed: float) -> list[int]:
        """Give the frames of each label's phone at this speed."""
        means: list[float] = []
        variances: list[float] = []
        for label in labels:
            density = self._density(label)
            means += density[: self._states]
            variances += density[self._states :]
        states = (
            [max(1, int(mean + 0.5)) for mean in means] if speed == 1.0 else _stretch(means, variances, speed)
        )
        return [sum(states[at : at + self._states]) for at in range(0, len(states), self._states)]


def _matcher(patterns: str) -> re.Pattern[str]:
    """Turn a question's patterns ("*" any run, "?" any character) into one expression."""
    each = (
        re.escape(pattern).replace(r"\*", ".*").replace(r"\?", ".")
        for pattern in re.findall(r'"([^"]*)"', patterns)
    )
    return re.compile("|".join(f"(?:{pattern})" for pattern in each), re.DOTALL)


def _stretch(means: list[float], variances: list[float], speed: float) -> list[int]:
    """Spread a new total length over the states, each by its variance."""
    target = int(sum(means) / speed + 0.5)
    if target <= len(means):
        return [1] * len(means)
    factor = (target - sum(means)) / sum(variances)
    states = [
        max(1, int(mean + factor * variance + 0.5)) for mean, variance in zip(means, variances, strict=True)
    ]
    total = sum(states)
    while total != target:
        step = 1 if target > total else -1
        cheapest = min(
            (at for at, frames in enumerate(states) if step > 0 or frames > 1),
            key=lambda at: abs(factor - (states[at] + step - means[at]) / variances[at]),
        )
        states[cheapest] += step
        total += step
    return states
