pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The rows of the 五十音 as keys, three by three. */
Item {
    id: pane

    required property PhoneKit kit

    readonly property var bus: kit.phone.bus

    PaneTitle {
        id: title
        kit: pane.kit
        text: pane.kit.whole(pane.bus.title ?? "")
    }
    PhoneText {
        id: note
        kit: pane.kit
        part: "label"
        anchors.top: title.bottom
        anchors.topMargin: pane.kit.mm
        x: 2 * pane.kit.mm
        width: parent.width - 2 * x
        horizontalAlignment: Text.AlignHCenter
        text: pane.kit.whole(pane.bus.note ?? "")
        color: PhoneTheme.quietInk
    }
    KanaKeys {
        anchors.top: note.bottom
        anchors.topMargin: pane.kit.gap
        x: 2 * pane.kit.mm
        width: parent.width - 2 * x
        kit: pane.kit
        model: pane.bus.keys ?? []
    }
}
