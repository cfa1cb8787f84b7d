import pytest

from tests.helpers.phones import Case, scene

CASES = (
    Case(
        "a slide up opens the phone and the notice is gone",
        "locked",
        ("slide-up lock/unlock",),
        ("unlocked",),
        {"screen": "home", "lock.locked": False, "lock.notice": "", "home.message_badge": 1},
    ),
    Case("a tap opens nothing", "locked", ("lock/unlock",), (), {"screen": "lock", "lock.locked": True}),
    Case("a slide down opens nothing", "locked", ("slide-down lock/unlock",), (), {"screen": "lock"}),
    Case("the bar is not there", "locked", ("nav/home",), (), {"screen": "lock"}),
    Case("an open phone has no lock", "home", ("slide-up lock/unlock",), (), {"screen": "home"}),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_lock(case):
    case.check()


def test_the_notice_tells_of_the_message_that_waits():
    phone = scene("locked")
    unread = next(talk for talk in phone.messenger.talks if talk.unread)
    assert unread.messages[-1].text in phone.lock.notice
