import pytest

from tests.helpers.phones import Case

CASES = (
    Case(
        "messenger opens", "home", ("home/messenger",), ("app-opened app=messenger",), {"screen": "messenger"}
    ),
    Case(
        "playground opens",
        "home",
        ("home/playground",),
        ("app-opened app=playground",),
        {"screen": "playground"},
    ),
    Case("phone opens its list", "home", ("home/phone",), ("app-opened app=call",), {"screen": "dialer"}),
    Case(
        "seeing the missed call clears its badge and keeps it in the list",
        "missed-call",
        ("home/phone",),
        ("app-opened app=call",),
        {"screen": "dialer", "call.phase": "none", "dialer.tab": "history", "home.call_badge": 0},
    ),
    Case(
        "phone leads back to the call that goes on",
        "talking-at-home",
        ("home/phone",),
        ("app-opened app=call", "call-returned person=yuki"),
        {"screen": "call", "call.phase": "talking", "call.came_from": "home"},
    ),
    Case("another app's icon is not there", "talking", ("home/messenger",), (), {"screen": "call"}),
    Case("a long press opens nothing", "home", ("hold home/phone",), (), {"screen": "home"}),
    Case(
        "opening the messenger reads nothing yet",
        "message-from-grandchild",
        ("home/messenger",),
        ("app-opened app=messenger",),
        {"home.message_badge": 1, "messenger.unread": 1, "messenger.open": ""},
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_home(case):
    case.check()
