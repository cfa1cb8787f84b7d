pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! Choose a zip, and really remove what is kept? The dialog for files is loaded when it is asked for. */
Flow {
    id: root

    required property ShellModel shell
    required property OwnBusModel bus

    property bool asking: false

    spacing: Theme.gap

    Loader {
        id: dialog

        active: false
        source: "BusFileDialog.qml"

        Connections {
            target: dialog.item
            ignoreUnknownSignals: true

            function onChosen(file: url) {
                root.bus.take(file);
            }
        }
    }

    BigButton {
        visible: !root.asking
        enabled: !root.bus.reading
        text: root.shell.keep(root.bus.reading ? qsTr("読んでいます") : root.bus.kept ? qsTr("べつの zip にする") : qsTr("zip をえらぶ"))
        points: Theme.record
        look: root.bus.kept ? "plain" : "primary"
        onAct: {
            dialog.active = false;
            dialog.active = true;
        }
    }

    BigButton {
        visible: root.bus.kept && !root.asking
        enabled: !root.bus.reading
        text: root.shell.keep(qsTr("時刻表を消す"))
        points: Theme.record
        look: "quiet"
        onAct: root.asking = true
    }

    BigButton {
        visible: root.asking
        text: qsTr("消さない")
        points: Theme.record
        look: "primary"
        onAct: root.asking = false
    }

    BigButton {
        visible: root.asking
        text: root.shell.keep(qsTr("ほんとうに 消す"))
        points: Theme.record
        look: "stop"
        onAct: {
            root.asking = false;
            root.bus.forget();
        }
    }
}
