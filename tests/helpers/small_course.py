"""A course of three short lessons, with goals and words, for tests of screens."""

from __future__ import annotations

from sapporo_learn.core.glossary import Word
from sapporo_learn.core.lesson import Lesson, Step
from sapporo_learn.core.path import Goal
from sapporo_learn.core.phone.events import Event
from sapporo_learn.core.ruby import parse

WORDS = (Word(parse("{画面|がめん}"), parse("スマホの、ガラスの{板|いた}です。")),)


def _step(name: str, say: str, alone: str, target: str, event: str, done: str) -> Step:
    return Step(
        name, parse(say), target, Event(event), alone=parse(alone), done=parse(done), scene="playground"
    )


def _lesson(name: str, title: str, icon: str) -> Lesson:
    return Lesson(
        id=name,
        version=1,
        title=parse(title),
        unit="phone",
        minutes=10,
        goal=parse("スマホにさわることができる"),
        intro=(
            parse("きょうは、スマホの{画面|がめん}にさわる{練習|れんしゅう}です。"),
            parse("ゆきあそびの{道具|どうぐ}で、ゆっくりやってみましょう。"),
        ),
        proud=parse("{自分|じぶん}のゆびで、スマホを{動|うご}かせました。"),
        needs=(),
        scene="playground",
        icon=icon,
        steps=(
            _step(
                "snowman",
                "{雪|ゆき}だるまを、かるくポンとさわります。",
                "{雪|ゆき}だるまを{起|お}こしましょう。",
                "playground/snowman",
                "snowman-touched",
                "{雪|ゆき}だるまが、おじぎをしました。",
            ),
            _step(
                "again",
                "もういちど、{雪|ゆき}だるまにそっとポン。それで{十分|じゅうぶん}です。",
                "もういちど、{雪|ゆき}だるまに。",
                "playground/snowman",
                "snowman-touched",
                "{雪|ゆき}だるまが、にっこりしました。",
            ),
        ),
    )


LESSONS = (
    _lesson("finger", "さわり{方|かた}", "finger"),
    _lesson("answer-a-call", "{電話|でんわ}に{出|で}る", "call"),
    _lesson("message-stamp", "スタンプを{送|おく}る", "message"),
)

GOALS = (
    Goal("family", parse("{孫|まご}や家族と話す"), "video", ("answer-a-call",)),
    Goal("outing", parse("バスで出かける"), "bus", ("finger",)),
    Goal("safe", parse("だまされない"), "shield", ("finger",)),
    Goal("photo", parse("写真をたのしむ"), "camera", ("finger",)),
    Goal("living", parse("くらしに役立てる"), "city", ("finger",)),
)
