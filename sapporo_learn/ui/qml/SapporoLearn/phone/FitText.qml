pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** One line as large as fits, up to `most`; a number that is too long even in the smallest size breaks at its last dash. */
PhoneText {
    id: words

    required property string line
    property real most: kit.label
    property real least: kit.small

    readonly property string folded: line.replace(/-(?=[^-]*$)/, "-\n")
    readonly property bool folds: span(line) > width && folded !== line

    /** How wide it is in the smallest size, with a little to spare for the rounding of letters. */
    function span(text: string): real {
        const widest = Math.max(...text.split("\n").map(part => ruler.advanceWidth(part)));
        return 1.04 * widest / PhoneTheme.rulerPx * least;
    }

    part: "small"
    text: folds ? folded : line
    font.pixelSize: Math.floor(Math.max(least, Math.min(most, least * width / Math.max(1, span(text)))))

    FontMetrics {
        id: ruler
        font.family: words.font.family
        font.bold: words.font.bold
        font.pixelSize: PhoneTheme.rulerPx
    }
}
