"""Rendered sentences, kept: a few in memory, up to 200 MB on disk, least recently used first to go."""

from __future__ import annotations

import contextlib
import json
import os
import threading
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import Final

from sapporo_learn.speech.clip import Clip, Phrase

DISK_BYTES: Final = 200_000_000
MEMORY_BYTES: Final = 16_000_000  # about 35 sentences of 5 s
_SUFFIX: Final = ".clip"


class Cache:
    """Clips by key. Safe for several threads and programs; any trouble with the disk means "not there"."""

    def __init__(
        self,
        folder: Path | None,
        disk_bytes: int = DISK_BYTES,
        memory_bytes: int = MEMORY_BYTES,
        name: Callable[[str], str | None] = str,
    ) -> None:
        """Use a folder, or memory alone when it is None or cannot be written.

        Args:
            folder: Where clips are kept.
            disk_bytes: How much they may take there.
            memory_bytes: How much they may take in memory.
            name: Gives the name of a key's file, or None for what is not kept on disk; not asked before
                there is a folder.
        """
        self._folder = folder
        self._name = name
        self._disk_bytes = disk_bytes
        self._memory_bytes = memory_bytes
        self._lock = threading.Lock()
        self._recent: OrderedDict[str, Clip] = OrderedDict()
        self._used = 0
        self._on_disk: int | None = None

    def recent(self, key: str) -> Clip | None:
        """Give a clip from memory, without touching the disk."""
        with self._lock:
            clip = self._recent.get(key)
            if clip:
                self._recent.move_to_end(key)
            return clip

    def get(self, key: str) -> Clip | None:
        """Give a clip from memory or disk."""
        clip = self.recent(key)
        if clip is None and self._folder and self._folder.is_dir() and (name := self._name(key)):
            clip = self._load(self._folder / (name + _SUFFIX))
            if clip:
                self._remember(key, clip)
        return clip

    def kept(self, key: str) -> int:
        """Give the bytes that a clip takes on disk, 0 when it is not there; from now on it counts as used."""
        if self._folder is None or (name := self._name(key)) is None:
            return 0
        path = self._folder / (name + _SUFFIX)
        try:
            os.utime(path)
            return path.stat().st_size
        except OSError:
            return 0

    def put(self, key: str, clip: Clip) -> None:
        """Keep a clip; the disk is tried, not needed."""
        self._remember(key, clip)
        if self._folder and clip.pcm and (name := self._name(key)):
            with contextlib.suppress(OSError):
                self._save(self._folder, name, _pack(clip))

    def _remember(self, key: str, clip: Clip) -> None:
        with self._lock:
            if old := self._recent.pop(key, None):
                self._used -= len(old.pcm)
            self._recent[key] = clip
            self._used += len(clip.pcm)
            while self._used > self._memory_bytes and len(self._recent) > 1:
                self._used -= len(self._recent.popitem(last=False)[1].pcm)

    def _load(self, path: Path) -> Clip | None:
        try:
            clip = _unpack(path.read_bytes())
            os.utime(path)  # the time of last use: what is not used goes first
        except (OSError, ImportError):  # without numpy there is nobody to make it anew either
            return None
        except (ValueError, KeyError, TypeError):
            with contextlib.suppress(OSError):
                path.unlink()
            return None
        return clip

    def _save(self, folder: Path, name: str, packed: bytes) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        fresh = folder / f"{name}.{os.getpid()}.{threading.get_ident()}.tmp"
        try:
            fresh.write_bytes(packed)
            fresh.replace(folder / (name + _SUFFIX))
        except OSError:
            with contextlib.suppress(OSError):
                fresh.unlink()
            raise
        self._make_room(folder, len(packed))

    def _make_room(self, folder: Path, added: int) -> None:
        """Count the folder once, then keep count; over the limit, drop the oldest tenth."""
        with self._lock:
            self._on_disk = (
                self._on_disk + added if self._on_disk is not None else sum(_sizes(folder).values())
            )
            if self._on_disk <= self._disk_bytes:
                return
            sizes = _sizes(folder)
            total = sum(sizes.values())
            for path in sorted(sizes, key=_last_use):
                if total <= self._disk_bytes * 9 // 10:
                    break
                with contextlib.suppress(OSError):
                    path.unlink()
                    total -= sizes[path]
            self._on_disk = total


def key_of(*parts: str | float) -> str:
    """Name a clip by everything that shapes its sound."""
    return _digest(json.dumps(parts, ensure_ascii=False).encode())[:32]


def _digest(data: bytes) -> str:
    import hashlib  # OpenSSL, 3 MB: only where clips are kept

    return hashlib.sha256(data).hexdigest()


def _pack(clip: Clip) -> bytes:
    from sapporo_learn.speech.squeeze import squeeze  # numpy: here there is a voice

    body = squeeze(clip.pcm)
    head = {
        "phrases": clip.phrases,
        "seconds": clip.seconds,
        "exact": clip.exact,
        "squeezed": True,
        "sha256": _digest(body),
    }
    return json.dumps(head).encode() + b"\n" + body


def _unpack(packed: bytes) -> Clip:
    """Read a clip; older ones hold plain samples.

    Raises:
        ValueError, KeyError, TypeError: It is damaged.
        ImportError: numpy is missing.
    """
    line, _, body = packed.partition(b"\n")
    head = json.loads(line)
    if _digest(body) != head["sha256"]:
        raise ValueError("damaged clip")
    phrases = tuple(Phrase(float(t), int(start), int(length)) for t, start, length in head["phrases"])
    if head.get("squeezed"):
        from sapporo_learn.speech.squeeze import unsqueeze

        body = unsqueeze(body)
    return Clip(phrases, float(head["seconds"]), body, bool(head["exact"]))


def _sizes(folder: Path) -> dict[Path, int]:
    sizes: dict[Path, int] = {}
    for path in folder.glob("*" + _SUFFIX):
        with contextlib.suppress(OSError):
            sizes[path] = path.stat().st_size
    return sizes


def _last_use(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
