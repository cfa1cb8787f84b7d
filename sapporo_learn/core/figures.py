"""What the record says of people and steps; ``core.mastery`` counts it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StepRecord:
    """One step in one run of one learner.

    Attributes:
        step: Index in the lesson.
        step_id: Its name in the lesson.
        tries: Touches that were read.
        done: How often the learner did it.
        together: How often the program did it for the learner, at the end of the hint ladder.
        outcome: The last of these: ``done``, ``together``, or "" while neither has happened.
        median_ms: Of the times the learner took to do it; 0 without one.
        hints: Hints that came by themselves; the sentence said once more is none.
        helps: How often たすけて was asked for.
        causes: Stumbling touches by cause, most frequent first.
    """

    step: int
    step_id: str
    tries: int
    done: int
    together: int
    outcome: str
    median_ms: int
    hints: int
    helps: int
    causes: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class LessonRun:
    """A learner's last run through a lesson: since it was last begun from the start, over any pauses.

    Attributes:
        lesson: Id.
        number: How many runs there were, this one with them; a lesson opened and left at once is none.
        began_ms: Wall clock at its beginning.
        eased: Its おさらい had fewer stumbles than that of the run before; both came to the end.
        steps: In the order of the lesson.
        drill: What came in between and was answered, or "". drill_choice: how (``core.drills``).
    """

    lesson: str
    number: int
    began_ms: int
    eased: bool
    steps: tuple[StepRecord, ...]
    drill: str = ""
    drill_choice: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """How somebody stands in the current run of a lesson.

    Attributes:
        step: Index of the current step; -1 before the first one.
        cause: The most frequent stumbling cause, or "": while the instructor is called because of stumbles,
            that of the step in question; else of the whole run, at the step where it came most.
        count: How often it came there.
        cause_step: Index of that step.
        settled: The learner has done that step since.
        helps: How often たすけて was asked for.
        helped: The learner has done the step at which that was last since.
        call: Why the instructor is called: ``rest``, ``stumbles``, or "" when the hand is not raised.
        call_count: Stumbles of the step at which it is raised.
        left: The learner has left the lesson; nobody waits.
    """

    step: int = -1
    cause: str = ""
    count: int = 0
    cause_step: int = 0
    settled: bool = False
    helps: int = 0
    helped: bool = False
    call: str = ""
    call_count: int = 0
    left: bool = False


@dataclass(frozen=True, slots=True)
class StepTrouble:
    """At which step people stumble: one row of a lesson's page, over all runs.

    ``hints``, ``helps`` and ``median_ms`` as in :class:`StepRecord`.
    """

    lesson: str
    step: int
    step_id: str
    learners: int
    stumbled: int
    cause: str
    causes: tuple[tuple[str, int], ...]
    hints: int
    helps: int
    median_ms: int
