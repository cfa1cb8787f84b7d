"""Windows for tests of screens."""

from collections.abc import Callable, Iterator

import pytest

from tests.helpers.screens import Screens


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
