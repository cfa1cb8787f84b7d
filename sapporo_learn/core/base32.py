"""Bytes as letters that a hand scanner types on any keyboard, and that stand close together in a QR code.

These are Crockford's 32 signs: digits and capital letters without I, L, O and U. Who types them by hand may
use small or full-width letters, O for 0, I or L for 1, blanks and hyphens.
"""

from __future__ import annotations

import unicodedata
from typing import Final

SIGNS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_VALUES: Final = {**{sign: value for value, sign in enumerate(SIGNS)}, "O": 0, "I": 1, "L": 1}


def encode(data: bytes) -> str:
    """Write bytes, five bits to a sign; the last sign is filled up with zeros."""
    count = -(-len(data) * 8 // 5)
    number = int.from_bytes(data) << (count * 5 - len(data) * 8)
    return "".join(SIGNS[number >> 5 * place & 31] for place in reversed(range(count)))


def decode(text: str) -> bytes | None:
    """Read what :func:`encode` wrote; None when it is nothing that it writes."""
    number, signs = 0, tidy(text)
    for sign in signs:
        if sign not in _VALUES:
            return None
        number = number << 5 | _VALUES[sign]
    size, spare = divmod(len(signs) * 5, 8)
    if spare >= 5 or number & (1 << spare) - 1:
        return None
    return (number >> spare).to_bytes(size)


def tidy(text: str) -> str:
    """Take away what a hand or an input method may have added."""
    plain = unicodedata.normalize("NFKC", text).upper()
    return "".join(sign for sign in plain if not sign.isspace() and unicodedata.category(sign) != "Pd")


def grouped(text: str, size: int = 4) -> str:
    """Part signs into groups, for eyes."""
    return "-".join(text[at : at + size] for at in range(0, len(text), size))
