"""The sound device, through miniaudio. Importing this module needs miniaudio."""

from __future__ import annotations

import contextlib
import ctypes
import functools
import sys
from collections.abc import Callable, Generator
from typing import Final

import miniaudio
from miniaudio import MiniaudioError

from sapporo_learn.speech.clip import RATE

__all__ = ["Device", "MiniaudioError"]

Feed = Callable[[int], bytes]

# Three periods in flight: short enough to be silent at once, long enough for a busy interpreter.
PERIOD_MS: Final = 40
PERIODS: Final = 3


class Device(miniaudio.PlaybackDevice):  # type: ignore[misc]  # the package has no types
    """An open sound device that asks for samples until it is closed."""

    def __init__(self, feed: Feed) -> None:
        """Open the default device and start it; can take long, or for ever when a sound server hangs.

        Args:
            feed: Called on the device's own thread with a number of samples; gives that many, 16 bit mono.

        Raises:
            MiniaudioError: There is no device, or it does not open.
        """
        _hush_alsa()
        try:
            super().__init__(
                miniaudio.SampleFormat.SIGNED16,
                1,
                RATE,
                buffersize_msec=PERIOD_MS,
                callback_periods=PERIODS,
                app_name="sapporo-learn",
            )
            source = _generator(feed)
            next(source)
            self.start(source)
        except MiniaudioError:
            self.close()
            raise

    def close(self) -> None:
        """Be silent at once and let the device go."""
        super().close()
        context, self._context = getattr(self, "_context", None), None
        if context is not None:
            # The package forgets this one: five open files and a server connection for every device.
            miniaudio.lib.ma_context_uninit(context)


def _generator(feed: Feed) -> Generator[bytes, int, None]:
    wanted = yield b""
    while True:
        wanted = yield feed(wanted)


@functools.cache
def _hush_alsa() -> None:
    """Keep ALSA from writing forty lines to the terminal whenever a machine has no sound card."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):  # no ALSA here: nothing to hush
            # Any C function that ignores what it is given will do as the handler; this one lives for ever.
            ctypes.CDLL("libasound.so.2").snd_lib_error_set_handler(ctypes.CDLL(None).getpid)
