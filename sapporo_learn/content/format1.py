"""Format 1 of lesson files: every key with its meaning, and the way from a file to a lesson.

The Japanese descriptions are shown by editors (JSON Schema) and in ``lessons/README.md``.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from msgspec import Meta, Struct, convert

from sapporo_learn.core.lesson import Gesture, Hint, Lesson, Mistake, PassMark, Round, Show, Step, Then
from sapporo_learn.core.phone.catalog import EVENTS, SCENES, TARGETS
from sapporo_learn.core.phone.events import Event
from sapporo_learn.core.ruby import parse

FORMAT = 1
ICONS = (
    "finger",
    "power",
    "home",
    "call",
    "message",
    "dial",
    "bus",
    "weather",
    "keyboard",
    "voice",
    "wifi",
    "alert",
    "shield",
    "friend",
    "city",
    "ai",
    "camera",
    "qr",
    "photo-friend",
    "video",
    "map",
)
"""Drawings for the lesson's card."""

NEVER = date.max
"""The facts of a lesson do not age."""

TEXT_CHARS = 200
_ID = Meta(
    min_length=1,
    max_length=40,
    pattern="^[a-z][a-z0-9-]*$",
    extra={"rule": "半角の英小文字・数字・「-」で書きます（例：answer-a-call）。"},
)
_RUBY = {"ruby": True}

Id = Annotated[str, _ID]
Words = Annotated[str, Meta(min_length=1, max_length=TEXT_CHARS, extra=_RUBY)]
MaybeWords = Annotated[str, Meta(max_length=TEXT_CHARS, extra=_RUBY)]
Target = Annotated[str, Meta(extra={"noun": "場所", "known": TARGETS}, extra_json_schema={"enum": []})]
"""Which there are, the map that lies open says; so does the schema, see ``handbook``."""

EventName = Annotated[str, Meta(extra={"noun": "できごと"}, extra_json_schema={"enum": list(EVENTS)})]
SceneName = Annotated[str, Meta(extra={"noun": "場面"}, extra_json_schema={"enum": list(SCENES)})]
MaybeScene = Annotated[str, Meta(extra={"noun": "場面"}, extra_json_schema={"enum": ["", *SCENES]})]
Icon = Annotated[str, Meta(extra={"noun": "絵"}, extra_json_schema={"enum": list(ICONS)})]


class Strict(Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """An unknown key is a slip of the author's, never ignored."""


class ArgsTable(Strict, frozen=True, kw_only=True):
    """What an event must be about; "" where it does not matter."""

    app: Annotated[str, Meta(description="どのアプリ（道具）か。")] = ""
    choice: Annotated[str, Meta(description="どうこたえたか。")] = ""
    code: Annotated[str, Meta(description="どのコードか。")] = ""
    day: Annotated[str, Meta(description="どの日か。")] = ""
    direction: Annotated[str, Meta(description="どちらのほうか。")] = ""
    half: Annotated[str, Meta(description="午前か、午後か。")] = ""
    how: Annotated[str, Meta(description="どうやってか。")] = ""
    kind: Annotated[str, Meta(description="何が出たときか。")] = ""
    name: Annotated[str, Meta(description="どの名前か。")] = ""
    number: Annotated[str, Meta(description="どの番号か。")] = ""
    on: Annotated[str, Meta(description='入ったか、切れたか。`"yes"` か `"no"`。')] = ""
    page: Annotated[str, Meta(description="どの画面か。")] = ""
    person: Annotated[str, Meta(description="だれか。")] = ""
    photo: Annotated[str, Meta(description="どの写真か。")] = ""
    place: Annotated[str, Meta(description="どの場所か。")] = ""
    row: Annotated[str, Meta(description="五十音のどの行か。")] = ""
    season: Annotated[str, Meta(description="夏ダイヤか、冬ダイヤか。")] = ""
    stamp: Annotated[str, Meta(description="どのスタンプか。")] = ""
    stop: Annotated[str, Meta(description="どのバス停か。")] = ""
    tip: Annotated[str, Meta(description="どの歩きかたか。")] = ""
    text: Annotated[str, Meta(description="書いた文字。")] = ""
    to: Annotated[str, Meta(description="どこへか。")] = ""

    def pairs(self) -> dict[str, str]:
        """Return the arguments that matter."""
        values = ((name, getattr(self, name)) for name in ArgsTable.__struct_fields__)
        return {name: value for name, value in values if value}


class EventTable(ArgsTable, frozen=True, kw_only=True):
    """An event to wait for."""

    event: Annotated[EventName, Meta(description="スマホに起きるできごと。下の表からえらびます。")]


class HintTable(Strict, frozen=True, kw_only=True):
    """One ``[[step.hint]]``."""

    say: Annotated[Words, Meta(description="ヒントの文。")]
    show: Annotated[
        Show,
        Meta(
            description="場所の見せかた。`nothing` 見せない、`pulse` ふちが光る、"
            "`ghost-finger` ゆびの絵がして見せる、`do-it-together` いっしょにする。",
            extra={"noun": "見せかた"},
        ),
    ] = Show.PULSE


class MistakeTable(Strict, frozen=True, kw_only=True):
    """One ``[[step.mistake]]``: a listed slip."""

    event: Annotated[EventName, Meta(description="つまずいたときに起きるできごと。")]
    where: Annotated[ArgsTable, Meta(description='できごとにそえる値。例：`{ person = "sato" }`')] = (
        ArgsTable()
    )
    say: Annotated[Words, Meta(description="声かけ。責めずに、どうなったかと、つぎを言います。")]
    then: Annotated[
        Then,
        Meta(
            description="そのあとのスマホ。`continue` そのまま、`restart-step` 手順のはじめにもどす。",
            extra={"noun": "つづけかた"},
        ),
    ] = Then.CONTINUE


class StepTable(Strict, frozen=True, kw_only=True):
    """One ``[[step]]``."""

    id: Annotated[Id, Meta(description="手順の名前。記録に使うので、あとから変えません。")]
    say: Annotated[Words, Meta(description="することを言う文。25字までがよい長さです。")]
    say_easy: Annotated[
        MaybeWords,
        Meta(description="同じことを、もっとやさしく言う文。なければ、ふつうの文が出ます。"),
    ] = ""
    say_easiest: Annotated[
        MaybeWords,
        Meta(description="同じことを、いちばん短く言う文。することは1つ、15字までがよい長さです。"),
    ] = ""
    point_at: Annotated[Target, Meta(description="さわる場所。下の表からえらびます。")]
    gesture: Annotated[Gesture, Meta(description="さわり方。", extra={"noun": "さわり方"})] = Gesture.TAP
    then_at: Annotated[
        tuple[Target, ...],
        Meta(
            max_length=40,
            description="`point_at` のあとに、つづけてポンとさわる場所。文字を打つときなど、"
            "1つの手順で何回もさわるときに、順に書きます。",
        ),
    ] = ()
    done_when: Annotated[
        EventTable,
        Meta(description='これが起きたら、できたことになります。例：`{ event = "stamp-sent" }`'),
    ]
    alone: Annotated[
        MaybeWords,
        Meta(
            description="おさらいで言う文。やりかたではなく、目あてを言います。空なら、おさらいでは出ません。"
        ),
    ] = ""
    done: Annotated[MaybeWords, Meta(description="できたときの文。何がどうなったかを言います。")] = ""
    scene: Annotated[
        MaybeScene, Meta(description="この手順を始めるときの場面。書かなければ、前の手順のつづきです。")
    ] = ""
    rounds: Annotated[
        tuple[Annotated[Round, Meta(extra={"noun": "回"})], ...],
        Meta(
            min_length=1,
            max_length=3,
            description="出る回。`together` いっしょに、`hint` ことばだけで、`alone` おさらい。",
        ),
    ] = tuple(Round)
    coach: Annotated[str, Meta(max_length=TEXT_CHARS, description="そばにいる講師への、ひとこと。")] = ""
    hint: Annotated[
        tuple[HintTable, ...],
        Meta(max_length=5, description="`[[step.hint]]` で、弱いものから2つ以上。"),
    ] = ()
    mistake: Annotated[
        tuple[MistakeTable, ...], Meta(max_length=8, description="`[[step.mistake]]` で書きます。")
    ] = ()


class PassMarkTable(Strict, frozen=True, kw_only=True):
    """What ``passes_with`` holds."""

    hints: Annotated[int, Meta(ge=0, le=20, description="ヒントは、ここまで。")] = PassMark().hints
    mistakes: Annotated[int, Meta(ge=0, le=20, description="つまずきは、ここまで。")] = PassMark().mistakes


class LessonTable(Strict, frozen=True, kw_only=True):
    """The whole ``lesson.toml``."""

    format: Annotated[int, Meta(ge=FORMAT, le=FORMAT, description="書きかたの番号。いまは `1` です。")]
    id: Annotated[Id, Meta(description="教材の名前。フォルダーの名前の数字のあとと同じ。変えません。")]
    version: Annotated[int, Meta(ge=1, le=9999, description="手順を変えたら、1つ増やします。")] = 1
    title: Annotated[Words, Meta(description="題名。12字までがよい長さです。")]
    unit: Annotated[Id, Meta(description="単元。`catalog.toml` にある名前です。")]
    minutes: Annotated[int, Meta(ge=1, le=60, description="はじめての人が、ひととおりにかかる分数。")]
    goal: Annotated[Words, Meta(description="目あて。「…ことができる」と書きます。講師が見ます。")]
    intro: Annotated[
        tuple[Words, ...], Meta(min_length=1, max_length=3, description="はじめに言う文。3つまでです。")
    ]
    proud: Annotated[Words, Meta(description="終わりに言う、うれしくなる文。")]
    needs: Annotated[
        tuple[Id, ...], Meta(max_length=20, description="先に終えておく教材の id。なければ `[]`。")
    ] = ()
    scene: Annotated[SceneName, Meta(description="始めるときのスマホの場面。下の表からえらびます。")]
    icon: Annotated[Icon, Meta(description=f"札の絵。{'・'.join(f'`{icon}`' for icon in ICONS)}。")]
    passes_with: Annotated[
        PassMarkTable,
        Meta(description="おさらいの目安。例：`{ hints = 1, mistakes = 2 }`。受講者には見せません。"),
    ] = PassMarkTable()
    valid_until: Annotated[
        date,
        Meta(
            description="書いてある事実をたしかめた、さいごの日。例：`2027-03-31`。"
            "番号・きまり・時刻など、かわることを教える教材に。過ぎる前に、`lessons check` が知らせます。"
        ),
    ] = NEVER
    step: Annotated[
        tuple[StepTable, ...], Meta(min_length=5, max_length=9, description="`[[step]]` で、5〜9こ書きます。")
    ]


class UnitTable(Strict, frozen=True, kw_only=True):
    """One ``[[unit]]`` of ``catalog.toml``."""

    id: Annotated[Id, Meta(description="単元の名前。教材の `unit` に書きます。")]
    title: Annotated[Words, Meta(description="見出し。")]
    lessons: Annotated[tuple[Id, ...], Meta(max_length=99, description="教材の id を、習う順に。")]


class GoalTable(Strict, frozen=True, kw_only=True):
    """One ``[[goal]]`` of ``catalog.toml``."""

    id: Annotated[Id, Meta(description="めあての名前。ずっと同じにします。")]
    title: Annotated[Words, Meta(description="絵の下のことば。8字までがよい長さです。")]
    icon: Annotated[Icon, Meta(description="絵。教材の札の絵からえらびます。")]
    lessons: Annotated[
        tuple[Id, ...],
        Meta(
            min_length=1,
            max_length=99,
            description="教材の id を、習う順に。先にいる教材（`needs`）は、ひとりでに前に入ります。",
        ),
    ]


class CatalogTable(Strict, frozen=True, kw_only=True):
    """The whole ``catalog.toml``."""

    format: Annotated[int, Meta(ge=FORMAT, le=FORMAT, description="書きかたの番号。いまは `1` です。")]
    unit: Annotated[tuple[UnitTable, ...], Meta(max_length=40, description="`[[unit]]` で、習う順に。")]
    basics: Annotated[
        tuple[Id, ...], Meta(max_length=20, description="「少し使える」方が、とばす教材の id。")
    ] = ()
    goal: Annotated[
        tuple[GoalTable, ...], Meta(max_length=6, description="`[[goal]]` で、めあてを6つまで。")
    ] = ()


def build(raw: dict[str, object], notes: str) -> Lesson:
    """Make a lesson of a file in which :func:`sapporo_learn.content.strict.faults` finds nothing."""
    table = convert(raw, LessonTable)
    return Lesson(
        id=table.id,
        version=table.version,
        title=parse(table.title),
        unit=table.unit,
        minutes=table.minutes,
        goal=parse(table.goal),
        intro=tuple(parse(text) for text in table.intro),
        proud=parse(table.proud),
        needs=table.needs,
        scene=table.scene,
        icon=table.icon,
        steps=tuple(_step(step) for step in table.step),
        pass_mark=PassMark(table.passes_with.hints, table.passes_with.mistakes),
        notes=notes,
        valid_until=None if table.valid_until == NEVER else table.valid_until.toordinal(),
    )


def _step(table: StepTable) -> Step:
    return Step(
        id=table.id,
        say=parse(table.say),
        say_easy=parse(table.say_easy),
        say_easiest=parse(table.say_easiest),
        point_at=table.point_at,
        gesture=table.gesture,
        then_at=table.then_at,
        done_when=Event.of(table.done_when.event, **table.done_when.pairs()),
        alone=parse(table.alone),
        done=parse(table.done),
        scene=table.scene,
        rounds=table.rounds,
        coach=table.coach,
        hints=tuple(Hint(parse(hint.say), hint.show) for hint in table.hint),
        mistakes=tuple(
            Mistake(Event.of(slip.event, **slip.where.pairs()), parse(slip.say), slip.then)
            for slip in table.mistake
        ),
    )
