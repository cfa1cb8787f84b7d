"""Voice packs: what a folder may hold, and which recordings are heard."""

import logging
import os
from pathlib import Path

import numpy as np
import pytest

from sapporo_learn import speech
from sapporo_learn.core.ports import VoiceSettings
from sapporo_learn.core.ruby import parse
from sapporo_learn.speech import packs, recorded
from sapporo_learn.speech.clip import RATE
from sapporo_learn.speech.estimate import estimate
from sapporo_learn.speech.packs import Pack, PackError, Recordings, mark_of, pack_text, read_pack
from sapporo_learn.speech.synth import Synth
from tests.helpers.recordings import OGG, in_a_room, make_pack, read_aloud, wav
from tests.helpers.sounds import DICTIONARY, Ears, HandDevice, wait_for

ONE, TWO, THREE = "{緑|みどり}のボタンです。", "かるく、さわります。", "できました。"
GOOD = wav(in_a_room(read_aloud()))
linux = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="links and pipes of Unix")


def texts(*sources: str) -> list:
    return [parse(source) for source in sources]


# --- the table ---


def test_what_is_written_is_read(tmp_path: Path):
    pack = Pack("answer-a-call", 'やまだ "はなこ"\\', {ONE: 3, TWO: 1, '「"」と\\です。': 12})
    (tmp_path / packs.TABLE).write_text(pack_text(pack), "utf-8")
    assert read_pack(tmp_path) == pack
    (tmp_path / packs.TABLE).write_text("\ufeff" + pack_text(Pack("common")), "utf-8")
    assert read_pack(tmp_path) == Pack("common"), "as an editor of Windows saves it"


ROW = f'[[sentence]]\nnumber = 1\nhash = "{mark_of(ONE)}"\ntext = "{ONE}"\n'
HEAD = 'format = 1\nlesson = "finger"\nreader = ""\n'


@pytest.mark.parametrize(
    "table",
    [
        "",
        "こんにちは",
        HEAD,
        HEAD + ROW + ROW,
        HEAD + ROW + ROW.replace("number = 1", "number = 2"),
        HEAD.replace("1", "2") + ROW,
        HEAD.replace("finger", "../finger") + ROW,
        HEAD.replace('reader = ""', "reader = 3") + ROW,
        HEAD.replace('reader = ""', 'reader = "\\u0007"') + ROW,
        HEAD.replace('reader = ""', f'reader = "{"あ" * 41}"') + ROW,
        HEAD + "extra = 1\n" + ROW,
        HEAD + ROW + "extra = 1\n",
        HEAD + "sentence = 3\n",
        HEAD + "sentence = [3]\n",
        *(
            HEAD + ROW.replace("number = 1", f"number = {n}")
            for n in ("0", "-1", "1000", "true", '"1"', "1.5")
        ),
        HEAD + ROW.replace(mark_of(ONE), mark_of(TWO)),
        HEAD + ROW.replace(ONE, TWO),
        HEAD + f'[[sentence]]\nnumber = 1\nhash = "{mark_of("{だめ")}"\ntext = "{{だめ"\n',
        HEAD + f'[[sentence]]\nnumber = 1\nhash = "{mark_of("あ" * 201)}"\ntext = "{"あ" * 201}"\n',
        HEAD + "".join(ROW for _ in range(1000)),
        "a." * 50_000 + "b = 1",
        HEAD + "sentence = " + "[" * 100_000,
        HEAD + ROW + "#" * packs._MOST_TABLE_BYTES,
    ],
    ids=range(28),
)
def test_a_table_that_is_not_as_it_must_be_is_refused(tmp_path: Path, table: str):
    (tmp_path / packs.TABLE).write_text(table, "utf-8")
    with pytest.raises(PackError) as refused:
        read_pack(tmp_path)
    assert refused.value.text.endswith("。")


def test_other_bytes_are_no_table(tmp_path: Path):
    with pytest.raises(PackError, match="ありません"):
        read_pack(tmp_path)
    (tmp_path / packs.TABLE).write_bytes(b"\xff\xfe\x00")
    with pytest.raises(PackError, match="読めません"):
        read_pack(tmp_path)


# --- files ---


@linux
def test_links_pipes_folders_and_giants_are_not_read(tmp_path: Path):
    secret = tmp_path / "secret"
    secret.write_bytes(b"x" * 100)
    (tmp_path / "link").symlink_to(secret)
    os.mkfifo(tmp_path / "pipe")
    for name, told in (("link", "別の場所"), ("pipe", "ふつう"), (".", "ふつう"), ("secret", "大きすぎ")):
        with pytest.raises(PackError, match=told):
            packs.read_safely(tmp_path / name, 99)
    assert packs.read_safely(secret, 100) == b"x" * 100
    with pytest.raises(FileNotFoundError):
        packs.read_safely(tmp_path / "none", 99)


@linux
def test_a_folder_or_table_that_leads_elsewhere_is_refused(tmp_path: Path):
    make_pack(tmp_path / "real", {ONE: GOOD})
    (tmp_path / "alias").symlink_to(tmp_path / "real")
    (tmp_path / "hollow").mkdir()
    (tmp_path / "hollow" / packs.TABLE).symlink_to(tmp_path / "real" / packs.TABLE)
    for name, told in (("alias", "フォルダーそのもの"), ("hollow", "別の場所")):
        with pytest.raises(PackError, match=told):
            read_pack(tmp_path / name)


@linux
def test_writing_follows_no_link(tmp_path: Path):
    mine = tmp_path / "mine"
    mine.write_text("keep")
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / "sheet.txt").symlink_to(mine)
    packs.write_safely(tmp_path / "pack" / "sheet.txt", "new")
    assert mine.read_text() == "keep"
    assert (tmp_path / "pack" / "sheet.txt").read_text() == "new"
    assert len(list((tmp_path / "pack").iterdir())) == 1


# --- which is heard ---


def test_recordings_are_found_by_their_words(tmp_path: Path, caplog: pytest.LogCaptureFixture):
    make_pack(tmp_path / "b", {ONE: GOOD, TWO: GOOD})
    make_pack(tmp_path / "a", {ONE: OGG.read_bytes(), THREE: b""})
    (tmp_path / "c").mkdir()
    make_pack(tmp_path / ".hidden", {THREE: GOOD})
    with caplog.at_level(logging.WARNING):
        found = Recordings(tmp_path)
        assert found.of(ONE) == tmp_path / "a" / "001.ogg", "the first folder counts"
        assert found.of(TWO) == tmp_path / "b" / "002.wav"
        assert found.of(THREE) is None
        assert found.of("緑のボタンです。") is None, "the same words, to be read otherwise"
    assert [record.args for record in caplog.records] == [
        (tmp_path / "c", f"{packs.TABLE} がありません。「speech pack-list」で作ってください。")
    ]


@pytest.mark.parametrize("root", [None, Path("nowhere")])
def test_without_packs_nothing_is_found(root: Path | None):
    assert Recordings(root).of(ONE) is None


def test_a_recording_is_played_as_it_was_read(tmp_path: Path, synth: Synth):
    """By a higher and quicker voice in a room: its phrases are told where they are heard."""
    text = parse("{緑|みどり}のボタンを、かるくポンとさわります。")
    theirs = synth.render(text, 7.0, 3.0)
    whole = in_a_room(np.frombuffer(theirs.pcm, "<i2") / 65_536)
    make_pack(tmp_path / "pack", {text.source: wav(whole)})
    make = recorded.with_recordings(synth.plan, synth.render, Recordings(tmp_path))
    clips = [make(text, pace) for pace in (4.5, 5.9, 7.0)]
    assert len({clip.pcm for clip in clips}) == 1
    assert clips[0].seconds == pytest.approx(theirs.seconds, abs=0.3)
    for clip in clips:
        assert [phrase[1:] for phrase in clip.phrases] == [phrase[1:] for phrase in theirs.phrases]
        late = [mine.t - heard.t - 0.06 for mine, heard in zip(clip.phrases, theirs.phrases, strict=True)]
        assert np.abs(late).max() < 0.15
    other = parse(THREE)
    assert make(other, 5.9) == synth.render(other, 5.9)


@pytest.mark.parametrize("data", [b"RIFF", wav(np.zeros(RATE)), b""])
def test_the_voice_reads_what_is_badly_recorded(
    tmp_path: Path, synth: Synth, caplog: pytest.LogCaptureFixture, data: bytes
):
    make_pack(tmp_path / "pack", {THREE: data or GOOD})
    recordings = Recordings(tmp_path)
    path = recordings.of(THREE)
    assert path
    if not data:
        path.unlink()
    make = recorded.with_recordings(synth.plan, synth.render, recordings)
    with caplog.at_level(logging.WARNING):
        assert make(parse(THREE), 5.9) == make(parse(THREE), 5.9) == synth.render(parse(THREE), 5.9)
    assert len(caplog.records) == 1, "told once"
    assert recordings.of(THREE) is None


def test_the_program_plays_recordings_and_keeps_no_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    device = HandDevice()
    monkeypatch.setattr("sapporo_learn.speech.open_device", device.open)
    make_pack(tmp_path / "packs" / "pack", {ONE: GOOD})
    speaker = speech.open_speaker(tmp_path / "voice", DICTIONARY, tmp_path / "packs")
    speaker.configure(VoiceSettings(volume=1.0))
    ears = Ears()
    speaker.listen(ears)
    ears.wait("status")
    wait_for(lambda: device.closed == 1)  # warmed up
    number = speaker.say(texts(ONE))
    wait_for(lambda: device.opened == 2)
    heard = np.frombuffer(device.pull(3.0), "<i2").astype(float)
    ears.wait("finished", number)
    hz = np.abs(np.fft.rfft(heard, RATE))[60:400]
    assert np.argmax(hz) + 60 == pytest.approx(180, abs=3), "the voice of the recording"
    assert ears.phrases(number, texts(ONE)) == ["緑の", "ボタンです。"]
    speaker.prefetch(texts(ONE, THREE))
    wait_for(lambda: list((tmp_path / "voice").glob("*.clip")))
    speaker.close()
    assert len(list((tmp_path / "voice").glob("*.clip"))) == 1, "of the voice's sentence alone"


# --- making and checking ---


def test_a_renewed_table_keeps_the_recordings(tmp_path: Path):
    pack = recorded.write_sheet(tmp_path / "p", "finger", "やまだ", texts(ONE + TWO, THREE, ONE))
    assert pack.numbers == {ONE: 1, TWO: 2, THREE: 3}
    (tmp_path / "p" / "003.wav").write_bytes(GOOD)
    (tmp_path / "p" / "about.wav").write_bytes(GOOD)
    again = recorded.write_sheet(tmp_path / "p", "finger", "", texts(TWO))
    assert (again.numbers, again.reader) == ({TWO: 2}, "やまだ")
    later = recorded.write_sheet(tmp_path / "p", "finger", "すずき", texts("あたらしい文です。", TWO))
    assert (later.numbers, later.reader) == ({"あたらしい文です。": 4, TWO: 2}, "すずき"), (
        "003.wav is another's"
    )
    with pytest.raises(PackError, match="finger"):
        recorded.write_sheet(tmp_path / "p", "common", "", texts(ONE))
    (tmp_path / "p" / packs.TABLE).write_text("broken")
    with pytest.raises(PackError, match="読めません"):
        recorded.write_sheet(tmp_path / "p", "finger", "", texts(ONE))


def test_everything_that_is_to_be_done_is_told(tmp_path: Path):
    changed, four, five = "むかしの文です。", "もういちど。", "どうぞ。"
    pack = make_pack(
        tmp_path,
        {
            ONE: GOOD,
            TWO: b"",
            THREE: wav(np.clip(4 * in_a_room(read_aloud()), -1, 1)),
            changed: GOOD,
            four: wav(in_a_room(read_aloud())[::2], 24_000),
            five: wav(in_a_room(read_aloud(peak=0.002), noise=0.0)),
            "もうない文です。": b"",
        },
    )
    (tmp_path / "009.wav").write_bytes(GOOD)
    (tmp_path / "001.WAV").write_bytes(GOOD)
    new = "あたらしい文です。"
    assert list(recorded.faults(tmp_path, pack, texts(ONE, TWO, THREE, four, five, new))) == [
        "002：録音がありません。「かるく、さわります。」",
        "003：音が割れています。マイクから少しはなれて、録音しなおしてください。「できました。」",
        "005：録音の設定が 24000 Hz です。48000 Hz にして、録音しなおしてください。「もういちど。」",
        "006：声が小さすぎます。マイクに少し近づいて、録音しなおしてください。「どうぞ。」",
        "新しい文です。「speech pack-list」で番号をつけてください。「あたらしい文です。」",
        "004：文が変わったので、使いません。前の文「むかしの文です。」",
        "001.WAV：この名前の文は、表にありません。名前を直すか、消してください。",
        "009.wav：この名前の文は、表にありません。名前を直すか、消してください。",
    ]


def test_the_doctor_looks_through_all_packs(tmp_path: Path):
    assert recorded.health(tmp_path / "none") is None
    assert recorded.health(tmp_path) is None
    make_pack(tmp_path / "a", {ONE: GOOD, TWO: b""})
    make_pack(tmp_path / "b", {TWO: GOOD, THREE: GOOD})
    assert recorded.health(tmp_path) == ("録音した声", True, "2人分、3文を使います。")
    (tmp_path / "b" / "001.wav").write_bytes(b"no")
    name, well, told = recorded.health(tmp_path) or ("", True, "")
    assert (name, well) == ("録音した声", False)
    assert told == "「b」に使えない録音が1つあります。「speech pack-check」で見てください。"
    (tmp_path / "a" / packs.TABLE).write_text("broken")
    assert "「a」を使えません。" in (recorded.health(tmp_path) or ("", True, ""))[2]


def test_without_the_packages_recordings_are_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    make_pack(tmp_path, {ONE: GOOD})
    monkeypatch.setitem(__import__("sys").modules, "sapporo_learn.speech.recording", None)
    with pytest.raises(PackError, match="部品"):
        recorded.load(tmp_path / "001.wav", estimate(parse(ONE), 5.9))
