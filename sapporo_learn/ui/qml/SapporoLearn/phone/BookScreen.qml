pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** A page of an app made of pages: title, a drawing where there is room, a few words, the rows of a list, buttons. */
Rectangle {
    id: page

    required property PhoneKit kit

    readonly property var book: kit.phone.book
    readonly property bool alarm: book.look === "alarm"
    readonly property bool web: book.look === "web"
    readonly property real start: alarm ? 0 : web ? address.y + address.height : title.height
    readonly property real room: choices.y - start - 2 * kit.gap
    readonly property real picture: Math.min(room - words.height - body.spacing, 46 * kit.mm, 0.66 * width)

    color: alarm ? PhoneTheme.nightTop : web ? PhoneTheme.snow : PhoneTheme.ground

    PaneTitle {
        id: title
        kit: page.kit
        visible: !page.alarm && !page.web
        text: page.book.title
    }
    Rectangle {
        id: address
        visible: page.web
        x: page.kit.mm
        y: page.kit.mm
        width: page.width - 2 * x
        height: where.height + 2 * page.kit.mm
        radius: height / 2
        color: PhoneTheme.ground
        border.color: PhoneTheme.line
        border.width: page.kit.stroke
        FitText {
            id: where
            kit: page.kit
            line: page.web ? page.book.title : ""
            anchors.centerIn: parent
            width: parent.width - 6 * page.kit.mm
            horizontalAlignment: Text.AlignHCenter
        }
    }
    Column {
        id: body
        x: page.kit.margin
        width: page.width - 2 * x
        y: page.start + Math.max(0, Math.min(page.kit.gap, (choices.y - page.start - height) / 2))
        spacing: page.kit.gap / 2
        PhoneIcon {
            kit: page.kit
            name: page.book.picture
            visible: name !== "" && page.picture >= 14 * page.kit.mm
            size: Math.max(0, page.picture)
            anchors.horizontalCenter: parent.horizontalCenter
        }
        Column {
            id: words
            width: body.width
            spacing: page.kit.gap / 2
            Repeater {
                model: page.book.words
                BookWords {
                    required property var modelData
                    kit: page.kit
                    width: body.width
                    text: modelData.text
                    kind: modelData.kind
                    night: page.alarm
                }
            }
        }
        Column {
            width: body.width
            topPadding: page.kit.gap / 2
            spacing: page.kit.gap
            Repeater {
                model: page.book.rows
                BookRow {
                    required property var modelData
                    kit: page.kit
                    target: modelData.target
                    word: modelData.word
                    icon: modelData.icon
                    width: body.width
                }
            }
        }
    }
    Column {
        id: choices
        x: page.kit.margin
        width: page.width - 2 * x
        anchors.bottom: parent.bottom
        anchors.bottomMargin: page.kit.gap
        spacing: page.kit.gap
        Repeater {
            model: page.book.choices
            ChoiceButton {
                required property var modelData
                kit: page.kit
                target: modelData.target
                word: modelData.word
                look: modelData.look
                width: choices.width
            }
        }
    }
}
