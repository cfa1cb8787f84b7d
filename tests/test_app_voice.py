"""The whole program: how somebody likes the voice is kept, how loud the room may be too."""

from __future__ import annotations

from pathlib import Path

import pytest

from sapporo_learn.core.ports import VoiceSettings
from tests.helpers.program import enter, page, press, running, words

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_fitted_voice_and_the_rooms_cap_are_there_the_next_time(tmp_path: Path) -> None:
    fitted = VoiceSettings(5.2, half_tones=3, pause=1.6)
    with running(tmp_path) as stage:
        app = stage.app
        app.voice.setQuiet(9, 9, 1)
        enter(stage)
        press(stage, "さわり方の練習、")
        app.fit.open()
        assert page(stage) == "fit"
        assert app.lesson._held
        for choice in ("right", "former", "latter", "latter", "former"):
            app.fit.choose(choice)
        press(stage, "これでよい")
        assert page(stage) == "lesson"
        assert not app.lesson._held
        assert app.voice.settings() == fitted
        press(stage, "おわる")
        app.voice.setHeadphones(True)
        press(stage, "おわる")
        assert page(stage) == "welcome"
        assert "ここは練習用です。" in words(stage)
        assert not app.voice.is_speaking(), "headphones may still be on somebody's ears"
        assert (app.voice.with_headphones(), app.voice.settings()) == (False, VoiceSettings())
    with running(tmp_path) as stage:
        assert (stage.app.voice.most(), stage.app.voice.property("capped")) == (1, True)
        press(stage, "はじめる", "すずらんさん")
        assert stage.app.voice.settings() == fitted
