"""The table people edit, and what the voice makes of it."""

from pathlib import Path

import pyopenjtalk
import pytest

from sapporo_learn.speech import dictionary, workshop
from sapporo_learn.speech.dictionary import DictionaryError
from tests.helpers.sounds import DICTIONARY


def table_of(folder: Path, *rows: str) -> Path:
    path = folder / "table.csv"
    path.write_text("# 表\n\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("row", "part"),
    [
        ("発寒,はっさむ,0", "4つ"),
        (",はっさむ,0,地名", "4つ"),
        ("発寒,ハッサム,0,地名", "ひらがな"),
        ("発寒,はっさむ,5,地名", "0から4"),
        ("発寒,はっさむ,-1,地名", "0から4"),
        ("発寒,はっさむ,0,町", "種類"),
    ],
)
def test_a_wrong_row_is_named(tmp_path: Path, row: str, part: str):
    with pytest.raises(DictionaryError, match=part) as caught:
        dictionary.read(table_of(tmp_path, row))
    assert row in str(caught.value)


def test_the_shipped_table_is_sound():
    entries = dictionary.read(DICTIONARY)
    written = [entry.written for entry in entries]
    assert len(set(written)) == len(written)
    wards = {"中央区", "北区", "東区", "白石区", "豊平区", "南区", "西区", "厚別区", "手稲区", "清田区"}
    assert wards <= set(written)


def test_the_voice_gets_full_width_letters_and_long_vowels(tmp_path: Path):
    entries = dictionary.read(table_of(tmp_path, "Wi-Fi,わいふぁい,0,ことば", "大通,おおどおり,3,地名"))
    assert list(dictionary.source(entries)) == [
        "Ｗｉ−Ｆｉ,,,1,名詞,一般,*,*,*,*,Ｗｉ−Ｆｉ,ワイファイ,ワイファイ,0/4,*",
        "大通,,,1,名詞,固有名詞,地域,一般,*,*,大通,オオドオリ,オードーリ,3/5,*",
    ]


def test_no_vowel_is_long_before_a_small_one(tmp_path: Path):
    entries = dictionary.read(table_of(tmp_path, "ロープウェイ入口,ろーぷうぇいいりぐち,0,地名"))
    assert next(dictionary.source(entries)).split(",")[12] == "ロープウェイイリグチ"


def test_a_word_that_goes_on_from_another_is_cheaper(tmp_path: Path):
    entries = dictionary.read(table_of(tmp_path, "篠路,しのろ,0,地名", "篠路町,しのろちょう,3,地名"))
    assert [line.split(",")[3] for line in dictionary.source(entries)] == ["1", "-2000"]


def test_it_is_compiled_once_per_content(tmp_path: Path, capfd: pytest.CaptureFixture[str]):
    calls: list[str] = []

    def index(source: str, target: str) -> None:
        calls.append(Path(source).read_text("utf-8"))
        Path(target).write_bytes(b"compiled")

    folder = tmp_path / "made"
    table = table_of(tmp_path, "発寒,はっさむ,0,地名")
    first = dictionary.compile_into(folder, table, index)
    assert dictionary.compile_into(folder, table, index) == first
    assert len(calls) == 1
    table_of(tmp_path, "発寒,はっさむ,1,地名")
    second = dictionary.compile_into(folder, table, index)
    assert len(calls) == 2
    assert [path.name for path in folder.iterdir()] == [second.name], "old and half-made files are gone"


def test_a_failed_compilation_leaves_nothing(tmp_path: Path):
    def index(source: str, target: str) -> None:
        Path(target).write_bytes(b"half")
        raise RuntimeError("no room")

    folder = tmp_path / "made"
    with pytest.raises(RuntimeError, match="no room"):
        dictionary.compile_into(folder, table_of(tmp_path, "発寒,はっさむ,0,地名"), index)
    assert list(folder.iterdir()) == []


def test_the_real_compiler_prints_nothing(tmp_path: Path, capfd: pytest.CaptureFixture[str]):
    made = workshop.compiled(tmp_path / "made", DICTIONARY)
    assert made is not None
    assert made.stat().st_size > 1000
    assert capfd.readouterr().out == ""


def test_an_unwritable_folder_is_replaced_by_a_passing_one(tmp_path: Path):
    (tmp_path / "file").write_text("not a folder")
    made = workshop.compiled(tmp_path / "file" / "made", DICTIONARY)
    assert made is not None
    assert made.is_file()
    assert pyopenjtalk.OpenJTalk(dn_mecab=pyopenjtalk.OPEN_JTALK_DICT_DIR, userdic=str(made).encode())


@pytest.mark.parametrize("row", ["発寒,はっさむ,9,地名", None])
def test_a_broken_table_costs_only_its_words(tmp_path: Path, row: str | None):
    table = table_of(tmp_path, row) if row else tmp_path / "none.csv"
    assert workshop.compiled(tmp_path / "made", table) is None
    synth, _ = workshop.load(tmp_path / "made", table)
    assert synth is not None


def test_the_fingerprint_follows_the_content(tmp_path: Path):
    table = table_of(tmp_path, "発寒,はっさむ,0,地名")
    before = workshop.signature(table)
    assert workshop.signature(table) == before
    table_of(tmp_path, "発寒,はっさむ,1,地名")
    assert workshop.signature(table) != before
    assert dictionary.fingerprint(tmp_path / "none.csv") == "none"
