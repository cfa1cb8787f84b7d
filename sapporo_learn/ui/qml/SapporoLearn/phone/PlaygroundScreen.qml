pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** ゆきあそび: a picture book of four pages. */
Item {
    id: book

    required property PhoneKit kit

    readonly property var play: kit.phone.playground
    property int shown: 0

    clip: true
    Component.onCompleted: shown = play.page
    onPlayChanged: {
        if (play.page !== shown) {
            turn.from = (play.page > shown ? 1 : -1) * width;
            shown = play.page;
            turn.restart();
        }
    }
    Item {
        id: sheet
        width: parent.width
        height: parent.height
        transform: Translate {
            x: Math.max(-0.4 * book.width, Math.min(0.4 * book.width, area.carriedX))
        }
        NumberAnimation on x {
            id: turn
            running: false
            to: 0
            duration: book.kit.time(PhoneTheme.gentle)
            easing.type: Easing.OutCubic
        }
        Loader {
            anchors.fill: parent
            sourceComponent: [snowman, lantern, sledge, bird][book.play.page]
        }
        PageStrip {
            id: strip
            kit: book.kit
            page: book.play.page
            pages: 4
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 2 * book.kit.mm
        }
    }
    Target {
        id: area
        kit: book.kit
        target: "playground/page"
        anchors.fill: parent
        anchors.topMargin: book.kit.phone.call.behind ? book.kit.gap : 0
        anchors.bottomMargin: book.kit.gap / 2
        grip: strip
        centred: true
        veiled: false
        radius: 4 * book.kit.mm
    }
    Component {
        id: snowman
        SnowmanPage {
            kit: book.kit
        }
    }
    Component {
        id: lantern
        LanternPage {
            kit: book.kit
        }
    }
    Component {
        id: sledge
        SledgePage {
            kit: book.kit
        }
    }
    Component {
        id: bird
        BirdPage {
            kit: book.kit
        }
    }
}
