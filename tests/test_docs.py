"""The documents are held to the code: commands, recipes, words, links, numbers."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from sapporo_learn.cli import cli
from sapporo_learn.course import open_course

ROOT = Path(__file__).parent.parent
DOCUMENTS = [
    *(f"{name}.md" for name in ("README", "ARCHITECTURE", "DECISIONS", "GLOSSARY", "CONTRIBUTING")),
    "RECORD.md",
    "lessons/README.md",
    "assets/CREDITS.md",
]


def read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def commands(group: click.Group, before: str = "") -> Iterator[tuple[str, click.Command]]:
    """Every command with its full name."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            yield from commands(command, f"{name} ")
        else:
            yield f"{before}{name}", command


COMMANDS = dict(commands(cli))


def test_there_are_commands() -> None:
    assert {"start", "demo", "doctor", "lessons check"} <= set(COMMANDS)


@pytest.mark.parametrize("document", ["README.md", "ARCHITECTURE.md"])
@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_documented(name: str, document: str) -> None:
    assert re.search(rf"`(?:sapporo-learn )?{name}`", read(document))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_has_japanese_help(name: str) -> None:
    command = COMMANDS[name]
    options = [option for option in command.params if isinstance(option, click.Option)]
    helps = [command.help or "", *(option.help or "" for option in options)]
    assert [text for text in helps if not re.search("[ぁ-ヿ一-鿿]", text)] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_every_command_is_japanese_throughout(name: str) -> None:
    command = COMMANDS[name]
    told = command.get_help(click.Context(command, info_name=name))
    assert told.startswith("使い方：")
    english = (
        r"Usage|Options|Arguments|Commands|Show this|\b(?:TEXT|PATH|FILE|FILENAME|DIRECTORY|INTEGER|FLOAT)\b"
    )
    assert re.findall(english, told) == []
    names = [one.human_readable_name for one in command.params if isinstance(one, click.Argument)]
    assert [one for one in names if not re.search("[ぁ-ヿ一-鿿]", one)] == []


def test_documents_name_no_command_that_is_not_there() -> None:
    known = {*COMMANDS, *cli.list_commands(click.Context(cli))}
    named = {
        match.strip()
        for document in DOCUMENTS
        for match in re.findall(r"`sapporo-learn ([a-z]+(?: [a-z][a-z-]*)?)", read(document))
    }
    assert named
    assert {name for name in named if name not in known and name.split()[0] not in COMMANDS} == set()


def test_the_recipes_of_just_and_of_the_document_are_the_same() -> None:
    just = Path(sys.executable).parent / "just"
    listed = subprocess.check_output([just, "--summary"], cwd=ROOT, text=True).split()
    documented = re.findall(r"^\| `just (\w+)` \|", read("CONTRIBUTING.md"), re.MULTILINE)
    assert sorted(documented) == sorted(listed)


def source() -> str:
    package = ROOT / "sapporo_learn"
    paths = [path for path in package.rglob("*") if path.suffix in (".py", ".qml")]
    assert len(paths) > 50
    return "\n".join([path.read_text("utf-8") for path in paths] + [path.name for path in paths])


def test_the_words_of_the_glossary_are_the_words_of_the_code() -> None:
    words = re.findall(r"\| `([^`|]+)` \|$", read("GLOSSARY.md"), re.MULTILINE)
    assert len(words) > 40
    code = source()
    assert [word for word in words if not re.search(rf"\b{re.escape(word)}\b", code)] == []


def test_the_glossary_uses_each_word_once() -> None:
    rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \| `", read("GLOSSARY.md"), re.MULTILINE)
    japanese = [word.strip() for word, _ in rows]
    assert len(japanese) == len(set(japanese))


@pytest.mark.parametrize("document", DOCUMENTS)
def test_links_lead_somewhere(document: str) -> None:
    targets = re.findall(r"\]\(([^)#]+)\)", read(document))
    local = [target for target in targets if "://" not in target]
    assert [target for target in local if not (ROOT / document).parent.joinpath(target).exists()] == []


def test_the_readme_lists_every_lesson() -> None:
    listed = re.findall(r"^\| (\S+) \| (\d+)分 \|", read("README.md"), re.MULTILINE)
    assert listed == [(lesson.title.shown, str(lesson.minutes)) for lesson in open_course().lessons]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_links_within_a_document_lead_to_a_heading(document: str) -> None:
    text = read(document)
    headings = {
        re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
        for heading in re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    }
    assert [link for link in re.findall(r"\]\(#([^)]+)\)", text) if link not in headings] == []


def test_every_heading_stands_after_an_empty_line() -> None:
    close = [(name, line) for name in DOCUMENTS for line in re.findall(r"[^\n]\n(## .*)", read(name))]
    assert close == []


def test_files_named_in_the_architecture_exist() -> None:
    named = re.findall(r"`([\w./-]+/[\w./-]+\.(?:py|qml|toml|csv|json|sh|md))`", read("ARCHITECTURE.md"))
    places = ("", "sapporo_learn", "sapporo_learn/ui/qml/SapporoLearn")
    assert len(named) > 20
    known = [name for name in named if "NAME" not in name]
    assert [name for name in known if not any((ROOT / place / name).exists() for place in places)] == []


def test_decisions_are_numbered_without_a_gap() -> None:
    numbers = [int(number) for number in re.findall(r"^## (\d+)\. ", read("DECISIONS.md"), re.MULTILINE)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) >= 15
