import pytest

from sapporo_learn.core.phone import simulator
from tests.helpers.phones import Case, play, scene

PULL_RIGHT = "slide-right playground/sledge"
PULL_LEFT = "slide-left playground/sledge"
NEXT_PAGE = "slide-left playground/page"
PAGE_BEFORE = "slide-right playground/page"

CASES = (
    Case(
        "the snowman smiles",
        "playground",
        ("playground/snowman",),
        ("snowman-touched",),
        {"playground.snowman_happy": True},
    ),
    Case(
        "touched again, it tells so again and goes on smiling",
        "playground",
        ("playground/snowman", "playground/snowman"),
        ("snowman-touched",),
        {"playground.snowman_happy": True},
    ),
    Case(
        "the lantern lights",
        "playground-lantern",
        ("playground/lantern",),
        ("lantern-lit on=yes",),
        {"playground.lantern_lit": True},
    ),
    Case(
        "the lantern goes out",
        "playground-lantern",
        ("playground/lantern", "playground/lantern"),
        ("lantern-lit on=no",),
        {"playground.lantern_lit": False},
    ),
    Case(
        "a long press opens the lantern's menu and leaves the light",
        "playground-lantern",
        ("playground/lantern", "hold playground/lantern"),
        ("lantern-held",),
        {"playground.lantern_menu": True, "playground.lantern_lit": True},
    ),
    Case(
        "the menu covers lantern and page",
        "playground-lantern",
        ("hold playground/lantern", NEXT_PAGE),
        (),
        {"playground.page": 1, "playground.lantern_menu": True},
    ),
    Case(
        "the menu closes",
        "playground-lantern",
        ("hold playground/lantern", "playground/close-lantern"),
        ("lantern-menu-closed",),
        {"playground.lantern_menu": False},
    ),
    Case(
        "a pull moves the sledge one place",
        "playground-sledge",
        (PULL_RIGHT,),
        ("sledge-moved to=middle",),
        {"playground.sledge": 1, "playground.page": 2},
    ),
    Case("a second pull", "playground-sledge", (PULL_RIGHT,) * 2, ("sledge-moved to=right",)),
    Case(
        "the sledge stops on the right", "playground-sledge", (PULL_RIGHT,) * 3, (), {"playground.sledge": 2}
    ),
    Case("the sledge stops on the left", "playground-sledge", (PULL_LEFT,), (), {"playground.sledge": 0}),
    Case("and comes back", "playground-sledge", (PULL_RIGHT, PULL_LEFT), ("sledge-moved to=left",)),
    Case("a tap does not move it", "playground-sledge", ("playground/sledge",), ()),
    Case("a page turns", "playground", (NEXT_PAGE,), ("page-turned to=1",), {"playground.page": 1}),
    Case("and back", "playground", (NEXT_PAGE, PAGE_BEFORE), ("page-turned to=0",), {"playground.page": 0}),
    Case("before the first page is none", "playground", (PAGE_BEFORE,), (), {"playground.page": 0}),
    Case("after the last page is none", "playground-bird", (NEXT_PAGE,), (), {"playground.page": 3}),
    Case(
        "the bird sings",
        "playground-bird",
        ("playground/bird",),
        ("bird-touched",),
        {"playground.bird_sings": True},
    ),
    Case("what is on another page is not there", "playground", ("playground/bird",), ()),
    Case(
        "the app opens where it was left, without the menu",
        "playground-lantern",
        ("hold playground/lantern", "nav/home", "home/playground"),
        ("app-opened app=playground",),
        {"playground.page": 1, "playground.lantern_menu": False},
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_playground(case):
    case.check()


def test_each_page_offers_itself_and_its_one_thing():
    phone, seen = scene("playground"), []
    for _ in range(4):
        seen.append(simulator.visible(phone)[:2])
        phone, _ = play(phone, [NEXT_PAGE])
    things = ("snowman", "lantern", "sledge", "bird")
    assert seen == [("playground/page", f"playground/{thing}") for thing in things]
