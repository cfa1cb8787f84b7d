pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! Three amounts of small kana, each shown above the same word. */
SettingGroup {
    id: root

    required property WordsModel words

    heading: qsTr("ふりがな")

    Repeater {
        model: [qsTr("なし"), qsTr("むずかしい字"), qsTr("すべて")]

        Choice {
            id: amount

            required property int index
            required property string modelData

            chosen: root.words.furigana === index
            spokenName: qsTr("ふりがな、%1").arg(modelData)
            onAct: root.words.setFurigana(index)

            Column {
                width: Math.max(sample.width, amountName.implicitWidth) + 2 * Theme.smallGap
                spacing: Theme.smallGap / 2

                Item {
                    anchors.horizontalCenter: parent.horizontalCenter
                    width: sample.width
                    height: sample.tallest

                    RubyText {
                        id: sample

                        readonly property real tallest: Math.ceil(pixelSize * Theme.lineRatioWithRuby) + Math.ceil(Math.round(pixelSize * Theme.rubyRatio) * Theme.rubyLineRatio)

                        objectName: "sample"
                        anchors.bottom: parent.bottom
                        width: Math.ceil(naturalWidth) + 1
                        line: root.words.samples[amount.index]
                        pixelSize: Theme.mm(Theme.body * Theme.mmPerPt)
                        Accessible.ignored: true
                    }
                }

                BodyText {
                    id: amountName

                    anchors.horizontalCenter: parent.horizontalCenter
                    text: amount.modelData
                    Accessible.ignored: true
                }
            }
        }
    }
}
