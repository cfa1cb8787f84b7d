pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** アルバム: pages of photos, or one of them. */
Rectangle {
    id: gallery

    required property PhoneKit kit

    color: PhoneTheme.ground

    Loader {
        anchors.fill: parent
        sourceComponent: gallery.kit.phone.gallery.large.picture === undefined ? pages : photo
    }
    Component {
        id: pages
        AlbumPages {
            kit: gallery.kit
        }
    }
    Component {
        id: photo
        AlbumPhoto {
            kit: gallery.kit
        }
    }
}
