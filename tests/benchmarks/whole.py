"""The program, started by its own command, walking by itself to the page that is measured."""

from __future__ import annotations

from sapporo_learn import cli, start  # first, as its command does; the rest watches

# isort: split
import math
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QMetaObject, QObject, QPoint, QSize, QTimer
from PySide6.QtQuick import QQuickItem, QQuickWindow

from sapporo_learn.entrance import Entrance, Options
from tests.benchmarks import child

if TYPE_CHECKING:
    from sapporo_learn.app import App

TICK_MS = 2


class Walk(QObject):
    """Looks at the window, and goes on when the page it waited for has been painted."""

    def __init__(self, wanted: Any) -> None:
        super().__init__()
        self._wanted = wanted
        self.teller = child.Teller(wanted.began)
        self._ticks = QTimer(self)
        self._ticks.setInterval(TICK_MS)
        self._ticks.timeout.connect(self._look)
        self._window: QQuickWindow | None = None
        self.app: App | None = None

    def follow(self, window: QQuickWindow) -> None:
        """Begin with the window as soon as it is there."""
        self._window = window
        window.frameSwapped.connect(self._painted)

    def _painted(self) -> None:
        assert self._window is not None
        page = str(self._window.property("page"))
        self.teller.mark({"welcome": "painted"}.get(page, page))
        if page == "welcome":  # nothing else shall run until it is there
            self._ticks.start()

    def _look(self) -> None:
        """Act as a hurried guest: on every page, once, what leads on."""
        if self.app is None or self._window is None:
            return
        self.teller.mark("complete")
        if self.app.shell.has_crashed():
            QCoreApplication.exit(1)
        elif self._wanted.page == "welcome" or "home" in self.teller.told:
            self._ticks.stop()
            self._window.frameSwapped.disconnect(self._painted)
            QTimer.singleShot(0, self._stay)
        elif "who" in self.teller.told:
            self.app.people.guest()
        else:
            self.app.shell.begin()

    def _stay(self) -> None:
        assert self.app is not None
        assert self._window is not None
        status = 1
        try:
            if self._wanted.touches:
                self.teller.told["touches"] = touches(self.app, self._window, self._wanted.touches)
            if self._wanted.moves:
                self.teller.told |= moves(self.app, self._window, self._wanted.moves)
            if self._wanted.opens:
                self.teller.told["opens"] = opens(self.app, self._window, self._wanted.opens)
            if self._wanted.sentences:
                self.teller.told["frames"] = speaks(self.app, self._window, self._wanted.sentences)
            if self._wanted.letters:
                self.teller.told["letters"] = letters(self.app, self._window, self._wanted.letters)
            if self._wanted.watch:
                self.teller.watch(self._wanted.settle, self._wanted.watch)
            status = 0
        finally:  # the program catches what is raised here
            QCoreApplication.exit(status)


def touches(app: App, window: QQuickWindow, count: int) -> list[tuple[float, float]]:
    """Touch what can be touched on the phone, in each lesson, half of the time while the voice speaks."""
    from sapporo_learn.ui.home_model import Opening
    from sapporo_learn.ui.touch_surface import PREFIX, TouchSurface

    hand = child.Hand(window)
    lessons = app.course.lessons
    for number, lesson in enumerate(lessons):
        turns = range(count * number // len(lessons), count * (number + 1) // len(lessons))
        if not turns:
            continue
        app.home.opened.emit(Opening(lesson, "", passed=True))  # it begins with words only
        app.lesson.next()
        settle(window)
        surface = window.findChildren(TouchSurface)[-1]  # those of lessons left go when we go

        def pressed() -> bool:
            return bool(app.phone.property("pressedTarget"))

        def lift(at: QPoint, surface: TouchSurface = surface) -> None:
            surface.cancel()  # as when the system takes the finger away: nothing is read, the lesson stays
            hand.lift(at)

        offered = [PREFIX + target for target in app.phone.property("offered")]
        places = [child.middle_of(item) for item in surface.targets() if item.objectName() in offered]
        for turn in turns:
            if turn % 2:
                app.lesson.repeat()
            hand.touch(places[turn % len(places)], pressed, lift)
        app.lesson.leave()
        settle(window)
    return hand.touches


def moves(app: App, window: QQuickWindow, count: int) -> dict[str, list[tuple[float, float]]]:
    """Pull the map of the phone about in a lesson, then part and join two fingers on it, at every zoom."""
    from sapporo_learn.core.phone.apps.town_map import ZOOMS, MapState
    from sapporo_learn.core.phone.catalog import SCENES
    from sapporo_learn.ui.home_model import Opening
    from sapporo_learn.ui.touch_surface import TouchSurface

    lesson = next(each for each in app.course.lessons if each.icon == "map")
    app.home.opened.emit(Opening(lesson, "", passed=True))
    app.lesson.next()
    settle(window)
    surface = window.findChildren(TouchSurface)[-1]
    hand, told = child.Hand(window), {"drag": [], "pinch": []}
    for zoom in range(ZOOMS):
        app.phone.show(replace(SCENES["map"].build(), map=MapState(zoom=zoom)))
        settle(window)
        area = surface.find("map/area")
        middle, far = child.middle_of(area), int(area.width() * 0.45)
        turns = [2 * math.pi * number / 60 for number in range(count // ZOOMS)]
        round_ = [middle + QPoint(int(far * math.sin(turn)), int(far * math.sin(2 * turn))) for turn in turns]
        apart = [far * (0.55 + 0.45 * math.sin(turn)) for turn in turns]
        fingers = [[middle + QPoint(int(side * way), 0) for way in apart] for side in (-1, 1)]
        for name, ways in (("drag", [round_]), ("pinch", fingers)):
            told[name] += hand.move(ways)
            app.phone.show(replace(SCENES["map"].build(), map=MapState(zoom=zoom)))
            settle(window)
    app.lesson.leave()
    settle(window)
    return told


def opens(app: App, window: QQuickWindow, count: int) -> dict[str, list[tuple[float, float]]]:
    """Open so many lessons by their cards, each until the page with its phone is painted."""
    from sapporo_learn.ui.touch_surface import TouchSurface

    told = {}
    for lesson in app.course.lessons[:count]:
        settle(window)
        child.live(0.4)  # the cards are as they will be, and the voice has begun to speak of them
        hand = child.Hand(window)
        card = next(each for each in having(window, "card") if each.property("card")["id"] == lesson.id)
        scroller = having(window, "moreName")[0]
        for _ in range(2 * len(app.course.lessons)):
            middle = card.mapToItem(scroller, card.boundingRect().center()).y()
            if 0 < middle < scroller.property("shownHeight"):
                break
            QMetaObject.invokeMethod(scroller, "turnBack" if middle < 0 else "turnOn")
            child.live(0.05)
        before = set(window.findChildren(TouchSurface))

        def shown(before: set[TouchSurface] = before) -> bool:
            fresh = set(window.findChildren(TouchSurface)) - before
            return window.property("page") == "lesson" and any(is_seen(each) for each in fresh)

        hand.tap(child.middle_of(card), shown)
        settle(window)
        app.lesson.leave()
        told[lesson.id] = hand.taps
    return told


def speaks(app: App, window: QQuickWindow, count: int) -> list[tuple[float, float]]:
    """Let so many sentences of the lessons be said to their ends, and paint without a rest."""
    from sapporo_learn.ui.home_model import Opening

    while app.voice.is_speaking():  # the greeting, with which the voice is loaded
        child.live(0.1)
    told = []
    for number in range(count):
        lesson = app.course.lessons[number * 5 % len(app.course.lessons)]
        app.home.opened.emit(Opening(lesson, "", passed=True))
        settle(window)
        told += child.frames(window, app.lesson.next, app.voice.is_speaking)
        app.lesson.leave()
        settle(window)
    return told


def having(window: QQuickWindow, name: str) -> list[QQuickItem]:
    """Give the visible items with this QML property, parents first."""
    found: list[QQuickItem] = []

    def walk(item: QQuickItem) -> None:
        if item.isVisible():
            found.extend([item] if item.property(name) is not None else [])
            for each in item.childItems():
                walk(each)

    walk(window.contentItem())
    return found


def is_seen(item: QQuickItem) -> bool:
    """It has a size, and neither it nor what it stands in is hidden or quite transparent."""
    if item.width() * item.height() == 0 or not item.isVisible():
        return False
    above: QQuickItem | None = item
    while above is not None and above.opacity() > 0:
        above = above.parentItem()
    return above is None


LETTERS = ("a", "ka", "sa", "ta", "na", "ha", "ma", "ya", "ra")
LINE = 12  # letters until the paper is wiped


def letters(app: App, window: QQuickWindow, count: int) -> list[tuple[float, float]]:
    """Write with the kana keys in the lesson about them, while the voice says what it thinks of that."""
    from sapporo_learn.ui.home_model import Opening
    from sapporo_learn.ui.touch_surface import PREFIX, TouchSurface

    hand = child.Hand(window)
    lesson = next(each for each in app.course.lessons if each.id == "kana-multitap")
    app.home.opened.emit(Opening(lesson, "", passed=True))
    app.lesson.next()
    settle(window)
    app.phone.tap("notes/write")
    app.lesson.next()
    settle(window)
    surface = window.findChildren(TouchSurface)[-1]
    keys = {each.objectName(): child.middle_of(each) for each in surface.targets()}
    for number in range(count):
        if number % LINE == 0:
            app.lesson.restart()
            child.live(0.3)
        written = app.phone.property("notes")["written"]

        def shown(written: str = written) -> bool:
            return bool(app.phone.property("notes")["written"] != written)

        hand.tap(keys[f"{PREFIX}keyboard/{LETTERS[number % len(LETTERS)]}"], shown)
    app.lesson.leave()
    settle(window)
    return hand.taps


def settle(window: QQuickWindow) -> None:
    """Wait until a new page stands still, and the one before is gone."""
    child.live(0)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as where no loop stands in another
    while not window.property("ready"):
        child.live(0.01)


def main() -> None:
    """Start the program with nothing changed but the size of its window."""
    wanted = child.options()
    if wanted.no_voice:
        sys.modules["pyopenjtalk"] = None  # type: ignore[assignment]  # as where its package is missing
    walk = Walk(wanted)
    run, show, go_on = start.run, Entrance.show, start._go_on

    def run_in_size(options: Options) -> int:
        return run(replace(options, size=QSize(1920, 1080)))

    def show_and_follow(entrance: Entrance) -> Any:
        shown = entrance.window is not None
        engine, window = show(entrance)
        if not shown:
            walk.follow(window)
        return engine, window

    def go_on_and_tell(options: Options, entrance: Entrance) -> int:
        from sapporo_learn.app import App

        show_app = App.show

        def show_and_tell(app: App) -> QQuickWindow:
            window = show_app(app)
            walk.app = app
            return window

        App.show = show_and_tell  # type: ignore[method-assign]
        return go_on(options, entrance)

    start.run, start._go_on, Entrance.show = run_in_size, go_on_and_tell, show_and_follow  # type: ignore[method-assign]
    try:
        cli.main(["--data", str(wanted.data), "start"])
    except SystemExit as end:
        if end.code:
            raise
        walk.teller.tell()


if __name__ == "__main__":
    main()
