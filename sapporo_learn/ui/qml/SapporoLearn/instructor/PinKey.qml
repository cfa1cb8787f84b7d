pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/*!
    One key of the PIN pad. The same digit may follow at once, so it does not rest after a touch; a click does not take
    the keyboard's place, so Enter still means けってい.
*/
BigButton {
    width: Math.max(Theme.mm(24), implicitWidth)
    height: Math.max(Theme.mm(22), Theme.pt(Theme.title) * Theme.labelRatio + 2 * Theme.smallGap)
    focusPolicy: Qt.TabFocus
    points: Theme.title
    restMs: Theme.keyBounce
}
