pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** Over the talk of somebody whom nobody knows: 追加, 通報 and, most visible, ブロック. */
Rectangle {
    id: banner

    required property PhoneKit kit

    readonly property var offered: kit.phone.offered
    readonly property var small: [
        {
            target: "messenger/add-stranger",
            word: "追加"
        },
        {
            target: "messenger/report",
            word: "通報"
        }
    ].filter(choice => offered.includes(choice.target))

    height: words.height + kit.gap
    color: PhoneTheme.snow

    Column {
        id: words
        x: banner.kit.margin
        y: banner.kit.gap / 2
        width: parent.width - 2 * x
        spacing: banner.kit.gap
        PhoneText {
            kit: banner.kit
            part: "label"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: banner.kit.phone.messenger.strange.line ?? ""
            font.bold: true
        }
        Row {
            visible: banner.small.length > 0
            width: parent.width
            spacing: banner.kit.gap
            Repeater {
                model: banner.small
                WordButton {
                    required property var modelData
                    kit: banner.kit
                    target: modelData.target
                    word: modelData.word
                    width: (words.width - (banner.small.length - 1) * banner.kit.gap) / banner.small.length
                }
            }
        }
        WordButton {
            kit: banner.kit
            target: "messenger/block"
            word: "ブロック"
            colour: PhoneTheme.stop
            strong: true
            width: parent.width
        }
    }
}
