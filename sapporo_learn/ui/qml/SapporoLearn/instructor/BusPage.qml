pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! わたしのバス停: an operator's timetable that is kept on this machine, and the stops learners may look up in it. */
FocusScope {
    id: root

    required property ShellModel shell
    required property OwnBusModel bus

    InstructorSheet {
        anchors.fill: parent
        focus: true

        EmptyCard {
            width: parent.width
            visible: !root.bus.kept
            iconName: "read"
            text: root.shell.keep(qsTr("バス会社の時刻表（GTFS-JP の zip）を しまうと、受講者は 近くのバス停の、本物の時刻を しらべられます。"))
        }

        Column {
            width: parent.width
            visible: root.bus.kept

            Repeater {
                model: root.bus.facts

                BodyText {
                    required property string modelData
                    required property int index

                    width: parent?.width ?? 0
                    points: index ? Theme.note : Theme.record
                    ratio: Theme.labelRatio
                    color: index === 1 && root.bus.over ? Theme.stop : Theme.ink
                    font.bold: index === 0
                    text: root.shell.keep(modelData)
                }
            }
        }

        BusButtons {
            width: parent.width
            shell: root.shell
            bus: root.bus
        }

        BodyText {
            width: parent.width
            visible: root.bus.kept
            points: Theme.record
            ratio: Theme.labelRatio
            font.bold: true
            text: root.shell.keep(root.bus.chosen.length ? qsTr("受講者が しらべられる バス停（6つまで）") : qsTr("受講者が しらべられる バス停を、えらんでください。"))
        }

        SteadyRepeater {
            id: chosen

            rows: root.bus.chosen

            BusStopRow {
                required property int index

                width: parent?.width ?? 0
                shell: root.shell
                stop: chosen.shown[index]
                action: qsTr("外す")
                onAct: root.bus.drop(stop.id)
            }
        }

        EntryField {
            width: parent.width
            visible: root.bus.kept && !root.bus.full
            label: root.shell.keep(qsTr("バス停の名前か よみがな"))
            text: root.bus.query
            maximumLength: 20
            onEdited: text => root.bus.search(text)
        }

        BodyText {
            width: parent.width
            visible: root.bus.kept && root.bus.query !== "" && root.bus.found.length === 0
            points: Theme.note
            text: root.shell.keep(qsTr("そのバス停は ありません。はじめの2、3文字で さがしてください。"))
        }

        SteadyRepeater {
            id: found

            rows: root.bus.full ? [] : root.bus.found

            BusStopRow {
                required property int index

                width: parent?.width ?? 0
                shell: root.shell
                stop: found.shown[index]
                action: stop.taken ? "" : qsTr("えらぶ")
                onAct: root.bus.choose(stop.id)
            }
        }

        Repeater {
            model: root.bus.told

            BodyText {
                required property string modelData

                width: parent?.width ?? 0
                points: Theme.note
                color: Theme.quiet
                text: root.shell.keep(modelData)
            }
        }
    }
}
