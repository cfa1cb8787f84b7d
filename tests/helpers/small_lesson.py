"""A small lesson of real targets and scenes, and a hand that plays it without a screen."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from sapporo_learn.core import practice
from sapporo_learn.core.lesson import Gesture, Hint, Lesson, Mistake, Round, Show, Step, Then
from sapporo_learn.core.phone.events import Event
from sapporo_learn.core.phone.simulator import visible
from sapporo_learn.core.ports import Chime
from sapporo_learn.core.practice import Effect, Happening, Phase, Session, Tone
from sapporo_learn.core.route import gesture_of, rest, way_of
from sapporo_learn.core.ruby import parse
from sapporo_learn.core.touch import Cause, Touch

SNOW = Step(
    id="snow",
    say=parse("雪だるまを、ポンとさわります。"),
    point_at="playground/snowman",
    done_when=Event.of("snowman-touched"),
    alone=parse("雪だるまを、わらわせましょう。"),
    done=parse("雪だるまが、わらいました。"),
    scene="playground",
    hints=(
        Hint(parse("白くて丸い雪だるまです。")),
        Hint(parse("まんなかの雪だるまです。")),
        Hint(parse("いっしょに さわりましょう。")),
    ),
)
HOLD = Step(
    id="hold",
    say=parse("ランプを、じっとさわります。"),
    point_at="playground/lantern",
    gesture=Gesture.HOLD,
    done_when=Event.of("lantern-held"),
    alone=parse("ランプの小さな窓を開きましょう。"),
    scene="playground-lantern",
    mistakes=(Mistake(Event.of("lantern-lit"), parse("あかりが つきました。"), Then.RESTART_STEP),),
)
CLOSE = Step(
    id="close",
    say=parse("『とじる』を、さわります。"),
    point_at="playground/close-lantern",
    done_when=Event.of("lantern-menu-closed"),
    done=parse("窓が とじました。"),
)
HOME = Step(
    id="home",
    say=parse("『ホーム』を、さわります。"),
    point_at="nav/home",
    done_when=Event.of("went-home"),
    alone=parse("ホームに もどりましょう。"),
    done=parse("ホームに もどりました。"),
)
OPEN = Step(
    id="open",
    say=parse("『つながりトーク』を、さわります。"),
    point_at="home/messenger",
    done_when=Event.of("app-opened", app="messenger"),
    done=parse("つながりトークが 開きました。"),
    rounds=(Round.TOGETHER,),
)
TALK = Step(
    id="talk",
    say=parse("『ゆき』を、さわります。"),
    point_at="messenger/talk-yuki",
    done_when=Event.of("talk-opened", person="yuki"),
    alone=parse("ゆきさんの トークを 開きましょう。"),
    done=parse("ゆきさんの トークです。"),
    mistakes=(Mistake(Event.of("talk-opened", person="sato"), parse("佐藤さんの トークです。")),),
    hints=(Hint(parse("上から さがします。"), Show.NOTHING),),
)

LESSON = Lesson(
    id="small",
    version=3,
    title=parse("小さな教材"),
    unit="finger",
    minutes=3,
    goal="さわることができる",
    intro=(parse("ゆびの れんしゅうです。"), parse("ゆっくり はじめましょう。")),
    proud=parse("ゆびが じょうずに なりました。"),
    needs=(),
    scene="home",
    icon="finger",
    steps=(SNOW, HOLD, CLOSE, HOME, OPEN, TALK),
)


def with_steps(*steps: Step) -> Lesson:
    """The same lesson with other steps."""
    return replace(LESSON, steps=steps)


@dataclass
class Play:
    """A session that is being played; ``effects`` are those of the last happening, ``all`` those of all."""

    session: Session
    effects: tuple[Effect, ...] = ()
    all: list[Effect] = field(default_factory=list)

    def do(self, *happenings: Happening) -> Play:
        """Let these happen, one after another."""
        for happening in happenings:
            self.session, self.effects = practice.advance(self.session, happening)
            self.all += self.effects
        return self

    def right(self) -> Play:
        """Touch what the step wants, as often as it takes."""
        for action in rest(self.session.phone, self.session.step) or way_of(self.session.step):
            self.do(practice.Touched(Touch(Cause.TAP, action.target, gesture_of(action), ms=100)))
        return self

    def answer(self) -> Play:
        """Put away what came in between, with the calmest of its buttons."""
        return self.do(
            practice.Touched(Touch(Cause.TAP, visible(self.session.phone)[0], Gesture.TAP, ms=100))
        )

    def to_drill(self) -> Play:
        """Go on until something comes in between."""
        for _ in range(100):
            if self.session.phase is Phase.DRILL:
                return self
            at_rest = self.session.phase in (Phase.INTRO, Phase.ROUND_END)
            self.do(practice.AskedNext()) if at_rest else self.step()
        raise LookupError("nothing comes in between")

    def wrong(self, target: str, gesture: Gesture = Gesture.TAP) -> Play:
        """Touch something else."""
        return self.do(practice.Touched(Touch(Cause.WRONG_IDEA, target, gesture, ms=100)))

    def miss(self) -> Play:
        """Touch beside it, to the left."""
        return self.do(practice.Touched(Touch(Cause.MISSED, "", None, "left", 5.04, 100.4, -9.96, 0.0)))

    def step(self) -> Play:
        """Do the current step, however far it is, and go on to the next."""
        if self.session.phase is Phase.WATCH:
            self.do(practice.Shown())
        return self.right().do(practice.Spoken())

    def to(self, round_: Round, step: str = "") -> Play:
        """Go on to a round, and in it to a step (the first one unless named), with its demonstration seen."""
        for _ in range(100):
            session = self.session
            if session.phase in (Phase.INTRO, Phase.ROUND_END):
                self.do(practice.AskedNext())
            elif session.phase is Phase.DRILL:
                self.answer()
            elif session.round is round_ and step in ("", session.step.id):
                return self.do(practice.Shown()) if session.phase is Phase.WATCH else self
            else:
                self.step()
        raise LookupError(f"{round_} {step} is never reached")

    def said(self, tone: Tone | None = None) -> str:
        """What was said last, of this tone if one is given; "" when nothing was."""
        says = [e for e in self.effects if isinstance(e, practice.Say) and tone in (None, e.tone)]
        return "".join(text.shown for text in says[-1].texts) if says else ""

    def chime(self) -> Chime | None:
        """The chime before what was said last."""
        says = [effect for effect in self.effects if isinstance(effect, practice.Say)]
        return says[-1].chime if says else None

    def rows(self, verb: str = "") -> list[dict[str, object]]:
        """Results of the rows that the last happening made."""
        rows = [e for e in self.effects if isinstance(e, practice.Record) and verb in ("", e.verb)]
        return [dict(row.result) for row in rows]

    def find(self, kind: type[Effect]) -> list[Effect]:
        """The effects of one kind that the last happening made."""
        return [effect for effect in self.effects if isinstance(effect, kind)]


def play(
    lesson: Lesson = LESSON, *, passed_before: bool = False, review: bool = False, mastered: int = 0
) -> Play:
    """Open a lesson; a mastered one was passed before."""
    passed = passed_before or mastered > 0
    return Play(practice.begin(lesson, passed_before=passed, review=review, mastered=mastered)).do(
        practice.Opened()
    )
