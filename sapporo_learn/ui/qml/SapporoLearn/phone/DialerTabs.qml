pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** キーパッド, 履歴, 連絡先 along the lower edge; all words in one size, on two lines where the phone is narrow. */
Item {
    id: tabs

    required property PhoneKit kit

    readonly property var items: kit.phone.dialer.tabs
    readonly property real edge: 0.6 * kit.mm
    readonly property real pad: 0.7 * kit.mm
    readonly property real inner: width - 2 * edge - (items.length - 1) * kit.gap
    readonly property bool flat: inner >= letters(true) * kit.label + 2 * items.length * pad
    readonly property real size: Math.floor(Math.min(kit.label, (inner - 2 * items.length * pad) / letters(flat), (inner - items.length * kit.touch) / 2))

    /** How wide a word is, in letters. */
    function span(word: string, oneLine: bool): int {
        return oneLine ? word.replace("\n", "").length : Math.max(...word.split("\n").map(part => part.length));
    }
    function letters(oneLine: bool): int {
        return items.reduce((sum, tab) => sum + span(tab.word, oneLine), 0);
    }

    height: row.height + kit.gap / 2

    Row {
        id: row
        x: tabs.edge
        spacing: tabs.kit.gap
        Repeater {
            model: tabs.items
            Target {
                id: tab
                required property var modelData
                readonly property bool chosen: tabs.kit.phone.dialer.tab === modelData.id
                kit: tabs.kit
                target: "dialer/" + modelData.id
                width: tabs.span(modelData.word, tabs.flat) * tabs.size + (tabs.inner - tabs.letters(tabs.flat) * tabs.size) / tabs.items.length
                height: Math.max(tabs.kit.touch, (tabs.flat ? 1 : 2) * 1.08 * tabs.size + tabs.kit.mm)
                radius: 3 * tabs.kit.mm
                Accessible.checkable: true
                Accessible.checked: chosen
                Rectangle {
                    anchors.fill: parent
                    radius: tab.radius
                    color: tab.chosen ? PhoneTheme.lilac : PhoneTheme.snow
                    border.color: PhoneTheme.lilac
                    border.width: tabs.kit.stroke
                }
                PhoneText {
                    anchors.centerIn: parent
                    kit: tabs.kit
                    part: "small"
                    spoken: false
                    font.pixelSize: tabs.size
                    font.bold: tab.chosen
                    leading: 1.06
                    horizontalAlignment: Text.AlignHCenter
                    text: tabs.flat ? tab.modelData.word.replace("\n", "") : tab.modelData.word
                    color: tab.chosen ? PhoneTheme.snow : PhoneTheme.lilac
                }
            }
        }
    }
}
