"""Where the voice is fetched from: the packages, our dictionary, the voice file; each may be missing."""

from __future__ import annotations

import atexit
import contextlib
import ctypes
import functools
import importlib
import importlib.util
import logging
import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TextIO

from sapporo_learn import __version__
from sapporo_learn.speech import dictionary, narrow
from sapporo_learn.speech.cache import key_of
from sapporo_learn.speech.other_voices import other_voices

if TYPE_CHECKING:
    from sapporo_learn.speech.readings import FrontEnd
    from sapporo_learn.speech.synth import Synth

PACKAGES: Final = {"pyopenjtalk": "pyopenjtalk-plus", "numpy": "numpy"}  # the first needs the second
_LOG = logging.getLogger(__name__)
_MADE: Final = "3"  # raised when the same sentence comes to sound otherwise: kept ones are made anew
_M_MMAP_THRESHOLD: Final = -3  # of glibc's malloc.h

NO_PACKAGE: Final = "声の部品（{}）がありません。packaging/run.sh をもう一度動かしてください。"
NO_VOICE: Final = "声のデータが読めません。packaging/run.sh をもう一度動かしてください。"


class VoiceMissing(Exception):
    """The voice cannot be used on this machine; ``text`` is one Japanese sentence for the instructor."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


def load(folder: Path | None, table: Path) -> tuple[Synth, FrontEnd]:
    """Import the packages and load the voice; takes half a second or more.

    Args:
        folder: Where the compiled dictionary is kept; None for a temporary folder.
        table: The shipped readings. Without them place names may be misread, but the voice works.

    Raises:
        VoiceMissing: A package or the voice's data is missing or damaged.
    """
    for module, package in PACKAGES.items():
        try:
            with deaf_to_prints():
                importlib.import_module(module)
        except (ImportError, OSError) as error:
            lacking = PACKAGES.get(getattr(error, "name", None) or "", package)
            raise VoiceMissing(NO_PACKAGE.format(lacking)) from error
    try:
        from sapporo_learn.speech.readings import FrontEnd
        from sapporo_learn.speech.synth import Synth

        _give_large_memory_back()
        front_end = FrontEnd(compiled(folder, table))
        return Synth(front_end, others=other_voices()), front_end
    except (ImportError, OSError, RuntimeError, ValueError) as error:
        _LOG.exception("the voice cannot be loaded")
        raise VoiceMissing(NO_VOICE) from error


def _give_large_memory_back() -> None:
    """Let the samples of a sentence go back to the system when it is made; glibc keeps 20 MB of them."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):  # another C library
            ctypes.CDLL(None).mallopt(_M_MMAP_THRESHOLD, 1 << 20)


def compiled(folder: Path | None, table: Path) -> Path | None:
    """Give the compiled dictionary, or None when the table cannot be used."""
    from sapporo_learn.speech.readings import pyopenjtalk

    for place in _places(folder):
        try:
            with _quiet_stdout():
                return dictionary.compile_into(place, table, pyopenjtalk.mecab_dict_index)
        except (OSError, RuntimeError, ValueError) as error:
            _LOG.warning("the dictionary %s cannot be compiled in %s: %s", table, place, error)
    return None


def _places(folder: Path | None, platform: str = sys.platform) -> Iterator[Path]:
    """Give folders for the compiled dictionary, plain names first: compiled code writes and reads it."""
    if folder is not None and not narrow.is_plain(folder, platform):
        yield from (room / "voice" for room in narrow.rooms())
    if folder is not None:
        yield folder
    yield _spare_folder()


@functools.cache
def _spare_folder() -> Path:
    """Give a folder that is gone when the program ends."""
    folder = Path(tempfile.mkdtemp(prefix="sapporo-learn-voice-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def signature(table: Path) -> str:
    """Name everything outside a sentence that shapes its sound, without loading the voice."""
    import importlib.metadata  # it reads mail headers: only where there is a voice

    try:
        voice = importlib.metadata.version("pyopenjtalk-plus")
    except importlib.metadata.PackageNotFoundError:
        voice = "none"
    return key_of(__version__, _MADE, voice, dictionary.fingerprint(table))


class _Deaf:
    """Standard output that drops what one thread prints; everybody else is heard."""

    def __init__(self, heard: TextIO) -> None:
        self._heard = heard
        self._muted = threading.get_ident()

    def write(self, words: str) -> int:
        return len(words) if threading.get_ident() == self._muted else self._heard.write(words)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._heard, name)


@contextlib.contextmanager
def deaf_to_prints() -> Iterator[None]:
    """Drop the notice the voice's package prints on import: it finds no onnxruntime, which we do not need."""
    heard = sys.stdout
    deaf: Any = _Deaf(heard)
    sys.stdout = deaf
    try:
        yield
    finally:
        if sys.stdout is deaf:
            sys.stdout = heard


@contextlib.contextmanager
def _quiet_stdout() -> Iterator[None]:
    """Keep what compiled code prints away from standard output; it may carry a program's answer."""
    try:
        kept = os.dup(1)
    except OSError:  # there is no standard output
        yield
        return
    nothing = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nothing, 1)
        yield
    finally:
        if sys.platform != "win32":
            ctypes.CDLL(None).fflush(None)
        os.dup2(kept, 1)
        os.close(kept)
        os.close(nothing)
