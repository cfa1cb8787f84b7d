"""Up to three wordings of a step: the learner's own is said wherever the instruction is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sapporo_learn.core import practice
from sapporo_learn.core.ladder import AT_S
from sapporo_learn.core.lesson import Round
from sapporo_learn.core.plainness import Wording
from sapporo_learn.core.practice import Phase
from sapporo_learn.core.ruby import EMPTY, parse
from tests.helpers.small_lesson import HOME, SNOW, with_steps

USUAL, EASY, EASIEST = SNOW.say, parse("雪だるまを、さわります。"), parse("雪だるまに、ポンです。")
WORDED = replace(SNOW, say_easy=EASY, say_easiest=EASIEST, hints=())
LESSON = with_steps(WORDED, HOME)


@pytest.mark.parametrize(
    ("easy", "easiest", "heard"),
    [
        (EASY, EASIEST, [USUAL, EASY, EASIEST]),
        (EASY, EMPTY, [USUAL, EASY, EASY]),
        (EMPTY, EASIEST, [USUAL, EASIEST, EASIEST]),
        (EMPTY, EMPTY, [USUAL, USUAL, USUAL]),
    ],
)
def test_the_nearest_wording_that_there_is(easy, easiest, heard) -> None:
    step = replace(SNOW, say_easy=easy, say_easiest=easiest)
    assert [step.worded(wording) for wording in Wording] == heard
    assert step.wordings == tuple(dict.fromkeys(heard))


def begun(wording: Wording) -> practice.Session:
    return practice.reword(practice.begin(LESSON, passed_before=True), wording)


@pytest.mark.parametrize(
    ("wording", "said"), [(Wording.NORMAL, USUAL), (Wording.EASY, EASY), (Wording.EASIEST, EASIEST)]
)
def test_a_step_is_said_in_it_and_so_is_the_hint_that_the_lesson_lacks(wording, said) -> None:
    session, _ = practice.advance(begun(wording), practice.AskedNext())
    assert (session.round, session.phase) == (Round.HINT, Phase.DO)
    assert session.said == (said,)
    heard = []
    for seconds in (AT_S[1] + 1, AT_S[2], AT_S[3]):
        session, effects = practice.advance(session, practice.Waited(seconds))
        heard += [effect.texts for effect in effects if isinstance(effect, practice.Say)]
    assert (said,) in heard


def test_what_was_said_last_is_said_in_the_new_wording() -> None:
    session, _ = practice.advance(begun(Wording.NORMAL), practice.AskedNext())
    for wording, said in ((Wording.EASIEST, EASIEST), (Wording.EASY, EASY), (Wording.NORMAL, USUAL)):
        session = practice.reword(session, wording)
        assert (session.said, session.sentence) == ((said,), said)
        _, effects = practice.advance(session, practice.AskedRepeat())
        assert effects == (practice.Say((said,), session.tone),)


def test_the_review_names_the_aim_in_any_wording() -> None:
    session = practice.reword(practice.begin(LESSON, passed_before=True, review=True), Wording.EASIEST)
    session, _ = practice.advance(session, practice.AskedNext())
    assert session.said == (SNOW.alone,)


def test_who_comes_back_hears_the_wording_that_is_wanted_now() -> None:
    session, _ = practice.advance(begun(Wording.EASIEST), practice.AskedNext())
    back = practice.load(LESSON, practice.save(session))
    assert back is not None
    assert practice.reword(back, Wording.EASY).said == (EASY,)
