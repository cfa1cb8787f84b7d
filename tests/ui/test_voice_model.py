import pytest

from sapporo_learn.core.hearing import EAR_VOLUMES
from sapporo_learn.core.ports import SpeechEvent, VoiceSettings
from sapporo_learn.core.quiet_hours import QuietHours, read
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


def test_pitch_pauses_and_the_other_voice_are_remembered_and_heard(voice):
    model, speaker = voice
    model.offer_other("man")
    kept = []
    model.settingsChanged.connect(kept.append)
    model.setPitchStep(0)
    model.setPauseStep(2)
    model.setOther(True)
    assert kept[-1] == speaker.settings == VoiceSettings(half_tones=-6, pause=1.6, voice="man")
    assert [model.property(name) for name in ("pitchStep", "pauseStep", "hasOther", "usesOther")] == [
        *(0, 2, True, True)
    ]
    assert len(speaker.said) == 3
    model.setOther(False)
    assert speaker.settings.voice == ""


def test_what_was_kept_elsewhere_is_brought_onto_the_steps(voice):
    model, speaker = voice
    model.apply(VoiceSettings(6.1, 0.79, half_tones=-40, pause=9.0, voice="gone", ear_volume=7.0))
    assert speaker.settings == VoiceSettings(half_tones=-6, pause=1.6, ear_volume=EAR_VOLUMES[-1])


def test_headphones_begin_low_and_the_loudspeaker_comes_back_as_it_was(voice):
    model, speaker = voice
    model.setVolumeStep(3)
    model.setHeadphones(True)
    assert speaker.settings.volume == EAR_VOLUMES[0]
    assert speaker.last == "イヤホンの音は、小さくはじめます。"
    model.setVolumeStep(1)
    assert (speaker.settings.volume, model.settings().volume) == (EAR_VOLUMES[1], 1.0)
    model.take_off_headphones()
    assert (speaker.settings.volume, model.property("headphones")) == (1.0, False)
    model.setHeadphones(True)
    assert speaker.settings.volume == EAR_VOLUMES[1], "remembered"


def test_the_room_caps_the_loudness_by_the_hour_and_says_so_kindly(qapp):
    hour = [8]
    speaker = RecordingSpeaker()
    model = VoiceModel(speaker, hour=lambda: hour[0])
    kept = []
    model.quietSet.connect(kept.append)
    model.setQuiet(9, 17, 1)
    assert read(kept[-1]) == QuietHours(9, 17, 1)
    model.setVolumeStep(3)
    assert (speaker.settings.volume, model.property("capped")) == (1.0, False)
    hour[0] = 9
    model.say((parse("はい。"),))
    assert (speaker.settings.volume, model.property("volumeStep"), model.property("capped")) == (0.5, 1, True)
    model.setVolumeStep(2)
    assert speaker.last == "今の時間は、ここまでの大きさです。イヤホンなら、もっと大きくできます。"
    assert (speaker.settings.volume, model.settings().volume) == (0.5, 0.8)
    model.setHeadphones(True)
    model.setVolumeStep(3)
    assert (speaker.settings.volume, model.property("capped")) == (EAR_VOLUMES[3], False)
    hour[0] = 17
    model.setHeadphones(False)
    assert speaker.settings.volume == 0.8
    assert [model.property(name) for name in ("quietStart", "quietEnd", "quietMost")] == [9, 17, 1]
