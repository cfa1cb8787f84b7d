"""What is written down of all that an instructor or a command changes: who, what, when; no names. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

INSTRUCTOR: Final = "instructor"
COMMAND: Final = "command"

WHO_WORDS: Final = {INSTRUCTOR: "講師", COMMAND: "コマンド"}

WHAT_WORDS: Final = {
    "renamed": "名前をかえた",
    "hidden": "えらぶ画面から かくした",
    "shown": "えらぶ画面に もどした",
    "erased": "記録を消した",
    "erased-old": "古い記録を消した",
    "retention": "古い記録の きまりをかえた",
    "pin-set": "暗証番号を決めた",
    "pin-changed": "暗証番号をかえた",
    "bus-kept": "バスの時刻表を しまった",
    "bus-removed": "バスの時刻表を消した",
    "bus-chosen": "バス停をえらんだ",
    "screen": "画面の大きさを合わせた",
    "backup": "バックアップした",
    "restored": "前の状態にもどした",
    "salvaged": "こわれた記録を ひろった",
    "exported": "書き出した",
    "packed": "ほかのパソコンへ 記録を出した",
    "merged": "ほかのパソコンの記録を入れた",
    "linked": "同じ方とした",
    "unlinked": "べつの方とした",
}
"""What can be changed -> how an instructor reads it."""


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One change.

    Attributes:
        at_ms: When, by the clock of the machine.
        who: ``instructor`` or ``command``.
        what: A key of ``WHAT_WORDS``; others, of newer programs, are possible.
        about: Id of a learner, a number or a date; "" = nothing more to say.
        name: The learner's name now, or "" when ``about`` is nobody who is known.
    """

    at_ms: int
    who: str
    what: str
    about: str = ""
    name: str = ""

    def words(self) -> str:
        """Say who did what; whom it concerned is told only while that person is known."""
        done = WHAT_WORDS.get(self.what, self.what)
        whom = f"（{self.name}さん）" if self.name else ""
        return f"{WHO_WORDS.get(self.who, self.who)}：{done}{whom}"
