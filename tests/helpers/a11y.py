"""Walks the accessibility tree as a screen reader does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtQuick import QQuickWindow

PRESSABLE = {
    QAccessible.Role.Button,
    QAccessible.Role.RadioButton,
    QAccessible.Role.CheckBox,
    QAccessible.Role.PageTab,
    QAccessible.Role.Link,
}
JAPANESE = re.compile(r"[ぁ-ゖァ-ヺ一-龯]")


@dataclass(frozen=True)
class Node:
    """One thing a screen reader can say."""

    role: QAccessible.Role
    name: str
    actions: tuple[str, ...]
    enabled: bool
    interface: QAccessibleInterface

    def press(self) -> None:
        self.interface.actionInterface().doAction(QAccessibleActionInterface.pressAction())


def tree(window: QQuickWindow) -> list[Node]:
    """Give every visible node of the window."""
    QAccessible.setActive(True)
    root = QAccessible.queryAccessibleInterface(window)
    assert root is not None
    return [_node(interface) for interface in _walk(root)]


def _walk(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for index in range(interface.childCount()):
        child = interface.child(index)
        if child is not None and child.isValid() and not child.state().invisible:
            yield child
            yield from _walk(child)


def _node(interface: QAccessibleInterface) -> Node:
    actions = interface.actionInterface()
    state = interface.state()
    return Node(
        interface.role(),
        interface.text(QAccessible.Text.Name),
        tuple(actions.actionNames()) if actions else (),
        not state.disabled,
        interface,
    )


def pressable(window: QQuickWindow) -> list[Node]:
    """Give everything that can be pressed."""
    return [
        node
        for node in tree(window)
        if node.role in PRESSABLE or QAccessibleActionInterface.pressAction() in node.actions
    ]


def unspeakable(window: QQuickWindow) -> list[str]:
    """Give one line for each pressable node that a screen reader could not offer."""
    found = []
    for node in pressable(window):
        if node.role not in PRESSABLE:
            found.append(f"{node.name!r}: pressable, but its role is {node.role.name}")
        if not JAPANESE.search(node.name):
            found.append(f"{node.role.name} has no Japanese name: {node.name!r}")
        if "\u2060" in node.name:
            found.append(f"{node.name!r}: joiners in the name")
        if QAccessibleActionInterface.pressAction() not in node.actions:
            found.append(f"{node.name!r}: no press action")
    return found


def named(window: QQuickWindow, name: str) -> Node:
    """Give the pressable node with this name."""
    found = [node for node in pressable(window) if node.name == name]
    assert found, f"{name!r} is not among {[node.name for node in pressable(window)]}"
    return found[0]
