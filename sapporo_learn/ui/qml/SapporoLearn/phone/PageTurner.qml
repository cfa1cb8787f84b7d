pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** Which page of a list this is, between the arrows that turn it. */
Item {
    id: turner

    required property PhoneKit kit
    /** The app, whose arrows are `app/previous` and `app/next`. */
    required property string app
    required property int page
    required property int pages
    /** More pages than there is room for dots. */
    readonly property bool crowded: pages > 5

    height: kit.touch

    Repeater {
        model: ["previous", "next"]
        Target {
            id: arrow
            required property string modelData
            required property int index
            kit: turner.kit
            target: turner.app + "/" + modelData
            visible: offered
            x: index * (turner.width - width)
            width: 1.25 * turner.kit.touch
            height: turner.kit.touch
            radius: height / 2
            Rectangle {
                anchors.fill: parent
                radius: arrow.radius
                color: PhoneTheme.snow
                border.color: PhoneTheme.lilac
                border.width: turner.kit.stroke
            }
            PhoneIcon {
                anchors.centerIn: parent
                kit: turner.kit
                name: arrow.index ? "arrow-right" : "arrow-left"
                size: 0.5 * arrow.height
            }
        }
    }
    PhoneText {
        kit: turner.kit
        part: "label"
        visible: turner.crowded
        anchors.centerIn: parent
        text: (turner.page + 1) + "／" + turner.pages
    }
    PageStrip {
        kit: turner.kit
        visible: !turner.crowded
        page: turner.page
        pages: turner.pages
        anchors.centerIn: parent
    }
}
