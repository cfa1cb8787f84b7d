"""Locks a stream of bytes with a passphrase, in pieces, so that any changed, missing or added bit is found.

A sealed file is ``SNLPACK1``, a salt, the identity of what is inside, then pieces of 1 MiB, each locked by
ChaCha20-Poly1305 (RFC 8439). The nonce of a piece is its number and whether it is the last one, so none can
be left out, swapped or put behind the end. The key is argon2id of the passphrase with the second recommended
cost of RFC 9106; a file cannot ask for another.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Final

from sapporo_learn.errors import KnownError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

MAGIC: Final = b"SNLPACK1"
PIECE: Final = 1 << 20
LEAST_PASSPHRASE: Final = 8  # characters

TIMES, MEMORY_KIB, LANES = 3, 64 * 1024, 4
"""What a key costs: RFC 9106, section 4, for less than 2 GiB of memory."""

_MAGIC_START: Final = 7  # the digit behind it is the version
_SALT: Final = 16
_IDENTITY: Final = 32
_TAG: Final = 16

NOT_A_PACK: Final = "パックではないファイルですので、べつのファイルを選んでください。"
NEWER: Final = "新しいプログラムのパックですので、このプログラムも新しくしてください。"
_LOCKED: Final = "あいことばがちがうか、パックがこわれていますので、まず、あいことばをたしかめてください。"
BROKEN: Final = "パックがこわれていますので、もう一度、USBに出してもらってください。"
_SHORT: Final = f"あいことばが短いですので、{LEAST_PASSPHRASE}文字からにしてください。"


@dataclass(frozen=True, slots=True)
class Header:
    """What can be read without the passphrase. ``identity`` is the SHA-256 of the salt and the content."""

    salt: bytes
    identity: bytes

    def written(self) -> bytes:
        """The bytes at the beginning of the file."""
        return MAGIC + self.salt + self.identity


def new_salt() -> bytes:
    """Chance, so that one passphrase gives every pack a key of its own."""
    return os.urandom(_SALT)


def check_passphrase(passphrase: str) -> None:
    """Raise KnownError when a passphrase is too short to lock something with."""
    if len(_plain(passphrase)) < LEAST_PASSPHRASE:
        raise KnownError(_SHORT)


def read_header(file: BinaryIO) -> Header:
    """Read from the beginning. Raises KnownError when it is no pack, or one of a newer program."""
    data = file.read(len(MAGIC) + _SALT + _IDENTITY)
    if not data.startswith(MAGIC[:_MAGIC_START]) or len(data) < len(MAGIC) + _SALT + _IDENTITY:
        raise KnownError(NOT_A_PACK)
    if not data.startswith(MAGIC):
        raise KnownError(NEWER)
    return Header(data[len(MAGIC) : -_IDENTITY], data[-_IDENTITY:])


def seal(plain: Iterable[bytes], header: Header, passphrase: str) -> Iterator[bytes]:
    """Give the bytes of a sealed file."""
    cipher, above = _cipher(passphrase, header.salt), header.written()
    yield above
    number, waiting = 0, bytearray()
    for part in plain:
        waiting += part
        while len(waiting) > PIECE:  # never the last one: that may not be empty
            yield cipher.encrypt(_nonce(number, last=False), bytes(waiting[:PIECE]), above)
            number += 1
            del waiting[:PIECE]
    yield cipher.encrypt(_nonce(number, last=True), bytes(waiting), above)


def unseal(file: BinaryIO, header: Header, passphrase: str) -> Iterator[bytes]:
    """Give the content of a file whose header was read, piece by piece.

    Raises:
        KnownError: Wrong passphrase, or something in the file is not as it was written.
    """
    from cryptography.exceptions import InvalidTag

    cipher, above = _cipher(passphrase, header.salt), header.written()
    number, piece = 0, file.read(PIECE + _TAG)
    while True:
        following = file.read(PIECE + _TAG)
        try:
            yield cipher.decrypt(_nonce(number, last=not following), piece, above)
        except InvalidTag as error:
            raise KnownError(BROKEN if number else _LOCKED) from error
        if not following:
            return
        number, piece = number + 1, following


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])


def _cipher(passphrase: str, salt: bytes) -> ChaCha20Poly1305:
    from argon2.low_level import Type, hash_secret_raw
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    secret = _plain(passphrase).encode()
    return ChaCha20Poly1305(hash_secret_raw(secret, salt, TIMES, MEMORY_KIB, LANES, 32, Type.ID))


def _plain(passphrase: str) -> str:
    """What an input method may have made full-width, and blanks around it, are no other passphrase."""
    return unicodedata.normalize("NFKC", passphrase).strip()
