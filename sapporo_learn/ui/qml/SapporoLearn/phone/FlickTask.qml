pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The letter to be written by a flick, the way to it, and where the last flick should have gone. */
Rectangle {
    id: task

    required property PhoneKit kit

    readonly property var view: kit.phone.notes

    color: PhoneTheme.snow

    PhoneText {
        id: letter
        kit: task.kit
        width: parent.width
        y: (words.y - height) / 2
        horizontalAlignment: Text.AlignHCenter
        leading: 1
        font.pixelSize: Math.max(task.kit.reading, Math.floor(Math.min(0.86 * (words.y), 34 * task.kit.mm)))
        font.bold: true
        color: PhoneTheme.lilac
        text: task.view.letter ?? ""
    }
    PhoneText {
        id: words
        kit: task.kit
        part: "label"
        x: task.kit.mm
        width: parent.width - 2 * x
        height: 2 * lineHeight
        anchors.bottom: parent.bottom
        anchors.bottomMargin: task.kit.mm
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        font.bold: task.view.hint !== ""
        text: task.kit.whole(task.view.hint || task.view.task || "")
    }
}
