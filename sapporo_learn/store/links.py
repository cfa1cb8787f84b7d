"""Which sign-ups are one person: only by an instructor's word, which another word undoes."""

from __future__ import annotations

from collections.abc import Iterable

from sapporo_learn.core.same_people import Decision, SignUp, at_once, canon, likely, pair, standing_pairs
from sapporo_learn.errors import KnownError
from sapporo_learn.store.schema import Executes

_LONGEST_WHO = 64
_LEAST_MARK = 4  # characters of an id

_DECISIONS = "SELECT link_id, a, b, same, at_ms FROM learner_link"

_SIGN_UPS = """SELECT l.learner_id, l.name, l.yomi, ifnull(d.label,'') FROM learner l
LEFT JOIN device d USING(device_id) ORDER BY l.learner_id"""

_SPANS = "SELECT min(at_ms), max(at_ms) FROM event WHERE learner_id=? GROUP BY session_id"


def decisions(db: Executes) -> list[Decision]:
    """Every word that was said."""
    return [Decision(id_, a, b, bool(same), at_ms) for id_, a, b, same, at_ms in db.execute(_DECISIONS)]


def sign_ups(db: Executes) -> list[SignUp]:
    """Everybody, in the order of the ids."""
    return [SignUp(*row) for row in db.execute(_SIGN_UPS)]


def renew_canon(db: Executes) -> None:
    """Compute ``learner_canon`` anew from the links, inside a transaction."""
    wanted = sorted(canon(decisions(db)).items())
    if wanted != db.execute("SELECT * FROM learner_canon ORDER BY 1").fetchall():
        db.execute("DELETE FROM learner_canon")
        for row in wanted:
            db.execute("INSERT INTO learner_canon VALUES(?,?)", row)


def find(db: Executes, wanted: str) -> SignUp:
    """Find somebody by id, by the end of it, or by a name that only one has. Raises KnownError."""
    people = sign_ups(db)
    plain = wanted.replace("-", "").lower()
    found = [one for one in people if len(plain) >= _LEAST_MARK and one.id.replace("-", "").endswith(plain)]
    found = found or [one for one in people if one.name == wanted]
    if not found:
        raise KnownError(f"「{wanted}」という方は記録にいませんので、「record people」で番号を見てください。")
    if len(found) > 1:
        raise KnownError(f"「{wanted}」という方が何人もいますので、名前のあとの番号を書いてください。")
    return found[0]


def decide(
    db: Executes, link_id: str, both: tuple[SignUp, SignUp], same: bool, who: str, now_ms: int
) -> None:
    """Write an instructor's word down, inside a transaction; it counts more than any that is known here.

    Raises:
        KnownError: No name of the instructor, one person twice, or they are joined through somebody else.
    """
    who = who.strip()
    if not 0 < len(who) <= _LONGEST_WHO:
        raise KnownError(f"決めた方の名前を、「--who」のあとに{_LONGEST_WHO}文字までで書いてください。")
    a, b = pair(both[0].id, both[1].id)
    if a == b:
        raise KnownError("2つとも同じ登録ですので、べつの登録を書いてください。")
    at_ms = max([now_ms, *(one.at_ms + 1 for one in decisions(db) if (one.a, one.b) == (a, b))])
    db.execute(
        "INSERT INTO learner_link SELECT ?, ?, ?, ?, ?, device_id, ? FROM this_device",
        (link_id, a, b, int(same), at_ms, who),
    )
    renew_canon(db)
    if not same and (between := _between(db, a, b)):
        raise KnownError(f"2人は{between}を通してつながっていますので、先にその方と分けてください。")


def _between(db: Executes, a: str, b: str) -> str:
    """Who else joins two people, or "" when nobody does."""
    top = dict(db.execute("SELECT * FROM learner_canon").fetchall())
    if a not in top or top[a] != top.get(b):
        return ""
    near = {one for both, same in standing_pairs(decisions(db)).items() if same and a in both for one in both}
    return "と".join(f"{one.name}さん（{one.mark}）" for one in sign_ups(db) if one.id in near - {a})


def groups(db: Executes) -> list[list[SignUp]]:
    """People with more than one sign-up."""
    people = {one.id: one for one in sign_ups(db)}
    found: dict[str, list[SignUp]] = {}
    for learner, top in db.execute("SELECT learner_id, canon_id FROM learner_canon ORDER BY 2, 1"):
        found.setdefault(top, []).append(people.get(learner) or SignUp(learner, ""))
    return list(found.values())


def suggestions(db: Executes, new: set[str], given: Iterable[str]) -> list[tuple[SignUp, SignUp]]:
    """Pairs with a new one in them that an instructor should look at; see ``same_people.likely``."""
    people = sign_ups(db)
    said = decisions(db)
    top = canon(said)
    newcomers = [one for one in people if one.id in new]
    return [
        (one, other)
        for one, other in likely(newcomers, people, standing_pairs(said).keys(), list(given))
        if top.get(one.id, one.id) != top.get(other.id, other.id)
        and not at_once(_spans(db, one), _spans(db, other))
    ]


def _spans(db: Executes, one: SignUp) -> list[tuple[int, int]]:
    return list(db.execute(_SPANS, (one.id,)).fetchall())
