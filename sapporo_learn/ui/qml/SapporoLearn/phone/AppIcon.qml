pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** An app on the home screen: a drawn tile with its name below, or beside it where the phone is narrow. */
Target {
    id: app

    required property string icon
    required property string word
    required property int badge
    required property bool row

    readonly property real tile: row ? kit.touch : Math.min(width * 0.68, Math.max(1.25 * kit.touch, 20 * kit.mm))

    height: row ? Math.max(tile, label.height) + kit.mm : tile + label.height + 2 * kit.mm
    radius: 4 * kit.mm

    Rectangle {
        anchors.fill: parent
        visible: app.row
        radius: app.radius
        color: PhoneTheme.paper
        border.color: PhoneTheme.line
        border.width: Math.max(1, 0.25 * app.kit.mm)
    }
    PhoneIcon {
        id: picture
        kit: app.kit
        name: app.icon
        size: app.tile
        x: app.row ? app.kit.mm : (app.width - width) / 2
        y: app.row ? (app.height - height) / 2 : app.kit.mm
    }
    CountBadge {
        kit: app.kit
        count: app.badge
        x: picture.x + picture.width - width * 0.62
        y: picture.y - height * 0.1
    }
    PhoneText {
        id: label
        kit: app.kit
        part: "label"
        spoken: false
        text: app.word
        leading: 1.05
        horizontalAlignment: app.row ? Text.AlignLeft : Text.AlignHCenter
        verticalAlignment: app.row ? Text.AlignVCenter : Text.AlignTop
        x: app.row ? picture.x + picture.width + 4.4 * app.kit.mm : 0
        y: app.row ? (app.height - height) / 2 : picture.y + picture.height + 0.6 * app.kit.mm
        width: app.width - x
        wrapMode: Text.NoWrap
    }
}
