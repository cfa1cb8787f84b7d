pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** A call that rings, one that goes on, or the list of missed calls. */
Loader {
    id: call

    required property PhoneKit kit

    sourceComponent: ({
            "ringing": ringing,
            "ringing-locked": locked,
            "talking": talking
        })[kit.phone.call.phase] ?? history

    Component {
        id: ringing
        RingingPane {
            kit: call.kit
        }
    }
    Component {
        id: locked
        RingingLockedPane {
            kit: call.kit
        }
    }
    Component {
        id: talking
        TalkingPane {
            kit: call.kit
        }
    }
    Component {
        id: history
        HistoryPane {
            kit: call.kit
        }
    }
}
