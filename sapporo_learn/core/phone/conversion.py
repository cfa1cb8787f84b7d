"""From kana to what may be meant: a small table of our own, enough for what is practised.

A real phone knows hundreds of thousands of words. Here whole sentences are put together from the words of the
table and a few particles; whatever is not in it can still be had in kana, katakana and, for numbers, digits.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from sapporo_learn.core.phone.kana import katakana

_TABLE: Final = """
    あか 赤 ; あかい 赤い ; あき 秋 ; あさ 朝 ; あした 明日 ; あめ 雨 飴 ; ありがとう 有難う ; いい 良い
    いえ 家 ; いく 行く ; いま 今 ; いもうと 妹 ; うち 家 ; え 絵 ; えき 駅 ; おおどおり 大通 ; おか 丘
    おちゃ お茶 ; おとうと 弟 ; おねがいします お願いします
    かいもの 買い物 ; かき 柿 牡蠣 ; かぞく 家族 ; かわ 川 ; きた 北 ; きたく 北区 ; きのう 昨日
    きょう 今日 ; きる 着る 切る ; く 区 ; くすり 薬 ; くるま 車 ; げんき 元気 ; こうえん 公園
    さくら 桜 ; さっぽろ 札幌 ; さっぽろし 札幌市 ; さとう 佐藤 砂糖 ; さむい 寒い
    し 市 ; じかん 時間 ; しごと 仕事 ; じゅうしょ 住所 ; すし 寿司 ; そら 空 ; だいじょうぶ 大丈夫
    たのしみ 楽しみ ; ちょうめ 丁目 ; つき 月 ; てがみ 手紙 ; でんわ 電話 ; とけい 時計 ; とよひらがわ 豊平川
    なつ 夏 ; なまえ 名前 ; にし 西 ; にしく 西区 ; はな 花 鼻 ; はなし 話 ; はる 春 ; ばんごう 番号
    ひがし 東 ; ひがしく 東区 ; びょういん 病院 ; ふゆ 冬 ; ほっかいどう 北海道 ; ほん 本 ; まご 孫
    まち 町 街 ; みず 水 ; みち 道 ; みなみ 南 ; みなみく 南区 ; むすこ 息子 ; むすめ 娘 ; やま 山
    ゆき 雪 行き ; ゆきかき 雪かき ; ゆきまつり 雪まつり ; よやく 予約 ; よる 夜 ; りょうり 料理 ; わたし 私
"""
_ENTRIES: Final = (entry.split() for entry in _TABLE.replace("\n", ";").split(";") if entry.strip())
_WORDS: Final = {kana: tuple(words) for kana, *words in _ENTRIES}
_SMALL_WORDS: Final = """
    は が を に で と も へ の か ね よ です ます でした ました ください さん から まで 、 。 ？ ！
"""
_PARTICLES: Final = frozenset(_SMALL_WORDS.split())
_DIGITS: Final = {
    kana: value
    for value, names in enumerate(
        ("いち いっ", "に", "さん", "よん", "ご", "ろく ろっ", "なな", "はち はっ", "きゅう"), 1
    )
    for kana in names.split()
}
_TENS: Final = ("じゅう", "じゅっ")
_COUNTED: Final = ("ちょうめ", "ばん", "じ", "ふん", "ぷん", "にん", "えん", "さい", "かい")


def candidates(kana: str) -> tuple[str, ...]:
    """Give what the kana may mean, likeliest first, each once; the kana themselves are always there."""
    number = _number(kana)
    found = (*_WORDS.get(kana, ()), _sentence(kana), number, kana, katakana(kana))
    return tuple(dict.fromkeys(each for each in found if each))


@lru_cache(maxsize=256)
def _sentence(kana: str) -> str:
    """Put the whole together from words, particles and counted numbers; "" where something is left over."""
    best: list[str | None] = ["", *([None] * len(kana))]
    for end in range(1, len(kana) + 1):
        for begin in range(end):  # the longest piece first
            before, piece = best[begin], _piece(kana[begin:end], kana[end:])
            if before is not None and piece:
                best[end] = before + piece
                break
    return best[-1] or ""


def _piece(kana: str, following: str) -> str:
    """Give a word of a sentence as it is written, or "" where it is none."""
    if len(kana) > 1 and kana in _WORDS:
        return _WORDS[kana][0]
    if kana in _PARTICLES or kana.isdecimal():
        return kana
    return _number(kana) if following.startswith(_COUNTED) else ""


def _number(kana: str) -> str:
    """Write a number from one to ninety-nine in digits; "" where it is none."""
    if kana in _DIGITS:
        return str(_DIGITS[kana])
    for ten in _TENS:
        before, found, after = kana.partition(ten)
        if found and (not before or before in _DIGITS) and (not after or after in _DIGITS):
            return str(_DIGITS.get(before, 1) * 10 + _DIGITS.get(after, 0))
    return ""
