"""A program of its own: an Ogg file on standard input, its samples on standard output.

The decoder can be brought down by a file made for it; it must not take a lesson with it. Run by path, without
the package, so that it starts quickly. Standard output begins with channels and rate, 32 bit each; then come
frames of 32 bit floats at the wanted rate.
"""

from __future__ import annotations

import contextlib
import struct
import sys
from typing import Final

import miniaudio

_MEMORY: Final = 1 << 30


def main(rate: int, seconds: int) -> None:
    """Decode so many seconds, and one more to tell that there were too many."""
    with contextlib.suppress(ImportError, OSError, ValueError):  # Windows has no such limits
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    data, out = sys.stdin.buffer.read(), sys.stdout.buffer
    info = miniaudio.vorbis_get_info(data)
    out.write(struct.pack("<II", info.nchannels, info.sample_rate))
    stream = miniaudio.stream_memory(
        data, miniaudio.SampleFormat.FLOAT32, info.nchannels, rate, frames_to_read=rate
    )
    for _, part in zip(range(seconds + 1), stream, strict=False):
        out.write(part.tobytes())


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
