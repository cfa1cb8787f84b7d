"""Reads what an author, or anybody, may have put into a lesson folder. Never trusts it."""

from __future__ import annotations

import re
import stat
import tomllib
from pathlib import Path
from typing import Any

from sapporo_learn.content.problems import short
from sapporo_learn.errors import KnownError

MAX_BYTES = 256 * 1024
MAX_DOTS = 40
"""Dots in one line. A dotted key a hundred thousand parts long takes ``tomllib`` all memory there is."""

_LINE = re.compile(r"\(at line (\d+), column \d+\)")

_SYNTAX = (
    (r"Expected '=' after a key", "項目の名前のあとに「=」がありません。"),
    (r"(Cannot|Duplicate)", "おなじ名前が二度あります（[[step]] のかっこは二重にします）。"),
    (r"(Unterminated string|Illegal character '\\n')", '文字の終わりの「"」がありません。'),
    (r"Unescaped", "「\\」は「\\\\」と書きます。"),
    (r"(Invalid statement|Invalid initial character)", "項目の名前は、半角の英字で書きます。"),
    (r"Invalid value", '値の書きかたがちがいます。文字は「"」で囲みます。'),
    (r"(Unclosed|Expected '\])", "かっこをとじていません。"),
    (r"Expected newline", "行の終わりに、よぶんな字があります。"),
)
"""How ``tomllib``'s messages begin, and what that means for the author."""

_OTHER_SYNTAX = "書きかた（TOML）を読みとれません。"


def read_text(path: Path, home: Path) -> str:
    """Read a small UTF-8 file that lies in ``home``.

    Raises:
        KnownError: It is missing, no ordinary file, outside ``home``, too large, not UTF-8, or not readable.
    """
    try:
        if not path.resolve().is_relative_to(home.resolve()):
            raise KnownError("教材のフォルダーの外を指しています。ファイルそのものを置いてください。")
        if not stat.S_ISREG(path.stat().st_mode):
            raise KnownError("ふつうのファイルではありません。文字のファイルを置いてください。")
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise KnownError("ファイルがありません。「_template」から写してください。") from None
    except (OSError, RuntimeError) as error:  # RuntimeError: links in a circle, before Python 3.13
        raise KnownError("開けません。ファイルの読みとりを許可してください。") from error
    if len(data) > MAX_BYTES:
        raise KnownError(f"大きすぎます。{MAX_BYTES // 1024} kB までにしてください。")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise KnownError("文字コードがちがいます。「UTF-8」で保存してください。") from None


def read_toml(path: Path, home: Path) -> dict[str, Any]:
    """Read a TOML file that lies in ``home``.

    Raises:
        KnownError: As :func:`read_text`, or the syntax is wrong; then the message names the line.
    """
    text = read_text(path, home)
    for number, line in enumerate(text.split("\n"), start=1):
        if line.count(".") > MAX_DOTS:
            raise KnownError(f"{number}行め：点「.」が多すぎます。")
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise KnownError("かっこの中のかっこが深すぎます。") from None
    except ValueError as error:  # TOMLDecodeError, and numbers of thousands of digits
        raise KnownError(_syntax_message(str(error), text)) from None


def _syntax_message(english: str, text: str) -> str:
    what = next((japanese for start, japanese in _SYNTAX if re.match(start, english)), _OTHER_SYNTAX)
    if not (place := _LINE.search(english)):
        return what
    number = int(place[1])
    line = text.split("\n")[number - 1].strip()
    return f"{number}行め「{short(line)}」：{what}"
