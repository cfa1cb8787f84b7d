"""Holds raw TOML against the format's structs and finds everything that does not fit, in Japanese words.

``msgspec.convert`` stops at the first fault; an author wants all of them at once. What passes here converts.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from typing import Any

import msgspec
import msgspec.inspect as inspect

from sapporo_learn.content.problems import short, unknown
from sapporo_learn.core.ruby import RubyError, parse

MAX_FAULTS = 60

Path = tuple[str | int, ...]
Extra = dict[str, Any]

_KINDS: tuple[tuple[type, str], ...] = (
    (bool, "はい・いいえ"),
    (str, "文字"),
    (int, "数"),
    (float, "小数"),
    (list, "ならび"),
    (dict, "表"),
    (datetime, "日時"),
    (date, "日付"),
    (time, "時刻"),
)
_HOW = {
    "文字": '文字で、「"」で囲んで',
    "数": "数で、囲まずに",
    "ならび": "ならびで、[ と ] で囲んで",
    "表": "表で、{ と } で囲んで",
    "日付": "日付で、2027-03-31 のように、囲まずに",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that does not fit. ``path`` leads there from the top: ``("step", 2, "hint", 0, "say")``."""

    path: Path
    message: str


def faults(raw: object, kind: type[msgspec.Struct]) -> list[Fault]:
    """Return everything in ``raw`` that does not fit ``kind``, at most :data:`MAX_FAULTS`."""
    walker = _Walker(kind)
    walker.value(raw, _declared(kind), ())
    return walker.found


@cache
def _declared(kind: type[msgspec.Struct]) -> inspect.Type:
    return inspect.type_info(kind)  # takes as long as everything else of a lesson


class _Walker:
    """Goes through values and declarations side by side."""

    def __init__(self, kind: type[msgspec.Struct]) -> None:
        self.found: list[Fault] = []
        self._top = kind.__struct_fields__

    def value(self, value: Any, node: inspect.Type, path: Path, extra: Extra | None = None) -> None:
        """Look at one value, which may be anything TOML knows."""
        match node:
            case inspect.Metadata():
                known = (node.extra_json_schema or {}).get("enum", ())
                self.value(value, node.type, path, {"known": known, **(node.extra or {})})
            case inspect.StructType():
                if self._is(dict, value, path):
                    self._struct(value, node, path)
            case inspect.VarTupleType():
                self._row(value, node, path, extra or {})
            case inspect.EnumType():
                names = [member.value for member in node.cls]
                self.value(value, inspect.StrType(), path, {**(extra or {}), "known": names})
            case inspect.StrType():
                if self._is(str, value, path):
                    self._text(value, node, path, extra or {})
            case inspect.IntType():
                if self._is(int, value, path):
                    self._number(value, node, path)
            case inspect.DateType():
                self._is(date, value, path)
            case _:
                raise TypeError(f"the format may not use {node}")

    def _tell(self, path: Path, message: str) -> None:
        if len(self.found) < MAX_FAULTS:
            self.found.append(Fault(path, message))

    def _is(self, kind: type, value: object, path: Path) -> bool:
        wanted = next(name for known, name in _KINDS if known is kind)
        got = next(name for known, name in _KINDS if isinstance(value, known))  # a bool is no number
        if got == wanted:
            return True
        self._tell(path, f"「{_name(path)}」は{_HOW[wanted]}書きます（いまは{got}です）。")
        return False

    def _struct(self, raw: dict[str, Any], node: inspect.StructType, path: Path) -> None:
        fields = {field.encode_name: field for field in node.fields}
        for key in raw:
            if len(self.found) >= MAX_FAULTS:
                return
            if key not in fields:
                self._tell((*path, key), self._unknown_key(key, tuple(fields), path))
        for name, field in fields.items():
            if name in raw:
                self.value(raw[name], field.type, (*path, name))
            elif field.required:
                self._tell((*path, name), f"「{name}」がありません。")

    def _unknown_key(self, key: str, known: Sequence[str], path: Path) -> str:
        if path and key in self._top:
            return f"「{key}」は、いちばん上（最初の [[step]] より前）に書きます。"
        return unknown(key, "項目", known)

    def _row(self, value: Any, node: inspect.VarTupleType, path: Path, extra: Extra) -> None:
        name = _name(path)
        if isinstance(value, dict) and isinstance(node.item_type, inspect.StructType):
            self._tell(path, f"[[{name}]] と、かっこを二重にします。")
            return
        if not self._is(list, value, path):
            return
        least, most = node.min_length or 0, node.max_length
        if len(value) < least or (most is not None and len(value) > most):
            limits = f"{least}〜{most}こ" if most is not None else f"{least}こ以上"
            self._tell(path, f"「{name}」は{limits}にします（いまは{len(value)}こです）。")
        for index, item in enumerate(value[:most]):
            self.value(item, node.item_type, (*path, index), extra)

    def _text(self, value: str, node: inspect.StrType, path: Path, extra: Extra) -> None:
        name = _name(path)
        if len(value) < (node.min_length or 0):
            self._tell(path, f"「{name}」が空です。")
        elif node.max_length is not None and len(value) > node.max_length:
            self._tell(path, f"「{name}」が長すぎます（{node.max_length}字まで）。")
        elif any(unicodedata.category(char).startswith("C") for char in value):
            self._tell(path, f"「{name}」に、改行や見えない字が入っています。")
        elif extra.get("known") and value not in extra["known"]:
            self._tell(path, f"「{name}」：{unknown(value, extra['noun'], tuple(extra['known']))}")
        elif node.pattern is not None and not re.search(node.pattern, value):
            self._tell(path, f"「{name}」の「{short(value)}」は使えません。{extra['rule']}")
        elif extra.get("ruby"):
            try:
                parse(value)
            except RubyError as error:
                self._tell(path, f"「{name}」：{error}")

    def _number(self, value: int, node: inspect.IntType, path: Path) -> None:
        least, most = node.ge, node.le
        assert least is not None, "every number of the format has limits"
        assert most is not None, "every number of the format has limits"
        if not least <= value <= most:
            self._tell(path, f"「{_name(path)}」は {least} から {most} までの数で書きます。")


def _name(path: Path) -> str:
    """Return the last key of a path: what the author looks for."""
    return next((str(part) for part in reversed(path) if isinstance(part, str)), "ファイル")
