"""Keeps one operator's feed on this machine: a copy of the zip, and a small description to begin with."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sapporo_learn.content.gtfs_zip import MAX_ZIP
from sapporo_learn.core import own_feed, saving
from sapporo_learn.core.own_feed import OwnFeed
from sapporo_learn.core.timetable import Timetable
from sapporo_learn.errors import KnownError

if TYPE_CHECKING:
    from sapporo_learn.content.gtfs import Feed

DESCRIPTION: Final = "own-bus.json"
MAX_DESCRIPTION: Final = 1 << 20

_BROKEN: Final = "しまってある時刻表が こわれています。もう一度、zip をえらんでください。"
_FULL: Final = "時刻表を しまえません。ディスクの空きをたしかめてください。"


class FeedShelf:
    """The feed in the data folder. The zip is named after its content; the description says which one counts.

    So whatever is interrupted, either the old feed is there or the new one.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: tuple[str, Timetable] | None = None

    def kept(self) -> OwnFeed | None:
        """Return what is kept, without its times; None when nothing is.

        Raises:
            KnownError: The description is broken.
        """
        try:
            with (self._folder / DESCRIPTION).open("rb") as file:
                data = file.read(MAX_DESCRIPTION)
            return saving.load(OwnFeed, json.loads(data))
        except FileNotFoundError:
            return None
        except (OSError, ValueError, RecursionError) as error:
            raise KnownError(_BROKEN) from error

    def keep(self, path: str) -> OwnFeed:
        """Read a zip and keep a copy in place of the one before; stops that it has too stay chosen.

        Raises:
            KnownError: It cannot be used, or not be kept; then the one before is still there.
        """
        data = _bytes_of(Path(path))
        id_ = _digest(data)
        try:
            copy = _written(self._folder, data)
        except OSError as error:
            raise KnownError(_FULL) from error
        try:
            made = _load(copy)
            found = own_feed.describe(id_, made.timetable, made.sentences)
            found = own_feed.choose(found, made.timetable, self._chosen())
            _move(copy, self._zip(id_))
        finally:
            copy.unlink(missing_ok=True)
        self._describe(found)
        self._read = id_, made.timetable
        self._tidy(id_)
        return found

    def timetable(self) -> Timetable | None:
        """Return the times of what is kept; None when nothing is.

        Raises:
            KnownError: The copy is not what was kept.
        """
        feed = self.kept()
        if feed is None:
            return None
        if self._read is None or self._read[0] != feed.id:
            self._read = feed.id, self._reread(feed.id)
        return self._read[1]

    def choose(self, stops: Sequence[str]) -> OwnFeed | None:
        """Offer these stops to the learners; None when nothing is kept.

        Raises:
            KnownError: The copy is not what was kept, or it cannot be written down.
        """
        feed, timetable = self.kept(), self.timetable()
        if feed is None or timetable is None:
            return None
        chosen = own_feed.choose(feed, timetable, stops)
        self._describe(chosen)
        return chosen

    def forget(self) -> None:
        """Remove what is kept.

        Raises:
            KnownError: It cannot be removed.
        """
        try:
            (self._folder / DESCRIPTION).unlink(missing_ok=True)
        except OSError as error:
            raise KnownError("時刻表を消せません。フォルダーの書きこみを許可してください。") from error
        self._read = None
        self._tidy("")

    def _chosen(self) -> list[str]:
        try:
            before = self.kept()
        except KnownError:
            return []
        return [stop.id for stop in before.stops] if before else []

    def _zip(self, id_: str) -> Path:
        return self._folder / f"own-bus-{id_[:16]}.zip"

    def _reread(self, id_: str) -> Timetable:
        path = self._zip(id_)
        try:
            data = path.read_bytes() if path.stat().st_size <= MAX_ZIP else b""
        except OSError as error:
            raise KnownError(_BROKEN) from error
        if _digest(data) != id_:
            raise KnownError(_BROKEN)
        return _load(path).timetable

    def _describe(self, feed: OwnFeed) -> None:
        text = json.dumps(saving.dump(feed), ensure_ascii=False, indent=1)
        try:
            _move(_written(self._folder, text.encode()), self._folder / DESCRIPTION)
        except OSError as error:
            raise KnownError(_FULL) from error

    def _tidy(self, id_: str) -> None:
        """Remove copies that do not count any more; one that cannot be removed does no harm."""
        for path in self._folder.glob("own-bus-*.zip"):
            if path != self._zip(id_):
                with suppress(OSError):
                    path.unlink()


def _load(path: Path) -> Feed:
    from sapporo_learn.content.gtfs import load_feed  # most days nobody looks at a feed

    return load_feed(path)


def _digest(data: bytes) -> str:
    import hashlib  # OpenSSL, 3 MB

    return hashlib.sha256(data).hexdigest()


def _bytes_of(path: Path) -> bytes:
    """Read the whole file; what is no ordinary one, or too large, is left to the reader to refuse."""
    try:
        if not path.is_file() or path.stat().st_size > MAX_ZIP:
            _load(path)
            raise KnownError("フォルダーではなく、zip をえらんでください。")
        return path.read_bytes()
    except OSError as error:
        raise KnownError(f"「{path.name}」を開けません。場所をたしかめてください。") from error


def _written(folder: Path, data: bytes) -> Path:
    """Write a new file to the disk itself and return it."""
    handle, name = tempfile.mkstemp(prefix="own-bus-new-", dir=folder)
    path = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        path.unlink(missing_ok=True)
        raise
    return path


def _move(fresh: Path, place: Path) -> None:
    """Put a written file in its place, which is never half full.

    Raises:
        KnownError: It cannot be.
    """
    try:
        fresh.replace(place)
    except OSError as error:
        fresh.unlink(missing_ok=True)
        raise KnownError(_FULL) from error
