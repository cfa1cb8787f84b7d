"""The voice, loaded once for all tests that only read or render."""

from __future__ import annotations

from pathlib import Path

import pytest

from sapporo_learn.speech import workshop
from sapporo_learn.speech.readings import FrontEnd
from sapporo_learn.speech.synth import Synth
from tests.helpers.sounds import DICTIONARY


@pytest.fixture(scope="session")
def voice(tmp_path_factory: pytest.TempPathFactory) -> tuple[Synth, FrontEnd]:
    return workshop.load(tmp_path_factory.mktemp("voice"), DICTIONARY)


@pytest.fixture(scope="session")
def synth(voice: tuple[Synth, FrontEnd]) -> Synth:
    return voice[0]


@pytest.fixture(scope="session")
def front_end(voice: tuple[Synth, FrontEnd]) -> FrontEnd:
    return voice[1]


@pytest.fixture
def table() -> Path:
    return DICTIONARY
