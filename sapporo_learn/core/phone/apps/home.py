"""The home screen: the apps as pictures to touch, on pages of four."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from sapporo_learn.core.phone.actions import Action, Direction, Slide, Tap
from sapporo_learn.core.phone.apps import call, dialer, video
from sapporo_learn.core.phone.events import Event, EventKind
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.sparing import renewed
from sapporo_learn.core.phone.targets import Target

if TYPE_CHECKING:
    from sapporo_learn.core.phone.state import PhoneState, Result

PER_PAGE: Final = 4


@dataclass(frozen=True, slots=True)
class Icon:
    """The picture of an app.

    Attributes:
        target: What is touched.
        opens: The screen behind it.
        word: Below the picture; a space where the line may break.
        picture: A drawing, without its ending.
    """

    target: str
    opens: Screen
    word: str
    picture: str


ICONS: Final[tuple[Icon, ...]] = (
    Icon("home/phone", Screen.CALL, "電話", "app-phone"),
    Icon("home/messenger", Screen.MESSENGER, "つながり トーク", "app-messenger"),
    Icon("home/playground", Screen.PLAYGROUND, "ゆき あそび", "app-playground"),
    Icon("home/bus", Screen.BUS, "バス しらべ", "app-bus"),
    Icon("home/weather", Screen.WEATHER, "天気と 雪", "app-weather"),
    Icon("home/notes", Screen.NOTES, "メモ", "app-notes"),
    Icon("home/sms", Screen.SMS, "ショート メール", "app-sms"),
    Icon("home/browser", Screen.BROWSER, "しらべる", "app-browser"),
    Icon("home/alert", Screen.ALERT, "防災", "app-alert"),
    Icon("home/city", Screen.CITY, "市役所 のまど", "app-city"),
    Icon("home/ai", Screen.AI, "AIに そうだん", "app-ai"),
    Icon("home/camera", Screen.CAMERA, "カメラ", "app-camera"),
    Icon("home/gallery", Screen.GALLERY, "アルバム", "app-gallery"),
    Icon("home/map", Screen.MAP, "まちの 地図", "app-map"),
    Icon("home/settings", Screen.SETTINGS, "設定", "app-settings"),
)
"""In the order of the pages. Their number decides how many pages there are."""

PAGES: Final = -(-len(ICONS) // PER_PAGE)
_SIDEWAYS = (Direction.LEFT, Direction.RIGHT)
_ICON_OF = {icon.target: icon for icon in ICONS}

TARGETS: tuple[Target, ...] = (
    *(Target(icon.target, f"『{icon.word.replace(' ', '')}』の絵") for icon in ICONS),
    Target("home/pages", "ホームのページ", tap=False, slides=_SIDEWAYS),
    Target("home/previous", "『まえのページ』の矢印"),
    Target("home/next", "『つぎのページ』の矢印"),
)

EVENTS: tuple[EventKind, ...] = (
    EventKind(
        "app-opened",
        "ホームの画面からアプリが開きました",
        (("app", tuple(icon.opens.value for icon in ICONS)),),
    ),
    EventKind(
        "home-page-turned",
        "ホームのページがめくれました（0 がはじめのページ）",
        (("to", tuple(str(page) for page in range(PAGES))),),
    ),
)


@dataclass(frozen=True, slots=True)
class HomeState:
    """Home screen.

    Attributes:
        message_badge: Unread messages, shown on the messenger icon.
        call_badge: Missed calls not yet looked at, shown on the phone icon.
        page: Which page is shown, 0 the first.
    """

    message_badge: int = 0
    call_badge: int = 0
    page: int = 0


def icons(page: int) -> tuple[Icon, ...]:
    """Give the pictures of a page."""
    return ICONS[page * PER_PAGE : (page + 1) * PER_PAGE]


def page_of(app: Screen) -> int:
    """Give the page on which an app's picture stands.

    Raises:
        StopIteration: The app has none.
    """
    return next(number for number, icon in enumerate(ICONS) if icon.opens is app) // PER_PAGE


def visible(phone: PhoneState) -> tuple[str, ...]:
    """Targets of this app that are on the glass now."""
    if phone.screen is not Screen.HOME:
        return ()
    page = phone.home.page
    turning = (("home/previous", page > 0), ("home/next", page + 1 < PAGES))
    return (
        "home/pages",
        *(icon.target for icon in icons(page)),
        *(target for target, there in turning if there),
    )


def apply(phone: PhoneState, action: Action) -> Result:
    """Let a visible target of this app answer."""
    match action:
        case Tap("home/phone"):
            return _open_phone(phone)
        case Tap(target) if target in _ICON_OF:
            return _open(phone, _ICON_OF[target].opens)
        case Tap("home/next") | Slide("home/pages", Direction.LEFT):
            return _turn_to(phone, phone.home.page + 1)
        case Tap("home/previous") | Slide("home/pages", Direction.RIGHT):
            return _turn_to(phone, phone.home.page - 1)
        case _:
            return phone, ()


def back(phone: PhoneState) -> Result | None:
    """The first page is above all others."""
    return None


def put_away(phone: PhoneState) -> PhoneState:
    """Who comes home finds the first page."""
    return renewed(phone, home=renewed(phone.home, page=0))


def _turn_to(phone: PhoneState, page: int) -> Result:
    if not 0 <= page < PAGES:
        return phone, ()
    return replace(phone, home=replace(phone.home, page=page)), (Event.of("home-page-turned", to=str(page)),)


def _open(phone: PhoneState, app: Screen) -> Result:
    return replace(phone, screen=app), (Event.of("app-opened", app=app.value),)


def _open_phone(phone: PhoneState) -> Result:
    """Open the call that goes on, with a picture or without, else the history; seeing it clears the badge."""
    if video.behind(phone):
        phone, returned = video.return_to(phone)
        return phone, (Event.of("app-opened", app=Screen.CALL.value), *returned)
    if phone.call.phase is call.CallPhase.TALKING:
        phone, returned = call.return_to(phone)
        return phone, (Event.of("app-opened", app=Screen.CALL.value), *returned)
    seen = replace(phone, home=replace(phone.home, call_badge=0))
    return dialer.at_history(seen), (Event.of("app-opened", app=Screen.CALL.value),)
