"""One form in which names are compared, whatever way an older person types them."""

from __future__ import annotations

import unicodedata

_KATAKANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}
_ALIKE = str.maketrans("ぢづゕゖ一二三四五六七八九〇", "じずかけ1234567890")
_NOT_WRITTEN = str.maketrans("", "", "・-‐‑–—―−~〜()「」[]{}<>『』、。,./_")


def fold(text: str) -> str:
    """Return hiragana for katakana, narrow digits for wide ones and 一二三; no spaces, dots, brackets."""
    narrow = unicodedata.normalize("NFKC", text).casefold()
    return "".join(narrow.translate(_KATAKANA).translate(_ALIKE).translate(_NOT_WRITTEN).split())
