pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** What is written, letter by letter: pending ones underlined, a mark where the next will stand. Only its end is shown. */
Item {
    id: typed

    required property PhoneKit kit
    /** Lines of letters, as the model gives them. */
    required property var lines
    required property string written
    property bool writing: false

    readonly property real line: Math.ceil(1.28 * kit.reading)
    readonly property int most: Math.max(1, Math.floor(height / line))

    objectName: "paper"
    clip: true
    Accessible.role: Accessible.StaticText
    Accessible.name: written

    Column {
        width: parent.width
        y: -Math.max(0, Math.round(height / typed.line) - typed.most) * typed.line
        Repeater {
            model: typed.lines.length
            Flow {
                id: row
                required property int index
                readonly property var letters: typed.lines[index] ?? []
                width: typed.width
                height: Math.max(typed.line, childrenRect.height)
                Repeater {
                    model: row.letters.length
                    Item {
                        id: place
                        required property int index
                        readonly property var each: row.letters[index] ?? {}
                        width: letter.implicitWidth
                        height: typed.line
                        PhoneText {
                            id: letter
                            kit: typed.kit
                            spoken: false
                            leading: 1
                            text: place.each.letter ?? ""
                        }
                        Rectangle {
                            visible: place.each.pending ?? false
                            y: letter.height + 0.3 * typed.kit.mm
                            width: parent.width
                            height: Math.max(1, 0.5 * typed.kit.mm)
                            color: PhoneTheme.lilac
                        }
                    }
                }
                Rectangle {
                    visible: typed.writing && row.index === typed.lines.length - 1
                    width: Math.max(1, 0.6 * typed.kit.mm)
                    height: typed.line
                    color: PhoneTheme.lilac
                }
            }
        }
    }
}
