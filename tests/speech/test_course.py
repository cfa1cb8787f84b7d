"""A whole course for the voice."""

from __future__ import annotations

from pathlib import Path

import pytest

from sapporo_learn import speech
from sapporo_learn.core.ruby import parse
from sapporo_learn.errors import KnownError
from sapporo_learn.speech import course
from sapporo_learn.speech.cache import Cache
from sapporo_learn.speech.course import look_over, needed_bytes, prerender
from sapporo_learn.speech.renderer import Order, Renderer, key_of
from sapporo_learn.speech.synth import Synth
from tests.helpers.sounds import DICTIONARY

TEXTS = [parse("はい。では、つぎへ。"), parse("はい。"), parse("{大通|おおどおり}へ。")]


def quiet(done: int, total: int) -> None:
    """Tell nobody."""


def test_each_sentence_is_looked_at() -> None:
    first, second = look_over(parse("10:30に{大通|おおどおり}へ。龘さんとテザリング。"), DICTIONARY)
    assert (first.text.shown, first.kana) == ("10:30に大通へ。", "じゅうじさんじゅっぷんにおおどおりへ。")
    assert (first.morae, first.unsettled, first.unknown) == (16, (), ())
    assert list(first.seconds) == sorted(first.seconds, reverse=True)
    assert 2.0 < first.seconds[2] < 4.0
    assert (second.unsettled, second.unknown) == (("龘",), ("龘", "テザリング"))
    assert not second.long


def test_a_sentence_without_end_is_long() -> None:
    assert next(look_over(parse("とても" * 12 + "長い文です。"), DICTIONARY)).long


def test_what_is_made_is_there_the_next_time(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    made = prerender(TEXTS, (5.9,), tmp_path, DICTIONARY, lambda *each: told.append(each))
    assert (made.sentences, made.new) == (3, 3), "each sentence once"
    assert made.size == sum(path.stat().st_size for path in tmp_path.glob("*.clip"))
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert prerender(TEXTS, (5.9,), tmp_path, DICTIONARY, quiet).new == 0
    assert prerender(TEXTS[:1], (5.9, 7.0), tmp_path, DICTIONARY, quiet).new == 2


def test_the_program_finds_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    prerender(TEXTS, (5.9,), tmp_path, DICTIONARY, quiet)
    caches: list[Cache] = []

    def open_renderer(load: object, cache: Cache) -> Renderer:
        caches.append(cache)
        return Renderer(load, cache)

    monkeypatch.setattr(speech, "Renderer", open_renderer)
    speech.open_speaker(tmp_path, DICTIONARY).close()
    clip = caches[0].get(key_of(Order(parse("では、つぎへ。"), 5.9)))
    assert clip is not None
    assert clip.pcm


def test_broken_off_it_keeps_what_was_made(tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        if done == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        prerender(TEXTS, (5.9,), tmp_path, DICTIONARY, stop)
    made = prerender(TEXTS, (5.9,), tmp_path, DICTIONARY, quiet)
    assert made.new < made.sentences == 3
    assert not list(tmp_path.glob("*.tmp"))


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(KnownError, match="書けません"):
        prerender(TEXTS, (5.9,), tmp_path / "file", DICTIONARY, quiet)


def test_it_stops_before_its_own_are_thrown_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(course, "ROOM_BYTES", 1000)
    with pytest.raises(KnownError, match="3文のうち1文"):
        prerender(TEXTS, (5.9,), tmp_path, DICTIONARY, quiet)


def test_the_space_is_known_beforehand(tmp_path: Path, synth: Synth) -> None:
    texts = [parse("緑の丸を、右へすべらせます。"), parse("あわてなくて、だいじょうぶです。")]
    for pace in course.ALL_PACES:
        made = prerender(texts, (pace,), tmp_path / str(pace), DICTIONARY, quiet)
        assert needed_bytes(texts, (pace,)) == pytest.approx(made.size, rel=0.3)
    assert needed_bytes(texts, course.ALL_PACES) > 3 * needed_bytes(texts, (7.0,))
