pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** Snow on the hills: by day behind the home screen, by night behind lock and call. */
PhoneIcon {
    required property bool night

    name: night ? "wallpaper-night" : "wallpaper-day"
    fillMode: Image.PreserveAspectCrop
}
