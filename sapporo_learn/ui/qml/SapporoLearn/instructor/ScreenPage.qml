pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! A bank card held to the glass tells how large a pixel is; every millimetre of the program follows from it. */
FocusScope {
    id: root

    required property ShellModel shell

    property real candidate: shell.pxPerMm

    Scroller {
        anchors.fill: parent
        contentHeight: content.height

        Column {
            id: content

            width: parent.width
            spacing: Theme.gap

            TitleText {
                width: parent.width
                text: root.shell.keep(qsTr("キャッシュカードを画面にあてて、わくと同じ大きさにしてください。"))
            }

            Rectangle {
                width: Theme.cardWidthMm * root.candidate
                height: Theme.cardHeightMm * root.candidate
                radius: Theme.cardCornerMm * root.candidate
                color: Theme.tint
                border.width: Theme.stroke
                border.color: Theme.accent
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("カードのわく")
            }

            Flow {
                width: parent.width
                spacing: Theme.gap

                BigButton {
                    text: qsTr("小さく")
                    onAct: root.candidate = root.candidate * 0.99
                }

                BigButton {
                    text: qsTr("大きく")
                    onAct: root.candidate = root.candidate / 0.99
                }

                BigButton {
                    text: qsTr("この大きさにする")
                    look: "primary"
                    onAct: root.shell.setPxPerMm(root.candidate)
                }
            }
        }
    }
}
