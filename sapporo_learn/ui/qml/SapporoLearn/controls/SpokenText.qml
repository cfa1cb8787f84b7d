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
    property bool apart: true // every sentence on a row of its own, where there is room
    property alias color: text.color
    property alias bold: text.bold
    property bool centred: false // in the height
    readonly property bool mine: line.utterance > 0 && line.utterance === voice.utterance

    readonly property real heightAtSmallest: text.heightAt(Theme.pt(sizes[sizes.length - 1]), width, false)

    /*! A little smaller is better than a sentence that begins in the middle of a row; too long anyway, it does so on a page of its own. */
    readonly property var fitting: {
        const pixels = sizes.map(points => Theme.pt(points));
        const least = pixels[pixels.length - 1];
        const fits = (size, parted) => text.heightAt(size, width, parted) <= Math.min(steadyHeight, height);
        const parted = apart ? pixels.find(size => size >= Theme.apartRatio * pixels[0] && fits(size, true)) : undefined;
        const whole = pixels.find(size => fits(size, false));
        return {
            size: parted ?? whole ?? least,
            apart: apart && (parted !== undefined || whole === undefined)
        };
    }

    implicitHeight: text.height
    contentHeight: text.height
    stops: text.rowTops
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
        spokenStart: root.voice.start
        spokenLength: root.mine ? root.voice.length : 0

        onSpokenItemChanged: {
            if (spokenItem)
                root.reveal(spokenItem.y);
        }
    }
}
