"""Free practice: any way through the phone, kind words, nothing right or wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapporo_learn.core import free
from sapporo_learn.core.free import NAMES, Free
from sapporo_learn.core.lesson import Gesture
from sapporo_learn.core.phone import simulator
from sapporo_learn.core.phone.actions import Tap
from sapporo_learn.core.phone.apps.home import ICONS
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.ruby import Text
from sapporo_learn.core.touch import Cause, Tolerance, Touch
from sapporo_learn.speech.readings import FrontEnd


def shown(texts: tuple[Text, ...]) -> str:
    return "".join(text.shown for text in texts)


def tap(target: str, cause: Cause = Cause.TAP) -> Touch:
    return Touch(cause, target, Gesture.TAP, ms=100)


def test_a_clean_touch_is_done_and_where_one_is_is_told_only_when_that_has_changed() -> None:
    now, said = free.touched(free.begin(), tap("home/messenger"))
    assert now.phone.screen is Screen.MESSENGER
    assert shown(said) == "ここは、『つながり トーク』の 画面です。"
    now, said = free.touched(now, tap("messenger/talk-yuki"))
    assert now.phone.messenger.open == "yuki"
    assert said == ()
    now, said = free.touched(now, tap("nav/home"))
    assert shown(said) == "ここは、『ホーム』の 画面です。"
    assert now.slips == 0


@pytest.mark.parametrize(
    ("touch", "told"),
    [
        (Touch(Cause.MISSED, ms=90), "そこには、なにも ありません。"),
        (Touch(Cause.EDGE, ms=90), "画面のふちでした。もうすこし内側です。"),
        (Touch(Cause.PALM, ms=90), "手のひらも さわったようです。ゆび一本で。"),
        (Touch(Cause.WRONG_IDEA, "home/pages"), "それは、ホームのページです。"),
    ],
)
def test_what_the_finger_did_is_told_kindly_and_the_phone_stays(touch: Touch, told: str) -> None:
    now, said = free.touched(free.begin(), touch)
    assert shown(said) == told
    assert (now.phone, now.slips) == (free.begin().phone, 1)


def test_a_long_press_is_told_and_done_all_the_same() -> None:
    now, said = free.touched(free.begin(), tap("home/notes", Cause.HELD))
    assert now.phone == free.begin().phone  # it stands on another page
    now, said = free.touched(now, tap("home/bus", Cause.HELD))
    assert now.phone.screen is Screen.BUS
    assert shown(said) == "もうすこし短く、ポン、で だいじょうぶです。ここは、『バス しらべ』の 画面です。"


def test_the_hand_is_known_better_with_every_touch() -> None:
    now, _ = free.touched(free.begin(), tap("home/bus"))
    assert now.tolerance.hold_ms < Tolerance().hold_ms
    fresh, said = free.restart(now)
    assert (fresh.phone, fresh.tolerance) == (free.begin().phone, now.tolerance)
    assert shown(said) == "さいしょの 画面に もどしました。"


def test_a_key_does_what_a_finger_does() -> None:
    now, said = free.pressed(free.begin(), Tap("home/phone"))
    assert now.phone.screen is Screen.DIALER
    assert shown(said) == "ここは、『電話』の 画面です。"


def test_every_app_has_a_name_and_is_read_as_it_is_written() -> None:
    assert set(NAMES) >= {icon.opens for icon in ICONS}
    front_end = FrontEnd()
    said = [free._where(screen)[0] for screen in NAMES]
    assert [text.shown for text in said if front_end.unsettled(text)] == []


@given(st.lists(st.integers(0, 30), max_size=40))
def test_any_way_leads_home_again(choices: list[int]) -> None:
    now = Free(free.begin().phone)
    for choice in choices:
        targets = simulator.visible(now.phone)
        now, said = free.pressed(now, Tap(targets[choice % len(targets)]))
        assert len(said) <= 1
    assert free.restart(now)[0].phone == free.begin().phone
