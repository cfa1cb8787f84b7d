pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The drawn round portrait of a person of the practice world. */
PhoneIcon {
    required property var person

    name: person.id ? "portrait-" + person.id : ""
}
