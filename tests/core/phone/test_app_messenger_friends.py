import pytest

from sapporo_learn.core.phone import simulator
from sapporo_learn.core.phone.actions import Tap
from sapporo_learn.core.phone.apps import messenger_friends, messenger_trays
from sapporo_learn.core.phone.apps.messenger_state import ANSWERED, PHOTOS, Message
from tests.helpers.phones import Case, play, scene

YUKI, NEW, GROUP, STRANGER = "talk-with-grandchild", "new-friend", "message-from-group", "talk-with-stranger"
WITH = {"yuki": (), "sato": (), "group": (), "hana": ("messenger/next",)}
OPENED = {who: (*way, f"messenger/talk-{who}") for who, way in WITH.items()}
STAMP = ("messenger/stamps", "messenger/stamp-ok", "messenger/send-stamp")
MENU, READ = ("messenger/add-friend",), ("messenger/add-friend", "messenger/read-code")

CASES = (
    Case("the photos open", YUKI, ("messenger/photos",), ("photos-opened",), {"messenger.photos_open": True}),
    Case("and close", YUKI, ("messenger/photos", "messenger/close-photos"), ("photos-closed",)),
    Case("by back too", YUKI, ("messenger/photos", "nav/back"), ("went-back", "photos-closed")),
    *(
        Case(
            f"the first touch shows the photo {photo}",
            YUKI,
            ("messenger/photos", f"messenger/photo-{photo}"),
            (f"photo-chosen photo={photo}",),
            {"messenger.photo": photo},
        )
        for photo in PHOTOS
    ),
    *(
        Case(
            f"a second touch on {photo} sends it",
            YUKI,
            ("messenger/photos", *[f"messenger/photo-{photo}"] * 2),
            (f"photo-sent person=yuki photo={photo}",),
            {"messenger.photos_open": False, "messenger.photo": ""},
        )
        for photo in PHOTOS
    ),
    *(
        Case(
            f"a photo goes to {who}",
            GROUP,
            (*OPENED[who], "messenger/photos", "messenger/photo-snow", "messenger/send-photo"),
            (f"photo-sent person={who} photo=snow",),
        )
        for who in ANSWERED
    ),
    *(
        Case(
            f"a stamp to {who} is taken back",
            GROUP,
            (*OPENED[who], *STAMP, "messenger/my-last", "messenger/menu", "messenger/unsend"),
            (f"message-unsent person={who}",),
        )
        for who in ANSWERED
    ),
    Case("without a photo nothing is sent", YUKI, ("messenger/photos", "messenger/send-photo")),
    Case("the second page", GROUP, ("messenger/next",), ("talks-page-turned to=1",), {"messenger.page": 1}),
    Case("and the first", GROUP, ("messenger/next", "messenger/previous"), ("talks-page-turned to=0",)),
    Case(
        "the group is read",
        GROUP,
        ("messenger/talk-group",),
        ("talk-opened person=group",),
        {"home.message_badge": 0},
    ),
    Case(
        "the stranger is read",
        "message-from-stranger",
        ("messenger/talk-stranger",),
        ("talk-opened person=stranger",),
    ),
    Case("adding opens", NEW, MENU, ("friend-adding-opened",), {"messenger.adding": "menu"}),
    Case("and is left", NEW, (*MENU, "messenger/leave-adding"), ("friend-adding-left",)),
    Case("the own code", NEW, (*MENU, "messenger/my-code"), ("my-code-shown",)),
    Case(
        "back from the own code",
        NEW,
        (*MENU, "messenger/my-code", "nav/back"),
        ("went-back", "friend-adding-left"),
        {"messenger.adding": "menu"},
    ),
    Case("the reader", NEW, READ, ("code-reader-opened",), {"messenger.adding": "reading"}),
    Case("the code is read", NEW, (*READ, "messenger/code-hana"), ("friend-found",)),
    Case(
        "the friend is added and greets",
        "reading-code",
        ("messenger/code-hana", "messenger/add-found"),
        ("friend-added person=hana",),
        {"messenger.open": "hana", "messenger.adding": "none"},
    ),
    Case(
        "who is a friend is not added again",
        GROUP,
        ("messenger/friends", *READ, "messenger/code-hana", "messenger/add-found"),
        (),
        {"messenger.adding": "found"},
    ),
    Case("home closes it", NEW, (*READ, "nav/home"), ("went-home",), {"messenger.adding": "none"}),
    Case(
        "a stranger becomes a friend",
        STRANGER,
        ("messenger/add-stranger",),
        ("friend-added person=stranger",),
        {"messenger.befriended": True},
    ),
    Case("blocking asks first", STRANGER, ("messenger/block",), ("block-asked",)),
    Case(
        "and can be left",
        STRANGER,
        ("messenger/block", "messenger/cancel"),
        ("question-cancelled",),
        {"messenger.question": "none", "messenger.open": "stranger"},
    ),
    Case("by back too", STRANGER, ("messenger/report", "nav/back"), ("went-back", "question-cancelled")),
    Case("reporting asks first", STRANGER, ("messenger/report",), ("report-asked",)),
    Case(
        "who is reported can still be blocked",
        STRANGER,
        ("messenger/report", "messenger/confirm-report", "messenger/block", "messenger/confirm-block"),
        ("stranger-blocked",),
        {"messenger.open": "", "messenger.reported": False},
    ),
    Case(
        "a report is remembered",
        STRANGER,
        ("messenger/report", "messenger/confirm-report"),
        ("stranger-reported",),
        {"messenger.reported": True},
    ),
    Case(
        "back from the stranger leads to the list",
        STRANGER,
        ("nav/back",),
        ("went-back", "talk-closed"),
        {"messenger.open": ""},
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_friends(case):
    case.check()


def test_who_is_blocked_is_gone_from_the_list():
    phone, _ = play(scene(STRANGER), ["messenger/block", "messenger/confirm-block"])
    assert [talk.person for talk in phone.messenger.talks] == ["group", "yuki", "sato", "hana"]
    assert "messenger/talk-stranger" not in simulator.visible(phone)


@pytest.mark.parametrize("done", [(), ("messenger/add-stranger",)])
def test_nothing_can_be_sent_to_a_stranger(done):
    phone, _ = play(scene(STRANGER), done)
    assert {"messenger/stamps", "messenger/photos"} & {*simulator.visible(phone)} == set()
    assert "messenger/block" in simulator.visible(phone)


def test_a_photo_stands_last_with_the_clock_and_the_mark_of_being_read():
    photo = ("messenger/photos", "messenger/photo-lilac", "messenger/send-photo")
    phone, _ = play(scene(GROUP), ["messenger/talk-group", *photo])
    assert phone.messenger.room.messages[-1] == Message("3", mine=True, photo="lilac", at="10:24", read=True)


@pytest.mark.parametrize(
    "tray", [messenger_friends.apply, lambda p, a: messenger_trays.apply(p, p.messenger.room, a)]
)
def test_what_is_not_theirs_changes_nothing(tray):
    assert tray(scene(STRANGER), Tap("nav/home")) == (scene(STRANGER), ())
