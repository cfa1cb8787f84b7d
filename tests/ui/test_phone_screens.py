"""Every screen of the phone, from the smallest phone on the coarsest display to the largest on the finest."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage

from sapporo_learn.core.phone import simulator
from sapporo_learn.core.phone.catalog import TARGETS
from sapporo_learn.core.phone.state import PhoneState
from tests.helpers.handset import Handset, Words, contrast
from tests.helpers.phone_states import STATES
from tests.helpers.phones import answered, scene

SIZES = [(magnification, px) for px in (3.78, 5.56) for magnification in (0.9, 1.2, 1.6, 2.0)]
GROUNDS = (
    "playground/page",
    "lock/unlock",
    "home/pages",
    "map/area",
    "panel/open",
    "panel/sheet",
    "nav/edge",
    "nav/up",
    "dark/wake",
)  # areas, not drawings: what lies on them may touch them
ROUND = 1.01  # px of rounding
GAP_MM = 3.0
KEY_GAP_MM = 1.0
"""Between keys of the keyboard: a real phone's four columns must fit on 61 mm, and a finger beside a key is
read by the nearest one. A real key is about 13.6 mm x 9 mm, without any gap."""


@dataclass(frozen=True)
class Seen:
    """One state as it is drawn: targets in mm, words in px of the glass."""

    name: str
    state: PhoneState
    targets: dict[str, QRectF]
    words: list[Words]


@dataclass(frozen=True)
class Gallery:
    """All states at one size."""

    magnification: float
    px: float
    glass: QRectF
    seen: list[Seen]

    def targets(self) -> Iterator[tuple[str, str, QRectF]]:
        return ((each.name, name, rect) for each in self.seen for name, rect in each.targets.items())

    def words(self) -> Iterator[tuple[str, Words]]:
        return ((each.name, words) for each in self.seen for words in each.words)


@pytest.fixture(scope="module", params=SIZES, ids=lambda size: f"{size[0]}x-{size[1]}px")
def gallery(request, qapp):
    magnification, px = request.param
    phone = Handset(magnification=magnification, px=px)
    seen = []
    for name, state in STATES.items():
        phone.show(state)
        seen.append(Seen(name, state, phone.targets(), phone.words()))
    glass = QRectF(0, 0, phone.glass.width(), phone.glass.height())
    phone.close()
    return Gallery(magnification, px, glass, seen)


@pytest.fixture
def handset(qapp):
    phone = Handset(magnification=0.9, px=3.78)
    yield phone
    phone.close()


def is_key(target: str) -> bool:
    return target.startswith("keys/")


def inside(outer: QRectF, inner: QRectF) -> bool:
    return outer.adjusted(-ROUND, -ROUND, ROUND, ROUND).contains(inner)


def gap(one: QRectF, other: QRectF) -> float:
    dx = max(one.left() - other.right(), other.left() - one.right(), 0)
    dy = max(one.top() - other.bottom(), other.top() - one.bottom(), 0)
    return (dx * dx + dy * dy) ** 0.5


def least_gap(one: str, other: str) -> float:
    return KEY_GAP_MM if one.startswith("keyboard/") and other.startswith("keyboard/") else GAP_MM


def test_everything_the_simulator_offers_can_be_touched_and_nothing_else(gallery):
    shown = {each.name: sorted(each.targets) for each in gallery.seen}
    assert shown == {each.name: sorted(simulator.visible(each.state)) for each in gallery.seen}


def test_targets_are_large_enough_for_an_old_finger(gallery):
    slack = ROUND / gallery.px
    assert [
        (state, name, rect)
        for state, name, rect in gallery.targets()
        if min(rect.width(), rect.height()) < TARGETS[name].min_mm - slack
    ] == []


def test_targets_lie_whole_on_the_glass(gallery):
    glass = QRectF(0, 0, gallery.glass.width() / gallery.px, gallery.glass.height() / gallery.px)
    assert [
        fault for fault in gallery.targets() if not inside(glass, fault[2]) and not is_key(fault[1])
    ] == []


def test_the_side_keys_stand_right_beside_the_body_on_every_screen(gallery):
    glass = gallery.glass.width() / gallery.px
    slack = 2 * ROUND / gallery.px
    for state in gallery.seen:
        keys = [rect for name, rect in state.targets.items() if is_key(name)]
        assert len(keys) == 3
        assert all(rect.left() == pytest.approx(glass + 3, abs=slack) for rect in keys)
        assert all(gap(one, other) >= GAP_MM - slack for one, other in combinations(keys, 2))
        assert all(rect.width() == pytest.approx(14, abs=slack) for rect in keys)


def test_targets_keep_three_millimetres_apart(gallery):
    faults = []
    for each in gallery.seen:
        drawn = [(name, rect) for name, rect in each.targets.items() if name not in GROUNDS]
        faults += [
            (each.name, one, other, gap(a, b))
            for (one, a), (other, b) in combinations(drawn, 2)
            if gap(a, b) < least_gap(one, other) - ROUND / gallery.px
        ]
    assert faults == []


def test_words_are_large_enough(gallery):
    label = 22 if gallery.magnification < 1.2 else 26.5
    least = {"reading": 27, "label": label, "small": 16, "sign": 16, "stamp": 16}
    slack = 0.51 / gallery.px / 0.3528
    assert [
        (state, words.text, words.points)
        for state, words in gallery.words()
        if words.points < least[words.part] - slack
    ] == []


def test_words_are_whole_and_stay_on_what_they_belong_to(gallery):
    assert [
        (state, words.text, words.rect, words.inside)
        for state, words in gallery.words()
        if words.cut
        or not inside(gallery.glass, words.rect)
        or not (words.inside is None or inside(words.inside, words.rect))
    ] == []


def test_words_do_not_lie_on_each_other(gallery):
    faults = []
    for each in gallery.seen:
        for one, other in combinations(each.words, 2):
            both = one.rect.intersected(other.rect)
            if min(both.width(), both.height()) > 0.9 * gallery.px and one.veiled == other.veiled:
                faults.append((each.name, one.text, other.text, both))
    assert faults == []


def worst_contrast(ink: QColor, ground: QImage, rect: QRect) -> float:
    trim_x, trim_y = (
        rect.width() // 10,
        rect.height() // 10,
    )  # a round badge has corners
    rect = rect.adjusted(trim_x, trim_y, -trim_x, -trim_y)
    places = [
        ground.pixelColor(x, y)
        for x in range(rect.left(), rect.right(), 5)
        for y in range(rect.top(), rect.bottom(), 5)
    ]
    return min(contrast(ink, colour) for colour in places)


@pytest.mark.parametrize("magnification", [0.9, 1.2, 2.0])
def test_words_stand_out_from_their_ground(qapp, magnification):
    handset = Handset(magnification=magnification)
    faults = []
    at = handset.glass.mapToScene(handset.glass.boundingRect().topLeft()).toPoint()
    for name, state in STATES.items():
        handset.show(state)
        words = [each for each in handset.words() if not each.veiled]
        for each in words:
            each.item.setOpacity(0)
        ground = handset.picture()
        for each in words:
            each.item.setOpacity(1)
            worst = worst_contrast(each.ink, ground, each.rect.toRect().translated(at))
            if worst < 7:
                faults.append((name, each.text, worst))
    handset.close()
    assert faults == []


@pytest.mark.parametrize("name", ["home", "locked", "incoming-call-in-use", "talking-at-home", "keyboard"])
def test_wherever_a_learner_wanders_the_glass_shows_what_can_be_touched(handset, name):
    chance = random.Random(name)
    handset.show(scene(name))
    for _ in range(60):
        action = chance.choice(answered(chance.choice(simulator.visible(handset.state))))
        handset.show(simulator.apply(handset.state, action)[0])
        assert sorted(handset.targets()) == sorted(simulator.visible(handset.state)), action
