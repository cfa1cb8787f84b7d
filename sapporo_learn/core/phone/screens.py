"""The screens of the phone, by name."""

from __future__ import annotations

from enum import StrEnum


class Screen(StrEnum):
    """What fills the glass."""

    DARK = "dark"
    LOCK = "lock"
    HOME = "home"
    CALL = "call"
    DIALER = "dialer"
    MESSENGER = "messenger"
    VIDEO = "video"
    PLAYGROUND = "playground"
    BUS = "bus"
    OWNBUS = "ownbus"
    WEATHER = "weather"
    NOTES = "notes"
    SMS = "sms"
    BROWSER = "browser"
    ALERT = "alert"
    STORY = "story"
    CITY = "city"
    AI = "ai"
    CAMERA = "camera"
    GALLERY = "gallery"
    MAP = "map"
    SETTINGS = "settings"
