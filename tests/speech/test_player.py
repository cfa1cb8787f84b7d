"""The player keeps time by an injected clock, whatever its device does."""

from collections.abc import Iterator

import numpy as np
import pytest

from sapporo_learn.speech import player as module
from sapporo_learn.speech.clip import RATE, Clip
from sapporo_learn.speech.player import DEVICE_LOST, NO_DEVICE, NO_PLAYER, Lag, Player
from tests.helpers.sounds import HandClock, HandDevice, clip, wait_for

SILENT = Clip(clip().phrases, 1.0)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def device() -> HandDevice:
    return HandDevice()


@pytest.fixture
def player(device: HandDevice, clock: HandClock) -> Iterator[Player]:
    made = Player(device.open, clock, Lag())
    yield made
    device.hang.set()
    made.close()


def start(player: Player, device: HandDevice, seconds: float = 4.0) -> None:
    """Play, and wait until the device is open."""
    before = device.opened
    player.play(clip(seconds))
    wait_for(lambda: device.opened == before + 1 and player.known)


def levels(heard: bytes) -> set[int]:
    return set(np.frombuffer(heard, "<i2").tolist())


# --- the clock alone ---


def test_the_clock_alone_plays_every_clip(clock: HandClock):
    player = Player(None, clock)
    player.play(clip(2.0))
    assert (player.position(), player.remaining()) == (0.0, 2.0)
    clock.now += 0.5
    assert player.position() == pytest.approx(0.5)
    clock.now += 9
    assert (player.position(), player.remaining()) == (2.0, 0.0)
    assert player.known
    assert player.trouble == ""
    player.close()


def test_nothing_plays_before_or_after(clock: HandClock):
    player = Player(None, clock)
    assert (player.position(), player.remaining()) == (0.0, 0.0)
    player.play(clip(2.0))
    player.stop()
    clock.now += 1
    assert (player.position(), player.remaining()) == (0.0, 0.0)
    player.close()


def test_captions_open_no_device(player: Player, device: HandDevice, clock: HandClock):
    player.play(SILENT)
    clock.now += 0.4
    assert player.position() == pytest.approx(0.4)
    assert device.attempts == 0


# --- a device that works ---


def test_the_device_gets_exactly_the_clip(player: Player, device: HandDevice):
    start(player, device, 0.5)
    device.pull(0.2)
    device.pull(0.4)
    assert bytes(device.heard) == clip(0.5).pcm + bytes(2 * round(0.1 * RATE))


def test_time_never_runs_ahead_of_the_device(player: Player, device: HandDevice, clock: HandClock):
    start(player, device)
    clock.now += 0.3
    assert player.position() == 0.0, "nothing taken yet"
    device.pull(0.2)
    clock.now += 0.5
    assert player.position() == pytest.approx(0.2)
    device.pull(1.0)
    clock.now += 0.1
    assert player.position() == pytest.approx(0.3), "the clock goes on from there"


def test_volume_and_mute_act_on_the_next_samples(player: Player, device: HandDevice):
    start(player, device)
    player.volume = 0.5
    assert levels(device.pull(0.1)) == {500}
    player.muted = True
    gliding = np.frombuffer(device.pull(0.04), "<i2")
    assert gliding[0] == 500
    assert gliding[-1] == 0
    assert np.abs(np.diff(gliding)).max() <= 2, "no click"
    assert levels(device.pull(0.1)) == {0}
    player.muted = False
    device.pull(0.04)
    assert levels(device.pull(0.1)) == {500}


def test_stop_silences_and_closes(player: Player, device: HandDevice):
    start(player, device)
    assert levels(device.pull(0.1)) == {1000}
    player.stop()
    assert levels(device.pull(0.1)) == {0}
    wait_for(lambda: device.closed == 1)


def test_an_interrupted_clip_leaks_nothing_into_the_next(player: Player, device: HandDevice):
    start(player, device)
    old = device.feeds[-1]
    player.stop()
    player.play(clip(1.0, 2000))
    wait_for(lambda: device.opened == 2)
    assert levels(old(4800)) == {0}, "the old device gets nothing of the new clip"
    assert levels(device.pull(0.5)) == {2000}


def test_sentences_of_one_utterance_share_the_device(player: Player, device: HandDevice, clock: HandClock):
    start(player, device, 0.5)
    device.pull(0.6)
    player.rest()
    clock.now += 0.4
    device.pull(0.4)
    player.play(clip(0.5, 3000))
    assert levels(device.pull(0.2)) == {3000}
    assert (device.opened, device.closed) == (1, 0)


def test_a_resting_device_is_let_go(device: HandDevice):
    player = Player(device.open, lag=Lag())  # the real clock: the thread itself waits
    start(player, device, 0.01)
    player.rest()
    wait_for(lambda: device.closed == 1)
    player.close()


def test_a_device_that_fell_silent_is_opened_anew(player: Player, device: HandDevice, clock: HandClock):
    start(player, device, 0.1)
    device.pull(0.2)
    clock.now += 0.9
    player.play(clip(1.0, 2000))
    wait_for(lambda: device.opened == 2 and device.closed == 1)
    assert levels(device.pull(0.2)) == {2000}


# --- a device that does not ---


def test_without_a_device_the_clock_goes_on(player: Player, device: HandDevice, clock: HandClock):
    device.refuse = NO_DEVICE
    told: list[str] = []
    player.on_change = lambda: told.append(player.trouble)
    player.play(clip(2.0))
    wait_for(lambda: told)
    assert told == [NO_DEVICE]
    clock.now += 0.5
    assert player.position() == pytest.approx(0.5)


def test_a_missing_device_is_not_asked_for_at_every_sentence(
    player: Player, device: HandDevice, clock: HandClock
):
    device.refuse = NO_DEVICE
    player.play(clip())
    wait_for(lambda: player.trouble)
    for _ in range(3):
        clock.now += 1.0
        player.play(clip())
        clock.now += 0.1
        assert player.position() == pytest.approx(0.1), "by the clock, at once"
    assert device.attempts == 1
    clock.now += module.RETRY_S
    player.play(clip())
    wait_for(lambda: device.attempts == 2)


def test_a_device_that_comes_late_joins_where_the_clock_is(
    player: Player, device: HandDevice, clock: HandClock
):
    device.refuse = NO_DEVICE
    player.play(clip())
    wait_for(lambda: player.trouble)
    clock.now += module.RETRY_S
    device.refuse = ""
    device.hang.clear()
    ramp = np.arange(RATE, dtype="<i2").tobytes()
    player.play(Clip(clip().phrases, 1.0, ramp))
    clock.now += 0.5
    assert player.position() == pytest.approx(0.5)
    device.hang.set()
    wait_for(lambda: player.trouble == "")
    first = int(np.frombuffer(device.pull(0.1), "<i2")[0])
    assert first == pytest.approx(RATE // 2, abs=1)
    assert player.position() == pytest.approx(0.5)


def test_a_hanging_device_is_not_waited_for(player: Player, device: HandDevice, clock: HandClock):
    device.hang.clear()
    player.play(clip(10.0))
    wait_for(lambda: device.attempts == 1)
    clock.now += module.START_PATIENCE_S - 0.1
    assert player.position() == 0.0
    clock.now += 0.2
    assert player.position() == pytest.approx(0.0), "and from here by the clock"
    clock.now += 1.0
    assert player.position() == pytest.approx(1.0)
    assert player.trouble == DEVICE_LOST
    player.play(clip(10.0))
    clock.now += 0.5
    assert player.position() == pytest.approx(0.5), "the next one does not wait at all"
    assert device.attempts == 1
    device.hang.set()
    wait_for(lambda: device.opened == 2)


def test_a_device_hanging_from_the_start_is_seen_by_the_first_clip(
    player: Player, device: HandDevice, clock: HandClock
):
    device.hang.clear()
    player.warm_up()
    wait_for(lambda: device.attempts == 1)
    clock.now += module.START_PATIENCE_S + 0.1
    player.play(clip())
    clock.now += 0.5
    assert player.position() == pytest.approx(0.5)
    assert player.trouble == DEVICE_LOST


def test_a_device_that_stops_taking_is_given_up(player: Player, device: HandDevice, clock: HandClock):
    start(player, device, 10.0)
    device.pull(1.0)
    clock.now += 1.0
    assert player.position() == pytest.approx(1.0)
    clock.now += module.PATIENCE_S - 1.1
    assert player.position() == pytest.approx(1.0), "not yet"
    clock.now += 0.2
    assert player.position() == pytest.approx(1.0), "from where the device stopped"
    clock.now += 2.0
    assert player.position() == pytest.approx(3.0)
    assert player.trouble == DEVICE_LOST
    wait_for(lambda: device.closed == 1)
    assert levels(device.pull(0.1)) == {0}


def test_a_slow_start_is_given_more_time(player: Player, device: HandDevice, clock: HandClock):
    start(player, device, 10.0)
    device.pull(0.12)
    clock.now += module.PATIENCE_S + 0.5
    assert player.position() == pytest.approx(0.12)
    assert player.trouble == ""
    clock.now += module.START_PATIENCE_S
    player.position()
    assert player.trouble == DEVICE_LOST


def test_the_sound_comes_back_with_the_device(player: Player, device: HandDevice, clock: HandClock):
    start(player, device, 10.0)
    clock.now += module.START_PATIENCE_S + 0.1
    player.position()
    assert player.trouble == DEVICE_LOST
    wait_for(lambda: device.closed == 1)
    player.play(clip(1.0, 2000))
    wait_for(lambda: player.trouble == "")
    assert levels(device.pull(0.2)) == {2000}


def test_warming_up_tells_what_can_be_heard(player: Player, device: HandDevice):
    player.warm_up()
    wait_for(lambda: device.closed == 1)
    assert player.known
    assert player.trouble == ""


def test_a_failed_warming_up_is_told(player: Player, device: HandDevice):
    device.refuse = NO_DEVICE
    player.warm_up()
    wait_for(lambda: player.known)
    assert player.trouble == NO_DEVICE


def test_without_numpy_the_clock_goes_on(
    player: Player, device: HandDevice, clock: HandClock, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setitem(__import__("sys").modules, "sapporo_learn.speech.mixing", None)
    player.play(clip(2.0))
    wait_for(lambda: player.trouble == NO_PLAYER)
    clock.now += 0.5
    assert player.position() == pytest.approx(0.5)


def test_closing_ends_the_thread_and_the_device(player: Player, device: HandDevice):
    start(player, device)
    player.close()
    assert device.closed == 1
    player.play(clip())
    player.close()
    assert device.attempts == 1
