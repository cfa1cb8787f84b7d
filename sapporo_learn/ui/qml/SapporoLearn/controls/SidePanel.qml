pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! Letters, colours and sound, set by looking and listening; every touch shows or sounds at once. */
FocusScope {
    id: root

    required property ShellModel shell
    required property VoiceModel voice
    required property FitModel fit
    property string section: "" // letters, sound, both; "" = closed
    readonly property bool open: section !== ""
    readonly property string heading: section === "sound" ? qsTr("聞きやすく") : section === "letters" ? qsTr("見やすく") : qsTr("字と音")

    function close() {
        section = "";
        if (fit.active)
            fit.repeat(); // it was interrupted
    }

    visible: open
    Keys.onEscapePressed: close()

    Accessible.role: Accessible.Dialog
    Accessible.name: heading

    Rectangle {
        anchors.fill: parent
        color: Theme.scrim

        MouseArea {
            anchors.fill: parent
            onClicked: root.close()
        }
    }

    Loader {
        active: root.open // closed, it costs nothing
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.margin
        width: Math.min(parent.width - 2 * Theme.margin, Math.max(Theme.mm(210), Theme.pt(560)))
        focus: true

        sourceComponent: SidePanelSheet {
            shell: root.shell
            voice: root.voice
            fit: root.fit
            heading: root.heading
            section: root.section
            most: root.height - 2 * Theme.margin
            onClosed: root.close()
        }
    }
}
