"""What the teaching loop itself says; everything else is said by the lesson or by ``feedback``."""

from __future__ import annotations

from typing import Final

from sapporo_learn.core.ruby import Text, parse

WELCOME_BACK: Final[Text] = parse("おかえりなさい。つづきから はじめましょう。")
GO_AHEAD: Final[Text] = parse("では、どうぞ。")
PRAISE: Final[Text] = parse("できました。")
PRAISE_LONG_PRESS: Final[Text] = parse("できました。もっと短く、ポン、で だいじょうぶ。")
BACK_AGAIN: Final[Text] = parse("もどりました。")
TOGETHER_NOW: Final[Text] = parse("いっしょに やってみましょう。")
DONE_TOGETHER: Final[Text] = parse("いっしょに できました。つぎへ すすみましょう。")
HELP_IS_THERE: Final[Text] = parse("こまったら『たすけて』を さわってください。")
WORDS_ONLY: Final[Text] = parse("こんどは、ことばだけで やってみましょう。")
REVIEW: Final[Text] = parse("おさらいです。ゆっくりで だいじょうぶです。")
TOUCH_START: Final[Text] = parse("『はじめる』を さわってください。")
TOUCH_NEXT: Final[Text] = parse("『つぎへ』を さわってください。")
FREE: Final[tuple[Text, ...]] = (
    parse("すきなように、さわって みましょう。"),
    parse("{何|なに}を さわっても、{壊|こわ}れません。"),
)
FRESH_PHONE: Final[Text] = parse("さいしょの {画面|がめん}に もどしました。")
