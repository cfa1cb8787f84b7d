"""The telephone without a call: keypad, history, contacts, and the card of whom is chosen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from sapporo_learn.core.phone.actions import Action, Tap
from sapporo_learn.core.phone.apps import call
from sapporo_learn.core.phone.apps.dialer_state import (
    DIALLED,
    KNOWN,
    NAMES,
    PARTIES,
    PER_PAGE,
    DialerState,
    Tab,
    is_nameless,
    name_of,
    number_of,
)
from sapporo_learn.core.phone.events import Event, EventKind
from sapporo_learn.core.phone.people import STRANGERS
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.sparing import renewed
from sapporo_learn.core.phone.targets import Target

if TYPE_CHECKING:
    from sapporo_learn.core.phone.state import PhoneState, Result

TREMBLE_MS: Final = 150.0
MOST_DIGITS: Final = 11

KEYS: Final = {
    **{f"dialer/key-{digit}": str(digit) for digit in range(1, 10)},
    "dialer/key-star": "*",
    "dialer/key-0": "0",
    "dialer/key-hash": "#",
}
"""Target of a key -> what it types."""

_SIGNS = {"*": "こめじるし", "#": "シャープ"}
_TABS = {f"dialer/{tab.value}": tab for tab in Tab}
_TAB_NAMES = {Tab.KEYPAD: "キーパッド", Tab.HISTORY: "履歴", Tab.CONTACTS: "連絡先"}
_STRANGE = {"unknown": "知らない番号", "abroad": "「+」で始まる番号", DIALLED: "自分で打った番号"}
SAVED: Final = "saved"
"""Stands in targets for the unknown number once it has a name."""

_ROWS = {f"dialer/row-{party}": party for party in PARTIES} | {f"dialer/row-{SAVED}": "unknown"}
_CONTACTS = {f"dialer/contact-{party}": party for party in KNOWN} | {f"dialer/contact-{SAVED}": "unknown"}
_NAMES = {f"dialer/name-{name}": name for name in NAMES}


def _called(target: str, party: str) -> str:
    """How a row is called."""
    if party in KNOWN:
        return f"『{KNOWN[party].name}』"
    return "『新しく名前をつけた番号』" if target.endswith(SAVED) else f"『{_STRANGE[party]}』"


TARGETS: tuple[Target, ...] = (
    *(Target(key, f"『{_SIGNS.get(sign, sign)}』のキー", bounce_ms=TREMBLE_MS) for key, sign in KEYS.items()),
    Target("dialer/erase", "『消す』ボタン", bounce_ms=TREMBLE_MS),
    Target("dialer/call", "緑の『発信』ボタン"),
    *(Target(target, f"『{_TAB_NAMES[tab]}』のふだ") for target, tab in _TABS.items()),
    *(Target(target, f"{_called(target, party)}のところ") for target, party in _ROWS.items()),
    *(Target(target, f"{_called(target, party)}の連絡先") for target, party in _CONTACTS.items()),
    Target("dialer/previous", "『まえのページ』の矢印"),
    Target("dialer/next", "『つぎのページ』の矢印"),
    Target("dialer/block", "赤の『着信拒否』ボタン"),
    Target("dialer/unblock", "『拒否をやめる』ボタン"),
    Target("dialer/new-contact", "『新規作成』ボタン"),
    *(Target(target, f"『{NAMES[name]}』という名前") for target, name in _NAMES.items()),
    Target("dialer/save", "『保存』ボタン"),
    Target("dialer/cancel", "『やめる』ボタン"),
)

_WHO = ("person", PARTIES)
_NAMED = ("person", (*KNOWN, "unknown"))
_STRANGER = ("person", tuple(STRANGERS))
_WHICH = ("name", tuple(NAMES))
_MOST_PAGES = -(-len(PARTIES) // PER_PAGE)

EVENTS: tuple[EventKind, ...] = (
    EventKind("dialer-tab-changed", "電話の札がかわりました", (("to", tuple(Tab)),)),
    EventKind("number-typed", "番号をひとつ打ちました（number はここまでの番号）", (("number", ()),)),
    EventKind("number-erased", "番号を消しました（number はのこりの番号）", (("number", ()),)),
    EventKind("history-opened", "履歴の中のひとつが開きました（まだかけていません）", (_WHO,)),
    EventKind("contact-opened", "連絡先の中のひとつが開きました（まだかけていません）", (_NAMED,)),
    EventKind("call-card-closed", "ひとりの画面から、一覧にもどりました"),
    EventKind(
        "dialer-page-turned",
        "履歴か連絡先のページがめくれました（0 がはじめのページ）",
        (("to", tuple(str(page) for page in range(_MOST_PAGES))),),
    ),
    EventKind("number-blocked", "この番号から、かかってこなくなりました", (_STRANGER,)),
    EventKind("number-unblocked", "この番号から、またかかってきます", (_STRANGER,)),
    EventKind("contact-started", "新しい連絡先を作りはじめました"),
    EventKind("contact-name-chosen", "新しい連絡先の名前をえらびました（まだ保存していません）", (_WHICH,)),
    EventKind("contact-saved", "新しい連絡先を保存しました", (_WHICH,)),
    EventKind("contact-cancelled", "新しい連絡先を、保存せずにやめました"),
)


def visible(phone: PhoneState) -> tuple[str, ...]:
    """Targets of this app that are on the glass now."""
    if phone.screen is not Screen.DIALER:
        return ()
    state = phone.dialer
    if state.card:
        return _on_sheet(state) if state.naming else _on_card(state)
    turning = (("dialer/previous", state.page > 0), ("dialer/next", 0 <= state.page < state.pages - 1))
    arrows = tuple(target for target, there in turning if there)
    return (*_on_tab(state), *arrows, *_TABS)


def rows(state: DialerState) -> tuple[tuple[str, str], ...]:
    """Give target and party of each row on the page of the list that is shown."""
    if state.tab is Tab.CONTACTS:
        listed = [(_target("contact", state, party), party) for party in state.contacts]
    else:
        listed = [(_target("row", state, line.party), line.party) for line in state.lines]
    first = max(0, state.page) * PER_PAGE
    return tuple(listed[first : first + PER_PAGE])


def _target(kind: str, state: DialerState, party: str) -> str:
    kept = party == "unknown" and name_of(state, party)
    return f"dialer/{kind}-{SAVED if kept else party}"


def _on_tab(state: DialerState) -> tuple[str, ...]:
    if state.tab is Tab.KEYPAD:
        return (*KEYS, "dialer/call", "dialer/erase") if state.number else tuple(KEYS)
    return tuple(target for target, _ in rows(state))


def _on_card(state: DialerState) -> tuple[str, ...]:
    party = state.card
    if not is_nameless(state, party):
        return ("dialer/call",)
    block = "dialer/unblock" if party in state.blocked else "dialer/block"
    return ("dialer/call", "dialer/new-contact", block) if party == "unknown" else ("dialer/call", block)


def _on_sheet(state: DialerState) -> tuple[str, ...]:
    save = ("dialer/save",) if state.chosen in NAMES else ()
    return (*_NAMES, *save, "dialer/cancel")


def apply(phone: PhoneState, action: Action) -> Result:
    """Let a visible target of this app answer."""
    state = phone.dialer
    match action:
        case Tap(target) if target in KEYS:
            return _type(phone, KEYS[target])
        case Tap("dialer/erase"):
            return _erase(phone, state.number[:-1])
        case Tap("dialer/call"):
            return _call(phone)
        case Tap(target) if target in _TABS:
            return _show_tab(phone, _TABS[target])
        case Tap(target) if target in _ROWS:
            return _open(phone, _ROWS[target], "history-opened")
        case Tap(target) if target in _CONTACTS:
            return _open(phone, _CONTACTS[target], "contact-opened")
        case Tap("dialer/previous"):
            return _turn_to(phone, state.page - 1)
        case Tap("dialer/next"):
            return _turn_to(phone, state.page + 1)
        case _:
            return _on_one(phone, action)


def _on_one(phone: PhoneState, action: Action) -> Result:
    """What the card of one party answers."""
    state = phone.dialer
    match action:
        case Tap("dialer/block"):
            blocked = (*state.blocked, state.card)
            return _with(phone, Event.of("number-blocked", person=state.card), blocked=blocked)
        case Tap("dialer/unblock"):
            return _with(phone, Event.of("number-unblocked", person=state.card), blocked=_unblocked(state))
        case Tap("dialer/new-contact"):
            return _with(phone, Event.of("contact-started"), naming=True, chosen="")
        case Tap(target) if target in _NAMES and state.chosen != _NAMES[target]:
            name = _NAMES[target]
            return _with(phone, Event.of("contact-name-chosen", name=name), chosen=name)
        case Tap("dialer/save"):
            return _save(phone)
        case Tap("dialer/cancel"):
            return _cancel(phone)
        case _:
            return phone, ()


def at_history(phone: PhoneState) -> PhoneState:
    """Show the first page of the history."""
    return replace(put_away(phone), screen=Screen.DIALER)


def back(phone: PhoneState) -> Result | None:
    """One level up inside the app, or None when only home is above."""
    state = phone.dialer
    if state.card:
        return _cancel(phone) if state.naming else _with(phone, Event.of("call-card-closed"), open="")
    if state.tab is Tab.KEYPAD and state.number:
        return _erase(phone, "")
    return None


def put_away(phone: PhoneState) -> PhoneState:
    """What is found again when the app is opened the next time: the history, nothing over it."""
    state = phone.dialer
    kept = DialerState(calls=state.calls, saved=state.saved, blocked=state.blocked)
    return renewed(phone, dialer=kept)


def _with(phone: PhoneState, event: Event, **changes: object) -> Result:
    return replace(phone, dialer=replace(phone.dialer, **changes)), (event,)  # type: ignore[arg-type]


def _type(phone: PhoneState, sign: str) -> Result:
    number = phone.dialer.number + sign
    if len(number) > MOST_DIGITS:
        return phone, ()
    return _with(phone, Event.of("number-typed", number=number), number=number)


def _erase(phone: PhoneState, rest: str) -> Result:
    return _with(phone, Event.of("number-erased", number=rest), number=rest)


def _call(phone: PhoneState) -> Result:
    """Call whose card is open, else the number that is typed; the list or an empty keypad is found again."""
    state = phone.dialer
    cleared = replace(phone, dialer=replace(state, number="", open="", page=0))
    if state.card:
        return call.place(cleared, state.card, number_of(state, state.card))
    return call.place(cleared, DIALLED, state.number)


def _show_tab(phone: PhoneState, tab: Tab) -> Result:
    if phone.dialer.tab is tab:
        return phone, ()
    return _with(phone, Event.of("dialer-tab-changed", to=tab.value), tab=tab, page=0, number="")


def _open(phone: PhoneState, party: str, told: str) -> Result:
    return _with(phone, Event.of(told, person=party), open=party, naming=False)


def _turn_to(phone: PhoneState, page: int) -> Result:
    return _with(phone, Event.of("dialer-page-turned", to=str(page)), page=page)


def _unblocked(state: DialerState) -> tuple[str, ...]:
    return tuple(party for party in state.blocked if party != state.card)


def _save(phone: PhoneState) -> Result:
    """Keep the number under the chosen name; who has a name is no longer blocked."""
    name = phone.dialer.chosen
    sheet = {"naming": False, "chosen": "", "saved": name, "blocked": _unblocked(phone.dialer)}
    return _with(phone, Event.of("contact-saved", name=name), **sheet)


def _cancel(phone: PhoneState) -> Result:
    return _with(phone, Event.of("contact-cancelled"), naming=False, chosen="")
