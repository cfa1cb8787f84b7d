"""What is generated for authors from the code: the JSON Schema, and the tables in ``lessons/README.md``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import msgspec
import msgspec.inspect as inspect

from sapporo_learn.content import format1
from sapporo_learn.content.format1 import PassMarkTable
from sapporo_learn.core.phone import catalog

SCHEMA_FILE = "lesson.schema.json"
README_FILE = "README.md"

_TABLES = (
    ("いちばん上（最初の `[[step]]` より前）", format1.LessonTable),
    ("`passes_with = { … }`", format1.PassMarkTable),
    ("`[[step]]` 手順", format1.StepTable),
    ("`done_when = { … }`、`where = { … }` できごと", format1.EventTable),
    ("`[[step.hint]]` ヒント", format1.HintTable),
    ("`[[step.mistake]]` つまずき", format1.MistakeTable),
    ("catalog.toml", format1.CatalogTable),
    ("catalog.toml の `[[unit]]` 単元", format1.UnitTable),
    ("catalog.toml の `[[goal]]` めあて", format1.GoalTable),
)

_KINDS: dict[type[inspect.Type], str] = {
    inspect.StrType: "文字",
    inspect.IntType: "数",
    inspect.DateType: "日付",
    inspect.StructType: "表",
}


def schema_text() -> str:
    """Return the JSON Schema of ``lesson.toml``, with which editors complete, explain and check."""
    schema = msgspec.json.schema(format1.LessonTable)
    step = schema["$defs"]["StepTable"]["properties"]
    step["point_at"]["enum"] = step["then_at"]["items"]["enum"] = list(catalog.TARGETS)
    for table in schema["$defs"].values():
        table.pop(
            "description", None
        )  # our English docstrings; the keys themselves are explained in Japanese
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "さっぽろスマホれんしゅうの教材",
    }
    return json.dumps(head | schema, ensure_ascii=False, indent=2) + "\n"


def keys_text() -> str:
    """Return every key of lesson files as Markdown tables."""
    parts = []
    for title, kind in _TABLES:
        rows = ["| 項目 | 書くもの | 書かないとき | 説明 |", "| --- | --- | --- | --- |", *_rows(kind)]
        parts.append(f"### {title}\n\n" + "\n".join(rows))
    return "\n\n".join(parts) + "\n"


def refreshed(readme: str) -> str:
    """Return the README with its generated parts as the code is now.

    Raises:
        ValueError: The README has lost the comment at which a part begins or ends.
    """
    for name, text in (("keys", keys_text()), ("vocabulary", catalog.describe())):
        begin, end = f"<!-- {name}: begin -->\n", f"<!-- {name}: end -->"
        if readme.count(begin) != 1 or readme.count(end) != 1:
            raise ValueError(f"the README needs one '{begin.strip()}' and one '{end}'")
        before, _, rest = readme.partition(begin)
        readme = f"{before}{begin}\n{text}\n{end}{rest.partition(end)[2]}"
    return readme


def refresh(root: Path) -> None:
    """Write the generated files of the folder of lessons anew."""
    readme = root / README_FILE
    readme.write_text(refreshed(readme.read_text("utf-8")), "utf-8")
    (root / SCHEMA_FILE).write_text(schema_text(), "utf-8")


def _rows(kind: type[msgspec.Struct]) -> Iterator[str]:
    node = inspect.type_info(kind)
    assert isinstance(node, inspect.StructType)
    for field in node.fields:
        assert isinstance(field.type, inspect.Metadata)
        meaning = (field.type.extra_json_schema or {})["description"]
        default = "**必ず書く**" if field.required else _shown(field.default)
        yield f"| `{field.encode_name}` | {_kind(field.type)} | {default} | {meaning} |"


def _kind(node: inspect.Type) -> str:
    match node:
        case inspect.Metadata():
            return _kind(node.type)
        case inspect.EnumType():
            return "・".join(f"`{member.value}`" for member in node.cls)
        case inspect.VarTupleType():
            item = _kind(node.item_type)
            return f"{item}のならび"
        case _:
            return _KINDS[type(node)]


def _shown(default: object) -> str:
    """Return a default as an author would write it."""
    match default:
        case StrEnum():
            return f"`{default.value}`"
        case tuple() if default:
            return "ぜんぶ"
        case PassMarkTable():
            return f"`{{ hints = {default.hints}, mistakes = {default.mistakes} }}`"
        case int():
            return f"`{default}`"
        case _:
            return "なし"
