"""Voices for Open JTalk that somebody installed on this machine beside ours; none is shipped."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from sapporo_learn.speech.clip import RATE

SHARED_VOICES: Final = Path("/usr/share/hts-voice")
"""Where Debian's package ``hts-voice-nitech-jp-atr503-m001`` (contrib, CC BY 3.0) puts its file."""

_HEAD_BYTES: Final = 1024
_SIGNS: Final = (b"HTS_VOICE_VERSION:", b"FULLCONTEXT_FORMAT:HTS_TTS_JPN", b"SAMPLING_FREQUENCY:%d\n" % RATE)
_NAME: Final = re.compile(r"[A-Za-z0-9_-]{1,60}")


def other_voices(shared: Path = SHARED_VOICES) -> dict[str, Path]:
    """Give the Japanese voices of 48 kHz by name; there is seldom more than one."""
    return {
        path.stem: path
        for path in sorted(shared.rglob("*.htsvoice"))
        if _NAME.fullmatch(path.stem) and all(sign in _head(path) for sign in _SIGNS)
    }


def other_voice(shared: Path = SHARED_VOICES) -> str:
    """Give the name of the voice that learners can choose instead of ours, or ""."""
    return next(iter(other_voices(shared)), "")


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_HEAD_BYTES)
    except OSError:
        return b""
