"""Plays clips on a sound device, or on the clock alone: nothing here ever waits for a device.

A *take* is one clip being played. Its position comes from the clock and is held back to what the device has
really taken. When the device does not open, or stops taking samples, the take goes on by the clock.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Final, NamedTuple, Protocol

from sapporo_learn.speech.clip import RATE, Clip

START_PATIENCE_S: Final = 3.0  # an idle PulseAudio sink takes up to 1.8 s to begin
PATIENCE_S: Final = 1.5
UNDER_WAY_S: Final = 0.5  # taken by the device before its start counts as made
LINGER_S: Final = (
    1.0  # open after the last sample, so that the end is heard and the next sentence starts at once
)
NEW_S: Final = 0.1  # so long a device counts as just opened
STALE_S: Final = 0.5  # a lingering device silent for this long is opened anew
RETRY_S: Final = 5.0  # between attempts to open a device that does not open
CLOSE_PATIENCE_S: Final = 1.0

NO_DEVICE: Final = "音が出る機器が見つかりません。スピーカーの線と、音量をたしかめてください。"
DEVICE_LOST: Final = "音が止まりました。スピーカーの線をたしかめてください。練習は文字でつづけられます。"
NO_PLAYER: Final = "音を出す部品がありません。packaging/run.sh をもう一度動かしてください。"


class Lag(NamedTuple):
    """Seconds from giving a sample until it is heard.

    Attributes:
        queue: Of a device that has been open for a while: behind the silence that it was given meanwhile.
        start: Of one that has just been opened, whose queue is empty.
    """

    queue: float = 0.0
    start: float = 0.0


DEVICE_LAG: Final = Lag(0.04, 0.0)  # of three periods of 40 ms; measured with PulseAudio


class Sink(Protocol):
    """An open sound device."""

    def close(self) -> None:
        """Be silent at once and let the device go."""


Feed = Callable[[int], bytes]
Opener = Callable[[Feed], Sink]


class DeviceError(Exception):
    """The device does not open; ``text`` is one Japanese sentence for the instructor."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class _Take:
    """One clip being played. ``taken`` counts samples the device has; the device's thread alone moves it."""

    def __init__(self, clip: Clip, now: float, lag: float, heard: bool) -> None:
        self.pcm = clip.pcm
        self.seconds = clip.seconds
        self.samples = len(clip.pcm) // 2
        self.begun = now
        self.heard = heard  # by a device, open or opening; else by the clock alone
        self.taken = 0
        self.progress = now
        self.lag = lag if heard else 0.0
        self.given = False
        self.gain: float | None = None


class Player:
    """One clip at a time. Every method may be called from any thread and returns at once.

    Attributes:
        volume: 0.0–1.0; acts on the next 120 ms.
        muted: The clip goes on without sound.
        trouble: Why nothing can be heard, in one Japanese sentence; "" when all is well.
        known: The device has been tried, so that :attr:`trouble` can be believed.
        on_change: Called on any thread when the position or the trouble may have changed.
    """

    def __init__(
        self,
        opener: Opener | None,
        clock: Callable[[], float] = time.monotonic,
        lag: Lag = DEVICE_LAG,
    ) -> None:
        """Make a player.

        Args:
            opener: Opens a device; None for the clock alone.
            clock: Seconds, monotonic.
            lag: How late the devices are heard.
        """
        self._opener, self._lag = opener, lag
        self._clock = clock
        self._state = threading.Condition()
        self._take: _Take | None = None
        self._wanted = False
        self._closing = False
        self._epoch = 0  # a device opened in an older epoch must fall silent
        self._open_epoch: int | None = None
        self._opening_since: float | None = None
        self._failed_at: float | None = None
        self._opened_at = 0.0
        self._asked_at = 0.0  # when a device last asked for samples
        self._rest_at: float | None = None
        self._thread: threading.Thread | None = None
        self._scaled: Callable[[bytes, int, int, float, float], bytes] = lambda *_: b""
        self.volume = 1.0
        self.muted = False
        self.trouble = ""
        self.known = opener is None
        self.on_change: Callable[[], None] = lambda: None

    def warm_up(self) -> None:
        """Open the device once: its libraries get loaded, and :attr:`trouble` is known early."""
        with self._state:
            self._want_device()
            self._rest_at = self._clock()
            self._state.notify_all()

    def play(self, clip: Clip) -> None:
        """Begin a clip, instead of what is playing."""
        with self._state:
            now = self._clock()
            if self._open_epoch == self._epoch and now - self._asked_at > STALE_S:
                self._epoch += 1
            if self._opening_since is not None and now - self._opening_since > START_PATIENCE_S:
                self._lose(DEVICE_LOST)
            heard = bool(clip.pcm) and self._opener is not None and not self.trouble
            self._take = _Take(clip, now, self._late(self._epoch, now), heard)
            self._rest_at = None
            if clip.pcm:
                self._want_device()
            self._state.notify_all()

    def stop(self) -> None:
        """Be silent: the device closes within milliseconds."""
        with self._state:
            self._take = None
            self._wanted = False
            self._epoch += 1
            self._state.notify_all()

    def rest(self) -> None:
        """Nothing more is to come just now: let the device go after a moment."""
        with self._state:
            self._rest_at = self._clock() + LINGER_S
            self._state.notify_all()

    def position(self) -> float:
        """Give the seconds heard of the current clip; below 0 while its first sound is on its way."""
        changed = False
        with self._state:
            take = self._take
            if take is None:
                return 0.0
            now = self._clock()
            if take.heard and take.taken < take.samples:
                take.begun = max(take.begun, now - take.taken / RATE)
                patience = PATIENCE_S if take.taken > UNDER_WAY_S * RATE else START_PATIENCE_S
                if now - take.progress > patience:
                    self._lose(DEVICE_LOST)
                    changed = True
            position = min(now - take.begun - take.lag, take.seconds)
        if changed:
            self.on_change()
        return position

    def remaining(self) -> float:
        """Give the seconds until the current clip has been played to its end; 0 when there is none."""
        take = self._take
        return take.seconds - self.position() if take else 0.0

    def close(self) -> None:
        """Be silent and end the thread; a hanging device is left to the operating system."""
        self.stop()
        with self._state:
            self._closing = True
            thread = self._thread
            self._state.notify_all()
        if thread and thread is not threading.current_thread():
            thread.join(CLOSE_PATIENCE_S)

    def _want_device(self) -> None:
        if self._opener is None or self._closing:
            return
        now = self._clock()
        self._wanted = self._failed_at is None or now - self._failed_at >= RETRY_S
        if self._thread is None:
            self._thread = threading.Thread(target=self._serve, name="speech-sound", daemon=True)
            self._thread.start()

    def _lose(self, reason: str) -> None:
        """Go on by the clock from here (the lock is held)."""
        take = self._take
        if take and take.heard:
            take.heard = False
            take.begun, take.lag = self._clock() - take.taken / RATE, 0.0
        self._wanted = False
        self._epoch += 1
        self.trouble, self.known = reason, True
        self._state.notify_all()

    def _serve(self) -> None:
        """Open and close the device as the others want it; they never wait for this thread."""
        sink: Sink | None = None
        while True:
            with self._state:
                while (step := self._next_step()) == "wait":
                    self._state.wait(self._until_rest())
                epoch = self._epoch
                if step == "open":
                    self._opening_since = self._clock()
            if step == "open":
                sink = self._open(epoch)
            elif sink is not None:
                sink.close()
                sink = None
            if step == "end":
                return

    def _next_step(self) -> str:
        """Decide what the thread does now: open, close, end or wait (the lock is held)."""
        if self._open_epoch is None:
            return "end" if self._closing else "open" if self._wanted else "wait"
        if self._rest_at is not None and self._clock() >= self._rest_at:
            self._rest_at, self._wanted = None, False
            self._epoch += 1
        if self._open_epoch == self._epoch:
            return "wait"
        self._open_epoch = None
        return "close"

    def _until_rest(self) -> float | None:
        if self._open_epoch is None or self._rest_at is None:
            return None
        return max(0.0, self._rest_at - self._clock())

    def _open(self, epoch: int) -> Sink | None:
        assert self._opener is not None
        sink, reason = None, NO_PLAYER
        try:
            from sapporo_learn.speech.mixing import scaled

            self._scaled = scaled
            sink = self._opener(lambda samples: self._feed(epoch, samples))
        except DeviceError as error:
            reason = error.text
        except ImportError:  # numpy
            reason = NO_PLAYER
        with self._state:
            self._opening_since = None
            if sink is not None:
                self._open_epoch, self._asked_at = epoch, self._clock()
                self._opened_at = self._asked_at
                self._failed_at, self.trouble, self.known = None, "", True
                self._catch_up(epoch)
            else:
                self._failed_at = self._clock()
                self._lose(reason)
        self.on_change()
        return sink

    def _late(self, epoch: int, now: float) -> float:
        """Give how long a sample that is given now needs to the ear."""
        settled = self._open_epoch == epoch and now - self._opened_at > NEW_S
        return self._lag.queue if settled else self._lag.start

    def _catch_up(self, epoch: int) -> None:
        """Let the clip begin, or a device that came late join it where the clock is (the lock is held)."""
        take = self._take
        if take is None or epoch != self._epoch:
            return
        take.progress = now = self._clock()
        if take.samples and not take.heard:
            take.taken = min(take.samples, int((now - take.begun) * RATE))
            take.heard = True

    def _feed(self, epoch: int, samples: int) -> bytes:
        """Give the device its next samples (on the device's thread; no lock, it must never wait)."""
        take = self._take
        self._asked_at = self._clock()
        if take is None or epoch != self._epoch or not take.heard or take.taken >= take.samples:
            return bytes(2 * samples)
        if not take.given:
            take.lag, take.given = self._late(epoch, self._asked_at), True
        count = min(samples, take.samples - take.taken)
        gain = 0.0 if self.muted else self.volume
        sound = self._scaled(take.pcm, take.taken, count, gain if take.gain is None else take.gain, gain)
        take.gain = gain
        take.taken += count
        take.progress = self._asked_at
        return sound + bytes(2 * (samples - count))


def open_device(feed: Feed) -> Sink:
    """Open the computer's sound device.

    Raises:
        DeviceError: There is none, or what is needed to use it is missing.
    """
    try:
        from sapporo_learn.speech import sound
    except (ImportError, OSError) as error:
        raise DeviceError(NO_PLAYER) from error
    try:
        device: Sink = sound.Device(feed)
    except sound.MiniaudioError as error:
        raise DeviceError(NO_DEVICE) from error
    return device
