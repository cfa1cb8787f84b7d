pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/*!
    Shows what may be taller than its place, page by page: two large buttons turn it on, nothing has to be dragged.
    `stops` are the tops of rows that must not be cut; a row that does not fit whole waits for the next page.
*/
FocusScope {
    id: root

    default property alias content: holder.data
    property real contentHeight: holder.childrenRect.height
    property var stops: [0]
    property string moreName: qsTr("つづきを見る")
    property string lessName: qsTr("まえを見る")
    property real foot: 0 // height at the lower edge, beside the buttons, that something else takes
    property real between: 0 // height before each stop where nothing stands: it need not fit
    property real offset: 0
    readonly property bool overflowing: contentHeight > height - foot + 1
    readonly property real viewHeight: Math.max(1, overflowing ? height - Math.max(foot, turner.height + Theme.smallGap) : height - foot)
    readonly property real shownHeight: pageFrom(offset)
    readonly property bool more: overflowing && offset + shownHeight < contentHeight - 1
    readonly property bool less: overflowing && offset > 1

    /*! Height of the page that begins at `top`; never nothing. */
    function pageFrom(top: real): real {
        const rest = contentHeight - top;
        if (rest <= viewHeight + 1)
            return Math.max(1, rest);
        const ends = stops.filter(stop => stop > top && stop - top <= viewHeight + between + 1);
        return ends.length > 0 ? ends[ends.length - 1] - top : viewHeight;
    }

    function turnOn() {
        if (more)
            offset += shownHeight;
    }

    function turnBack() {
        offset = stops.find(stop => stop < offset && offset - stop <= viewHeight + between + 1) ?? Math.max(0, offset - viewHeight);
    }

    function reveal(top: real) {
        if (!overflowing)
            return;
        let page = top < offset ? 0 : offset;
        while (top >= page + pageFrom(page) && page + pageFrom(page) < contentHeight)
            page += pageFrom(page);
        offset = page;
    }

    onOverflowingChanged: {
        if (!overflowing)
            offset = 0;
    }
    onContentHeightChanged: {
        if (offset > contentHeight)
            offset = 0;
    }

    Item {
        id: view

        width: root.width
        height: root.overflowing ? Math.min(root.shownHeight, root.viewHeight) : root.height - root.foot
        clip: root.overflowing

        Item {
            id: holder

            y: -root.offset
            width: view.width
            height: root.contentHeight

            Behavior on y {
                NumberAnimation {
                    duration: Theme.fade
                    easing.type: Easing.OutCubic
                }
            }
        }
    }

    WheelHandler {
        enabled: root.overflowing
        onWheel: event => event.angleDelta.y < 0 ? root.turnOn() : root.turnBack()
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
            enabled: root.less
            onAct: root.turnBack()
        }

        BigButton {
            iconName: "down"
            spokenName: root.moreName
            enabled: root.more
            onAct: root.turnOn()
        }
    }
}
