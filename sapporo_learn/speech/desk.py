"""What the commands ask of the voice: readings, a file, a look at its health."""

from __future__ import annotations

import functools
import importlib
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from sapporo_learn.core.ruby import Text, parse
from sapporo_learn.errors import KnownError
from sapporo_learn.speech import dictionary, driver, recorded, workshop
from sapporo_learn.speech.other_voices import other_voices
from sapporo_learn.speech.player import START_PATIENCE_S, Player, open_device
from sapporo_learn.speech.voices import system_voices
from sapporo_learn.speech.workshop import VoiceMissing

if TYPE_CHECKING:
    from sapporo_learn.speech.readings import FrontEnd, Reading
    from sapporo_learn.speech.synth import Synth

Finding = tuple[str, bool, str]


class Known(NamedTuple):
    """A Japanese voice of this machine: one Japanese sentence tells what it is used for."""

    name: str
    engine: str
    usable: bool
    text: str


INSTEAD: Final = "いまは、この声で話します。"
SPARE: Final = "Mei の声が使えないとき、この声で話します。"
TO_CHOOSE: Final = "「べつの声」として、えらべます。"
NOT_USED: Final = "読みまちがいがあるので、使いません。"

_PROBE: Final = ("発寒", "はっさむ")


def reading(text: Text, dictionary_csv: Path) -> Reading:
    """Tell how a text is read.

    Raises:
        KnownError: The voice is missing.
    """
    return voice(dictionary_csv)[1].reading(text)


def unsettled(text: Text, dictionary_csv: Path) -> list[str]:
    """Give the kanji of a text whose reading needs the author's kana.

    Raises:
        KnownError: The voice is missing.
    """
    return voice(dictionary_csv)[1].unsettled(text)


def unsettled_reader(dictionary_csv: Path) -> Callable[[Text], list[str]]:
    """Give :func:`unsettled` for one dictionary."""
    return lambda text: unsettled(text, dictionary_csv)


def check_name(name: str) -> None:
    """Raise KnownError when this machine has no other voice of this name; "" is ours."""
    if name and name not in other_voices():
        raise KnownError(
            f"「{name}」という声はありませんので、「speech voices」で、べつの声をえらんでください。"
        )


def say_to_file(
    text: Text,
    path: Path,
    morae_per_s: float,
    dictionary_csv: Path,
    half_tones: int = 0,
    pause: float = 1.0,
    name: str = "",
) -> None:
    """Write a text as a WAV file, 48 kHz, mono; ``name`` is another voice of this machine.

    Raises:
        KnownError: The voice is missing or the file cannot be written.
    """
    clip = voice(dictionary_csv)[0].render(text, morae_per_s, half_tones, pause, name)
    try:
        driver.write_wav(path, clip)
    except OSError as error:
        raise KnownError(f"{path} に書けません。別の場所を指定してください。") from error


def health(dictionary_csv: Path, packs: Path | None = None) -> list[Finding]:
    """Look at packages, dictionary, voice, voice packs and sound: name, whether it is well, one sentence."""
    read_aloud = recorded.health(packs) if packs else None
    return [
        _packages(),
        *_voice_and_dictionary(dictionary_csv),
        *([read_aloud] if read_aloud else []),
        _sound(),
    ]


def known_voices(dictionary_csv: Path) -> tuple[list[Known], Finding]:
    """Tell which voices there are, ours first, and whether sound can be played."""
    try:
        voice(dictionary_csv)
        trouble = ""
    except KnownError as error:
        trouble = error.text
    own = Known("Mei（女の人の声）", "Open JTalk", not trouble, trouble or "この声で話します。")
    chosen = [Known(name, "Open JTalk", not trouble, trouble or TO_CHOOSE) for name in other_voices()]
    others = [
        Known(name, engine, usable, (INSTEAD if trouble else SPARE) if usable else NOT_USED)
        for name, engine, usable in system_voices()
    ]
    return [own, *chosen, *others], _sound()


@functools.lru_cache(maxsize=1)
def _loaded(dictionary_csv: Path, _fingerprint: str) -> tuple[Synth, FrontEnd]:
    return workshop.load(None, dictionary_csv)


def voice(dictionary_csv: Path) -> tuple[Synth, FrontEnd]:
    """Give the voice, loaded once.

    Raises:
        KnownError: It is missing.
    """
    try:
        return _loaded(dictionary_csv, dictionary.fingerprint(dictionary_csv))
    except VoiceMissing as missing:
        raise KnownError(missing.text) from missing


def _packages() -> Finding:
    missing = []
    for module, package in (*workshop.PACKAGES.items(), ("pyttsx3", "pyttsx3"), ("miniaudio", "miniaudio")):
        try:
            with workshop.deaf_to_prints():
                importlib.import_module(module)
        except (ImportError, OSError):
            missing.append(package)
    if missing:
        return ("声の部品", False, workshop.NO_PACKAGE.format("、".join(missing)))
    return ("声の部品", True, "そろっています。")


def _voice_and_dictionary(dictionary_csv: Path) -> list[Finding]:
    try:
        entries = len(dictionary.read(dictionary_csv))
        words = ("地名の読み", True, f"{entries}語を使います。")
    except OSError:
        words = ("地名の読み", False, f"{dictionary_csv} が読めません。プログラムを入れなおしてください。")
    except dictionary.DictionaryError as error:
        words = ("地名の読み", False, f"{error}（{dictionary_csv}）")
    try:
        synth, front_end = voice(dictionary_csv)
    except KnownError as error:
        return [words, ("声", False, error.text)]
    written, kana = _PROBE
    if words[1] and front_end.reading(parse(written)).kana != kana:
        words = ("地名の読み", False, f"「{written}」が読めません。プログラムを入れなおしてください。")
    seconds = synth.render(parse("ためしに話します。"), 5.9).seconds
    return [words, ("声", True, f"話せます（ためしの文は {seconds:.1f} 秒）。")]


def _sound() -> Finding:
    answered = threading.Event()
    player = Player(open_device)
    player.on_change = answered.set
    player.warm_up()
    trouble = player.trouble if answered.wait(START_PATIENCE_S) else "音の出口が返事をしません。"
    player.close()
    return ("音の出口", not trouble, trouble or "音が出せます。")
