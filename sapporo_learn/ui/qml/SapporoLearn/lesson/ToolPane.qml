pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! What one can ask for, always in the same order. つぎへ takes the place of たすけて when there is nothing to do. */
Scroller {
    id: root

    required property ShellModel shell
    required property LessonModel lesson
    required property LayoutModel plan
    readonly property bool reading: !plan.turns || !plan.doing
    readonly property bool doing: !plan.turns || plan.doing
    readonly property bool column: plan.mode === "above"

    signal turned(bool doing)

    function fit(button: Item): real {
        return column ? width : Math.min(button.implicitWidth, width);
    }

    objectName: "tools"
    contentHeight: flow.height
    stops: [...new Set(Array.from(flow.children, child => child.visible ? child.y : 0))]
    moreName: qsTr("ほかのボタンを見る")
    lessName: qsTr("まえのボタンを見る")

    Flow {
        id: flow

        width: root.width
        spacing: Theme.gap

        BigButton {
            id: listen

            width: root.fit(listen)
            visible: root.reading
            iconName: "listen"
            text: root.plan.shortLabels ? qsTr("聞く") : root.shell.keep(qsTr("もういちど聞く"))
            spokenName: qsTr("もういちど聞く")
            onAct: root.lesson.repeat()
        }

        BigButton {
            id: look

            width: root.fit(look)
            visible: root.plan.turns && !root.plan.doing && root.lesson.nextLabel === ""
            look: "primary"
            iconName: "phone"
            text: root.shell.keep(qsTr("スマホを見る"))
            onAct: root.turned(true)
        }

        BigButton {
            id: read

            width: root.fit(read)
            visible: root.plan.turns && root.plan.doing
            look: "primary"
            iconName: "read"
            text: root.shell.keep(qsTr("文を見る"))
            onAct: root.turned(false)
        }

        BigButton {
            id: back

            width: root.fit(back)
            visible: root.doing
            enabled: root.lesson.canBack
            iconName: "back"
            text: root.plan.shortLabels ? qsTr("戻る") : root.shell.keep(qsTr("ひとつ戻る"))
            spokenName: qsTr("ひとつ戻る")
            onAct: root.lesson.back()
        }

        BigButton {
            id: next

            width: root.fit(next)
            visible: root.lesson.nextLabel !== ""
            look: "primary"
            iconName: "next"
            trailing: true
            text: root.lesson.nextLabel
            onAct: root.lesson.next()
        }

        BigButton {
            id: help

            width: root.fit(help)
            visible: root.doing && root.lesson.nextLabel === ""
            iconName: "help"
            text: qsTr("たすけて")
            onAct: root.lesson.help()
        }

        BigButton {
            id: restart

            width: root.fit(restart)
            visible: root.doing
            look: "quiet"
            text: root.plan.shortLabels ? qsTr("最初へ") : root.shell.keep(qsTr("最初にもどす"))
            spokenName: qsTr("最初にもどす")
            onAct: root.lesson.restart()
        }
    }
}
