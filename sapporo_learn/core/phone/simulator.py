"""``apply(phone, action) -> (phone, events)``: the whole phone in one pure function."""

from __future__ import annotations

from sapporo_learn.core.phone.actions import Action
from sapporo_learn.core.phone.catalog import APPS
from sapporo_learn.core.phone.state import PhoneState, Result


def visible(phone: PhoneState) -> tuple[str, ...]:
    """Ids of the targets that are on the glass and can be touched now, roughly from top to bottom."""
    return tuple(target for app in APPS.values() for target in app.visible(phone))


def apply(phone: PhoneState, action: Action) -> Result:
    """Do one action.

    Returns:
        The phone afterwards and what became true. A target that is not on the glass, or a gesture it does not
        answer to, changes nothing and yields no events.
    """
    name, _, _ = action.target.partition("/")
    app = APPS.get(name)
    if app is None or action.target not in app.visible(phone):
        return phone, ()
    return app.apply(phone, action)
