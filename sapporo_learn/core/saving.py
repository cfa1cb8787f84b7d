"""Frozen values to JSON and back, strictly: what does not fit the type is refused, never guessed.

Known are frozen dataclasses, tuples, ``StrEnum``, ``str``, ``int``, ``float``, ``bool`` and optional ones.
Anything else is a bug of the caller and raises TypeError.
"""

from __future__ import annotations

import dataclasses
import math
import sys
import types
import typing
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, cast

from sapporo_learn.core.ports import Json

T = TypeVar("T")


class SavingError(ValueError):
    """Data that is not a saved value of the wanted type; the message names the place."""


def dump(value: object) -> Json:
    """Turn a value into what ``json.dumps`` takes.

    Raises:
        SavingError: A float that is not a finite number; JSON has none.
        TypeError: A type this module does not know.
    """
    kind: type = type(value)
    match value:
        case StrEnum():
            return value.value
        case float() if not math.isfinite(value):
            raise SavingError(f"{value} cannot be saved")
        case None | bool() | int() | float() | str():
            return value
        case tuple():
            return [dump(item) for item in value]
        case _ if dataclasses.is_dataclass(kind):
            return {name: dump(getattr(value, name)) for name in _fields(kind)}
        case _:
            raise TypeError(f"{kind.__name__} cannot be saved")


def load(kind: type[T], data: object) -> T:
    """Rebuild a value of ``kind`` from what :func:`dump` made of it.

    Args:
        kind: The type, also ``tuple[X, ...]`` or ``tuple[X, Y]``.
        data: As ``json.loads`` gives it.

    Raises:
        SavingError: A key is missing, unknown or holds something else than the type says.
        TypeError: A type this module does not know.
    """
    return cast(T, _load(kind, data, "value"))


def _load(kind: Any, data: object, place: str) -> object:
    """Load one value; ``place`` says in messages where it stands."""
    origin = typing.get_origin(kind)
    if origin in (types.UnionType, typing.Union):
        return None if data is None else _load(_without_none(kind), data, place)
    if origin is tuple:
        return _load_tuple(typing.get_args(kind), data, place)
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        return _load_fields(kind, data, place)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return _load_enum(kind, data, place)
    if kind in (str, int, float, bool):
        return _load_plain(kind, data, place)
    raise TypeError(f"{kind} cannot be loaded")


def _load_fields(kind: type, data: object, place: str) -> object:
    if not isinstance(data, dict):
        raise SavingError(f"{place}: {kind.__name__} wanted, found {data!r}")
    fields = _fields(kind)
    missing = _needed(kind) - data.keys()
    if wrong := sorted(map(str, missing | (data.keys() - fields.keys()))):
        raise SavingError(f"{place}: missing or unknown: {', '.join(wrong)}")
    return kind(
        **{name: _load(fields[name], data[name], f"{place}.{name}") for name in fields if name in data}
    )


def _load_tuple(kinds: tuple[Any, ...], data: object, place: str) -> object:
    if not isinstance(data, list):
        raise SavingError(f"{place}: list wanted, found {data!r}")
    if kinds[-1:] == (...,):
        kinds = kinds[:1] * len(data)
    if len(kinds) != len(data):
        raise SavingError(f"{place}: {len(kinds)} items wanted, found {len(data)}")
    pairs = zip(kinds, data, strict=True)
    return tuple(_load(kind, item, f"{place}[{index}]") for index, (kind, item) in enumerate(pairs))


def _load_enum(kind: type[StrEnum], data: object, place: str) -> StrEnum:
    try:
        return kind(cast(str, data))
    except ValueError:
        raise SavingError(f"{place}: {data!r} is no {kind.__name__}") from None


def _load_plain(kind: type, data: object, place: str) -> object:
    """Take a plain value of exactly this kind. A whole number is a float too: JSON knows one kind."""
    if kind is float and type(data) is int and abs(data) <= sys.float_info.max:
        return float(data)
    if type(data) is not kind or (isinstance(data, float) and not math.isfinite(data)):
        raise SavingError(f"{place}: {kind.__name__} wanted, found {data!r}")
    return data


def _without_none(kind: Any) -> Any:
    """Give the one type that stands beside None."""
    others = [each for each in typing.get_args(kind) if each is not type(None)]
    if len(others) != 1:
        raise TypeError(f"{kind} cannot be loaded: only one type or None")
    return others[0]


@cache
def _needed(kind: Any) -> frozenset[str]:
    """Names of the fields that have no default: an older program may not have known the others."""
    missing = dataclasses.MISSING
    return frozenset(
        field.name
        for field in dataclasses.fields(kind)
        if field.default is missing and field.default_factory is missing
    )


@cache
def _fields(kind: type) -> dict[str, Any]:
    """Name and type of each field."""
    hints = typing.get_type_hints(kind)
    return {field.name: hints[field.name] for field in dataclasses.fields(kind)}
