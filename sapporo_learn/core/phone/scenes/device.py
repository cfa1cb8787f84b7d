"""A phone that sleeps, is lost in its settings, or is without Wi-Fi; slides instead of buttons."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from sapporo_learn.core.phone.apps import drill
from sapporo_learn.core.phone.apps.home import page_of
from sapporo_learn.core.phone.apps.lock import LockState
from sapporo_learn.core.phone.apps.panel import PanelState
from sapporo_learn.core.phone.apps.power import PowerState
from sapporo_learn.core.phone.apps.settings import Page, SettingsState
from sapporo_learn.core.phone.device import Device
from sapporo_learn.core.phone.scenes.base import at, home
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.state import PhoneState, Scene

_AWAY = Device(network="", near=("center", "free"))


def _dark() -> PhoneState:
    return replace(home(), screen=Screen.DARK, lock=LockState(locked=True))


def _settings(page: Page) -> PhoneState:
    return replace(at(Screen.SETTINGS), settings=SettingsState(page))


def _power_menu() -> PhoneState:
    return replace(home(), power=PowerState(menu=True))


def _panel() -> PhoneState:
    return replace(home(), panel=PanelState(open=True))


def _between(kind: drill.Kind) -> PhoneState:
    return drill.come(home(), kind)


def _away() -> PhoneState:
    return replace(home(page_of(Screen.SETTINGS)), device=_AWAY, battery=62)


def _password() -> PhoneState:
    settings = SettingsState(Page.PASSWORD, "center")
    return replace(at(Screen.SETTINGS), device=_AWAY, battery=62, settings=settings)


def _airplane() -> PhoneState:
    return replace(home(), device=Device(airplane=True, wifi=False), battery=58)


def _blackout() -> PhoneState:
    return replace(at(Screen.SETTINGS), device=_AWAY, battery=18, clock="17:40")


def _gestures(screen: Screen) -> PhoneState:
    return replace(at(screen), device=Device(gestures=True))


SCENES: tuple[Scene, ...] = (
    Scene("dark", "画面が暗くなっている（電源は入っている）", _dark),
    Scene("power-menu", "ホームの画面の上に、電源のメニューが出ている", _power_menu),
    Scene("panel-open", "ホームの画面の上に、上からの板がおりている", _panel),
    Scene("notice-between", "ホームの画面の上に、お知らせが出ている", partial(_between, drill.Kind.NOTICE)),
    Scene(
        "permission-between",
        "ホームの画面の上に、許可の質問が出ている",
        partial(_between, drill.Kind.PERMISSION),
    ),
    Scene("update-between", "ホームの画面の上に、更新の質問が出ている", partial(_between, drill.Kind.UPDATE)),
    Scene(
        "battery-between",
        "ホームの画面の上に、電池の残りが少ないと出ている",
        partial(_between, drill.Kind.BATTERY),
    ),
    Scene("home-with-settings", "『設定』の絵があるホームのページ", lambda: home(page_of(Screen.SETTINGS))),
    Scene("settings", "『設定』のはじめのページ", partial(_settings, Page.MAIN)),
    Scene("settings-sound", "『設定』の音のページ", partial(_settings, Page.SOUND)),
    Scene(
        "settings-lost", "『設定』のもどり方のページ（迷いこんだところ）", partial(_settings, Page.NAVIGATION)
    ),
    Scene("away-from-home", "区民センターにいる。どのワイファイにも、つながっていない", _away),
    Scene("wifi-password", "区民センターのワイファイのパスワードを入れるページ", _password),
    Scene("airplane-by-mistake", "ホームの画面。知らないうちに機内モードになっている", _airplane),
    Scene("blackout", "停電の夕方。『設定』のはじめのページ。電池は 18％", _blackout),
    Scene(
        "home-gestures", "ホームの画面。ボタンのかわりに、すべらせてもどる", partial(_gestures, Screen.HOME)
    ),
    Scene(
        "settings-gestures",
        "『設定』のはじめのページ。ボタンのかわりに、すべらせてもどる",
        partial(_gestures, Screen.SETTINGS),
    ),
)
