"""What every end of a deceit says and shows, in the same words everywhere."""

from __future__ import annotations

from typing import Final

from sapporo_learn.core.phone.book import Words

YOUNG: Final = Words("若い人も だまされて います。")

CONSUMERS: Final = (Words("188", "strong"), Words("消費者の相談"))
POLICE: Final = (Words("#9110", "strong"), Words("警察の相談"))
SAFE: Final = "safe-shield"
TALK: Final = "consult-talk"
WAIT: Final = "pause-sign"
"""Drawings: it ended well; somebody to ask; a trap that was touched."""
