"""The first pages of the apps that are made of pages."""

from __future__ import annotations

from dataclasses import replace

from sapporo_learn.core.phone.apps.home import page_of
from sapporo_learn.core.phone.book import BookState
from sapporo_learn.core.phone.scenes.base import at, home
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.state import PhoneState, Scene


def _open(screen: Screen, page: str = "") -> PhoneState:
    return replace(at(screen), book=BookState(page))


SCENES: tuple[Scene, ...] = (
    Scene("home-of-sms", "ホームの、『ショートメール』の絵があるページ", lambda: home(page_of(Screen.SMS))),
    Scene("sms", "『ショートメール』の一覧", lambda: _open(Screen.SMS)),
    Scene("sms-parcel", "知らない番号からの、荷物のショートメール", lambda: _open(Screen.SMS, "parcel")),
    Scene("sms-unpaid", "知らない番号からの、未納のショートメール", lambda: _open(Screen.SMS, "unpaid")),
    Scene("sms-refund-call", "『医療費がもどる』と言う人との電話", lambda: _open(Screen.SMS, "refund-call")),
    Scene("browser", "『しらべる』のはじめの画面", lambda: _open(Screen.BROWSER)),
    Scene(
        "browser-fake",
        "にせの荷物のページ（番号を入れさせようとする）",
        lambda: _open(Screen.BROWSER, "parcel"),
    ),
    Scene(
        "browser-warning",
        "うその警告のページ（電話をかけさせようとする）",
        lambda: _open(Screen.BROWSER, "virus"),
    ),
    Scene("home-of-alert", "ホームの、『防災』の絵があるページ", lambda: home(page_of(Screen.ALERT))),
    Scene("alert", "練習の緊急の知らせが、画面いっぱいに出たところ", lambda: _open(Screen.ALERT, "alarm")),
    Scene("story", "『トークの話』の一覧", lambda: _open(Screen.STORY)),
    Scene(
        "story-friend-asks",
        "友だちのふりをした人に、電子マネーをたのまれたところ",
        lambda: _open(Screen.STORY, "friend-asks"),
    ),
    Scene("story-group", "もうけ話のグループ", lambda: _open(Screen.STORY, "group")),
)
