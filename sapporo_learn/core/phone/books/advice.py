"""What every end of a deceit says, in the same words everywhere."""

from __future__ import annotations

from typing import Final

from sapporo_learn.core.phone.book import Words

YOUNG: Final = Words("若い人も だまされて います。")
