import re

import pytest

from sapporo_learn.core.phone import atlas, catalog
from sapporo_learn.core.phone.apps import town_map
from sapporo_learn.core.phone.apps.dialer_state import NAMES, PARTIES
from sapporo_learn.core.phone.apps.messenger_state import PHOTOS, STAMPS
from sapporo_learn.core.phone.catalog import APPS, EVENTS, SCENES, TARGETS
from sapporo_learn.core.phone.people import FALSE_CALLERS, PEOPLE, WRITERS

LESSON_WORDS = {
    "targets": """
        lock/unlock nav/back nav/home home/pages home/next home/previous home/phone home/messenger
        home/playground home/settings dark/wake nav/edge nav/up
        keys/power keys/volume-up keys/volume-down power/off power/restart power/cancel
        drill/later drill/open drill/deny drill/once drill/allow drill/now drill/tonight drill/close
        drill/saver
        panel/open panel/sheet panel/wifi panel/airplane panel/light panel/manner panel/darker
        panel/brighter panel/close
        settings/wifi settings/airplane settings/sound settings/letters settings/battery
        settings/navigation settings/wifi-switch settings/network-home settings/network-center
        settings/network-free settings/digit-0 settings/digit-1 settings/digit-2 settings/digit-3
        settings/digit-4 settings/digit-5 settings/digit-6 settings/digit-7 settings/digit-8
        settings/digit-9 settings/erase settings/connect settings/softer settings/louder
        settings/manner settings/letters-standard settings/letters-large settings/saver
        settings/buttons settings/gestures
        call/answer call/decline call/slide-answer call/hang-up call/speaker call/mute call/return
        call/refuse dialer/call dialer/erase dialer/keypad dialer/history dialer/contacts dialer/previous
        dialer/next dialer/block dialer/unblock dialer/new-contact dialer/save dialer/cancel
        dialer/key-1 dialer/key-2 dialer/key-3 dialer/key-4 dialer/key-5 dialer/key-6 dialer/key-7
        dialer/key-8 dialer/key-9 dialer/key-0 dialer/key-star dialer/key-hash
        dialer/row-yuki dialer/row-sato dialer/row-hana dialer/row-city dialer/row-unknown
        dialer/row-abroad dialer/row-dialled dialer/row-saved
        dialer/contact-yuki dialer/contact-sato dialer/contact-hana dialer/contact-city
        dialer/contact-saved dialer/name-clinic dialer/name-barber dialer/name-tanaka
        messenger/talk-yuki messenger/talk-sato messenger/talk-hana messenger/list messenger/stamps
        messenger/close-stamps messenger/stamp-thanks messenger/stamp-ok messenger/stamp-smile
        messenger/stamp-fun messenger/stamp-night messenger/stamp-sorry messenger/send-stamp
        messenger/my-last messenger/menu messenger/unsend messenger/close-menu
        messenger/talk-group messenger/talk-stranger messenger/previous messenger/next messenger/photos
        messenger/close-photos messenger/photo-snow messenger/photo-clock messenger/photo-lilac
        messenger/photo-cat messenger/send-photo messenger/add-friend messenger/my-code
        messenger/read-code messenger/code-hana messenger/add-found messenger/leave-adding
        messenger/add-stranger messenger/block messenger/report messenger/confirm-block
        messenger/confirm-report messenger/cancel
        messenger/friends messenger/talks messenger/friend-yuki messenger/friend-sato messenger/friend-hana
        messenger/friend-group messenger/friend-stranger messenger/card-talk messenger/voice-call
        messenger/video-call messenger/close-card messenger/calls messenger/close-calls
        messenger/their-last messenger/reply messenger/leave-reply
        call/lift-away video/answer-unseen
        video/refuse video/answer video/picture video/mute video/camera video/turn-camera video/obey
        video/hang-up video/close-advice video/return
        playground/page playground/snowman playground/lantern playground/close-lantern
        playground/sledge playground/bird
        home/notes notes/write notes/flick
        keyboard/a keyboard/ka keyboard/sa keyboard/ta keyboard/na keyboard/ha keyboard/ma keyboard/ya
        keyboard/ra keyboard/wa keyboard/dots keyboard/mark keyboard/next keyboard/delete keyboard/space
        keyboard/enter keyboard/candidate-1 keyboard/candidate-2 keyboard/candidate-3 keyboard/candidate-4
        keyboard/voice keyboard/voice-said keyboard/voice-close keyboard/board keyboard/board-next
        home/camera home/gallery camera/lift-finger camera/photo camera/qr camera/album camera/shutter
        camera/flip camera/closer camera/away camera/steady camera/open camera/leave camera/close-page
        gallery/bin gallery/photo-1 gallery/photo-2 gallery/photo-3 gallery/photo-4 gallery/previous
        gallery/next gallery/large gallery/newer gallery/older gallery/throw-away gallery/erase
        gallery/keep gallery/restore
        home/map map/area map/closer map/farther map/here map/search map/place-city-hall map/place-station
        map/place-clock-tower map/place-tv-tower map/place-susukino map/place-nakajima map/previous map/next
        map/way map/close map/end map/row-sa map/ride map/onward""",
    "events": """
        unlocked app-opened home-page-turned went-home went-back call-answered call-declined call-ended
        call-continues call-placed dialer-tab-changed number-typed number-erased history-opened
        contact-opened call-card-closed dialer-page-turned number-blocked number-unblocked
        contact-started contact-name-chosen contact-saved contact-cancelled
        call-returned speaker-changed mute-changed slider-tapped talk-opened talk-closed stamps-opened
        stamps-closed stamp-chosen stamp-sent message-selected message-menu-opened message-menu-closed
        talks-page-turned photos-opened photos-closed photo-chosen photo-sent friend-adding-opened
        friend-adding-left my-code-shown code-reader-opened friend-found friend-added block-asked
        report-asked question-cancelled stranger-blocked stranger-reported
        video-answered video-declined video-ended video-continues video-returned video-controls-shown
        video-mute-changed video-camera-changed video-camera-turned video-obeyed video-advice-closed
        messenger-tab-changed friends-page-turned friend-card-opened friend-card-closed calls-opened
        calls-closed their-message-selected their-message-menu-opened reply-started reply-left reply-sent
        call-unanswered call-cancelled call-screen-lit video-placed video-unanswered video-cancelled
        video-controls-hidden
        message-unsent snowman-touched lantern-lit lantern-held lantern-menu-closed sledge-moved
        page-turned bird-touched
        keyboard-opened keyboard-closed typed letter-ended letter-deleted text-emptied converted
        conversion-undone text-entered keyboard-changed board-turned voice-opened voice-heard voice-closed
        flick-practice-opened flick-practice-closed flicked flicked-elsewhere other-key-touched
        finger-lifted photo-taken camera-flipped camera-mode-changed
        qr-read qr-left qr-page-opened qr-page-closed photo-opened photo-closed photo-turned
        gallery-page-turned photo-erase-asked photo-erased photo-kept bin-opened bin-closed
        photo-restored
        map-moved map-returned map-zoomed map-search-opened map-search-turned place-chosen place-closed
        map-way-shown map-way-closed map-row-chosen map-way-led map-arrived
        screen-darkened screen-woken volume-changed volume-shown
        power-menu-opened power-menu-closed phone-turned-off phone-turned-on phone-restarted
        drill-answered panel-opened panel-closed wifi-changed wifi-connected wifi-refused airplane-changed
        manner-changed light-changed saver-changed brightness-changed settings-page-opened
        settings-page-left password-typed password-erased letters-changed navigation-changed""",
    "scenes": """
        home locked incoming-call-in-use incoming-call-locked talking talking-at-home missed-call
        unknown-call international-call call-history call-history-with-strangers keypad
        keypad-wrong-digit contacts
        message-from-grandchild talk-with-grandchild stamp-sent-to-wrong-person playground
        playground-lantern playground-sledge playground-bird notes keyboard flick-practice
        home-with-camera camera camera-inner camera-finger album photo-with-finger photo-in-bin
        qr-far qr-near qr-shaky qr-unknown
        talking-at-ear friends friend-card talks-before-new-friend
        new-friend reading-code message-from-group message-from-stranger talk-with-stranger
        home-with-map map map-away
        incoming-video-call video-call video-call-bare video-call-muted fake-police-ringing fake-police
        dark power-menu panel-open notice-between permission-between update-between battery-between
        settings
        settings-sound settings-lost away-from-home wifi-password airplane-by-mistake blackout
        home-with-settings home-gestures settings-gestures""",
}
"""Lessons out in the wards use these; a word may be added, never taken away."""


@pytest.mark.parametrize(
    ("kind", "declared"),
    [("targets", TARGETS), ("events", EVENTS), ("scenes", SCENES)],
    ids=LESSON_WORDS.keys(),
)
def test_no_word_of_the_lessons_is_lost(kind, declared):
    assert set(LESSON_WORDS[kind].split()) <= set(declared)


def test_no_two_apps_declare_the_same_word():
    town = town_map.targets(atlas.town())
    assert len(TARGETS) == sum(len(app.TARGETS) for app in APPS.values()) + len(town)
    assert len(EVENTS) == sum(len(app.EVENTS) for app in APPS.values())


@pytest.mark.parametrize("app", APPS)
def test_an_app_declares_targets_under_its_own_name(app):
    assert {target.id.partition("/")[0] for target in APPS[app].TARGETS} == {app}


@pytest.mark.parametrize("target", TARGETS.values(), ids=lambda target: target.id)
def test_a_target_is_large_enough_and_has_a_japanese_name(target):
    urgent = {"call/answer", "call/decline", "call/refuse", "call/slide-answer", "call/hang-up"}
    urgent |= {"video/answer", "video/refuse", "video/hang-up"}
    assert target.min_mm >= (20 if target.id in urgent else 14)
    assert re.search(r"[ぁ-んァ-ヶ一-鿿]", target.name)
    written = re.sub("AI|QR", "", target.name)  # as every phone writes them; read エーアイ, キューアール
    assert not re.search(r"[A-Za-z]", written)


def test_no_name_ends_in_a_sign_that_the_voice_reads_in_another_way():
    """札 became さつ, 行 became いき: a learner is told 「それは、…です」."""
    assert [target.name for target in TARGETS.values() if re.search("の[札行]", target.name)] == []


@pytest.mark.parametrize("kind", EVENTS.values(), ids=lambda kind: kind.name)
def test_an_event_is_explained_and_lists_its_values_in_the_order_of_events(kind):
    assert re.search(r"[ぁ-ん]", kind.meaning)
    assert [name for name, _ in kind.args] == sorted(name for name, _ in kind.args)
    assert all(len(values) != 1 for _, values in kind.args)  # () is any text; one value would say nothing


@pytest.mark.parametrize("person", PEOPLE.values(), ids=lambda person: person.id)
def test_nobody_can_be_called_for_real(person):
    assert re.fullmatch(r"0X0-0000-\d{4}", person.number)
    assert len(person.mark) == 1


@pytest.fixture(scope="module")
def tables() -> dict[str, list[list[str]]]:
    """Title -> rows of cells, head and rule first."""
    parts = re.split(r"^### (.+)$", catalog.describe(), flags=re.MULTILINE)[1:]
    return {
        title: [re.split(r"(?<!\\)\|", line)[1:-1] for line in body.split("\n") if line]
        for title, body in zip(parts[::2], parts[1::2], strict=True)
    }


def test_the_tables_hold_every_word_once(tables):
    first = [[row[0].strip(" `") for row in rows[2:]] for rows in tables.values()]
    gestures = [
        "tap",
        "hold",
        "slide-left",
        "slide-right",
        "slide-up",
        "slide-down",
        "pinch-closer",
        "pinch-farther",
    ]
    assert first == [
        list(TARGETS),
        gestures,
        list(EVENTS),
        list(SCENES),
        [*PARTIES[:-1], *WRITERS, *FALSE_CALLERS, PARTIES[-1]],
        list(NAMES),
        list(STAMPS),
        list(PHOTOS),
    ]


def test_the_tables_are_whole(tables):
    for rows in tables.values():
        assert {len(row) for row in rows} == {len(rows[0])}
        assert set("".join(rows[1])) <= set(" -")


@pytest.mark.parametrize(
    "line",
    [
        "| `messenger/my-last` | 自分が最後に送ったもの | `tap`・`hold` | 14 |",
        "| `call/answer` | 緑の『出る』ボタン | `tap` | 20 |",
        "| `playground/sledge` | そり | `slide-left`・`slide-right` | 14 |",
        "| `lock/unlock` | 上へすべらせて開くところ | `slide-up` | 14 |",
        "| `lantern-lit` | ランプがつきました（yes）、または消えました（no） | `on` = `yes`・`no` |",
        "| `hana` | ともだちの はなこさん |",
        "| `fun` | たのしみ |",
        "| `playground-bird` | 『ゆきあそび』の小鳥のページ |",
    ],
)
def test_a_line_reads_as_an_author_needs_it(line):
    assert line in catalog.describe().splitlines()
