pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/*!
    Shows what may be taller than its place, page by page: two large buttons turn it on, nothing has to be dragged.
    `stops` are the tops of rows that must not be cut; a row that does not fit whole waits for the next page. A page
    ends rather before one of the `chapters` among them. Rows whose `rights` are known may stand beside the buttons.
*/
FocusScope {
    id: root

    default property alias content: holder.data
    property real contentHeight: holder.childrenRect.height
    property var stops: [0]
    property var rights: [] // right edge of each row
    property var chapters: []
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

    /*! Height of the rows that a page from `top` has room for, some of them beside the buttons; never nothing. */
    function roomFrom(top: real): real {
        const rest = contentHeight - top;
        if (rest <= viewHeight + 1)
            return Math.max(1, rest);
        const rows = stops.map((stop, row) => ({
                    top: stop - top,
                    beside: rights.length > row && rights[row] <= turner.x - Theme.gap
                })).sort((one, other) => one.top - other.top).filter(row => row.top >= 0);
        let room = 0;
        rows.forEach((row, index) => {
            const end = rows[index + 1]?.top ?? rest;
            if (room === 0 && row.top <= viewHeight + between + 1)
                room = row.top;
            if (room === row.top && end <= (row.beside ? height - foot : viewHeight) + (end < rest ? between : 0) + 1)
                room = end;
        });
        return room > 0 ? room : viewHeight;
    }

    /*! Height of the page that begins at `top`. It ends where a chapter does, unless the next one is longer than a page. */
    function pageFrom(top: real): real {
        const room = roomFrom(top);
        if (top + room >= contentHeight - 1)
            return room;
        const next = chapters.filter(stop => stop > top && stop - top <= room + 1).pop() ?? top;
        const after = chapters.find(stop => stop > next) ?? contentHeight;
        return next > top && after - next <= roomFrom(next) + 1 ? next - top : room;
    }

    /*! Where the page begins that shows what stands at `place`. */
    function pageAt(place: real): real {
        let page = 0;
        while (place >= page + pageFrom(page) && page + pageFrom(page) < contentHeight)
            page += pageFrom(page);
        return page;
    }

    function turnOn() {
        if (more)
            offset += shownHeight;
    }

    function turnBack() {
        offset = pageAt(offset - 1);
    }

    function reveal(top: real) {
        if (overflowing)
            offset = pageAt(top);
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
        height: root.overflowing ? Math.min(root.shownHeight, root.height - root.foot) : root.height - root.foot
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
