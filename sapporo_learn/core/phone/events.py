"""What became true on the phone. Lessons wait for events, never for gestures. Closed vocabulary."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that became true.

    Attributes:
        name: A name declared in an app's ``EVENTS``, for example ``stamp-sent``.
        args: Pairs of argument name and value, sorted by name, for example
            ``(("person", "yuki"), ("stamp", "thanks"))``.
    """

    name: str
    args: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, event: str, **args: str) -> Event:
        """Make an event with its arguments in order. The event's own name is positional."""
        return cls(event, tuple(sorted((name.rstrip("_"), value) for name, value in args.items())))

    def matches(self, wanted: Event) -> bool:
        """Say whether this event has the wanted name and at least the wanted arguments."""
        return self.name == wanted.name and set(wanted.args) <= set(self.args)


@dataclass(frozen=True, slots=True)
class EventKind:
    """The declaration of an event.

    Attributes:
        name: Kebab-case name.
        meaning: What became true, in Japanese, for lesson authors.
        args: Argument name -> the values it can have; () = any text.
    """

    name: str
    meaning: str
    args: tuple[tuple[str, tuple[str, ...]], ...] = ()
