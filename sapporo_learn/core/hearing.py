"""How somebody likes the voice: the steps there are, and what of it holds now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sapporo_learn.core.ports import VoiceSettings

SPEEDS: Final = (4.5, 5.2, 5.9, 7.0)  # morae/s
VOLUMES: Final = (0.25, 0.5, 0.8, 1.0)  # of the loudspeaker
EAR_VOLUMES: Final = (0.1, 0.2, 0.35, 0.6)  # of headphones: the loudest is softer than a loudspeaker's third
HALF_TONES: Final = (
    -6,
    -3,
    0,
    3,
)  # f0 of our voice: 250, 300, 355, 420 Hz; ears that have aged lose the high first
PAUSES: Final = (0.6, 1.0, 1.6)  # factors: 0.8 s between sentences becomes 0.5 or 1.3 s


def nearest(steps: Sequence[float], value: float) -> int:
    """Give the number of the step that is nearest to a value; of two the first."""
    return min(range(len(steps)), key=lambda step: abs(steps[step] - value))


def mended(settings: VoiceSettings, voices: Sequence[str] = ()) -> VoiceSettings:
    """Bring what was kept onto the steps there are, and to the voices that this machine has."""
    return replace(
        settings,
        morae_per_s=SPEEDS[nearest(SPEEDS, settings.morae_per_s)],
        volume=VOLUMES[nearest(VOLUMES, settings.volume)],
        half_tones=HALF_TONES[nearest(HALF_TONES, settings.half_tones)],
        pause=PAUSES[nearest(PAUSES, settings.pause)],
        voice=settings.voice if settings.voice in voices else "",
        ear_volume=EAR_VOLUMES[nearest(EAR_VOLUMES, settings.ear_volume)],
    )


def loudness_step(settings: VoiceSettings, *, ears: bool, most: int) -> int:
    """Give the step of loudness that is heard: of headphones, or of the loudspeaker at most ``most``."""
    if ears:
        return nearest(EAR_VOLUMES, settings.ear_volume)
    return min(most, nearest(VOLUMES, settings.volume))


def with_loudness(settings: VoiceSettings, step: int, *, ears: bool) -> VoiceSettings:
    """Choose a step of loudness; that brings the sound back."""
    if ears:
        return replace(settings, ear_volume=EAR_VOLUMES[step], muted=False)
    return replace(settings, volume=VOLUMES[step], muted=False)


def heard(settings: VoiceSettings, *, ears: bool, most: int) -> VoiceSettings:
    """Give the settings to speak with: headphones have a loudness of their own, and no cap of the room."""
    steps = EAR_VOLUMES if ears else VOLUMES
    return replace(settings, volume=steps[loudness_step(settings, ears=ears, most=most)])
