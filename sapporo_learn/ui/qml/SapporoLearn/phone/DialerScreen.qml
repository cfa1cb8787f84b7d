pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The telephone without a call: keypad, history or contacts above their tabs; a card or a sheet over them. */
Item {
    id: dialer

    required property PhoneKit kit

    readonly property var board: kit.phone.dialer
    readonly property bool single: board.card.name !== undefined

    Rectangle {
        anchors.fill: parent
        color: PhoneTheme.ground
    }
    Loader {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: dialer.single ? parent.bottom : tabs.top
        sourceComponent: dialer.board.naming ? sheet : dialer.single ? card : dialer.board.tab === "keypad" ? keypad : rows
    }
    DialerTabs {
        id: tabs
        kit: dialer.kit
        visible: !dialer.single
        width: parent.width
        anchors.bottom: parent.bottom
    }
    Component {
        id: keypad
        DialerKeypad {
            kit: dialer.kit
        }
    }
    Component {
        id: rows
        DialerRows {
            kit: dialer.kit
        }
    }
    Component {
        id: card
        DialerCard {
            kit: dialer.kit
        }
    }
    Component {
        id: sheet
        DialerSheet {
            kit: dialer.kit
        }
    }
}
