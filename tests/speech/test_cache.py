"""Kept sentences: never wrong, never in the way."""

import hashlib
import json
import os
import sys
import threading
from pathlib import Path

import pytest

from sapporo_learn.speech.cache import Cache, key_of
from sapporo_learn.speech.clip import Clip, Phrase
from tests.helpers.sounds import clip, noise

PHRASES = (Phrase(0.02, 0, 2), Phrase(0.5, 2, 3))


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_clip_comes_back_as_it_was(tmp_path: Path):
    kept = clip(0.25, 800, PHRASES)
    Cache(tmp_path / "voice").put("key", kept)
    assert Cache(tmp_path / "voice").get("key") == kept
    assert files(tmp_path / "voice") == ["key.clip"]


def test_what_was_never_kept_is_not_there(tmp_path: Path):
    assert Cache(tmp_path / "nowhere").get("key") is None
    assert Cache(None).get("key") is None


@pytest.mark.parametrize(
    "damage",
    [
        lambda raw: raw[:-2],
        lambda raw: raw[:-1] + bytes([raw[-1] ^ 1]),
        lambda raw: b"",
        lambda raw: b"\xff\xfe" + raw,
        lambda raw: raw.replace(b'"seconds"', b'"minutes"'),
        lambda raw: raw.replace(b"[[", b"[").replace(b"]]", b"]"),
        lambda raw: b"null\n" + raw,
    ],
)
def test_a_damaged_clip_is_dropped(tmp_path: Path, damage):
    Cache(tmp_path).put("key", clip(0.1, 5, (Phrase(0.0, 0, 1),)))
    path = tmp_path / "key.clip"
    path.write_bytes(damage(path.read_bytes()))
    assert Cache(tmp_path).get("key") is None
    assert files(tmp_path) == []


def test_the_least_recently_used_goes_first(tmp_path: Path):
    Cache(tmp_path).put("a", noise(0.01))
    size = (tmp_path / "a.clip").stat().st_size
    cache = Cache(tmp_path, disk_bytes=size * 9 // 2, memory_bytes=1)
    for number, key in enumerate(["a", "b", "c", "d"]):
        cache.put(key, noise(0.01))
        os.utime(tmp_path / f"{key}.clip", (number, number))
    assert Cache(tmp_path).get("a") is not None, "just used: not the oldest any more"
    cache.put("e", noise(0.01))
    assert files(tmp_path) == ["a.clip", "c.clip", "d.clip", "e.clip"]


def test_memory_keeps_to_its_limit(tmp_path: Path):
    cache = Cache(None, memory_bytes=2_500)
    for key in ("a", "b", "c"):
        cache.put(key, clip(0.01))
    assert cache.recent("a") is None
    assert cache.recent("b") is not None
    cache.put("c", clip(0.02))
    assert (cache.recent("b"), cache.recent("c")) == (None, clip(0.02))


def test_what_was_read_from_disk_is_in_memory(tmp_path: Path):
    Cache(tmp_path).put("key", clip(0.1))
    cache = Cache(tmp_path)
    assert cache.recent("key") is None
    assert cache.get("key") is cache.recent("key") is not None


def test_an_unwritable_folder_leaves_memory(tmp_path: Path):
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    cache = Cache(blocked / "voice")
    cache.put("key", clip(0.1))
    assert cache.get("key") == clip(0.1)


def test_a_full_disk_leaves_memory_and_no_half_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def full(path: Path, data: bytes) -> int:
        with path.open("wb") as file:
            file.write(data[:10])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    cache = Cache(tmp_path)
    cache.put("key", clip(0.1))
    assert cache.get("key") == clip(0.1)
    assert files(tmp_path) == []


def test_clips_of_older_programs_are_read(tmp_path: Path):
    old = clip(0.1, 5, PHRASES)
    head = {
        "phrases": old.phrases,
        "seconds": old.seconds,
        "exact": old.exact,
        "sha256": hashlib.sha256(old.pcm).hexdigest(),
    }
    (tmp_path / "key.clip").write_bytes(json.dumps(head).encode() + b"\n" + old.pcm)
    assert Cache(tmp_path).get("key") == old


def test_without_numpy_a_clip_waits_on_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    Cache(tmp_path).put("key", clip(0.1))
    with monkeypatch.context() as patched:
        patched.setitem(sys.modules, "sapporo_learn.speech.squeeze", None)
        assert Cache(tmp_path).get("key") is None
    assert Cache(tmp_path).get("key") == clip(0.1)


def test_what_is_kept_counts_as_used(tmp_path: Path):
    cache = Cache(tmp_path)
    cache.put("key", clip(0.1))
    path = tmp_path / "key.clip"
    os.utime(path, (1, 1))
    assert cache.kept("key") == path.stat().st_size > 100
    assert path.stat().st_mtime > 1
    assert cache.kept("other") == Cache(None).kept("key") == 0


def test_captions_are_not_written(tmp_path: Path):
    cache = Cache(tmp_path / "voice")
    cache.put("key", Clip(PHRASES, 1.0))
    assert cache.get("key") == Clip(PHRASES, 1.0)
    assert not (tmp_path / "voice").exists()


def test_many_threads_share_one_cache(tmp_path: Path):
    cache = Cache(tmp_path, disk_bytes=20_000, memory_bytes=5_000)
    wrong: list[str] = []

    def use(own: int) -> None:
        for turn in range(30):
            key = f"{(own + turn) % 7}"
            cache.put(key, clip(0.01, 8 * int(key)))
            found = cache.get(key)
            if found not in (clip(0.01, 8 * int(key)), None):
                wrong.append(key)

    threads = [threading.Thread(target=use, args=(own,)) for own in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert not [name for name in files(tmp_path) if name.endswith(".tmp")]


def test_keys_differ_by_everything_that_shapes_the_sound():
    keys = {
        key_of("a", "text", 5.9),
        key_of("b", "text", 5.9),
        key_of("a", "text.", 5.9),
        key_of("a", "text", 4.5),
    }
    assert len(keys) == 4
    assert key_of("ab", "c") != key_of("a", "bc")
