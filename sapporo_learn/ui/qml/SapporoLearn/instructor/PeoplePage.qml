pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! The names: give another one, take a tile away, bring it back, erase a person. */
FocusScope {
    id: root

    required property ShellModel shell
    required property InstructorModel instructor

    property var renaming: null
    property var erasing: null

    Column {
        id: head

        width: parent.width
        visible: root.instructor.message !== ""
        height: visible ? implicitHeight + Theme.gap : 0

        BodyText {
            width: parent.width
            points: Theme.record
            color: Theme.accent
            text: root.shell.keep(root.instructor.message)
            Accessible.role: Accessible.AlertMessage
        }
    }

    Scroller {
        y: head.height
        width: parent.width
        height: parent.height - y
        visible: root.renaming === null && root.erasing === null
        contentHeight: list.height

        Column {
            id: list

            width: parent.width
            spacing: Theme.gap

            Repeater {
                model: root.instructor.everybody

                PersonRow {
                    required property var modelData

                    width: list.width
                    shell: root.shell
                    who: modelData
                    onRenameAsked: root.renaming = modelData
                    onEraseAsked: root.erasing = modelData
                    onHideAsked: root.instructor.hide(modelData.id, !modelData.hidden)
                }
            }
        }
    }

    Scroller {
        anchors.fill: parent
        visible: root.renaming !== null
        contentHeight: renameSheet.height

        Column {
            id: renameSheet

            width: parent.width
            spacing: Theme.gap

            TitleText {
                width: parent.width
                text: root.shell.keep(qsTr("「%1」さんの、新しい名前を書いてください。").arg(root.renaming?.name ?? ""))
            }

            EntryField {
                id: newName

                width: parent.width
                label: qsTr("よび名（本名でなくて かまいません）")
                maximumLength: 16
                onDone: rename.act()
            }

            Flow {
                width: parent.width
                spacing: Theme.gap

                BigButton {
                    id: rename

                    text: qsTr("この名前にする")
                    look: "primary"
                    onAct: {
                        root.instructor.rename(root.renaming.id, newName.text);
                        root.renaming = null;
                        newName.text = "";
                    }
                }

                BigButton {
                    text: qsTr("やめる")
                    look: "quiet"
                    onAct: root.renaming = null
                }
            }
        }
    }

    Scroller {
        anchors.fill: parent
        visible: root.erasing !== null
        contentHeight: eraseSheet.height

        Column {
            id: eraseSheet

            width: parent.width
            spacing: Theme.gap

            TitleText {
                width: parent.width
                text: root.shell.keep(qsTr("「%1」さんの記録を、すべて消します。").arg(root.erasing?.name ?? ""))
            }

            BodyText {
                width: parent.width
                text: root.shell.keep(qsTr("消すと、もとに戻せません。えらぶ画面から外すだけなら、「かくす」を使ってください。"))
            }

            Flow {
                width: parent.width
                spacing: Theme.gap

                BigButton {
                    text: qsTr("やめる")
                    look: "primary"
                    onAct: root.erasing = null
                }

                BigButton {
                    text: qsTr("すべて消す")
                    look: "stop"
                    onAct: {
                        root.instructor.erase(root.erasing.id);
                        root.erasing = null;
                    }
                }
            }
        }
    }
}
