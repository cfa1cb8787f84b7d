import re

import pytest

from sapporo_learn.core.phone import catalog
from sapporo_learn.core.phone.apps.messenger import STAMPS
from sapporo_learn.core.phone.catalog import APPS, EVENTS, SCENES, TARGETS
from sapporo_learn.core.phone.people import PEOPLE

LESSON_WORDS = {
    "targets": """
        lock/unlock nav/back nav/home home/phone home/messenger home/playground
        call/answer call/decline call/slide-answer call/hang-up call/speaker call/mute call/return
        messenger/talk-yuki messenger/talk-sato messenger/talk-hana messenger/list messenger/stamps
        messenger/close-stamps messenger/stamp-thanks messenger/stamp-ok messenger/stamp-smile
        messenger/stamp-fun messenger/stamp-night messenger/stamp-sorry messenger/send-stamp
        messenger/my-last messenger/menu messenger/unsend messenger/close-menu
        playground/page playground/snowman playground/lantern playground/close-lantern
        playground/sledge playground/bird""",
    "events": """
        unlocked app-opened went-home went-back call-answered call-declined call-ended call-continues
        call-returned speaker-changed mute-changed slider-tapped talk-opened talk-closed stamps-opened
        stamps-closed stamp-chosen stamp-sent message-selected message-menu-opened message-menu-closed
        message-unsent snowman-touched lantern-lit lantern-held lantern-menu-closed sledge-moved
        page-turned bird-touched""",
    "scenes": """
        home locked incoming-call-in-use incoming-call-locked talking talking-at-home missed-call
        message-from-grandchild talk-with-grandchild stamp-sent-to-wrong-person playground
        playground-lantern playground-sledge playground-bird""",
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
    assert len(TARGETS) == sum(len(app.TARGETS) for app in APPS.values())
    assert len(EVENTS) == sum(len(app.EVENTS) for app in APPS.values())


@pytest.mark.parametrize("app", APPS)
def test_an_app_declares_targets_under_its_own_name(app):
    assert {target.id.partition("/")[0] for target in APPS[app].TARGETS} == {app}


@pytest.mark.parametrize("target", TARGETS.values(), ids=lambda target: target.id)
def test_a_target_is_large_enough_and_has_a_japanese_name(target):
    urgent = {"call/answer", "call/decline", "call/slide-answer", "call/hang-up"}
    assert target.min_mm >= (20 if target.id in urgent else 14)
    assert re.search(r"[ぁ-んァ-ヶ一-鿿]", target.name)
    assert not re.search(r"[A-Za-z]", target.name)


@pytest.mark.parametrize("kind", EVENTS.values(), ids=lambda kind: kind.name)
def test_an_event_is_explained_and_lists_its_values_in_the_order_of_events(kind):
    assert re.search(r"[ぁ-ん]", kind.meaning)
    assert [name for name, _ in kind.args] == sorted(name for name, _ in kind.args)
    assert all(values for _, values in kind.args)


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
    gestures = ["tap", "hold", "slide-left", "slide-right", "slide-up", "slide-down"]
    assert first == [list(TARGETS), gestures, list(EVENTS), list(SCENES), list(PEOPLE), list(STAMPS)]


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
