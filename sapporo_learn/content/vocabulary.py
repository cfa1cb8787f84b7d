"""Do a step's words go together: the gesture with the target, the values with the event?"""

from __future__ import annotations

from collections.abc import Iterator

from sapporo_learn.content.format1 import ArgsTable, StepTable
from sapporo_learn.content.problems import quoted, unknown
from sapporo_learn.core.lesson import Gesture
from sapporo_learn.core.phone.catalog import EVENTS, TARGETS
from sapporo_learn.core.phone.events import Event
from sapporo_learn.core.phone.targets import Target
from sapporo_learn.core.route import action_of


def gestures(target: Target) -> tuple[Gesture, ...]:
    """Return the gestures a target answers to."""
    return tuple(gesture for gesture in Gesture if target.answers(action_of(target.id, gesture)))


def misfits(step: StepTable) -> Iterator[tuple[str, str]]:
    """Yield (key, message) of everything in a step whose words are known and do not go together."""
    offered = gestures(TARGETS[step.point_at])
    if step.gesture not in offered:
        ways = quoted(gesture.value for gesture in offered)
        yield (
            "gesture",
            f"「{step.point_at}」は「{step.gesture.value}」に答えません。使えるのは{ways}です。",
        )
    for number, target in enumerate(step.then_at):
        if not TARGETS[target].tap:
            yield f"then_at[{number}]", f"「{target}」は「tap」に答えません。"
    yield from _args("done_when", step.done_when.event, step.done_when)
    wanted = Event.of(step.done_when.event, **step.done_when.pairs())
    for number, slip in enumerate(step.mistake, start=1):
        yield from _args(f"mistake[{number - 1}].where", slip.event, slip.where)
        if Event.of(slip.event, **slip.where.pairs()).matches(wanted):
            yield (
                f"mistake[{number - 1}].event",
                f"mistake の{number}つめが起きると、できたことになります。別のできごとにしてください。",
            )


def _args(key: str, event: str, args: ArgsTable) -> Iterator[tuple[str, str]]:
    declared = dict(EVENTS[event].args)
    for name, value in args.pairs().items():
        if name not in declared:
            fitting = f"使えるのは{quoted(declared)}です。" if declared else "何もそえません。"
            yield f"{key}.{name}", f"「{event}」に「{name}」はありません。{fitting}"
        elif declared[name] and value not in declared[name]:
            yield f"{key}.{name}", f"「{name}」：{unknown(value, '値', declared[name])}"
