pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/*! Shows what may be taller than its place: two large buttons turn it on. Nothing has to be dragged. */
FocusScope {
    id: root

    default property alias content: holder.data
    property real contentHeight: holder.childrenRect.height
    property string moreName: qsTr("つづきを見る")
    property string lessName: qsTr("まえを見る")
    readonly property bool overflowing: contentHeight > height + 1
    readonly property real viewHeight: overflowing ? height - turner.height - Theme.smallGap : height

    function toTop() {
        flick.contentY = 0;
    }

    function reveal(top: real, bottom: real) {
        if (top < flick.contentY)
            flick.contentY = Math.max(0, top);
        else if (bottom > flick.contentY + viewHeight)
            flick.contentY = Math.min(contentHeight - viewHeight, bottom - viewHeight);
    }

    function turn(direction: int) {
        const wanted = flick.contentY + direction * viewHeight * 0.75;
        flick.contentY = Math.max(0, Math.min(contentHeight - viewHeight, wanted));
    }

    onOverflowingChanged: {
        if (!overflowing)
            toTop();
    }

    Flickable {
        id: flick

        width: root.width
        height: root.viewHeight
        contentWidth: width
        contentHeight: root.contentHeight
        clip: root.overflowing
        interactive: root.overflowing
        boundsBehavior: Flickable.StopAtBounds

        Behavior on contentY {
            NumberAnimation {
                duration: Theme.fade
                easing.type: Easing.OutCubic
            }
        }

        Item {
            id: holder

            width: flick.width
            height: root.contentHeight
        }
    }

    Row {
        id: turner

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        spacing: Theme.gap
        visible: root.overflowing

        BigButton {
            iconName: "up"
            spokenName: root.lessName
            enabled: flick.contentY > 1
            onAct: root.turn(-1)
        }

        BigButton {
            iconName: "down"
            spokenName: root.moreName
            enabled: flick.contentY < root.contentHeight - root.viewHeight - 1
            onAct: root.turn(1)
        }
    }
}
