import pytest

from sapporo_learn.core.phone import simulator
from sapporo_learn.core.phone.actions import Direction, Hold, Slide, Tap
from sapporo_learn.core.phone.apps.home import ICONS, PAGES, PER_PAGE
from sapporo_learn.core.phone.catalog import APPS
from sapporo_learn.core.phone.targets import Target
from tests.helpers.phones import scene


@pytest.mark.parametrize(
    "action",
    [
        Tap("nowhere/at-all"),
        Tap(""),
        Tap("home"),
        Tap("messenger/stamps"),
        Hold("home/phone"),
        Slide("home/phone", Direction.UP),
    ],
    ids=str,
)
def test_what_means_nothing_changes_nothing(action):
    phone = scene("home")
    assert simulator.apply(phone, action) == (phone, ())


@pytest.mark.parametrize("app", APPS)
@pytest.mark.parametrize("start", ["talking", "talk-with-grandchild", "playground"])
def test_an_app_leaves_foreign_targets_alone(app, start):
    assert APPS[app].apply(scene(start), Tap("nowhere/at-all")) == (scene(start), ())


def test_reading_order_is_from_the_green_bar_on_top_to_the_keys_on_the_side():
    offered = simulator.visible(scene("talking-at-home"))
    assert offered == (
        "call/return",
        "home/pages",
        *(icon.target for icon in ICONS[:PER_PAGE]),
        *(("home/next",) if PAGES > 1 else ()),
        "nav/back",
        "nav/home",
        "keys/volume-up",
        "keys/volume-down",
        "keys/power",
    )


@pytest.mark.parametrize(
    ("action", "answer"),
    [
        (Tap("x/y"), False),
        (Hold("x/y"), True),
        (Slide("x/y", Direction.LEFT), True),
        (Slide("x/y", Direction.UP), False),
    ],
    ids=str,
)
def test_a_target_answers_the_gestures_it_declares(action, answer):
    target = Target("x/y", "ためし", tap=False, hold=True, slides=(Direction.LEFT,))
    assert target.answers(action) is answer
