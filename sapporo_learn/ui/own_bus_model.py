"""わたしのバス停: the feed an instructor keeps, its stops, and its times when a learner looks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any, Final

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from sapporo_learn.core import own_feed
from sapporo_learn.core.own_feed import MOST_STOPS, OwnFeed
from sapporo_learn.core.own_times import OwnTimes
from sapporo_learn.core.phone.apps.own_bus import OwnStops
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.ports import OwnFeeds
from sapporo_learn.core.safety import Audit
from sapporo_learn.core.timetable import Stop, Timetable
from sapporo_learn.errors import KnownError
from sapporo_learn.ui.instructor_bus_words import facts, stop_row
from sapporo_learn.ui.instructor_door import Visit
from sapporo_learn.ui.jobs import Jobs
from sapporo_learn.ui.phone_model import PhoneModel

QML_IMPORT_NAME = "SapporoLearn.Models"
QML_IMPORT_MAJOR_VERSION = 1

LEARNERS_TROUBLE: Final = "いまは 読めません"


@QmlElement
class OwnBusModel(QObject):
    """What is kept, for the instructor's page and for the phone. Only a visit behind the PIN changes it.

    Attributes:
        visit: The instructor's; nothing is changed while nobody is inside.

    Signals:
        opened: Emitted with the name of the instructor's page when it is to be shown.
    """

    changed = Signal()
    opened = Signal(str)

    def __init__(
        self,
        shelf: OwnFeeds | None,
        jobs: Jobs,
        now: Callable[[], datetime],
        parent: QObject | None = None,
        audit: Audit | None = None,
    ) -> None:
        """Ask ``shelf`` what is kept; ``now`` gives local time; ``audit`` is told what was changed."""
        super().__init__(parent)
        self._shelf, self._jobs, self._now, self._audit = shelf, jobs, now, audit
        self._feed: OwnFeed | None = None
        self._timetable: Timetable | None = None
        self.visit: Visit | None = None
        self._phone: PhoneModel | None = None
        self._query, self._reading, self._asked = "", False, False
        self._found: tuple[Stop, ...] = ()
        if shelf is not None:
            jobs.run(shelf.kept, self._take_feed, lambda error: None)  # the instructor's page tells it

    # --- for the phone

    def serve(self, phone: PhoneModel) -> None:
        """Give the phone the times as soon as somebody looks at them, not before."""
        self._phone = phone
        phone.screenChanged.connect(self._on_screen)
        if self._feed is not None:  # it was read before
            self._tell()

    def offered(self) -> OwnStops:
        """Give what can be chosen now, and what time it is."""
        now = self._now()
        if self._feed is None:
            return OwnStops()
        return self._feed.offered(now.toordinal(), now.hour * 60 + now.minute)

    @Slot()
    def _on_screen(self) -> None:
        assert self._phone is not None
        looked_at = self._phone.drawn().screen is Screen.OWNBUS
        if looked_at and self._feed and self._timetable is None and self._shelf and not self._asked:
            self._asked = True
            self._jobs.run(self._shelf.timetable, self._take_times, self._no_times)

    def _take_times(self, timetable: Timetable | None) -> None:
        self._asked, self._timetable = False, timetable
        self._tell()

    def _no_times(self, error: KnownError) -> None:
        self._asked = False
        self._tell(LEARNERS_TROUBLE)

    def _tell(self, trouble: str = "") -> None:
        if self._phone is not None:
            self._phone.tell(OwnTimes(self._feed, self._timetable, trouble))
        self.changed.emit()

    # --- for the instructor

    @Slot()
    def open(self) -> None:
        """Show the page, and read what is kept."""
        if self.visit is not None and self.visit.inside:
            self._query, self._found = "", ()
            self.opened.emit("bus")
            self._run(lambda shelf: (shelf.kept(), shelf.timetable()))

    @Slot(QUrl)
    def take(self, file: QUrl) -> None:
        """Keep this zip in place of the one before."""
        path = file.toLocalFile()
        self._run(lambda shelf: (shelf.keep(path), shelf.timetable()), "bus-kept")

    @Slot()
    def forget(self) -> None:
        """Remove what is kept."""

        def work(shelf: OwnFeeds) -> tuple[None, None]:
            shelf.forget()
            return None, None

        self._run(work, "bus-removed")

    @Slot(str)
    def search(self, text: str) -> None:
        """Look for stops by name or reading."""
        self._query = text
        self._found = own_feed.search(self._timetable, text) if self._timetable else ()
        self.changed.emit()

    @Slot(str)
    def choose(self, stop: str) -> None:
        """Offer one stop more."""
        self._choose([*self._ids(), stop])

    @Slot(str)
    def drop(self, stop: str) -> None:
        """Do not offer a stop any more."""
        self._choose([each for each in self._ids() if each != stop])

    def _choose(self, ids: Sequence[str]) -> None:
        self._run(lambda shelf: (shelf.choose(ids), shelf.timetable()), "bus-chosen")

    def _ids(self) -> list[str]:
        return [stop.id for stop in self._feed.stops] if self._feed else []

    def _run(
        self, work: Callable[[OwnFeeds], tuple[OwnFeed | None, Timetable | None]], what: str = ""
    ) -> None:
        """Do something with the shelf on another thread, behind the door only, one thing after the other."""
        shelf, visit = self._shelf, self.visit
        if shelf is None or visit is None or not visit.inside or self._reading:
            return
        self._reading = True
        self.changed.emit()

        def ended(answer: tuple[OwnFeed | None, Timetable | None]) -> None:
            self._reading = False
            self._feed, self._timetable = answer
            self._found = own_feed.search(answer[1], self._query) if answer[1] else ()
            self._tell()

        def failed(error: KnownError) -> None:
            self._reading = False
            self.changed.emit()
            visit.tell(error)

        def work_and_note() -> tuple[OwnFeed | None, Timetable | None]:
            answer = work(shelf)
            if what and self._audit is not None:
                with suppress(KnownError):  # it was done all the same
                    self._audit.note(what)
            return answer

        self._jobs.run(work_and_note, ended, failed)

    def _take_feed(self, feed: OwnFeed | None) -> None:
        self._feed = feed
        self._tell()

    # --- for QML

    def _get_facts(self) -> list[str]:
        return facts(self._feed, self._now()) if self._feed else []

    def _get_chosen(self) -> list[dict[str, Any]]:
        return [stop_row(stop, taken=False) for stop in self._feed.stops] if self._feed else []

    def _get_found(self) -> list[dict[str, Any]]:
        taken = self._ids()
        return [stop_row(stop, taken=stop.id in taken) for stop in self._found]

    kept = Property(bool, lambda self: self._feed is not None, notify=changed)
    over = Property(
        bool, lambda self: self._feed is not None and self._feed.over(self._now().toordinal()), notify=changed
    )
    reading = Property(bool, lambda self: self._reading, notify=changed)
    facts = Property(list, _get_facts, notify=changed)
    told = Property(list, lambda self: list(self._feed.told) if self._feed else [], notify=changed)
    chosen = Property(list, _get_chosen, notify=changed)
    full = Property(bool, lambda self: len(self._ids()) >= MOST_STOPS, notify=changed)
    found = Property(list, _get_found, notify=changed)
    query = Property(str, lambda self: self._query, notify=changed)
