"""QR codes."""

from __future__ import annotations

import segno

QUIET: int = 4
"""Modules that stay bare around a code (ISO/IEC 18004)."""


def modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """Give the modules of a code that survives a fold: 15 % of it may be spoilt. Dark ones are True."""
    code = segno.make_qr(text, error="m")
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)
