from sapporo_learn.core.furigana import Furigana, Readings, known
from sapporo_learn.core.ruby import EMPTY, parse, plain
from sapporo_learn.core.wording import GO_AHEAD
from sapporo_learn.ui.lines import Lines, Spot

SPANS = {
    "緑のボタンを、さわります。": [(0, 2), (2, 5), (7, 6)],
    "はい。": [(0, 3)],
    "では、どうぞ。": [(0, 3), (3, 4)],
}


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


def test_what_only_leads_to_the_sentence_is_marked():
    sentence = parse("はい。")
    assert lines().line((GO_AHEAD, sentence), 1)["lead"] == len(GO_AHEAD.shown)
    assert lines().line((GO_AHEAD, sentence), 1, base=3)["lead"] == 3 + len(GO_AHEAD.shown)
    assert lines().line((GO_AHEAD,), 1)["lead"] == 0, "alone it is the sentence"
    assert lines().line((sentence, sentence), 1)["lead"] == 0


def test_an_empty_label_has_no_phrases():
    assert lines().label(EMPTY) == {"utterance": 0, "shown": "", "phrases": [], "lead": 0}


def test_a_part_of_an_utterance_begins_where_the_part_before_ended():
    line = lines().line((parse("はい。"),), 1, base=13)
    assert [(p["start"], p["length"]) for p in line["phrases"]] == [(13, 3)]


def test_what_is_no_markup_is_taken_as_it_is():
    text = plain("{C:\\記録|}")
    assert (text.shown, text.spoken) == ("{C:\\記録|}", "{C:\\記録|}")
    assert plain("") == EMPTY
    assert not plain("")


def pieces(line) -> list[tuple[str, str]]:
    return [(p["shown"], p["reading"]) for phrase in line["phrases"] for p in phrase["pieces"]]


def test_small_kana_is_as_the_learner_wants_it_and_the_places_stay():
    asked = []

    def table() -> Readings:
        asked.append(True)
        return known([parse("{緑色|みどりいろ}"), parse("{長|なが}い")])

    text = parse("{緑|みどり}色の長い{紐|ひも}")
    made = Lines(lambda text: [(0, 3), (3, 3)], lambda text: text, table)
    drawn = []
    made.follow(lambda: drawn.append(made.furigana))
    places = [(p["start"], p["length"]) for p in made.label(text)["phrases"]]
    spot = Spot(made)
    spot.put((text,), 7, 10)
    for furigana, wanted in (
        (Furigana.NONE, [("緑色の", ""), ("長い紐", "")]),
        (Furigana.ALL, [("緑", "みどり"), ("色の", ""), ("長", "なが"), ("い", ""), ("紐", "ひも")]),
        (Furigana.HARD, [("緑", "みどり"), ("色の", ""), ("長い", ""), ("紐", "ひも")]),
    ):
        assert asked == ([True] if furigana is Furigana.HARD else []), "read once, and not before"
        made.dress(furigana)
        made.dress(furigana)
        assert pieces(made.label(text)) == wanted
        assert [(p["start"], p["length"]) for p in made.label(text)["phrases"]] == places
        spot.draw()
        assert (pieces(spot.line), spot.line["utterance"]) == (wanted, 7)
        assert spot.line["phrases"][0]["start"] == 10
        assert pieces(made.line((text,), furigana=Furigana.NONE)) == [("緑色の", ""), ("長い紐", "")]
    assert drawn == [Furigana.NONE, Furigana.ALL, Furigana.HARD]


def test_a_word_that_the_table_knows_and_a_line_may_break_goes_without():
    made = Lines(lambda text: [(0, 1), (1, 1)], lambda text: text, lambda: known([parse("{雪山|ゆきやま}")]))
    made.dress(Furigana.ALL)
    assert pieces(made.label(parse("雪山"))) == [("雪", ""), ("山", "")]
