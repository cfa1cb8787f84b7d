"""Opens an operator's feed, a zip or a folder, as if somebody wanted to harm. Nothing is unpacked."""

from __future__ import annotations

import io
import posixpath
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from sapporo_learn.errors import KnownError

MAX_ZIP = 96 * 2**20
MAX_FILE = 96 * 2**20
MAX_TOTAL = 160 * 2**20
"""Bytes: of the zip, of one file in it, of all files that are read; several times a large city's."""

MAX_RATIO = 100
"""Text of a feed shrinks to a tenth, rarely to a thirtieth; a bomb shrinks to a thousandth."""

SMALL = 2**20
"""Bytes up to which the ratio does not matter; also the most that is read from the disk at once."""

MAX_MEMBERS = 2000

AGAIN = "もとのところから、もう一度もらってください。"
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    LookupError,
    OverflowError,
    NotImplementedError,
)


@dataclass(frozen=True, slots=True)
class Files:
    """The files of a feed that were asked for and are there.

    Attributes:
        bytes: Name in small letters -> content.
        others: Folders with further feeds that were left alone.
    """

    bytes: Mapping[str, bytes]
    others: int = 0


def read_files(path: Path, wanted: Collection[str]) -> Files:
    """Read the wanted files of a feed.

    Raises:
        KnownError: There is no feed, it cannot be read, is too large, or is made to harm.
    """
    try:
        if path.is_dir():
            return _from_folder(path, wanted)
        with _Careful(path) as file:
            if file.seek(0, io.SEEK_END) > MAX_ZIP:
                raise KnownError(
                    f"この zip は大きすぎます（{MAX_ZIP >> 20} MB まで）。小さい時刻表をえらんでください。"
                )
            return _from_zip(file, wanted)
    except FileNotFoundError:
        raise KnownError(f"時刻表のファイル（{path}）がありません。場所をたしかめてください。") from None
    except OSError as error:
        raise KnownError(f"時刻表のファイル（{path}）を開けません。読みとりを許可してください。") from error


class _Careful(io.FileIO):
    """A file that gives at most a megabyte at once: a false list of contents cannot fill the memory."""

    def __init__(self, path: Path) -> None:
        if not stat.S_ISREG(path.stat().st_mode):
            raise KnownError(f"「{path}」は、ふつうのファイルではありません。zip をえらんでください。")
        super().__init__(path)

    def read(self, size: int | None = -1, /) -> bytes:
        found = super().read(SMALL + 1 if size is None or size < 0 else min(size, SMALL + 1))
        if len(found) > SMALL:
            raise KnownError(f"この zip には、ファイルが多すぎます。{AGAIN}")
        return found


def _from_folder(folder: Path, wanted: Collection[str]) -> Files:
    found: dict[str, bytes] = {}
    left = MAX_TOTAL
    for path in sorted(folder.iterdir()):
        name = path.name.lower()
        if name in wanted and path.is_file():
            with path.open("rb") as file:
                found[name] = file.read(min(MAX_FILE, left) + 1)
            left = _paid(name, len(found[name]), left)
    return Files(found)


def _from_zip(file: _Careful, wanted: Collection[str]) -> Files:
    try:
        with zipfile.ZipFile(file) as archive:
            members = _members(archive)
            folder, others = _folder(members, wanted)
            found: dict[str, bytes] = {}
            left = MAX_TOTAL
            for name in wanted:
                if info := members.get(posixpath.join(folder, name)):
                    left = _paid(name, info.file_size, left)
                    found[name] = _content(archive, info)
            return Files(found, others)
    except _BROKEN as error:
        raise KnownError(f"zip ファイルではないか、こわれています。{AGAIN}") from error


def _members(archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """Return the files by their path in small letters; refuse what an honest zip does not have."""
    found: dict[str, zipfile.ZipInfo] = {}
    infos = archive.infolist()
    if len(infos) > MAX_MEMBERS:
        raise KnownError(f"この zip には、ファイルが多すぎます。{AGAIN}")
    for info in infos:
        name = info.filename.replace("\\", "/")
        link = stat.S_ISLNK(info.external_attr >> 16)
        if link or ".." in name.split("/") or re.match(r"/|[A-Za-z]:", name):
            raise KnownError(f"この zip には、あぶない名前のファイルがあるので使いません。{AGAIN}")
        if info.file_size > SMALL and info.file_size > MAX_RATIO * info.compress_size:
            raise KnownError(f"この zip は、ひらくと大きくなりすぎるので使いません。{AGAIN}")
        if not info.is_dir() and not name.startswith("__MACOSX/"):
            found[name.lower()] = info
    return found


def _folder(members: Collection[str], wanted: Collection[str]) -> tuple[str, int]:
    """Return the folder that holds most of a feed, the outermost of several, and how many others do."""
    counts: dict[str, int] = {}
    for path in members:
        folder, name = posixpath.split(path)
        if name in wanted:
            counts[folder] = counts.get(folder, 0) + 1
    if not counts:
        if any(path.endswith(".zip") for path in members):
            raise KnownError("zip の中に zip があります。中の zip を取りだして、それをえらんでください。")
        raise KnownError("この zip には時刻表がありません。GTFS-JP の zip をえらんでください。")
    best = min(counts, key=lambda folder: (-counts[folder], folder.count("/"), folder))
    return best, sum(1 for folder in counts if folder != best)


def _content(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    if info.flag_bits & 1:
        raise KnownError("この zip にはパスワードがかかっています。パスワードのない zip をもらってください。")
    if info.compress_type not in (
        zipfile.ZIP_STORED,
        zipfile.ZIP_DEFLATED,
    ):  # others cannot be opened bit by bit
        raise KnownError(f"この zip は、めずらしい縮め方なので開けません。{AGAIN}")
    pieces = []
    with archive.open(info) as member:
        while piece := member.read(SMALL):
            pieces.append(piece)
    return b"".join(pieces)


def _paid(name: str, size: int, left: int) -> int:
    if size > min(MAX_FILE, left):
        raise KnownError(f"{name} が大きすぎます。小さい時刻表をえらんでください。")
    return left - size
