pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** わたしのバス停 with the times of a real operator: a stop, a direction, the next buses. */
Rectangle {
    id: own

    required property PhoneKit kit

    color: PhoneTheme.ground

    Loader {
        anchors.fill: parent
        sourceComponent: own.kit.phone.ownbus.pane === "times" ? times : list
    }
    Component {
        id: list
        OwnBusListPane {
            kit: own.kit
        }
    }
    Component {
        id: times
        OwnBusTimesPane {
            kit: own.kit
        }
    }
}
