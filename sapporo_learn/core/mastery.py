"""What the record means: how far a run came, where people stumble. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sapporo_learn.core.figures import LessonRun, Standing, StepRecord, StepTrouble
from sapporo_learn.core.ports import Json

CAUSE_WORDS: Final[Mapping[str, str]] = {
    "held": "長くさわる",
    "missed": "となりをさわる",
    "slid": "すべる",
    "twice": "つづけてさわる",
    "two-fingers": "2本のゆび",
    "palm": "手のひら",
    "edge": "ふちをさわる",
    "wrong-idea": "ちがうところをさわる",
}
"""Stumbling cause -> how an instructor calls it. A clean ``tap`` is none."""

TOUCHES: Final = ("attempted", "touched")  # verbs that tell what the finger did
FIRST_HINT: Final = 2  # the rung below says the sentence once more
DONE_FOR_YOU: Final = 5  # the rung on which the program does the step


@dataclass(frozen=True, slots=True)
class Attempt:
    """One row of the event log, as far as these questions need it; rows are given in the order they came in.

    Attributes:
        learner: Id.
        lesson: Id of the lesson.
        step: Index of the step when the row was written.
        verb: A verb of the record.
        result: What the verb tells.
        at_ms: Wall clock, ms.
    """

    learner: str
    lesson: str
    step: int
    verb: str
    result: Mapping[str, Json]
    at_ms: int


def stumbles(causes: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Count stumbling causes, most frequent first; equal ones in the order of :data:`CAUSE_WORDS`."""
    counts = Counter(cause for cause in causes if cause in CAUSE_WORDS)
    order = list(CAUSE_WORDS)
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], order.index(item[0]))))


def passes(attempts: Iterable[Attempt]) -> list[Attempt]:
    """Give the rows that end a lesson, in the order of the clock."""
    return sorted((row for row in attempts if row.verb == "passed"), key=lambda row: row.at_ms)


def last_run(newest_first: Iterable[Attempt]) -> list[Attempt]:
    """Take the rows of a learner's current run through a lesson, and read no further; the oldest comes first.

    A run lasts from a beginning at the start, over any pauses, to the next one.
    """
    rows = []
    for row in newest_first:
        rows.append(row)
        if _begins(row):
            break
    return rows[::-1]


def learner_runs(attempts: Iterable[Attempt]) -> list[LessonRun]:
    """Sum up one learner: of every lesson that was begun, the last run."""
    lessons: dict[str, list[list[Attempt]]] = {}
    for row in attempts:
        runs = lessons.setdefault(row.lesson, [])
        if _begins(row) or not runs:
            runs.append([])
        runs[-1].append(row)
    found = []
    for lesson, runs in sorted(lessons.items()):
        begun = [run for run in runs if any(_step_id(row) for row in run)]
        if begun:
            eased = len(begun) > 1 and _eased(begun[-2], begun[-1])
            steps = tuple(step_records(begun[-1]))
            drill = _drill(begun[-1])
            found.append(LessonRun(lesson, len(begun), begun[-1][0].at_ms, eased, steps, *drill))
    return found


def step_records(run: Iterable[Attempt]) -> list[StepRecord]:
    """Sum up one run, step by step."""
    records = []
    for (_, step_id), rows in _by_step(run).items():
        ended = [row for row in rows if row.verb == "completed"]
        done = [row for row in ended if _own(row)]
        records.append(
            StepRecord(
                step=rows[-1].step,
                step_id=step_id,
                tries=sum(row.verb in TOUCHES for row in rows),
                done=len(done),
                together=len(ended) - len(done),
                outcome=("done" if _own(ended[-1]) else "together") if ended else "",
                median_ms=_median_ms(done),
                hints=sum(_is_hint(row) for row in rows),
                helps=sum(row.verb == "asked" for row in rows),
                causes=stumbles(_causes(rows)),
            )
        )
    return sorted(records, key=lambda record: record.step)


def standing(run: Sequence[Attempt]) -> Standing:
    """Say how somebody stands in this run."""
    steps = [row.step for row in run if _step_id(row)]
    call, left = _call(run)
    stumbled = [at for at, row in enumerate(run) if _causes([row])]
    here = [at for at in stumbled if run[at].step == steps[-1]] if call else []
    cause, count, cause_step = _main_stumble([run[at] for at in (here if call == "stumbles" else stumbled)])
    asked = [at for at, row in enumerate(run) if row.verb == "asked"]
    return Standing(
        step=steps[-1] if steps else -1,
        cause=cause,
        count=count,
        cause_step=cause_step,
        settled=_done_since(run, [at for at in stumbled if run[at].step == cause_step]),
        helps=len(asked),
        helped=_done_since(run, asked),
        call=call,
        call_count=len(here),
        left=left,
    )


def step_troubles(attempts: Iterable[Attempt]) -> list[StepTrouble]:
    """Say where people stumble: steps of all lessons, the one that troubles most people first."""
    troubles = []
    for (lesson, step_id), rows in _by_step(attempts).items():
        causes = stumbles(_causes(rows))
        troubles.append(
            StepTrouble(
                lesson=lesson,
                step=rows[-1].step,
                step_id=step_id,
                learners=len({row.learner for row in rows}),
                stumbled=len({row.learner for row in rows if _causes([row])}),
                cause=causes[0][0] if causes else "",
                causes=causes,
                hints=sum(_is_hint(row) for row in rows),
                helps=sum(row.verb == "asked" for row in rows),
                median_ms=_median_ms([row for row in rows if row.verb == "completed" and _own(row)]),
            )
        )
    return most_troubled(troubles)


def most_troubled(troubles: Iterable[StepTrouble]) -> list[StepTrouble]:
    """Put the step first at which the largest share stumbles; then by number of touches gone astray."""

    def weight(row: StepTrouble) -> tuple[float, int, str, int]:
        share = row.stumbled / row.learners if row.learners else 0.0
        return -share, -sum(count for _, count in row.causes), row.lesson, row.step

    return sorted(troubles, key=weight)


def _begins(row: Attempt) -> bool:
    return row.verb == "initialized" and row.result.get("resumed") is not True


def _step_id(row: Attempt) -> str:
    """Name of the step that a row is about; "" when it is about none."""
    step_id = row.result.get("step")
    return step_id if isinstance(step_id, str) else ""


def _own(completed: Attempt) -> bool:
    """The learner did it, not the program at the end of the hint ladder."""
    return completed.result.get("rung") != DONE_FOR_YOU


def _done_since(run: Sequence[Attempt], at: Sequence[int]) -> bool:
    """Say whether the learner has done the step of the last of these rows after it."""
    later = run[at[-1] + 1 :] if at else ()
    return any(row.verb == "completed" and _own(row) and row.step == run[at[-1]].step for row in later)


def _call(run: Sequence[Attempt]) -> tuple[str, bool]:
    """Say why the instructor is called at the current step, or "", and whether the learner has left."""
    call, step, left = "", -1, False
    for row in run:
        left = row.verb == "terminated"
        if row.verb == "called":
            call, step = str(row.result.get("why")), row.step
        elif row.verb in ("experienced", "completed", "handled") or (_step_id(row) and row.step != step):
            call = ""
    return call, left


def _main_stumble(touches: Sequence[Attempt]) -> tuple[str, int, int]:
    """The most frequent cause, and how often it came at the step where it came most."""
    ranked = stumbles(_causes(touches))
    if not ranked:
        return "", 0, 0
    cause = ranked[0][0]
    steps = Counter(row.step for row in touches if row.result.get("cause") == cause)
    step, count = min(steps.items(), key=lambda item: (-item[1], item[0]))
    return cause, count, step


def _eased(before: Sequence[Attempt], now: Sequence[Attempt]) -> bool:
    """Compare the stumbles of two おさらい: in these the same steps are done without help."""
    first, second = (
        [mistakes for row in passes(run) if isinstance(mistakes := row.result.get("mistakes"), int)]
        for run in (before, now)
    )
    return bool(first and second) and second[-1] < first[-1]


def _drill(run: Sequence[Attempt]) -> tuple[str, str]:
    """Say what came in between in this run, and how it was answered; twice "" when nothing was."""
    told = [row.result for row in run if row.verb == "handled"]
    return (str(told[-1].get("kind", "")), str(told[-1].get("choice", ""))) if told else ("", "")


def _by_step(attempts: Iterable[Attempt]) -> dict[tuple[str, str], list[Attempt]]:
    """Group rows by lesson and step id; rows about no step are left out."""
    groups: dict[tuple[str, str], list[Attempt]] = {}
    for row in attempts:
        if step_id := _step_id(row):
            groups.setdefault((row.lesson, step_id), []).append(row)
    return groups


def _causes(rows: Iterable[Attempt]) -> list[str]:
    """Stumbling causes of the touches in these rows, those that did the step, but too long, among them."""
    causes = (str(row.result.get("cause")) for row in rows if row.verb in TOUCHES)
    return [cause for cause in causes if cause in CAUSE_WORDS]


def _is_hint(row: Attempt) -> bool:
    """A hint came by itself; the sentence said once more is none."""
    rung = row.result.get("rung")
    return row.verb == "hinted" and isinstance(rung, int) and rung >= FIRST_HINT


def _median_ms(rows: Sequence[Attempt]) -> int:
    from statistics import median  # a learner needs none

    times = [ms for row in rows if isinstance(ms := row.result.get("ms"), int)]
    return round(median(times)) if times else 0
