pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** バスしらべ: one thing to choose on each screen, then the times. */
Item {
    id: bus

    required property PhoneKit kit

    readonly property string pane: kit.phone.bus.pane

    Rectangle {
        anchors.fill: parent
        color: PhoneTheme.ground
    }
    Loader {
        anchors.fill: parent
        sourceComponent: ({
                "rows": rows,
                "times": times,
                "delay": delay
            })[bus.pane] ?? list
    }
    Component {
        id: list
        BusListPane {
            kit: bus.kit
        }
    }
    Component {
        id: rows
        BusKanaPane {
            kit: bus.kit
        }
    }
    Component {
        id: times
        BusTimesPane {
            kit: bus.kit
        }
    }
    Component {
        id: delay
        BusDelayPane {
            kit: bus.kit
        }
    }
}
