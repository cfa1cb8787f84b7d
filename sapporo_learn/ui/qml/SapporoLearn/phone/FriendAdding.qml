pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** 友だち追加: two ways, the learner's own code, the camera over a friend's code, and who was found. */
Item {
    id: adding

    required property PhoneKit kit

    readonly property var board: kit.phone.messenger
    readonly property string part: board.adding
    readonly property real code: Math.min(0.82 * width, leave.y - title.height - words.height - 4 * kit.mm)

    Rectangle {
        anchors.fill: parent
        color: adding.part === "reading" ? PhoneTheme.nightTile : PhoneTheme.ground
    }
    PaneTitle {
        id: title
        kit: adding.kit
        text: adding.part === "my-code" ? "マイQR" : adding.part === "reading" ? "読みとる" : "友だち追加"
    }
    Column {
        visible: adding.part === "menu"
        x: adding.kit.margin
        width: parent.width - 2 * x
        y: title.height + (leave.y - title.height - height) / 2
        spacing: 2 * adding.kit.gap
        WordButton {
            kit: adding.kit
            target: "messenger/read-code"
            icon: "code-frame"
            word: "読みとる"
            width: parent.width
            height: 1.5 * adding.kit.touch
        }
        WordButton {
            kit: adding.kit
            target: "messenger/my-code"
            icon: "code-mark"
            word: "マイQR"
            width: parent.width
            height: 1.5 * adding.kit.touch
        }
    }
    Column {
        visible: adding.part === "my-code" || adding.part === "reading"
        x: adding.kit.margin
        width: parent.width - 2 * x
        y: title.height + (leave.y - title.height - height) / 2
        spacing: adding.kit.mm
        PhoneText {
            id: words
            kit: adding.kit
            part: "label"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: adding.kit.whole(adding.part === "reading" ? "はなこさんの QR" : "相手に 見せます。")
            color: adding.part === "reading" ? PhoneTheme.snow : PhoneTheme.ink
        }
        PhoneIcon {
            kit: adding.kit
            name: "code-mine"
            size: adding.code
            visible: adding.part === "my-code"
            anchors.horizontalCenter: parent.horizontalCenter
        }
        Target {
            kit: adding.kit
            target: "messenger/code-hana"
            visible: adding.part === "reading"
            width: adding.code
            height: adding.code
            radius: 4 * adding.kit.mm
            anchors.horizontalCenter: parent.horizontalCenter
            PhoneIcon {
                anchors.fill: parent
                kit: adding.kit
                name: "code-hana"
                size: adding.code
            }
        }
    }
    Column {
        visible: adding.part === "found"
        x: adding.kit.margin
        width: parent.width - 2 * x
        y: title.height + (leave.y - title.height - height) / 2
        spacing: adding.kit.gap
        FaceOf {
            kit: adding.kit
            person: adding.board.found
            size: Math.min(0.5 * parent.width, 30 * adding.kit.mm)
            anchors.horizontalCenter: parent.horizontalCenter
        }
        PhoneText {
            kit: adding.kit
            part: "label"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: adding.board.found.known ? adding.kit.whole("はなこさんは もう 友だちです。") : adding.board.found.name
            font.bold: true
        }
        WordButton {
            kit: adding.kit
            target: "messenger/add-found"
            visible: offered
            word: "追加"
            colour: PhoneTheme.go
            strong: true
            width: parent.width
        }
    }
    WordButton {
        id: leave
        kit: adding.kit
        target: "messenger/leave-adding"
        word: "とじる"
        x: adding.kit.margin
        width: parent.width - 2 * x
        anchors.bottom: parent.bottom
        anchors.bottomMargin: adding.kit.gap / 2
    }
}
