import pytest

from sapporo_learn.core.phone import simulator
from sapporo_learn.core.phone.apps.gallery import EARLIER, GalleryState, Photo
from sapporo_learn.core.phone.scenes.base import at
from sapporo_learn.core.phone.screens import Screen
from tests.helpers.phones import Case, play, scene

THROWN = ("gallery/photo-1", "gallery/throw-away", "gallery/erase")
TEN = (*("camera/shutter",) * 7, "camera/album", "nav/back")

CASES = (
    Case(
        "a photo opens",
        "album",
        ("gallery/photo-1",),
        ("photo-opened",),
        {"gallery.open": 3, "gallery.place": 0},
    ),
    *(
        Case(
            f"photo {place} opens",
            "album",
            (f"gallery/photo-{place}",),
            ("photo-opened",),
            {"gallery.open": number},
        )
        for place, number in ((2, 2), (3, 1))
    ),
    Case("the fourth place is empty", "album", ("gallery/photo-4",), (), {"gallery.open": 0}),
    Case(
        "and filled when there are more",
        "camera",
        (*TEN, "gallery/photo-4"),
        ("photo-opened",),
        {"gallery.open": 7},
    ),
    Case(
        "a slide to the left shows an older one",
        "album",
        ("gallery/photo-1", "slide-left gallery/large"),
        ("photo-turned to=older",),
        {"gallery.open": 2},
    ),
    Case(
        "a slide to the right a newer one",
        "album",
        ("gallery/photo-3", "slide-right gallery/large"),
        ("photo-turned to=newer",),
        {"gallery.open": 2},
    ),
    Case(
        "so does the arrow",
        "album",
        ("gallery/photo-2", "gallery/older"),
        ("photo-turned to=older",),
        {"gallery.open": 1},
    ),
    Case(
        "and the other",
        "album",
        ("gallery/photo-2", "gallery/newer"),
        ("photo-turned to=newer",),
        {"gallery.open": 3},
    ),
    Case("nothing is newer than the newest", "album", ("gallery/photo-1", "slide-right gallery/large")),
    Case("nothing is older than the oldest", "album", ("gallery/photo-3", "slide-left gallery/large")),
    Case(
        "back shows the page it stands on",
        "camera",
        (*TEN, *("gallery/next",) * 2, "gallery/photo-1", "nav/back"),
        ("went-back", "photo-closed"),
        {"gallery.open": 0, "gallery.page": 2},
    ),
    Case(
        "the next page", "camera", (*TEN, "gallery/next"), ("gallery-page-turned to=1",), {"gallery.page": 1}
    ),
    Case("the last page", "camera", (*TEN, *("gallery/next",) * 2), ("gallery-page-turned to=2",)),
    Case("past the last page there is no arrow", "camera", (*TEN, *("gallery/next",) * 3)),
    Case(
        "the first page again",
        "camera",
        (*TEN, "gallery/next", "gallery/previous"),
        ("gallery-page-turned to=0",),
        {"gallery.page": 0},
    ),
    Case(
        "before a photo goes, a question",
        "album",
        ("gallery/photo-1", "gallery/throw-away"),
        ("photo-erase-asked",),
        {"gallery.asking": True, "gallery.open": 3},
    ),
    Case(
        "it is kept",
        "album",
        ("gallery/photo-1", "gallery/throw-away", "gallery/keep"),
        ("photo-kept",),
        {"gallery.asking": False, "gallery.open": 3},
    ),
    Case(
        "by back too",
        "album",
        ("gallery/photo-1", "gallery/throw-away", "nav/back"),
        ("went-back", "photo-kept"),
        {"gallery.asking": False, "gallery.open": 3},
    ),
    Case(
        "it goes into the bin",
        "album",
        THROWN,
        ("photo-erased",),
        {
            "gallery.open": 0,
            "gallery.photos": (*EARLIER, Photo(3, binned=True)),
            "gallery.listed": EARLIER[::-1],
        },
    ),
    Case("the bin", "photo-in-bin", ("gallery/bin",), ("bin-opened",), {"gallery.bin": True}),
    Case(
        "back leads from the bin to the album",
        "photo-in-bin",
        ("gallery/bin", "nav/back"),
        ("went-back", "bin-closed"),
        {"screen": "gallery", "gallery.bin": False},
    ),
    Case(
        "back leads from a photo in the bin to the bin",
        "photo-in-bin",
        ("gallery/bin", "gallery/photo-1", "nav/back"),
        ("went-back", "photo-closed"),
        {"gallery.bin": True, "gallery.open": 0},
    ),
    Case(
        "a photo comes back from the bin to its place",
        "photo-in-bin",
        ("gallery/bin", "gallery/photo-1", "gallery/restore"),
        ("photo-restored",),
        {"gallery.photos": (*EARLIER, Photo(3), Photo(4)), "gallery.shown": (), "gallery.bin": True},
    ),
    Case(
        "home closes what lies over the album; the photos stay",
        "album",
        (*THROWN, "gallery/bin", "nav/home"),
        ("went-home",),
        {"screen": "home", "gallery": GalleryState(photos=(*EARLIER, Photo(3, binned=True)))},
    ),
    Case(
        "back leads from the album home",
        "album",
        ("nav/back",),
        ("went-back", "went-home"),
        {"screen": "home"},
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_gallery(case):
    case.check()


def test_the_question_lets_nothing_else_through():
    phone, _ = play(scene("album"), ["gallery/photo-1", "gallery/throw-away"])
    assert [t for t in simulator.visible(phone) if t.startswith("gallery/")] == [
        "gallery/erase",
        "gallery/keep",
    ]


def test_nothing_is_lost_for_good():
    phone, _ = play(scene("album"), ["gallery/photo-1", "gallery/throw-away", "gallery/erase", "gallery/bin"])
    assert len(phone.gallery.photos) == 3
    assert [photo.number for photo in phone.gallery.listed] == [3]
    restored, _ = play(phone, ["gallery/photo-1", "gallery/restore", "nav/back"])
    assert [photo.number for photo in restored.gallery.listed] == [3, 2, 1]


def test_where_no_photo_is_left_the_camera_has_none_to_show():
    phone, _ = play(scene("album"), THROWN * 3)
    assert phone.gallery.listed == ()
    assert phone.gallery.pages == 1
    camera, _ = play(phone, ["nav/home", "home/camera"])
    assert "camera/album" not in simulator.visible(camera)


def test_a_single_photo_has_no_neighbours_to_slide_to():
    phone = at(Screen.GALLERY)
    phone, _ = play(phone, ["gallery/photo-1", "gallery/throw-away", "gallery/erase", "gallery/photo-1"])
    assert "gallery/large" not in simulator.visible(phone)
