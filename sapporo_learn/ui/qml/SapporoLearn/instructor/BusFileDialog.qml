pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs

/*! The computer's own way to choose a file: a zip. It opens as soon as it is there. */
FileDialog {
    id: dialog

    signal chosen(file: url)

    title: qsTr("バスの時刻表（GTFS-JP の zip）をえらぶ")
    nameFilters: [qsTr("時刻表（*.zip）") + " (*.zip *.ZIP)"]
    acceptLabel: qsTr("えらぶ")
    rejectLabel: qsTr("やめる")
    onAccepted: chosen(selectedFile)
    Component.onCompleted: open()
}
