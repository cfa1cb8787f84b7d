"""What an interruption is drawn from."""

from __future__ import annotations

from typing import Final

from sapporo_learn.core.phone.apps import drill as interruption
from sapporo_learn.core.phone.apps.drill import Kind
from sapporo_learn.core.phone.state import PhoneState
from sapporo_learn.ui.phone_words import Map, together

_ICONS: Final = {
    Kind.NONE: "",
    Kind.NOTICE: "drill-notice",
    Kind.PERMISSION: "drill-permission",
    Kind.UPDATE: "drill-update",
    Kind.BATTERY: "drill-battery",
}
_PAGES: Final = {
    (Kind.NONE, False): ("", ""),
    (Kind.NOTICE, False): ("図書館", "新しい お知らせ"),
    (Kind.NOTICE, True): ("図書館", "本を返す日は 12日です"),
    (Kind.PERMISSION, False): ("天気", "位置情報を 使って よいですか"),
    (Kind.UPDATE, False): ("更新", "いま しても よいですか"),
    (Kind.UPDATE, True): ("更新", "今夜、 充電中に できます"),
    (Kind.BATTERY, False): ("電池", "少なく なりました"),
}
"""Title and words of each page."""
_WORDS: Final = {
    "drill/later": "あとで",
    "drill/open": "開く",
    "drill/deny": "許可しない",
    "drill/once": "今回だけ",
    "drill/allow": "許可",
    "drill/now": "今すぐ",
    "drill/tonight": "今夜にする",
    "drill/close": "とじる",
    "drill/saver": "省電力",
}


def drill(phone: PhoneState) -> Map:
    """Give what came in between, if anything; a notice hangs from above, the rest stands in the middle."""
    kind, more = phone.drill.kind, phone.drill.more
    title, words = _PAGES.get((kind, more)) or _PAGES[kind, False]
    return {
        "icon": _ICONS[kind],
        "title": title,
        "words": together(words),
        "above": kind is Kind.NOTICE,
        "choices": [{"target": target, "word": _WORDS[target]} for target in interruption.visible(phone)],
    }
