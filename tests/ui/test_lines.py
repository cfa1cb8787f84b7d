from sapporo_learn.core.ruby import EMPTY, parse, plain
from sapporo_learn.ui.lines import Lines

SPANS = {"緑のボタンを、さわります。": [(0, 2), (2, 5), (7, 6)], "はい。": [(0, 3)]}


def lines() -> Lines:
    return Lines(lambda text: SPANS[text.shown], lambda text: text)


def test_a_line_keeps_reading_with_its_piece():
    line = lines().line((parse("{緑|みどり}のボタンを、さわります。"),), 7)
    assert line["utterance"] == 7
    assert line["shown"] == "緑のボタンを、さわります。"
    assert [p["pieces"] for p in line["phrases"]] == [
        [{"shown": "緑", "reading": "みどり"}, {"shown": "の", "reading": ""}],
        [{"shown": "ボタンを、", "reading": ""}],
        [{"shown": "さわります。", "reading": ""}],
    ]


def test_offsets_count_over_all_sentences_of_the_utterance():
    line = lines().line((parse("はい。"), parse("{緑|みどり}のボタンを、さわります。")), 1)
    assert [(p["start"], p["length"]) for p in line["phrases"]] == [(0, 3), (3, 2), (5, 5), (10, 6)]


def test_an_empty_label_has_no_phrases():
    assert lines().label(EMPTY) == {"utterance": 0, "shown": "", "phrases": []}


def test_a_part_of_an_utterance_begins_where_the_part_before_ended():
    line = lines().line((parse("はい。"),), 1, base=13)
    assert [(p["start"], p["length"]) for p in line["phrases"]] == [(13, 3)]


def test_what_is_no_markup_is_taken_as_it_is():
    text = plain("{C:\\記録|}")
    assert (text.shown, text.spoken) == ("{C:\\記録|}", "{C:\\記録|}")
    assert plain("") == EMPTY
    assert not plain("")
