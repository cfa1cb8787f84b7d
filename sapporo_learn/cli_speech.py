"""The commands ``speech``: hear the voice, look over what it will say, make it beforehand."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sapporo_learn.cli_packs import pack_check, pack_list
from sapporo_learn.cli_words import Group, WrittenWronglyError, written_wrongly
from sapporo_learn.errors import KnownError

if TYPE_CHECKING:
    from sapporo_learn.core.ruby import Text
    from sapporo_learn.speech.course import Heard

PACES = ("4.5", "5.2", "5.9", "7.0")
PITCHES = ("-6", "-3", "0", "3")
PAUSES = ("short", "normal", "long")
PITCH = click.option(
    "--pitch", type=click.Choice(PITCHES), default="0", help="声の高さ。-6 がいちばん低く、3 が高い声です。"
)
PAUSE = click.option(
    "--pause",
    type=click.Choice(PAUSES),
    default="normal",
    help="間の長さ。short は短く、long は長くします。",
)
PROGRESS_STEPS = 20
FOLDER = click.argument(
    "folder",
    required=False,
    metavar="［フォルダー］",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
)


@click.group("speech", cls=Group)
def speech_group() -> None:
    """声をためす・たしかめる・作っておく。"""


speech_group.add_command(pack_list)
speech_group.add_command(pack_check)


@speech_group.command("say")
@click.argument("text", metavar="文")
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    metavar="ファイル",
    help="WAV ファイル。",
)
@click.option("--speed", type=click.Choice(PACES), default="5.9", help="1秒の拍数。")
@PITCH
@PAUSE
@click.option("--voice", default="", metavar="名前", help="べつの声の名前。「speech voices」で見られます。")
def speech_say(text: str, out: Path, speed: str, pitch: str, pause: str, voice: str) -> None:
    """文を声にして、ファイルにします。よみは {大通|おおどおり} のように書けます。"""
    from sapporo_learn import paths, speech

    words = _text(text)
    with written_wrongly():
        speech.check_name(voice)
    speech.say_to_file(words, out, float(speed), paths.dictionary(), int(pitch), _factor(pause), voice)
    click.echo(str(out))


@speech_group.command("reading")
@click.argument("text", metavar="文")
def speech_reading(text: str) -> None:
    """文がどう読まれるかを、かなで出します。"""
    from sapporo_learn import paths, speech

    click.echo(speech.reading(_text(text), paths.dictionary()).kana)


@speech_group.command("voices")
@click.option("--json", "as_json", is_flag=True, help="JSON で出します。")
def speech_voices(as_json: bool) -> None:
    """どの声で話すか、ほかに日本語の声があるか、音が出せるかを言います。"""
    from sapporo_learn import paths, speech

    found, (_, audible, sound) = speech.known_voices(paths.dictionary())
    if as_json:
        _print_json(
            {"voices": [voice._asdict() for voice in found], "sound": {"audible": audible, "text": sound}}
        )
    else:
        for voice in found:
            click.echo(f"{voice.name}・{voice.engine}：{voice.text}")
        click.echo(f"音：{sound}")
    if not any(voice.usable for voice in found):
        raise KnownError("話せる声がありません。練習は、字幕だけでできます。")


@speech_group.command("check")
@FOLDER
@click.option("--json", "as_json", is_flag=True, help="JSON で出します。")
def speech_check(folder: Path | None, as_json: bool) -> None:
    """教材とこのプログラムの文の、よみ・拍・4つの速さの秒数を出し、直すところをしめします。"""
    from sapporo_learn import paths
    from sapporo_learn.speech.course import look_over

    rows: list[dict[str, Any]] = []
    troubles = 0
    seen: set[str] = set()
    for place, text in all_texts(folder):
        for heard in look_over(text, paths.dictionary()):
            if heard.text.source in seen:
                continue
            seen.add(heard.text.source)
            advice = list(_advice(heard))
            troubles += len(advice)
            if as_json:
                rows.append(_row(place, heard, advice))
            else:
                click.echo(_line(place, heard))
                for sentence in advice:
                    click.echo(f"{place}：{sentence}", err=True)
    if as_json:
        _print_json(rows)
    if troubles:
        raise KnownError(
            f"直すところが{troubles}こあります。上の文のとおりに直して、もう一度しらべてください。"
        )
    if not as_json:
        click.echo(f"{len(seen)}文、すべて正しく読めて、長すぎません。")


@speech_group.command("prerender")
@FOLDER
@click.option(
    "--pace",
    "paces",
    type=click.Choice(PACES),
    multiple=True,
    default=("5.9",),
    help="1秒の拍数。なんども書けます。つけなければ 5.9。",
)
@PITCH
@PAUSE
@click.pass_obj
def speech_prerender(
    data: Path | None, folder: Path | None, paces: tuple[str, ...], pitch: str, pause: str
) -> None:
    """声をさきに作っておきます。とちゅうで止めても、つぎにつづきから作ります。"""
    from sapporo_learn import paths
    from sapporo_learn.speech.course import ALL_PACES, ROOM_BYTES, needed_bytes, prerender

    texts = [text for _, text in all_texts(folder)]
    wanted = tuple(dict.fromkeys(float(pace) for pace in paces))
    limit = f"声の置き場所は {_mb(ROOM_BYTES)} MB までです。"
    if (needed := needed_bytes(texts, wanted)) > ROOM_BYTES:
        raise KnownError(f"この速さでは約 {_mb(needed)} MB になります。{limit}速さをへらしてください。")
    if (needed := needed_bytes(texts, ALL_PACES)) > ROOM_BYTES:
        click.echo(f"4つの速さぜんぶでは約 {_mb(needed)} MB になり、入りません。{limit}")
    try:
        folder_of_clips = (data or paths.data_dir()) / "voice"
        manner: dict[str, Any] = {"half_tones": int(pitch), "pause": _factor(pause)}
        made = prerender(texts, wanted, folder_of_clips, paths.dictionary(), _Progress(), **manner)
    except KeyboardInterrupt:
        click.echo("とちゅうで止めました。もう一度動かすと、つづきから作ります。", err=True)
        raise
    click.echo(f"声が{made.sentences}文あります（新しく{made.new}文、{_mb(made.size)} MB）。")


class _Progress:
    """Says how far it is, a twentieth at a time."""

    def __init__(self) -> None:
        self._step = -1

    def __call__(self, done: int, total: int) -> None:
        step = done * PROGRESS_STEPS // max(1, total)
        if step != self._step:
            self._step = step
            click.echo(f"{total}文のうち{done}文（{done * 100 // max(1, total)}％）")


def all_texts(folder: Path | None) -> Iterator[tuple[str, Text]]:
    """Give what the voice says, lesson by lesson, then the words of the phone, then the program's own."""
    from sapporo_learn import paths
    from sapporo_learn.content import wording
    from sapporo_learn.content.folder import load_lesson
    from sapporo_learn.content.glossary import load_glossary
    from sapporo_learn.content.loader import folders
    from sapporo_learn.content.problems import where
    from sapporo_learn.content.town import open_map
    from sapporo_learn.core.sayings import sayings
    from sapporo_learn.ui import lines

    open_map(paths.town_map())
    root = folder or paths.lessons_dir()
    for home in (*folders(root), *folders(root, drafts=True)):
        lesson = load_lesson(home).lesson
        if lesson is None:
            raise KnownError(f"{home.name} が読めません。「lessons check」で、さきに直してください。")
        for place in wording.places(lesson):
            step = f" 手順 {place.step}" if place.step else ""
            yield f"{home.name}{step} {where(place.key)}", place.text
    for word in load_glossary(root)[0]:
        for text in (lines.explained(word.name), word.say):
            yield "ことばの意味", text
    for text in (*lines.spoken(), *sayings()):
        yield "プログラム", text


def _advice(heard: Heard) -> Iterator[str]:
    from sapporo_learn.speech.course import MOST_MORAE

    for word in heard.unsettled:
        yield f"「{word}」の読みが決まりません。{{{word}|よみ}} のように書いてください。"
    if heard.long:
        yield f"{heard.morae}拍の文があります。{MOST_MORAE}拍までに分けてください：{heard.text.shown}"


def _line(place: str, heard: Heard) -> str:
    seconds = "・".join(f"{seconds:.1f}" for seconds in heard.seconds)
    unknown = f"　辞書にないことば：{'・'.join(heard.unknown)}" if heard.unknown else ""
    shown = heard.text.shown.strip()
    return f"{place}：{shown}　よみ：{heard.kana}　{heard.morae}拍　{seconds}秒{unknown}"


def _row(place: str, heard: Heard, advice: list[str]) -> dict[str, Any]:
    return {
        "place": place,
        "text": heard.text.shown,
        "kana": heard.kana,
        "morae": heard.morae,
        "seconds": {pace: round(s, 2) for pace, s in zip(PACES, heard.seconds, strict=True)},
        "unknown": list(heard.unknown),
        "problems": advice,
    }


def _factor(pause: str) -> float:
    from sapporo_learn.core import hearing

    return hearing.PAUSES[PAUSES.index(pause)]


def _mb(size: int) -> int:
    return round(size / 1_000_000)


def _text(source: str) -> Any:
    from sapporo_learn.core.ruby import RubyError, parse

    try:
        return parse(source)
    except RubyError as error:
        raise WrittenWronglyError(str(error)) from error


def _print_json(value: object) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))
