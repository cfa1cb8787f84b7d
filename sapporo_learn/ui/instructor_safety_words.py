"""What the instructor reads about the record's safety. Pure."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from sapporo_learn.core.audit import AuditLine
from sapporo_learn.core.rotation import Backup
from sapporo_learn.core.safety import SafetyState
from sapporo_learn.ui.moments import clock, day

RULES: Final = ((0, "消さない"), (3, "3年"), (5, "5年"), (10, "10年"))
NO_BACKUP: Final = "バックアップは、まだ ありません。"
SOUND: Final = "記録のファイルは、よい状態です。"
BACKED_UP: Final = "バックアップしました。"
RESTORED: Final = "もどしました。まえの記録も のこっています。"
REOPEN: Final = "もどしました。アプリを おわって、もう一度 ひらいてください。"


def moment(at_ms: int, now: datetime) -> str:
    """Say when something was: きょう 12時55分."""
    return f"{day(at_ms, now)} {clock(at_ms, now)}"


def facts(state: SafetyState, now: datetime) -> list[str]:
    """Say what counts most: is there a backup, is the file sound."""
    newest = next(iter(state.backups), None)
    last = f"さいごのバックアップは、{moment(newest.at_ms, now)}です。" if newest else NO_BACKUP
    return [state.finding or SOUND, last]


def asked(backup: Backup | None, now: datetime) -> str:
    """Say to which moment the record would go back; "" when it cannot."""
    return f"{moment(backup.at_ms, now)}の記録に もどします。いまの記録も のこします。" if backup else ""


def rules(years: int) -> list[dict[str, Any]]:
    """Give the choices of how long a record is kept."""
    return [{"years": number, "word": word, "chosen": number == years} for number, word in RULES]


def old_words(state: SafetyState) -> str:
    """Say how many people the rule names; "" when nobody."""
    return f"{state.years}年 来ていない人が、{state.old}人 います。" if state.old else ""


def erased_words(count: int) -> str:
    """Say what was done."""
    return f"{count}人の記録を消しました。"


def line(one: AuditLine, now: datetime) -> dict[str, str]:
    """Say one change."""
    return {"when": moment(one.at_ms, now), "words": one.words()}
