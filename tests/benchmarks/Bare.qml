import QtQuick
import QtQuick.Controls.Basic

Window {
    visible: true
    width: 1920
    height: 1080

    Button {
        objectName: "begin"
        anchors.centerIn: parent
        text: "はじめる"
    }
}
