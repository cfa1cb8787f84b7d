"""The small hand stands where it hides no words."""

from PySide6.QtCore import QRectF

from sapporo_learn.ui.clearing import clearest

FRAME = QRectF(0, 0, 100, 100)
BELOW, ABOVE, OUTSIDE = QRectF(40, 60, 10, 15), QRectF(40, 20, 10, 15), QRectF(95, 40, 10, 15)


def test_the_first_place_that_covers_nothing_is_taken():
    assert clearest([BELOW, ABOVE], [], FRAME) == 0
    assert clearest([BELOW, ABOVE], [QRectF(30, 65, 40, 5)], FRAME) == 1


def test_a_trifle_is_nothing_and_less_is_better_than_more():
    assert clearest([BELOW, ABOVE], [QRectF(49, 60, 10, 5)], FRAME) == 0
    assert clearest([BELOW, ABOVE], [BELOW, QRectF(40, 20, 10, 5)], FRAME) == 1


def test_better_over_words_than_off_the_phone():
    assert clearest([OUTSIDE, BELOW], [BELOW], FRAME) == 1
