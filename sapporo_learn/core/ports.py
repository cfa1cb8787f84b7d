"""What the outer world offers to the screens, as Protocols. ``app`` hands in the real ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from sapporo_learn.core.figures import LessonRun, Standing, StepTrouble
from sapporo_learn.core.own_feed import OwnFeed
from sapporo_learn.core.ruby import Text
from sapporo_learn.core.timetable import Timetable

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]


# --- voice


class Chime(StrEnum):
    """A soft sound before a sentence; the same is always shown or said, too."""

    DONE = "done"  # a step was done
    NOT_YET = "not-yet"  # a stumble
    STAMP = "stamp"  # the end of a lesson
    RING = "ring"  # the practice phone rings
    ALERT = "alert"  # the rehearsed alert, unlike any real one
    TOUCH = "touch"  # the phone felt a finger; it stands alone


@dataclass(frozen=True, slots=True)
class VoiceSettings:
    """How the voice speaks; ``core.hearing`` has the steps.

    Attributes:
        morae_per_s: 4.5, 5.2, 5.9 (default) or 7.0 morae/s.
        volume: 0.0–1.0, of the loudspeaker.
        muted: Captions go on in the same rhythm.
        half_tones: Higher (lower when negative) than the voice by itself.
        pause: Factor for the pauses between phrases and sentences.
        voice: Name of another voice of this machine, or "" for our own.
        ear_volume: 0.0–1.0, of headphones; begins low.
    """

    morae_per_s: float = 5.9
    volume: float = 0.8
    muted: bool = False
    half_tones: int = 0
    pause: float = 1.0
    voice: str = ""
    ear_volume: float = 0.1


@dataclass(frozen=True, slots=True)
class SpeechEvent:
    """Something the narrator tells.

    Attributes:
        kind: ``started``, ``phrase``, ``finished`` (to the end), ``stopped`` (interrupted) or ``status``.
        utterance: The number that ``say`` returned; 0 for ``status``.
        start: For ``phrase``: first character of the phrase in the utterance's *shown* text.
        length: For ``phrase``: number of shown characters.
        audible: For ``status``: False when only captions run.
        reason: For ``status``: "" or one Japanese sentence for the instructor.
    """

    kind: str
    utterance: int = 0
    start: int = 0
    length: int = 0
    audible: bool = True
    reason: str = ""


class Speaker(Protocol):
    """One voice, one utterance at a time. Calls return at once; events come on the speaker's thread."""

    def say(self, texts: Sequence[Text], chime: Chime | None = None) -> int:
        """Stop what is being said, say these sentences in order, return the utterance's number (> 0).

        A chime comes before the first sentence and belongs to the utterance. Offsets of ``phrase`` events
        count in the concatenation of the shown texts.
        """

    def prefetch(self, texts: Sequence[Text]) -> None:
        """Render these soon, without sound."""

    def stop(self) -> None:
        """Be silent within 20 ms."""

    def tick(self) -> None:
        """Let the sound of a touch be heard, unless something is being said."""

    def configure(self, settings: VoiceSettings) -> None:
        """Volume and mute act at once, all else from the next sentence on."""

    def listen(self, listener: Callable[[SpeechEvent], None]) -> None:
        """Call this with every event, on the speaker's thread."""

    def close(self) -> None:
        """Be silent and end the thread."""


# --- people


@dataclass(frozen=True, slots=True)
class LearnerSettings:
    """What is remembered for one learner.

    Attributes:
        text_scale: Text size: 1.0, 1.25, 1.5, 1.75 or 2.0.
        theme: Colours: ``paper``, ``night-white`` or ``night-yellow``.
        voice: How the voice speaks.
        goal: Id of a goal of the course, or "" for none; one that the course does not know counts as none.
        door: A ``core.path.Door``.
        furigana: A ``core.furigana.Furigana``: above which words small kana stands.
        wording: A ``core.plainness.Wording``: how plainly lessons are worded.
    """

    text_scale: float = 1.0
    theme: str = "paper"
    voice: VoiceSettings = field(default_factory=VoiceSettings)
    goal: str = ""
    door: str = ""
    furigana: str = "hard"
    wording: str = "normal"


@dataclass(frozen=True, slots=True)
class Learner:
    """One learner on this machine. A guest has the id "" and leaves no name; see ``core.privacy``.

    Attributes:
        id: UUIDv7, or "" for a guest.
        name: 「すずらん」; 「さん」 is added where it is shown.
        picture: One of the drawn pictures (``suzuran``, ``lilac`` …).
        settings: See :class:`LearnerSettings`.
        hidden: Not among the tiles, still in the record.
    """

    id: str
    name: str
    picture: str
    settings: LearnerSettings = field(default_factory=LearnerSettings)
    hidden: bool = False


GUEST = Learner("", "", "")


class People(Protocol):
    """The learners of this machine. Calls may touch the disk; use them off the GUI thread."""

    def all(self, *, hidden: bool = False) -> list[Learner]:
        """Everybody, last visitor first; hidden ones only when asked for."""

    def add(self) -> Learner:
        """A new learner with the next free picture and name (すずらん, らいらっく …, then すずらん2 …)."""

    def save_settings(self, learner_id: str, settings: LearnerSettings) -> None:
        """Remember how this learner likes it."""

    def rename(self, learner_id: str, name: str) -> None:
        """Give another name. Raises KnownError when empty, too long (16) or taken."""

    def hide(self, learner_id: str, hidden: bool) -> None:
        """Take the tile away, or bring it back."""

    def erase(self, learner_id: str) -> None:
        """Delete everything about this person; a tombstone stays that lets nothing back in."""


# --- record


@dataclass(frozen=True, slots=True)
class Happened:
    """One row-to-be of the event log. ``result`` must be JSON and at most 4 kB; verbs: ``session.Record``."""

    learner_id: str
    session_id: str
    lesson: str
    lesson_version: int
    step: int
    verb: str
    result: Mapping[str, Json]
    mono_ms: int


@dataclass(frozen=True, slots=True)
class SavePoint:
    """Where a learner can go on: ``state`` is JSON made by ``practice.save``; "" ends it."""

    learner_id: str
    lesson: str
    state: str


class EventLog(Protocol):
    """Append-only. Returns at once; a writer thread makes it durable (WAL, synchronous=FULL)."""

    def append(self, happened: Sequence[Happened], save: SavePoint | None = None) -> None:
        """Queue rows and, in the same transaction, the save point they lead to (dropped for a guest)."""

    def flush(self, timeout_s: float = 5.0) -> bool:
        """Wait until everything queued is durable; False when it took longer or could not be written."""

    def trouble(self) -> str:
        """One Japanese sentence when the record cannot be written now (disk full, read-only …), else ""."""


@dataclass(frozen=True, slots=True)
class LessonState:
    """A learner and a lesson: ``passed`` gives the stamp; ``save`` is what to go on from, or "".

    ``mastered`` says how often the lesson was mastered, 0 when the last time did not hold.
    """

    lesson: str
    passed: bool
    started: bool
    save: str = ""
    last_ms: int = 0
    mastered: int = 0


@dataclass(frozen=True, slots=True)
class ClassRow:
    """One line of the class list; ``standing`` is that in the last lesson.

    ``last_result`` is ``passed``, ``going`` or ``none``.
    """

    learner: Learner
    last_visit_ms: int
    passed: tuple[str, ...]
    last_lesson: str
    last_result: str
    standing: Standing


class Records(Protocol):
    """Questions of screens and instructors. Calls may touch the disk; use them off the GUI thread."""

    def lessons_of(self, learner_id: str) -> list[LessonState]:
        """Every lesson this learner has begun."""

    def due(self, learner_id: str) -> list[str]:
        """Lessons whose おさらい is due today, longest waiting first; ``core.mastery`` says which."""

    def class_list(self) -> list[ClassRow]:
        """Everybody with a record, last visitor first, hidden ones left out."""

    def learner_runs(self, learner_id: str) -> list[LessonRun]:
        """The last run of every lesson that was begun, step by step."""

    def lesson_steps(self, lesson: str) -> list[StepTrouble]:
        """Steps of a lesson, most stumbled at first."""


class Gate(Protocol):
    """The instructor's PIN (argon2id; no default; growing delay). A check takes about 0.1 s."""

    def is_set(self) -> bool:
        """A PIN exists."""

    def set_pin(self, pin: str) -> str:
        """Set the first PIN (4–8 digits) and return the recovery code to print or write down."""

    def check(self, pin: str) -> bool:
        """Right PIN. Raises KnownError with the waiting time after repeated wrong ones."""

    def recover(self, code: str, new_pin: str) -> str:
        """With the recovery code: a new PIN and a new code. Raises KnownError when the code is wrong."""


class OwnFeeds(Protocol):
    """The one bus feed that is kept on this machine. Calls touch the disk; use them off the GUI thread.

    All raise KnownError with one Japanese sentence when the disk or the feed does not allow it.
    """

    def kept(self) -> OwnFeed | None:
        """What is kept, without its times; None when nothing is. Quick."""

    def keep(self, path: str) -> OwnFeed:
        """Read a zip and keep a copy in place of the one before; stops that it has too stay chosen."""

    def timetable(self) -> Timetable | None:
        """The times, read when they are asked for first; None when nothing is kept."""

    def choose(self, stops: Sequence[str]) -> OwnFeed | None:
        """Offer these stops to the learners."""

    def forget(self) -> None:
        """Remove what is kept."""


class Settings(Protocol):
    """Small settings of this machine (px per mm of the screen, …)."""

    def get(self, key: str, default: str = "") -> str:
        """Value, or the default."""

    def set(self, key: str, value: str) -> None:
        """Remember."""
