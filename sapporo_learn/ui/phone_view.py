"""From the phone's state to what its screens draw: one pure function."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from sapporo_learn.core.own_times import OwnTimes
from sapporo_learn.core.phone import simulator
from sapporo_learn.core.phone.apps import video as video_call
from sapporo_learn.core.phone.apps.call import CallPhase
from sapporo_learn.core.phone.apps.home import PAGES, icons
from sapporo_learn.core.phone.books import BOOKS
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.state import PhoneState
from sapporo_learn.ui.phone_book_view import book_page
from sapporo_learn.ui.phone_bus_view import bus
from sapporo_learn.ui.phone_camera_view import camera, gallery
from sapporo_learn.ui.phone_device_view import cover, dark, device, settings
from sapporo_learn.ui.phone_dialer_view import caller, dialer, recording
from sapporo_learn.ui.phone_drill_view import drill
from sapporo_learn.ui.phone_keyboard_view import keyboard_view, keys_view, notes_view
from sapporo_learn.ui.phone_map_view import town_map
from sapporo_learn.ui.phone_messenger_view import messenger
from sapporo_learn.ui.phone_own_bus_view import own_bus, own_clock
from sapporo_learn.ui.phone_video_view import video
from sapporo_learn.ui.phone_weather_view import weather
from sapporo_learn.ui.phone_words import Keep, Map


def derive(phone: PhoneState, keep: Keep, known: OwnTimes | None = None) -> Map:
    """Give every property that QML draws the phone from.

    Args:
        phone: The phone.
        keep: Joins the characters of each phrase, so that lines break only between phrases.
        known: The instructor's feed with its times, for わたしのバス停.

    Returns:
        One value for each of PhoneModel's properties of that name. Of the apps only the one on the glass is
        given, with the keyboard over it, the call, which the status bar shows over others, and what covers
        everything; who is not seen keeps its last picture.
    """
    app = phone.screen.value
    return {
        "call": _call(phone, keep),
        "keycaps": keys_view(phone),
        "keyboard": keyboard_view(phone),
        VIEW_OF.get(app, app): own_bus(phone, keep, known)
        if phone.screen is Screen.OWNBUS
        else VIEWS[app](phone, keep),
        "clock": own_clock(phone) or phone.clock,
        "battery": phone.battery,
        "device": device(phone),
        "drill": drill(phone),
        "cover": cover(phone),  # after what it is drawn from
        "offered": list(simulator.visible(phone)),
        "screen": app,  # last: the app's picture is ready when its screen comes
    }


def _home(phone: PhoneState, keep: Keep) -> Map:
    badges = {"home/phone": phone.home.call_badge, "home/messenger": phone.home.message_badge}
    return {
        "icons": [
            {
                "target": icon.target,
                "icon": icon.picture,
                "word": icon.word.replace(" ", "\n"),
                "badge": badges.get(icon.target, 0),
            }
            for icon in icons(phone.home.page)
        ],
        "page": phone.home.page,
        "pages": PAGES,
    }


def _playground(phone: PhoneState, keep: Keep) -> Map:
    return {
        "page": phone.playground.page,
        "snowmanHappy": phone.playground.snowman_happy,
        "lanternLit": phone.playground.lantern_lit,
        "lanternMenu": phone.playground.lantern_menu,
        "sledge": phone.playground.sledge,
        "birdSings": phone.playground.bird_sings,
    }


def _lock(phone: PhoneState, keep: Keep) -> Map:
    """Part a notice 「ゆき：…」 into its sender and its words."""
    sender, colon, words = phone.lock.notice.partition("：")
    return {"sender": sender if colon else "", "words": keep(words if colon else sender)}


def _call(phone: PhoneState, keep: Keep) -> Map:
    call = phone.call
    return {
        "phase": call.phase.value,
        "person": caller(phone),
        "speaker": call.speaker,
        "muted": call.muted,
        "placed": call.fresh,
        "waiting": call.waiting,
        "dark": call.dark,
        "recording": recording(call, keep),
        "refuse": "call/refuse" in simulator.visible(phone),
        "behind": video_call.behind(phone)
        or (call.phase is CallPhase.TALKING and phone.screen is not Screen.CALL),
        "bar": "video/return" if video_call.behind(phone) else "call/return",
        "barWord": keep("ビデオに もどる" if video_call.behind(phone) else "通話に もどる"),
    }


VIEWS: Final[dict[str, Callable[[PhoneState, Keep], Map]]] = {
    "dark": dark,
    "lock": _lock,
    "home": _home,
    "call": _call,
    "dialer": dialer,
    "messenger": messenger,
    "video": video,
    "playground": _playground,
    "bus": bus,
    "ownbus": own_bus,
    "weather": weather,
    "notes": notes_view,
    **dict.fromkeys((screen.value for screen in BOOKS), book_page),
    "camera": camera,
    "gallery": gallery,
    "map": town_map,
    "settings": settings,
}
"""What each screen is drawn from, by its name."""

VIEW_OF: Final = dict.fromkeys((screen.value for screen in BOOKS), "book")
"""Screens whose picture has another name: all books are drawn from ``book``."""
