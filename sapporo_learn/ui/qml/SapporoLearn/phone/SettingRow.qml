pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** A row of the settings: a word, a second line where there is one, and at its end a switch, a tick or an arrow. */
Target {
    id: row

    required property string word
    property string below: ""
    /** "switch", "choice", "arrow" or "" */
    property string end: "arrow"
    property bool on: false
    property string icon: ""

    height: Math.max(kit.touch, words.height + 1.6 * kit.mm)
    radius: 3.5 * kit.mm
    Accessible.checkable: end === "switch" || end === "choice"
    Accessible.checked: on

    Rectangle {
        anchors.fill: parent
        radius: row.radius
        color: PhoneTheme.snow
        border.color: row.end === "choice" && row.on ? PhoneTheme.lilac : PhoneTheme.line
        border.width: row.end === "choice" && row.on ? 2 * row.kit.stroke : Math.max(1, 0.25 * row.kit.mm)
    }
    Column {
        id: words
        x: 2.4 * row.kit.mm
        width: parent.width - x - sign.width - 2 * row.kit.mm
        anchors.verticalCenter: parent.verticalCenter
        PhoneText {
            kit: row.kit
            part: "label"
            spoken: false
            text: row.word
            leading: 1.05
            wrapMode: Text.NoWrap
        }
        PhoneText {
            kit: row.kit
            part: "small"
            spoken: false
            visible: row.below !== ""
            text: row.below
            color: PhoneTheme.quietInk
            wrapMode: Text.NoWrap
        }
    }
    Item {
        id: sign
        width: row.end === "switch" ? 8.4 * row.kit.mm : row.end === "" ? 0 : 5.4 * row.kit.mm
        height: 5.4 * row.kit.mm
        anchors.right: parent.right
        anchors.rightMargin: 1.4 * row.kit.mm
        anchors.verticalCenter: parent.verticalCenter
        Rectangle {
            anchors.fill: parent
            visible: row.end === "switch"
            radius: height / 2
            color: row.on ? PhoneTheme.go : PhoneTheme.snow
            border.color: row.on ? PhoneTheme.go : PhoneTheme.quietInk
            border.width: 1.4 * row.kit.stroke
            Rectangle {
                width: parent.height - 1.6 * row.kit.mm
                height: width
                radius: width / 2
                x: row.on ? parent.width - width - 0.8 * row.kit.mm : 0.8 * row.kit.mm
                anchors.verticalCenter: parent.verticalCenter
                color: row.on ? PhoneTheme.snow : PhoneTheme.quietInk
            }
        }
        PhoneIcon {
            kit: row.kit
            visible: row.end !== "switch" && (row.end !== "choice" || row.on)
            name: row.end === "choice" ? "tick" : row.icon !== "" ? row.icon : "arrow-right"
            size: parent.height
        }
    }
}
