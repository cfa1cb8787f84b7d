"""アルバム: the photos on pages of four, one of them large, and the bin from which they come back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from sapporo_learn.core.phone.actions import Action, Direction, Slide, Tap
from sapporo_learn.core.phone.events import Event, EventKind
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.sparing import renewed
from sapporo_learn.core.phone.targets import Target

if TYPE_CHECKING:
    from sapporo_learn.core.phone.state import PhoneState, Result

PER_PAGE: Final = 4
MOST: Final = 12
"""So many photos are kept; the oldest goes when another is taken."""


class Picture(StrEnum):
    """What can be seen on a photo."""

    PARK = "park"
    FACE = "face"
    LILAC = "lilac"
    MAPLE = "maple"


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo.

    Attributes:
        number: The how many-th it is; newer photos have higher numbers.
        picture: What can be seen.
        finger: A finger lay on the lens.
        binned: It lies in the bin.
    """

    number: int
    picture: Picture = Picture.PARK
    finger: bool = False
    binned: bool = False


EARLIER: Final = (Photo(1, Picture.LILAC), Photo(2, Picture.MAPLE))
"""What was taken before."""


@dataclass(frozen=True, slots=True)
class GalleryState:
    """The album.

    Attributes:
        photos: All that were taken, also those in the bin.
        bin: The bin is looked at, not the album.
        page: Which page is shown, 0 the first.
        open: Number of the photo that is shown large, 0 none.
        asking: Whether it shall be thrown away is asked.
    """

    photos: tuple[Photo, ...] = EARLIER
    bin: bool = False
    page: int = 0
    open: int = 0
    asking: bool = False

    @property
    def listed(self) -> tuple[Photo, ...]:
        """What the album, or the bin, holds; the newest first."""
        here = [photo for photo in self.photos if photo.binned is self.bin]
        return tuple(sorted(here, key=lambda photo: -photo.number))

    @property
    def shown(self) -> tuple[Photo, ...]:
        """The photos of the page."""
        first = max(0, self.page) * PER_PAGE
        return self.listed[first : first + PER_PAGE]

    @property
    def pages(self) -> int:
        """How many pages there are; one at least."""
        return max(1, -(-len(self.listed) // PER_PAGE))

    @property
    def place(self) -> int:
        """Where in the list the large photo stands, 0 the newest; -1 when none is large."""
        return next((at for at, photo in enumerate(self.listed) if photo.number == self.open), -1)


_PLACES: Final = {f"gallery/photo-{number + 1}": number for number in range(PER_PAGE)}
_MOST_PAGES: Final = -(-MOST // PER_PAGE)
_SIDEWAYS = (Direction.LEFT, Direction.RIGHT)

TARGETS: tuple[Target, ...] = (
    Target("gallery/bin", "『ごみ箱』"),
    *(Target(target, f"{place + 1}まい目の写真") for target, place in _PLACES.items()),
    Target("gallery/previous", "『まえのページ』の矢印"),
    Target("gallery/next", "『つぎのページ』の矢印"),
    Target("gallery/large", "大きな写真", tap=False, slides=_SIDEWAYS),
    Target("gallery/newer", "『まえの写真』の矢印"),
    Target("gallery/older", "『つぎの写真』の矢印"),
    Target("gallery/throw-away", "『ごみ箱』のしるし"),
    Target("gallery/erase", "『消す』ボタン"),
    Target("gallery/keep", "『やめる』ボタン"),
    Target("gallery/restore", "『もどす』ボタン"),
)

EVENTS: tuple[EventKind, ...] = (
    EventKind("photo-opened", "写真が1まい、大きく出ました"),
    EventKind("photo-closed", "大きな写真がとじて、ならんだ写真にもどりました"),
    EventKind(
        "photo-turned",
        "となりの写真になりました（newer = 新しいほう、older = 古いほう）",
        (("to", ("newer", "older")),),
    ),
    EventKind(
        "gallery-page-turned",
        "写真のページがめくれました（0 がはじめのページ）",
        (("to", tuple(str(page) for page in range(_MOST_PAGES))),),
    ),
    EventKind("photo-erase-asked", "消してよいか、たずねています（まだ消えていません）"),
    EventKind("photo-erased", "写真がごみ箱に入りました"),
    EventKind("photo-kept", "消すのをやめました"),
    EventKind("bin-opened", "ごみ箱の中が出ました"),
    EventKind("bin-closed", "ごみ箱から、アルバムにもどりました"),
    EventKind("photo-restored", "ごみ箱の写真が、アルバムにもどりました"),
)


def visible(phone: PhoneState) -> tuple[str, ...]:
    """Targets of this app that are on the glass now; the question lets nothing else through."""
    if phone.screen is not Screen.GALLERY:
        return ()
    state = phone.gallery
    if state.place < 0:
        return _on_pages(state)
    if state.bin:
        return ("gallery/restore",)
    if state.asking:
        return ("gallery/erase", "gallery/keep")
    turning = (("gallery/newer", state.place > 0), ("gallery/older", state.place + 1 < len(state.listed)))
    slides = ("gallery/large",) if len(state.listed) > 1 else ()
    return (*slides, *_there(turning), "gallery/throw-away")


def _on_pages(state: GalleryState) -> tuple[str, ...]:
    turning = (("gallery/previous", state.page > 0), ("gallery/next", 0 <= state.page < state.pages - 1))
    door = () if state.bin else ("gallery/bin",)
    return (*door, *tuple(_PLACES)[: len(state.shown)], *_there(turning))


def _there(targets: tuple[tuple[str, bool], ...]) -> tuple[str, ...]:
    return tuple(target for target, there in targets if there)


def apply(phone: PhoneState, action: Action) -> Result:
    """Let a visible target of this app answer."""
    state = phone.gallery
    match action:
        case Tap(target) if target in _PLACES:
            return _with(phone, Event.of("photo-opened"), open=state.shown[_PLACES[target]].number)
        case Tap("gallery/newer") | Slide("gallery/large", Direction.RIGHT):
            return _beside(phone, state.place - 1, "newer")
        case Tap("gallery/older") | Slide("gallery/large", Direction.LEFT):
            return _beside(phone, state.place + 1, "older")
        case Tap("gallery/previous"):
            return _turn_to(phone, state.page - 1)
        case Tap("gallery/next"):
            return _turn_to(phone, state.page + 1)
        case Tap("gallery/bin"):
            return _with(phone, Event.of("bin-opened"), bin=True, page=0)
        case Tap("gallery/throw-away"):
            return _with(phone, Event.of("photo-erase-asked"), asking=True)
        case Tap("gallery/erase"):
            return _move(phone, Event.of("photo-erased"), binned=True)
        case Tap("gallery/keep"):
            return _keep(phone)
        case Tap("gallery/restore"):
            return _move(phone, Event.of("photo-restored"), binned=False)
        case _:
            return phone, ()


def back(phone: PhoneState) -> Result | None:
    """One level up inside the app, or None when only home is above."""
    state = phone.gallery
    if state.place >= 0:
        return _keep(phone) if state.asking and not state.bin else _close(phone)
    return _with(phone, Event.of("bin-closed"), bin=False, page=0) if state.bin else None


def put_away(phone: PhoneState) -> PhoneState:
    """What is found again when the app is opened the next time: the first page of the album."""
    return renewed(phone, gallery=GalleryState(photos=phone.gallery.photos))


def taken(phone: PhoneState, picture: Picture, finger: bool) -> PhoneState:
    """Put a new photo into the album."""
    photos = phone.gallery.photos
    newest = max((photo.number for photo in photos), default=0)
    kept = (*photos, Photo(max(0, newest) + 1, picture, finger))[-MOST:]
    return replace(phone, gallery=replace(phone.gallery, photos=kept))


def newest(phone: PhoneState) -> Photo | None:
    """Give the photo that was taken last, unless the album is empty."""
    return next(iter(GalleryState(photos=phone.gallery.photos).listed), None)


def at_newest(phone: PhoneState) -> Result:
    """Show the photo that was taken last, large. There must be one."""
    last = newest(phone)
    shown = replace(put_away(phone), screen=Screen.GALLERY)
    return _with(shown, Event.of("photo-opened"), open=last.number if last else 0)


def _with(phone: PhoneState, event: Event, **changes: object) -> Result:
    return replace(phone, gallery=replace(phone.gallery, **changes)), (event,)  # type: ignore[arg-type]


def _beside(phone: PhoneState, place: int, to: str) -> Result:
    listed = phone.gallery.listed
    if not 0 <= place < len(listed):
        return phone, ()
    return _with(phone, Event.of("photo-turned", to=to), open=listed[place].number)


def _turn_to(phone: PhoneState, page: int) -> Result:
    return _with(phone, Event.of("gallery-page-turned", to=str(page)), page=page)


def _close(phone: PhoneState) -> Result:
    """Show the page on which the photo stands."""
    page = phone.gallery.place // PER_PAGE
    return _with(phone, Event.of("photo-closed"), open=0, asking=False, page=page)


def _keep(phone: PhoneState) -> Result:
    return _with(phone, Event.of("photo-kept"), asking=False)


def _move(phone: PhoneState, event: Event, *, binned: bool) -> Result:
    """Put the large photo into the bin, or back; then what is left is seen from the first page."""
    state = phone.gallery
    photos = tuple(
        replace(photo, binned=binned) if photo.number == state.open else photo for photo in state.photos
    )
    return _with(phone, event, photos=photos, open=0, asking=False, page=0)
