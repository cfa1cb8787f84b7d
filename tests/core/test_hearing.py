"""The steps of the voice, the room's cap by the hour, and the fitting as it is gone through."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapporo_learn.core import fitting, quiet_hours
from sapporo_learn.core.fitting import Answer, Fitting, Question
from sapporo_learn.core.hearing import (
    EAR_VOLUMES,
    HALF_TONES,
    PAUSES,
    SPEEDS,
    VOLUMES,
    heard,
    loudness_step,
    mended,
    with_loudness,
)
from sapporo_learn.core.ports import VoiceSettings
from sapporo_learn.core.quiet_hours import ALWAYS_LOUD, LOUDEST, QuietHours

USUAL = VoiceSettings()
FORMER, LATTER, SAME = Answer

# --- steps ---


def test_the_usual_settings_stand_on_the_steps() -> None:
    assert mended(USUAL) == USUAL


@pytest.mark.parametrize(
    "kept",
    [
        VoiceSettings(0.0, -1.0, True, -99, 0.0, "man", -5.0),
        VoiceSettings(1e9, 1e9, False, 10**30, 1e9, "nobody", 1e9),
        VoiceSettings(5.3, 0.6, False, 1, 1.2, "", 0.3),
    ],
)
def test_whatever_was_kept_is_brought_onto_the_steps(kept: VoiceSettings) -> None:
    got = mended(kept, ["man"])
    assert (got.morae_per_s, got.volume) in [(pace, volume) for pace in SPEEDS for volume in VOLUMES]
    assert got.half_tones in HALF_TONES
    assert got.pause in PAUSES
    assert got.ear_volume in EAR_VOLUMES
    assert got.voice == ("man" if kept.voice == "man" else "")
    assert mended(got, ["man"]) == got


def test_a_voice_of_another_machine_is_left_there() -> None:
    assert mended(replace(USUAL, voice="man")).voice == ""


def test_headphones_have_a_loudness_of_their_own_that_begins_low() -> None:
    loud = with_loudness(USUAL, 3, ears=False)
    assert (loud.volume, loud.ear_volume) == (1.0, EAR_VOLUMES[0])
    assert heard(loud, ears=True, most=0).volume == EAR_VOLUMES[0] < heard(loud, ears=False, most=0).volume
    both = with_loudness(replace(loud, muted=True), 3, ears=True)
    assert (both.volume, both.ear_volume, both.muted) == (1.0, EAR_VOLUMES[-1], False)
    assert EAR_VOLUMES[-1] < VOLUMES[-1]


def test_the_room_caps_the_loudspeaker_and_not_what_is_remembered() -> None:
    loud = with_loudness(USUAL, 3, ears=False)
    assert heard(loud, ears=False, most=1).volume == VOLUMES[1]
    assert heard(loud, ears=False, most=LOUDEST).volume == loud.volume == VOLUMES[3]
    assert loudness_step(USUAL, ears=False, most=0) == 0


# --- hours ---


@pytest.mark.parametrize(
    ("quiet", "hours"),
    [
        (QuietHours(9, 17, 0), range(9, 17)),
        (QuietHours(22, 6, 0), [22, 23, *range(6)]),
        (QuietHours(9, 9, 0), range(24)),
        (ALWAYS_LOUD, []),
    ],
)
def test_the_cap_holds_in_its_hours(quiet: QuietHours, hours: range | list[int]) -> None:
    assert [hour for hour in range(24) if quiet.now(hour) < LOUDEST] == sorted(hours)


@given(st.builds(QuietHours, st.integers(0, 23), st.integers(0, 23), st.integers(0, LOUDEST)))
def test_what_is_kept_comes_back(quiet: QuietHours) -> None:
    assert quiet_hours.read(quiet_hours.write(quiet)) == quiet


@pytest.mark.parametrize("kept", ["", "quiet", "9-17", "24-3 1", "3-24 1", "9-17 4", "9-17 1 ", "-1-3 1"])
def test_what_nobody_understands_is_no_limit(kept: str) -> None:
    assert quiet_hours.read(kept) == ALWAYS_LOUD


# --- the fitting ---


def through(*answers: Answer, settings: VoiceSettings = USUAL, other: str = "") -> Fitting:
    """Find the loudness right, then answer."""
    now = fitting.skip(fitting.begin(settings, other))
    for easier in answers:
        now = fitting.answer(now, easier)
    return now


def test_first_the_loudness_then_three_comparisons() -> None:
    now = fitting.begin(replace(USUAL, muted=True))
    assert (now.question, now.now.muted, now.before.muted) == (Question.LOUDNESS, False, True)
    asked = [now.question]
    while now.question is not Question.DONE:
        now = fitting.answer(now, SAME)
        asked.append(now.question)
    assert asked == list(Question)
    assert now.now == USUAL
    assert fitting.skip(now) == now


def test_what_is_compared_differs_in_one_thing() -> None:
    for answers, name in (((), "morae_per_s"), ((SAME,), "half_tones"), ((SAME, SAME), "pause")):
        former, latter = fitting.pair(through(*answers))
        assert replace(former, **{name: getattr(latter, name)}) == latter
        assert former != latter


@pytest.mark.parametrize(
    ("answers", "pace"),
    [
        ((SAME,), 5.9),
        ((LATTER,), 7.0),
        ((FORMER, SAME), 5.2),
        ((FORMER, LATTER), 5.2),
        ((FORMER, FORMER), 4.5),
    ],
)
def test_each_of_the_four_speeds_can_be_reached(answers: tuple[Answer, ...], pace: float) -> None:
    now = through(*answers)
    assert (now.question, now.further, now.now.morae_per_s) == (Question.VOICE, False, pace)


def test_at_the_end_of_the_speeds_it_goes_on() -> None:
    slowest = replace(USUAL, morae_per_s=4.5)
    assert [way.morae_per_s for way in fitting.pair(through(settings=slowest))] == [4.5, 5.2]
    assert through(FORMER, settings=slowest).question is Question.VOICE
    fastest = replace(USUAL, morae_per_s=7.0)
    assert [way.morae_per_s for way in fitting.pair(through(settings=fastest))] == [5.9, 7.0]


@pytest.mark.parametrize(
    ("answers", "half_tones"), [((SAME,), 0), ((LATTER,), 3), ((FORMER, LATTER), -3), ((FORMER, FORMER), -6)]
)
def test_the_pitch_goes_as_low_as_it_is_wanted(answers: tuple[Answer, ...], half_tones: int) -> None:
    now = through(SAME, *answers)
    assert (now.question, now.now.half_tones) == (Question.PAUSE, half_tones)


@pytest.mark.parametrize(("easier", "voice"), [(FORMER, ""), (LATTER, "man"), (SAME, "")])
def test_where_there_is_another_voice_it_is_compared_instead(easier: Answer, voice: str) -> None:
    now = through(SAME, easier, other="man")
    assert (now.question, now.now.voice, now.now.half_tones) == (Question.PAUSE, voice, 0)


@pytest.mark.parametrize(("pause", "compared"), [(0.6, [1.6, 0.6]), (1.0, [1.6, 1.0]), (1.6, [1.6, 1.0])])
def test_long_pauses_are_compared_with_shorter_ones(pause: float, compared: list[float]) -> None:
    now = through(SAME, SAME, settings=replace(USUAL, pause=pause))
    assert [way.pause for way in fitting.pair(now)] == compared
    assert fitting.answer(now, FORMER).now.pause == 1.6
    assert fitting.answer(now, FORMER).question is Question.DONE


def test_the_loudness_goes_as_far_as_the_room_allows() -> None:
    now = fitting.begin(USUAL)
    assert fitting.adjust(now, 1, ears=False, most=2) == now, "no louder than the room allows"
    louder = fitting.adjust(now, 1, ears=False, most=3)
    assert louder.now.volume == 1.0
    assert fitting.adjust(louder, 1, ears=False, most=3) == louder
    assert fitting.adjust(now, 1, ears=True, most=0).now.ear_volume == EAR_VOLUMES[1]
    assert fitting.adjust(now, -1, ears=True, most=3) == now
    assert fitting.adjust(now, -1, ears=False, most=3).now.volume == 0.5


def test_a_loudness_chosen_elsewhere_is_taken() -> None:
    chosen = replace(USUAL, volume=0.25, ear_volume=0.6, muted=True, pause=1.6)
    now = fitting.take_loudness(through(LATTER), chosen).now
    assert (now.volume, now.ear_volume, now.muted, now.pause, now.morae_per_s) == (0.25, 0.6, True, 1.0, 7.0)


@given(st.lists(st.sampled_from([*Answer, "skip"]), max_size=12), st.sampled_from(["", "man"]))
def test_whatever_is_answered_it_ends_on_the_steps_and_the_way_back_is_known(
    answers: list[Answer | str], other: str
) -> None:
    now = fitting.begin(USUAL, other)
    for easier in answers:
        now = fitting.answer(now, easier) if isinstance(easier, Answer) else fitting.skip(now)
        assert mended(now.now, [other]) == now.now
        assert now.before == USUAL
    assert len(answers) < 8 or now.question is Question.DONE
