pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! The PIN: set twice at the first entry, asked for at every other. Digits come from the keys or the keyboard. */
FocusScope {
    id: root

    required property ShellModel shell
    required property InstructorModel instructor

    readonly property bool beside: width >= keys.width + Theme.mm(110)

    Keys.onPressed: event => {
        if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9)
            root.instructor.digit(String(event.key - Qt.Key_0));
        else if (event.key === Qt.Key_Backspace)
            root.instructor.rubOut();
        else
            return;
        event.accepted = true;
    }
    Keys.onReturnPressed: instructor.submit()
    Keys.onEnterPressed: instructor.submit()

    Scroller {
        anchors.fill: parent
        contentHeight: content.height

        Grid {
            id: content

            columns: root.beside ? 2 : 1
            columnSpacing: Theme.mm(12)
            rowSpacing: Theme.gap

            Column {
                width: root.beside ? root.width - keys.width - Theme.mm(12) : root.width
                spacing: Theme.gap

                TitleText {
                    width: parent.width
                    text: root.shell.keep(({
                                "set": qsTr("講師の暗証番号を、決めてください。"),
                                "again": qsTr("もう一度、同じ数字を入れてください。")
                            })[root.instructor.page] ?? qsTr("講師の暗証番号を、入れてください。"))
                }

                BodyText {
                    width: parent.width
                    visible: root.instructor.page !== "enter"
                    points: Theme.record
                    color: Theme.quiet
                    text: root.shell.keep(qsTr("4けたから8けたの数字です。人に教えないでください。"))
                }

                Row {
                    spacing: Theme.smallGap
                    Accessible.role: Accessible.StaticText
                    Accessible.name: qsTr("%1けた入りました").arg(root.instructor.pinLength)

                    Repeater {
                        model: 8

                        Rectangle {
                            required property int index

                            width: Theme.mm(7)
                            height: width
                            radius: width / 2
                            color: index < root.instructor.pinLength ? Theme.accent : "transparent"
                            border.width: Theme.stroke
                            border.color: index < root.instructor.pinLength || index < 4 ? Theme.accent : Theme.line
                        }
                    }
                }

                BodyText {
                    width: parent.width
                    visible: root.instructor.message !== ""
                    text: root.shell.keep(root.instructor.message)
                    color: Theme.stop
                    Accessible.role: Accessible.AlertMessage
                }

                BigButton {
                    visible: root.instructor.page === "enter"
                    text: root.shell.keep(qsTr("暗証番号を忘れました"))
                    points: Theme.record
                    look: "quiet"
                    onAct: root.instructor.askRecovery()
                }
            }

            Column {
                spacing: Theme.gap

                Grid {
                    id: keys

                    columns: 3
                    spacing: Theme.gap

                    Repeater {
                        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

                        PinKey {
                            required property string modelData

                            text: modelData
                            onAct: root.instructor.digit(modelData)
                        }
                    }

                    PinKey {
                        iconName: "back"
                        spokenName: qsTr("ひとつ消す")
                        onAct: root.instructor.rubOut()
                    }

                    PinKey {
                        text: "0"
                        onAct: root.instructor.digit("0")
                    }

                    PinKey {
                        iconName: "check"
                        spokenName: qsTr("けってい")
                        look: "primary"
                        onAct: root.instructor.submit()
                    }
                }
            }
        }
    }
}
