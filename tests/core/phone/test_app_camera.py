import pytest

from sapporo_learn.core.phone import simulator
from sapporo_learn.core.phone.apps.camera import ADDRESSES, Code, Distance, Mode
from sapporo_learn.core.phone.apps.gallery import EARLIER, Photo, Picture
from tests.helpers.phones import Case, play, scene

CASES = (
    Case(
        "the camera opens from home",
        "home-with-camera",
        ("home/camera",),
        ("app-opened app=camera",),
        {"screen": "camera", "camera.mode": Mode.PHOTO},
    ),
    Case(
        "a photo goes into the album",
        "camera",
        ("camera/shutter",),
        ("photo-taken how=outer",),
        {"screen": "camera", "gallery.photos": (*EARLIER, Photo(3), Photo(4))},
    ),
    Case(
        "the inner camera sees who holds the phone",
        "camera-inner",
        ("camera/shutter",),
        ("photo-taken how=inner",),
        {"gallery.photos": (*EARLIER, Photo(3), Photo(4, Picture.FACE))},
    ),
    Case(
        "a finger on the lens is on the photo",
        "camera-finger",
        ("camera/shutter",),
        ("photo-taken how=finger",),
        {"gallery.photos": (*EARLIER, Photo(3), Photo(4, Picture.PARK, finger=True))},
    ),
    Case(
        "the finger is lifted",
        "camera-finger",
        ("camera/lift-finger",),
        ("finger-lifted",),
        {"camera.finger": False},
    ),
    Case("no finger, nothing to lift", "camera", ("camera/lift-finger",)),
    Case("to oneself", "camera", ("camera/flip",), ("camera-flipped to=inner",), {"camera.inner": True}),
    Case(
        "and to the park again",
        "camera-inner",
        ("camera/flip",),
        ("camera-flipped to=outer",),
        {"camera.inner": False},
    ),
    Case(
        "the small picture leads to the newest photo",
        "camera",
        ("camera/album",),
        ("photo-opened",),
        {"screen": "gallery", "gallery.open": 3},
    ),
    Case(
        "reading begins from afar, with the outer camera",
        "camera-inner",
        ("camera/qr",),
        ("camera-mode-changed to=qr",),
        {"camera.mode": Mode.QR, "camera.inner": False, "camera.distance": Distance.FAR},
    ),
    Case("the mode that is on", "qr-far", ("camera/qr",)),
    Case(
        "photos again",
        "qr-far",
        ("camera/photo",),
        ("camera-mode-changed to=photo",),
        {"camera.mode": Mode.PHOTO},
    ),
    Case(
        "back leads from the codes to the photos",
        "qr-near",
        ("nav/back",),
        ("went-back", "camera-mode-changed to=photo"),
        {"screen": "camera", "camera.mode": Mode.PHOTO},
    ),
    Case(
        "back leads from the photos home",
        "camera-inner",
        ("nav/back",),
        ("went-back", "went-home"),
        {"screen": "home", "camera.inner": False},
    ),
    Case(
        "nearer, and the code reads",
        "qr-far",
        ("camera/closer",),
        ("qr-read code=event",),
        {"camera.found": True, "camera.page": False},
    ),
    Case(
        "farther, and the code reads",
        "qr-near",
        ("camera/away",),
        ("qr-read code=bus",),
        {"camera.found": True},
    ),
    Case("what is read stands still", "qr-near", ("camera/away", "camera/away")),
    Case(
        "a steady hand, and the code reads",
        "qr-shaky",
        ("camera/steady",),
        ("qr-read code=bus",),
        {"camera.shaky": False, "camera.found": True},
    ),
    Case(
        "the page opens",
        "qr-far",
        ("camera/closer", "camera/open"),
        ("qr-page-opened code=event",),
        {"screen": "camera", "camera.page": True},
    ),
    Case(
        "the bus stop's page is closed",
        "qr-near",
        ("camera/away", "camera/open", "camera/close-page"),
        ("qr-page-closed code=bus",),
        {"camera.page": False, "camera.found": False, "camera.distance": Distance.FAR},
    ),
    Case(
        "by back too",
        "qr-far",
        ("camera/closer", "camera/open", "nav/back"),
        ("went-back", "qr-page-closed code=event"),
        {"screen": "camera", "camera.page": False},
    ),
    Case(
        "the event is left",
        "qr-far",
        ("camera/closer", "camera/leave"),
        ("qr-left code=event",),
        {"camera.found": False, "camera.distance": Distance.FAR},
    ),
    Case(
        "the bus stop is left",
        "qr-shaky",
        ("camera/steady", "nav/back"),
        ("went-back", "qr-left code=bus"),
        {"screen": "camera", "camera.mode": Mode.QR, "camera.found": False},
    ),
    Case("the unknown code is left", "qr-unknown", ("camera/leave",), ("qr-left code=unknown",)),
    Case(
        "the unknown code's page opens, and nothing is broken",
        "qr-unknown",
        ("camera/open",),
        ("qr-page-opened code=unknown",),
        {"camera.page": True},
    ),
    Case(
        "and is closed",
        "qr-unknown",
        ("camera/open", "camera/close-page"),
        ("qr-page-closed code=unknown",),
        {"camera.page": False},
    ),
    Case(
        "and read again",
        "qr-unknown",
        ("camera/leave", "camera/closer"),
        ("qr-read code=unknown",),
    ),
    Case(
        "home closes what lies over the camera",
        "qr-unknown",
        ("camera/open", "nav/home"),
        ("went-home",),
        {"screen": "home", "camera.page": False, "camera.mode": Mode.PHOTO, "camera.code": Code.UNKNOWN},
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_camera(case):
    case.check()


def test_a_page_opens_only_after_its_address_was_seen():
    phone, _ = play(scene("qr-far"), ["camera/open"])
    assert not phone.camera.page
    assert "camera/open" not in simulator.visible(phone)


def test_no_address_leads_anywhere():
    assert set(ADDRESSES) == set(Code)
    assert all(address.endswith(".example.jp") for address in ADDRESSES.values())


def test_twelve_photos_are_kept_and_the_newest_is_among_them():
    phone, _ = play(scene("camera"), ["camera/shutter"] * 11)
    assert [photo.number for photo in phone.gallery.photos] == [*range(3, 15)]
