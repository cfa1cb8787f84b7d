pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** A call that rings, or one that goes on, its screen off while the phone is at the ear. */
Loader {
    id: call

    required property PhoneKit kit

    sourceComponent: ({
            "ringing": ringing,
            "ringing-locked": locked,
            "talking": kit.phone.call.dark ? atEar : kit.phone.call.recording.length ? recording : talking
        })[kit.phone.call.phase] ?? null

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
        id: atEar
        AtEarPane {
            kit: call.kit
        }
    }
    Component {
        id: recording
        RecordingPane {
            kit: call.kit
        }
    }
}
