pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! For whoever came to help: what is good to say at this step. Nothing of it is spoken. */
FocusScope {
    id: root

    required property ShellModel shell
    required property string coach
    readonly property real need: words.height + done.height + 3 * Theme.padding

    signal putAway

    objectName: "coach"
    Accessible.role: Accessible.Grouping
    Accessible.name: title.text

    Card {
        anchors.fill: parent
        border.width: Theme.stroke
        border.color: Theme.accent

        MouseArea {
            anchors.fill: parent // a touch on the card stays on the card
        }
    }

    Scroller {
        objectName: "advice"
        x: Theme.padding
        y: Theme.padding
        width: parent.width - 2 * Theme.padding
        height: root.height - done.height - 3 * Theme.padding
        contentHeight: words.height

        Column {
            id: words

            width: parent.width
            spacing: Theme.smallGap

            Row {
                id: head

                width: parent.width
                spacing: Theme.smallGap

                IconImage {
                    id: sign

                    icon: "hand"
                    color: Theme.accent
                }

                TitleText {
                    id: title

                    width: head.width - sign.width - head.spacing
                    points: Theme.body
                    text: root.shell.keep(qsTr("お手伝いの方へ"))
                }
            }

            BodyText {
                width: parent.width
                text: root.shell.keep(root.coach)
            }
        }
    }

    BigButton {
        id: done

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.padding
        focus: true
        iconName: "check"
        text: qsTr("とじる")
        onAct: root.putAway()
    }
}
