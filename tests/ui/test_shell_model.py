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


def test_a_notice_stands_until_it_was_read(qtbot, shell):
    model, _ = shell
    with qtbot.waitSignal(model.noticeChanged):
        model.notify("記録できません。")
    assert model.property("notice") == "記録できません。"
    with qtbot.assertNotEmitted(model.noticeChanged):
        model.notify("記録できません。")
    model.dismissNotice()
    assert model.property("notice") == ""


def test_after_a_bug_the_voice_is_silent_and_one_can_begin_again(qtbot, shell):
    model, speaker = shell
    model.show("home", HELLO)
    model.crash()
    assert model.property("crashed") is True
    assert speaker.stops == 1
    with qtbot.waitSignal(model.recovered):
        model.recover()
    assert model.property("crashed") is False
    assert (model.property("page"), speaker.last) == ("welcome", PROMISE)


def test_phrases_are_joined_for_qml(shell):
    model, _ = shell
    assert model.keep("雪だるまを、さわります。").replace("\u2060", "") == "雪だるまを、さわります。"
    assert "\u2060" in model.keep("雪だるまを、さわります。")
    assert model.property("pace") == 0.5
