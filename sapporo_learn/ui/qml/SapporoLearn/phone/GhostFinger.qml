pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/** A drawn hand that goes to the target and does what the learner is to do. */
Item {
    id: ghost

    required property PhoneKit kit
    required property TouchSurface surface

    readonly property PhoneModel phone: kit.phone
}
