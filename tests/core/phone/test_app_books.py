"""The apps made of pages: the engine, and what every one of them owes a learner."""

from __future__ import annotations

import pytest

from sapporo_learn.core.phone import simulator
from sapporo_learn.core.phone.actions import Hold, Tap
from sapporo_learn.core.phone.book import BookState
from sapporo_learn.core.phone.books import BOOKS
from sapporo_learn.core.phone.screens import Screen
from tests.helpers.phones import Case, scene

CASES = (
    Case("a page opens", "sms", ("sms/parcel",), ("sms-shown page=parcel",), {"book.page": "parcel"}),
    Case(
        "a link leads into the other app",
        "sms-parcel",
        ("sms/open-link",),
        ("browser-shown page=parcel",),
        {"screen": "browser", "book.page": "parcel"},
    ),
    Case("back leads up", "sms-parcel", ("nav/back",), ("went-back", "sms-shown page=list")),
    Case("back from the first page leads home", "sms", ("nav/back",), ("went-back", "went-home")),
    Case(
        "whoever comes back begins at the first page",
        "sms-parcel",
        ("nav/home", "home/next", "home/browser"),
        ("app-opened app=browser",),
        {"screen": "browser", "book.page": ""},
    ),
    Case("the alert closed in a fright", "alert", ("alert/close",), ("alert-shown page=closed",)),
    Case("back closes the alert, too", "alert", ("nav/back",), ("went-back", "alert-shown page=closed")),
    Case(
        "who closed the alert finds it again",
        "alert",
        ("nav/home", "home/next", "home/next", "home/alert", "alert/read"),
        ("alert-shown page=read",),
        {"book.page": "read"},
    ),
    Case(
        "the alert can be rehearsed again",
        "home-of-alert",
        ("home/alert", "alert/rehearse"),
        ("alert-shown page=alarm",),
    ),
    Case(
        "back hangs up on a deceiver",
        "sms-refund-call",
        ("nav/back",),
        ("went-back", "sms-shown page=hung-up"),
    ),
    Case("back leaves the group", "story-group", ("nav/back",), ("went-back", "story-shown page=left")),
    Case(
        "the practice card is read, and the secret number kept",
        "city",
        ("city/card", "city/hold", "city/go-on", "city/keep"),
        ("city-shown page=kept",),
    ),
    Case(
        "who would tell the secret number is stopped before it is told",
        "city-asked",
        ("city/tell", "city/keep"),
        ("city-shown page=kept",),
    ),
    Case(
        "the wrong answer is put right by the city's page",
        "ai",
        ("ai/festival", "ai/check", "ai/tell"),
        ("ai-shown page=put-right",),
    ),
    Case(
        "who would write a number is stopped before it is sent",
        "ai-asked",
        ("ai/write", "ai/keep"),
        ("ai-shown page=kept",),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_books(case):
    case.check()


def test_only_a_tap_on_what_is_there_does_anything():
    phone = scene("sms")
    assert simulator.apply(phone, Hold("sms/parcel")) == (phone, ())
    assert BOOKS[Screen.SMS].apply(phone, Tap("sms/open-link")) == (phone, ())


def test_an_unknown_page_is_the_first_one():
    book = BOOKS[Screen.SMS]
    phone = scene("sms")
    assert book.page(phone) is book.pages[0]
    assert BookState("gone").page not in book.by_name


def test_the_machine_is_wrong_and_the_citys_page_is_right():
    said = {
        name: "".join(words.text for words in page.words) for name, page in BOOKS[Screen.AI].by_name.items()
    }
    assert "3月" in said["festival"]
    assert "2月" not in said["festival"]
    assert all("2月" in said[name] and "3月" not in said[name] for name in ("official", "put-right"))


def test_no_number_of_the_citys_is_a_real_one():
    texts = [words.text for page in BOOKS[Screen.CITY].pages for words in page.words]
    assert [text for text in texts if any(digit in text for digit in "12346789")] == []
    assert "0X0-0000-0000" in [text.replace("\u200b", "") for text in texts]


@pytest.mark.parametrize("book", BOOKS.values(), ids=lambda book: book.screen.value)
def test_every_page_can_be_reached_and_left(book):
    names = [page.name for page in book.pages]
    assert len(set(names)) == len(names)
    ups = {page.up for page in book.pages} - {""}
    assert ups <= set(names)
    for page in book.pages:
        seen: set[str] = set()
        while page.up:
            assert page.name not in seen
            seen.add(page.name)
            page = book.by_name[page.up]


@pytest.mark.parametrize("book", BOOKS.values(), ids=lambda book: book.screen.value)
def test_every_button_leads_to_a_page_that_is_there_and_has_one_word(book):
    words: dict[str, str] = {}
    for page in book.pages:
        for choice in page.choices:
            app, _, name = choice.to.rpartition("/")
            assert name in (BOOKS[Screen(app)] if app else book).by_name
            assert words.setdefault(choice.name, choice.word) == choice.word
            assert choice.look in ("plain", "go", "stop", "row")
            assert (choice.look == "row") == (choice.icon != "")


TRAPS = [
    pytest.param(book, page, id=f"{book.screen.value}/{page.name}")
    for book in BOOKS.values()
    for page in book.pages
    if "stop" in {choice.look for choice in page.choices}
]


@pytest.mark.parametrize(("book", "page"), TRAPS)
def test_a_trap_that_is_touched_says_so_and_offers_only_the_safe_way_on(book, page):
    for choice in page.choices:
        if choice.look == "stop":
            caught = book.by_name[choice.to]
            assert [words.kind for words in caught.words] == ["warn"]
            assert {each.look for each in caught.choices} == {"go"}


@pytest.mark.parametrize(("book", "page"), TRAPS)
def test_every_way_out_of_a_trap_comforts_and_offers_advice(book, page):
    ways = [page.name]
    for name in ways:
        at = book.by_name[name]
        if "若い人も" in "".join(words.text for words in at.words):
            assert "consult" in {choice.name for choice in at.choices}
            continue
        assert at.choices
        ways += [each.to for each in at.choices if each.look in ("go", "stop") and each.to not in ways]
    assert any("若い人も" in "".join(w.text for w in book.by_name[name].words) for name in ways)


def test_an_alert_always_names_itself_a_rehearsal():
    pages = BOOKS[Screen.ALERT].by_name
    assert all("れんしゅう" in pages[name].words[0].text for name in ("alarm", "read"))
    assert "「防災」" in "".join(words.text for words in pages["closed"].words)
