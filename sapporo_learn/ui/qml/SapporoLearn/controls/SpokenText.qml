pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*!
    The large sentence. It takes the largest of the offered sizes that fits its place, never a smaller one: what is
    still too long is turned on by buttons and follows the voice, phrase by phrase.
*/
Scroller {
    id: root

    required property var line
    required property VoiceModel voice
    property var sizes: [Theme.sentence] // points, largest first
    property alias pixelSize: text.pixelSize
    property real steadyHeight: height // the place that is always there: words do not move when it grows or shrinks
    property real room: Math.min(steadyHeight, height) // what is taller is turned on
    property bool apart: true // every sentence on a row of its own, where there is room
    property bool apartAtLast: apart // and where it is turned on anyway
    property alias color: text.color
    property alias bold: text.bold
    property bool centred: false // in the height
    readonly property bool mine: line.utterance > 0 && line.utterance === voice.utterance

    /*! The least height of all words, and without those that only lead to the sentence. */
    readonly property real least: text.heightAt(Theme.pt(sizes[sizes.length - 1]), width, false, true)
    readonly property real leastUnled: text.heightAt(Theme.pt(sizes[sizes.length - 1]), width, false, false)

    /*!
        A little smaller is better than a sentence that begins in the middle of a row, and so is no lead; too long anyway,
        sentences begin rows, and pages.
    */
    readonly property var fitting: {
        const pixels = sizes.map(points => Theme.pt(points));
        const least = pixels[pixels.length - 1];
        const way = (size, apart, led) => ({
                    size: size,
                    apart: apart,
                    led: led
                });
        const ways = led => pixels.map(size => way(size, false, led));
        const partings = led => apart ? pixels.filter(size => size >= Theme.apartRatio * pixels[0]).map(size => way(size, true, led)) : [];
        const best = [...partings(true), ...partings(false), ...ways(true), ...ways(false)];
        return best.find(one => text.heightAt(one.size, width, one.apart, one.led) <= room) ?? way(least, apartAtLast, false);
    }

    implicitHeight: text.height
    contentHeight: text.height
    stops: text.laid.map(row => row.top)
    rights: text.laid.map(row => row.right)
    chapters: text.laid.filter(row => row.begins).map(row => row.top)
    moreName: qsTr("文の つづきを見る")
    lessName: qsTr("文の まえを見る")

    onLineChanged: {
        offset = 0;
    }

    RubyText {
        id: text

        y: root.centred ? Math.max(0, (root.viewHeight - height) / 2) : 0
        width: root.width
        line: root.line
        pixelSize: root.fitting.size
        sentencesApart: root.fitting.apart
        leading: root.fitting.led
        spokenStart: root.voice.start
        spokenLength: root.mine ? root.voice.length : 0

        onSpokenItemChanged: {
            if (spokenItem)
                root.reveal(spokenItem.y);
        }
    }
}
