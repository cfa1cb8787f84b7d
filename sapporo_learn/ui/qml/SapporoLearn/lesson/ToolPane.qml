pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*!
    What one can ask for, always in the same order. つぎへ takes the place of what has nothing to do then. When sentence
    and phone take turns, もういちど聞く stands in the page's head.
*/
Scroller {
    id: root

    required property ShellModel shell
    required property LessonModel lesson
    required property LayoutModel plan
    readonly property bool goesOn: lesson.nextLabel !== ""
    readonly property bool column: plan.mode === "above"

    signal turned(bool doing)

    // two rows of two, one below the other: as wide as each other, or the left ones as wide as they need
    readonly property real half: Math.floor((width - Theme.gap) / 2)
    readonly property var leftOnes: [plan.turns ? read : listen, help]
    readonly property real leftNeed: widest(leftOnes)
    readonly property real rightNeed: widest([back, restart, next])
    readonly property bool paired: !column && plan.tools.height > 1.5 * Theme.button && (!plan.turns || plan.doing) && leftNeed + Theme.gap + rightNeed <= width
    readonly property real leftWidth: Math.min(Math.max(half, leftNeed), width - Theme.gap - rightNeed)

    function widest(buttons: var): real {
        return Math.max(...buttons.map(button => Math.ceil(button.implicitWidth)));
    }

    function fit(button: Item): real {
        if (paired)
            return leftOnes.includes(button) ? leftWidth : width - Theme.gap - leftWidth;
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
            visible: !root.plan.turns
            iconName: "listen"
            text: root.shell.keep(qsTr("もういちど聞く"))
            spokenName: qsTr("もういちど聞く")
            onAct: root.lesson.repeat()
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
            enabled: root.lesson.canBack
            iconName: root.plan.shortLabels ? "" : "back"
            text: root.plan.shortLabels ? qsTr("戻る") : root.shell.keep(qsTr("ひとつ戻る"))
            spokenName: qsTr("ひとつ戻る")
            onAct: root.lesson.back()
        }

        BigButton {
            id: help

            width: root.fit(help)
            iconName: "help"
            text: qsTr("たすけて")
            onAct: root.lesson.help()
        }

        BigButton {
            id: look

            width: root.fit(look)
            visible: root.plan.turns && !root.plan.doing && !root.goesOn
            look: "primary"
            iconName: "phone"
            text: root.plan.shortLabels ? qsTr("スマホ") : root.shell.keep(qsTr("スマホを見る"))
            spokenName: qsTr("スマホを見る")
            onAct: root.turned(true)
        }

        BigButton {
            id: restart

            width: root.fit(restart)
            visible: !root.goesOn && (!root.plan.turns || root.plan.doing)
            enabled: root.lesson.canRestart
            look: "quiet"
            text: root.plan.shortLabels ? qsTr("最初へ") : root.shell.keep(qsTr("最初にもどす"))
            spokenName: qsTr("最初にもどす")
            onAct: root.lesson.restart()
        }

        BigButton {
            id: next

            width: root.fit(next)
            visible: root.goesOn
            look: "primary"
            iconName: root.plan.shortLabels ? "" : "next"
            trailing: true
            text: root.lesson.nextLabel
            onAct: root.lesson.next()
        }
    }
}
