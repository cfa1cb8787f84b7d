"""The whole program: from the first page into a lesson, away, and back again after a restart."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from sapporo_learn.core.lesson import Round
from sapporo_learn.core.ports import Happened, SpeechEvent
from sapporo_learn.core.practice import Phase, Session, Tone
from sapporo_learn.core.reviews import DAY_MS
from sapporo_learn.demo import Stage
from sapporo_learn.paths import RECORD
from sapporo_learn.store.database import Database
from sapporo_learn.store.ids import Ids
from sapporo_learn.store.writer import SqliteLog
from sapporo_learn.ui.hand import Profile
from sapporo_learn.ui.lines import HOME
from tests.helpers.program import at, enter, page, press, rows, running, session, until, words, work

pytestmark = pytest.mark.usefixtures("qapp")


def lasting(now: Session) -> Session:
    """What of a session must come back; how long somebody rested need not."""
    return replace(now, waited_s=0.0, idle_s=0.0, step_ms=0, said=(), tone=Tone.STEP)


def test_the_first_page_promises_that_nothing_can_break(tmp_path: Path) -> None:
    with running(tmp_path) as stage:
        assert page(stage) == "welcome"
        assert "何をさわっても壊れません。" in words(stage)


def test_a_lesson_left_in_the_middle_goes_on_exactly_there_after_a_restart(tmp_path: Path) -> None:
    with running(tmp_path) as stage:
        learner = enter(stage)
        press(stage, "さわり方の練習、")
        work(stage, stage.robot(), at(Round.TOGETHER, "close-lantern"))
        before = session(stage)
        press(stage, "おわる")
        assert page(stage) == "home"
        assert "さわり方の練習、つづける" in words(stage)
    with running(tmp_path) as stage:
        press(stage, "はじめる", "すずらんさん")
        assert stage.app.seat.learner.id == learner
        assert "この前の、つづきからです。" in words(stage)
        assert (
            said(stage)
            == "すずらんさん、こんにちは。この前の、つづきからです。さわり方の練習" + HOME[0].shown
        )
        press(stage, "つづける。")
        assert lasting(session(stage)) == lasting(before)
        assert "playground/close-lantern" in stage.app.phone.property("offered")
        assert "「とじる」を、ポンとさわります。" in words(stage)
        work(stage, stage.robot(), at(Round.TOGETHER, "close-lantern", Phase.DONE_STEP))


def offered(stage: Stage) -> list[tuple[str, str]]:
    """What the home page proposes: kind and lesson."""
    return [(offer["kind"], offer["id"]) for offer in stage.app.home.property("offers")]


def said(stage: Stage) -> str:
    """What the page says in one go."""
    shell = stage.app.shell
    return "".join(line["shown"] for line in [*shell.property("linesBefore"), shell.property("line")])


def test_who_comes_back_from_a_lesson_is_not_greeted_again(tmp_path: Path) -> None:
    with running(tmp_path) as stage:
        enter(stage)
        until(
            lambda: (
                said(stage)
                == "すずらんさん、こんにちは。つぎは、この練習です。さわり方の練習" + HOME[0].shown
            )
        )
        press(stage, "電話に出る、")
        work(stage, stage.robot(), at(Round.TOGETHER, "hang-up"))
        press(stage, "おわる")
        assert said(stage) == "この前の、つづきからです。電話に出る" + HOME[0].shown


def test_closing_the_window_in_the_middle_is_like_leaving(tmp_path: Path) -> None:
    with running(tmp_path) as stage:
        enter(stage)
        press(stage, "電話に出る、")
        work(stage, stage.robot(), at(Round.TOGETHER, "hang-up"))
        before = session(stage)
    assert rows(tmp_path, "SELECT verb FROM event ORDER BY seq DESC LIMIT 1") == [("terminated",)]
    with running(tmp_path) as stage:
        press(stage, "はじめる", "すずらんさん", "つづける。")
        assert lasting(session(stage)) == lasting(before)


def test_what_was_mastered_yesterday_stands_first_and_its_review_is_recorded(tmp_path: Path) -> None:
    with running(tmp_path) as stage:
        learner = enter(stage)
        passed = Happened(learner, learner, "finger", 1, 0, "passed", {"mastered": True}, 0)
        yesterday = time.time_ns() // 1_000_000 - DAY_MS
    log = SqliteLog(Database(tmp_path / RECORD), Ids(lambda: yesterday), lambda: yesterday)
    log.append([passed])
    assert log.close()
    with running(tmp_path) as stage:
        press(stage, "はじめる", "すずらんさん", "さわり方の練習、おさらいする。")
        assert (session(stage).round, session(stage).phase) == (Round.ALONE, Phase.INTRO)
        stage.drive(stage.robot().lesson(session(stage).lesson))
        press(stage, "ほかの練習")
        assert offered(stage) == [("next", "power-and-buttons")]
    verbs = "SELECT verb FROM event WHERE verb IN('initialized','experienced','passed') ORDER BY seq"
    assert [verb for (verb,) in rows(tmp_path, verbs)] == ["passed", "initialized", "passed"]


def test_nothing_of_free_practice_is_recorded(tmp_path: Path) -> None:
    with running(tmp_path) as stage:
        enter(stage)
        press(stage, "じゆうに れんしゅう", "『つながりトーク』の絵")
        assert (page(stage), stage.app.phone.property("screen")) == ("free", "messenger")
        press(stage, "最初にもどす", "おわる")
        assert page(stage) == "home"
    assert rows(tmp_path, "SELECT verb FROM event") == rows(tmp_path, "SELECT state FROM resume_point") == []


def test_who_is_new_is_asked_once_and_finds_the_goals_lessons_first_ever_after(tmp_path: Path) -> None:
    def first(stage: Stage) -> list[str]:
        return [card["id"] for card in stage.app.home.property("sections")[0]["cards"]]

    with running(tmp_path) as stage:
        press(stage, "はじめる", "はじめての方")
        until(lambda: page(stage) == "goal")
        press(stage, "少し 使える", "バスで出かける")
        assert first(stage) == ["map-and-way", "bus-times", "weather-and-snow"]
        stage.app.shell.setTextStep(1)  # other settings do not forget it
        stage.app.shell.manner.setFurigana(2)
        stage.app.shell.manner.setWording(1)
    with running(tmp_path) as stage:
        press(stage, "はじめる", "すずらんさん")
        assert page(stage) == "home"
        assert first(stage) == ["map-and-way", "bus-times", "weather-and-snow"]
        press(stage, "めあてを かえる", "もどる")
        assert first(stage)[0] == "map-and-way"
        press(stage, "めあてを かえる", "はじめて", "ぜんぶ")
        assert first(stage)[:4] == ["finger", "power-and-buttons", "back-home", "answer-a-call"]
        assert stage.app.shell.looks()[0] == 1.25
        assert stage.app.shell.manner.settings() == ("all", "easy")


def test_a_finished_lesson_has_its_stamp_after_a_restart(tmp_path: Path) -> None:
    with running(tmp_path) as stage:
        enter(stage)
        stage.take(stage.app.course.lessons[0], Profile.STEADY)
        assert "さわり方の練習、できました" in words(stage)
    with running(tmp_path) as stage:
        press(stage, "はじめる", "すずらんさん")
        until(lambda: "さわり方の練習、できました" in words(stage))
        assert offered(stage) == [("next", "power-and-buttons")]


def test_whoever_comes_straight_back_finds_everything(tmp_path: Path) -> None:
    with running(tmp_path) as stage:
        enter(stage)
        press(stage, "さわり方の練習、")
        work(stage, stage.robot(), at(Round.TOGETHER, "hold-lantern"))
        before = session(stage)
        press(stage, "おわる", "おわる", "はじめる", "すずらんさん", "つづける。")
        assert lasting(session(stage)) == lasting(before)


def test_a_second_run_of_a_lesson_begins_with_words_only_and_keeps_the_stamp(tmp_path: Path) -> None:
    with running(tmp_path) as stage:
        enter(stage)
        lesson = stage.app.course.lessons[0]
        press(stage, "さわり方の練習、")
        work(stage, stage.robot(), lambda now: now.phase is Phase.FINISHED)
        press(stage, "最初から")
        until(lambda: stage.app.lesson.session() is not None)
        assert (session(stage).round, session(stage).lesson.id) == (Round.HINT, lesson.id)
        press(stage, "おわる")
        assert stage.app.home.property("sections")[0]["cards"][0]["stamped"] is True


# --- what lies over a page ----------------------------------------------------------------------------------


def heard(stage: Stage) -> list[SpeechEvent]:
    """Collect what the voice tells from now on."""
    events: list[SpeechEvent] = []
    stage.app.speaker.listen(events.append)
    return events


def test_a_notice_in_a_lesson_is_said_to_its_end_and_the_help_goes_on(tmp_path: Path) -> None:
    with running(tmp_path) as stage:
        enter(stage)
        press(stage, "電話に出る、")
        work(stage, stage.robot(), at(Round.HINT, "answer"))
        events = heard(stage)
        stage.app.shell.notify("記録を書きこめませんので、講師を呼んでください。")
        notice = stage.app.shell.property("noticeLine")["utterance"]
        stage.wait(60.0)
        assert SpeechEvent("finished", notice) in events
        assert session(stage).rung > 0
        press(stage, "わかりました")
        work(stage, stage.robot(), at(Round.HINT, "answer", Phase.DONE_STEP))


def test_after_a_bug_the_instructor_is_called_aloud(tmp_path: Path) -> None:
    with running(tmp_path, crashed=True) as stage:
        enter(stage)
        press(stage, "電話に出る、")
        events = heard(stage)
        stage.app._broke.emit()
        until(lambda: page(stage) == "crash")
        call = stage.app.shell.property("crashLines")[0]["utterance"]
        stage.wait(20.0)
        assert SpeechEvent("finished", call) in events


# --- how somebody likes it ----------------------------------------------------------------------------------


def looks(stage) -> tuple[int, str, int]:
    shell, voice = stage.app.shell, stage.app.voice
    return shell.property("textStep"), shell.property("theme"), voice.property("speedStep")


def test_letters_colours_and_voice_come_back_and_never_to_somebody_else(tmp_path: Path) -> None:
    with running(tmp_path) as stage:
        enter(stage)
        stage.app.shell.setTextStep(2)
        stage.app.shell.setTheme("night-yellow")
        stage.app.voice.setSpeedStep(0)
        press(stage, "おわる")
        assert looks(stage) == (0, "paper", 2)
        enter(stage)  # らいらっく
        assert looks(stage) == (0, "paper", 2)
        stage.app.voice.setMuted(True)
        press(stage, "おわる", "はじめる", "すずらんさん")
        assert looks(stage) == (2, "night-yellow", 0)
        assert stage.app.voice.property("muted") is False
    with running(tmp_path) as stage:
        assert looks(stage) == (0, "paper", 2)
        press(stage, "はじめる", "すずらんさん")
        assert looks(stage) == (2, "night-yellow", 0)
        press(stage, "おわる", "はじめる", "らいらっくさん")
        assert looks(stage) == (0, "paper", 2)
        assert stage.app.voice.property("muted") is True


def test_large_letters_chosen_on_the_first_page_stay_with_whoever_is_new(tmp_path: Path) -> None:
    with running(tmp_path) as stage:
        stage.app.shell.setTextStep(4)
        enter(stage)
        assert looks(stage)[0] == 4
        press(stage, "おわる")
        assert looks(stage)[0] == 0
    with running(tmp_path) as stage:
        press(stage, "はじめる", "すずらんさん")
        assert looks(stage)[0] == 4


def test_large_letters_chosen_on_the_first_page_give_way_to_what_somebody_known_likes(tmp_path: Path) -> None:
    with running(tmp_path) as stage:
        enter(stage)
        press(stage, "おわる")
        stage.app.shell.setTextStep(4)
        press(stage, "はじめる", "すずらんさん")
        assert looks(stage)[0] == 0


def test_the_size_of_the_screen_is_remembered_for_this_machine(tmp_path: Path) -> None:
    with running(tmp_path) as stage:
        stage.app.shell.setPxPerMm(5.25)
    assert rows(tmp_path, "SELECT value FROM setting WHERE key='px_per_mm'") == [("5.2500",)]
    from sapporo_learn.app import App
    from sapporo_learn.entrance import Options

    app = App(Options(tmp_path, pace=0.005, silent=True))
    try:
        assert app.shell.px_per_mm() == 5.25
    finally:
        app.close()


# --- guests -------------------------------------------------------------------------------------------------


def test_a_guest_practises_and_leaves_no_name(tmp_path: Path) -> None:
    with running(tmp_path) as stage:
        press(stage, "はじめる", "記録せずに練習", "さわり方の練習、")
        work(stage, stage.robot(), at(Round.TOGETHER, "hold-lantern"))
        press(stage, "おわる")
        assert offered(stage) == [("resume", "finger")]  # as long as the guest is here
        press(stage, "つづける。")
        assert session(stage).step.id == "hold-lantern"
        press(stage, "おわる", "おわる", "はじめる", "記録せずに練習")
        assert offered(stage) == [("next", "finger")]
    assert rows(tmp_path, "SELECT count(*) FROM learner") == [(0,)]
    assert rows(tmp_path, "SELECT count(*) FROM resume_point") == [(0,)]
    assert rows(tmp_path, "SELECT verb FROM event ORDER BY seq") == [("initialized",), ("terminated",)] * 2
    assert rows(tmp_path, "SELECT count(DISTINCT learner_id) FROM event") == [(1,)]


def test_a_newcomer_who_taps_twice_is_one_person(tmp_path: Path) -> None:
    with running(tmp_path) as stage:
        press(stage, "はじめる")
        stage.app.people.newcomer()
        stage.app.people.newcomer()
        until(lambda: stage.app.shell.current() == "goal")
        stage.wait(1.0)
    assert rows(tmp_path, "SELECT name FROM learner") == [("すずらん",)]


# --- what dies when -----------------------------------------------------------------------------------------


@contextmanager
def rings() -> Iterator[list[object]]:
    """What only the cyclic collector would find of all that is let go of meanwhile."""
    found: list[object] = []
    gc.collect()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        yield found
        gc.collect()
        found += gc.garbage
    finally:
        gc.set_debug(0)
        gc.garbage.clear()


def test_no_object_of_qt_is_left_to_the_collector_which_may_run_on_any_thread(tmp_path: Path) -> None:
    with running(tmp_path) as stage, rings() as found:
        enter(stage)
        press(stage, "さわり方の練習、")
        work(stage, stage.robot(), at(Round.TOGETHER, "close-lantern"))
        press(stage, "おわる", "おわる", "講師")
        until(lambda: page(stage) == "instructor")
        press(stage, "もどる")
    assert [type(each).__name__ for each in found if isinstance(each, QObject)] == []
