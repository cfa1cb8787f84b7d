"""Sentences as QML draws them: phrases for line breaks and highlighting, pieces for the small kana above."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from sapporo_learn.core.furigana import NO_READINGS, Furigana, Readings, dressed
from sapporo_learn.core.plainness import Wording
from sapporo_learn.core.ruby import EMPTY, Text, parse
from sapporo_learn.core.wording import GO_AHEAD

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
_MARUYAMA = parse("{円山|まるやま}{公園|こうえん}")
KANA_SAMPLES = {
    Furigana.NONE: _MARUYAMA,
    Furigana.HARD: parse("{円山|まるやま}公園"),
    Furigana.ALL: _MARUYAMA,
}
WORDING_SAMPLES = {
    Wording.NORMAL: parse("{緑|みどり}のボタンを、かるくポンとさわってください。"),
    Wording.EASY: parse("{緑|みどり}のボタンを、ポンとさわります。"),
    Wording.EASIEST: parse("{緑|みどり}に、さわります。"),
}
SAMPLE = (parse("この{声|こえ}で、お{話|はな}しします。"),)
CAPPED = (
    parse("{今|いま}の{時間|じかん}は、ここまでの{大|おお}きさです。"),
    parse("イヤホンなら、もっと{大|おお}きくできます。"),
)
HEADPHONES = (parse("イヤホンの{音|おと}は、{小|ちい}さくはじめます。"),)
FIT_BEGIN = parse("{聞|き}こえ{方|かた}を{合|あ}わせます。")
FIT_SAMPLE = parse("{雪|ゆき}がとけて、{円山|まるやま}の{桜|さくら}が、{満開|まんかい}です。")
FIT_LOUDNESS = parse("{音|おと}の{大|おお}きさは、どうですか。")
FIT_LOUDEST = parse("これが、いちばん{大|おお}きい{音|おと}です。")
FIT_SOFTEST = parse("これが、いちばん{小|ちい}さい{音|おと}です。")
FIT_FORMER = parse("{一|ひと}つめです。")
FIT_LATTER = parse("{二|ふた}つめです。")
FIT_WHICH = parse("どちらが、{聞|き}きやすいですか。")
FIT_DONE = parse("これからは、この{声|こえ}でお{話|はな}しします。")
FIT_BACK = parse("もとの{声|こえ}に、もどしました。")
FITTING = (
    *(FIT_BEGIN, FIT_SAMPLE, FIT_LOUDNESS, FIT_LOUDEST, FIT_SOFTEST),
    *(FIT_FORMER, FIT_LATTER, FIT_WHICH, FIT_DONE, FIT_BACK),
)


def explained(name: Text) -> Text:
    """Give what is said before the explanation of a word of the phone."""
    return parse(f"「{name.source}」とは。")


def spoken() -> tuple[Text, ...]:
    """Give everything above: the sentences that the pages say."""
    pages = (*WELCOME, *WHO, *WHO_FIRST, *HOME, RESUME, CRASH, *CRASH_CALMS)
    return (*pages, *SAMPLE, *WORDING_SAMPLES.values(), *CAPPED, *HEADPHONES, *FITTING)


class Lines:
    """Makes lines.

    Attributes:
        keep: Joins a label's phrases so that Qt breaks lines only between them.
        furigana: How much small kana they have; see :meth:`dress`.
    """

    def __init__(
        self,
        spans: Callable[[Text], Sequence[tuple[int, int]]],
        keep: Callable[[str], str],
        table: Callable[[], Readings] = lambda: NO_READINGS,
    ) -> None:
        """Take the phrase breaker: ``spans`` gives (start, length) of each phrase in the shown text.

        ``table`` reads the kana of words; it is asked when somebody first wants them all.
        """
        self._spans, self._table = spans, table
        self._readings = NO_READINGS
        self._followers: list[Callable[[], None]] = []
        self.keep = keep
        self.furigana = Furigana.HARD

    def follow(self, draw: Callable[[], None]) -> None:
        """Call this whenever there is to be more or less small kana: make the lines on the page anew."""
        self._followers.append(draw)

    def dress(self, furigana: Furigana) -> None:
        """Have so much small kana from now on, on whatever is shown, too."""
        if furigana is self.furigana:
            return
        self.furigana = furigana
        if furigana is Furigana.ALL and self._readings is NO_READINGS:
            self._readings = self._table()
        for draw in self._followers:
            draw()

    def line(
        self,
        texts: Sequence[Text],
        utterance: int = 0,
        base: int = 0,
        furigana: Furigana | None = None,
    ) -> Line:
        """Give the map of one utterance, or of its part that begins after ``base`` shown characters.

        ``furigana``: so much small kana, whatever the learner wants. Words before the ``lead`` only lead to
        the sentence: where room is short they are heard and not shown.
        """
        phrases: list[Line] = []
        lead = base + len(GO_AHEAD.shown) if len(texts) > 1 and texts[0] == GO_AHEAD else base
        for text in texts:
            shown = dressed(text, furigana or self.furigana, self._readings)
            for start, length in self._spans(text):
                phrases.append(
                    {
                        "start": base + start,
                        "length": length,
                        "pieces": _pieces(shown, start, start + length),
                    }
                )
            base += len(text.shown)
        return {
            "utterance": utterance,
            "shown": "".join(text.shown for text in texts),
            "phrases": phrases,
            "lead": lead,
        }

    def label(self, text: Text = EMPTY) -> Line:
        """Give a text that is shown and not spoken."""
        return self.line((text,)) if text else self.line(())


class Spot:
    """A place on a page that keeps its words when the small kana changes.

    Attributes:
        line: What stands there.
    """

    def __init__(self, lines: Lines) -> None:
        """Nothing stands there."""
        self._lines = lines
        self.put(())

    def put(self, texts: Sequence[Text], utterance: int = 0, base: int = 0) -> None:
        """Let this stand there; see :meth:`Lines.line`."""
        self._words = tuple(texts), utterance, base
        self.draw()

    def draw(self) -> None:
        """Make the line anew."""
        self.line = self._lines.line(*self._words)


def _pieces(text: Text, start: int, end: int) -> list[dict[str, str]]:
    """Give the part of a text; a word that only the table knows, cut in two, goes without its kana."""
    found: list[dict[str, str]] = []
    at = 0
    for piece in text.pieces:
        first, last = max(start, at), min(end, at + len(piece.shown))
        if first < last:
            whole = last - first == len(piece.shown)
            reading = piece.reading if whole else ""
            found.append({"shown": piece.shown[first - at : last - at], "reading": reading or ""})
        at += len(piece.shown)
    return found
