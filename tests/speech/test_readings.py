"""Readings: the author first, our dictionary second, the front end third."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sapporo_learn.core.ruby import parse
from sapporo_learn.speech import dictionary
from sapporo_learn.speech.estimate import morae
from sapporo_learn.speech.readings import FrontEnd
from tests.helpers.sounds import DICTIONARY


def plain(kana: str) -> str:
    """Two spellings of one sound compare equal: こー, こお and こう."""
    for row, vowels in {
        "おこごそぞとどのほぼぽもよょろ": "おう",
        "えけげせぜてでねへべぺめれ": "えい",
        "うくぐすずつづぬふぶぷむゆゅる": "う",
        "あかがさざただなはばぱまやゃらわ": "あ",
        "いきぎしじちぢにひびぴみり": "い",
    }.items():
        for head in row:
            for vowel in vowels:
                kana = kana.replace(head + vowel, head + "ー")
    return kana.replace("づ", "ず")


@pytest.mark.parametrize(
    ("place", "kana"),
    [
        ("発寒", "はっさむ"),
        ("大通", "おおどおり"),
        ("麻生", "あさぶ"),
        ("白石", "しろいし"),
        ("厚別", "あつべつ"),
        ("豊平", "とよひら"),
        ("手稲山", "ていねやま"),
        ("南平岸", "みなみひらぎし"),
        ("東豊線", "とうほうせん"),
        ("創成川", "そうせいがわ"),
        ("二条市場", "にじょういちば"),
        ("幌平橋", "ほろひらばし"),
        ("伏籠", "ふしこ"),
        ("下野幌", "しものっぽろ"),
        ("SAPICA", "さぴか"),
        ("ＳＡＰＩＣＡ", "さぴか"),
        ("Wi-Fi", "わいふぁい"),
        ("Ｗｉ－Ｆｉ", "わいふぁい"),
        ("wifi", "わいふぁい"),
        ("QRコード", "きゅーあーるこーど"),
    ],
)
def test_places_and_words_of_sapporo(front_end: FrontEnd, place: str, kana: str):
    assert plain(front_end.reading(parse(f"{place}へ行きます。")).kana) == plain(f"{kana}へいきます。")


@pytest.mark.parametrize("entry", dictionary.read(DICTIONARY), ids=lambda entry: entry.written)
def test_every_entry_of_the_dictionary_is_used(front_end: FrontEnd, entry: dictionary.Entry):
    text = parse(f"きのう、{entry.written}を見ました。")
    assert plain(front_end.reading(text).kana) == plain(f"きのー、{entry.reading}をみました。")


def test_the_dictionary_leaves_other_words_alone(front_end: FrontEnd):
    text = parse("大通りの麻の服と、白い石と、平和な町です。")
    assert plain(front_end.reading(text).kana) == plain(
        "おおどおりのあさのふくと、しろいいしと、へいわなまちです。"
    )


@pytest.mark.parametrize(
    ("written", "kana"),
    [
        ("{市場|いちば}へ", "いちばへ"),
        ("{市場|しじょう}へ", "しじょうへ"),
        ("{十分|じゅっぷん}です", "じゅっぷんです"),
        ("{発寒|ほっさむ}へ", "ほっさむへ"),
        ("{今日|きょう}は{母|はは}は{歯|は}が", "きょうはははははが"),
        ("お{年寄|としよ}りに", "おとしよりに"),
        ("{何|なん}{人|にん}ですか", "なんにんですか"),
    ],
)
def test_the_author_is_always_right(front_end: FrontEnd, written: str, kana: str):
    assert plain(front_end.reading(parse(written)).kana) == plain(kana)


def test_agreed_kanji_keep_the_melody_of_the_word(front_end: FrontEnd):
    marked, bare = parse("{緑|みどり}のボタンです。"), parse("緑のボタンです。")
    assert front_end.analyse(marked).labels == front_end.analyse(bare).labels


ONES = ["", "いち", "に", "さん", "よん", "ご", "ろく", "なな", "はち", "きゅー"]
SHIFTS = {  # the last digit before a counter, where it is not simply put in front
    "回": ("かい", {1: "いっ", 6: "ろっ", 0: "じゅっ"}, {}),
    "個": ("こ", {1: "いっ", 6: "ろっ", 0: "じゅっ"}, {}),
    "件": ("けん", {1: "いっ", 6: "ろっ", 0: "じゅっ"}, {}),
    "枚": ("まい", {}, {}),
    "番": ("ばん", {}, {}),
    "台": ("だい", {}, {}),
    "度": ("ど", {}, {}),
    "秒": ("びょー", {}, {}),
    "歳": ("さい", {1: "いっ", 8: "はっ", 0: "じゅっ"}, {}),
    "丁目": ("ちょーめ", {1: "いっ", 8: "はっ", 0: "じゅっ"}, {}),
    "条": ("じょー", {}, {}),
    "時": ("じ", {4: "よ", 7: "しち", 9: "く"}, {}),
    "年": ("ねん", {4: "よ"}, {}),
    "本": (
        "ほん",
        {1: "いっ", 6: "ろっ", 8: "はっ", 0: "じゅっ"},
        {1: "ぽん", 3: "ぼん", 6: "ぽん", 8: "ぽん", 0: "ぽん"},
    ),
    "分": (
        "ふん",
        {1: "いっ", 6: "ろっ", 0: "じゅっ"},
        {1: "ぷん", 3: "ぷん", 4: "ぷん", 6: "ぷん", 0: "ぷん"},
    ),
    "階": ("かい", {1: "いっ", 6: "ろっ", 0: "じゅっ"}, {3: "がい"}),
}


def counted(number: int, counter: str) -> str:
    """Say a number of 0–99 things by the rules of a school book."""
    word, before, after = SHIFTS[counter]
    tens, ones = divmod(number, 10)
    if number == 0:
        return "ぜろ" + word
    head = ("" if tens < 2 else ONES[tens]) + ("じゅー" if tens else "")
    if ones == 0:
        head = head.removesuffix("じゅー") + before.get(0, "じゅー")
        return head + after.get(0, word)
    return head + before.get(ones, ONES[ones]) + after.get(ones, word)


@pytest.mark.parametrize("counter", SHIFTS)
def test_counters_from_0_to_99(front_end: FrontEnd, counter: str):
    wrong = []
    for number in range(100):
        kana = plain(front_end.reading(parse(f"{number}{counter}です")).kana)
        if kana != plain(counted(number, counter) + "です"):
            wrong.append((number, kana))
    assert wrong == []


@pytest.mark.parametrize(
    ("written", "kana"),
    [
        ("1つ2つ3つ", "ひとつふたつみっつ"),
        ("1人と2人と3人", "ひとりとふたりとさんにん"),
        ("10:30です", "じゅーじさんじゅっぷんです"),
        ("1月20日", "いちがつはつか"),
        ("80さい", "はちじゅっさい"),
        ("0X0-0000-0000", "ぜろえっくすぜろの、ぜろぜろぜろぜろの、ぜろぜろぜろぜろ"),
        ("110番", "ひゃくとーばん"),
        ("3,500円", "さんぜんごひゃくえん"),
    ],
)
def test_numbers_of_daily_life(front_end: FrontEnd, written: str, kana: str):
    assert plain(front_end.reading(parse(written)).kana) == plain(kana)


def test_words_are_phrases_of_the_shown_text(front_end: FrontEnd):
    text = parse("「{電話|でんわ}」のボタンを、10:30に かるく さわってください。")
    found = front_end.reading(text)
    assert [text.shown[a : a + n] for a, n in found.words] == [
        "「電話」の",
        "ボタンを、",
        "10:30に ",
        "かるく ",
        "さわってください。",
    ]
    assert found.morae == morae(found.kana)


@settings(max_examples=60)
@given(st.text("漢字大通あいうをはカナA0５:。、！？「」…×〜😊㈱①ー \n\u3000", max_size=25))
def test_any_text_can_be_read(front_end: FrontEnd, written: str):
    text = parse(written)
    found = front_end.reading(text)
    assert all(length > 0 and 0 <= start <= len(text.shown) - length for start, length in found.words)
    ends = [start + length for start, length in found.words]
    assert all(end <= start for end, (start, _) in zip(ends, found.words[1:], strict=False))


def test_a_small_installation_reads_without_the_dictionary_of_homographs(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    def missing() -> None:
        raise ModuleNotFoundError("sudachidict_core")

    monkeypatch.setattr("sapporo_learn.speech.readings.get_sudachi_tokenizer", missing)
    assert FrontEnd().reading(parse("この方の行った家です。")).morae > 8
    assert "sudachidict_core" in caplog.text


def test_the_dictionary_of_homographs_waits_for_a_sentence_that_needs_it(monkeypatch: pytest.MonkeyPatch):
    opened: list[str] = []
    monkeypatch.setattr(
        "sapporo_learn.speech.readings.get_sudachi_tokenizer", lambda: opened.append("opened")
    )
    front_end = FrontEnd()
    front_end.reading(parse("ここは練習用です。何をさわっても壊れません。お金もかかりません。"))
    assert opened == []
    front_end.reading(parse("この方の行った家です。この方です。"))
    assert opened == ["opened"]


def test_unsettled_kanji_are_told(front_end: FrontEnd):
    assert front_end.unsettled(parse("龘さんの人気の市場で、一日十分。")) == [
        "龘",
        "人気",
        "市場",
        "一日",
        "十分",
    ]


@pytest.mark.parametrize(
    ("written", "doubtful"),
    [
        ("正しい方です", ["方"]),
        ("{正しい|ただしい}{方|ほう}です", []),
        ("わり方の方法", []),
        ("歌う間より", ["間"]),
        ("あっという間に", []),
        ("店を開けない", ["開け"]),
        ("まどを開けません", []),
        ("まどを開けてください", []),
        ("なか中は", ["中"]),
        ("まん中の、箱の中", []),
        ("使った分だけ", ["分"]),
        ("5分で、自分で分ける", []),
        ("この行より", ["行"]),
        ("何でしますか", ["何で"]),
    ],
)
def test_kanji_of_two_readings_wait_for_the_author(front_end: FrontEnd, written: str, doubtful: list[str]):
    assert front_end.unsettled(parse(written)) == doubtful


@pytest.mark.parametrize(
    ("written", "phones"),
    [
        ("ロープウェイ入口", "roopuweiiriguchi"),
        ("べつの方は", "betsunokatawa"),
        ("練習した方は", "reNshuushItakatawa"),
        ("つぎの行は", "tsuginogyouwa"),
        ("お話しください", "ohanashIkudasai"),
    ],
)
def test_what_kana_do_not_tell(front_end: FrontEnd, written: str, phones: str):
    labels = front_end.analyse(parse(written)).labels[1:-1]
    assert "".join(label.split("-")[1].split("+")[0] for label in labels) == phones


def test_the_authors_kana_settle(front_end: FrontEnd):
    marked = "{龘|とう}さんの{人気|にんき}の{市場|いちば}で、{一日|いちにち}{十分|じゅっぷん}。"
    assert front_end.unsettled(parse(marked)) == []
    assert front_end.unsettled(parse("ゆびで、ポンとさわります。一日中。")) == []
