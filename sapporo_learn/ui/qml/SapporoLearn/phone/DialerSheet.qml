pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** A new contact: a name is chosen, not typed; then 保存. */
Item {
    id: sheet

    required property PhoneKit kit

    PaneTitle {
        id: title
        kit: sheet.kit
        text: "名前をえらぶ"
    }
    Column {
        id: names
        x: sheet.kit.margin
        width: sheet.width - 2 * x
        y: title.height + sheet.kit.gap
        spacing: sheet.kit.gap
        Repeater {
            model: sheet.kit.phone.dialer.names
            WordButton {
                required property var modelData
                kit: sheet.kit
                target: modelData.target
                word: modelData.word
                strong: modelData.chosen
                icon: modelData.chosen ? "tick" : ""
                width: names.width
                Accessible.checkable: true
                Accessible.checked: modelData.chosen
            }
        }
    }
    WordButton {
        id: save
        kit: sheet.kit
        target: "dialer/save"
        visible: offered
        word: "保存"
        strong: true
        colour: PhoneTheme.go
        x: sheet.kit.margin
        width: names.width
        anchors.bottom: cancel.top
        anchors.bottomMargin: sheet.kit.gap
    }
    WordButton {
        id: cancel
        kit: sheet.kit
        target: "dialer/cancel"
        word: "やめる"
        x: sheet.kit.margin
        width: names.width
        anchors.bottom: parent.bottom
        anchors.bottomMargin: sheet.kit.gap
    }
}
