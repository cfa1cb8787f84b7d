pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/*! A heading. */
BodyText {
    points: Theme.title
    font.bold: true

    Accessible.role: Accessible.Heading
}
