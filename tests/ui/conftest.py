"""Windows for tests of screens."""

from collections.abc import Callable, Iterator

import pytest

from tests.helpers.desk import OPEN
from tests.helpers.screens import Screens


@pytest.fixture(autouse=True)
def _no_lesson_goes_on() -> Iterator[None]:
    """End the lessons of a test without a window: what listens to a model may keep it alive for ever."""
    yield
    while OPEN:
        OPEN.pop().model.drop()


@pytest.fixture
def open_screens(qapp) -> Iterator[Callable[..., Screens]]:
    """Open the learner's screens: ``open_screens(display, scale, theme, people=…)``."""
    opened: list[Screens] = []

    def open_(*args: object, **options: object) -> Screens:
        opened.append(Screens(*args, **options))
        return opened[-1]

    yield open_
    for screens in opened:
        screens.close()
