"""Voice packs: folders in which a person read the sentences of a lesson, one file each. Never trusts them.

``pack.toml`` says which sentence each number stands for. A sentence is found by its exact words, so that a
recording of words that have changed is never heard.
"""

from __future__ import annotations

import json
import logging
import os
import re
import stat
import tempfile
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from sapporo_learn.core.ruby import parse

TABLE: Final = "pack.toml"
ENDINGS: Final = (".wav", ".ogg")
MOST_BYTES: Final = 10_000_000  # of one recording: 30 s in stereo
MOST_SENTENCES: Final = 999
_MOST_PACKS: Final = 50
_MOST_TABLE_BYTES: Final = 256 * 1024
_MOST_CHARS: Final = 200
_MOST_DOTS: Final = 40  # in a line; very long dotted keys take tomllib all memory there is
_FORMAT: Final = 1
_LOG = logging.getLogger(__name__)

_NO_FILE: Final = "ふつうのファイルではありません。ファイルそのものを置いてください。"
_LINK: Final = "別の場所を指しています。ファイルそのものを置いてください。"
_TOO_BIG: Final = "大きすぎます。1つの文だけを録音してください。"
_UNREADABLE: Final = "開けません。ファイルの読みとりを許可してください。"
_TABLE: Final = f"{TABLE} が読めません。「speech pack-list」で作りなおしてください。"


class PackError(Exception):
    """A pack or a file of it cannot be used; ``text`` is one Japanese sentence."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


@dataclass(frozen=True, slots=True)
class Pack:
    """What a pack says of itself.

    Attributes:
        lesson: Id of the lesson, or ``common`` for what every lesson says.
        reader: Name of who reads; may be empty.
        numbers: The number of each sentence, by its source.
    """

    lesson: str
    reader: str = ""
    numbers: Mapping[str, int] = field(default_factory=dict)


def mark_of(source: str) -> str:
    """Give the short hash by which a sentence is known to be unchanged."""
    import hashlib

    return hashlib.sha256(source.encode()).hexdigest()[:12]


def name_of(number: int) -> str:
    """Give the name of a recording, without its ending."""
    return f"{number:03d}"


def read_safely(path: Path, most: int) -> bytes:
    """Read an ordinary file of at most so many bytes.

    Raises:
        PackError: It is a link, a pipe or a device, too large, or not readable.
        FileNotFoundError: There is none.
    """
    if path.is_symlink():
        raise PackError(_LINK)
    flags = os.O_RDONLY
    for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY"):  # each is missing somewhere
        flags |= getattr(os, name, 0)
    try:
        with os.fdopen(os.open(path, flags), "rb") as file:
            about = os.fstat(file.fileno())
            if not stat.S_ISREG(about.st_mode):
                raise PackError(_NO_FILE)
            data = file.read(most + 1) if about.st_size <= most else bytes(most + 1)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise PackError(_NO_FILE if path.is_dir() else _UNREADABLE) from error
    if len(data) > most:
        raise PackError(_TOO_BIG)
    return data


def write_safely(path: Path, text: str) -> None:
    """Put a file into place; a link that stands there is replaced, not followed.

    Raises:
        OSError: It cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, delete=False) as file:
        file.write(text)
    fresh = Path(file.name)
    fresh.chmod(0o644)
    fresh.replace(path)


def recording_of(folder: Path, number: int) -> Path | None:
    """Give the recording with this number, whatever it is; None when there is none."""
    paths = (folder / (name_of(number) + ending) for ending in ENDINGS)
    return next((path for path in paths if os.path.lexists(path)), None)


def read_pack(folder: Path) -> Pack:
    """Read what a pack says of itself.

    Raises:
        PackError: The folder is a link, the table is missing or anything in it is not as it must be.
    """
    import tomllib  # not on the way to the first sentence

    if folder.is_symlink() or not folder.is_dir():
        raise PackError("フォルダーではありません。録音のフォルダーそのものを置いてください。")
    try:
        text = read_safely(folder / TABLE, _MOST_TABLE_BYTES).decode("utf-8-sig")
        if any(line.count(".") > _MOST_DOTS for line in text.split("\n")):
            raise PackError(_TABLE)
        return _pack(tomllib.loads(text))
    except FileNotFoundError:
        raise PackError(f"{TABLE} がありません。「speech pack-list」で作ってください。") from None
    except (ValueError, RecursionError) as error:  # also UnicodeDecodeError, TOMLDecodeError, RubyError
        raise PackError(_TABLE) from error


def _pack(raw: dict[str, Any]) -> Pack:
    """Hold a table against the format.

    Raises:
        ValueError: It does not fit.
    """
    if set(raw) != {"format", "lesson", "reader", "sentence"} or raw["format"] != _FORMAT:
        raise ValueError("keys")
    lesson, reader, rows = raw["lesson"], raw["reader"], raw["sentence"]
    if not (isinstance(lesson, str) and re.fullmatch(r"[a-z0-9-]{1,40}", lesson)):
        raise ValueError("lesson")
    if not (isinstance(reader, str) and len(reader) <= 40 and (reader.isprintable() or not reader)):
        raise ValueError("reader")
    if not (isinstance(rows, list) and len(rows) <= MOST_SENTENCES):
        raise ValueError("sentence")
    numbers = dict(map(_row, rows))
    if len(numbers) != len(rows) or len(set(numbers.values())) != len(rows):
        raise ValueError("twice")
    return Pack(lesson, reader, numbers)


def _row(row: object) -> tuple[str, int]:
    if not (isinstance(row, dict) and set(row) == {"number", "hash", "text"}):
        raise ValueError("row")
    number, mark, source = row["number"], row["hash"], row["text"]
    if type(number) is not int or not 1 <= number <= MOST_SENTENCES:
        raise ValueError("number")
    if not (isinstance(source, str) and 0 < len(source) <= _MOST_CHARS and mark == mark_of(source)):
        raise ValueError("text")
    parse(source)
    return source, number


def pack_text(pack: Pack) -> str:
    """Write a pack's table."""
    rows = (
        f'\n[[sentence]]\nnumber = {number}\nhash = "{mark_of(source)}"\ntext = {_quoted(source)}\n'
        for source, number in pack.numbers.items()
    )
    head = (
        "# 声の録音の表です。「speech pack-list」が書きます。reader（読む人の名前）だけ、書きかえられます。\n"
        f"format = {_FORMAT}\nlesson = {_quoted(pack.lesson)}\nreader = {_quoted(pack.reader)}\n"
    )
    return head + ("".join(rows) or "sentence = []\n")


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def numbered(folder: Path, before: Pack | None, sources: list[str]) -> dict[str, int]:
    """Number sentences: those that are still the same keep theirs; no other gets one that has a recording."""
    known = before.numbers if before else {}
    used = [int(path.stem) for path in strays(folder, ()) if path.stem.isascii() and path.stem.isdigit()]
    free = max((*known.values(), *used), default=0)
    numbers: dict[str, int] = {}
    for source in sources:
        if source in known:
            numbers[source] = known[source]
        else:
            free += 1
            numbers[source] = free
    return numbers


def strays(folder: Path, numbers: Collection[int]) -> list[Path]:
    """Give the recordings in a folder that stand for none of these numbers."""
    names = {name_of(number) + ending for number in numbers for ending in ENDINGS}
    found = folder.iterdir() if folder.is_dir() else ()
    return sorted(path for path in found if path.suffix.lower() in ENDINGS and path.name not in names)


def folders(root: Path) -> list[Path]:
    """Give the folders of the packs, in order of their names; those that begin with a dot are not meant."""
    try:
        found = sorted(path for path in root.iterdir() if path.is_dir() and not path.name.startswith("."))
    except OSError:
        return []
    return found[:_MOST_PACKS]


class Recordings:
    """The recordings of all packs by the source of their sentence. Looked for once, when first asked."""

    def __init__(self, root: Path | None) -> None:
        """Use the packs in this folder, which need not be there."""
        self._root = root
        self._paths: dict[str, Path] | None = None

    def of(self, source: str) -> Path | None:
        """Give the recording of a sentence."""
        if self._paths is None:
            self._paths = dict(self._found()) if self._root else {}
        return self._paths.get(source)

    def leave_out(self, source: str, reason: str) -> None:
        """Use the recording of this sentence no more."""
        if self._paths is not None and (path := self._paths.pop(source, None)):
            _LOG.warning("%s: %s", path, reason)

    def _found(self) -> Iterator[tuple[str, Path]]:
        """Find them; of two for the same sentence the one in the first folder counts, so it comes last."""
        assert self._root is not None
        for folder in reversed(folders(self._root)):
            try:
                pack = read_pack(folder)
            except PackError as error:
                _LOG.warning("%s: %s", folder, error.text)
                continue
            for source, number in pack.numbers.items():
                if path := recording_of(folder, number):
                    yield source, path
