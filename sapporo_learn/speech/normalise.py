"""Written Japanese made speakable: times, telephone numbers, signs; with a way back to what is shown."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from sapporo_learn.core.ruby import Piece, Text
from sapporo_learn.speech.two_readings import SETTLED

Span = tuple[int, int]

_DIGITS: Final = ("ゼロ", "イチ", "ニー", "サン", "ヨン", "ゴー", "ロク", "ナナ", "ハチ", "キュー")
_SIGNS: Final = {
    **dict.fromkeys("「」『』“”\"'〈〉《》【】♪♡♥\u2060\u200b\ufe0f\u200d", ""),
    **dict.fromkeys("（）()→←↑↓⇒…‥：:／/|｜─―※・\n\r\t", "、"),
    "×": "ばつ",
    "✕": "ばつ",
    "○": "まる",
    "◯": "まる",
    "●": "まる",
    "◎": "にじゅうまる",
    "□": "しかく",
    "■": "しかく",
    **dict.fromkeys("△▲▽▼◁◀▷▶", "さんかく"),
    **dict.fromkeys("☆★", "ほし"),
    **dict.fromkeys("☎☏📞", "電話"),
    "＋": "プラス",
    "+": "プラス",
    "＃": "シャープ",
    "#": "シャープ",
    "＊": "こめじるし",
    "*": "こめじるし",
    "〒": "ゆうびん番号",
    "㈱": "株式会社",
    "℃": "度",
    "°": "度",
    "㎝": "センチ",
    "㎜": "ミリ",
    "㎞": "キロ",
    "㎏": "キロ",
}
_NARROW: Final = {
    code: code - 0xFEE0
    for code in (0xFF0D, *range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
}  # －０-９Ａ-Ｚａ-ｚ
_CIRCLED: Final = {chr(0x2460 + n): str(n + 1) for n in range(20)}
_DIGIT: Final = "[0-9０-９]"
_CROSS: Final = "[XxＸｘ×✕]"
_DASH: Final = "[-－‐‑−ー]"
_MINUS: Final = "[-－−]"
_WEEK: Final = "月火水木金土日"
_UNITS: Final = {
    "GB": "ギガバイト",
    "MB": "メガバイト",
    "Hz": "ヘルツ",
    "L": "リットル",
    "F": "階",
    "cm": "センチ",
    "mm": "ミリ",
}
_THINGS: Final = ("ひと", "ふた", "みっ", "よっ", "いつ", "むっ", "なな", "やっ", "ここの")
_COUNTERS: Final = "歳才時分日月年円枚回台人度秒"
_MONTH: Final = "(?:0?[1-9]|1[0-2]|０?[１-９]|１[０-２])"
_DAY: Final = "(?:0?[1-9]|[12][0-9]|3[01]|０?[１-９]|[１２][０-９]|３[０１])"


@dataclass(frozen=True, slots=True)
class Spoken:
    """Text for the voice.

    Attributes:
        text: What the voice is given.
        spans: For each character of ``text`` the run of shown characters it stands for, half-open.
    """

    text: str
    spans: tuple[Span, ...]

    def shown(self, start: int, end: int) -> Span:
        """Give the run of shown characters that ``text[start:end]`` stands for."""
        covered = self.spans[start:end]
        return (covered[0][0], covered[-1][1]) if covered else (0, 0)


def _number(digits: str) -> str:
    """Give a whole number in plain digits, without zeros in front."""
    return str(int(unicodedata.normalize("NFKC", digits)))


def _one_by_one(digits: str) -> str:
    """Read digits, and the X of a practice number, one at a time."""
    plain = unicodedata.normalize("NFKC", digits)
    return "".join("エックス" if re.fullmatch(_CROSS, sign) else _DIGITS[int(sign)] for sign in plain)


def _time(found: re.Match[str]) -> str:
    minutes = _number(found["minutes"])
    return f"{_number(found['hours'])}時" + (f"{minutes}分" if minutes != "0" else "")


def _telephone(found: re.Match[str]) -> str:
    return "の、".join(_one_by_one(group) for group in re.split(f"{_DASH}|[（()）]", found[0]))


def _postcode(found: re.Match[str]) -> str:
    return "ゆうびん番号、" + "の、".join(_one_by_one(found[name]) for name in ("area", "town"))


def _date(found: re.Match[str]) -> str:
    year = f"{_number(found['year'])}年" if found["year"] else ""
    return f"{year}{_number(found['month'])}月{_number(found['day'])}日"


def _month(found: re.Match[str]) -> str:
    """Read the days of a table: 202611, 20261104."""
    day = f"{_number(found['day'])}日" if found["day"] else ""
    return f"{found['year']}年{_number(found['month'])}月{day}"


def _things(found: re.Match[str]) -> str:
    """Read 3つめ; from ten on they are counted another way."""
    number = int(_number(found[1]))
    return f"{_THINGS[number - 1]}つ" if 0 < number < 10 else f"{number}個"


def _week(found: re.Match[str]) -> str:
    """Read days of the week that are written by their first sign: （日）, 月〜金, 月・水・金."""
    days = [f"{sign}曜日" for sign in found[0] if sign in _WEEK]
    return ("から" if re.search("[〜～]", found[0]) else "、").join(days)


def _short_number(found: re.Match[str]) -> str:
    return ("シャープ" if found["sharp"] else "") + _one_by_one(found["short"])


Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]
_RULES: Final[tuple[Rule, ...]] = (
    (
        re.compile(
            rf"(?<!{_DIGIT})[0０]({_DIGIT}|{_CROSS}){{1,4}}{_DASH}{_DIGIT}{{1,4}}{_DASH}{_DIGIT}{{3,4}}(?!{_DIGIT})"
        ),
        _telephone,
    ),
    (
        re.compile(rf"(?<!{_DIGIT})[0０]{_DIGIT}{{1,4}}[（(]{_DIGIT}{{1,4}}[）)]{_DIGIT}{{3,4}}(?!{_DIGIT})"),
        _telephone,
    ),
    (
        re.compile(
            rf"(?<!{_DIGIT})(?P<hours>[01２０１]?{_DIGIT}|[2２][0-4０-４])[:：](?P<minutes>[0-5０-５]{_DIGIT})(?!{_DIGIT})"
        ),
        _time,
    ),
    (
        re.compile(
            rf"(?<![0-9０-９/／.])(?:(?P<year>{_DIGIT}{{4}})[/／])?"
            rf"(?P<month>{_MONTH})[/／](?P<day>{_DAY})(?![0-9０-９/／.%％])"
        ),
        _date,
    ),
    (
        re.compile(
            r"(?<![0-9,.])(?P<year>20[0-9]{2})(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12][0-9]|3[01])?(?![0-9,.円])"
        ),
        _month,
    ),
    (re.compile(rf"({_DIGIT}{{1,2}})つ(?=め)"), _things),
    (re.compile(rf"〒(?P<area>{_DIGIT}{{3}}){_DASH}(?P<town>{_DIGIT}{{4}})(?!{_DIGIT})"), _postcode),
    # Lines for help, as people say them: #7119, 171, 118, 188, 189.
    (re.compile(r"(?P<sharp>[#＃]|シャープ)(?P<short>[0-9０-９]{4})(?![0-9０-９])"), _short_number),
    (
        re.compile(
            r"(?P<sharp>)(?<![0-9０-９.,，])(?P<short>171|118|188|189|１７１|１１８|１８８|１８９)(?=[番」』へにをはがでもと、。]|$)"
        ),
        _short_number,
    ),
    (re.compile(r"(?<![0-9０-９.,，])(110|119)(?=[へ。」』]|$)"), lambda found: found[1] + "番"),
    (re.compile("[＃#](?=（シャープ）)|[＊*](?=（こめじるし）)"), lambda found: ""),
    *((pattern, lambda found, kana=kana: kana) for pattern, kana in SETTLED),
    (re.compile("(?<=[「『])[-－−–—](?=[」』])"), lambda found: "マイナス" if found[0] in "-－−" else "横線"),
    (re.compile("(?<=時)(?:00|００)分"), lambda found: ""),
    (re.compile(rf"[0０]({_DIGIT})(?=[時分秒月日])"), lambda found: _number(found[1])),
    (re.compile(rf"({_DIGIT})さい"), lambda found: _number(found[1]) + "歳"),
    (
        re.compile(rf"({_DIGIT})こ(?=[のをがはもにでとず、。」』）)]|$)"),
        lambda found: _number(found[1]) + "個",
    ),
    (re.compile("(?<=[0-9０-９])着(?=[のをはが、。」』）) ]|$)|(?<=分)着"), lambda found: "ちゃく"),
    (re.compile("(?<=毎月)[1１]日|(?<![0-9０-９])[1１]日(?=[（(])"), lambda found: "ついたち"),
    (re.compile(rf"[¥￥]({_DIGIT}+(?:[,，]{_DIGIT}{{3}})*)"), lambda found: found[1] + "円"),
    (re.compile(rf"(?<={_DIGIT}) ?(GB|MB|Hz|L|F|cm|mm)(?![A-Za-z])"), lambda found: _UNITS[found[1]]),
    (re.compile("№"), lambda found: "ナンバー"),
    (
        re.compile(rf"(?<=[^0-9０-９A-Za-z]){_MINUS}(?={_DIGIT})|^{_MINUS}(?={_DIGIT})"),
        lambda found: "マイナス",
    ),
    (re.compile(rf"(?<={_DIGIT}){_MINUS}(?={_DIGIT})"), lambda found: "の"),
    (re.compile(f"[（(][{_WEEK}][）)]"), lambda found: f"、{_week(found)}、"),
    (re.compile(f"(?<![0-9０-９一-龯])[{_WEEK}](?:[〜～][{_WEEK}]|(?:・[{_WEEK}])+)(?![一-龯])"), _week),
    (
        re.compile(rf"(?:(?<=[{_COUNTERS}])|(?<=[:：]{_DIGIT}{{2}}))[〜～](?=[、。」』）)]|$)"),
        lambda found: "から",
    ),
    (re.compile(rf"(?<={_DIGIT})[×✕](?={_DIGIT})"), lambda found: "かける"),
    (re.compile("[」』](?=[「『])|(?<=既読) ?(?=[0-9])"), lambda found: "、"),
    # A key of the keyboard, not the particle: 「は」 is not read わ.
    (re.compile("(?<=[「『])[はへやがをに](?=[」』])"), lambda found: chr(ord(found[0]) + 0x60)),
    (re.compile(r"(?<=[0-9０-９一-龯])[〜～](?=\w)"), lambda found: "から"),
    (re.compile(r"(?<=[ぁ-ゖァ-ヺ])[〜～]+"), lambda found: "ー"),
    (re.compile(r"[〜～]"), lambda found: "、"),
    (re.compile("[①-⑳]"), lambda found: _CIRCLED[found[0]]),
)


def _plain(sign: str) -> str:
    """Speak one character: signs have words, pictures are silent, everything else stays."""
    sign = sign.translate(_NARROW)
    if sign in _SIGNS:
        return _SIGNS[sign]
    return "" if unicodedata.category(sign) in ("So", "Cs", "Co", "Cn", "Cf", "Cc") else sign


def _speakable(shown: str) -> Iterator[tuple[str, Span]]:
    """Give runs of spoken text and the shown characters behind each."""
    at = 0
    while at < len(shown):
        for pattern, words in _RULES:
            if found := pattern.match(shown, at):
                yield words(found), found.span()
                at = found.end()
                break
        else:
            yield _plain(shown[at]), (at, at + 1)
            at += 1


def spoken(text: Text, written: frozenset[int] = frozenset()) -> Spoken:
    """Make a text speakable.

    Args:
        text: Author's text; a piece with a reading is spoken by that reading.
        written: Numbers of the pieces whose writing the voice reads as the author wants; they go as written.
    """
    parts: list[str] = []
    spans: list[Span] = []
    at = 0
    for number, piece in enumerate(text.pieces):
        if not piece.reading:
            for words, (start, end) in _speakable(piece.shown):
                parts.append(words)
                spans += [(at + start, at + end)] * len(words)
        else:
            words = piece.shown if number in written else piece.reading
            parts.append(words)
            spans += [(at, at + len(piece.shown))] * len(words)
        at += len(piece.shown)
    return Spoken("".join(parts), tuple(spans))


_SENTENCE_END: Final = re.compile(
    r"[。！？!?\n]+(?:[」』）)]+(?![とがをはにのでもや、])|(?![」』）)]))"
)  # 「はい！」と言います is one sentence


def sentences(text: Text) -> list[tuple[Text, int]]:
    """Cut a text after 。！？ and the brackets that close behind them; give each part and where it begins."""
    shown = text.shown
    inside = within_marks(text)
    ends = (found.end() for found in _SENTENCE_END.finditer(shown))
    cuts = [0, *(end for end in ends if end not in inside), len(shown)]
    return [
        (cut_out(text, start, end), start)
        for start, end in itertools.pairwise(cuts)
        if shown[start:end].strip()
    ]


def within_marks(text: Text) -> set[int]:
    """Give the places between shown characters that lie inside a marked piece: no cut may go there."""
    inside: set[int] = set()
    at = 0
    for piece in text.pieces:
        if piece.reading is not None:
            inside.update(range(at + 1, at + len(piece.shown)))
        at += len(piece.shown)
    return inside


def cut_out(text: Text, start: int, end: int) -> Text:
    """Give the shown characters ``start`` to ``end`` as a text; both lie outside of marked pieces."""
    pieces: list[Piece] = []
    at = 0
    for piece in text.pieces:
        low, high = max(start - at, 0), min(end - at, len(piece.shown))
        if low < high:
            pieces.append(piece if piece.reading else Piece(piece.shown[low:high]))
        at += len(piece.shown)
    source = "".join(f"{{{p.shown}|{p.reading}}}" if p.reading else p.shown for p in pieces)
    return Text(source, tuple(pieces))
