pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** What the own camera shows, small in the upper right corner of a call with a picture. */
PhoneIcon {
    id: self

    property bool small: false

    name: kit.phone.video.self ?? ""
    width: Math.min((small ? 0.22 : 0.27) * parent.width, 22 * kit.mm)
    height: width / PhoneTheme.selfShape
    anchors.right: parent.right
    anchors.top: parent.top
    anchors.margins: kit.mm
}
