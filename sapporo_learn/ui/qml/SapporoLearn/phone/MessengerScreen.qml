pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** つながりトーク: the list of talks, or one talk. */
Loader {
    id: messenger

    required property PhoneKit kit

    sourceComponent: kit.phone.messenger.room.id ? room : list

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
}
