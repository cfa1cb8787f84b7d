"""Short words for tests of the phone: actions and events as text, facts about a state by dotted names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any

from sapporo_learn.core.phone import simulator
from sapporo_learn.core.phone.actions import Action, Direction, Hold, Pinch, Scale, Slide, Tap
from sapporo_learn.core.phone.catalog import SCENES, TARGETS
from sapporo_learn.core.phone.events import Event
from sapporo_learn.core.phone.state import PhoneState


def action(words: str) -> Action:
    """Read ``home/phone``, ``hold messenger/my-last`` or ``slide-up lock/unlock``."""
    how, _, target = words.rpartition(" ")
    if how == "":
        return Tap(target)
    if how.startswith("pinch-"):
        return Pinch(target, Scale(how.removeprefix("pinch-")))
    return Hold(target) if how == "hold" else Slide(target, Direction(how.removeprefix("slide-")))


def in_words(event: Event) -> str:
    """Write an event as ``stamp-sent person=yuki stamp=fun``."""
    return " ".join((event.name, *(f"{name}={value}" for name, value in event.args)))


def play(phone: PhoneState, actions: Iterable[str]) -> tuple[PhoneState, list[str]]:
    """Do the actions one after the other; give the phone and the events of the last one."""
    told: list[str] = []
    for words in actions:
        phone, events = simulator.apply(phone, action(words))
        told = [in_words(event) for event in events]
    return phone, told


def every_gesture(target: str) -> tuple[Action, ...]:
    """Everything a finger can do to a target."""
    slides, pinches = (Slide(target, way) for way in Direction), (Pinch(target, scale) for scale in Scale)
    return (Tap(target), Hold(target), *slides, *pinches)


def answered(target: str) -> tuple[Action, ...]:
    """Every action the target declares to answer."""
    return tuple(each for each in every_gesture(target) if TARGETS[target].answers(each))


def scene(name: str) -> PhoneState:
    """The state of a scene."""
    return SCENES[name].build()


@dataclass(frozen=True)
class Case:
    """From a scene, by these actions: the last one yields these events, and then these facts hold."""

    name: str
    scene: str
    actions: tuple[str, ...]
    events: tuple[str, ...] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)

    def check(self) -> None:
        """Play the case and compare."""
        phone, told = play(scene(self.scene), self.actions)
        assert told == list(self.events)
        assert {fact: attrgetter(fact)(phone) for fact in self.facts} == self.facts
