"""The states a lesson or step can start from: a module for each family. All is invented."""

from __future__ import annotations

from sapporo_learn.core.phone.scenes import (
    base,
    books,
    calls,
    camera,
    city,
    device,
    maps,
    messages,
    play,
    town,
    videos,
    writing,
)
from sapporo_learn.core.phone.state import Scene

SCENES: tuple[Scene, ...] = (
    *base.SCENES,
    *calls.SCENES,
    *messages.SCENES,
    *videos.SCENES,
    *play.SCENES,
    *town.SCENES,
    *writing.SCENES,
    *books.SCENES,
    *city.SCENES,
    *camera.SCENES,
    *device.SCENES,
    *maps.SCENES,
)
