pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The album or the bin: four photos a page, arrows where there are more. */
Item {
    id: pages

    required property PhoneKit kit

    readonly property var album: kit.phone.gallery
    readonly property real above: kit.phone.call.behind ? kit.gap : kit.gap / 2
    readonly property bool turns: album.pages > 1
    readonly property real room: height - grid.y - kit.gap - (turns ? strip.height + kit.gap : 0)

    PhoneText {
        id: title
        kit: pages.kit
        part: "label"
        font.bold: true
        x: pages.kit.margin
        y: pages.above + (bin.height - height) / 2
        text: pages.album.bin ? "ごみ箱" : "アルバム"
    }
    BinSign {
        id: bin
        kit: pages.kit
        target: "gallery/bin"
        visible: offered
        y: pages.above
        anchors.right: parent.right
        anchors.rightMargin: 1.5 * pages.kit.mm
    }
    PhoneText {
        kit: pages.kit
        visible: pages.album.photos.length === 0
        y: grid.y + 4 * pages.kit.mm
        x: pages.kit.margin
        width: pages.width - 2 * x
        horizontalAlignment: Text.AlignHCenter
        text: pages.album.bin ? "からです。" : "まだ 写真が\nありません。"
    }
    Grid {
        id: grid
        x: 2 * pages.kit.mm
        y: bin.y + bin.height + pages.kit.gap
        width: pages.width - 2 * x
        columns: 2
        spacing: pages.kit.gap
        Repeater {
            model: pages.album.photos
            Target {
                id: cell
                required property var modelData
                required property int index
                kit: pages.kit
                target: "gallery/photo-" + (index + 1)
                width: (grid.width - grid.spacing) / 2
                height: Math.min((pages.room - grid.spacing) / 2, 1.2 * width)
                radius: 2 * pages.kit.mm
                PhotoOf {
                    kit: pages.kit
                    picture: cell.modelData.picture
                    finger: cell.modelData.finger
                    anchors.fill: parent
                }
                Rectangle {
                    anchors.fill: parent
                    color: "transparent"
                    border.color: PhoneTheme.line
                    border.width: pages.kit.stroke
                }
            }
        }
    }
    Item {
        id: strip
        visible: pages.turns
        x: grid.x
        width: grid.width
        height: pages.kit.touch
        anchors.bottom: parent.bottom
        anchors.bottomMargin: pages.kit.gap / 2
        ArrowButton {
            kit: pages.kit
            target: "gallery/previous"
            icon: "arrow-left"
        }
        PageStrip {
            kit: pages.kit
            page: pages.album.page
            pages: pages.album.pages
            anchors.centerIn: parent
        }
        ArrowButton {
            kit: pages.kit
            target: "gallery/next"
            icon: "arrow-right"
            anchors.right: parent.right
        }
    }
}
