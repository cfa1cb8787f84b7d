pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import SapporoLearn

/*! The strip around a button in which a finger still means it: half the gap to the next one. */
MouseArea {
    id: root

    required property AbstractButton button

    z: -1 // inside its drawing the button itself is touched
    anchors.fill: parent
    anchors.margins: -Theme.reach

    onClicked: button.click()
}
