pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** A call with a picture: it rings, goes on, or was with somebody who only pretended. */
Loader {
    id: video

    required property PhoneKit kit

    sourceComponent: ({
            "ringing": ringing,
            "talking": talking,
            "advice": advice
        })[kit.phone.video.phase] ?? null

    Component {
        id: ringing
        VideoRinging {
            kit: video.kit
        }
    }
    Component {
        id: talking
        VideoTalking {
            kit: video.kit
        }
    }
    Component {
        id: advice
        VideoAdvice {
            kit: video.kit
        }
    }
}
