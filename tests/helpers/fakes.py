"""Outer worlds for tests: they keep every promise of the ports, without a device."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from sapporo_learn.core.ports import Chime, Happened, SavePoint, SpeechEvent, VoiceSettings
from sapporo_learn.core.ruby import Text


@dataclass
class RecordingSpeaker:
    """Remembers what was said, and after which chime; ``finish`` plays its end to the real listeners."""

    said: list[tuple[Text, ...]] = field(default_factory=list)
    chimes: list[Chime | None] = field(default_factory=list)
    prefetched: list[tuple[Text, ...]] = field(default_factory=list)
    settings: VoiceSettings = field(default_factory=VoiceSettings)
    stops: int = 0
    ticks: int = 0
    closed: bool = False
    listeners: list[Callable[[SpeechEvent], None]] = field(default_factory=list)

    def say(self, texts: Sequence[Text], chime: Chime | None = None) -> int:
        self.said.append(tuple(texts))
        self.chimes.append(chime)
        return len(self.said)

    def prefetch(self, texts: Sequence[Text]) -> None:
        self.prefetched.append(tuple(texts))

    def stop(self) -> None:
        self.stops += 1

    def tick(self) -> None:
        self.ticks += 1

    def configure(self, settings: VoiceSettings) -> None:
        self.settings = settings

    def listen(self, listener: Callable[[SpeechEvent], None]) -> None:
        self.listeners.append(listener)

    def close(self) -> None:
        self.closed = True

    def tell(self, event: SpeechEvent) -> None:
        for listener in self.listeners:
            listener(event)

    def finish(self) -> None:
        self.tell(SpeechEvent("finished", len(self.said)))

    @property
    def last(self) -> str:
        return "".join(text.shown for text in self.said[-1]) if self.said else ""


@dataclass
class RecordingLog:
    """Keeps rows in memory; ``writes`` are the verbs of each transaction."""

    rows: list[Happened] = field(default_factory=list)
    writes: list[tuple[str, ...]] = field(default_factory=list)
    saves: dict[tuple[str, str], str] = field(default_factory=dict)

    def append(self, happened: Sequence[Happened], save: SavePoint | None = None) -> None:
        self.rows.extend(happened)
        self.writes.append(tuple(one.verb for one in happened))
        if save is None:
            return
        if save.state:
            self.saves[save.learner_id, save.lesson] = save.state
        else:
            self.saves.pop((save.learner_id, save.lesson), None)

    def flush(self, timeout_s: float = 5.0) -> bool:
        return True

    def trouble(self) -> str:
        return ""
