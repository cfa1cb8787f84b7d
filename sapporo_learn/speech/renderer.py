"""Two threads that make clips: one for what is to be said now, one for what will be said soon."""

from __future__ import annotations

import contextlib
import logging
import os
import sys
import threading
from collections import OrderedDict, deque
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple, Protocol

from sapporo_learn.core.ruby import Text
from sapporo_learn.speech import workshop
from sapporo_learn.speech.cache import Cache
from sapporo_learn.speech.clip import Clip
from sapporo_learn.speech.estimate import estimate

LOAD_PATIENCE_S: Final = 10.0
_CLOSE_PATIENCE_S: Final = 2.0
_AHEAD: Final = 64  # sentences waiting to be rendered ahead
_NICE: Final = 10
_LOG = logging.getLogger(__name__)


class Order(NamedTuple):
    """One sentence, and how it is to be said; see ``core.ports.VoiceSettings``."""

    text: Text
    morae_per_s: float
    half_tones: int = 0
    pause: float = 1.0
    voice: str = ""


class Maker(Protocol):
    """What turns an order into a clip."""

    def __call__(self, text: Text, morae_per_s: float, half_tones: int, pause: float, voice: str) -> Clip:
        """Render; any exception means that this sentence becomes captions."""


Done = Callable[[Clip], None]


class Renderer:
    """Clips on order, from the cache where they are known."""

    def __init__(self, load: Callable[[], Maker], cache: Cache) -> None:
        """Start both threads; the voice is loaded on the first.

        Args:
            load: Loads the voice; VoiceMissing when there is none.
            cache: Where clips are kept.
        """
        self._load = load
        self._cache = cache
        self._maker: Maker | None = None
        self._loaded = threading.Event()
        self._bell = threading.Condition()
        self._now: deque[tuple[Order, Done]] = deque()
        self._ahead: OrderedDict[str, Order] = OrderedDict()
        self._under_way: dict[str, threading.Event] = {}
        self._closing = False
        self.reason = ""
        self.on_loaded: Callable[[], None] = lambda: None
        self._threads = [
            threading.Thread(target=self._serve_now, name="speech-voice", daemon=True),
            threading.Thread(target=self._serve_ahead, name="speech-ahead", daemon=True),
        ]

    def start(self) -> None:
        """Begin to load the voice and to take orders."""
        for thread in self._threads:
            thread.start()

    @property
    def ready(self) -> bool:
        """The voice has been loaded, or is known to be missing (then :attr:`reason` says why)."""
        return self._loaded.is_set()

    def ask(self, order: Order, done: Done) -> None:
        """Get a clip soon: from memory at once, else on a thread. ``done`` is called with it."""
        if clip := self._cache.recent(key_of(order)):
            done(clip)
            return
        with self._bell:
            open_yet = not self._closing
            if open_yet:
                self._now.clear()  # who asks anew no longer wants the old
                self._now.append((order, done))
                self._bell.notify_all()
        if not open_yet:
            done(captions(order))

    def prefetch(self, orders: Sequence[Order], *, first: bool = False) -> None:
        """Make clips while nothing else is asked for; ``first`` puts them before what already waits."""
        with self._bell:
            for order in reversed(orders) if first else orders:
                key = key_of(order)
                self._ahead[key] = order
                self._ahead.move_to_end(key, last=not first)
            while len(self._ahead) > _AHEAD:
                self._ahead.popitem(last=False)
            self._bell.notify_all()

    def close(self) -> None:
        """Stop after the sentence under way."""
        with self._bell:
            self._closing = True
            self._now.clear()
            self._ahead.clear()
            self._bell.notify_all()
        self._loaded.set()
        for thread in self._threads:
            if thread.ident and thread is not threading.current_thread():
                thread.join(_CLOSE_PATIENCE_S)

    def _serve_now(self) -> None:
        loader = threading.Thread(target=self._load_voice, name="speech-load", daemon=True)
        loader.start()
        while True:
            with self._bell:
                while not self._now and not self._closing:
                    self._bell.wait()
                if self._closing:
                    break
                order, done = self._now.popleft()
            clip = self._cache.get(key_of(order))
            if clip is None:
                self._loaded.wait(LOAD_PATIENCE_S)
                if self._now:  # nobody wants this one any more
                    continue
                clip = self._make(order)
            done(clip)
        loader.join(_CLOSE_PATIENCE_S)

    def _serve_ahead(self) -> None:
        _step_back()
        self._loaded.wait()
        while True:
            with self._bell:
                while not self._ahead and not self._closing:
                    self._bell.wait()
                if self._closing:
                    return
                _, order = self._ahead.popitem(last=False)
            if self._cache.get(key_of(order)) is None:
                self._make(order)

    def _load_voice(self) -> None:
        try:
            self._maker = self._load()
        except workshop.VoiceMissing as missing:
            self.reason = missing.text
        except Exception:
            _LOG.exception("the voice cannot be loaded")
            self.reason = workshop.NO_VOICE
        self._loaded.set()
        self.on_loaded()

    def _make(self, order: Order) -> Clip:
        """Make a clip, or get it from the other thread that is making it; without the voice only captions."""
        if self._maker is None:
            return captions(order)
        key = key_of(order)
        with self._bell:
            other = self._under_way.get(key)
            if other is None:
                self._under_way[key] = mine = threading.Event()
        if other is not None:
            other.wait()
            return self._cache.recent(key) or captions(order)
        try:
            clip = self._maker(*order)
            self._cache.put(key, clip)
        except Exception:
            _LOG.exception("this sentence cannot be rendered: %s", order.text.source)
            clip = captions(order)
        finally:
            with self._bell:
                del self._under_way[key]
            mine.set()
        return clip


def captions(order: Order) -> Clip:
    """Give an order's timeline without a voice."""
    return estimate(order.text, order.morae_per_s, order.pause)


def key_of(order: Order) -> str:
    """Name an order in the cache; the usual pitch, pauses and voice go without saying."""
    text, pace, *others = order
    manner = "" if others == [0, 1.0, ""] else "/" + "/".join(str(part).replace(" ", "_") for part in others)
    return f"{pace}{manner} {text.source}"


def source_of(key: str) -> str:
    """Give the sentence of a key back."""
    return key.partition(" ")[2]


def _step_back() -> None:
    """Let this thread run only when no other wants the processor (Linux alone has this per thread)."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICE)
