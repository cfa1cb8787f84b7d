"""Samples made small and given back."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapporo_learn.core.ruby import parse
from sapporo_learn.speech.squeeze import squeeze, unsqueeze
from sapporo_learn.speech.synth import Synth

samples = st.lists(st.integers(-32768, 32767), max_size=60)


def pcm(values: list[int]) -> bytes:
    return np.array(values, "<i2").tobytes()


@given(samples)
def test_every_sample_comes_back_near_by(values: list[int]) -> None:
    back = np.frombuffer(unsqueeze(squeeze(pcm(values))), "<i2").astype(int)
    assert len(back) == len(values)
    assert all(abs(a - b) <= 7 for a, b in zip(values, back, strict=True))


@given(samples)
def test_what_came_back_once_comes_back_the_same(values: list[int]) -> None:
    once = unsqueeze(squeeze(pcm(values)))
    assert unsqueeze(squeeze(once)) == once


def test_a_sentence_takes_less_than_half_and_sounds_the_same(synth: Synth) -> None:
    spoken = synth.render(parse("大通公園へ、行ってみましょう。"), 5.9).pcm
    small = squeeze(spoken)
    assert len(small) < 0.45 * len(spoken)
    before, after = (np.frombuffer(part, "<i2").astype(float) for part in (spoken, unsqueeze(small)))
    ratio = 10 * np.log10(np.mean(before**2) / np.mean((before - after) ** 2))
    assert ratio > 58  # dB, pauses counted


def test_damage_is_told() -> None:
    with pytest.raises(ValueError, match="damaged"):
        unsqueeze(b"no zlib")
