"""Apps that are made of pages: a few words, and buttons that lead to other pages."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from sapporo_learn.core.phone.actions import Action, Tap
from sapporo_learn.core.phone.events import Event, EventKind
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.sparing import renewed
from sapporo_learn.core.phone.targets import Target

if TYPE_CHECKING:
    from sapporo_learn.core.phone.state import PhoneState, Result


@dataclass(frozen=True, slots=True)
class Words:
    """One paragraph.

    Attributes:
        text: What stands there; a line breaks between its phrases.
        kind: ``plain``, ``strong``, ``they`` (another wrote it), ``me`` (the learner wrote it), ``warn`` (a
            warning) or ``link`` (words that lead to another page).
    """

    text: str
    kind: str = "plain"


@dataclass(frozen=True, slots=True)
class Choice:
    """A button.

    Attributes:
        name: Second part of its target's id.
        word: On it, at most two short lines.
        to: Name of the page it leads to; ``app/page`` in another app.
        look: ``plain``, ``go`` (the safe way on), ``stop``, or ``row`` (one of a list, with its drawing).
        icon: The drawing of a row.
    """

    name: str
    word: str
    to: str
    look: str = "plain"
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """What fills the glass.

    Attributes:
        name: Unique in the app, for ever.
        title: Along the upper edge; of a web page its address.
        words: Paragraphs.
        choices: Buttons, from top to bottom.
        up: The page to which もどる leads; "" = home.
        look: ``paper``, ``web`` or ``alarm``.
        picture: A drawing above the words where there is room, or "".
    """

    name: str
    title: str
    words: tuple[Words, ...]
    choices: tuple[Choice, ...] = ()
    up: str = ""
    look: str = "paper"
    picture: str = ""


@dataclass(frozen=True, slots=True)
class BookState:
    """Which page of the book on the glass is open; "" = its first."""

    page: str = ""


@dataclass(frozen=True)
class Book:
    """An app made of pages. It offers what every app's module offers.

    Attributes:
        screen: Its screen; its value is the first part of the targets' ids.
        word: How the app is called.
        pages: The first one is shown when the app opens.
    """

    screen: Screen
    word: str
    pages: tuple[Page, ...]

    @cached_property
    def by_name(self) -> dict[str, Page]:
        """Give the pages by their names."""
        return {page.name: page for page in self.pages}

    @cached_property
    def TARGETS(self) -> tuple[Target, ...]:
        """One for each name of a button, wherever it stands."""
        words = {choice.name: choice.word for page in self.pages for choice in page.choices}
        return tuple(
            Target(self._target(name), f"『{word.replace(' ', '')}』ボタン") for name, word in words.items()
        )

    @cached_property
    def EVENTS(self) -> tuple[EventKind, ...]:
        """One: a page was opened."""
        meaning = f"『{self.word}』のその画面が開きました"
        return (EventKind(self._event, meaning, (("page", tuple(self.by_name)),)),)

    def page(self, phone: PhoneState) -> Page:
        """Give the page that is open."""
        return self.by_name.get(phone.book.page, self.pages[0])

    def visible(self, phone: PhoneState) -> tuple[str, ...]:
        """Targets of this app that are on the glass now."""
        if phone.screen is not self.screen:
            return ()
        return tuple(self._target(choice.name) for choice in self.page(phone).choices)

    def apply(self, phone: PhoneState, action: Action) -> Result:
        """Let a visible target of this app answer."""
        for choice in self.page(phone).choices:
            if action == Tap(self._target(choice.name)):
                return self._open(phone, choice.to)
        return phone, ()

    def back(self, phone: PhoneState) -> Result | None:
        """One page up, or None when only home is above."""
        up = self.page(phone).up
        return self._open(phone, up) if up else None

    def put_away(self, phone: PhoneState) -> PhoneState:
        """Whoever opens the app again begins at its first page."""
        return renewed(phone, book=BookState())

    def _open(self, phone: PhoneState, to: str) -> Result:
        app, _, page = to.rpartition("/")
        screen = Screen(app) if app else self.screen
        event = Event.of(f"{screen.value}-shown", page=page)
        return renewed(phone, screen=screen, book=BookState(page)), (event,)

    def _target(self, name: str) -> str:
        return f"{self.screen.value}/{name}"

    @property
    def _event(self) -> str:
        return f"{self.screen.value}-shown"
