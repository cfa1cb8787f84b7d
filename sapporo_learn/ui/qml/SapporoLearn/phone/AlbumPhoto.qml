pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** One photo, large: slide or arrows to its neighbours, the bin; before it goes, a question. */
Rectangle {
    id: pane

    required property PhoneKit kit

    readonly property var album: kit.phone.gallery
    readonly property var photo: album.large
    readonly property string choice: album.asking ? "asking" : album.bin ? "restore" : "look"
    property int shown: -1

    color: PhoneTheme.nightTop
    clip: true
    Component.onCompleted: shown = photo.number
    onPhotoChanged: {
        if (photo.number !== shown && shown >= 0) {
            turn.from = (photo.number < shown ? 1 : -1) * width;
            shown = photo.number;
            turn.restart();
        }
    }

    Target {
        id: area
        kit: pane.kit
        target: "gallery/large"
        centred: true
        veiled: false
        radius: 2 * pane.kit.mm
        width: parent.width
        anchors.top: parent.top
        anchors.topMargin: pane.kit.phone.call.behind ? pane.kit.gap : 0
        anchors.bottom: question.visible ? question.top : keys.top
        anchors.bottomMargin: pane.kit.gap
        PhotoOf {
            kit: pane.kit
            picture: pane.photo.picture
            finger: pane.photo.finger
            name: pane.photo.name
            width: area.width
            height: area.height
            transform: Translate {
                x: Math.max(-0.4 * pane.width, Math.min(0.4 * pane.width, area.carriedX))
            }
            NumberAnimation on x {
                id: turn
                running: false
                to: 0
                duration: pane.kit.time(PhoneTheme.gentle)
                easing.type: Easing.OutCubic
            }
        }
        Rectangle {
            width: place.implicitWidth + 3 * pane.kit.mm
            height: place.height + 0.6 * pane.kit.mm
            radius: height / 2
            color: PhoneTheme.snow
            anchors.horizontalCenter: parent.horizontalCenter
            y: pane.kit.mm
            PhoneText {
                id: place
                anchors.centerIn: parent
                kit: pane.kit
                part: "small"
                spoken: false
                font.bold: true
                text: pane.photo.place
            }
        }
    }
    CameraNotice {
        id: question
        kit: pane.kit
        visible: pane.album.asking
        text: pane.kit.whole("ごみ箱に 入れますか")
        width: parent.width - 4 * pane.kit.mm
        x: 2 * pane.kit.mm
        anchors.bottom: keys.top
        anchors.bottomMargin: pane.kit.gap
    }
    Loader {
        id: keys
        x: 2 * pane.kit.mm
        width: parent.width - 2 * x
        anchors.bottom: parent.bottom
        anchors.bottomMargin: pane.kit.gap / 2
        sourceComponent: pane.choice === "look" ? look : pane.choice === "asking" ? asking : restore
    }
    Component {
        id: look
        Item {
            width: keys.width
            height: bin.height
            ArrowButton {
                kit: pane.kit
                target: "gallery/newer"
                icon: "arrow-left"
                anchors.verticalCenter: parent.verticalCenter
            }
            BinSign {
                id: bin
                kit: pane.kit
                target: "gallery/throw-away"
                anchors.horizontalCenter: parent.horizontalCenter
            }
            ArrowButton {
                kit: pane.kit
                target: "gallery/older"
                icon: "arrow-right"
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
    Component {
        id: asking
        Column {
            width: keys.width
            spacing: pane.kit.gap
            WordButton {
                kit: pane.kit
                target: "gallery/erase"
                word: "消す"
                strong: true
                colour: PhoneTheme.stop
                width: parent.width
            }
            WordButton {
                kit: pane.kit
                target: "gallery/keep"
                word: "やめる"
                width: parent.width
            }
        }
    }
    Component {
        id: restore
        WordButton {
            kit: pane.kit
            target: "gallery/restore"
            word: "もどす"
            strong: true
            width: keys.width
        }
    }
}
