"""Kanji with two everyday readings: where the neighbours settle which, and where only the author can."""

from __future__ import annotations

import re
from typing import Final

_PERSON: Final = (
    "(?:(?<=という)|(?<=べつの)|(?<=練習した)|(?<=消した)|(?<=消された)|(?<=新しい(?=方[：:]))"
    "|(?<=使える)|(?<=がいる)|(?<=[こそ]の(?=方[のと])))"
)
# What stands there is read so.
SETTLED: Final = tuple(
    (re.compile(pattern), kana)
    for pattern, kana in (
        ("(?<=[ぁ-ゖ])行(?=[をはがにもでのとへだ、。」』]|から|$)", "ぎょう"),
        ("(?<=の)札(?!幌)", "ふだ"),
        (f"{_PERSON}方(?=は)", "カタ"),  # かたは is a noun to the front end
        (f"{_PERSON}方(?=[がをもとのに、。」』：:]|$)(?!がいい|がよ)", "かた"),
        ("(?<=同じ)方(?=[とでかが」])", "かた"),
        ("同じ(?=人)", "おなじ"),
        ("(?<=[のたるい])(?<![床茶]の)間(?=[をはがにもでのだ、])", "あいだ"),
        ("(?:(?<=きょう)|(?<=北海道))中(?=[にがでの])", "じゅう"),
        ("(?<=の)分(?=[はをもが])", "ぶん"),
        ("(?<=[（(])分(?=[）)])", "ふん"),
        ("(?<![アど戸窓目口]を)開け(?=ません)", "ひらけ"),
        ("(?<=お)話し(?=ください)", "はなし"),
        ("何(?=[のとだ]|です|でしょ)", "なん"),
    )
)
# No sentence settles these for a machine: the author has to.
HOMOGRAPHS: Final = re.compile(
    "人気(?!者)|十分|市場|一日(?!中)|辛[いくか]|何人(?!も)|何で(?!も)"
    "|(?<=[たいるうじの])方(?![法向面針])"
    "|(?<=[ぁ-ゖ])間(?!違)"
    "|(?<![アど戸窓目口]を)開け(?![てた])"
    "|(?<=[ぁ-ゖ])(?<![のん])(?<!話し)中"
    "|(?<![0-9０-９一二三四五六七八九十百何自半人])分(?![かけ])"
    "|(?<=[ぁ-ゖ])行(?![くいきけっかこえ])"
)
# Readings that the front end gives to 下 and 上 by a guess.
GUESSED: Final = frozenset((("下", "モト"), ("下", "シモ"), ("上", "カミ")))
