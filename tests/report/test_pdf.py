"""A page becomes a PDF: as many pages, as large, with letters of ours inside."""

from __future__ import annotations

import re
import zlib
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from sapporo_learn import paths
from sapporo_learn.errors import KnownError
from sapporo_learn.report import lettering, pdf
from sapporo_learn.report.paper import Arrow, Code, Drawing, Page, Panel, Photo, Rect, Ring, Words

PHOTO = QImage(20, 40, QImage.Format.Format_RGB32)


def page(width: float = 148.0, height: float = 105.0) -> Page:
    """One of everything."""
    PHOTO.fill(0xFF3355AA)
    return Page(
        width,
        height,
        [
            Panel(Rect(5, 5, 40, 20), "tint", "accent", radius=3),
            Words(Rect(8, 8, 30, 7), "雪だるま", 20.0, bold=True),
            Photo(Rect(60, 10, 20, 40), PHOTO),
            Drawing(Rect(90, 10, 20, 20), paths.pictures_dir() / "lilac.svg"),
            Ring(Rect(62, 12, 8, 8)),
            Arrow(62, 30, 75, 30),
            Code(Rect(90, 50, 20, 20), ((True, False, True), (False, False, False), (True, True, True))),
        ],
    )


def test_a_pdf_has_its_pages_sizes_and_letters(qapp: object, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_text("old")
    pdf.write([page(), page(210.0, 297.0)], path, "つづきカード")
    data = path.read_bytes()
    assert [file.name for file in tmp_path.iterdir()] == ["a.pdf"]
    assert data.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type\s*/Page\b", data)) == 2
    boxes = [tuple(map(float, box.split())) for box in re.findall(rb"/MediaBox\s*\[([^\]]+)\]", data)]
    mm = sorted((round(box[2] * 25.4 / 72), round(box[3] * 25.4 / 72)) for box in boxes)
    assert mm == [(148, 105), (210, 297)]
    assert len(re.findall(rb"/FontFile2?\b", data)) >= 1
    assert lettering.family().replace(" ", "").encode() in data.replace(b"#20", b"")
    assert b"/ToUnicode" in data


def test_letters_can_be_taken_out_again(qapp: object, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    pdf.write([page()], path, "x")
    data = maps = path.read_bytes()
    for stream in re.finditer(rb"(?<!end)stream\r?\n", data):
        with suppress(zlib.error):  # a stream that is not packed
            maps += zlib.decompressobj().decompress(data[stream.end() :])
    for letter in "雪だるま":
        assert f"{ord(letter):04X}".encode() in maps.upper()


def test_where_nothing_can_be_written_one_sentence_says_so(qapp: object, tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="書けません"):
        pdf.write([page()], tmp_path / "no" / "a.pdf", "x")
    (tmp_path / "a.pdf").mkdir()
    with pytest.raises(KnownError, match="書けません"):
        pdf.write([page()], tmp_path / "a.pdf", "x")
    assert [file.name for file in tmp_path.iterdir()] == ["a.pdf"]


def test_a_page_can_be_drawn_for_eyes(qapp: object) -> None:
    drawn = pdf.image(page(), 4.0)
    assert (drawn.width(), drawn.height()) == (592, 420)
    assert drawn.pixelColor(72 * 4, 45 * 4).name() == "#3355aa"  # the photo
    assert drawn.pixelColor(93 * 4, 53 * 4).name() == "#000000"  # a dark module
    assert drawn.pixelColor(100 * 4, 53 * 4).name() == "#ffffff"  # a bright one
    assert drawn.pixelColor(round(61.99 * 4), 16 * 4).name() == "#ffe08a"  # the ring


def test_without_japanese_letters_one_sentence_says_so(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lettering, "FAMILIES", ("No Such Letters",))
    lettering.family.cache_clear()
    with pytest.raises(KnownError, match="日本語の字"):
        lettering.family()
    lettering.family.cache_clear()
