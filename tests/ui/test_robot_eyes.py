"""What the robot sees: what a learner could, nothing of which only a sliver shows."""

from PySide6.QtGui import QAccessible
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from sapporo_learn.ui.robot import look

WINDOW = b"""
import QtQuick
Window {
    visible: true; width: 200; height: 200
    Item {
        width: 200; height: 100; clip: true
        Repeater {
            model: [[0, 50], [90, 50], [99, 50], [100, 50]]
            Item {
                required property var modelData
                y: modelData[0]; width: 200; height: modelData[1]
                Accessible.role: Accessible.Button
                Accessible.name: "from " + y
            }
        }
    }
}
"""


def test_a_sliver_is_not_seen_and_a_part_is(qapp) -> None:
    QAccessible.setActive(True)
    engine = QQmlApplicationEngine()
    engine.loadData(WINDOW)
    (window,) = engine.rootObjects()
    assert isinstance(window, QQuickWindow)
    assert [(seen.name, seen.rect.height()) for seen in look(window)] == [("from 0", 50), ("from 90", 10)]
