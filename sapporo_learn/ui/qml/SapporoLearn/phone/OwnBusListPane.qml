pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** Whose times these are and until when, then a page of stops or directions. */
Item {
    id: pane

    required property PhoneKit kit

    readonly property var own: kit.phone.ownbus

    OwnBusTitle {
        id: title
        kit: pane.kit
        words: pane.own.title ?? ""
        small: pane.own.small === true
    }
    Column {
        id: rows
        anchors.top: title.bottom
        anchors.topMargin: pane.kit.mm
        x: 2 * pane.kit.mm
        width: parent.width - 2 * x
        spacing: pane.kit.gap
        Column {
            width: parent.width
            Repeater {
                model: pane.own.notes ?? []
                PhoneText {
                    required property string modelData
                    kit: pane.kit
                    part: "small"
                    width: parent?.width ?? 0
                    horizontalAlignment: Text.AlignHCenter
                    text: modelData
                    color: PhoneTheme.quietInk
                }
            }
        }
        Repeater {
            model: pane.own.rows ?? []
            OwnBusChoice {
                required property var modelData
                kit: pane.kit
                target: modelData.target
                word: modelData.word
                above: modelData.above
                icon: modelData.icon
                small: modelData.small
                width: rows.width
            }
        }
    }
    PageTurner {
        kit: pane.kit
        app: "ownbus"
        page: pane.own.page ?? 0
        pages: pane.own.pages ?? 1
        visible: pages > 1
        anchors.bottom: parent.bottom
        anchors.bottomMargin: pane.kit.gap / 2
        x: rows.x
        width: rows.width
    }
}
