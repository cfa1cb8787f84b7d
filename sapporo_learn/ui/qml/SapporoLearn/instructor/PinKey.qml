pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/*! One key of the PIN pad. The same digit may follow at once, so it does not rest after a touch. */
BigButton {
    width: Math.max(Theme.mm(24), implicitWidth)
    height: Math.max(Theme.mm(22), implicitHeight)
    points: Theme.title
    restMs: Theme.keyBounce
}
