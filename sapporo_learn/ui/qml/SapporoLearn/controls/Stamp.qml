pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/*! The stamp of a lesson that was done: a round seal, a little aslant, as on paper. */
Item {
    id: root

    objectName: "stamp"

    property real edge: Theme.pt(Theme.body) * 2

    implicitWidth: edge
    implicitHeight: edge

    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("できた しるし")

    Rectangle {
        anchors.fill: parent
        radius: width / 2
        rotation: -9
        color: Theme.goTint
        border.width: Math.max(Theme.stroke, root.edge * 0.055)
        border.color: Theme.go

        Rectangle {
            anchors.fill: parent
            anchors.margins: root.edge * 0.09
            radius: width / 2
            color: "transparent"
            border.width: Math.max(1, root.edge * 0.015)
            border.color: Theme.go
        }

        BodyText {
            anchors.centerIn: parent
            text: qsTr("済")
            font.pixelSize: root.edge * 0.5
            font.bold: true
            ratio: 1
            color: Theme.go
            Accessible.ignored: true
        }
    }
}
