pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** A large choice: a drawing where there is one, the word, smaller ones above and below it. */
Target {
    id: choice

    required property string word
    property string above: ""
    property string below: ""
    property string icon: ""
    readonly property bool strong: below !== ""
    readonly property real pad: 1.6 * kit.mm

    height: Math.max(kit.touch, 15 * kit.mm, words.height + 2 * pad)
    radius: 4 * kit.mm

    Rectangle {
        anchors.fill: parent
        radius: choice.radius
        color: PhoneTheme.snow
        border.color: choice.strong ? PhoneTheme.lilac : PhoneTheme.line
        border.width: (choice.strong ? 1.6 : 0.7) * choice.kit.stroke
    }
    PhoneIcon {
        id: sign
        kit: choice.kit
        name: choice.icon
        size: choice.icon ? (choice.above ? choice.kit.small : 1.15 * choice.kit.label) : 0
        x: choice.pad
        y: choice.above ? words.y : (parent.height - height) / 2
    }
    Column {
        id: words
        readonly property real beside: choice.icon ? sign.width + choice.pad : 0
        x: choice.icon ? choice.pad : choice.pad / 4
        width: parent.width - 2 * x
        anchors.verticalCenter: parent.verticalCenter
        FitText {
            kit: choice.kit
            part: "sign"
            least: kit.sign
            most: kit.small
            spoken: false
            visible: choice.above !== ""
            x: words.beside
            width: parent.width - x
            line: choice.above
            color: choice.strong ? PhoneTheme.lilac : PhoneTheme.quietInk
        }
        PhoneText {
            kit: choice.kit
            part: "label"
            spoken: false
            x: choice.above ? 0 : words.beside
            width: parent.width - x
            horizontalAlignment: choice.icon ? Text.AlignLeft : Text.AlignHCenter
            text: choice.kit.whole(choice.word)
            leading: 1.06
        }
        PhoneText {
            kit: choice.kit
            part: "small"
            spoken: false
            visible: choice.below !== ""
            width: parent.width
            text: choice.kit.whole(choice.below)
            color: PhoneTheme.quietInk
        }
    }
}
