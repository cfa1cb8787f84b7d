"""How words are shown and chosen: at once, on everything that is shown, and heard where that helps."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sapporo_learn.content.phrases import keep, spans
from sapporo_learn.core.furigana import known
from sapporo_learn.core.lesson import Round
from sapporo_learn.core.plainness import Wording
from sapporo_learn.core.ruby import parse
from sapporo_learn.ui.lines import KANA_SAMPLES, WORDING_SAMPLES, Lines
from sapporo_learn.ui.shell_model import ShellModel
from sapporo_learn.ui.voice_model import VoiceModel
from tests.helpers.desk import LEARNER, Desk
from tests.helpers.fakes import RecordingSpeaker
from tests.helpers.small_lesson import LESSON, SNOW

EASIEST = parse("雪だるまに、ポンです。")
WORDED = replace(LESSON, steps=(replace(SNOW, say_easiest=EASIEST), *LESSON.steps[1:]))


@pytest.fixture
def shell(qapp) -> tuple[ShellModel, RecordingSpeaker]:
    speaker = RecordingSpeaker()
    lines = Lines(spans, keep, lambda: known([parse("{練習|れんしゅう}")]))
    return ShellModel(VoiceModel(speaker), lines, 4.0), speaker


def kana(line) -> str:
    return "".join(piece["reading"] for phrase in line["phrases"] for piece in phrase["pieces"])


def test_kana_comes_and_goes_on_the_page_and_the_notice_without_a_word(shell) -> None:
    shell, speaker = shell
    shell.show("home", [parse("{窓|まど}の練習です。")])
    shell.tell([parse("練習は{窓|まど}です。")])
    said, chosen = len(speaker.said), []
    shell.manner.chosen.connect(lambda: chosen.append(shell.manner.settings()[0]))
    for step, page, notice in ((0, "", ""), (2, "まどれんしゅう", "れんしゅうまど"), (1, "まど", "まど")):
        shell.manner.setFurigana(step)
        assert shell.manner.property("furigana") == step
        assert kana(shell.property("line")) == page
        assert kana(shell.property("noticeLine")) == notice
    assert chosen == ["none", "all", "hard"]
    assert len(speaker.said) == said


def test_each_amount_shows_what_it_does(shell) -> None:
    samples = shell[0].manner.property("samples")
    assert [kana(line) for line in samples] == ["", "まるやま", "まるやまこうえん"]
    assert len({line["shown"] for line in samples}) == 1
    shell[0].manner.setFurigana(0)
    assert shell[0].manner.property("samples") == samples
    assert len(KANA_SAMPLES) == 3


def test_a_wording_is_chosen_shown_and_heard(shell) -> None:
    shell, speaker = shell
    shell.manner.worded.connect(shell.manner.say_sample)
    for step, wording in enumerate(Wording):
        shell.manner.setWording(step)
        assert (shell.manner.property("wordingStep"), shell.manner.wording()) == (step, wording)
        assert shell.manner.property("sample")["shown"] == WORDING_SAMPLES[wording].shown == speaker.last
        assert shell.manner.property("sample")["utterance"] == len(speaker.said)
    assert [len(text.shown) for text in WORDING_SAMPLES.values()] == sorted(
        (len(text.shown) for text in WORDING_SAMPLES.values()), reverse=True
    )


def test_a_learners_own_come_back_and_what_nobody_knows_is_the_usual(shell) -> None:
    manner = shell[0].manner
    manner.apply("none", "easiest")
    assert manner.settings() == ("none", "easiest")
    assert kana(manner.property("sample")) == ""
    manner.apply("some", "rude")
    assert manner.settings() == ("hard", "normal")


def test_a_lesson_says_its_sentence_again_in_the_new_wording(qapp) -> None:
    desk = Desk()
    assert not desk.model.reword(Wording.EASIEST), "nothing is open"
    desk.model.start(LEARNER, WORDED, "", passed_before=True)
    assert not desk.model.reword(Wording.EASIEST), "the introduction has one wording"
    desk.model.next()
    assert (desk.session.round, desk.shown("line")) == (Round.HINT, EASIEST.shown)
    assert desk.model.reword(Wording.NORMAL)
    assert desk.shown("line") == desk.speaker.last == SNOW.say.shown
    rows = len(desk.log.rows)
    assert desk.model.reword(Wording.EASY)
    assert desk.shown("line") == desk.speaker.last == EASIEST.shown
    assert len(desk.log.rows) == rows, "nothing the learner has to answer for"
    desk.do()
    assert not desk.model.reword(Wording.NORMAL), "praise is praise"
