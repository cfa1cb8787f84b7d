pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** One call of the history, with the way it went; or one contact. `room` is the height there is. */
Target {
    id: row

    required property var call
    required property real room

    readonly property bool went: call.way !== ""
    readonly property real pad: Math.max(kit.mm, 0.05 * room)
    readonly property string note: call.blocked ? "着信拒否中" : call.wayWord + " " + call.at

    /** All rows of a list have one height: that of a name on two lines. */
    height: Math.min(room, Math.max(kit.touch, (went ? 3.3 : 2.2) * kit.label + 2 * pad, 0.72 * room))
    radius: 4 * kit.mm

    Rectangle {
        anchors.fill: parent
        radius: row.radius
        color: PhoneTheme.snow
        border.color: PhoneTheme.line
        border.width: Math.max(1, 0.25 * row.kit.mm)
    }
    FaceOf {
        id: face
        kit: row.kit
        person: row.call
        visible: !row.went
        size: Math.min(row.height - 2 * row.pad, 0.22 * row.width)
        x: 1.5 * row.kit.mm
        anchors.verticalCenter: parent.verticalCenter
    }
    PhoneIcon {
        id: way
        kit: row.kit
        visible: row.went
        name: row.went ? "call-" + row.call.way : ""
        size: Math.min(1.3 * row.kit.label, 0.13 * row.width)
        x: 1.2 * row.kit.mm
        anchors.verticalCenter: parent.verticalCenter
    }
    Column {
        id: words
        x: row.went ? way.x + way.width + 1.2 * row.kit.mm : face.x + face.width + 1.5 * row.kit.mm
        width: row.width - x - row.kit.mm
        anchors.verticalCenter: parent.verticalCenter
        PhoneText {
            kit: row.kit
            part: "label"
            spoken: false
            visible: !row.call.nameless
            width: parent.width
            text: row.call.name
            font.bold: true
            leading: 1.04
        }
        FitText {
            kit: row.kit
            spoken: false
            visible: row.call.nameless
            width: parent.width
            line: row.call.name
            font.bold: true
        }
        FitText {
            kit: row.kit
            spoken: false
            visible: row.went
            most: Math.min(row.kit.label, (row.height - 2.14 * row.kit.label - row.kit.mm) / leading)
            width: parent.width
            line: row.note
            color: row.call.way === "missed" || row.call.blocked ? PhoneTheme.stop : PhoneTheme.quietInk
            leading: 1.04
        }
    }
}
