"""Which interruption comes when in the おさらい of a mastered lesson, and what is said of it. Pure."""

from __future__ import annotations

from typing import Final

from sapporo_learn.core.lesson import Lesson, Round
from sapporo_learn.core.phone import simulator
from sapporo_learn.core.phone.apps import nav
from sapporo_learn.core.phone.apps.drill import BY_BAR, KINDS, Kind
from sapporo_learn.core.phone.state import PhoneState
from sapporo_learn.core.route import planned, steps_of
from sapporo_learn.core.ruby import Text, parse
from sapporo_learn.core.session import Session

CALM: Final = "あわてなくて だいじょうぶ。"
_COMES: Final = {
    Kind.NOTICE: "お知らせが 出ました。",
    Kind.PERMISSION: "質問が 出ました。",
    Kind.UPDATE: "{更新|こうしん}のお知らせが 出ました。",
    Kind.BATTERY: "電池のお知らせが 出ました。",
}
_SECOND_PAGE: Final = {
    Kind.NOTICE: "読めましたね。『とじる』で もどれます。",
    Kind.UPDATE: "いまでなくて だいじょうぶ。今夜に できます。",
}
_HELP: Final = {
    Kind.NOTICE: "『あとで』を さわると、とじます。",
    Kind.PERMISSION: "わからないときは『許可しない』で だいじょうぶ。",
    Kind.UPDATE: "『あとで』を さわれば、だいじょうぶ。",
    Kind.BATTERY: "『とじる』を さわると、とじます。",
}
_HELP_SECOND: Final = {
    Kind.NOTICE: "『とじる』を さわると、もどります。",
    Kind.UPDATE: "『今夜にする』を さわってください。",
}
_ENDINGS: Final = {
    (Kind.NOTICE, "later"): "あとで 見れば だいじょうぶです。",
    (Kind.NOTICE, "close"): "読んで、とじられました。",
    (Kind.PERMISSION, "deny"): "許可しなくても、こまりません。",
    (Kind.PERMISSION, "once"): "今回だけ。よい えらび方です。",
    (Kind.PERMISSION, "allow"): "許可しても、なにも こわれません。",
    (Kind.UPDATE, "later"): "{更新|こうしん}は、あとで だいじょうぶです。",
    (Kind.UPDATE, "tonight"): "{寝|ね}ているあいだに 終わります。",
    (Kind.BATTERY, "close"): "あとで {充電|じゅうでん}しましょう。",
    (Kind.BATTERY, "saver"): "省電力で、電池が 長もちします。",
}
_BY_BAR: Final = "その ボタンでも、とじられます。"
_OTHERWISE: Final = "いっしょに とじました。"
TOGETHER: Final = "together"  # the choice of whom the program helped to the end
KEY: Final = "key"  # the choice of whoever pressed the power key


def kind_of(lesson: Lesson, mastered: int) -> Kind:
    """Give the kind that comes when a lesson, mastered so often, is taken again: another one each time."""
    return KINDS[(_number(lesson) + mastered) % len(KINDS)]


def place(lesson: Lesson, mastered: int) -> int | None:
    """Give the step before whose beginning it comes, or None: where no two steps have room for it."""
    places = [step for step in steps_of(lesson, Round.ALONE)[1:] if fits(planned(lesson, step))]
    return places[(_number(lesson) + mastered) % len(places)] if places else None


def fits(phone: PhoneState) -> bool:
    """Say whether something may come in between: the bar is there, and nothing lies over everything."""
    return bool(nav.visible(phone)) and not simulator.cover(phone)


def is_due(session: Session) -> bool:
    """Say whether it comes before the step that begins now; once in a visit."""
    if session.round is not Round.ALONE or not session.mastered or session.drilled:
        return False
    first = place(session.lesson, session.mastered)
    return first is not None and session.index >= first and fits(session.phone)


def words(phone: PhoneState) -> tuple[Text, ...]:
    """Say what came; on its second page, what to make of it."""
    kind = phone.drill.kind
    if phone.drill.more and kind in _SECOND_PAGE:
        return (parse(_SECOND_PAGE[kind]),)
    return parse(CALM), parse(_COMES[kind])


def help_with(phone: PhoneState) -> Text:
    """Say what to touch."""
    kind = phone.drill.kind
    return parse(_HELP_SECOND[kind] if phone.drill.more and kind in _HELP_SECOND else _HELP[kind])


def ending(kind: Kind, choice: str) -> Text:
    """Say one kind sentence about how it ended."""
    return parse(_ENDINGS.get((kind, choice), _BY_BAR if choice in (*BY_BAR, KEY) else _OTHERWISE))


def endings(kind: Kind) -> tuple[Text, ...]:
    """Give the sentences that may be said soon."""
    return tuple(parse(text) for (of, _), text in _ENDINGS.items() if of is kind)


def _number(lesson: Lesson) -> int:
    """Make a number from a lesson's name, so that lessons differ."""
    return sum(map(ord, lesson.id))
