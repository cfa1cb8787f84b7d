"""Who may be one person with two sign-ups, and who is, because an instructor said so. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from sapporo_learn.core.folding import fold


@dataclass(frozen=True, slots=True)
class Decision:
    """An instructor's word on two sign-ups. ``a`` < ``b``; of two words the later ``(at_ms, id)`` counts."""

    id: str
    a: str
    b: str
    same: bool
    at_ms: int


@dataclass(frozen=True, slots=True)
class SignUp:
    """One sign-up on one laptop: the name is not an identity. ``device`` is the label of that laptop."""

    id: str
    name: str
    yomi: str = ""
    device: str = ""

    @property
    def mark(self) -> str:
        """Tells people of one name apart."""
        return self.id.replace("-", "")[-6:]


def pair(one: str, other: str) -> tuple[str, str]:
    """Two ids in their order."""
    return (one, other) if one < other else (other, one)


def standing_pairs(decisions: Iterable[Decision]) -> dict[tuple[str, str], bool]:
    """The last word on each pair."""
    last = sorted(decisions, key=lambda one: (one.at_ms, one.id))
    return {(one.a, one.b): one.same for one in last}


def canon(decisions: Iterable[Decision]) -> dict[str, str]:
    """Sign-up -> the smallest id among those of one person, for everybody with more than one.

    It depends on the decisions alone, not on the order in which they arrive.
    """
    parent: dict[str, str] = {}

    def top(one: str) -> str:
        while parent.setdefault(one, one) != one:
            parent[one] = one = parent[parent[one]]
        return one

    for (a, b), same in standing_pairs(decisions).items():
        if same:
            low, high = pair(top(a), top(b))
            parent[high] = low
    return {one: top(one) for one in sorted(parent)}


def likely(
    newcomers: Collection[SignUp],
    here: Iterable[SignUp],
    decided: Collection[tuple[str, str]],
    given: Collection[str] = (),
) -> list[tuple[SignUp, SignUp]]:
    """Pairs of a newcomer and somebody else who may be one person; nobody is joined by it.

    They are called alike (:func:`core.folding.fold`), or read alike. A name that the program gave
    (``given``, perhaps with a number behind) says nothing: every laptop's first learner has it. Pairs on
    which an instructor has decided are left out.
    """
    new = {one.id for one in newcomers}
    common = {fold(name) for name in given}
    groups: dict[str, list[SignUp]] = {}
    for one in {person.id: person for person in [*here, *newcomers]}.values():
        name, yomi = fold(one.name), fold(one.yomi)
        called = () if name.rstrip("0123456789") in common else (name,)
        for key in {*called, yomi} - {""}:
            groups.setdefault(key, []).append(one)
    found = {
        pair(one.id, other.id): (one, other)
        for people in groups.values()
        for one, other in combinations(sorted(people, key=lambda person: person.id), 2)
        if not new.isdisjoint((one.id, other.id))
    }
    return [found[both] for both in sorted(found) if both not in decided]


def at_once(spans: Sequence[tuple[int, int]], others: Sequence[tuple[int, int]]) -> bool:
    """Were both practising at some moment? Then they are two people. Spans are (from, to), in any order."""
    return any(start <= end and begin <= stop for start, stop in spans for begin, end in others)
