pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The list of calls that were not answered, newest first; as many as fit whole. */
Item {
    id: pane

    required property PhoneKit kit

    readonly property var missed: kit.phone.call.missed

    PaneTitle {
        id: title
        kit: pane.kit
        text: "りれき"
    }
    PhoneText {
        kit: pane.kit
        visible: pane.missed.length === 0
        y: title.height + 6 * pane.kit.mm
        x: pane.kit.margin
        width: pane.width - 2 * x
        horizontalAlignment: Text.AlignHCenter
        text: "まだ なにも\nありません。"
    }
    Item {
        id: room
        anchors.top: title.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 2 * pane.kit.mm
        Column {
            width: parent.width
            spacing: 2 * pane.kit.mm
            Repeater {
                model: pane.missed
                Rectangle {
                    id: row
                    required property var modelData
                    width: parent.width
                    height: words.height + 3 * pane.kit.mm
                    opacity: y + height <= room.height ? 1 : 0
                    radius: 3 * pane.kit.mm
                    color: PhoneTheme.snow
                    FaceOf {
                        id: portrait
                        kit: pane.kit
                        person: row.modelData
                        size: 1.35 * pane.kit.reading
                        x: 1.5 * pane.kit.mm
                        y: 1.5 * pane.kit.mm
                    }
                    Column {
                        id: words
                        x: portrait.x + portrait.width + 1.5 * pane.kit.mm
                        y: 1.5 * pane.kit.mm
                        width: row.width - x - pane.kit.mm
                        PhoneText {
                            kit: pane.kit
                            part: "label"
                            width: parent.width
                            text: row.modelData.name
                        }
                        PhoneText {
                            kit: pane.kit
                            part: "label"
                            width: parent.width
                            text: "出なかった\n電話"
                            color: PhoneTheme.stop
                        }
                    }
                }
            }
        }
    }
}
