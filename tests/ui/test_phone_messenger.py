"""What talks and calls with a picture are drawn from, and fingers that use them."""

import pytest

from sapporo_learn.content.phrases import keep
from sapporo_learn.ui.phone_view import derive
from tests.helpers.handset import Handset
from tests.helpers.phone_states import STATES


def drawn(name: str, app: str) -> dict:
    return derive(STATES[name], keep)[app]


def plain(text: str) -> str:
    return text.replace("\u2060", "")


@pytest.fixture
def handset(qapp):
    phone = Handset("new-friend", magnification=0.9, px=3.78)
    yield phone
    phone.close()


def test_a_finger_adds_a_friend_by_the_code_and_sends_a_photo(handset):
    way = ("add-friend", "read-code", "code-hana", "add-found", "photos", "photo-lilac", "send-photo")
    for target in way:
        handset.want(f"messenger/{target}")
        handset.tap(handset.place(f"messenger/{target}"))
        handset.settle()
    assert [event.name for event in handset.events][-1] == "photo-sent"
    assert handset.state.messenger.room.my_last.photo == "lilac"


def test_a_finger_calls_a_friend_with_a_picture_and_hangs_up(handset):
    handset.show(STATES["friends"])
    for target in ("messenger/friend-yuki", "messenger/video-call", "video/turn-camera", "video/hang-up"):
        handset.want(target)
        handset.tap(handset.place(target))
        handset.settle()
    assert [event.name for event in handset.events][-1] == "video-ended"
    assert handset.state.messenger.card == "yuki"


def test_who_does_not_answer_is_shown_being_rung_up_until_it_is_given_up():
    call, video = drawn("calling, unanswered", "call"), drawn("video, unanswered", "video")
    assert (call["waiting"], video["waiting"]) == (True, True)
    assert (call["person"]["id"], video["person"]["id"]) == ("sato", "hana")


def test_a_reply_shows_what_it_answers():
    *_, sent = drawn("reply sent", "messenger")["bubbles"]
    assert plain(sent["answers"]) == "あした、あそびに行くね。"


def test_a_friend_is_a_face_and_a_name():
    first, *_ = drawn("friends", "messenger")["rows"]
    assert (first["target"], first["last"], first["unread"]) == ("messenger/friend-yuki", "", 0)


def test_in_a_group_each_bubble_tells_who_wrote_it_and_how_many_have_read():
    first, *_, mine = drawn("group's talk, answered", "messenger")["bubbles"]
    assert (plain(first["writer"]), first["read"]) == ("町内会の 佐藤さん", "")
    assert (mine["writer"], mine["read"]) == ("", "既読 2")


@pytest.mark.parametrize(
    ("state", "line"),
    [
        ("talk-with-stranger", "友だち以外の 人です。"),
        ("stranger, added", "友だちに 追加しました。"),
        ("stranger, reported", "通報しました。"),
    ],
)
def test_the_banner_says_how_it_stands_with_a_stranger(state, line):
    assert plain(drawn(state, "messenger")["strange"]["line"]) == line


@pytest.mark.parametrize(
    ("state", "caption", "small"),
    [
        ("video-call-bare", "カメラが オフだよ。", "video-off"),
        ("video-call-muted", "声が 聞こえないよ。", "video-me"),
        ("video-call", "顔が 見えたよ。", "video-me"),
        ("video, outer camera", "わあ、雪だ！", "video-room"),
    ],
)
def test_the_grandchild_says_what_she_misses(state, caption, small):
    call = drawn(state, "video")
    assert (plain(call["caption"]), call["self"]) == (caption, small)


def test_after_a_false_policeman_the_phone_names_whom_to_ask():
    said = [plain(line["words"]) for line in drawn("false police, hung up", "video")["advice"]]
    assert said[0] == "切って 正解です。"
    assert "相談は #9110" in said


def test_at_last_the_phone_itself_says_that_hanging_up_is_right():
    assert [drawn(s, "video")["warns"] for s in ("false police, obeyed", "false police, obeyed twice")] == [
        False,
        True,
    ]


def test_the_bar_over_another_screen_leads_back_to_the_picture():
    picture, voice = (drawn(s, "call") for s in ("video, behind the list", "talking, talk list"))
    assert (picture["bar"], plain(picture["barWord"])) == ("video/return", "ビデオに もどる")
    assert (voice["bar"], plain(voice["barWord"])) == ("call/return", "通話に もどる")
