"""``apply(phone, action) -> (phone, events)``: the whole phone in one pure function."""

from __future__ import annotations

from sapporo_learn.core.phone.actions import Action
from sapporo_learn.core.phone.apps import keys
from sapporo_learn.core.phone.catalog import APPS, BESIDE, COVERS
from sapporo_learn.core.phone.state import PhoneState, Result


def visible(phone: PhoneState) -> tuple[str, ...]:
    """Ids of the targets that can be touched now, roughly from top to bottom, last the side keys."""
    over = cover(phone)
    apps = (APPS[name] for name in _answering(over)) if over else APPS.values()
    return tuple(target for app in apps for target in app.visible(phone))


def cover(phone: PhoneState) -> str:
    """Give the app that lies over everything, or ""."""
    return next((name for name, app in COVERS.items() if app.covers(phone)), "")


def _answering(over: str) -> tuple[str, ...]:
    """Give the apps that answer while this one covers everything."""
    return (over, *BESIDE.get(over, ()), "keys")


def apply(phone: PhoneState, action: Action) -> Result:
    """Do one action.

    Returns:
        The phone afterwards and what became true. A target that is not on the glass, or a gesture it does not
        answer to, changes nothing and yields no events.
    """
    name, _, _ = action.target.partition("/")
    app = APPS.get(name)
    over = cover(phone)
    if app is None or (over and name not in _answering(over)) or action.target not in app.visible(phone):
        return phone, ()
    after, events = app.apply(phone, action)
    return (keys.hide_bar(after) if events and action.target not in keys.VOLUME else after), events
