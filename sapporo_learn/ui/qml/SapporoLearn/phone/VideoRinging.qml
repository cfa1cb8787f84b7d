pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** Somebody calls with a picture: oneself small, 拒否 on the left, 応答 on the right, as messengers show it. */
Item {
    id: pane

    required property PhoneKit kit

    Caller {
        kit: pane.kit
        person: pane.kit.phone.video.person
        line: pane.kit.whole("ビデオ通話")
        rings: true
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: unseen.visible ? unseen.top : buttons.top
        anchors.margins: 3 * pane.kit.mm
    }
    SelfPicture {
        kit: pane.kit
        visible: unseen.visible
        small: true
    }
    WordButton {
        id: unseen
        kit: pane.kit
        target: "video/answer-unseen"
        visible: offered
        word: "カメラオフで\n応答"
        x: pane.kit.margin
        width: parent.width - 2 * x
        anchors.bottom: buttons.top
        anchors.bottomMargin: 2 * pane.kit.gap
    }
    Item {
        id: buttons
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 5 * pane.kit.mm
        height: refuse.height
        RoundButton {
            id: refuse
            kit: pane.kit
            target: "video/refuse"
            icon: "hang-up"
            word: "拒否"
            colour: PhoneTheme.stop
            x: 0.27 * parent.width - width / 2
        }
        RoundButton {
            kit: pane.kit
            target: "video/answer"
            icon: "camera-on-light"
            word: "応答"
            colour: PhoneTheme.go
            x: 0.73 * parent.width - width / 2
        }
    }
}
