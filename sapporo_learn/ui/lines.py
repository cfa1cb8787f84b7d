"""Sentences as QML draws them: phrases for line breaks and highlighting, pieces for the small kana above."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from sapporo_learn.core.ruby import EMPTY, Text, parse

Line = dict[str, Any]

WELCOME = (
    parse("ここは{練習用|れんしゅうよう}です。"),
    parse("{何|なに}をさわっても{壊|こわ}れません。"),
    parse("お{金|かね}もかかりません。"),
)
WHO = (parse("ご{自分|じぶん}の{絵|え}を、ポンとさわってください。"),)
WHO_FIRST = (parse("「はじめての{方|かた}」を、ポンとさわってください。"),)
HOME = (parse("やってみたい{練習|れんしゅう}を、ポンとさわってください。"),)
DOOR = (parse("スマホは、はじめてですか。"), parse("{絵|え}を、ポンとさわってください。"))
GOAL = (parse("{何|なに}を、してみたいですか。"), parse("{絵|え}を、ポンとさわってください。"))
RESUME = parse("この{前|まえ}の、つづきからです。")
REVIEW = parse("{身|み}につくように、2{分|ふん}のおさらいです。")
NEXT = parse("つぎは、この{練習|れんしゅう}です。")
CRASH = parse("{講師|こうし}を{呼|よ}んでください。")
CRASH_CALMS = (
    parse("{画面|がめん}の{調子|ちょうし}が、{少|すこ}しわるくなりました。"),
    parse("ここまでの{練習|れんしゅう}は、のこっています。"),
)
SAMPLE = (parse("この{声|こえ}の{速|はや}さで、{話|はな}します。"),)


def explained(name: Text) -> Text:
    """Give what is said before the explanation of a word of the phone."""
    return parse(f"「{name.source}」とは。")


def spoken() -> tuple[Text, ...]:
    """Give everything above: the sentences that the pages say."""
    return (*WELCOME, *WHO, *WHO_FIRST, *HOME, RESUME, CRASH, *CRASH_CALMS, *SAMPLE)


class Lines:
    """Makes lines.

    Attributes:
        keep: Joins a label's phrases so that Qt breaks lines only between them.
    """

    def __init__(
        self, spans: Callable[[Text], Sequence[tuple[int, int]]], keep: Callable[[str], str]
    ) -> None:
        """Take the phrase breaker: ``spans`` gives (start, length) of each phrase in the shown text."""
        self._spans = spans
        self.keep = keep

    def line(self, texts: Sequence[Text], utterance: int = 0, base: int = 0) -> Line:
        """Give the map of one utterance, or of its part that begins after ``base`` shown characters."""
        phrases: list[Line] = []
        for text in texts:
            for start, length in self._spans(text):
                phrases.append(
                    {
                        "start": base + start,
                        "length": length,
                        "pieces": _pieces(text, start, start + length),
                    }
                )
            base += len(text.shown)
        return {
            "utterance": utterance,
            "shown": "".join(text.shown for text in texts),
            "phrases": phrases,
        }

    def label(self, text: Text = EMPTY) -> Line:
        """Give a text that is shown and not spoken."""
        return self.line((text,)) if text else self.line(())


def _pieces(text: Text, start: int, end: int) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []
    at = 0
    for piece in text.pieces:
        first, last = max(start, at), min(end, at + len(piece.shown))
        if first < last:
            found.append({"shown": piece.shown[first - at : last - at], "reading": piece.reading or ""})
        at += len(piece.shown)
    return found
