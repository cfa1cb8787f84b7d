"""The table of small kana: read when it is wanted, harmless when it cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from sapporo_learn import paths
from sapporo_learn.content.kana_table import load_kana_table
from sapporo_learn.core.furigana import NO_READINGS
from sapporo_learn.core.ruby import parse


def test_each_line_is_a_word(tmp_path: Path) -> None:
    path = tmp_path / "table.txt"
    path.write_text("{雪|ゆき}だるま\n\n もう{一度|いちど}\n", "utf-8")
    table = load_kana_table(path)
    assert table.words == {"雪だるま": parse("{雪|ゆき}だるま"), " もう一度": parse(" もう{一度|いちど}")}
    assert table.longest == 5


@pytest.mark.parametrize("content", [b"\xff", "{雪|snow}".encode(), None])
def test_a_table_that_cannot_be_read_is_empty(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "table.txt"
    if content is not None:
        path.write_bytes(content)
    assert load_kana_table(path) == NO_READINGS


def test_the_shipped_one_is_there_and_small() -> None:
    assert len(load_kana_table(paths.kana_table()).words) > 500
    assert paths.kana_table().stat().st_size < 100_000
