"""Calls that ring, go on, were missed or are to be placed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from sapporo_learn.core.phone.apps.call import CallPhase, CallState
from sapporo_learn.core.phone.apps.dialer_state import CallLine, DialerState, Tab, Way
from sapporo_learn.core.phone.apps.home import HomeState
from sapporo_learn.core.phone.apps.lock import LockState
from sapporo_learn.core.phone.scenes.base import home
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.state import PhoneState, Scene

_HISTORY = (
    CallLine("yuki", Way.MISSED, "10:20"),
    CallLine("city", Way.INCOMING, "09:40"),
    CallLine("hana", Way.OUTGOING, "08:55"),
)
_STRANGERS = (CallLine("unknown", Way.MISSED, "10:22"), CallLine("abroad", Way.MISSED, "10:21"))


def _call(phase: CallPhase, screen: Screen = Screen.CALL, person: str = "yuki") -> PhoneState:
    return replace(home(), screen=screen, call=CallState(phase=phase, person=person))


def _at_ear() -> PhoneState:
    phone = _call(CallPhase.TALKING)
    return replace(phone, call=replace(phone.call, dark=True))


def _locked() -> PhoneState:
    call = CallState(phase=CallPhase.RINGING_LOCKED, person="yuki", came_from=Screen.LOCK)
    return replace(home(), screen=Screen.CALL, lock=LockState(locked=True), call=call)


def _missed() -> PhoneState:
    return replace(home(), home=HomeState(call_badge=1), dialer=DialerState(calls=_HISTORY))


def _dialer(tab: Tab, number: str = "", strangers: bool = False) -> PhoneState:
    calls = (*_STRANGERS, *_HISTORY) if strangers else _HISTORY
    return replace(home(), screen=Screen.DIALER, dialer=DialerState(tab=tab, number=number, calls=calls))


SCENES: tuple[Scene, ...] = (
    Scene(
        "incoming-call-in-use",
        "ホームを見ているときにゆきさんから電話が鳴っている（『出る』『切る』）",
        partial(_call, CallPhase.RINGING),
    ),
    Scene(
        "incoming-call-locked", "ロック中にゆきさんから電話が鳴っている（緑の丸を右へすべらせる）", _locked
    ),
    Scene("talking", "ゆきさんと電話で話している", partial(_call, CallPhase.TALKING)),
    Scene("talking-at-ear", "ゆきさんと電話中。耳にあてていて、画面が消えている", _at_ear),
    Scene(
        "talking-at-home",
        "ゆきさんと話しながらホームを見ている（上に緑の帯）",
        partial(_call, CallPhase.TALKING, Screen.HOME),
    ),
    Scene("missed-call", "ホームの画面。ゆきさんの電話に出なかったので『電話』に 1 がついている", _missed),
    Scene(
        "unknown-call",
        "名前のない番号（0X0-0000-0057）から電話が鳴っている（『拒否』『出る』）",
        partial(_call, CallPhase.RINGING, person="unknown"),
    ),
    Scene(
        "international-call",
        "「+」で始まる番号から電話が鳴っている（『拒否』『出る』）",
        partial(_call, CallPhase.RINGING, person="abroad"),
    ),
    Scene(
        "call-history",
        "電話の『履歴』が開いている（ゆきさん、市役所の窓口、はなこさん）",
        partial(_dialer, Tab.HISTORY),
    ),
    Scene(
        "call-history-with-strangers",
        "電話の『履歴』が開いている（上の2つは、名前のない番号と「+」で始まる番号。2ページ）",
        partial(_dialer, Tab.HISTORY, strangers=True),
    ),
    Scene("keypad", "電話の『キーパッド』が開いている", partial(_dialer, Tab.KEYPAD)),
    Scene(
        "keypad-wrong-digit",
        "電話の『キーパッド』で、#7119 のさいごの数字を 8 と打ったところ",
        partial(_dialer, Tab.KEYPAD, "#7118"),
    ),
    Scene("contacts", "電話の『連絡先』が開いている", partial(_dialer, Tab.CONTACTS)),
)
