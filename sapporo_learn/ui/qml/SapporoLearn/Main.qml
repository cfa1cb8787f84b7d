pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*!
    The one window, with the first page. It loads as little as it can, so that something stands there at once;
    everything else is in Pages, which is put into the window when the first page has been painted.
*/
Window {
    id: root

    required property ShellModel shell
    required property VoiceModel voice
    readonly property bool appearing: appear.running

    // Set by Pages.
    property string page: "welcome"
    property bool ready: false // the page stands still and takes touches
    property bool covered: false // something lies over the first page

    signal panelWanted(string section)

    function focusFirst() {
        first.forceActiveFocus(Qt.OtherFocusReason);
    }

    title: qsTr("さっぽろ スマホれんしゅう")
    width: 1280
    height: 800
    color: Theme.ground

    Binding {
        target: Theme
        property: "pxPerMm"
        value: root.shell.pxPerMm
    }

    Binding {
        target: Theme
        property: "textScale"
        value: root.shell.textScale
    }

    Binding {
        target: Theme
        property: "themeName"
        value: root.shell.theme
    }

    Binding {
        target: Theme
        property: "pace"
        value: root.shell.pace
    }

    Loader {
        id: first

        anchors.fill: parent
        focus: true
        enabled: !root.covered
        active: root.page === "welcome"
        onLoaded: {
            if (root.ready) // at the start it stands there at once
                appear.restart();
        }

        sourceComponent: WelcomePage {
            shell: root.shell
            voice: root.voice
            onPanelWanted: section => root.panelWanted(section)
        }

        NumberAnimation {
            id: appear

            target: first.item
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.fade
        }
    }
}
