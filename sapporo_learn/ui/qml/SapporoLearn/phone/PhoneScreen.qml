pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** What fills the glass: the present screen between status bar and navigation bar. */
Item {
    id: glass

    required property PhoneKit kit

    readonly property string screen: kit.phone.screen
    readonly property bool calling: screen === "call" ? kit.phone.call.phase !== "none" : screen === "video" && kit.phone.video.night === true
    readonly property bool night: screen === "lock" || calling
    readonly property bool off: screen === "call" && kit.phone.call.dark === true

    /** An app's file has the name of its screen; only what is shown is loaded. */
    function load() {
        page.setSource(screen[0].toUpperCase() + screen.slice(1) + "Screen.qml", {
            kit: kit
        });
    }

    onScreenChanged: load()
    Component.onCompleted: load()

    Rectangle {
        anchors.fill: parent
        color: glass.screen === "call" ? PhoneTheme.ground : PhoneTheme.snow
    }
    Rectangle {
        anchors.fill: parent
        visible: glass.calling
        gradient: Gradient {
            GradientStop {
                position: 0
                color: PhoneTheme.nightTop
            }
            GradientStop {
                position: 1
                color: PhoneTheme.nightMiddle
            }
        }
    }
    Wallpaper {
        anchors.fill: parent
        kit: glass.kit
        night: glass.night
        visible: !glass.calling && (glass.night || glass.screen === "home")
    }
    Loader {
        id: page
        anchors.fill: parent
        anchors.topMargin: status.visible ? status.height : 0
        anchors.bottomMargin: nav.visible ? nav.height : 0
        onLoaded: appear.restart()
        NumberAnimation on opacity {
            id: appear
            from: 0
            to: 1
            duration: glass.kit.time(PhoneTheme.quick)
        }
    }
    NavBar {
        id: nav
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        kit: glass.kit
        night: glass.night
    }
    StatusBar {
        id: status
        visible: !glass.off
        anchors.left: parent.left
        anchors.right: parent.right
        kit: glass.kit
        night: glass.night
    }
}
