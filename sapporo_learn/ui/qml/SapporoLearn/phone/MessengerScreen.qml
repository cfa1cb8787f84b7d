pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** つながりトーク: the list of talks, one talk, or adding a friend. */
Loader {
    id: messenger

    required property PhoneKit kit

    sourceComponent: kit.phone.messenger.room.id ? room : kit.phone.messenger.adding === "none" ? list : adding

    Component {
        id: list
        TalkList {
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
