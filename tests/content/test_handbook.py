"""What is generated for authors, and that the generated files are those of this code."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec.inspect
import pytest

from sapporo_learn.content import format1
from sapporo_learn.content.handbook import keys_text, refresh, refreshed, schema_text
from sapporo_learn.core.phone import catalog

LESSONS = Path(__file__).parents[2] / "lessons"
README = (LESSONS / "README.md").read_text("utf-8")
TABLES = [
    kind
    for kind in vars(format1).values()
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct) and kind.__struct_fields__
]


def test_the_schema_beside_the_lessons_is_the_one_of_the_code():
    assert (LESSONS / "lesson.schema.json").read_text("utf-8") == schema_text()


def test_the_schema_completes_words_and_explains_keys_in_japanese():
    schema = json.loads(schema_text())
    tables = schema["$defs"]
    step = tables["StepTable"]["properties"]
    assert step["point_at"]["enum"] == list(catalog.TARGETS)
    assert tables["EventTable"]["properties"]["event"]["enum"] == list(catalog.EVENTS)
    assert tables["LessonTable"]["properties"]["scene"]["enum"] == list(catalog.SCENES)
    assert tables["LessonTable"]["additionalProperties"] is False
    assert all("description" not in table for table in tables.values())
    assert step["alone"]["description"].startswith("おさらいで言う文。")


def test_the_readme_holds_the_tables_of_the_code():
    assert refreshed(README) == README
    assert catalog.describe() in README
    assert keys_text() in README


@pytest.mark.parametrize("kind", TABLES, ids=lambda kind: kind.__name__)
def test_every_key_is_explained_in_the_readme(kind):
    for field in msgspec.inspect.type_info(kind).fields:
        row = next(line for line in README.splitlines() if line.startswith(f"| `{field.encode_name}` |"))
        assert all(cell.strip() for cell in row.strip("|").split("|"))


def test_refresh_brings_both_files_up_to_date(tmp_path):
    readme = tmp_path / "README.md"
    readme.write_text(README.replace("`home/phone`", "`home/old`").replace("さわる場所。", ""), "utf-8")
    refresh(tmp_path)
    assert readme.read_text("utf-8") == README
    assert (tmp_path / "lesson.schema.json").read_text("utf-8") == schema_text()


def test_a_readme_without_its_markers_is_a_bug():
    with pytest.raises(ValueError, match="keys: begin"):
        refreshed("# もう ない")
