"""The window's frame: pages, their sentence, how they look, and what is told."""

import pytest

from sapporo_learn.content.phrases import keep, spans
from sapporo_learn.core.ruby import parse
from sapporo_learn.ui.lines import WELCOME, Lines
from sapporo_learn.ui.shell_model import ShellModel
from sapporo_learn.ui.voice_model import VoiceModel
from tests.helpers.fakes import RecordingSpeaker

HELLO = (parse("{雪|ゆき}です。"), parse("こんにちは。"))
PROMISE = "".join(text.shown for text in WELCOME)


@pytest.fixture
def shell(qapp):
    speaker = RecordingSpeaker()
    return ShellModel(VoiceModel(speaker), Lines(spans, keep), 4.0, pace=0.5), speaker


def test_a_page_says_its_sentence_and_shows_it_under_the_same_number(qtbot, shell):
    model, speaker = shell
    with qtbot.waitSignals([model.pageChanged, model.lineChanged]):
        model.show("who", HELLO)
    assert (model.property("page"), speaker.last) == ("who", "雪です。こんにちは。")
    line = model.property("line")
    assert (line["shown"], line["utterance"]) == ("雪です。こんにちは。", 1)


def test_a_page_without_a_sentence_is_silent(shell):
    model, speaker = shell
    model.show("who", HELLO)
    model.show("lesson")
    assert (speaker.stops, len(speaker.said)) == (1, 1)
    assert model.property("line")["shown"] == ""


def test_a_page_may_wait_with_its_sentence(shell):
    model, speaker = shell
    model.show("who", HELLO)
    model.show("home", HELLO[:1], quiet=True)
    assert (model.property("line")["shown"], model.property("line")["utterance"]) == ("雪です。", 0)
    assert (speaker.stops, len(speaker.said)) == (1, 1)
    model.crash()
    model.show("home", HELLO, quiet=True)
    assert (speaker.stops, len(speaker.said)) == (1, 2)


def test_the_sentence_can_be_heard_again(shell):
    model, speaker = shell
    model.show("who", HELLO)
    model.repeat()
    assert speaker.said == [HELLO, HELLO]
    assert model.property("line")["utterance"] == 2


def test_the_way_back_to_the_first_page_tells_the_promise(shell):
    model, speaker = shell
    model.goWelcome()
    assert (model.property("page"), speaker.last) == ("welcome", PROMISE)


@pytest.mark.parametrize(
    ("slot", "signal"),
    [
        ("begin", "began"),
        ("openInstructor", "instructorAsked"),
        ("goHome", "wentHome"),
        ("quit", "quitAsked"),
    ],
)
def test_every_button_of_the_frame_is_told_on(qtbot, shell, slot, signal):
    model, _ = shell
    with qtbot.waitSignal(getattr(model, signal)):
        getattr(model, slot)()


@pytest.mark.parametrize(("step", "scale"), [(-3, 1.0), (0, 1.0), (1, 1.25), (3, 1.75), (4, 2.0), (9, 2.0)])
def test_letters_have_five_sizes(qtbot, shell, step, scale):
    model, _ = shell
    with qtbot.waitSignals([model.changed, model.looksChanged]):
        model.setTextStep(step)
    assert model.property("textScale") == scale
    assert model.looks() == (scale, "paper")


def test_colours_nobody_knows_are_paper(qtbot, shell):
    model, _ = shell
    with qtbot.waitSignals([model.changed, model.looksChanged]):
        model.setTheme("night-yellow")
    assert model.property("theme") == "night-yellow"
    model.setTheme("rainbow")
    assert model.property("theme") == "paper"


@pytest.mark.parametrize(("kept", "step"), [(1.0, 0), (1.3, 1), (1.75, 3), (17.0, 4), (0.0, 0)])
def test_a_learners_looks_are_taken_without_being_kept_again(qtbot, shell, kept, step):
    model, _ = shell
    with qtbot.assertNotEmitted(model.looksChanged):
        model.apply_looks(kept, "night-white")
    assert (model.property("textStep"), model.property("theme")) == (step, "night-white")
    model.apply_looks(kept, "gone")
    assert model.property("theme") == "paper"


@pytest.mark.parametrize(("held", "taken"), [(5.5, 5.5), (0.1, 1.5), (90.0, 20.0)])
def test_a_card_held_to_the_glass_gives_a_credible_size(qtbot, shell, held, taken):
    model, _ = shell
    assert model.property("pxPerMm") == 4.0
    with qtbot.waitSignal(model.pxPerMmSet) as told:
        model.setPxPerMm(held)
    assert told.args == [taken]
    assert model.property("pxPerMm") == taken


NOTICE = "記録できません。講師を呼んでください。"
CALL = "講師を呼んでください。画面の調子が、少しわるくなりました。ここまでの練習は、のこっています。"


def test_sentences_in_several_places_are_said_in_one_go(qtbot, shell):
    model, speaker = shell
    with qtbot.waitSignal(model.saying) as told:
        model.show("home", HELLO[1:], before=HELLO[:1])
    assert told.args == [speaker.last] == ["雪です。こんにちは。"]
    (before,), line = model.property("linesBefore"), model.property("line")
    assert (before["shown"], line["shown"]) == ("雪です。", "こんにちは。")
    assert before["utterance"] == line["utterance"] == 1
    assert line["phrases"][0]["start"] == len("雪です。")
    model.show("who", HELLO)
    assert model.property("linesBefore") == []


def test_a_notice_is_said_once_and_stands_until_it_was_read(qtbot, shell):
    model, speaker = shell
    model.show("home", HELLO)
    with qtbot.waitSignals([model.noticeChanged, model.saying]):
        model.notify(NOTICE)
    assert model.property("notice") == model.property("noticeLine")["shown"] == speaker.last == NOTICE
    assert model.property("noticeLine")["utterance"] == len(speaker.said) == 2
    with qtbot.assertNotEmitted(model.noticeChanged):
        model.notify(NOTICE)
    assert len(speaker.said) == 2
    model.dismissNotice()
    assert model.property("notice") == ""
    assert speaker.stops == 1  # nobody has to hear out what was put away


def test_a_notice_that_was_heard_goes_without_silencing_others(qtbot, shell):
    model, speaker = shell
    model.notify(NOTICE)
    with qtbot.waitSignal(model._voice.finished):
        speaker.finish()
    model.notify("")
    assert speaker.stops == 0


def test_a_notice_may_name_a_path_with_brackets(shell):
    model, speaker = shell
    model.notify("{C:|} に書けません。")
    assert model.property("noticeLine")["shown"] == speaker.last == "{C:|} に書けません。"


def test_what_lies_on_top_is_heard_again(shell):
    model, speaker = shell
    model.show("home", HELLO)
    model.crash()
    model.repeat()
    assert [speaker.last, len(speaker.said)] == [CALL, 3]
    model.notify(NOTICE)
    model.repeat()
    assert [speaker.last, len(speaker.said)] == [NOTICE, 5]
    model.dismissNotice()
    model.repeat()
    assert speaker.last == CALL
    model.recover()
    model.repeat()
    assert speaker.last == PROMISE


def test_a_page_that_comes_late_does_not_speak_under_a_notice_or_a_crash(shell):
    model, speaker = shell
    model.notify(NOTICE)
    model.show("home", HELLO)
    assert (speaker.last, model.property("line")["shown"]) == (NOTICE, "雪です。こんにちは。")
    model.dismissNotice()
    model.repeat()
    assert speaker.said[-1] == HELLO
    model.crash()
    model.show("who", HELLO)
    assert speaker.last == CALL


def test_after_a_bug_the_instructor_is_called_aloud_and_one_can_begin_again(qtbot, shell):
    model, speaker = shell
    model.show("home", HELLO)
    assert [line["utterance"] for line in model.property("crashLines")] == [0, 0]
    with qtbot.waitSignals([model.changed, model.saying]):
        model.crash()
    assert model.property("crashed") is True
    assert speaker.last == CALL
    title, calm = model.property("crashLines")
    assert title["utterance"] == calm["utterance"] == 2
    assert calm["phrases"][0]["start"] == len(title["shown"])
    with qtbot.waitSignal(model.recovered):
        model.recover()
    assert model.property("crashed") is False
    assert (model.property("page"), speaker.last) == ("welcome", PROMISE)


def test_phrases_are_joined_for_qml(shell):
    model, _ = shell
    assert model.keep("雪だるまを、さわります。").replace("\u2060", "") == "雪だるまを、さわります。"
    assert "\u2060" in model.keep("雪だるまを、さわります。")
    assert model.property("pace") == 0.5
