pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** What fills the glass: the present screen between status bar and navigation bar, and what covers everything. */
Item {
    id: glass

    required property PhoneKit kit

    readonly property string screen: kit.phone.screen
    readonly property bool calling: screen === "call" ? kit.phone.call.phase !== "none" : screen === "video" && kit.phone.video.night === true
    readonly property string cover: kit.phone.cover.name ?? ""
    readonly property bool night: screen === "lock" || calling
    readonly property bool off: screen === "call" && kit.phone.call.dark === true

    /** An app's file has the name of its screen; only what is shown is loaded. */
    function load() {
        page.setSource(screen[0].toUpperCase() + screen.slice(1) + "Screen.qml", {
            kit: kit
        });
    }

    /** What covers everything has its file, too. */
    function loadCover() {
        if (cover !== "")
            over.setSource(cover[0].toUpperCase() + cover.slice(1) + "Cover.qml", {
                kit: kit
            });
        else
            over.source = "";
    }

    onScreenChanged: load()
    onCoverChanged: loadCover()
    Component.onCompleted: {
        load();
        loadCover();
    }

    Rectangle {
        anchors.fill: parent
        color: glass.screen === "dark" ? PhoneTheme.night : glass.screen === "call" ? PhoneTheme.ground : PhoneTheme.snow
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
        visible: !glass.off && glass.screen !== "dark"
        anchors.left: parent.left
        anchors.right: parent.right
        kit: glass.kit
        night: glass.night
    }
    Target {
        kit: glass.kit
        target: "panel/open"
        width: parent.width
        height: glass.kit.touch
        visible: offered
        veiled: false
    }
    Target {
        kit: glass.kit
        target: "nav/edge"
        y: glass.kit.touch + glass.kit.gap
        width: glass.kit.touch
        height: parent.height - y - nav.height
        visible: offered
        veiled: false
    }
    Loader {
        id: over
        objectName: "veil"
        anchors.fill: parent
        anchors.bottomMargin: glass.kit.phone.cover.besideBar === true && nav.visible ? nav.height : 0
    }
    VolumeBar {
        kit: glass.kit
        x: glass.kit.mm
        width: parent.width - 2 * x
        height: status.row
    }
    Rectangle {
        anchors.fill: parent
        color: PhoneTheme.night
        opacity: Math.max(0, PhoneTheme.fullLight - (glass.kit.phone.device.brightness ?? 9)) * PhoneTheme.dimming
        visible: opacity > 0
    }
}
