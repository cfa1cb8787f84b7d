"""The whole phone as one frozen value. Each app's own part is declared in its module."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from sapporo_learn.core.phone.apps.bus import BusState
from sapporo_learn.core.phone.apps.call import CallState
from sapporo_learn.core.phone.apps.camera import CameraState
from sapporo_learn.core.phone.apps.dialer_state import DialerState
from sapporo_learn.core.phone.apps.drill import DrillState
from sapporo_learn.core.phone.apps.gallery import GalleryState
from sapporo_learn.core.phone.apps.home import HomeState
from sapporo_learn.core.phone.apps.keys import KeysState
from sapporo_learn.core.phone.apps.lock import LockState
from sapporo_learn.core.phone.apps.messenger_state import MessengerState
from sapporo_learn.core.phone.apps.notes import NotesState
from sapporo_learn.core.phone.apps.own_bus import OwnBusState
from sapporo_learn.core.phone.apps.panel import PanelState
from sapporo_learn.core.phone.apps.playground import PlaygroundState
from sapporo_learn.core.phone.apps.power import PowerState
from sapporo_learn.core.phone.apps.settings import SettingsState
from sapporo_learn.core.phone.apps.town_state import MapState
from sapporo_learn.core.phone.apps.video import VideoState
from sapporo_learn.core.phone.apps.weather import WeatherState
from sapporo_learn.core.phone.book import BookState
from sapporo_learn.core.phone.device import Device
from sapporo_learn.core.phone.events import Event
from sapporo_learn.core.phone.screens import Screen


@dataclass(frozen=True, slots=True)
class PhoneState:
    """Everything the phone's screen is drawn from.

    Attributes:
        screen: What fills the glass.
        clock: Time in the status bar, ``HH:MM``; part of the scene, never the real time.
        battery: Percent.
        device: What the phone itself is set to.
    """

    screen: Screen = Screen.HOME
    clock: str = "10:24"
    battery: int = 86
    device: Device = field(default_factory=Device)
    keys: KeysState = field(default_factory=KeysState)
    power: PowerState = field(default_factory=PowerState)
    panel: PanelState = field(default_factory=PanelState)
    drill: DrillState = field(default_factory=DrillState)
    lock: LockState = field(default_factory=LockState)
    home: HomeState = field(default_factory=HomeState)
    call: CallState = field(default_factory=CallState)
    dialer: DialerState = field(default_factory=DialerState)
    messenger: MessengerState = field(default_factory=MessengerState)
    video: VideoState = field(default_factory=VideoState)
    playground: PlaygroundState = field(default_factory=PlaygroundState)
    bus: BusState = field(default_factory=BusState)
    ownbus: OwnBusState = field(default_factory=OwnBusState)
    weather: WeatherState = field(default_factory=WeatherState)
    notes: NotesState = field(default_factory=NotesState)
    book: BookState = field(default_factory=BookState)
    camera: CameraState = field(default_factory=CameraState)
    gallery: GalleryState = field(default_factory=GalleryState)
    map: MapState = field(default_factory=MapState)
    settings: SettingsState = field(default_factory=SettingsState)


Result = tuple[PhoneState, tuple[Event, ...]]
"""The phone after an action, and what became true through it."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A named state a lesson or step can start from.

    Attributes:
        name: Kebab-case name, for example ``incoming-call-in-use``.
        meaning: What the learner sees, in Japanese, for lesson authors.
        build: Makes the state.
    """

    name: str
    meaning: str
    build: Callable[[], PhoneState]
