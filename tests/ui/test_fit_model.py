"""What the fitting plays, asks and leaves behind, and that the page below gets the word back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sapporo_learn.content.phrases import keep, spans
from sapporo_learn.core.hearing import EAR_VOLUMES
from sapporo_learn.core.ports import VoiceSettings
from sapporo_learn.core.quiet_hours import QuietHours
from sapporo_learn.ui.fit_model import FitModel
from sapporo_learn.ui.lines import FIT_SAMPLE, FITTING, SAMPLE, Lines, spoken
from sapporo_learn.ui.voice_model import VoiceModel
from tests.helpers.a11y import named, pressable
from tests.helpers.fakes import RecordingSpeaker

CAME = VoiceSettings(pause=0.6, muted=True)


class Seat:
    """Somebody at the fitting; what the speaker was told, and how it was set then."""

    def __init__(self) -> None:
        self.speaker = RecordingSpeaker()
        self.voice = VoiceModel(self.speaker)
        self.voice.apply(CAME)
        self.kept: list[VoiceSettings] = []
        self.voice.settingsChanged.connect(self.kept.append)
        self.fit = FitModel(self.voice, Lines(spans, keep))
        self.told: list[str] = []
        self.fit.left.connect(lambda: self.told.append("left"))

    def listen(self) -> list[tuple[str, VoiceSettings]]:
        """Hear all parts of the question to their end."""
        heard = []
        while True:
            heard.append((self.speaker.last, self.speaker.settings))
            said = len(self.speaker.said)
            self.speaker.finish()
            if len(self.speaker.said) == said:
                return heard

    def choices(self) -> list[str]:
        return [choice["name"] for choice in self.fit.property("choices")]


@pytest.fixture
def seat(qapp) -> Seat:
    made = Seat()
    made.fit.open()
    return made


def test_the_loudness_is_found_first_and_the_sound_is_on(seat: Seat) -> None:
    assert seat.choices() == ["小さすぎる", "ちょうどよい", "大きすぎる"]
    first, question = seat.listen()
    assert first[0] == "聞こえ方を合わせます。" + FIT_SAMPLE.shown
    assert question[0] == seat.fit.property("line")["shown"] == "音の大きさは、どうですか。"
    assert not question[1].muted
    seat.fit.choose("soft")
    assert (seat.speaker.last, seat.speaker.settings.volume) == (FIT_SAMPLE.shown, 1.0)
    seat.fit.choose("soft")
    assert seat.speaker.last == "これが、いちばん大きい音です。" + FIT_SAMPLE.shown
    seat.fit.choose("loud")
    assert seat.speaker.settings.volume == 0.8
    assert seat.kept == [], "nothing is kept before the end"


def test_two_ways_are_heard_and_the_one_being_heard_is_known(seat: Seat) -> None:
    seat.fit.choose("right")
    assert seat.choices() == ["さっきのほう", "いまのほう", "おなじくらい"]
    assert (seat.fit.property("hearing"), seat.fit.property("ready")) == (1, False)
    seat.speaker.finish()
    assert (seat.fit.property("hearing"), seat.fit.property("ready")) == (2, True)
    seat.fit.repeat()
    heard = seat.listen()
    assert [words for words, _ in heard] == [
        "一つめです。" + FIT_SAMPLE.shown,
        "二つめです。" + FIT_SAMPLE.shown,
        "どちらが、聞きやすいですか。",
    ]
    assert [settings.morae_per_s for _, settings in heard] == [5.2, 7.0, 5.9]
    assert seat.fit.property("hearing") == 0


def test_the_answers_become_the_learners_settings_and_can_be_taken_back(seat: Seat) -> None:
    for choice in ("right", "former", "latter", "former", "same", "former"):
        seat.fit.choose(choice)
    wanted = VoiceSettings(5.2, half_tones=-3, pause=1.6)
    assert seat.fit.property("done")
    assert (seat.speaker.last, seat.speaker.settings) == ("これからは、この声でお話しします。", wanted)
    assert seat.kept[-1] == seat.voice.settings() == wanted
    seat.fit.choose("undo")
    assert (seat.speaker.last, seat.kept[-1]) == ("もとの声に、もどしました。", CAME)
    assert seat.speaker.settings == CAME
    assert seat.choices() == ["これでよい"]
    seat.fit.choose("keep")
    assert (seat.told, seat.fit.property("active")) == (["left"], False)


def test_every_question_can_be_skipped_and_the_fitting_left(seat: Seat) -> None:
    for _ in range(2):
        seat.fit.skip()
    assert [dot["state"] for dot in seat.fit.property("dots")] == ["done", "done", "now", "todo"]
    seat.fit.choose("latter")
    seat.fit.leave()
    assert (seat.kept, seat.speaker.settings, seat.told) == ([], CAME, ["left"])
    seat.fit.leave()
    seat.fit.choose("latter")
    seat.fit.repeat()
    seat.fit.skip()
    assert (seat.told, seat.fit.property("choices"), seat.fit.property("dots")) == (["left"], [], [])


def test_a_loudness_chosen_in_the_panel_holds_for_what_follows(seat: Seat) -> None:
    seat.voice.setVolumeStep(0)
    seat.fit.repeat()
    assert seat.speaker.settings.volume == 0.25
    for _ in range(4):
        seat.fit.skip()
    seat.fit.skip()
    assert seat.kept[-1].volume == 0.25


def test_headphones_are_fitted_by_themselves_and_know_no_cap(seat: Seat) -> None:
    seat.voice.set_quiet(QuietHours(0, 0, 0))
    seat.fit.choose("soft")
    assert seat.speaker.settings.volume == 0.25
    assert seat.speaker.last == "今の時間は、ここまでの大きさです。" + FIT_SAMPLE.shown
    seat.voice.setHeadphones(True)
    assert seat.speaker.settings.volume == EAR_VOLUMES[0]
    seat.fit.choose("soft")
    assert seat.speaker.settings.volume == EAR_VOLUMES[1]
    for _ in range(2):
        seat.fit.choose("loud")
    assert seat.speaker.last == "これが、いちばん小さい音です。" + FIT_SAMPLE.shown


def test_another_voice_is_compared(qapp) -> None:
    seat = Seat()
    seat.voice.offer_other("man")
    seat.fit.open()
    for _ in range(2):
        seat.fit.skip()
    assert [settings.voice for _, settings in seat.listen()] == ["", "man", ""]
    seat.fit.choose("latter")
    seat.fit.skip()
    assert seat.voice.settings().voice == "man"
    assert seat.voice.property("usesOther")


def test_all_that_is_said_is_known_to_the_course() -> None:
    assert {*FITTING, *SAMPLE} <= set(spoken())


def test_from_a_lesson_and_back_while_its_time_stands_still(open_screens) -> None:
    screens = open_screens()
    screens.visit("watch")
    sentence = screens.speaker.last
    screens.panel().setProperty("section", "sound")
    screens.settle()
    named(screens.window, "聞こえ方を 合わせる").press()
    screens.settle()
    assert screens.at() == "fit"
    names = {node.name for node in pressable(screens.window)}
    assert {"やめる", "もういちど聞く", "音", "とばす", "ちょうどよい"} <= names
    assert "たすけて" not in names
    session = screens.lesson.session()
    screens.phone.demonstrated.emit()
    screens.clock += 60.0
    screens.lesson._tick()
    assert screens.lesson.session() == session
    QTest.keyClick(screens.window, Qt.Key.Key_F5)
    assert screens.speaker.last == FIT_SAMPLE.shown
    named(screens.window, "音").press()
    screens.settle()
    offered = {node.name for node in pressable(screens.window) if node.enabled}
    assert "音を消す" in offered
    assert "はやい" not in offered
    named(screens.window, "これでよい").press()
    assert screens.speaker.last == FIT_SAMPLE.shown, "it goes on where it was"
    QTest.keyClick(screens.window, Qt.Key.Key_Escape)
    screens.settle()
    assert screens.at() == "lesson"
    assert screens.speaker.last == "では、どうぞ。" + sentence, "the demonstration was over meanwhile"
