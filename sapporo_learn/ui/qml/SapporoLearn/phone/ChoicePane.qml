pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** One of two, and a few words that show what it means. */
Column {
    id: pane

    required property PhoneKit kit
    required property var targets
    required property var words
    required property int chosen
    required property string sample
    required property string part

    spacing: kit.gap
    Repeater {
        model: pane.targets
        SettingRow {
            required property string modelData
            required property int index
            kit: pane.kit
            target: modelData
            word: pane.words[index]
            end: "choice"
            on: index === pane.chosen
            width: pane.width
        }
    }
    PhoneText {
        kit: pane.kit
        x: pane.kit.mm
        part: pane.part
        width: pane.width - 2 * x
        text: pane.sample
    }
}
