pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! The fitting over any page; while it is not wanted there is nothing of it. */
Loader {
    id: root

    required property ShellModel shell
    required property VoiceModel voice
    required property FitModel fit

    signal panelWanted(string section)
    signal over

    sourceComponent: FitPage {
        shell: root.shell
        voice: root.voice
        fit: root.fit
        onPanelWanted: section => root.panelWanted(section)
    }

    Connections {
        target: root.fit

        function onLeft() {
            root.over();
        }
    }
}
