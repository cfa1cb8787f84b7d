"""Settings: Wi-Fi with its password, 機内モード, sound, letters, battery, and how the phone is operated."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from sapporo_learn.core.phone.actions import Action, Tap
from sapporo_learn.core.phone.apps import switches
from sapporo_learn.core.phone.device import NETWORKS
from sapporo_learn.core.phone.events import Event, EventKind
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.sparing import renewed
from sapporo_learn.core.phone.targets import Target

if TYPE_CHECKING:
    from sapporo_learn.core.phone.state import PhoneState, Result

PASSWORD_LENGTH: Final = 4


class Page(StrEnum):
    """What the app shows."""

    MAIN = "main"
    WIFI = "wifi"
    PASSWORD = "password"  # noqa: S105 – the name of a page
    SOUND = "sound"
    LETTERS = "letters"
    BATTERY = "battery"
    NAVIGATION = "navigation"


ROWS: Final[dict[Page, str]] = {
    Page.WIFI: "Wi-Fi",
    Page.SOUND: "音",
    Page.LETTERS: "文字の大きさ",
    Page.BATTERY: "電池",
    Page.NAVIGATION: "もどり方",
}
"""Pages behind the rows of the first page, and their headings."""

_DIGITS: Final = {f"settings/digit-{digit}": str(digit) for digit in (*range(1, 10), 0)}
_NETWORKS: Final = {f"settings/network-{network}": network for network in NETWORKS}

TARGETS: tuple[Target, ...] = (
    Target("settings/wifi", "『ワイファイ』のところ"),
    Target("settings/airplane", "『機内モード』のところ"),
    Target("settings/sound", "『音』のところ"),
    Target("settings/letters", "『文字の大きさ』のところ"),
    Target("settings/battery", "『電池』のところ"),
    Target("settings/navigation", "『もどり方』のところ"),
    Target("settings/wifi-switch", "『ワイファイを使う』のところ"),
    *(Target(target, f"『{NETWORKS[network].name}』のところ") for target, network in _NETWORKS.items()),
    *(Target(target, f"数字の『{digit}』", bounce_ms=150.0) for target, digit in _DIGITS.items()),
    Target("settings/erase", "『消す』ボタン", bounce_ms=150.0),
    Target("settings/connect", "『つなぐ』ボタン"),
    Target("settings/softer", "『音量を下げる』ボタン", bounce_ms=150.0),
    Target("settings/louder", "『音量を上げる』ボタン", bounce_ms=150.0),
    Target("settings/manner", "『マナーモード』のところ"),
    Target("settings/letters-standard", "『ふつう』のところ"),
    Target("settings/letters-large", "『大きい』のところ"),
    Target("settings/saver", "『省電力』のところ"),
    Target("settings/buttons", "『ボタン』のところ"),
    Target("settings/gestures", "『すべらせる』のところ"),
)

EVENTS: tuple[EventKind, ...] = (
    *switches.EVENTS,
    EventKind(
        "settings-page-opened",
        "設定のページが開きました",
        (("to", tuple(page.value for page in Page if page is not Page.MAIN)),),
    ),
    EventKind("settings-page-left", "設定の、ひとつ前のページにもどりました"),
    EventKind("password-typed", "パスワードの数字が入りました"),
    EventKind("password-erased", "パスワードの数字がひとつ消えました"),
    EventKind("wifi-refused", "パスワードがちがうので、つながりませんでした"),
    EventKind("letters-changed", "スマホの文字の大きさがかわりました", (("to", ("standard", "large")),)),
    EventKind(
        "navigation-changed",
        "もどりかたが、ボタン（buttons）か、すべらせるやり方（gestures）にかわりました",
        (("to", ("buttons", "gestures")),),
    ),
)


@dataclass(frozen=True, slots=True)
class SettingsState:
    """The settings app.

    Attributes:
        page: What is shown.
        network: The network whose password is asked for, or "".
        typed: Digits typed so far.
        refused: The last password was wrong; nothing has been typed since.
    """

    page: Page = Page.MAIN
    network: str = ""
    typed: str = ""
    refused: bool = False


_ON_PAGE: Final[dict[Page, tuple[str, ...]]] = {
    Page.MAIN: tuple(target.id for target in TARGETS[:6]),
    Page.PASSWORD: (*_DIGITS, "settings/erase", "settings/connect"),
    Page.SOUND: ("settings/softer", "settings/louder", "settings/manner"),
    Page.LETTERS: ("settings/letters-standard", "settings/letters-large"),
    Page.BATTERY: ("settings/saver",),
    Page.NAVIGATION: ("settings/buttons", "settings/gestures"),
}


def visible(phone: PhoneState) -> tuple[str, ...]:
    """Targets of this app that are on the glass now; without Wi-Fi no network is found."""
    if phone.screen is not Screen.SETTINGS:
        return ()
    if phone.settings.page is Page.WIFI:
        near = (target for target, network in _NETWORKS.items() if network in phone.device.near)
        return ("settings/wifi-switch", *(near if phone.device.wifi else ()))
    return _ON_PAGE[phone.settings.page]


def apply(phone: PhoneState, action: Action) -> Result:
    """Let a visible target of this app answer."""
    match action:
        case Tap(target) if target in _SWITCHES:
            return _SWITCHES[target](phone)
        case Tap("settings/softer"):
            return switches.louder(phone, -1)
        case Tap("settings/louder"):
            return switches.louder(phone, +1)
        case Tap(target) if target in _NETWORKS:
            return _choose(phone, _NETWORKS[target])
        case Tap(target) if target in _DIGITS:
            return _type(phone, _DIGITS[target])
        case Tap("settings/erase"):
            return _erase(phone)
        case Tap("settings/connect"):
            return _connect(phone)
        case Tap("settings/letters-standard" | "settings/letters-large" as target):
            return _letters(phone, large=target == "settings/letters-large")
        case Tap("settings/buttons" | "settings/gestures" as target):
            return _navigation(phone, gestures=target == "settings/gestures")
        case Tap(target) if target in _PAGES:
            return _turn_to(phone, SettingsState(_PAGES[target]))
        case _:
            return phone, ()


def back(phone: PhoneState) -> Result | None:
    """One level up inside the app, or None when only home is above."""
    match phone.settings.page:
        case Page.MAIN:
            return None
        case Page.PASSWORD:
            above = Page.WIFI
        case _:
            above = Page.MAIN
    return replace(phone, settings=SettingsState(above)), (Event.of("settings-page-left"),)


def put_away(phone: PhoneState) -> PhoneState:
    """What is found again when the app is opened the next time: its first page."""
    return renewed(phone, settings=SettingsState())


def _turn_to(phone: PhoneState, state: SettingsState) -> Result:
    return replace(phone, settings=state), (Event.of("settings-page-opened", to=state.page.value),)


def _choose(phone: PhoneState, network: str) -> Result:
    """Use a network that is known or open, else ask for its password."""
    if network == phone.device.network:
        return phone, ()
    if NETWORKS[network].password and network not in phone.device.known:
        return _turn_to(phone, SettingsState(Page.PASSWORD, network))
    return switches.connect(phone, network)


def _type(phone: PhoneState, digit: str) -> Result:
    typed = phone.settings.typed
    if len(typed) >= PASSWORD_LENGTH:
        return phone, ()
    settings = replace(phone.settings, typed=typed + digit, refused=False)
    return replace(phone, settings=settings), (Event.of("password-typed"),)


def _erase(phone: PhoneState) -> Result:
    if not phone.settings.typed:
        return phone, ()
    settings = replace(phone.settings, typed=phone.settings.typed[:-1])
    return replace(phone, settings=settings), (Event.of("password-erased"),)


def _connect(phone: PhoneState) -> Result:
    """Try the whole password. A wrong one is said kindly, and the field is empty for the next try."""
    asked = phone.settings
    network = NETWORKS.get(asked.network)
    if len(asked.typed) < PASSWORD_LENGTH or network is None:
        return phone, ()
    if asked.typed != network.password:
        refused = replace(asked, typed="", refused=True)
        return replace(phone, settings=refused), (Event.of("wifi-refused"),)
    return switches.connect(replace(phone, settings=SettingsState(Page.WIFI)), network.id)


def _letters(phone: PhoneState, large: bool) -> Result:
    if large is phone.device.large_letters:
        return phone, ()
    told = Event.of("letters-changed", to="large" if large else "standard")
    return replace(phone, device=replace(phone.device, large_letters=large)), (told,)


def _navigation(phone: PhoneState, gestures: bool) -> Result:
    if gestures is phone.device.gestures:
        return phone, ()
    told = Event.of("navigation-changed", to="gestures" if gestures else "buttons")
    return replace(phone, device=replace(phone.device, gestures=gestures)), (told,)


_PAGES: Final = {f"settings/{page}": page for page in ROWS}
_SWITCHES: Final = {
    "settings/airplane": switches.airplane,
    "settings/wifi-switch": switches.wifi,
    "settings/manner": switches.manner,
    "settings/saver": switches.saver,
}
