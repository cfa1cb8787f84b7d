pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** つながりトーク: the list of friends or talks, one friend, one talk, or adding a friend. */
Loader {
    id: messenger

    required property PhoneKit kit

    readonly property var board: kit.phone.messenger

    sourceComponent: board.room.id ? room : board.adding !== "none" ? adding : board.card.id ? card : list

    Component {
        id: list
        TalkList {
            kit: messenger.kit
        }
    }
    Component {
        id: card
        FriendCard {
            kit: messenger.kit
        }
    }
    Component {
        id: room
        TalkRoom {
            kit: messenger.kit
        }
    }
    Component {
        id: adding
        FriendAdding {
            kit: messenger.kit
        }
    }
}
