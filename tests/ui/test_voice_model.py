import pytest

from sapporo_learn.core.ports import SpeechEvent, VoiceSettings
from sapporo_learn.core.ruby import parse
from sapporo_learn.ui.voice_model import VoiceModel
from tests.helpers.fakes import RecordingSpeaker


@pytest.fixture
def voice(qapp):
    speaker = RecordingSpeaker()
    return VoiceModel(speaker), speaker


def test_the_phrase_being_spoken_is_published_and_cleared_at_the_end(qtbot, voice):
    model, speaker = voice
    number = model.say((parse("はい、どうぞ。"),))
    speaker.tell(SpeechEvent("phrase", number, 0, 3))
    qtbot.waitUntil(lambda: model.property("length") == 3)
    with qtbot.waitSignal(model.finished) as done:
        speaker.finish()
    assert done.args == [number]
    assert model.property("length") == 0


def test_an_interrupted_sentence_lights_nothing_up(qtbot, voice):
    model, speaker = voice
    first = model.say((parse("はい。"),))
    model.say((parse("いいえ。"),))
    with qtbot.assertNotEmitted(model.finished, wait=50):
        speaker.tell(SpeechEvent("phrase", first, 0, 3))
        speaker.tell(SpeechEvent("finished", first))
    assert model.property("length") == 0


@pytest.mark.parametrize("kind", ["finished", "stopped"])
def test_it_is_known_who_speaks_and_until_when(qtbot, voice, kind):
    model, speaker = voice
    assert not model.is_speaking()
    first = model.say((parse("はい。"),))
    assert (model.is_speaking(), model.is_saying(first), model.is_saying(first + 1)) == (True, True, False)
    second = model.say((parse("いいえ。"),))
    assert (model.is_saying(first), model.is_saying(second)) == (False, True)
    with qtbot.waitSignal(model.spoken):
        speaker.tell(SpeechEvent(kind, second))
    assert (model.is_speaking(), model.is_saying(second)) == (False, False)
    model.say((parse("はい。"),))
    model.stop()
    assert not model.is_speaking()


def test_before_there_is_a_speaker_nothing_is_being_said(qapp):
    model = VoiceModel()
    assert model.say((parse("はい。"),)) == 0
    assert not model.is_speaking()


def test_choosing_a_speed_is_remembered_and_heard(qtbot, voice):
    model, speaker = voice
    with qtbot.waitSignal(model.settingsChanged) as changed:
        model.setSpeedStep(0)
    assert changed.args[0].morae_per_s == 4.5
    assert speaker.settings.morae_per_s == 4.5
    assert model.property("speedStep") == 0
    assert speaker.last


def test_choosing_a_loudness_brings_the_sound_back(voice):
    model, speaker = voice
    model.setMuted(True)
    assert speaker.settings.muted
    model.setVolumeStep(3)
    assert (speaker.settings.muted, speaker.settings.volume) == (False, 1.0)


def test_a_learners_settings_are_taken_without_a_sound(voice):
    model, speaker = voice
    model.apply(VoiceSettings(7.0, 0.5, True))
    assert (model.property("speedStep"), model.property("volumeStep"), model.property("muted")) == (
        3,
        1,
        True,
    )
    assert speaker.said == []


def test_when_only_captions_run_the_reason_is_known(qtbot, voice):
    model, speaker = voice
    speaker.tell(SpeechEvent("status", audible=False, reason="音が出ません。"))
    qtbot.waitUntil(lambda: not model.property("audible"))
    assert model.property("reason") == "音が出ません。"
