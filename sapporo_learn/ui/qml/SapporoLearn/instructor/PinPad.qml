pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! The twelve keys of the PIN. */
Grid {
    id: root

    required property InstructorModel instructor

    columns: 3
    spacing: Theme.gap

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

        PinKey {
            required property string modelData

            text: modelData
            spokenName: qsTr("数字の%1").arg(text)
            onAct: root.instructor.digit(modelData)
        }
    }

    PinKey {
        iconName: "back"
        spokenName: qsTr("ひとつ消す")
        onAct: root.instructor.rubOut()
    }

    PinKey {
        text: "0"
        spokenName: qsTr("数字の%1").arg(text)
        onAct: root.instructor.digit("0")
    }

    PinKey {
        iconName: "check"
        spokenName: qsTr("けってい")
        look: "primary"
        onAct: root.instructor.submit()
    }
}
