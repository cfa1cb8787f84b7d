"""Small kana and wordings on the page: never cut, chosen by looking, and the spoken words always in view."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtQuick import QQuickItem

from sapporo_learn import paths
from sapporo_learn.content.loader import load_course
from sapporo_learn.core import wording
from sapporo_learn.core.plainness import Wording
from sapporo_learn.core.ports import SpeechEvent
from sapporo_learn.core.ruby import Text, parse
from tests.helpers.a11y import named
from tests.helpers.screens import DISPLAYS, Screens
from tests.helpers.text import hidden_by_others, in_view, items, unreadable

PAGES = ("who", "home", "do", "feedback", "letters", "notice", "crash")


def longest() -> list[Text]:
    """The longest instruction of the course in each wording."""
    steps = [step for lesson in load_course(paths.lessons_dir()).lessons for step in lesson.steps]
    return [max((step.worded(way) for step in steps), key=lambda text: len(text.shown)) for way in Wording]


def speak(screens: Screens, phrase: dict) -> None:
    utterance = screens.lesson.property("line")["utterance"]
    screens.speaker.tell(SpeechEvent("phrase", utterance, phrase["start"], phrase["length"]))
    screens.settle()


def test_what_is_spoken_is_in_view_at_the_largest_letters_with_all_kana(qtbot, open_screens) -> None:
    screens = open_screens(DISPLAYS[0], 2.0)
    screens.visit("do")
    screens.shell.manner.setFurigana(2)
    turned = set()
    for text in longest():
        screens.instruct((wording.GO_AHEAD, text))
        sentence = screens.window.findChild(QQuickItem, "sentence")
        line = screens.lesson.property("line")
        for phrase in line["phrases"]:
            speak(screens, phrase)
            marks = [item for item in items(sentence) if item.objectName() == "spokenMark"]
            if phrase["start"] < line["lead"]:
                assert (marks, sentence.property("offset")) == ([], 0), "only heard, and the sentence begins"
                continue
            assert marks, phrase
            assert all(in_view(mark.parentItem()) for mark in marks), (text.shown, phrase)
            assert unreadable(screens.window) == []
            turned.add(sentence.property("offset"))
    assert len(turned) > 1, "long sentences were turned on"


def test_the_sentence_is_on_the_first_page_and_pages_begin_with_sentences(qtbot, open_screens) -> None:
    screens = open_screens(DISPLAYS[0], 2.0)
    screens.visit("do")
    sentence = screens.window.findChild(QQuickItem, "sentence")
    screens.instruct((wording.GO_AHEAD, parse("{佐藤|さとう}さんに届きました。自分の絵を、長くさわります。")))
    assert not sentence.property("overflowing"), "without the words that lead to it, it fits"
    assert words_in(sentence).startswith("佐藤さんに")
    screens.instruct((wording.GO_AHEAD, parse("さわります。")))
    assert words_in(sentence).startswith("では、"), "where there is room they are shown"
    parts = ("この電話は、知らない番号から来ました。", "まちがいかもしれません。赤い丸を、ポンとさわります。")
    screens.instruct((wording.GO_AHEAD, *map(parse, parts)))
    pages = [words_in(sentence)]
    while sentence.property("more"):
        QMetaObject.invokeMethod(sentence, "turnOn")
        screens.settle()
        pages.append(words_in(sentence))
    assert len(pages) > 1
    assert "".join(pages) == "".join(parts)
    assert all(page.endswith("。") for page in pages), pages
    QMetaObject.invokeMethod(sentence, "turnBack")
    screens.settle()
    assert words_in(sentence) == pages[-2]


def test_a_short_row_stands_beside_the_arrows(qtbot, open_screens) -> None:
    screens = open_screens(DISPLAYS[0], 2.0)
    screens.visit("do")
    sentence = screens.window.findChild(QQuickItem, "sentence")
    long = "{知|し}らない{番号|ばんごう}からの{電話|でんわ}は、{出|で}ないで、"
    for row, beside in (("{切|き}ります。", True), ("{切|き}ってしまいましょう。", False)):
        screens.instruct((parse(long + row), parse("だいじょうぶです。")))
        screens.settle()
        assert sentence.property("overflowing")
        assert (sentence.property("shownHeight") > sentence.property("viewHeight")) == beside, row
        assert unreadable(screens.window) == hidden_by_others(screens.window) == []


def words_in(sentence: QQuickItem) -> str:
    """What the page that is shown now says."""
    words = [item for item in items(sentence) if item.inherits("QQuickText") and in_view(item)]
    return "".join(str(word.property("text")) for word in words if word.objectName() != "ruby")


def kana_in(screens: Screens) -> int:
    return sum(item.objectName() == "ruby" for item in items(screens.window.contentItem()))


def test_nothing_is_cut_with_kana_above_every_word(qtbot, open_screens) -> None:
    screens = open_screens(DISPLAYS[0], 2.0, people=3)
    screens.shell.manner.setFurigana(2)
    faults, kana = [], 0
    for page in PAGES:
        screens.visit(page)
        faults += [f"{page}: {fault}" for fault in unreadable(screens.window)]
        kana += kana_in(screens)
        screens.close_overlays()
    assert faults == []
    assert kana > 20


def test_every_choice_of_the_panel_is_seen_whole_on_one_of_its_pages(qtbot, open_screens) -> None:
    screens = open_screens(DISPLAYS[0], 2.0)
    screens.visit("home")
    screens.visit("letters")
    seen: set[str] = set()
    for _ in range(10):
        shown = [item for item in items(screens.panel()) if item.inherits("QQuickText") and in_view(item)]
        seen |= {item.property("text") for item in shown}
        assert unreadable(screens.window) == []
        if not (more := named(screens.window, "つづきを見る")).enabled:
            break
        more.press()
        screens.settle()
    assert {"色", "ふりがな", "なし", "むずかしい字", "すべて", "まるやま", "こうえん"} <= seen
    assert {"ことば", "ふつう", "やさしい", "とてもやさしい", "さわってください。"} <= seen


def test_the_choices_act_on_the_page_below_at_once(qtbot, open_screens) -> None:
    screens = open_screens(DISPLAYS[3])
    screens.visit("do")
    before = screens.speaker.last
    screens.visit("letters")
    said, kana = len(screens.speaker.said), []
    for amount in ("なし", "すべて"):
        named(screens.window, f"ふりがな、{amount}").press()
        QCoreApplication.processEvents()
        kana.append(kana_in(screens))
    assert kana[0] < kana[1]
    assert len(screens.speaker.said) == said
    named(screens.window, "ことば、やさしい").press()
    assert before.endswith(screens.speaker.last)
    assert len(screens.speaker.said) == said + 1
