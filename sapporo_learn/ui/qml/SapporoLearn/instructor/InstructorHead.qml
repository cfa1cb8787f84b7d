pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! The head of the instructor's pages: where one is (or the way back), the five tabs, the way out. */
Item {
    id: root

    required property ShellModel shell
    required property InstructorModel instructor

    readonly property string page: instructor.page
    readonly property bool inside: !["set", "again", "enter", "recover", "code"].includes(page)
    readonly property real points: width >= Theme.mm(Theme.tabsInRecord) * Theme.textScale ? Theme.record : Theme.note
    readonly property real need: page === "learner" ? back.implicitWidth : title.implicitWidth + (page === "class" ? Theme.gap + today.implicitWidth : 0)
    readonly property bool beside: Math.ceil(need) + Theme.gap + buttons.oneRow <= width
    readonly property bool named: beside || ["class", "learner"].includes(page) // elsewhere the chosen tab says it
    readonly property real titlePoints: points === Theme.record ? Theme.title : Theme.body
    readonly property var tabs: [
        {
            name: qsTr("クラス"),
            pages: ["class", "learner"],
            open: () => root.instructor.showClass()
        },
        {
            name: qsTr("教材"),
            pages: ["lesson"],
            open: () => root.instructor.showLesson("")
        },
        {
            name: qsTr("名ぼ"),
            pages: ["people", "rename", "erase"],
            open: () => root.instructor.showPeople()
        },
        {
            name: qsTr("バス"),
            pages: ["bus"],
            open: () => root.instructor.bus.open()
        },
        {
            name: qsTr("安全"),
            pages: ["safety", "screen"],
            open: () => root.instructor.safety.open()
        }
    ]
    readonly property var titles: ({
            "class": qsTr("きょうのクラス"),
            "lesson": qsTr("つまずきやすい手順"),
            "people": qsTr("名ぼ"),
            "rename": qsTr("名前をかえる"),
            "erase": qsTr("記録を消す"),
            "bus": qsTr("わたしのバス停"),
            "safety": qsTr("記録の安全"),
            "screen": qsTr("画面と音")
        })

    implicitHeight: beside ? Math.max(place.implicitHeight, buttons.height) : buttons.height + (named ? Theme.gap + place.implicitHeight : 0)

    Flow {
        id: place

        y: root.beside ? Math.round((root.height - implicitHeight) / 2) : buttons.height + Theme.gap
        width: root.beside ? Math.ceil(root.need) + 1 : root.width
        spacing: Theme.gap
        visible: root.named

        BigButton {
            id: back

            visible: root.page === "learner"
            text: root.shell.keep(qsTr("クラスにもどる"))
            iconName: "left"
            points: root.points
            onAct: root.instructor.back()
        }

        TitleText {
            id: title

            visible: root.page !== "learner"
            text: root.titles[root.page] ?? qsTr("講師のページ")
            points: root.titlePoints
            ratio: Theme.labelRatio
            width: Math.min(Math.ceil(implicitWidth), place.width)
        }

        BodyText {
            id: today

            visible: root.page === "class"
            height: Math.max(implicitHeight, title.height)
            text: root.instructor.today
            points: root.points
            ratio: Theme.labelRatio
            color: Theme.quiet
            verticalAlignment: Text.AlignVCenter
        }
    }

    Flow {
        id: buttons

        readonly property real oneRow: {
            let sum = -spacing;
            for (const child of children)
                sum += child.width > 0 ? child.width + spacing : 0;
            return sum;
        }

        anchors.right: parent.right
        width: Math.min(root.width, oneRow)
        spacing: Theme.gap

        Repeater {
            model: root.inside ? root.tabs : []

            BigButton {
                required property var modelData

                readonly property bool current: modelData.pages.includes(root.page)

                text: modelData.name
                points: root.points
                look: current ? "primary" : "plain"
                Accessible.role: Accessible.PageTab
                Accessible.selected: current
                Accessible.onPressAction: click()
                onAct: modelData.open()
            }
        }

        BigButton {
            text: root.inside ? qsTr("おわる") : qsTr("やめる")
            spokenName: root.inside ? qsTr("講師のページを おわる") : qsTr("やめて、もどる")
            points: root.points
            iconName: "leave"
            look: "quiet"
            onAct: root.instructor.leave()
        }
    }
}
